"""A release as a page: its header, its body with the photographs where they belong, its footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.blocks import line_after
from newsroom_tui.domain.text.count import Counts, count
from newsroom_tui.ui.reading.blocks import Block, Body, Frame, Rule, Words
from newsroom_tui.ui.reading.markdown import parse
from newsroom_tui.ui.reading.passage import MISSING, Passage
from newsroom_tui.ui.reading.picture import Picture
from newsroom_tui.ui.reading.plain import parse_plain, portions

AT_ONCE = 48_000
"""Characters of a body up to which it is read while the reader waits."""

PLAIN_ABOVE = 1_000_000
"""Characters above which a body is shown as plain text."""

_GLIMPSE = 8_000

Parts = list[tuple[str, tuple[str, ...]]]


@dataclass
class Page:
    """What a reader shows.

    Attributes:
        blocks: from top to bottom.
        opening: which of them is the body's first.
    """

    blocks: list[Block] = field(default_factory=list)
    opening: int = 0


@dataclass
class Text:
    """A body that has been read.

    Attributes:
        body: its blocks.
        counts: how long it is, None if that is not known yet.
        notice: what the reader should be told about how it is shown.
        is_whole: whether this is all of it.
    """

    body: Body
    counts: Counts | None
    notice: str = ""
    is_whole: bool = True


def read_text(source: str) -> Text:
    """Read a body: as Markdown if it can be, else as plain text, which is said."""
    body = parse(source) if len(source) <= PLAIN_ABOVE else None
    if body is not None:
        notice = "A very long paragraph is shown as it is written, without Markdown's looks."
        return Text(body, count(source), notice if body.is_partly_plain else "")
    why = "a very long text" if len(source) > PLAIN_ABOVE else "a text nested very deep"
    counts = [count(portion) for portion in portions(source)]
    total = Counts(sum(c.words for c in counts), sum(c.han for c in counts))
    return Text(parse_plain(source), total, f"This is {why}: it is shown as it is written, without Markdown's looks.")


def glimpse(source: str) -> Text:
    """The beginning of a long body, at once."""
    end = max(source.rfind("\n\n", 0, _GLIMPSE), 0) or max(source.rfind("\n", 0, _GLIMPSE), 0) or _GLIMPSE
    text = read_text(source[:end])
    text.counts, text.is_whole = None, False
    return text


def make_page(release: Release, origin: str, text: Text) -> Page:
    """Lay a release out as blocks.

    Args:
        release: what to show.
        origin: where it came from, in words: ``Imported from sample-release.txt``.
        text: its body.
    """
    blocks = list(_header(release, origin, text))
    page = Page(blocks, len(blocks))
    page.blocks += _with_photos(release, text.body)
    if not release.body.strip() and not release.photos:
        page.blocks.append(Words(Frame(), Passage.of("There is no text yet.", "meta")))
    if text.body.notes:
        page.blocks += [Rule(Frame()), *text.body.notes]
    if not text.is_whole:
        page.blocks.append(Words(Frame(), Passage.of("Reading the rest of a long text …", "meta")))
    return page


def _header(release: Release, origin: str, text: Text) -> Iterator[Block]:
    for notice in _notices(release):
        yield Words(Frame(gap=0), Passage.of(notice, "warning"))
    title = (release.title, ("title",)) if release.title else ("(no title)", ("title", "warning"))
    yield Words(Frame(gap=1 if release.is_binned or release.embargo else 0), Passage.joined([title]))
    if release.subtitle:
        yield Words(Frame(gap=0), Passage.of(release.subtitle, "subtitle"))
    yield Words(Frame(), Passage.joined(_credits(release)))
    yield Words(Frame(gap=0), Passage.of(_length(text.counts, origin), "meta"))
    if release.tags:
        yield Words(Frame(gap=0), Passage.of(" ".join(f"#{tag}" for tag in release.tags), "meta"))
    for label, value in release.extra.items():
        yield Words(Frame(gap=0), Passage.of(f"{label}: {value}", "meta"))
    if text.notice:
        yield Words(Frame(), Passage.of(text.notice, "warning"))


def _notices(release: Release) -> Iterator[str]:
    if release.is_binned:
        yield f"In the bin since {_moment(release.binned_at)}."
    if release.embargo:
        yield f"Embargo until {_moment(release.embargo)}."


def _credits(release: Release) -> Parts:
    """Date, author, photographer and status; what is missing is said."""
    facts: list[tuple[str, str]] = [
        (_day(release.release_date), "no date"),
        (release.author and f"By {release.author}", "no author"),
        (release.photographer and f"Photos: {release.photographer}", "no photo credit"),
        (release.source and f"Source: {release.source}", ""),
        (release.status.value, ""),
    ]
    parts: Parts = []
    for value, missing in facts:
        if value or missing:
            if parts:
                parts.append((" · ", ("meta",)))
            parts.append((value, ("meta",)) if value else (missing, MISSING))
    return parts


def _length(counts: Counts | None, origin: str) -> str:
    facts = [origin, *((str(counts), f"{counts.minutes} min" if counts.minutes else "") if counts else ("…",))]
    return " · ".join(fact for fact in facts if fact)


def _with_photos(release: Release, body: Body) -> Iterator[Block]:
    """The body's blocks, each photograph before the first one that begins below its place, the rest at the end."""
    photos = sorted(release.photos, key=lambda photo: photo.after)
    lines = [line_after(release.body, photo.after) for photo in photos]
    at = 0
    for start, first in body.starts:
        while photos and lines[0] <= start:
            yield from body.blocks[at:first]
            at = first
            yield Picture(Frame(), photos.pop(0))
            lines.pop(0)
    yield from body.blocks[at:]
    yield from (Picture(Frame(), photo) for photo in photos)


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B} {day.year}"


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    zone = moment.strftime("%z")
    return f"{moment.day} {moment:%B} {moment.year}, {moment:%H:%M}" + (f" {zone[:3]}:{zone[3:]}" if zone else "")
