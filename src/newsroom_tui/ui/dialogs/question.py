"""A question that is answered with a line of text."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsroom_tui.ui.keymap import Where, bindings


class Question(ModalScreen[str | None]):
    """Asks for a line; dismissed with it, or with None.

    Args:
        question: what is asked.
        text: what stands in the line at first.
        kind: ``integer`` where only digits make sense.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.QUESTION)
    DEFAULT_CSS = """
    Question { align: center bottom; background: $background 40%; }
    Question > Vertical { height: auto; background: $panel; padding: 0 1; border-top: solid $border; }
    Question Input { background: $panel; border: none; height: 1; padding: 0; }
    Question Static { text-style: bold; height: auto; }
    """

    def __init__(self, question: str, text: str = "", *, is_number: bool = False) -> None:
        super().__init__()
        self._question = question
        self._line = Input(text, compact=True, type="integer" if is_number else "text")
        self._line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The question over its line."""
        with Vertical():
            yield Static(Content(self._question))
            yield self._line

    def on_mount(self) -> None:
        """Begin to ask."""
        self._line.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """That is the answer."""
        event.stop()
        self.dismiss(event.value)

    def action_cancel(self) -> None:
        """No answer."""
        self.dismiss(None)
