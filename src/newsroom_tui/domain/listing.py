"""Lists of releases: their rows, their orders, and the pages they come in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from newsroom_tui.domain.release import Release, Status
from newsroom_tui.errors import UsageError

Cursor = str
"""A place in a sorted list, opaque to its holder; it stays valid while others save."""

END: Cursor = "end"
"""``before=END`` is the last page."""


class Sort(StrEnum):
    """The orders a list comes in. Ties and equals go by id, newest first."""

    DATE = "date"  # newest release date first; undated ones on top
    TITLE = "title"  # A to Z, then Chinese in GB 18030 order (its first level is pinyin order)
    AUTHOR = "author"  # like titles; without an author last
    UPDATED = "updated"  # last saved first


@dataclass(frozen=True, slots=True)
class Headline:
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
        return self.title or self.opening or "(empty)"

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


@dataclass(frozen=True, slots=True)
class Page:
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
"""A field's values with how many releases have them, commonest first."""

SortKey = tuple[str, int]


def text_key(text: str) -> str:
    """`text` as a string whose plain code-point order is the order people expect: case folded, Chinese by GB 18030.

    GB 18030's first level of Chinese is in pinyin order. The key is hexadecimal, so every backend sorts it alike.
    """
    return text.casefold().encode("gb18030", "replace").hex()


def sort_key(headline: Headline, sort: Sort) -> SortKey:
    """The key a list is ordered by: ascending for titles and authors, descending for dates and saves.

    An undated release gets a key above every date; a release without an author or title one below every name.
    """
    match sort:
        case Sort.DATE:
            return headline.release_date or "~", headline.id
        case Sort.TITLE:
            return text_key(headline.name), headline.id
        case Sort.AUTHOR:
            return text_key(headline.author) if headline.author else "~", headline.id
        case Sort.UPDATED:
            return headline.updated_at, headline.id


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
        raise UsageError("This place in the list is not known; start from the top.") from None
    if not isinstance(key, str) or not isinstance(release_id, int):
        raise UsageError("This place in the list is not known; start from the top.")
    return key, release_id
