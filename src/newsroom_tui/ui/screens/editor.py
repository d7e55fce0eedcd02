"""The editor: the form of a release's fields above its body, and what keeps typed words safe."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static, TextArea

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.merge import Choice, Merge, merge_release
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.count import Counts, count
from newsroom_tui.errors import DraftNotKept, EditConflict, LibraryError, NewsroomError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.draft_keeper import DraftKeeper
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.manuscript import Manuscript
from newsroom_tui.ui.recovery import waiting_drafts
from newsroom_tui.ui.widgets.body_area import BodyArea, editable
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.release_form import ReleaseForm
from newsroom_tui.ui.widgets.state_line import StateLine

COUNT_AFTER = 0.2


class EditorScreen(Screen[Release | None]):
    """One release being edited. Dismissed with the release as last saved here, None where nothing was.

    Args:
        newsroom: the library.
        drafts: where what is typed is kept until it is saved.
        release: the release as stored; with id 0 one that is new.
    """

    CSS_PATH = "editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.EDITOR)

    def __init__(self, newsroom: Newsroom, drafts: DraftStore, release: Release) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.drafts = drafts
        self.saved: Release | None = None
        self.counts = Counts()
        self._is_saving = False
        self._after_save: Callable[[], None] | None = None
        self._form = ReleaseForm(release)
        self._body = BodyArea(release.body, id="body")
        self._state = StateLine()
        self._manuscript = Manuscript(release, self._form, self._body)
        self._keeper = DraftKeeper(self, drafts, self._draft, self._draft_kept)

    def compose(self) -> ComposeResult:
        """The heading, the form, the body, the line of state, the keys."""
        yield Static(id="heading")
        yield self._form
        with Horizontal(id="panes"):
            yield self._body
        yield self._state
        yield CommandBar(Where.EDITOR)

    def on_mount(self) -> None:
        """Begin with the caret in the body; in a new release, in its title."""
        stored = self._manuscript.stored
        if stored.id:
            self._body.focus()
        else:
            self._form.focus_field()
        if mended := editable(stored.body)[1]:
            self._state.say(f"{mended} control characters or odd line ends will be made plain once you edit.")
        self._count_timer = self.set_interval(COUNT_AFTER, self._count, pause=True)
        self.app.app_suspend_signal.subscribe(self, lambda _: self._keep_or_say())
        self._count()
        self._offer_drafts()

    # What is typed

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in the editor that the library does not have."""
        return self._manuscript.is_unsaved

    def keep_draft(self) -> None:
        """Keep what is unsaved, durably, before this returns; safe in a signal's handler.

        Raises:
            DraftNotKept: the disk refused.
        """
        if self.is_unsaved:
            self._keeper.keep()

    def on_release_form_edited(self, event: ReleaseForm.Edited) -> None:
        """A field was typed in."""
        event.stop()
        self._manuscript.note_typing(event.field, event.before, event.after)
        self._touched()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The body was typed in."""
        event.stop()
        self._touched()

    def on_body_area_cleaned(self, event: BodyArea.Cleaned) -> None:
        """Something that cannot be edited was pasted."""
        event.stop()
        self._state.say(f"Pasted; {event.count} control characters or odd line ends were made plain.")

    def action_undo(self) -> None:
        """Take the last step back, wherever it was made."""
        if self._manuscript.undo():
            self._touched()
        else:
            self._state.say("Nothing to undo.")

    def action_redo(self) -> None:
        """Make the last step that was undone again."""
        if self._manuscript.redo():
            self._touched()
        else:
            self._state.say("Nothing to redo.")

    def _touched(self) -> None:
        self._keeper.touch()
        self._count_timer.reset()
        self._count_timer.resume()
        if not self._state.is_unsaved:
            self._show_state(is_unsaved=True)

    # Drafts

    def _draft(self, session: str, kept_at: str) -> Draft:
        return Draft(session, self.newsroom.library, self._manuscript.typed(), kept_at, self.newsroom.user)

    def _draft_kept(self, failure: DraftNotKept | None) -> None:
        if failure is not None:
            self._state.say(str(failure), is_error=True)
        elif not self._keeper.is_behind and not self.is_unsaved:
            self._keeper.forget()
        self._show_state()

    def _keep_or_say(self) -> bool:
        """Keep the draft; where the disk refuses, say so and give False."""
        try:
            self.keep_draft()
        except DraftNotKept as failure:
            self._state.say(str(failure), is_error=True)
            return False
        return True

    def _offer_drafts(self) -> None:
        """Offer what was typed before and is not saved, newest first, until one is taken up."""
        from newsroom_tui.ui.screens.recovery import Recovery, RecoveryScreen

        stored = self._manuscript.stored
        try:
            waiting = waiting_drafts(self.newsroom, self.drafts, stored.id)
        except LibraryError as error:
            self._state.say(str(error), is_error=True)
            return

        def offer() -> None:
            if waiting:
                self.app.push_screen(RecoveryScreen(waiting[0], stored), answered)

        def answered(answer: str | None) -> None:
            draft = waiting.pop(0)
            if answer == Recovery.TAKE:
                self._take_up(draft)
                return
            if answer == Recovery.DISCARD:
                self.drafts.discard(draft.session)
            offer()

        offer()

    def _take_up(self, draft: Draft) -> None:
        """Go on with a draft, from the version that it began from."""
        release = draft.release
        if release.version != self._manuscript.stored.version:
            try:
                self._manuscript.rebase(self.newsroom.get(release.id, release.version))
            except LibraryError:  # that version is gone: every difference will be asked about
                self._manuscript.rebase(Release(id=release.id, uid=release.uid, version=release.version))
        self._manuscript.take(release)
        if self._keep_or_say():
            self.drafts.forget(draft.session)
        self._touched()

    # Saving

    def action_save(self) -> None:
        """Save what stands here as the release's next version."""
        self.save()

    def save(self, after: Callable[[], None] | None = None) -> None:
        """Save, and then go on with `after`, unless it could not be saved."""
        self._after_save = after
        if self._is_saving:
            return
        if problem := self._manuscript.problem():
            self._form.focus_field(problem[0])
            self._state.say(f"Not saved. {problem[1]}", is_error=True)
        elif not self.is_unsaved:
            self._state.say("Everything is saved." if self._manuscript.stored.id else "There is nothing to save yet.")
        else:
            self._save(self._manuscript.typed())

    def _save(self, release: Release, note: str = "") -> None:
        self._is_saving = True
        self._state.say("Saving…")
        self.run_worker(lambda: self._save_in_thread(release, note), thread=True, group="save")

    def _save_in_thread(self, release: Release, note: str) -> None:
        try:
            saved = self.newsroom.save(release)
        except EditConflict as conflict:
            self.app.call_later(self._conflicted, conflict.current)
        except NewsroomError as error:
            self.app.call_later(self._refused, error)
        else:
            self.app.call_later(self._durable, saved, note)

    def _durable(self, saved: Release, note: str) -> None:
        """The library has it."""
        self._is_saving = False
        self.saved = saved
        self._manuscript.rebase(saved)
        if self.is_unsaved:
            self._keeper.touch()
        else:
            self._keeper.forget()
        at = datetime.now().astimezone().strftime("%H:%M")
        self._state.say(f"{note}Saved {at} as version {saved.version}.")
        self._show_state()
        if self._after_save is not None and not self.is_unsaved:
            self._after_save()

    def _refused(self, error: NewsroomError) -> None:
        """The library does not have it."""
        self._is_saving = False
        try:
            self._keeper.keep()
        except DraftNotKept as failure:
            kept = str(failure)
        else:
            kept = "Your text is kept as a draft."
        self._state.say(f"Not saved. {error} {kept}", is_error=True)
        self._show_state()

    def _conflicted(self, current: Release) -> None:
        """Somebody saved first: merge, and ask about what both changed."""
        from newsroom_tui.ui.screens import conflict

        self._is_saving = False
        ours = self._manuscript.typed()
        merge = merge_release(self._manuscript.stored, ours, current)
        self._keep_aside(ours)
        conflict.ask(self.app, merge, lambda choices: self._merged(merge, choices))

    def _merged(self, merge: Merge, choices: tuple[Choice, ...] | None) -> None:
        by = merge.theirs.updated_by or "Somebody"
        if choices is None:
            self._state.say(f"Not saved: {by} changed the same words. Yours stand here, and are kept as a draft.")
            self._touched()
            return
        self._manuscript.take(merge.resolved(choices))
        self._manuscript.rebase(merge.theirs)
        came = f": {', '.join(merge.taken)}" if merge.taken else ""
        self._save(self._manuscript.typed(), f"{by} had saved too; both are merged{came}. ")

    def _keep_aside(self, ours: Release) -> None:
        """Keep our text of a conflict with the drafts that were thrown away, whatever is chosen."""
        session = self.drafts.new_session()
        try:
            self._keeper.keep()
            self.drafts.keep(dataclasses.replace(self._draft(session, self._keeper.kept_at), release=ours))
        except DraftNotKept as failure:
            self._state.say(str(failure), is_error=True)
        self.drafts.discard(session)

    # Leaving and moving

    def action_leave(self) -> None:
        """Leave; what is unsaved is kept as a draft."""
        if not self.is_unsaved:
            self._keeper.forget()
        elif self._keep_or_say():
            self._keeper.end()
            self.app.notify("Not saved; your draft is kept, and offered when you edit this again.", markup=False)
        else:
            return
        self.dismiss(self.saved)

    def action_switch(self) -> None:
        """From the body to the form, and back."""
        if self._body.has_focus:
            self._form.focus_field()
        else:
            self._body.focus()

    # Showing

    def _count(self) -> None:
        self._count_timer.pause()
        self.counts = count(self._body.text)
        self._show_state()

    def _show_state(self, *, is_unsaved: bool | None = None) -> None:
        release = self._manuscript.typed()
        kept = self._keeper.kept_at
        self.query_one("#heading", Static).update(Content(f"Editing {release.name}" if release.id else "A new release"))
        self._state.show(
            is_unsaved=self.is_unsaved if is_unsaved is None else is_unsaved,
            counts=self.counts,
            headline=len(release.title),
            kept=datetime.fromisoformat(kept).astimezone().strftime("%H:%M:%S") if kept else "",
        )
