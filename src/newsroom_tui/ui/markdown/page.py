"""A release as a page: its header, its body with the photographs where they belong, its footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.count import count
from newsroom_tui.ui.markdown.blocks import Block, Frame, Rule, Words
from newsroom_tui.ui.markdown.parser import Body, parse
from newsroom_tui.ui.markdown.passage import Passage
from newsroom_tui.ui.markdown.picture import Picture
from newsroom_tui.ui.markdown.plain import parse_plain

PLAIN_ABOVE = 1_000_000
"""Characters above which a body is shown as plain text."""

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


def make_page(release: Release, origin: str = "", *, body: Body | None = None) -> Page:
    """Lay a release out as blocks.

    Args:
        release: what to show.
        origin: where it came from, in words: ``Imported from sample-release.txt``.
        body: its body where that was parsed already.
    """
    is_plain = len(release.body) > PLAIN_ABOVE
    if body is None:
        body = parse_plain(release.body) if is_plain else parse(release.body)
    blocks = list(_header(release, origin, is_plain=is_plain))
    page = Page(blocks, len(blocks))
    page.blocks += _with_photos(body, release.photos)
    if not release.body.strip() and not release.photos:
        page.blocks.append(Words(Frame(), Passage.of("There is no text yet.", "meta")))
    if body.notes:
        page.blocks += [Rule(Frame()), *body.notes]
    return page


def _header(release: Release, origin: str, *, is_plain: bool) -> Iterator[Block]:
    for notice in _notices(release):
        yield Words(Frame(gap=0), Passage.of(notice, "warning"))
    title = (release.title, ("title",)) if release.title else ("(no title)", ("title", "warning"))
    yield Words(Frame(gap=1 if release.is_binned or release.embargo else 0), Passage.joined([title]))
    if release.subtitle:
        yield Words(Frame(gap=0), Passage.of(release.subtitle, "subtitle"))
    yield Words(Frame(), Passage.joined(_credits(release)))
    yield Words(Frame(gap=0), Passage.of(_length(release, origin), "meta"))
    if release.tags:
        yield Words(Frame(gap=0), Passage.of(" ".join(f"#{tag}" for tag in release.tags), "meta"))
    for label, value in release.extra.items():
        yield Words(Frame(gap=0), Passage.of(f"{label}: {value}", "meta"))
    if is_plain:
        yield Words(
            Frame(), Passage.of("A very long text, shown as it is written, without Markdown's looks.", "warning")
        )


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
            parts.append((value, ("meta",)) if value else (missing, ("meta", "warning")))
    return parts


def _length(release: Release, origin: str) -> str:
    counts = count(release.body)
    facts = [origin, str(counts), f"{counts.minutes} min" if counts.minutes else ""]
    return " · ".join(fact for fact in facts if fact)


def _with_photos(body: Body, photos: tuple[Photo, ...]) -> Iterator[Block]:
    """The body's blocks, each photograph after as many top-level blocks as it says, the rest at the end."""
    waiting = sorted(photos, key=lambda photo: photo.after)
    ends = [*body.starts, len(body.blocks)]
    at = 0
    while waiting:
        photo = waiting.pop(0)
        end = ends[min(photo.after, len(ends) - 1)]
        yield from body.blocks[at:end]
        yield Picture(Frame(), photo)
        at = max(at, end)
    yield from body.blocks[at:]


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
