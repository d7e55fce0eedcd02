"""The desk: the list of releases and the reader."""

from __future__ import annotations

from textual.screen import Screen

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.ui.keymap import Where, bindings


class DeskScreen(Screen[None]):
    """The main screen."""

    BINDINGS = bindings(Where.DESK)

    def __init__(self, newsroom: Newsroom) -> None:
        super().__init__()
        self.newsroom = newsroom

    def action_leave(self) -> None:
        """Leave newsroom."""
        self.app.exit(0)
