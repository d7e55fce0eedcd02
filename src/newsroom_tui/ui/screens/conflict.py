"""Two people changed the same words: both are shown, one thing after the other, to be chosen from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from textual.app import App
from textual.content import Content

from newsroom_tui.domain.difference import difference, shown
from newsroom_tui.domain.merge import Choice, Clash, Merge
from newsroom_tui.domain.release import Kind
from newsroom_tui.language import N_, _
from newsroom_tui.ui.dialogs.choice import Answer
from newsroom_tui.ui.screens.comparison import Comparison
from newsroom_tui.ui.widgets.marked import marked

_ANSWERS = {
    Choice.OURS: Answer("ours", N_("Yours"), "y"),
    Choice.THEIRS: Answer("theirs", N_("Theirs"), "t"),
    Choice.BOTH: Answer("both", N_("Both, yours first"), "b"),
}
_BACK = Answer("back", N_("Not now: back to the text, nothing is saved yet"), "n")
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
    by = merge.theirs.updated_by or _("Somebody")
    question = _("{field}: {name} saved a change of the same words", field=_(clash.label), name=by)
    if len(merge.clashes) > 1:
        question += _(" ({place} of {count})", place=number + 1, count=len(merge.clashes))
    answers = [*(_ANSWERS[choice] for choice in clash.choices), _BACK]
    return Comparison(
        question,
        [
            _version(_("Yours"), clash, clash.ours),
            _version(_("Theirs, saved by {name}", name=by), clash, clash.theirs),
        ],
        [replace(answer, label=_(answer.label)) for answer in answers],
    )


def _version(heading: str, clash: Clash, value: Any) -> Content:
    kind = _KINDS.get(clash.field, Kind.TEXT)
    text = marked(difference(shown(kind, clash.base), shown(kind, value)))
    return Content.assemble((f"{heading}\n", "bold"), text if text.plain else Content(_("(empty)")))
