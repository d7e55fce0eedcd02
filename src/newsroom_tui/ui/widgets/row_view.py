"""A view of rows: one of them is selected and stays in view; only what is seen is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.widget import Widget

from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.rows import LINES
from newsroom_tui.ui.widgets.paging import Paging


class RowView(Paging, ScrollView, can_focus=True):
    """Moves a cursor over rows of `LINES` lines each; what stands in them, subclasses paint.

    A move repaints two rows, in the key's own action.

    Attributes:
        cursor: the place of the selected row.
        count: how many rows there are.
    """

    BINDINGS = bindings(Where.LIST)
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        min-width: 8;
        background: $surface;
    }
    """

    @dataclass
    class Moved(Message):
        """Another row was selected."""

        index: int

    @dataclass
    class Opened(Message):
        """The selected row is to be gone into."""

        index: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self.cursor = 0
        self.count = 0

    def show_rows(self, count: int, cursor: int = 0) -> None:
        """Show other rows; the place on the screen of the selected row stays where it can."""
        above = self.cursor - self.top
        self.count = count
        if self.size:  # past its watcher, which would lay the whole screen out again with every letter of a search
            self.set_reactive(Widget.virtual_size, Size(0, count * LINES))
            self._scroll_update(self.virtual_size)
        else:
            self.virtual_size = Size(0, count * LINES)
        self.cursor = max(0, min(cursor, count - 1))
        self._scroll_to_top(self.cursor - above)
        self._keep_cursor_in_view()
        self.refresh()

    @property
    def top(self) -> int:
        """The place of the first row in view."""
        return self.scroll_offset.y // LINES

    @property
    def page_lines(self) -> int:
        """How many whole rows are in view."""
        return max(1, self.size.height // LINES)

    # Moving

    def select(self, index: int, *, is_told: bool = True) -> bool:
        """Select a row and bring it into view. Whether another one was selected than before.

        Args:
            is_told: whether a `Moved` is posted.
        """
        index = max(0, min(index, self.count - 1))
        if index == self.cursor or not self.count:
            return False
        before, self.cursor = self.cursor, index
        if not self._keep_cursor_in_view():
            self._refresh_row(before)
            self._refresh_row(index)
        if is_told:
            self.post_message(self.Moved(index))
        return True

    def move(self, lines: int) -> None:
        """Select the row so many rows down, or up."""
        self.select(self.cursor + lines)

    def action_down(self) -> None:
        """Select the next row."""
        self.move(1)

    def action_up(self) -> None:
        """Select the row above."""
        self.move(-1)

    def action_first(self) -> None:
        """Select the first row."""
        self.select(0)

    def action_last(self) -> None:
        """Select the last row."""
        self.select(self.count - 1)

    def action_open(self) -> None:
        """Go into the selected row."""
        if self.count:
            self.post_message(self.Opened(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Select the row under the pointer; a double click goes into it."""
        self.select((event.y + self.scroll_offset.y) // LINES)
        if event.chain == 2:
            self.action_open()

    def _keep_cursor_in_view(self) -> bool:
        """Scroll so far that the selected row is seen; whether that was needed."""
        if self.cursor < self.top:
            return self._scroll_to_top(self.cursor)
        if self.cursor >= self.top + self.page_lines:
            return self._scroll_to_top(self.cursor - self.page_lines + 1)
        return False

    def _scroll_to_top(self, index: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=max(0, index) * LINES, animate=False, force=True)
        return self.scroll_offset.y != before

    def _refresh_row(self, index: int) -> None:
        width = self.scrollable_content_region.width
        self.refresh(Region(0, index * LINES - self.scroll_offset.y, width, LINES))

    def on_resize(self) -> None:
        """Keep the selected row in view."""
        self._keep_cursor_in_view()

    def on_focus(self) -> None:
        """Show which panel takes the keys."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show which panel takes the keys."""
        self._refresh_row(self.cursor)
