"""The bar for finding and replacing in what is edited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Static

from newsroom_tui.domain.text.find import Search
from newsroom_tui.language import _
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.line_input import LineInput


class Tick(Checkbox):
    """A checkbox that can be told from an empty one without colours."""

    BUTTON_LEFT = "["
    BUTTON_RIGHT = "]"

    @property
    def _button(self) -> Content:  # Textual's name
        return Content("[x]" if self.value else "[ ]")


class FindBar(Widget, can_focus=False):
    """What to look for, how, and what to put in its place. Hidden until it is opened."""

    class Wish(StrEnum):
        """What the bar can ask for."""

        NEXT = "next"
        PREVIOUS = "previous"
        REPLACE = "replace"
        CLOSE = "close"

    @dataclass
    class Changed(Message):
        """Something else is looked for."""

        search: Search

    @dataclass
    class Wished(Message):
        """A key of the bar was pressed."""

        wish: FindBar.Wish

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.FIND)
    DEFAULT_CSS = """
    FindBar { height: auto; display: none; background: $panel; padding: 0 1; }
    FindBar.-open { display: block; }
    FindBar Horizontal { height: 1; }
    FindBar .label { width: 9; color: $text-muted; }
    FindBar Input { width: 1fr; background: $surface; }
    FindBar Checkbox { width: auto; border: none; padding: 0; margin-right: 2; background: transparent; height: 1; }
    FindBar #found { width: 16; text-align: right; color: $text-muted; }
    FindBar #by-line { display: none; }
    FindBar.-replacing #by-line { display: block; }
    FindBar #hint { width: 1fr; text-align: right; color: $text-muted; }
    """

    def compose(self) -> ComposeResult:
        """A line to find, a line to put in its place."""
        with Horizontal():
            yield Static(_("Find"), classes="label")
            yield _line("find")
            yield Static(id="found")
        with Horizontal(id="by-line"):
            yield Static(_("Replace"), classes="label")
            yield _line("by")
        with Horizontal():
            yield Static("", classes="label")
            yield Tick(_("case"), id="is_exact", compact=True)
            yield Tick(_("word"), id="is_word", compact=True)
            yield Tick(_("regex"), id="is_regex", compact=True)
            yield Static(id="hint")

    @property
    def search(self) -> Search:
        """What is looked for."""
        flags = {box.id: box.value for box in self.query(Checkbox) if box.id}
        return Search(self.query_one("#find", Input).value, **flags)

    @property
    def by(self) -> str:
        """What is to be put in its place."""
        return self.query_one("#by", Input).value

    @property
    def is_open(self) -> bool:
        """Whether the bar is to be seen."""
        return self.has_class("-open")

    @property
    def is_replacing(self) -> bool:
        """Whether its second line is to be seen."""
        return self.has_class("-replacing")

    def open(self, text: str = "", *, is_replacing: bool = False) -> None:
        """Show the bar, looking for `text`, or where that is empty for what was looked for last."""
        self.add_class("-open")
        self.set_class(is_replacing, "-replacing")
        hint = _("Enter replaces · ^r all") if is_replacing else _("↑ ↓ moves · ^r replaces")
        self.query_one("#hint", Static).update(hint)
        line = self.query_one("#find", Input)
        if text:
            line.value = text
        line.focus()
        line.action_select_all()

    def close(self) -> None:
        """Hide the bar."""
        self.remove_class("-open", "-replacing")

    def tell(self, found: str) -> None:
        """Say how many there are."""
        self.query_one("#found", Static).update(Content(found))

    @on(Input.Changed)
    @on(Checkbox.Changed)
    def _look_anew(self, event: Input.Changed | Checkbox.Changed) -> None:
        event.stop()
        if event.control.id != "by":
            self.post_message(self.Changed(self.search))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._wish(self.Wish.REPLACE if event.input.id == "by" else self.Wish.NEXT)

    def action_next(self) -> None:
        """The next place."""
        self._wish(self.Wish.NEXT)

    def action_previous(self) -> None:
        """The place above."""
        self._wish(self.Wish.PREVIOUS)

    def action_close(self) -> None:
        """Back to the text."""
        self._wish(self.Wish.CLOSE)

    def _wish(self, wish: Wish) -> None:
        self.post_message(self.Wished(wish))


def _line(name: str) -> Input:
    line = LineInput(id=name, compact=True, select_on_focus=False)
    line.cursor_blink = False
    return line
