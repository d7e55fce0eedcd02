"""A release's differences: inline, side by side, or one version as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from newsroom_tui.domain.difference import FieldDifference, Row, side_by_side
from newsroom_tui.language import _
from newsroom_tui.ui.widgets.marked import marked, marked_fields

LONGEST = 100_000
"""Characters of a text that are shown; the rest is only in the copy."""
WIDEST = 80
"""Cells of a column, beyond which lines are hard to read."""
BETWEEN = " │ "


class DifferenceView(VerticalScroll, can_focus=False):
    """What changed between two versions. Where it is a first version, its text."""

    class Way(StrEnum):
        """How it is shown."""

        INLINE = "inline"
        BESIDE = "beside"
        WHOLE = "whole"

    DEFAULT_CSS = """
    DifferenceView { width: 1fr; height: 1fr; min-width: 8; padding: 0 2; scrollbar-size-vertical: 1; }
    DifferenceView Static { width: 1fr; height: auto; }
    """

    def __init__(self, fields: Sequence[FieldDifference] = (), text: str = "", note: str = "") -> None:
        super().__init__()
        self.way = self.Way.INLINE
        self._fields = tuple(fields)
        self._text = text
        self._note = note

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def show(self, fields: Sequence[FieldDifference], text: str, note: str = "") -> None:
        """Show other differences, from their beginning.

        Args:
            text: the newer version's body.
            note: what is said where nothing differs; empty shows the text.
        """
        self._fields, self._text, self._note = tuple(fields), text, note
        self._draw()
        self.scroll_home(animate=False)

    def show_by(self, way: Way) -> None:
        """Show the same in another way; in the one that it is shown in already: inline again."""
        self.way = self.Way.INLINE if way is self.way else way
        self._draw()
        self.scroll_home(animate=False)

    def on_mount(self) -> None:
        """Draw what it was made with."""
        self._draw()

    def on_resize(self) -> None:
        """Columns go by the width."""
        if self.way is self.Way.BESIDE:
            self._draw()

    def _draw(self) -> None:
        if self.way is not self.Way.WHOLE and not self._fields and self._note:
            shown = Content(self._note)
        elif self.way is self.Way.WHOLE or not self._fields:
            shown = Content(self._text[:LONGEST] + (f"\n{_('… and so on')}" if len(self._text) > LONGEST else ""))
        elif self.way is self.Way.BESIDE:
            shown = beside(self._fields, self.scrollable_content_region.width)
        else:
            shown = marked_fields(self._fields)
        self.query_one(Static).update(shown)


def beside(fields: Sequence[FieldDifference], width: int) -> Content:
    """The fields that differ, what stood there at the left and what stands there now at the right.

    Args:
        width: of both columns together, in cells.
    """
    column = max(1, min(WIDEST, (width - len(BETWEEN)) // 2))
    lines: list[Content] = []
    for field in fields:
        lines += [Content(), Content.styled(field.label, "bold")] if lines else [Content.styled(field.label, "bold")]
        for is_same, group in groupby(side_by_side(field.spans), key=lambda row: row.is_same):
            rows = list(group)
            lines += _same(rows, column) if is_same else [line for row in rows for line in _lines(row, column)]
        if sum(map(len, lines)) > LONGEST:
            lines.append(Content(_("… and so on")))
            break
    return Content("\n").join(lines)


def _same(rows: list[Row], column: int) -> list[Content]:
    """Rows in which nothing changed: the ones next to what did."""
    shown = [row for row in rows if any(span.text.strip() for span in row.before)]
    if len(shown) > 2:
        return [*_lines(shown[0], column), Content("⋯"), *_lines(shown[-1], column)]
    return [line for row in rows for line in _lines(row, column)]


def _lines(row: Row, column: int) -> list[Content]:
    """A row as lines of two columns."""
    left, right = (marked(spans).wrap(column) or [Content()] for spans in (row.before, row.after))
    count = max(len(left), len(right))
    left += [Content()] * (count - len(left))
    right += [Content()] * (count - len(right))
    return [
        one + Content(" " * max(0, column - one.cell_length) + BETWEEN) + other
        for one, other in zip(left, right, strict=True)
    ]
