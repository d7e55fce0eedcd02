"""IPTC 7901 wire text, with or without its control characters, as dpa and others send it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, items, moments, names, wire
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_HEADER = re.compile(
    r"^[ \t]*\x01?(?P<service>[a-zA-Z]{2,6})\d{3,5} (?P<priority>\S) (?P<category>\S{1,3}) +\d+ +(?P<source>[\w-]+)"
    r"[^\n]*\n",
    re.MULTILINE,
)
_VERSION = re.compile(
    r"(?:\d+(?:ST|ND|RD|TH)|FIRST|NEW|UPDATED?|URGENT|ROUNDUP|EXTRA|FLASH)\b[A-Z0-9 .:()/-]*", re.IGNORECASE
)
_NOTEBOOK = re.compile(
    r"^(?:# ?(?:Notebook|Notizblock|Orte|Service)\b|\* \* \* \*|Die folgenden Informationen sind nicht"
    r"|The following information is not )",
    re.IGNORECASE,
)
_DESK = re.compile(r"\s*\([A-Z]{2,6}\W{0,2}/\s?[a-z]{1,4}(?:[ /][a-z]{1,4})*\)\s*")
_SENT = re.compile(
    r"^\s*(?P<day>\d\d)\d{4}\s*(?:GMT|UTC|Z|CET|CEST|MEZ|MESZ)?\s+(?P<month>[A-Za-zä]{3})\w*\.?\s+(?P<year>\d{2,4})\s*$"
)


@dataclass(slots=True)
class _Head:
    """What stands above the text."""

    title: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)


def is_format(source: Source) -> bool:
    """Whether the first line is IPTC 7901's: service and number, priority, category, words, source."""
    return bool(_HEADER.match(source.data[:400].decode("latin-1").lstrip()))


def read(source: Source) -> Reading:
    """A release for each message in the file."""
    decoded = encoding.decode(source.data, source.encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    headers = list(_messages(text))
    if not headers:
        raise ImportFailed(_("This wire text has no header that newsroom can read."))
    starts = [0, *(header.start() for header in headers[1:]), len(text)]
    releases = [
        (text[start:end], _release(header, text[header.end() : end]))
        for header, (start, end) in zip(headers, pairwise(starts), strict=True)
    ]
    found = tuple(
        ImportItem(release, source.original(message, decoded.encoding))
        for message, release in releases
        if release.title or release.body
    )
    if not found:
        raise ImportFailed(_("There is no story in this wire text."))
    return Reading(found, decoded.encoding, decoded.notes)


def _messages(text: str) -> Iterator[re.Match[str]]:
    """The header of each message: the first, and those right below another message's end."""
    for match in _HEADER.finditer(text):
        above = text[max(match.start() - 200, 0) : match.start()].rstrip(" \n")
        last = above.rpartition("\n")[2]
        if above[-1:] in ("", "\x03", "\x04") or _SENT.match(wire.CONTROLS.sub("", last)):
            yield match


def _release(match: re.Match[str], text: str) -> Release:
    """What a message says below its header."""
    lines = text.split("\x03")[0].split("\n")
    date = next((_date(line) for line in reversed(text.split("\n")) if _SENT.match(wire.CONTROLS.sub("", line))), "")
    lines = [line for line in lines if not _SENT.match(line) and not _DESK.fullmatch(line)]
    head, body, notebook = _parted(lines)
    return items.release_of(
        "iptc7901",
        "",
        wire.prose_of(body),
        title=" ".join(head.title),
        release_date=date,
        author=names.joined(names.of_byline(line) for line in head.bylines),
        source=match["source"],
        language=language("de" if "Orte" in notebook or "Redaktionelle" in notebook else "en"),
        tags=tuple(head.tags),
        extra={**head.extra, "notebook": notebook, "wire": wire.CONTROLS.sub("", match[0])},
    )


def _date(line: str) -> str:
    match = _SENT.match(wire.CONTROLS.sub("", line))
    return moments.day(f"{match['day']} {match['month']} {match['year']}") if match else ""


def _is_told_below(lines: list[str]) -> bool:
    """Whether the mark that ends a head is still to come."""
    return any(wire.CONTROLS.sub("", line).rstrip().endswith("=") for line in lines)


def _is_version(line: str) -> bool:
    """Whether a line only says which version of a story this is: a known word, or one in capitals."""
    return bool(_VERSION.fullmatch(line)) or (line.isupper() and line.isalpha() and len(line) <= 12)


def _parted(lines: list[str]) -> tuple[_Head, list[str], str]:
    """The head, the text and the notebook. The head ends with ``=`` or an empty line, or where a paragraph begins."""
    head = _Head()
    place = 0
    for place, raw in enumerate(lines):
        line = wire.CONTROLS.sub("", raw).strip()
        if not line and head.title and _is_told_below(lines[place : place + 8]):
            head.tags.extend(head.title)  # so far, it was the story's keyword
            head.title.clear()
        if line.endswith(":") and line.rstrip(": ") in head.tags:
            continue
        if head.title and (not line or raw.startswith(("  ", "\t"))):
            break
        _take(
            line,
            head,
            is_keywords=line.startswith("/") or (line.endswith("/") and not head.title and "\x02" not in raw),
        )
        if line.endswith("="):
            place += 1
            break
    rest = [wire.CONTROLS.sub("", line) for line in lines[place:]]
    cut = next((number for number, line in enumerate(rest) if _NOTEBOOK.match(line.strip())), len(rest))
    return head, rest[:cut], "\n".join(rest[cut:]).strip()


def _take(line: str, head: _Head, *, is_keywords: bool) -> None:
    """Understand one line of the head."""
    if is_keywords:
        head.tags.extend(tag.strip() for tag in line.split("/") if tag.strip())
    elif names.is_byline(line) or re.match(r"Von [A-ZÄÖÜ]", line):
        head.bylines.append(line)
    elif re.match(r"\(?Eds?\b", line):
        head.extra["Eds"] = line
    elif line and not head.title and _is_version(line):
        head.extra["version"] = f"{head.extra.get('version', '')} {line}".strip()
    elif line:
        head.title.append(line.rstrip("= "))
