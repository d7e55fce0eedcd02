"""A release as a page: its header, its body with the photographs where they belong, its footnotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from operator import itemgetter

from newsroom_tui.domain.imported import GIVEN_LABELS
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.blocks import line_after
from newsroom_tui.domain.text.count import Counts, count
from newsroom_tui.language import _
from newsroom_tui.ui.dates import long_day
from newsroom_tui.ui.reading.blocks import Block, Body, Facts, Frame, Rule, Words
from newsroom_tui.ui.reading.markdown import parse
from newsroom_tui.ui.reading.passage import Passage
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
        starts: where the body's outermost blocks begin: the line of the body, from 0, and which of `blocks`.
    """

    blocks: list[Block] = field(default_factory=list)
    opening: int = 0
    starts: list[tuple[int, int]] = field(default_factory=list)

    def block_at(self, line: int) -> int:
        """Which block shows this line of the body, or what it belongs to."""
        found = bisect_right(self.starts, line, key=itemgetter(0))
        return self.starts[found - 1][1] if found else 0


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
        notice = _("A very long paragraph is shown as it is written, without Markdown's looks.")
        return Text(body, count(source), notice if body.is_partly_plain else "")
    if len(source) > PLAIN_ABOVE:
        notice = _("This is a very long text: it is shown as it is written, without Markdown's looks.")
    else:
        notice = _("This is a text nested very deep: it is shown as it is written, without Markdown's looks.")
    counts = [count(portion) for portion in portions(source)]
    total = Counts(sum(c.words for c in counts), sum(c.han for c in counts))
    return Text(parse_plain(source), total, notice)


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
    numbers = {id(block): number for number, block in enumerate(page.blocks)}
    page.starts = [(line, numbers[id(block)]) for line, block in text.body.outermost()]
    if not release.body.strip() and not release.photos:
        page.blocks.append(Words(Frame(), Passage.of(_("There is no text yet."), "meta")))
    if text.body.notes:
        page.blocks += [Rule(Frame()), *text.body.notes]
    if not text.is_whole:
        page.blocks.append(Words(Frame(), Passage.of(_("Reading the rest of a long text …"), "meta")))
    return page


def _header(release: Release, origin: str, text: Text) -> Iterator[Block]:
    for notice in _notices(release):
        yield Words(Frame(gap=0), Passage.of(notice, "warning"))
    title = (release.title, ("title",)) if release.title else (_("(no title)"), ("title", "warning"))
    yield Words(Frame(gap=1 if release.is_binned or release.embargo else 0), Passage.joined([title]))
    if release.subtitle:
        yield Words(Frame(gap=0), Passage.of(release.subtitle, "subtitle"))
    yield Facts(Frame(), Passage.joined(_credits(release)))
    yield Facts(Frame(gap=0), Passage.of(_length(text.counts, origin), "meta"))
    if release.tags:
        yield Words(Frame(gap=0), Passage.of(" ".join(f"#{tag}" for tag in release.tags), "meta"))
    for label, value in release.extra.items():
        yield Words(
            Frame(gap=0),
            Passage.of(_("{label}: {text}", label=_(label) if label in GIVEN_LABELS else label, text=value), "meta"),
        )
    if text.notice:
        yield Words(Frame(), Passage.of(text.notice, "warning"))


def _notices(release: Release) -> Iterator[str]:
    if release.is_binned:
        yield _("In the bin since {moment}.", moment=_moment(release.binned_at))
    if release.embargo:
        yield _("Embargo until {moment}.", moment=_moment(release.embargo))


def _credits(release: Release) -> Parts:
    """Date, author, photographer and status; what is missing is said."""
    facts: list[tuple[str, str]] = [
        (_day(release.release_date), _("no date")),
        (release.author and _("By {names}", names=release.author), _("no author")),
        (release.photographer and _("Photos: {names}", names=release.photographer), _("no photo credit")),
        (release.source and _("Source: {names}", names=release.source), ""),
        (_(release.status), ""),
    ]
    parts: Parts = []
    for value, missing in facts:
        if value or missing:
            if parts:
                parts.append((Facts.BETWEEN, ("meta",)))
            parts.append((value, ("meta",)) if value else (missing, ("meta", "warning")))
    return parts


def _length(counts: Counts | None, origin: str) -> str:
    facts = [
        origin,
        *((str(counts), _("{minutes} min", minutes=counts.minutes) if counts.minutes else "") if counts else ("…",)),
    ]
    return Facts.BETWEEN.join(fact for fact in facts if fact)


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
    return long_day(day)


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    zone = moment.strftime("%z")
    said = _("{day}, {time}", day=long_day(moment), time=f"{moment:%H:%M}")
    return said + (f" {zone[:3]}:{zone[3:]}" if zone else "")
