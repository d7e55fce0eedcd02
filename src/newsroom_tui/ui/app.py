"""The application: themes, screens, and what holds for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.settings import Settings
from newsroom_tui.ui.keymap import Where, bindings

if TYPE_CHECKING:
    from textual.screen import Screen


class NewsroomApp(App[int]):
    """The newsroom in a terminal.

    Args:
        newsroom: the library, and the user who works in it.
        theme: one of `themes.NAMES`, empty for the default.
    """

    TITLE = "newsroom"
    BINDINGS = bindings(Where.EVERYWHERE)

    def __init__(self, newsroom: Newsroom, *, theme: str = "") -> None:
        super().__init__()
        self.newsroom = newsroom
        self.animation_level = "none"
        if theme:
            self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The desk."""
        from newsroom_tui.ui.screens.desk import DeskScreen

        return DeskScreen(self.newsroom)

    async def action_quit(self) -> None:
        """Leave newsroom."""
        self.exit(0)


def run_desk(newsroom: Newsroom, settings: Settings) -> int:
    """Run the desk in this terminal until the user leaves it, and give back the exit status."""
    app = NewsroomApp(newsroom, theme=settings.theme)
    app.run(mouse=settings.mouse)
    return app.return_code or 0
