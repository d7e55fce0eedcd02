"""Queries: which releases are looked for. `query_language` reads them from what people type."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsroom_tui.domain.release import Kind, Release, editable_fields
from newsroom_tui.domain.words import PART, STOP, fold, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Term(NamedTuple):
    """Words that stand one after the other.

    Attributes:
        words: folded, as `words.words` cuts them; at least one.
        field: the column of `searchable` they stand in, empty for any one of them.
        is_prefix: whether the last word may go on.
        is_excluded: whether they must not be there.
    """

    words: tuple[str, ...]
    field: str = ""
    is_prefix: bool = False
    is_excluded: bool = False

    def is_met(self, texts: Mapping[str, str]) -> bool:
        """Whether the columns of `searchable`, each as its words between single blanks, hold it."""
        needle = " " + " ".join(self.words) + ("" if self.is_prefix else " ")
        columns = (texts[self.field],) if self.field else texts.values()
        return any(needle in text for text in columns) is not self.is_excluded


class Filter(NamedTuple):
    """A condition on one of a release's `traits`, or on its date.

    Attributes:
        kind: ``status``, ``lang``, ``tag``, ``missing`` or ``date``.
        first: the least value that is found.
        last: the greatest.
        is_excluded: whether the condition must not hold.
    """

    kind: str
    first: str
    last: str
    is_excluded: bool = False

    def is_met(self, release: Release) -> bool:
        """Whether a release meets it."""
        if self.kind == "date":
            values: tuple[str, ...] = (release.release_date,) if release.release_date else ()
        else:
            values = traits(release).get(self.kind, ())
        return any(self.first <= value <= self.last for value in values) is not self.is_excluded


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; every backend finds just the releases that `matches` accepts.

    Attributes:
        text: the query as typed.
        terms: what must stand, or not stand, in the release's texts.
        filters: the other conditions.
        is_in_bin: whether the bin is searched instead of the library.
    """

    text: str = ""
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    is_in_bin: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words to show as found, folded; Chinese ones as the runs that were typed."""
        shown = [term.words for term in self.terms if not term.is_excluded and term.field in ("", "title")]
        runs = [list(run) for term in shown for is_stop, run in groupby(term, STOP.__eq__) if not is_stop]
        return tuple(dict.fromkeys(map(_joined, runs)))

    def matches(self, release: Release) -> bool:
        """Whether the release is found. Binned releases are found by ``in:bin`` only."""
        if release.is_binned is not self.is_in_bin:
            return False
        if not all(condition.is_met(release) for condition in self.filters):
            return False
        if not self.terms:
            return True
        texts = {name: f" {' '.join(words(text))} " for name, text in searchable(release).items()}
        return all(term.is_met(texts) for term in self.terms)


def searchable(release: Release) -> dict[str, str]:
    """The texts of a release that words are looked for in, by column."""
    captions = [text for photo in release.photos for text in (photo.caption, photo.credit)]
    extra = [text for pair in release.extra.items() for text in pair]
    return {
        "title": PART.join(filter(None, (release.title, release.subtitle))),
        "author": release.author,
        "photographer": release.photographer,
        "source": release.source,
        "tags": PART.join(release.tags),
        "body": PART.join(filter(None, (release.body, *captions, *extra))),
    }


MISSABLE: tuple[str, ...] = (
    *(spec.name for spec in editable_fields() if spec.kind not in (Kind.STATUS, Kind.EXTRA)),
    "caption",
    "credit",
)
"""What ``missing:`` can ask for: fields that may be empty, and photographs without a caption or credit."""


def traits(release: Release) -> dict[str, tuple[str, ...]]:
    """What a release is filtered by: its values of each kind, folded."""
    missing = [name for name in MISSABLE[:-2] if not getattr(release, name)]
    missing += [name for name in MISSABLE[-2:] if any(not getattr(photo, name) for photo in release.photos)]
    return {
        "status": (release.status.value,),
        "lang": (fold(release.language),) if release.language else (),
        "tag": tuple(fold(tag) for tag in release.tags),
        "missing": tuple(missing),
    }


def _joined(run: Sequence[str]) -> str:
    """The words of a term as one text: Chinese characters side by side, others with blanks between them."""
    text = run[0]
    for before, word in pairwise(run):
        text += word if len(before) == len(word) == 1 and not (before + word).isascii() else f" {word}"
    return text
