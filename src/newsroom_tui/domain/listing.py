"""Lists of releases: their rows, their orders, and the pages they come in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from newsroom_tui.domain.release import Release, Status
from newsroom_tui.domain.words import fold
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _

Cursor = str
"""A place in a sorted list, opaque to its holder; it stays valid while others save."""

END: Cursor = "end"
"""``before=END`` is the last page."""


class Sort(StrEnum):
    """The orders a list comes in. Ties and equals go by id, newest first."""

    DATE = "date"  # newest release date first; undated ones on top
    TITLE = "title"  # A to Z, then Chinese in GB 18030 order, see `text_key`
    AUTHOR = "author"  # like titles; without an author last
    UPDATED = "updated"  # last saved first


class Headline(NamedTuple):
    """A release as lists show it: no body, a few columns, cheap by the thousand."""

    id: int
    version: int
    title: str
    opening: str
    release_date: str
    author: str
    photographer: str
    status: Status
    language: str
    updated_at: str
    updated_by: str
    binned_at: str
    photo_count: int = 0
    uncredited_count: int = 0  # photographs without a credit

    @property
    def name(self) -> str:
        """What to call the release on screens: its title, else its first words."""
        return self.title or self.opening or _("(empty)")

    @classmethod
    def of(cls, release: Release) -> Headline:
        """The row of a release."""
        return cls(
            id=release.id,
            version=release.version,
            title=release.title,
            opening=release.opening,
            release_date=release.release_date,
            author=release.author,
            photographer=release.photographer,
            status=release.status,
            language=release.language,
            updated_at=release.updated_at,
            updated_by=release.updated_by,
            binned_at=release.binned_at,
            photo_count=len(release.photos),
            uncredited_count=sum(not photo.credit for photo in release.photos),
        )


class Page(NamedTuple):
    """Some rows of a list.

    Attributes:
        headlines: the rows, in the list's order.
        before: give this to ``find(before=…)`` for the page above, None at the top.
        after: give this to ``find(after=…)`` for the page below, None at the end.
    """

    headlines: tuple[Headline, ...] = ()
    before: Cursor | None = None
    after: Cursor | None = None


Facets = Mapping[str, int]
"""A field's values with how many releases have them, commonest first, equals by their text."""

FACETS = ("status", "language", "tags", "author", "photographer", "source")
"""The fields that releases are counted by."""

SortKey = tuple[str, int]

UNDATED = "~"
"""The sort key of no date, above every date."""
NAMELESS = "~"
"""The sort key of no author or title, below every name."""


def text_key(text: str) -> str:
    """`text` as a string whose plain code-point order is the order people expect.

    Latin comes before Chinese, whatever its case, accents and width. Chinese goes by GB 18030, whose first level is in
    pinyin order; what takes four bytes there comes last. The key is hexadecimal, so every backend sorts it alike.
    """
    folded = fold(text)
    encoded = folded.encode("gb18030", "replace")
    if len(encoded) > 2 * len(folded) - sum(map(str.isascii, folded)):
        encoded = b"".join(map(_character_key, folded))
    return encoded.hex()


def _character_key(character: str) -> bytes:
    code = character.encode("gb18030", "replace")
    if len(code) < 4 or character < "\u0250":  # Latin, which has no accent that could be taken off: ø
        return code
    return b"\xff" + code  # GB 18030 itself has them among the others


def sort_key(headline: Headline, sort: Sort) -> SortKey:
    """The key a list is ordered by: ascending for titles and authors, descending for dates and saves.

    An undated release gets a key above every date; a release without an author or title one below every name.
    """
    match sort:
        case Sort.DATE:
            return date_key(headline.release_date), headline.id
        case Sort.TITLE:
            return text_key(headline.title or headline.opening) or NAMELESS, headline.id
        case Sort.AUTHOR:
            return text_key(headline.author) or NAMELESS, headline.id
        case Sort.UPDATED:
            return headline.updated_at, headline.id


def date_key(text: str) -> str:
    """A release date as lists are ordered by it; what is no date of the calendar counts as none."""
    try:
        return text if date.fromisoformat(text).isoformat() == text else UNDATED
    except ValueError:
        return UNDATED


def is_descending(sort: Sort) -> bool:
    """Whether the greatest key comes first. The id within equal keys always goes newest first."""
    return sort in (Sort.DATE, Sort.UPDATED)


def cursor_of(headline: Headline, sort: Sort) -> Cursor:
    """The place of a row in a list of this order."""
    return json.dumps(sort_key(headline, sort), ensure_ascii=True)


def key_at(cursor: Cursor) -> SortKey:
    """The sort key a cursor stands for.

    Raises:
        UsageError: the text is no cursor.
    """
    try:
        key, release_id = json.loads(cursor)
    except (ValueError, TypeError):
        raise UsageError(_("This place in the list is not known; start from the top.")) from None
    if not isinstance(key, str) or not isinstance(release_id, int):
        raise UsageError(_("This place in the list is not known; start from the top."))
    return key, release_id


def ordered(headlines: Iterable[Headline], sort: Sort) -> list[Headline]:
    """The rows in this order."""
    by_id = sorted(headlines, key=lambda headline: headline.id, reverse=True)
    return sorted(by_id, key=lambda headline: sort_key(headline, sort)[0], reverse=is_descending(sort))


def is_above(key: SortKey, other: SortKey, sort: Sort) -> bool:
    """Whether the row of one sort key stands above that of another."""
    if key[0] == other[0]:
        return key[1] > other[1]
    return (key[0] > other[0]) is is_descending(sort)


def page_of(
    rows: Sequence[Headline], sort: Sort, after: Cursor | None, before: Cursor | None, limit: int, skip: int
) -> Page:
    """The page of ordered rows that `Store.find` would give."""
    if before is not None:
        place = None if before == END else key_at(before)
        above = [row for row in rows if place is None or is_above(sort_key(row, sort), place, sort)]
        last = max(0, len(above) - skip)
        first = max(0, last - limit)
        return page(rows[first:last], sort, has_above=first > 0, has_below=place is not None or skip > 0)
    first = skip
    if after is not None:
        place = key_at(after)
        first += sum(not is_above(place, sort_key(row, sort), sort) for row in rows)
    last = first + limit
    return page(rows[first:last], sort, has_above=after is not None or skip > 0, has_below=last < len(rows))


def page(headlines: Iterable[Headline], sort: Sort, *, has_above: bool, has_below: bool) -> Page:
    """A page of these rows, with its cursors. An empty page past the end leads back to the end."""
    rows = tuple(headlines)
    if not rows:
        return Page((), before=END if has_above else None, after=None)
    return Page(
        rows,
        before=cursor_of(rows[0], sort) if has_above else None,
        after=cursor_of(rows[-1], sort) if has_below else None,
    )


def facet_values(release: Release, field: str) -> tuple[str, ...]:
    """The values of a field that a release counts for; several names are several values, nothing counts as none."""
    value = getattr(release, field)
    parts = value if isinstance(value, tuple) else value.split(";")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def facets_of(values: Iterable[str]) -> Facets:
    """How often each value stands there."""
    return dict(sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0])))


def require_facet(field: str) -> None:
    """Make sure that releases are counted by this field.

    Raises:
        UsageError: they are not.
    """
    if field not in FACETS:
        raise UsageError(
            _("Releases are not counted by {field!r}. One of: {known}.", field=field, known=", ".join(FACETS))
        )
