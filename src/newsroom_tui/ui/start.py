"""The start of the desk: a first frame at once, then Textual."""

from __future__ import annotations

import gc
import os

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.settings import Settings
from newsroom_tui.store.positions import Positions
from newsroom_tui.ui import palettes
from newsroom_tui.ui.first_frame import FirstFrame


def run_desk(newsroom: Newsroom, settings: Settings) -> int:
    """Run the desk in this terminal until the user leaves it, and give back the exit status.

    Raises:
        SettingsError: a theme or a key that cannot be.
        Exception: the bug that ended it, after what was typed was kept.
    """
    theme = palettes.chosen(settings.theme)
    os.environ.setdefault("TEXTUAL_FPS", "120")  # a frame comes at the next tick after a key: at 60 that is felt
    gc.disable()  # nothing that a start makes is garbage; the app turns it on again
    with FirstFrame() as first:
        first.paint(newsroom, settings.office, theme, Positions(settings.state, newsroom.library))

        from newsroom_tui.store.drafts import DraftStore
        from newsroom_tui.ui.app import NewsroomApp
        from newsroom_tui.ui.keyboard import Keyboard

        app = NewsroomApp(
            newsroom,
            DraftStore(settings.drafts),
            state=settings.state,
            office=settings.office,
            theme=theme,
            keys=settings.keys,
            rules_off=settings.off,
            templates=settings.config.parent / "templates",
            asks_who=settings.asks_who,
        )
        app.restores_terminal_to(first.attributes)
        Keyboard.is_screen_taken = first.is_painted
        first.hand_over()
        app.run(mouse=settings.mouse)
    if app.bug is not None:
        raise app.bug
    return app.return_code or 0
