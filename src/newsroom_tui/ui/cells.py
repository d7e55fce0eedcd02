"""Text measured in terminal cells, of which a Chinese character takes two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size, set_cell_size

__all__ = ["TAB", "cell_len", "column_at", "fitted", "one_line", "shortened", "sizes"]

TAB = 4
"""Cells between two stops of a tab, where texts are edited."""


class _Sizes(dict[str, int]):
    """Cells of characters, reckoned when first met."""

    def __missing__(self, character: str) -> int:
        self[character] = size = get_character_cell_size(character)
        return size


_SIZES = _Sizes()
_UNEVEN = frozenset("\t\u200d\ufe0f")
"""What is as wide as what stands before it makes it, or makes what stands after it no width."""


def sizes(text: str) -> Iterable[int]:
    """The cells of each character as `cell_len` counts them, with tabs up to the next stop."""
    return map(_SIZES.__getitem__, text) if _UNEVEN.isdisjoint(text) else _uneven_sizes(text)


def _uneven_sizes(text: str) -> Iterable[int]:
    column = 0
    is_joined = False
    before = ""
    for character in text:
        if character == "\t":
            size = TAB - column % TAB
        elif is_joined:
            size = 0
        elif character == "\ufe0f":  # asks for a picture, which is wide, in the place of a narrow sign
            size = cell_len(before + character) - cell_len(before)
            before = ""
        elif size := _SIZES[character]:
            before = character
        is_joined = character == "\u200d" and not is_joined
        column += size
        yield size


def column_at(text: str, x: int) -> int:
    """The character of a row that stands on its cell `x`, counted from 0; behind the last one where none does."""
    return bisect_right([*accumulate(sizes(text))], x)


def one_line(text: str) -> str:
    """`text` on one line, without characters that a terminal would act on."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def fitted(text: str, width: int) -> str:
    """`text` in exactly this many cells: filled up with spaces, or cut and ended by an ellipsis."""
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    if width <= 1:
        return "…"[:width]
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def shortened(text: str, width: int = 40) -> str:
    """`text` on one line in at most this many cells."""
    return fitted(one_line(text), width).rstrip()
