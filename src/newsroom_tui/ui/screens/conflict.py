"""Two people changed the same words: both shown, one to be chosen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from newsroom_tui.domain.difference import Change, difference, shown
from newsroom_tui.domain.merge import Choice, Clash, Merge
from newsroom_tui.domain.release import Kind

_SAID = {Choice.OURS: "Yours", Choice.THEIRS: "Theirs", Choice.BOTH: "Both"}
_KINDS = {"photos": Kind.PHOTOS, "extra": Kind.EXTRA, "tags": Kind.TAGS}


class ConflictScreen(ModalScreen[tuple[Choice, ...] | None]):
    """What both changed, one thing after the other.

    Dismissed with a choice for every clash in order, or None where the user wants to go on editing.

    Args:
        merge: the merge with its clashes.
    """

    CSS_PATH = "conflict.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("y", "choose('ours')", "Yours"),
        ("t", "choose('theirs')", "Theirs"),
        ("b", "choose('both')", "Both"),
        ("escape", "back", "Back"),
    ]

    def __init__(self, merge: Merge) -> None:
        super().__init__()
        self.merge = merge
        self.choices: list[Choice] = []

    @property
    def clash(self) -> Clash:
        """What is to be chosen about now."""
        return self.merge.clashes[len(self.choices)]

    def compose(self) -> ComposeResult:
        """The question, both texts, the answers."""
        with Vertical(id="dialog"):
            yield Static(id="question", markup=False)
            with VerticalScroll(id="texts", can_focus=False):
                yield Static(id="ours", markup=False)
                yield Static(id="theirs", markup=False)
            with Vertical(id="answers"):
                yield Button("Yours (y)", id="choose-ours", compact=True)
                yield Button("Theirs (t)", id="choose-theirs", compact=True)
                yield Button("Both, yours first (b)", id="choose-both", compact=True)
                yield Button("Go on editing, save nothing yet (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Ask about the first."""
        self._ask()

    def action_choose(self, which: str) -> None:
        """Answer, and go on to the next question."""
        choice = Choice(which)
        if choice not in self.clash.choices:
            return
        self.choices.append(choice)
        if len(self.choices) == len(self.merge.clashes):
            self.dismiss(tuple(self.choices))
        else:
            self._ask()

    def action_back(self) -> None:
        """Back to the question before; from the first one, to the editor."""
        if self.choices:
            self.choices.pop()
            self._ask()
        else:
            self.dismiss(None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A click, or Enter."""
        event.stop()
        if event.button.id == "back":
            self.action_back()
        else:
            self.action_choose((event.button.id or "").removeprefix("choose-"))

    def _ask(self) -> None:
        clash, by = self.clash, self.merge.theirs.updated_by or "Somebody"
        where = f"{clash.label}, {len(self.choices) + 1} of {len(self.merge.clashes)}"
        self.query_one("#question", Static).update(f"{by} saved a change of the same words. {where}:")
        base, ours, theirs = (
            shown(_KINDS.get(clash.field, Kind.TEXT), v) for v in (clash.base, clash.ours, clash.theirs)
        )
        self.query_one("#ours", Static).update(marked("Yours", base, ours))
        self.query_one("#theirs", Static).update(marked(f"Theirs ({by})", base, theirs))
        self.query_one("#choose-both", Button).display = Choice.BOTH in clash.choices
        self.query_one("#choose-ours", Button).focus()


def marked(heading: str, before: str, after: str) -> Content:
    """A text under its heading, with what changed in it marked."""
    styles = {Change.SAME: "", Change.ADDED: "$text-success underline", Change.REMOVED: "$text-error strike"}
    parts = [(span.text, styles[span.change]) for span in difference(before, after)]
    return Content.assemble((f"{heading}\n", "bold"), *(parts or [("(empty)", "dim")]))
