"""A choice of one out of a few."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsroom_tui.language import _
from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.commands import commands_in
from newsroom_tui.ui.keymap import Where, bindings

_OWN = (Where.CHOICE, Where.COMPARISON)


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the answers.

    Attributes:
        value: what the dialog is dismissed with.
        label: what stands on the screen.
        key: a letter that chooses it at once, empty for none; where that moves, another letter of the value.
        depth: how far it is moved in, in a list of headings.
    """

    value: str
    label: str
    key: str = ""
    depth: int = 0


class Choice(ModalScreen[str | None]):
    """A question with its answers; dismissed with the value of one, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.CHOICE)
    DEFAULT_CSS = """
    Choice { align: center middle; background: $background 60%; }
    Choice > Vertical {
        width: auto; max-width: 90%; min-width: 24; height: auto; max-height: 90%;
        background: $panel; border: round $border; padding: 0 1;
    }
    Choice Static { width: auto; max-width: 100%; text-style: bold; padding: 0 1; }
    Choice .detail { text-style: none; color: $foreground 75%; margin-top: 1; }
    Choice OptionList {
        width: auto; max-width: 100%; min-width: 20; height: auto; max-height: 20;
        border: none; margin-top: 1; padding: 0;
    }
    Choice OptionList, Choice OptionList:focus { background: $panel; background-tint: $panel 0%; }
    """

    def __init__(self, question: str, answers: Sequence[Answer], *, detail: str = "", selected: str = "") -> None:
        super().__init__()
        self._question = question
        self._detail = detail
        self._answers = answers
        self._selected = next((n for n, answer in enumerate(answers) if answer.value == selected), 0)

    def compose(self) -> ComposeResult:
        """The question over its answers."""
        with Vertical():
            yield Static(Content(one_line(self._question)))
            if self._detail:
                yield Static(Content(self._detail), classes="detail")
            yield OptionList(*[Option(self._prompt(answer)) for answer in self._answers], compact=True)

    def on_mount(self) -> None:
        """Begin at what is chosen now."""
        answers = self.query_one(OptionList)
        answers.highlighted = self._selected
        self.set_focus(answers)

    def _prompt(self, answer: Answer) -> Content:
        label = f" {'  ' * answer.depth}{one_line(answer.label)} "
        letter = self._letter(answer)
        return Content.assemble(" ", (letter, "bold underline"), label) if letter else Content(label)

    def on_key(self, event: events.Key) -> None:
        """A letter chooses its answer."""
        for answer in self._answers:
            if event.character and event.character == self._letter(answer):
                event.stop()
                self.dismiss(answer.value)
                return

    def _letter(self, answer: Answer) -> str:
        """The letter that chooses an answer: never one that moves or leaves."""
        moving = {key for command in commands_in(self.app) for key in command.keys.split(",") if command.where in _OWN}
        if answer.key not in moving:
            return answer.key
        taken = moving | {other.key for other in self._answers}
        return next((letter for letter in answer.value if letter not in taken), "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        self.dismiss(self._answers[event.option_index].value)

    def action_down(self) -> None:
        """The next answer."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """The answer above."""
        self.query_one(OptionList).action_cursor_up()

    def action_first(self) -> None:
        """The first answer."""
        self.query_one(OptionList).action_first()

    def action_last(self) -> None:
        """The last answer."""
        self.query_one(OptionList).action_last()

    def action_cancel(self) -> None:
        """No answer."""
        self.dismiss(None)


def confirmation(question: str, yes: str, no: str = "", *, detail: str = "") -> Choice:
    """A question to be answered with yes or no; the value is ``yes`` or ``no``. No is selected."""
    return Choice(question, (Answer("no", no or _("No, leave it"), "n"), Answer("yes", yes, "y")), detail=detail)
