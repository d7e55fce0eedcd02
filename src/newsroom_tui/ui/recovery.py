"""Drafts that wait: which they are, and what there is to say about them."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import is_same_text
from newsroom_tui.errors import ReleaseNotFound
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore


def waiting_drafts(newsroom: Newsroom, drafts: DraftStore, release_id: int | None = None) -> list[Draft]:
    """The drafts of this library whose sessions have ended, newest first.

    One that says what is stored vanishes here, silently: its save had come through after all.

    Args:
        release_id: only those of one release; 0 for texts that were never saved, None for all.

    Raises:
        LibraryError: the library cannot be read; no draft was touched.
    """
    found = []
    for draft in drafts.waiting(newsroom.library):
        if release_id not in (None, draft.release.id):
            continue
        stored = _stored(newsroom, draft.release.id)
        if is_same_text(stored or Release(), draft.release):
            drafts.forget(draft.session)
        else:
            found.append(draft)
    return found


def _stored(newsroom: Newsroom, release_id: int) -> Release | None:
    try:
        return newsroom.get(release_id) if release_id else None
    except ReleaseNotFound:
        return None


def notice(waiting: Sequence[Draft]) -> str:
    """What to say about drafts that wait, empty where none do."""
    if not waiting:
        return ""
    if len(waiting) == 1:
        name = waiting[0].release.name
        if not waiting[0].release.id:
            return _("A text that was never saved waits: {name}. It is offered when you start a release.", name=name)
        return _("A text that was not saved waits: {name}. It is offered when you edit that release.", name=name)
    return _("{count} texts that were not saved wait; each is offered when you edit its release.", count=len(waiting))
