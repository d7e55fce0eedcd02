"""The words of a release whose spelling can be looked up, and where they stand."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.count import HAN
from newsroom_tui.domain.text.prose import AS_IT_IS, LineKind, lines

# Letters with the marks that may stand over them, and apostrophes inside; Chinese characters are no letters here.
_WORD = re.compile(rf"[^\W\d_{HAN}][^\W\d_{HAN}\u0300-\u036f]*(?:['’][^\W\d_{HAN}]+)*")
_RUN = re.compile(rf"[^\s{HAN}]+")
# Runs with digits, dots, slashes or an @ inside are codes, file names, addresses: not one of their parts is a word.
_CODE = re.compile(r"\w[@/\\]\w|\d[^\W\d_]|[^\W\d_]\d|[^\W\d_]{2}\.[^\W\d_]")
_DOUBLED = re.compile(r"(.)\1")

_FIELDS = ("title", "subtitle", "body")
CAPTION = "photos"
"""The field of passages that are captions of photographs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands.

    Attributes:
        field: the field of the release, `CAPTION` for a photograph's caption.
        number: which caption, from 0; 0 for every other field.
        start: the word's first character in the field's text.
        end: the one after its last.
    """

    field: str
    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that the dictionary does not have.

    Attributes:
        word: as it is written.
        suggestions: what may have been meant, the likeliest first.
    """

    word: str
    suggestions: tuple[str, ...] = ()


def words_of(release: Release) -> dict[str, list[Place]]:
    """The words of title, subtitle, body and captions in the order of their first places, each with all of them.

    Left out: code, addresses, words in capitals or with digits, single letters, Chinese.
    """
    found: dict[str, list[Place]] = {}
    for field, number, text in _passages(release):
        for word, start in _words(text):
            found.setdefault(word, []).append(Place(field, number, start, start + len(word)))
    return found


def unnamed(words: Iterable[str], names: Iterable[str]) -> list[str]:
    """The words that are no part of a name that is known."""
    known = {word for name in names for word, _ in _words(name)}
    return [word for word in words if word not in known and word.removesuffix("'s").removesuffix("’s") not in known]


def replaced(release: Release, places: Collection[Place], by: str) -> Release:
    """The release with another word at these places."""
    texts: dict[tuple[str, int], str] = {(field, number): text for field, number, text in _passages(release)}
    for place in sorted(places, key=lambda place: place.start, reverse=True):
        text = texts[place.field, place.number]
        texts[place.field, place.number] = text[: place.start] + by + text[place.end :]
    return _with_passages(release, texts)


def likeliest(word: str, suggestions: Iterable[str]) -> tuple[str, ...]:
    """Suggestions with what fingers do most before the rest: letters in another order, one doubled or not."""

    def unlikeliness(suggestion: str) -> int:
        one, other = word.casefold(), suggestion.casefold()
        if sorted(one) == sorted(other):
            return 0
        return 1 if _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other) else 2

    return tuple(sorted(suggestions, key=unlikeliness))


def _passages(release: Release) -> Iterator[tuple[str, int, str]]:
    for field in _FIELDS:
        yield field, 0, getattr(release, field)
    for number, photo in enumerate(release.photos):
        yield CAPTION, number, photo.caption


def _with_passages(release: Release, texts: Mapping[tuple[str, int], str]) -> Release:
    photos = tuple(
        dataclasses.replace(photo, caption=texts[CAPTION, number]) for number, photo in enumerate(release.photos)
    )
    values: dict[str, Any] = {field: texts[field, 0] for field in _FIELDS}
    return dataclasses.replace(release, photos=photos, **values)


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text that can be looked up, and where each begins."""
    at = 0
    for line, kind in lines(text):
        if kind is not LineKind.CODE:
            for start, run in _prose(line):
                for match in _WORD.finditer(run):
                    if len(match[0]) > 1 and not match[0].isupper():
                        yield match[0], at + start + match.start()
        at += len(line) + 1


def _prose(line: str) -> Iterator[tuple[int, str]]:
    """The runs of letters and marks in a line that are no code, each with its place in it."""
    at = 0
    for number, piece in enumerate(AS_IT_IS.split(line)):
        if number % 2 == 0:
            for run in _RUN.finditer(piece):
                if run[0].isalpha() or not _CODE.search(run[0]):
                    yield at + run.start(), run[0]
        at += len(piece)
