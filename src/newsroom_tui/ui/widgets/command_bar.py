"""The command bar: the keys that matter here, on the screen's last line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.widget import Widget

from newsroom_tui.ui.cells import cell_len
from newsroom_tui.ui.commands import commands_in
from newsroom_tui.ui.keymap import Command, Where, fitting, footer


class CommandBar(Widget, can_focus=False):
    """One line of keys with their labels, as many as fit; a click runs one.

    Args:
        where: the places whose commands it shows.
        is_typing: whether letters are typed here, so that only other keys are commands.
    """

    DEFAULT_CSS = """
    CommandBar {
        height: 1;
        dock: bottom;
        background: $footer-background;
        color: $footer-foreground;
    }
    CommandBar > .command-bar--key { color: $footer-key-foreground; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"command-bar--key"}
    ALLOW_SELECT = False

    def __init__(self, *where: Where, is_typing: bool = False) -> None:
        super().__init__()
        self._where = where
        self._is_typing = is_typing
        self._left_out: frozenset[str] = frozenset()

    def turn_to(self, *where: Where, is_typing: bool = False) -> None:
        """Show other places' commands."""
        self._where, self._is_typing = where, is_typing
        self.refresh()

    def leave_out(self, ids: Iterable[str]) -> None:
        """Show no commands of these ids: there is nothing to use them on."""
        if frozenset(ids) != self._left_out:
            self._left_out = frozenset(ids)
            self.refresh()

    def render(self) -> Content:
        """The line."""
        key_style = self.get_visual_style("command-bar--key")
        parts: list[Content] = []
        for _, label in self._shown():
            key, _, text = label.partition(" ")
            parts.append(Content.assemble((key, key_style), f" {text}"))
        return Content(" ") + Content("  ").join(parts)

    def _shown(self) -> list[tuple[Command, str]]:
        known = footer(*self._where, commands=commands_in(self.app))
        usable = [command for command in known if command.id not in self._left_out]
        return fitting(usable, self.size.width, is_typing=self._is_typing)

    def on_click(self, event: events.Click) -> None:
        """Run the command under the pointer, as its key does."""
        left = 1
        for command, label in self._shown():
            if left <= event.x < left + cell_len(label):
                self.app.simulate_key(command.keys.partition(",")[0])
                return
            left += cell_len(label) + 2
