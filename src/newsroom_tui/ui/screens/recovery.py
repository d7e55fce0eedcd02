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
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.dialogs.choice import Answer
from newsroom_tui.ui.screens.comparison import Comparison
from newsroom_tui.ui.widgets.marked import marked_fields


class Recovery(StrEnum):
    """What can be done with a draft that waits."""

    TAKE = "take"
    LATER = "later"
    DISCARD = "discard"


class RecoveryScreen(Comparison):
    """What was typed and not saved, against what is saved. Dismissed with a `Recovery`, or None for later.

    Args:
        draft: what was typed.
        stored: what is saved; an empty release where nothing is.
    """

    def __init__(self, draft: Draft, stored: Release) -> None:
        at = datetime.fromisoformat(draft.kept_at).astimezone() if draft.kept_at else None
        when = f" {at:%d %b %H:%M}" if at else ""
        texts = [marked_fields(release_difference(stored, draft.release))]
        if stored.id and stored.version != draft.release.version:
            by = stored.updated_by or "Somebody"
            note = f"Meanwhile {by} saved version {stored.version}. Take yours up, and saving will merge the two."
            texts.insert(0, Content(note).stylize("$text-warning"))
        answers = (
            Answer(Recovery.TAKE, "Take it up again", "t"),
            Answer(Recovery.LATER, "Leave it for later, and edit what is saved", "l"),
            Answer(Recovery.DISCARD, "Throw it away (it stays in the drafts' bin for 30 days)", "x"),
        )
        super().__init__(f"Typed{when} and not saved, against what is saved", texts, answers)


def offer(
    app: App[Any], waiting: Sequence[Draft], stored: Release, drafts: DraftStore, take_up: Callable[[Draft], None]
) -> None:
    """Offer drafts one after the other, until one is taken up.

    Args:
        waiting: the drafts of one release, newest first.
        stored: the release as it is saved.
        take_up: given the draft that is to be gone on with.
    """
    if not waiting:
        return
    draft, *others = waiting

    def answered(answer: str | None) -> None:
        if answer == Recovery.TAKE:
            take_up(draft)
            return
        if answer == Recovery.DISCARD:
            drafts.discard(draft.session)
        offer(app, others, stored, drafts, take_up)

    app.push_screen(RecoveryScreen(draft, stored), answered)
