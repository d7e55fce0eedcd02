"""A text wrapped for editing: only lines that are looked at are wrapped, the heights of the others are estimates.

Textual's wraps every line of a text whenever its width changes, and the whole line that a letter is typed into. What
its area and its navigator ask of a `WrappedDocument` is answered here; the tables behind its other methods stay empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from time import perf_counter

from textual.document._document import Location
from textual.geometry import Offset
from textual.widgets.text_area import Document, WrappedDocument

from newsroom_tui.domain.text.rows import LOOK_BACK, row_starts
from newsroom_tui.ui.cells import TAB, column_at, sizes

_AT_A_TIME = 16
"""Lines between two looks at the clock."""
_ONE_ROW: list[int] = []
"""The beginnings of no further rows, shared by all lines that have none."""


class WrappedText(WrappedDocument):
    """A document's lines at one width.

    Attributes:
        width: cells a row, 0 where lines are not wrapped.
    """

    def __init__(self, document: Document) -> None:
        self._texts: list[str] = []  # the lines as they were wrapped
        self._starts: list[list[int] | None] = []  # where a line's rows but the first begin; None: not looked at yet
        self._rows: list[int] = []  # how many rows a line has, or may have
        self._tops: list[int] | None = None
        self._unknown_from = 0
        super().__init__(document, tab_width=TAB)

    @property
    def width(self) -> int:
        """Cells a row, 0 where lines are not wrapped."""
        return self._width

    def wrap(self, width: int, tab_width: int | None = None) -> None:  # noqa: ARG002  # Textual's signature
        """Begin anew, with what is certain of lines that are not looked at."""
        self._width = width
        self._texts = list(self.document.lines)
        self._rows = self._estimated(self._texts)
        self._starts = [_ONE_ROW if rows == 1 else None for rows in self._rows]
        self._tops = None
        self._unknown_from = 0

    def _estimated(self, lines: Sequence[str]) -> list[int]:
        """How many rows lines may have; where it is one, it is one."""
        if not self._width:
            return [1] * len(lines)
        certainly_one = self._width // TAB
        return [1 if len(line) <= certainly_one else 1 + (_most(line) - 1) // self._width for line in lines]

    # Rows

    @property
    def height(self) -> int:
        """How many rows the text takes, as far as is known."""
        return self._tops_now()[-1]

    def top(self, line: int) -> int:
        """The row that a line begins on, as far as is known."""
        return self._tops_now()[line]

    def row(self, y: int) -> tuple[int, int, int]:
        """The line that a row belongs to, and where in it the row begins and ends; wraps that line."""
        tops = self._tops_now()
        line = min(bisect_right(tops, max(0, y)) - 1, len(self._rows) - 1)
        starts = self.get_offsets(line)
        section = min(max(0, y) - tops[line], len(starts))
        return line, *self._section(line, section)

    def get_offsets(self, line_index: int) -> list[int]:
        """Where a line's rows but the first begin; the line is wrapped if it is not yet."""
        starts = self._starts[line_index]
        if starts is None:
            starts = self._set(line_index, [*row_starts(self._texts[line_index], self._width, sizes)])
        return starts

    def _set(self, line: int, starts: list[int]) -> list[int]:
        self._starts[line] = starts
        if self._rows[line] != len(starts) + 1:
            self._rows[line] = len(starts) + 1
            self._tops = None
        return starts

    def _tops_now(self) -> list[int]:
        if self._tops is None:
            self._tops = [*accumulate(self._rows, initial=0)]
        return self._tops

    def _section(self, line: int, section: int) -> tuple[int, int]:
        starts = self.get_offsets(line)
        first = starts[section - 1] if section else 0
        return first, starts[section] if section < len(starts) else len(self._texts[line])

    # Getting to know

    @property
    def is_known(self) -> bool:
        """Whether every line has been looked at."""
        return self._unknown_from == len(self._starts)

    def look_around(self, line: int, rows: int) -> None:
        """Wrap what stands within so many rows above and below a line, or the last one where there is no such line."""
        line = min(line, len(self._starts) - 1)
        self.look_below(line, rows)
        self._look_at(range(line - 1, -1, -1), rows)

    def look_below(self, line: int, rows: int) -> None:
        """Wrap a line, and what stands within so many rows below it: nothing above becomes other than it was."""
        self._look_at(range(line, len(self._starts)), rows)

    def _look_at(self, lines: range, rows: int) -> None:
        seen = 0
        for line in lines:
            if seen > rows:
                break
            seen += len(self.get_offsets(line)) + 1

    def look_on(self, seconds: float) -> None:
        """Wrap lines that nobody has looked at yet, from the top, until the time is over."""
        end = perf_counter() + seconds
        while not self.is_known and perf_counter() < end:
            last = min(self._unknown_from + _AT_A_TIME, len(self._starts))
            for line in range(self._unknown_from, last):
                self.get_offsets(line)
            self._unknown_from = last

    # Changes

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Follow a change of the document, which has happened; its columns may be off after several changes at once."""
        first, last_before = sorted((start[0], old_end[0]))
        last_before = min(last_before, len(self._texts) - 1)
        last = min(max(first, new_end[0]), self.document.line_count - 1)
        if first == last == last_before and len(self._texts) == self.document.line_count:
            self._change_line(first, start[1], new_end[1])
            return
        texts = self.document.lines[first : last + 1]
        rows = self._estimated(texts)
        self._texts[first : last_before + 1] = texts
        self._rows[first : last_before + 1] = rows
        self._starts[first : last_before + 1] = [_ONE_ROW if count == 1 else None for count in rows]
        self._tops = None
        self._unknown_from = min(first, self._unknown_from)

    def _change_line(self, number: int, start: int, end: int) -> None:
        """Wrap a line of which something between two columns became other, up to where it breaks as it did."""
        before, starts, line = self._texts[number], self._starts[number], self.document.lines[number]
        self._texts[number] = line
        if starts is None or not self._width:
            self._set(number, [*row_starts(line, self._width, sizes)] if self._width else [])
            return
        grown = len(line) - len(before)
        row = bisect_right(starts, start - 1)
        found = starts[: max(0, row - 1)]  # the row above may have room for the first word now
        may_join = True
        for place in row_starts(line, self._width, sizes, found[-1] if found else 0):
            if may_join and place > end + LOOK_BACK:
                old = bisect_left(starts, place - grown)
                if starts[old : old + 1] == [place - grown]:
                    if line[place - LOOK_BACK :] == before[place - grown - LOOK_BACK :]:
                        found += [known + grown for known in starts[old:]]
                        break
                    may_join = False
            found.append(place)
        self._set(number, found)

    # What is asked for

    def get_sections(self, line_index: int) -> list[str]:
        """A line's rows."""
        line, starts = self._texts[line_index], self.get_offsets(line_index)
        return [line[first:last] for first, last in zip([0, *starts], [*starts, len(line)], strict=True)]

    def get_tab_widths(self, line_index: int) -> list[int]:
        """Nothing: rows are drawn without this."""
        raise NotImplementedError

    def location_to_offset(self, location: Location) -> Offset:
        """Where a place of the text stands."""
        line = max(0, min(location[0], len(self._texts) - 1))
        section = bisect_right(self.get_offsets(line), location[1])
        first, _ = self._section(line, section)
        return Offset(sum(sizes(self._texts[line][first : location[1]])), self.top(line) + section)

    def offset_to_location(self, offset: Offset) -> Location:
        """The place of the text that stands there, or nearest."""
        line, first, last = self.row(offset.y)
        return line, self._column(line, first, last, offset.x)

    def get_target_document_column(self, line_index: int, x_offset: int, y_offset: int) -> int:
        """The column of a line that stands so many cells from the left on one of its rows, -1 for the last."""
        starts = self.get_offsets(line_index)
        section = len(starts) if y_offset < 0 else min(y_offset, len(starts))
        return self._column(line_index, *self._section(line_index, section), x_offset)

    def _column(self, line: int, first: int, last: int, x: int) -> int:
        text = self._texts[line]
        column = first + column_at(text[first:last], max(0, x))
        return column if last == len(text) else min(column, last - 1)


def _most(line: str) -> int:
    """How many cells a line has at most."""
    return len(line) * (TAB if "\t" in line else 1 if line.isascii() else 2)
