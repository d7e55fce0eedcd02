"""A draft that waits, offered when its release is edited again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from textual.app import App
from textual.content import Content

from newsroom_tui.domain.difference import release_difference
from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.language import _
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.dates import minute
from newsroom_tui.ui.dialogs.choice import Answer, Choice
from newsroom_tui.ui.screens.comparison import Comparison
from newsroom_tui.ui.widgets.marked import marked_fields


class Recovery(StrEnum):
    """What can be done with a draft that waits."""

    TAKE = "take"
    MERGE = "merge"
    BOTH = "both"
    LATER = "later"
    DISCARD = "discard"


class RecoveryScreen(Comparison):
    """What was typed and not saved, against what is saved. Dismissed with a `Recovery`, or None for later.

    Args:
        draft: what was typed.
        stored: what is saved; an empty release where nothing is.
    """

    def __init__(self, draft: Draft, stored: Release) -> None:
        texts = [marked_fields(release_difference(stored, draft.release))]
        question = _("Typed {when} and not saved, against what is saved", when=_when(draft))
        later = _("Leave it for later, and edit what is saved")
        if not stored.id:
            question = _("Typed {when} and never saved", when=_when(draft))
            later = _("Leave it for later, and begin another one")
        answers = [Answer(Recovery.TAKE, _("Take it up again: go on where you were"), "t")]
        if stored.id and stored.version != draft.release.version:
            by = stored.updated_by or _("Somebody")
            note = _(
                "Meanwhile {name} saved version {version}. Take yours up, and saving will merge the two.",
                name=by,
                version=stored.version,
            )
            texts.insert(0, Content(note).stylize("$text-warning"))
            answers.append(
                Answer(Recovery.MERGE, _("Merge it now with version {version}", version=stored.version), "m")
            )
        if stored.id:
            answers.append(Answer(Recovery.BOTH, _("Keep both: store it as a release of its own"), "b"))
        answers += [
            Answer(Recovery.LATER, later, "l"),
            Answer(Recovery.DISCARD, _("Throw it away (it stays in the drafts' bin for 30 days)"), "x"),
        ]
        super().__init__(question, texts, answers)


def offer(
    app: App[Any],
    waiting: Sequence[Draft],
    stored: Release,
    drafts: DraftStore,
    on_chosen: Callable[[Draft, Recovery], None],
) -> None:
    """Offer drafts one after the other, until one is gone on with.

    Args:
        waiting: the drafts of one release, newest first.
        stored: the release as it is saved.
        on_chosen: given the draft that is to be taken up, merged or kept as a release of its own.
    """
    if not waiting:
        return
    draft, *others = waiting

    def answered(answer: str | None) -> None:
        choice = Recovery(answer or Recovery.LATER)
        if choice is Recovery.DISCARD:
            drafts.discard(draft.session)
        elif choice is not Recovery.LATER:
            on_chosen(draft, choice)
        if choice not in (Recovery.TAKE, Recovery.MERGE):
            offer(app, others, stored, drafts, on_chosen)

    app.push_screen(RecoveryScreen(draft, stored), answered)


def look_through(app: App[Any], binned: Sequence[Draft], stored: Release, take_up: Callable[[Draft], None]) -> None:
    """Show the texts in the drafts' bin, to take one of them up.

    Args:
        binned: the texts of one release, newest first.
        stored: the release as it is saved.
    """
    answers = [Answer(str(number), f"{_when(draft)}  {draft.release.name}") for number, draft in enumerate(binned)]

    def compare(answer: str | None) -> None:
        if answer is None:
            return
        draft = binned[int(answer)]
        changes = marked_fields(release_difference(stored, draft.release))
        question = _("Typed {when}, against what is saved", when=_when(draft))
        ways = (Answer("take", _("Take it up again"), "t"), Answer("back", _("Leave it where it is"), "l"))
        app.push_screen(
            Comparison(question, [changes if changes.plain else Content(_("Nothing differs."))], ways),
            lambda way: take_up(draft) if way == "take" else look_through(app, binned, stored, take_up),
        )

    app.push_screen(Choice(_("Texts that were thrown away, or set aside by a merge"), answers), compare)


def _when(draft: Draft) -> str:
    """When a draft was kept last, as people write it; empty where it does not say."""
    return minute(datetime.fromisoformat(draft.kept_at).astimezone()) if draft.kept_at else ""
