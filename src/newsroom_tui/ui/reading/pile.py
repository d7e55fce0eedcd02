"""Blocks piled on each other: only those that are seen are laid out, the others' heights are estimates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from newsroom_tui.domain.text.wrap import Cells
from newsroom_tui.ui.reading.blocks import DECORATION, Block, Line


class Place(NamedTuple):
    """A line of a pile: which block, and which of its lines. It stays the same while estimates are put right."""

    block: int = 0
    line: int = 0


class Pile:
    """Blocks at one width."""

    def __init__(self, blocks: Sequence[Block], width: int, cells: Cells) -> None:
        self.blocks = blocks
        self.width = width
        self._cells = cells
        self._lines: dict[int, list[Line]] = {}
        self._heights = [block.estimate(width) for block in blocks]
        self._tops: list[int] | None = None

    @property
    def height(self) -> int:
        """Lines of all blocks, estimates among them."""
        return self._tops_now()[-1]

    def lines(self, block: int) -> list[Line]:
        """A block's lines, laid out now if they are not yet."""
        lines = self._lines.get(block)
        if lines is None:
            lines = self._lines[block] = self.blocks[block].lay_out(self.width, self._cells)
            if self._heights[block] != len(lines):
                self._heights[block] = len(lines)
                self._tops = None
        return lines

    def line(self, place: Place) -> Line:
        """One line."""
        return self.lines(place.block)[place.line]

    def top(self, place: Place) -> int:
        """How many lines stand above a place, as far as is known."""
        return self._tops_now()[place.block] + place.line

    def at(self, y: int) -> Place:
        """The place `y` lines from the top, as far as is known; lays the block out."""
        if not self.blocks:
            return Place()
        y = max(0, y)
        block = min(bisect_right(self._tops_now(), y) - 1, len(self.blocks) - 1)
        line = y - self._tops_now()[block]
        return Place(block, min(line, len(self.lines(block)) - 1))

    def moved(self, place: Place, by: int) -> Place:
        """The place `by` lines further down, or up; exact, because what lies between is laid out."""
        if not self.blocks:
            return Place()
        block, line = place.block, place.line + by
        while line < 0 and block > 0:
            block -= 1
            line += len(self.lines(block))
        while line >= len(self.lines(block)) and block < len(self.blocks) - 1:
            line -= len(self.lines(block))
            block += 1
        return Place(block, min(max(0, line), len(self.lines(block)) - 1))

    def last_top(self, rows: int) -> Place:
        """The lowest place that still has `rows` lines from it on, or the first."""
        if not self.blocks:
            return Place()
        last = len(self.blocks) - 1
        return self.moved(Place(last, len(self.lines(last)) - 1), 1 - rows)

    def places(self, start: Place, count: int) -> list[Place]:
        """The next `count` places from `start` on, fewer at the end."""
        places: list[Place] = []
        block, line = start
        while len(places) < count and block < len(self.blocks):
            lines = len(self.lines(block))
            places += [Place(block, n) for n in range(line, min(lines, line + count - len(places)))]
            block, line = block + 1, 0
        return places

    def view(self, start: Place, rows: int) -> list[Place]:
        """The places in a view of so many rows from `start` on, or from higher where rows would stay empty."""
        places = self.places(start, rows)
        return places if len(places) == rows or start <= Place() else self.places(self.last_top(rows), rows)

    def place_of(self, block: int, offset: int) -> Place:
        """The line that shows this place of a block's text; the first of all where there is no such block."""
        return Place(block, self.line_of(block, offset)) if block < len(self.blocks) else Place()

    def line_of(self, block: int, offset: int) -> int:
        """Which line of a block shows this place of its text; the topmost for a place before the text."""
        starts = [(p.offset, n) for n, line in enumerate(self.lines(block)) for p in line if p.offset != DECORATION]
        return max(((at, line) for at, line in starts if at <= offset), default=(0, 0))[1]

    def _tops_now(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
