"""The editor: the form of a release's fields above its body, and what keeps typed words safe."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Static, TextArea

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.merge import Choice, Merge, merge_release
from newsroom_tui.domain.release import Kind, Release, parse_field
from newsroom_tui.domain.revision import is_same_text
from newsroom_tui.domain.text.count import Counts, count
from newsroom_tui.errors import DraftNotKept, EditConflict, NewsroomError, UsageError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.draft_keeper import DraftKeeper
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.undo import UndoOrder
from newsroom_tui.ui.widgets.body_area import BodyArea, editable
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.release_form import ReleaseForm, as_typed, typed_fields
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
    BINDINGS = bindings(Where.EDITOR)

    def __init__(self, newsroom: Newsroom, drafts: DraftStore, release: Release) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.drafts = drafts
        self.stored = release
        self.saved: Release | None = None
        self.counts = Counts()
        self._body_loaded, self._mended = editable(release.body)
        self._is_saving = False
        self._form = ReleaseForm(release)
        self._body = BodyArea(release.body, id="body")
        self._state = StateLine()
        self._keeper = DraftKeeper(self, drafts, self._draft, self._draft_kept)
        self._undo = UndoOrder(
            lambda: self._body.steps, lambda: self._body.undo(), lambda: self._body.redo(), self._form.set_text
        )

    def compose(self) -> ComposeResult:
        """The heading, the form, the body, the line of state, the keys."""
        yield Static(id="heading", markup=False)
        yield self._form
        with Horizontal(id="panes"):
            yield self._body
        yield self._state
        yield CommandBar(Where.EDITOR)

    def on_mount(self) -> None:
        """Begin with the caret in the body; in a new release, in its title."""
        if self.stored.id:
            self._body.focus()
        else:
            self._form.focus_field()
        if self._mended:
            self._state.say(f"{self._mended} control characters or odd line ends will be made plain once you edit.")
        self._count_timer = self.set_interval(COUNT_AFTER, self._count, pause=True)
        self._count()
        self._show_state()

    # What is typed

    def typed(self) -> Release:
        """The release as it stands in the editor; a field that cannot be read holds its text as typed."""
        values: dict[str, Any] = {}
        texts = self._form.texts
        for spec in typed_fields():
            text = texts[spec.name]
            if text == as_typed(spec.kind, getattr(self.stored, spec.name)):
                continue
            try:
                values[spec.name] = parse_field(spec.kind, text)
            except UsageError:
                if spec.kind is not Kind.STATUS:
                    values[spec.name] = text
        body = self._body.text
        if body != self._body_loaded:
            values["body"] = body
        return dataclasses.replace(self.stored, **values)

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in the editor that the library does not have."""
        return self._form.problem() is not None or not is_same_text(self.typed(), self.stored)

    def keep_draft(self) -> None:
        """Keep what is unsaved, durably, before this returns; safe in a signal's handler.

        Raises:
            DraftNotKept: the disk refused.
        """
        if self.is_unsaved:
            self._keeper.keep()

    def take(self, release: Release) -> None:
        """Put a release's words in the place of what stands here, as one step that can be undone."""
        with self._undo.one_step():
            for spec in typed_fields():
                before, after = self._form.texts[spec.name], as_typed(spec.kind, getattr(release, spec.name))
                if before != after:
                    self._form.set_text(spec.name, after)
                    self._undo.record_field(spec.name, before, after)
            if editable(release.body)[0] != self._body.text:
                self._body.replace_all(release.body)
        self._touched()

    def on_release_form_edited(self, event: ReleaseForm.Edited) -> None:
        """A field was typed in."""
        event.stop()
        self._undo.record_field(event.field, event.before, event.after)
        self._touched()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The body was typed in."""
        event.stop()
        if self._body.steps or self._keeper.is_behind:
            self._touched()

    def on_body_area_cleaned(self, event: BodyArea.Cleaned) -> None:
        """Something that cannot be edited was pasted."""
        event.stop()
        self._state.say(f"Pasted; {event.count} control characters or odd line ends were made plain.")

    def _touched(self) -> None:
        self._keeper.touch()
        self._count_timer.reset()
        self._count_timer.resume()
        if not self._state.is_unsaved:
            self._show_state(is_unsaved=True)

    # Drafts

    def _draft(self, session: str, kept_at: str) -> Draft:
        return Draft(session, self.newsroom.library, self.typed(), kept_at, self.newsroom.user)

    def _draft_kept(self, failure: DraftNotKept | None) -> None:
        if failure is not None:
            self._state.say(str(failure), is_error=True)
        elif not self._keeper.is_behind and not self.is_unsaved:
            self._keeper.forget()
        self._show_state()

    # Saving

    def action_save(self) -> None:
        """Save what stands here as the release's next version."""
        if self._is_saving:
            return
        problem = self._form.problem()
        if problem is not None:
            self._form.focus_field(problem[0])
            self._state.say(f"Not saved. {problem[1]}", is_error=True)
            return
        if not self.is_unsaved:
            self._state.say("Everything is saved." if self.stored.id else "There is nothing to save yet.")
            return
        self._save(self.typed())

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
            self.app.call_later(self._durable, release, saved, note)

    def _durable(self, sent: Release, saved: Release, note: str) -> None:
        """The library has it."""
        self._is_saving = False
        if sent.body == self._body.text:
            self._body_loaded = self._body.text
        self.stored = self.saved = saved
        if self.is_unsaved:
            self._keeper.touch()
        else:
            self._keeper.forget()
        at = datetime.now().astimezone().strftime("%H:%M")
        self._state.say(f"{note}Saved {at} as version {saved.version}.")
        self._show_state()

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
        from newsroom_tui.ui.screens.conflict import ConflictScreen

        self._is_saving = False
        ours = self.typed()
        merge = merge_release(self.stored, ours, current)
        self._keep_aside(ours)
        if merge.clashes:
            self.app.push_screen(ConflictScreen(merge), lambda choices: self._merged(merge, choices))
        else:
            self._merged(merge, ())

    def _merged(self, merge: Merge, choices: tuple[Choice, ...] | None) -> None:
        by = merge.theirs.updated_by or "Somebody"
        if choices is None:
            self._state.say(f"Not saved: {by} changed the same words. Yours stand here, and are kept as a draft.")
            self._keeper.touch()
            return
        self.take(merge.resolved(choices))
        self.stored = merge.theirs
        self._body_loaded = editable(merge.theirs.body)[0]
        came = f": {', '.join(merge.taken)}" if merge.taken else ""
        self._save(self.typed(), f"{by} had saved too, both are merged{came}. ")

    def _keep_aside(self, ours: Release) -> None:
        """Keep our text of a conflict where drafts that were thrown away are, whatever is chosen."""
        session = self.drafts.new_session()
        try:
            self._keeper.keep()
            self.drafts.keep(dataclasses.replace(self._draft(session, ""), release=ours))
        except DraftNotKept as failure:
            self._state.say(str(failure), is_error=True)
        self.drafts.discard(session)

    # Leaving, moving, undoing

    def action_leave(self) -> None:
        """Leave; what is unsaved is kept as a draft."""
        if self.is_unsaved:
            try:
                self._keeper.keep()
            except DraftNotKept as failure:
                self._state.say(f"{failure} Save it, or copy it, before you leave.", is_error=True)
                return
            self._keeper.end()
            self.app.notify("Not saved; your draft is kept, and offered when you edit this again.", markup=False)
        else:
            self._keeper.forget()
        self.dismiss(self.saved)

    def action_switch(self) -> None:
        """From the body to the form, and back."""
        if self._body.has_focus:
            self._form.focus_field()
        else:
            self._body.focus()

    def action_undo(self) -> None:
        """Take the last step back, wherever it was made."""
        if self._undo.undo():
            self._touched()
        else:
            self._state.say("Nothing to undo.")

    def action_redo(self) -> None:
        """Make the last step that was undone again."""
        if self._undo.redo():
            self._touched()
        else:
            self._state.say("Nothing to redo.")

    # Showing

    def _count(self) -> None:
        self._count_timer.pause()
        self.counts = count(self._body.text)
        self._show_state()

    def _show_state(self, *, is_unsaved: bool | None = None) -> None:
        release = self.typed()
        kept = self._keeper.kept_at
        self.query_one("#heading", Static).update(f"Editing {release.name}" if self.stored.id else "A new release")
        self._state.show(
            is_unsaved=self.is_unsaved if is_unsaved is None else is_unsaved,
            counts=self.counts,
            headline=len(release.title),
            kept=datetime.fromisoformat(kept).astimezone().strftime("%H:%M:%S") if kept else "",
        )
