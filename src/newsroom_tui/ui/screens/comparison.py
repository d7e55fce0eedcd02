"""A question about texts that differ: the texts, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.dialogs.choice import Answer, Choice
from newsroom_tui.ui.keymap import Where, bindings

OTHER_LINES = 5
"""Lines of the dialog that are neither texts nor answers: its frame, the question, empty ones."""


class Comparison(Choice):
    """A choice with the texts that it is about; dismissed with the value of an answer, or with None.

    Args:
        question: one line.
        texts: the texts, each with its differences marked.
        answers: what can be done.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.COMPARISON)
    DEFAULT_CSS = """
    Comparison > Vertical { width: 92%; max-width: 110; }
    Comparison .texts { height: auto; margin-top: 1; }
    Comparison .texts Static { width: 100%; text-style: none; height: auto; margin-bottom: 1; }
    """

    def __init__(self, question: str, texts: Sequence[Content], answers: Sequence[Answer]) -> None:
        super().__init__(question, answers)
        self._texts = texts

    def compose(self) -> ComposeResult:
        """The question, the texts, the answers."""
        with Vertical():
            yield Static(Content(one_line(self._question)))
            with VerticalScroll(classes="texts", can_focus=False):
                for text in self._texts:
                    yield Static(text)
            yield OptionList(*[Option(self._prompt(answer)) for answer in self._answers], compact=True)

    def on_resize(self) -> None:
        """Let the texts give way: what can be answered is always to be seen."""
        rest = len(self._answers) + OTHER_LINES
        self.query_one(".texts").styles.max_height = max(1, int(self.size.height * 0.9) - rest)

    def action_scroll_texts_up(self) -> None:
        """A page up in the texts."""
        self.query_one(".texts").scroll_page_up(animate=False)

    def action_scroll_texts_down(self) -> None:
        """A page down in the texts."""
        self.query_one(".texts").scroll_page_down(animate=False)
