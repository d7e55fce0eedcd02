"""The palette: every command of where you are, found by its name."""

from __future__ import annotations

from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets.option_list import Option

from newsroom_tui.language import _
from newsroom_tui.ui.commands import offered, run
from newsroom_tui.ui.keymap import Command


class Palette(CommandPalette):
    """Textual's palette, in the user's language."""

    # A list whose lines have room for their padding alone ends Textual 8 with an error.
    DEFAULT_CSS = "Palette CommandList { min-width: 12; }"

    def __init__(self) -> None:
        super().__init__(placeholder=_("Find a command…"), id="--command-palette")

    def _start_no_matches_countdown(self, search_value: str) -> None:
        # Textual's name; without it nothing is lost but that this is said in the user's language
        self._stop_no_matches_countdown()
        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, partial(self._say_nothing, search_value))

    def _say_nothing(self, text: str) -> None:
        if text:
            nothing = Option(Content(_("Nothing was found.")), disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(nothing)
        self._list_visible = bool(text)


class Commands(Provider):
    """The commands that work on the screen below the palette."""

    async def discover(self) -> Hits:
        """All of them, in the order of their declaration."""
        for command, node in offered(self.screen):
            yield DiscoveryHit(_name(command), partial(run, command, node), help=_(command.help))

    async def search(self, query: str) -> Hits:
        """Those whose name or sentence fits what was typed."""
        matcher = self.matcher(query)
        for command, node in offered(self.screen):
            names = {command.label, _(command.label)}
            sentences = {command.help, _(command.help)}
            score = max(*map(matcher.match, names), *(matcher.match(sentence) * 0.8 for sentence in sentences))
            if score > 0:
                yield Hit(score, matcher.highlight(_name(command)), partial(run, command, node), help=_(command.help))


def _name(command: Command) -> str:
    label = _(command.label)
    return f"{label}  {command.key_labels[0]}" if command.keys else label
