"""The terminal's cursor, which Textual hides, stands where the caret is: input methods open their windows there.

On a list it stands at the selected row, which is what screen readers and Braille displays read.
"""

from __future__ import annotations

from rich.console import RenderableType
from textual.app import App
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from newsroom_tui.ui.rows import LINES
from newsroom_tui.ui.widgets.row_view import RowView


class CursorAtCaret(App[int]):
    """An app that moves the terminal's cursor to the caret with everything that it paints.

    Textual moves it when a caret moves inside its widget, and not when the widget moves.
    """

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        place = caret_of(self.focused) if self.screen_stack else None
        if place is not None:
            self.cursor_position = place
        super()._display(screen, renderable)


def caret_of(widget: Widget | None) -> Offset | None:
    """Where on the screen the caret of a widget stands, or its selected row; None where it has neither."""
    match widget:
        case Input():
            # Textual's own place is one column off where the caret is behind the last character.
            cells = widget._position_to_cell(widget.cursor_position)
            return widget.content_region.offset + Offset(cells - widget.scroll_offset.x, 0)
        case TextArea():
            return widget.cursor_screen_offset
        case RowView():
            return widget.content_region.offset + Offset(0, (widget.cursor - widget.top) * LINES)
        case _:
            return None
