"""The desk: the list of releases and the reader beside it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.screens.desk_finding import Finding
from newsroom_tui.ui.screens.desk_importing import Importing
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.reader import Reader
from newsroom_tui.ui.widgets.release_list import ReleaseList
from newsroom_tui.ui.widgets.search_line import SearchLine
from newsroom_tui.ui.widgets.welcome import Welcome


class DeskScreen(Importing, Finding):
    """The main screen: what it looks like and how one moves on it. What is done on it stands beside, by subject."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.DESK)
    AUTO_FOCUS = "#list"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (64, "-medium"), (120, "-wide")]  # noqa: RUF012 - Textual's own

    def compose(self) -> ComposeResult:
        """The panels."""
        yield EdgeLine(f"newsroom  {self.office}", id="head")
        with Horizontal(id="panels"):
            with Vertical(id="side"):
                yield SearchLine()
                yield ReleaseList(id="list")
            with Vertical(id="page"):
                yield Reader(id="reader")
                yield Welcome(id="welcome")
        yield EdgeLine(id="status")
        yield CommandBar(Where.DESK, Where.EVERYWHERE)

    # Moving

    def on_release_list_moved(self) -> None:
        """Let the reader follow."""
        self.follow()

    def on_release_list_opened(self) -> None:
        """Go into the reader."""
        self.action_read()

    def action_read(self) -> None:
        """Go into the reader."""
        if self.release is not None:
            self.open_selected()
            self.add_class("-reading")
            self.set_focus(self.reader)

    def action_next(self) -> None:
        """Read the next release."""
        if self.list.select(self.list.cursor + 1):
            self.open_selected()

    def action_previous(self) -> None:
        """Read the release above."""
        if self.list.select(self.list.cursor - 1):
            self.open_selected()

    def action_back(self) -> None:
        """Back to the list; there, back to all releases."""
        if self.list.has_focus and self.list.is_on_screen:
            self.search("")
        self.remove_class("-reading", "-alone")
        self.set_focus(self.list)

    def action_toggle_list(self) -> None:
        """Hide the list, or show it again."""
        if self.has_class("-alone"):
            self.action_back()
        else:
            self.add_class("-alone")
            self.action_read()

    def action_leave(self) -> None:
        """Leave newsroom, or the reader where it hides the list."""
        if self.list.is_on_screen:
            self.app.exit(0)
        else:
            self.action_back()
