"""The application: themes, screens, and what holds for all of them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.filter import LineFilter

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.ui import line_breaking, palettes, themes
from newsroom_tui.ui.caret import CursorAtCaret
from newsroom_tui.ui.clipboard import Clipboard
from newsroom_tui.ui.ending import SafeEnding
from newsroom_tui.ui.keymap import COMMANDS, Where, bindings, remapped
from newsroom_tui.ui.line_filter import HarmlessLines
from newsroom_tui.ui.thin_writes import ThinWrites
from newsroom_tui.ui.typeahead import OrderedKeys

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.screen import Screen

    from newsroom_tui.store.drafts import DraftStore


def _palette() -> type[Provider]:
    from newsroom_tui.ui.palette import Commands

    return Commands


TURN_SECONDS = 0.001
"""For how long a thread may work before the desk gets its turn: in Python's own 5 ms, hundreds of times a screen, an
editor opened in twice the time while the rest of a long release was read behind it."""


class NewsroomApp(SafeEnding, OrderedKeys, CursorAtCaret, Clipboard, ThinWrites):
    """The newsroom in a terminal.

    Args:
        newsroom: the library, and the user who works in it.
        drafts: where typed texts are kept until they are saved.
        state: the folder for what the desk remembers; None remembers nothing.
        office: the name of the office, for the head line.
        theme: one of `palettes.NAMES`, empty for what suits the terminal.
        keys: the user's own keys, by the ids of commands.
        rules_off: rules of the checks that are switched off.
        templates: the folder of texts that new releases can begin as.
        asks_who: whether to ask at the start who works here.

    Raises:
        SettingsError: there is no such theme or command, or two commands got one key.
    """

    TITLE = "newsroom"
    CSS_PATH = "screens/desk.tcss"  # the first screen's; Textual loads other screens' own
    BINDINGS = bindings(Where.EVERYWHERE)
    COMMANDS: ClassVar = {_palette}  # Textual's name for where the palette finds them

    def __init__(
        self,
        newsroom: Newsroom,
        drafts: DraftStore | None = None,
        *,
        state: Path | None = None,
        office: str = "",
        theme: str = "",
        keys: Mapping[str, str] | None = None,
        rules_off: Collection[str] = (),
        templates: Path | None = None,
        asks_who: bool = False,
    ) -> None:
        theme = palettes.chosen(theme)
        self.commands = remapped(keys or {})
        super().__init__(ansi_color=theme == palettes.PLAIN)
        line_breaking.teach()
        self.newsroom = newsroom
        self.drafts = drafts
        self.state = state
        self.office = office
        self.rules_off = rules_off
        self.templates = templates
        self.asks_who = asks_who
        self._harmless = HarmlessLines()
        self.animation_level = "none"
        for known in themes.THEMES:
            self.register_theme(known)
        self.theme = theme
        self.set_keymap({c.id: c.keys or c.no_key for c in self.commands if c not in COMMANDS})

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and last the one that lets nothing drive the terminal."""
        return [*super().get_line_filters(), self._harmless]

    async def on_event(self, event: events.Event) -> None:
        """Let every change of size tell the size that the terminal has by then.

        Its signal can interrupt its own handler: of two, the one that read its size first may then be told last.
        """
        size = getattr(self._driver, "terminal_size", None)
        if size is not None and isinstance(event, events.Resize) and event.size != size:
            event = events.Resize(size, size)
        await super().on_event(event)

    def get_driver_class(self) -> type[Driver]:
        """The terminal, with newsroom's own reading of keys."""
        from newsroom_tui.ui.keyboard import Keyboard

        return Keyboard

    def get_default_screen(self) -> Screen[None]:
        """The desk."""
        from newsroom_tui.store.people import People
        from newsroom_tui.store.positions import Positions
        from newsroom_tui.store.remembered import Remembered
        from newsroom_tui.ui.screens.desk import DeskScreen

        return DeskScreen(
            self.newsroom,
            self.drafts,
            self.office,
            remembered=Remembered(self.state),
            positions=Positions(self.state, self.newsroom.library),
            rules_off=self.rules_off,
            templates=self.templates,
            people=People(self.state),
            asks_who=self.asks_who,
        )

    def on_mount(self) -> None:
        """Paint everything anew after the shell had the terminal."""
        self.app_resume_signal.subscribe(self, lambda _: self.repaint())

    def on_ready(self) -> None:
        """The first screen stands: what was made until here is not looked through for garbage again."""
        sys.setswitchinterval(TURN_SECONDS)
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def watch_theme(self, theme: str) -> None:
        """Let the plain theme's colours be the terminal's own."""
        self.ansi_color = self.available_themes[theme].ansi

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        from newsroom_tui.ui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Show the keys that work here."""
        from newsroom_tui.ui.commands import places_of
        from newsroom_tui.ui.screens.help import HelpScreen

        self.push_screen(HelpScreen(*places_of(self.screen)))
