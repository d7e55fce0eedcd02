"""Help for where you are, made from the commands' declaration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from newsroom_tui.domain.text.wrap import wrap
from newsroom_tui.language import _
from newsroom_tui.ui.cells import cell_len
from newsroom_tui.ui.commands import commands_in
from newsroom_tui.ui.keymap import Command, Where, bindings

WIDTH = 84  # as it is styled
KEYS_WIDTH, LEAST_KEYS_WIDTH = 16, 12


class HelpScreen(ModalScreen[None]):
    """Every command that works at some places, by place, with its keys.

    Args:
        where: the places, the most important first.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.HELP)
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen VerticalScroll {
        width: 84; max-width: 100%; height: auto; max-height: 100%;
        background: $surface; border: round $border; border-title-color: $accent; padding: 0 2;
    }
    HelpScreen Static { width: 100%; }
    """

    def __init__(self, *where: Where) -> None:
        super().__init__()
        self._where = where

    def compose(self) -> ComposeResult:
        """The commands on a page that scrolls."""
        with VerticalScroll() as page:
            page.border_title = _("Help — Esc closes")
            yield Static(self._page())

    @property
    def _width(self) -> int:
        """Cells of a line: what the frame and its margins leave."""
        return max(1, min(WIDTH, self.app.size.width) - 8)

    def on_resize(self) -> None:
        """Wrap the lines anew."""
        self.query_one(Static).update(self._page())

    def _page(self) -> Content:
        lines: list[Content] = []
        for where in self._where:
            commands = [c for c in commands_in(self.app) if c.where is where and c.keys]
            if commands:
                lines += [Content(""), Content.styled(_(where.label), "bold $accent")]
                lines += [line for command in commands for line in _lines(command, self._width)]
        lines += [
            Content(""),
            Content(_("Commands without a key are in the palette (^p). Keys can be changed in config.toml.")),
        ]
        return Content("\n").join(lines)

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss()

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll down by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll up by a page."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)


def _lines(command: Command, width: int) -> Iterator[Content]:
    """A command's keys, and beside them what it does."""
    keys = " ".join(command.key_labels)
    left = min(KEYS_WIDTH, max(width // 3, LEAST_KEYS_WIDTH))
    help_text = _(command.help)
    room = width - 2 - max(left, cell_len(keys) + 2)  # keys may be wider than their column
    for start, end in wrap(help_text, max(1, room), cell_len):
        shown = "" if start else keys
        yield Content.assemble("  ", (shown, "bold"), " " * max(2, left - cell_len(shown)), help_text[start:end])
