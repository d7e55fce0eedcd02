"""The palette: every command of where you are, found by its name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from newsroom_tui.language import _
from newsroom_tui.ui.commands import offered, run
from newsroom_tui.ui.keymap import Command


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
