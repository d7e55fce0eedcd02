"""Reuters' SGML, as its collections of 1987 are passed on: many stories in one file."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, items, moments, names, wire
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.language import _

_STORY = re.compile(r"<REUTERS\b(?P<attributes>[^>]*)>(?P<story>.*?)(?=</REUTERS>|<REUTERS\b|\Z)", re.S)
_CODES = ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")


def is_format(source: Source) -> bool:
    """Whether the file holds stories marked up as Reuters did."""
    return b"<REUTERS " in source.data[:4096]


def read(source: Source) -> Reading:
    """Every story with a title or a text."""
    decoded = encoding.decode(source.data, source.encoding)
    found = []
    notes = list(decoded.notes)
    for match in _STORY.finditer(decoded.text):
        release = _release(match["attributes"], match["story"])
        if release.title or release.body:
            found.append(ImportItem(release, source.original(match[0], decoded.encoding)))
        else:
            notes.append(_("A story without a word was left out: {text}", text=match["attributes"].strip()))
    if not found:
        raise ImportFailed(_("There is no story with a title or a text in this SGML."))
    return Reading(tuple(found), decoded.encoding, tuple(notes))


def _release(attributes: str, story: str) -> Release:
    text = inner(story, "TEXT")
    title, body = inner(text, "TITLE"), inner(text, "BODY")
    dateline, author = inner(text, "DATELINE"), inner(text, "AUTHOR")
    if not body:
        rest = re.sub(r"<(TITLE|AUTHOR|DATELINE)>.*?</\1>", "", text, flags=re.S)
        body = re.sub(r"^[\s*]+", "", plain(rest))
    if not title:
        title, _, body = body.partition("\n")
    lines = plain(f"{dateline.strip()} {body}" if dateline else body).split("\n")
    while lines and lines[-1].strip() in ("", "Reuter", "REUTER", "Reuters"):
        lines.pop()
    number = re.search(r'NEWID="(\d+)"', attributes)
    return items.release_of(
        "reuters",
        number[1] if number else "",
        wire.prose_of(lines),
        title=" ".join(plain(title).split()).strip("* "),
        release_date=moments.day(inner(story, "DATE")),
        author=names.of_byline(plain(author)),
        source="Reuters",
        language="en",
        tags=tuple(_tags(story)),
        extra={"wire": " ".join(plain(inner(story, "UNKNOWN")).split())},
    )


def inner(text: str, name: str) -> str:
    """What stands inside the first element of a name, to the text's end where it is not closed; else empty."""
    match = re.search(rf"<{name}(?:\s[^>]*)?>(.*?)(?:</{name}>|\Z)", text, re.S)
    return match[1] if match else ""


def _tags(story: str) -> Iterator[str]:
    for name in _CODES:
        yield from re.findall(r"<D>(.*?)</D>", inner(story, name))


def plain(text: str) -> str:
    """A text without references to characters and a wire's control characters."""
    return wire.CONTROLS.sub("", html.unescape(re.sub(r"&#\d+;", "", text)))
