"""Tables: columns that stand straight whatever script is in them, cells wrapped so that the table fits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import zip_longest

from newsroom_tui.domain.text.wrap import Cells, wrap
from newsroom_tui.ui.reading.blocks import Block, Frame, Line, Piece
from newsroom_tui.ui.reading.passage import Link, Passage, Run

NARROWEST = 6
"""Cells that a column needs; a table whose columns cannot have them is shown as one field a line."""

LONGEST_WORD = 16
"""A word up to so many cells is not parted for a table's sake: rather one field a line."""

EXACT_ROWS = 100
"""Tables up to this many rows are measured by what is shown, longer ones by their source."""

SEPARATOR = " │ "

_WORD = re.compile(r"[^\s\u2e80-\uffff]+")
"""What is not parted at the end of a line: Chinese can be, between any two characters."""


class Table:
    """The rows of one table, and the widths that its columns take together."""

    def __init__(self, rows: list[list[str]], alignments: list[str], read: Callable[[str], Passage]) -> None:
        self.alignments = alignments
        self._rows = rows
        self._read = read
        self._widths: dict[int, list[int] | None] = {}

    def passages(self, number: int) -> list[Passage]:
        """The cells of a row, as many as the table has columns."""
        cells = [self._read(cell) for cell in self._rows[number][: len(self.alignments)]]
        return cells + [Passage("")] * (len(self.alignments) - len(cells))

    def source_length(self, number: int) -> int:
        """Characters of a row."""
        return sum(map(len, self._rows[number]))

    def widths(self, width: int, cells: Cells) -> list[int] | None:
        """Cells for each column so that a row fits `width`; None where there are too many columns for that."""
        if width not in self._widths:
            self._widths = {width: self._fit(width, cells)}
        return self._widths[width]

    def _fit(self, width: int, cells: Cells) -> list[int] | None:
        wanted = self._wanted(cells)
        room = width - len(SEPARATOR) * (len(wanted) - 1)
        if sum(wanted) <= room:
            return wanted
        least = [min(want, max(NARROWEST, word)) for want, word in zip(wanted, self._words(cells), strict=True)]
        if sum(least) > room:
            return None
        # Columns that want little get it; the wide ones share what is left.
        fitted = dict(enumerate(least))
        room -= sum(least)
        open_columns = sorted(fitted, key=lambda column: wanted[column] - least[column])
        while open_columns:
            share = room // len(open_columns)
            column = open_columns.pop(0)
            more = min(wanted[column] - least[column], share)
            fitted[column] += more
            room -= more
        return [fitted[column] for column in range(len(wanted))]

    def _words(self, cells: Cells) -> list[int]:
        """Cells of each column's longest word, of those that are not to be parted."""
        longest = [1] * len(self.alignments)
        for row in self._rows[:EXACT_ROWS]:
            for column, text in enumerate(row[: len(longest)]):
                words = [cells(word) for word in _WORD.findall(text)]
                longest[column] = max([longest[column], *(word for word in words if word <= LONGEST_WORD)])
        return longest

    def _wanted(self, cells: Cells) -> list[int]:
        is_exact = len(self._rows) <= EXACT_ROWS
        wanted = [1] * len(self.alignments)
        for number, row in enumerate(self._rows):
            texts = [p.text for p in self.passages(number)] if is_exact else row
            for column, text in enumerate(texts[: len(wanted)]):
                wanted[column] = max(wanted[column], max(map(cells, text.split("\n"))))
        return wanted


class Row(Block):
    """One row of a table, the first one its header. Copied, its cells are parted by tabs."""

    def __init__(self, frame: Frame, table: Table, number: int) -> None:
        super().__init__(frame)
        self._table = table
        self._number = number

    @property
    def is_header(self) -> bool:
        """Whether the row names the columns."""
        return self._number == 0

    @cached_property
    def _cells(self) -> list[Passage]:
        return self._table.passages(self._number)

    @cached_property
    def passage(self) -> Passage:
        """The cells in a row, parted by tabs."""
        runs: list[Run] = []
        links: list[Link] = []
        start = 0
        for cell in self._cells:
            runs += [Run(start + run.start, start + run.end, run.roles) for run in cell.runs]
            links += cell.links
            start += len(cell.text) + 1
        return Passage("\t".join(cell.text for cell in self._cells), tuple(runs), tuple(links))

    def estimate(self, width: int) -> int:
        """About how many lines `lay_out` will give."""
        return self.frame.gap + 1 + self.is_header + self._table.source_length(self._number) // max(1, width)

    def body(self, width: int, cells: Cells) -> Iterator[Line]:
        """The cells side by side, or one a line where the columns are too many."""
        widths = self._table.widths(width, cells)
        if widths is None:
            yield from self._as_record(width, cells)
            return
        columns = [list(self._column(column, widths[column], cells)) for column in range(len(widths))]
        for line in zip_longest(*columns):
            pieces: list[Piece] = []
            for column, filled in enumerate(line):
                if column:
                    pieces.append(Piece(SEPARATOR, ("rule",)))
                pieces += filled if filled is not None else (Piece(" " * widths[column]),)
            yield tuple(pieces)
        if self.is_header:
            yield (Piece("─┼─".join("─" * w for w in widths), ("rule",)),)

    def _column(self, column: int, width: int, cells: Cells) -> Iterator[Line]:
        cell = self._cells[column]
        offset = sum(len(c.text) + 1 for c in self._cells[:column])
        for start, end in wrap(cell.text, width, cells):
            pieces = self._pieces(cell, offset, start, end)
            room = max(0, width - sum(cells(piece.text) for piece in pieces))
            left = {"right": room, "center": room // 2}.get(self._table.alignments[column], 0)
            yield (Piece(" " * left), *pieces, Piece(" " * (room - left)))

    def _as_record(self, width: int, cells: Cells) -> Iterator[Line]:
        if self.is_header:
            yield (Piece("─" * width, ("rule",)),)
            return
        names = self._table.passages(0)
        offset = 0
        for name, cell in zip(names, self._cells, strict=True):
            label = f"{name.text}: " if name.text else ""
            for start, end in wrap(label + cell.text, width, cells):
                shown = (label + cell.text)[start : min(end, len(label))]
                inner = self._pieces(cell, offset, max(0, start - len(label)), max(0, end - len(label)))
                yield (Piece(shown, ("table-header",)), *inner)
            offset += len(cell.text) + 1
        yield (Piece("─" * width, ("rule",)),)

    def _pieces(self, cell: Passage, offset: int, start: int, end: int) -> Line:
        roles = ("table-header",) if self.is_header else ()
        return tuple(
            Piece(cell.text[run.start : run.end], (*roles, *run.roles), offset + run.start)
            for run in cell.between(start, end)
        )
