"""ANPA 1312 wire text, as The Associated Press and its subscribers send it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, items, moments, names, wire
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

_START = re.compile(rb"\s*(?:\x16+\x01|\x01?[a-z]\d{4}\x1f|[a-z] [a-z][\x13\x14][\x11\x12] )")
_MESSAGE = re.compile(r"^(?=\x16*\x01|[a-z]\d{4}\x1f)", re.MULTILINE)
"""Where the next message of several begins."""
_KEYWORD = re.compile(r"[a-z] [a-z][\x13\x14][\x11\x12]\s*(?P<keyword>.*?)(?:\s+\d{1,2}-\d{1,2}(?:\s+\d+)?)?\s*$")
_END = re.compile(
    r"(?P<source>[A-Z]{2,5})-[A-Z]{2,4}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) \d{4}(?:GMT|E[SD]T)?"
)
_LABELLED = re.compile(
    r"(?P<label>Eds?|EDITOR'?S'? NOTE|EDS|[A-Z]{2,5} (?:Photos?|Graphics?|Video))\b\s*[:_]?\s*(?P<text>.*)"
)
_TAIL_NOTE = re.compile(
    r"\b(?:contributed to this (?:report|story)|reported from|can be reached at|[Ff]ollow .* on Twitter)\b"
)


@dataclass(slots=True)
class _Story:
    """What is gathered line by line."""

    keyword: str = ""
    date: str = ""
    source: str = ""
    headers: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


def is_format(source: Source) -> bool:
    """Whether the file opens with ANPA's control characters."""
    return bool(_START.match(source.data[:200])) and b"\x02" in source.data[:2000]


def read(source: Source) -> Reading:
    """A release for each message in the file."""
    decoded = encoding.decode(source.data, source.encoding or _plausible(source.data))
    messages = [message for message in _MESSAGE.split(decoded.text) if message.strip()]
    releases = [(message, _release(message)) for message in messages]
    found = tuple(
        ImportItem(release, source.original(message, decoded.encoding))
        for message, release in releases
        if release.title or release.body
    )
    if not found:
        raise ImportFailed(_("There is no story between this wire text's control characters."))
    return Reading(found, decoded.encoding, decoded.notes)


def _release(message: str) -> Release:
    story = _gathered(message)
    header = _understood(story.headers)
    prose = wire.prose_of(story.lines)
    note = _tail_note(prose, story.lines)
    dateline = re.search(r"\(([A-Z]{2,5})\)", prose.blocks[0][:80]) if prose.blocks else None
    return items.release_of(
        "anpa",
        "",
        prose,
        title=header.title,
        release_date=story.date,
        author=names.joined(header.bylines),
        source=header.agency or story.source or (dateline[1] if dateline else ""),
        language="en",
        extra={"keyword": story.keyword, "note": note, **header.extra},
    )


def _plausible(data: bytes) -> str:
    """The encoding to read a wire in; its control characters look like a binary file's to anybody else."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _gathered(text: str) -> _Story:
    """The story's lines by their kind. ``^`` begins a header's line, a tab or blanks a paragraph."""
    story = _Story()
    is_text = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if "\x02" in raw:
            is_text = True
        line = wire.CONTROLS.sub("", raw)
        if end := _END.search(line.strip(" ^<")):
            story.date = moments.day(f"20{end['year']}-{end['month']}-{end['day']}")
            story.source = end["source"]
        elif not is_text:
            match = _KEYWORD.match(raw.strip("\x00\x16\x01 "))
            story.keyword = match["keyword"] if match else story.keyword
        elif line.lstrip().startswith("^"):
            words = line.strip(" ^").rstrip("< ")
            if story.lines and words:  # a heading inside the story
                story.lines.extend(("", words.rstrip("= "), ""))
            elif words:
                story.headers.append(words)
        elif story.headers and not story.lines and not line.startswith(("\t", " ")) and line.strip():
            story.headers[-1] += f" {line.strip().rstrip('< ')}"
        else:
            story.lines.append(line)
        if "\x03" in raw and not raw.startswith(("\x03", "\t")):
            break
    return story


@dataclass(slots=True)
class _Header:
    title: str = ""
    agency: str = ""
    bylines: list[str] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)


def _understood(lines: list[str]) -> _Header:
    """A header's lines: slug and length, headline, notes, byline, the writer's desk."""
    header = _Header()
    rest = lines[1:] if lines and re.search(r",\s*\d+\s*$|--", lines[0]) else lines
    if len(lines) > len(rest):
        header.extra["slugline"] = lines[0]
    for line in rest:
        if match := _LABELLED.match(line):
            header.extra[match["label"]] = match["text"]
        elif names.is_byline(line):
            header.bylines.append(names.of_byline(line))
            header.agency = header.agency or names.agency_of(line)
        elif line.endswith("="):
            words = line.rstrip("= ")
            is_agency = bool(names.agency_of(words))
            header.agency = words if is_agency else header.agency
            header.extra.update({} if is_agency else {"byline": words})
        elif not header.title:
            header.title = line
        else:
            header.extra["summary"] = f"{header.extra.get('summary', '')} {line}".strip()
    return header


def _tail_note(prose: Prose, lines: list[str]) -> str:
    """Who else wrote, said below the story's last line of dashes; taken out of the body."""
    has_rule = any(re.fullmatch(r"[\s_]*_{2,}[\s_]*", line) for line in lines)
    if has_rule and len(prose.blocks) > 1 and _TAIL_NOTE.search(prose.blocks[-1]):
        return prose.blocks.pop()
    return ""
