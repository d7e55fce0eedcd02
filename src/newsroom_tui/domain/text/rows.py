"""The rows of a line that is edited: every character is in one, blanks at an end too, and none is wider than the view.

A row ends where `domain.text.wrap` lets a line break. The rows from any row's beginning on are found without the text
before it, so that of a long line only what comes after a change is looked at anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from newsroom_tui.domain.text.wrap import Breaks

Sizes = Callable[[str], Iterable[int]]
"""The cells of each character of a row, 0 for what is drawn over another; tabs as from the row's beginning."""

_LOOK_AHEAD = 4_096
"""Characters that are measured at once."""
LOOK_BACK = 2
"""Characters before a row by which its breaks are judged."""


def row_starts(line: str, width: int, sizes: Sizes, start: int = 0) -> Iterator[int]:
    """Where the rows after the one that begins at `start` begin.

    Args:
        line: a text without line ends.
        width: cells a row, at least 1.
        sizes: how wide characters are.
        start: where a row begins.
    """
    ahead = _LOOK_AHEAD
    while start < len(line):
        text = line[start : start + ahead]
        has_tabs = "\t" in text
        ends = range(len(text) + 1) if text.isascii() and not has_tabs else [*accumulate(sizes(text), initial=0)]
        back = min(start, LOOK_BACK)
        breaks = Breaks(line[start - back : start + ahead])
        at = 0
        while ends[-1] - ends[at] > width:
            end = bisect_right(ends, ends[at] + width, at) - 1
            at = _next_row(breaks, at + back, end + back) - back
            yield start + at
            if has_tabs:
                break  # their widths are others from here on
        else:
            if start + ahead >= len(line):
                return
            ahead = _LOOK_AHEAD if at else 2 * ahead  # a row can have any number of characters without a width
        start += at


def _next_row(breaks: Breaks, at: int, end: int) -> int:
    """Where the row after the one from `at` on begins, of which the characters before `end` have room."""
    place = breaks.last(at, end)
    if place is not None:
        return place
    while end > at + 1 and breaks.is_joined(end):
        end -= 1
    return max(end, at + 1)
