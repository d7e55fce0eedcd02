"""A question for one line of text."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.line_input import LineInput


class Prompt(ModalScreen[str | None]):
    """Asks for a line at the screen's lower edge; dismissed with the text, or None.

    Args:
        question: what stands before the line.
        completions: what the text can be completed to.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.PROMPT)
    DEFAULT_CSS = """
    Prompt { align: left bottom; background: $background 0%; }
    Prompt Horizontal { height: 1; background: $panel; padding: 0 1; }
    Prompt Static {
        width: auto; max-width: 60%; text-wrap: nowrap; text-overflow: ellipsis;
        text-style: bold; color: $accent; margin-right: 1;
    }
    Prompt Input { width: 1fr; background: $panel; }
    """

    def __init__(self, question: str, text: str = "", completions: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._question = question
        self._text = text
        self._completions = completions

    def compose(self) -> ComposeResult:
        """The question and its line."""
        with Horizontal():
            yield Static(Content(self._question))
            suggester = SuggestFromList(self._completions, case_sensitive=False) if self._completions else None
            line = LineInput(self._text, compact=True, select_on_focus=False, suggester=suggester)
            line.cursor_blink = False
            yield line

    def on_mount(self) -> None:
        """Begin to ask."""
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """That is the answer."""
        self.dismiss(event.value.strip() or None)

    def action_complete(self) -> None:
        """Take what is suggested."""
        self.query_one(Input).action_cursor_right()

    def action_cancel(self) -> None:
        """No answer."""
        self.dismiss(None)
