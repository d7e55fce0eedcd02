"""Breaking text into lines, English, Chinese and mixed, by the rules of both.

A compact form of the Unicode line breaking algorithm (UAX #14) with what Chinese typesetting asks for on top: every
character gets a class, written as one letter, and a line may break where a pair of classes allows it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """One line of a wrapped text: ``text[start:end]``, without the spaces that the break swallowed."""

    start: int
    end: int


Cells = Callable[[str], int]
"""How many cells a piece of text takes on the screen."""

_LETTER, _DIGIT, _IDEOGRAPH = "A", "9", "I"
_FULL_CLOSER, _CLOSER, _FULL_OPENER, _OPENER = "F", "P", "O", "o"
_QUOTE_OPEN, _APOSTROPHE_OPEN, _QUOTE_CLOSE, _QUOTE_STRAIGHT = "q", "u", "Q", "K"
_GLUE, _JOINER, _MARK, _FLAG = "G", "J", "M", "R"
_SPACE, _NEWLINE, _GAP = "S", "N", "Z"  # the gap is a zero-width space
_HYPHEN, _DASH, _EM_DASH, _ELLIPSIS, _SLASH = "H", "B", "D", "E", "X"

_NAMED = {
    _FULL_CLOSER: "，。、；：？！．／々〻ヽヾゝゞーｰ・･ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ゛゜｡､",
    _CLOSER: ",.;:!?%‰°℃℉¢％￠·»›}",
    _OPENER: "$€£¥￥＄￡#№+±\\«‹{",
    _QUOTE_OPEN: "“„‟",
    _APOSTROPHE_OPEN: "‘‚‛",
    _QUOTE_CLOSE: "”’",
    _QUOTE_STRAIGHT: "\"'",
    _GLUE: "\u00a0\u2007\u202f\u2060\ufeff\u2011",
    _JOINER: "\u200d",
    _SPACE: " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000",
    _NEWLINE: "\n",
    _GAP: "\u200b",
    _HYPHEN: "-",
    _DASH: "\u00ad‐–",
    _EM_DASH: "—⸺⸻",
    _ELLIPSIS: "…‥⋯",
    _SLASH: "/",
}

# Pairs between which a line may break: what stands before the break, and what after it. Between two letters, the
# commonest place, two looks suffice.
_BREAK = re.compile(
    r"(?<=[^A9P])(?:"
    r"(?<=[IFED])(?=[A9IOoquR])"  # after an ideograph or full-width mark anything may follow that is or opens a word
    r"|(?<=Q)(?=[IOquR])"  # but it’s may be an apostrophe
    r"|(?<=[ZS])(?<![Ooqu][ZS])(?=[A9IOoquDRKGHBE])"  # a space does not bring a full stop to a line's start
    r"|(?<=[IFQE])(?=D)"
    r"|(?<=[A9IPQ][HB])(?=[AIOoquD])"  # well-|known, but neither -5 nor --flag nor 2024–2025
    r"|(?<=X)(?<!XX)(?=[AIOoquD])"  # and/|or, but not https://|
    r"|(?<=N)"
    r")"
    r"|(?=[IOqD])(?<=[A9PR])|(?=R)(?<=[A9P])"  # between Latin and Chinese, and before a dash
)
_CLUSTER = re.compile(r"[NSZ]|RR|.(?:M|J[^NSZ])*")
_ADDRESS_SEAM = re.compile(r"[/?&=#._%~:-](?=[^/?&=#._%~:-])")


class _Classes(dict[int, str]):
    """Line breaking classes by code point, reckoned when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _classify(chr(code))
        return found


def _classify(character: str) -> str:
    category = unicodedata.category(character)
    is_wide = unicodedata.east_asian_width(character) in "WF"
    code = ord(character)
    if category in ("Mn", "Me", "Mc") or 0x1F3FB <= code <= 0x1F3FF or 0x1160 <= code <= 0x11FF:
        return _MARK
    if 0x1F1E6 <= code <= 0x1F1FF:
        return _FLAG
    match category:
        case "Ps":
            return _FULL_OPENER if is_wide else _OPENER
        case "Pe":
            return _FULL_CLOSER if is_wide else _CLOSER
        case "Nd" if not is_wide:
            return _DIGIT
    return _IDEOGRAPH if is_wide or 0x2E80 <= code <= 0x9FFF else _LETTER


_CLASSES = _Classes({ord(c): letter for letter, characters in _NAMED.items() for c in characters})


def wrap(text: str, width: int, cells: Cells = len) -> list[Span]:
    r"""Break a text into lines of at most `width` cells; ``\n`` breaks always.

    No closing mark begins a line and no opening one ends it; words and numbers stay whole unless they are longer
    than a line, which are then split between characters, addresses preferably after a mark. Every character but the
    white space at the breaks is in exactly one line. A text without characters has one empty line.

    Args:
        text: what to break.
        width: cells a line; less than 1 counts as 1.
        cells: the width of a piece of text; the width of two pieces must be the sum of theirs.
    """
    return list(wrapped(text, width, cells))


def wrapped(text: str, width: int, cells: Cells = len) -> Iterator[Span]:
    """As `wrap`, line by line as they are taken."""
    width = max(1, width)
    if "\n" not in text and len(text) <= 4 * width and cells(text) <= width:
        yield Span(0, len(text.rstrip(" \t")) or len(text))
        return
    start = end = column = 0  # the line so far: where it begins, where its last visible character ends, its cells
    for first, last in chunks(text):
        chunk = text[first:last]
        visible = chunk.rstrip(" \t\n\u3000") if chunk[-1] in " \t\n\u3000" else chunk
        size = cells(visible)
        if column + size > width and column:
            yield Span(start, end)
            start, column = first, 0
        if size > width:
            for piece in _pieces(visible, width, cells):
                if piece.start:
                    yield Span(start, end)
                    start = first + piece.start
                end = first + piece.end
            column = cells(text[start:end])
        else:
            end = first + len(visible)
            column += size
        if chunk[-1] == "\n":
            yield Span(start, end)
            start, end, column = last, last, 0
        elif len(visible) < len(chunk):
            column += cells(chunk[len(visible) :])
    if start < len(text) or not text or text[-1] == "\n":
        yield Span(start, end)


def chunks(text: str) -> Iterator[tuple[int, int]]:
    """The pieces that stay whole, each with the white space after it, as offsets; together they are the text."""
    breaks = _breaks(text.translate(_CLASSES))
    edges = [0, *breaks] if breaks[:1] != [0] else breaks
    if edges[-1] < len(text):
        edges.append(len(text))
    return pairwise(edges)


class Breaks:
    """Where a text may break, looked for only where it is asked for."""

    def __init__(self, text: str) -> None:
        self._classes = text.translate(_CLASSES)
        is_joined = _MARK in self._classes or _JOINER in self._classes
        self._known = _breaks(self._classes) if is_joined else None

    def last(self, low: int, high: int) -> int | None:
        """The last place after `low` and up to `high` before which the text may break; None where there is none."""
        if self._known is not None:
            number = bisect_right(self._known, high)
            return self._known[number - 1] if number and self._known[number - 1] > low else None
        for near in (8, 32, high - low):
            # What is behind the place is looked at as well.
            found = _BREAK.finditer(self._classes, max(low + 1, high + 1 - near), high + 2)
            if places := [place for match in found if (place := match.start()) <= high]:
                return places[-1]
        return None

    def is_joined(self, place: int) -> bool:
        """Whether the character at a place is drawn over the one before it."""
        return self._classes[place] in (_MARK, _JOINER) or self._classes[place - 1] == _JOINER


def _breaks(classes: str) -> list[int]:
    """Where a line may break, as offsets, going up."""
    if _MARK not in classes and _JOINER not in classes:
        return [found.start() for found in _BREAK.finditer(classes)]
    # What is joined to the character before it counts as that character; a mark that follows none is a letter.
    starts = [cluster.start() for cluster in _CLUSTER.finditer(classes)]
    bases = "".join(classes[at] for at in starts).replace(_MARK, _LETTER)
    starts.append(len(classes))
    return [starts[found.start()] for found in _BREAK.finditer(bases)]


def _pieces(word: str, width: int, cells: Cells) -> Iterator[Span]:
    """Split what is longer than a line, between characters as readers see them."""
    start = column = 0
    for cluster in _CLUSTER.finditer(word.translate(_CLASSES)):
        first, last = cluster.span()
        size = cells(word[first:last])
        if column + size > width and first > start:
            seams = [m.end() for m in _ADDRESS_SEAM.finditer(word, start + (first - start) // 2, first + 1)]
            at = next((seam for seam in reversed(seams) if seam <= first), first)
            yield Span(start, at)
            start, column = at, cells(word[at:first])
        column += size
    yield Span(start, len(word))
