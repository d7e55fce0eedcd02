"""Two people changed the same words: both are shown, one thing after the other, to be chosen from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.content import Content

from newsroom_tui.domain.difference import difference, shown
from newsroom_tui.domain.merge import Choice, Clash, Merge
from newsroom_tui.domain.release import Kind
from newsroom_tui.ui.dialogs.choice import Answer
from newsroom_tui.ui.screens.comparison import Comparison
from newsroom_tui.ui.widgets.marked import marked

_ANSWERS = {
    Choice.OURS: Answer("ours", "Yours", "y"),
    Choice.THEIRS: Answer("theirs", "Theirs", "t"),
    Choice.BOTH: Answer("both", "Both, yours first", "b"),
}
_BACK = Answer("back", "Not now: back to the text, nothing is saved yet", "n")
_KINDS = {"photos": Kind.PHOTOS, "extra": Kind.EXTRA}


def ask(app: App[Any], merge: Merge, on_chosen: Callable[[tuple[Choice, ...] | None], None]) -> None:
    """Ask about every clash of a merge, in order.

    Args:
        on_chosen: given a choice for each, or None where the user wants to go on editing first.
    """
    choices: list[Choice] = []

    def ask_next() -> None:
        if len(choices) == len(merge.clashes):
            on_chosen(tuple(choices))
        else:
            app.push_screen(_question(merge, len(choices)), answered)

    def answered(answer: str | None) -> None:
        if answer in (None, _BACK.value):
            on_chosen(None)
        else:
            choices.append(Choice(answer))
            ask_next()

    ask_next()


def _question(merge: Merge, number: int) -> Comparison:
    clash = merge.clashes[number]
    by = merge.theirs.updated_by or "Somebody"
    many = f" ({number + 1} of {len(merge.clashes)})" if len(merge.clashes) > 1 else ""
    return Comparison(
        f"{clash.label}: {by} saved a change of the same words{many}",
        [_version("Yours", clash, clash.ours), _version(f"Theirs, saved by {by}", clash, clash.theirs)],
        [*(_ANSWERS[choice] for choice in clash.choices), _BACK],
    )


def _version(heading: str, clash: Clash, value: Any) -> Content:
    kind = _KINDS.get(clash.field, Kind.TEXT)
    text = marked(difference(shown(kind, clash.base), shown(kind, value)))
    return Content.assemble((f"{heading}\n", "bold"), text if text.plain else Content("(empty)"))
