"""News collections in SGML, as TREC and its like pass agencies' stories on: many ``DOC`` elements in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, items, moments, names, wire
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.pasted import wires
from newsroom_tui.importers.reuters import inner, plain
from newsroom_tui.language import _

_DOCUMENT = re.compile(r"<DOC(?P<attributes>\s[^>]*)?>(?P<inner>.*?)(?=</DOC>|<DOC[\s>]|\Z)", re.S | re.IGNORECASE)
_OPENING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<(?!DOC)\w+>\s*)?<DOC(?:>|\s+id=)", re.IGNORECASE)
_TITLES = ("HEADLINE", "HEAD", "HL", "TITLE", "TI")
_DATES = ("DATE_TIME", "DATETIME", "DATE", "DATE1", "PUBDATE")
_KEPT = ("FIRST", "1ST_LINE", "SECOND", "2ND_LINE", "NOTE")
_NUMBERED = re.compile(r"(?P<century>(?:19|20)\d{2}|\d{2})(?P<month>0\d|1[0-2])(?P<day>[0-3]\d)[-._]")


def is_format(source: Source) -> bool:
    """Whether the file opens with a document that has a number and a text."""
    head = source.head
    has_number = b"<DOCNO>" in head.upper() or b"<DOCID>" in head.upper() or b"<DOC ID=" in head.upper()
    return bool(_OPENING.match(head)) and has_number


def read(source: Source) -> Reading:
    """Every document with a title or a text."""
    decoded = encoding.decode(source.data, source.encoding)
    found = [(match[0], _release(match)) for match in _DOCUMENT.finditer(decoded.text)]
    kept = tuple(
        ImportItem(release, source.original(text, decoded.encoding))
        for text, release in found
        if release.title or release.body
    )
    if not kept:
        raise ImportFailed(_("There is no story with a title or a text in this SGML."))
    return Reading(kept, decoded.encoding, decoded.notes)


def _release(match: re.Match[str]) -> Release:
    story = match["inner"]
    number = _said(story, "DOCNO", "DOCID") or next(re.finditer(r'id="([^"]+)"', match["attributes"] or ""), " ")[1]
    dateline, bylines = _said(story, "DATELINE"), [*_parts(story, "BYLINE"), *_parts(story, "AUTHOR")]
    posts = [line for line in bylines if wires.writers_post(line) is not None]
    text = inner(story, "TEXT") or inner(story, "BODY")
    return items.release_of(
        "collection",
        number.strip(),
        wire.prose_of(_paragraphs(text, dateline)),
        title=_said(story, *_TITLES),
        release_date=moments.day(*(_said(story, name) for name in _DATES))
        or wires.filed_day(_said(story, "FILEID"))
        or _of_number(number),
        author=names.joined(names.of_byline(line) for line in bylines if line not in posts),
        source=_said(story, "SOURCE", "AGENCY") or _agency(dateline),
        language="",
        extra={"byline": "; ".join(posts), **{name.lower(): _said(story, name) for name in _KEPT}},
    )


def _said(story: str, *elements: str) -> str:
    """The words of the first of the elements that has any; a headline may be parted in several."""
    for name in elements:
        if words := " ".join(_parts(story, name)):
            return words
    return ""


def _parts(story: str, name: str) -> list[str]:
    """The words of every element of a name, on one line each."""
    found = re.findall(rf"<{name}(?:\s[^>]*)?>(.*?)(?:</{name}>|\Z)", story, re.S | re.IGNORECASE)
    lines = (" ".join(plain(re.sub(r"<[^>]*>", " ", part)).split()) for part in found)
    return [line for line in lines if line]


def _paragraphs(text: str, dateline: str) -> Iterator[str]:
    """A text's lines, its dateline before the first: ``P`` or an indent begins a paragraph, be they all on one line."""
    text = plain(re.sub(r"<[^>]*>", "", re.sub(r"</?P(?:\s[^>]*)?>", "\n\n", text, flags=re.IGNORECASE)))
    text = re.sub(r"(?<=[.!?\"']) {3,}(?=\S)", "\n\n", text)
    return iter((f"{dateline} {text.lstrip()}" if dateline else text).split("\n"))


def _of_number(number: str) -> str:
    """The day in a document's number: AP880212-0004, NYT_ENG_20040102.0003."""
    match = _NUMBERED.search(number)
    if match is None:
        return ""
    year = match["century"]
    century = "" if len(year) == 4 else "19" if year > "68" else "20"
    return moments.day(f"{century}{year}-{match['month']}-{match['day']}")


def _agency(dateline: str) -> str:
    match = re.search(r"\(([A-Z]{2,5}|Reuters|Xinhua)\)", dateline)
    return match[1] if match else ""
