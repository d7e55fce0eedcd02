"""Saving what stands in an editor: durable, merged, or refused and kept as a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from textual.app import App

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.merge import Choice, Merge, merge_release
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import DraftNotKept, EditConflict, NewsroomError
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.draft_keeper import DraftKeeper
from newsroom_tui.ui.manuscript import Manuscript


class Editor(Protocol):
    """What saving needs of the screen that it is done on."""

    @property
    def app(self) -> App[Any]:
        """The app, for its queue of calls and its screens."""

    @property
    def is_left(self) -> bool:
        """Whether its user has left it."""

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message."""

    def show_state(self) -> None:
        """Show anew what is unsaved."""

    def run_worker(self, work: Callable[[], None], *, group: str, thread: bool) -> object:
        """Do something in a thread."""


class Saving:
    """Saves a manuscript. *Saved* is said only once the library has it.

    A save over somebody else's newer version is merged with it; what both changed is asked about. Our text of that
    moment is kept with the drafts that were thrown away, whatever is chosen.

    Attributes:
        saved: the release as last saved here, None where nothing was.
        is_busy: whether a save is on its way.
    """

    def __init__(
        self, editor: Editor, newsroom: Newsroom, drafts: DraftStore, manuscript: Manuscript, keeper: DraftKeeper
    ) -> None:
        self.saved: Release | None = None
        self.is_busy = False
        self._editor = editor
        self._newsroom = newsroom
        self._drafts = drafts
        self._manuscript = manuscript
        self._keeper = keeper
        self._after: Callable[[], None] | None = None

    def save(self, after: Callable[[], None] | None = None) -> None:
        """Save, and go on with `after` once everything that stands in the editor is saved."""
        self._after = after
        if not self.is_busy:
            self._send(self._manuscript.typed())

    def _send(self, release: Release, note: str = "") -> None:
        self.is_busy = True
        self._editor.say(_("Saving…"))
        self._editor.run_worker(lambda: self._save_in_thread(release, note), thread=True, group="save")

    def _save_in_thread(self, release: Release, note: str) -> None:
        app = self._editor.app
        try:
            saved = self._newsroom.save(release)
        except EditConflict as conflict:
            app.call_later(self._conflicted, conflict.current)
        except NewsroomError as error:
            app.call_later(self._refused, error)
        else:
            app.call_later(self._durable, saved, note)

    def _durable(self, saved: Release, note: str) -> None:
        self.is_busy = False
        self.saved = saved
        self._manuscript.rebase(saved)
        is_unsaved = self._manuscript.is_unsaved
        if is_unsaved and not self._editor.is_left:
            self._keeper.touch()
        elif not is_unsaved:
            self._keeper.forget()
        at = datetime.now().astimezone()
        self._editor.say(note + _("Saved {time} as version {version}.", time=f"{at:%H:%M}", version=saved.version))
        self._editor.show_state()
        if self._after is not None and not is_unsaved:
            self._after()

    def _refused(self, error: NewsroomError) -> None:
        self.is_busy = False
        if self._editor.is_left:
            return  # what was typed is kept as a draft
        try:
            self._keeper.keep()
        except DraftNotKept as failure:
            kept = str(failure)
        else:
            kept = _("Your text is kept as a draft.")
        self._editor.say(_("Not saved. {reason} {kept}", reason=error, kept=kept), is_error=True)
        self._editor.show_state()

    def _conflicted(self, current: Release) -> None:
        """Somebody saved first."""
        from newsroom_tui.ui.screens import conflict

        self.is_busy = False
        if self._editor.is_left:
            return  # what was typed is kept as a draft
        ours = self._manuscript.typed()
        merge = merge_release(self._manuscript.stored, ours, current)
        self._keep_aside(ours)
        conflict.ask(self._editor.app, merge, lambda choices: self._merged(merge, choices))

    def _merged(self, merge: Merge, choices: tuple[Choice, ...] | None) -> None:
        by = merge.theirs.updated_by or _("Somebody")
        if choices is None:
            self._editor.say(
                _("Not saved: {name} changed the same words. Yours stand here, and are kept as a draft.", name=by)
            )
            self._keeper.touch()
            return
        self._manuscript.take(merge.resolved(choices))
        self._manuscript.rebase(merge.theirs)
        if merge.taken:
            fields = _(", ").join(map(_, merge.taken))
            note = _("{name} had saved too; both are merged: {fields}. ", name=by, fields=fields)
        else:
            note = _("{name} had saved too; both are merged. ", name=by)
        self._send(self._manuscript.typed(), note)

    def _keep_aside(self, ours: Release) -> None:
        session = self._drafts.new_session()
        try:
            self._keeper.keep()
            self._drafts.keep(Draft(session, self._newsroom.library, ours, self._keeper.kept_at, self._newsroom.user))
        except DraftNotKept as failure:
            self._editor.say(str(failure), is_error=True)
        self._drafts.discard(session)
