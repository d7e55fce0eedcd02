"""The editor: the form of a release's fields above its body, and what keeps typed words safe."""

from __future__ import annotations

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
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.count import Counts, count
from newsroom_tui.errors import DraftNotKept, LibraryError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.draft_keeper import DraftKeeper
from newsroom_tui.ui.finding import Finding
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.manuscript import Manuscript
from newsroom_tui.ui.recovery import waiting_drafts
from newsroom_tui.ui.saving import Saving
from newsroom_tui.ui.widgets.body_area import BodyArea, editable
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.find_bar import FindBar
from newsroom_tui.ui.widgets.preview import Preview
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
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012  # as Textual declares it

    def __init__(self, newsroom: Newsroom, drafts: DraftStore, release: Release) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.drafts = drafts
        self.counts = Counts()
        self._form = ReleaseForm(release)
        self._body = BodyArea(release.body, id="body")
        self._state = StateLine()
        self._preview = Preview(lambda: (self._manuscript.typed(), self._body.cursor_location[0]), id="preview")
        self._bar = FindBar()
        self._finding = Finding(self._body, self._bar, self.say)
        self._manuscript = Manuscript(release, self._form, self._body)
        self._keeper = DraftKeeper(self, drafts, self._draft, self._draft_kept)
        self._saving = Saving(self, newsroom, drafts, self._manuscript, self._keeper)

    def compose(self) -> ComposeResult:
        """The heading, the form, the body, the line of state, the keys."""
        yield Static(id="heading")
        yield self._form
        with Horizontal(id="panes"):
            yield self._body
            yield self._preview
        yield self._bar
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
            self.say(f"{mended} control characters or odd line ends will be made plain once you edit.")
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

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """The caret moved."""
        event.stop()
        self._preview.follow_soon()

    def on_body_area_cleaned(self, event: BodyArea.Cleaned) -> None:
        """Something that cannot be edited was pasted."""
        event.stop()
        self.say(f"Pasted; {event.count} control characters or odd line ends were made plain.")

    def action_undo(self) -> None:
        """Take the last step back, wherever it was made."""
        if self._manuscript.undo():
            self._touched()
        else:
            self.say("Nothing to undo.")

    def action_redo(self) -> None:
        """Make the last step that was undone again."""
        if self._manuscript.redo():
            self._touched()
        else:
            self.say("Nothing to redo.")

    def _touched(self) -> None:
        self._keeper.touch()
        self._count_timer.reset()
        self._count_timer.resume()
        self._preview.follow_soon()
        if not self._state.is_unsaved:
            self.show_state(is_unsaved=True)

    # Drafts

    def _draft(self, session: str, kept_at: str) -> Draft:
        return Draft(session, self.newsroom.library, self._manuscript.typed(), kept_at, self.newsroom.user)

    def _draft_kept(self, failure: DraftNotKept | None) -> None:
        if failure is not None:
            self.say(str(failure), is_error=True)
        elif not self._keeper.is_behind and not self.is_unsaved:
            self._keeper.forget()
        self.show_state()

    def _keep_or_say(self) -> bool:
        """Keep the draft; where the disk refuses, say so and give False."""
        try:
            self.keep_draft()
        except DraftNotKept as failure:
            self.say(str(failure), is_error=True)
            return False
        return True

    def _offer_drafts(self) -> None:
        """Offer what was typed before and is not saved."""
        stored = self._manuscript.stored
        try:
            waiting = waiting_drafts(self.newsroom, self.drafts, stored.id)
        except LibraryError as error:
            self.say(str(error), is_error=True)
        else:
            if waiting:
                from newsroom_tui.ui.screens import recovery

                recovery.offer(self.app, waiting, stored, self.drafts, self._take_up)

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
        """Save, and once it is durable go on with `after`; where it cannot be saved, nothing follows."""
        if problem := self._manuscript.problem():
            self._form.focus_field(problem[0])
            self.say(f"Not saved. {problem[1]}", is_error=True)
        elif not self.is_unsaved and not self._saving.is_busy:
            self.say("Everything is saved." if self._manuscript.stored.id else "There is nothing to save yet.")
        else:
            self._saving.save(after)

    # Finding

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Something else is looked for."""
        event.stop()
        if self._bar.is_open:
            self._finding.look(event.search)

    def on_find_bar_wished(self, event: FindBar.Wished) -> None:
        """A key of the bar was pressed."""
        event.stop()
        match event.wish:
            case FindBar.Wish.NEXT:
                self._finding.go(1)
            case FindBar.Wish.PREVIOUS:
                self._finding.go(-1)
            case FindBar.Wish.REPLACE:
                self._finding.replace()
            case FindBar.Wish.CLOSE:
                self._finding.close()

    def action_find(self) -> None:
        """Find in the body."""
        self._finding.open(is_replacing=False)

    def action_find_next(self) -> None:
        """To the next place of what was looked for."""
        self._finding.go(1)

    def action_replace(self) -> None:
        """Find and replace; when that is open already, replace all."""
        if self._bar.is_replacing:
            self._finding.replace_all()
        else:
            self._finding.open(is_replacing=True)

    def action_replace_all(self) -> None:
        """Replace every place of what is looked for."""
        self._finding.replace_all()

    # Leaving and moving

    def action_go_to_line(self) -> None:
        """Go to a line by its number."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        def go(answer: str | None) -> None:
            if answer and answer.isdecimal():
                self._body.move_cursor((min(max(int(answer), 1), self._body.document.line_count) - 1, 0), center=True)
            self._body.focus()

        self.app.push_screen(Prompt(f"Go to line (1 to {self._body.document.line_count:,}):"), go)

    def action_leave(self) -> None:
        """Leave; what is unsaved is kept as a draft."""
        if not self._body.display:
            self.action_preview()
        elif not self.is_unsaved:
            self._keeper.forget()
            self.dismiss(self._saving.saved)
        elif self._keep_or_say():
            self._keeper.end()
            self.app.notify("Not saved; your draft is kept, and offered when you edit this again.", markup=False)
            self.dismiss(self._saving.saved)

    def action_switch(self) -> None:
        """From the body to the form, and back."""
        if self._body.has_focus:
            self._form.focus_field()
        else:
            self._body.focus()

    def action_preview(self) -> None:
        """Show or hide the preview: beside the body where there is room, else in its place."""
        self.toggle_class("-preview-switched")
        self._preview.can_focus = not self._body.display
        (self._body if self._body.display else self._preview).focus()

    # Showing

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message in the line of state."""
        self._state.say(message, is_error=is_error)

    def _count(self) -> None:
        self._count_timer.pause()
        self.counts = count(self._body.text)
        self.show_state()

    def show_state(self, *, is_unsaved: bool | None = None) -> None:
        """Show how things stand.

        Args:
            is_unsaved: where it is known already; else it is looked up.
        """
        release = self._manuscript.typed()
        kept = self._keeper.kept_at
        self.query_one("#heading", Static).update(Content(f"Editing {release.name}" if release.id else "A new release"))
        self._state.show(
            is_unsaved=self.is_unsaved if is_unsaved is None else is_unsaved,
            counts=self.counts,
            headline=len(release.title),
            kept=datetime.fromisoformat(kept).astimezone().strftime("%H:%M:%S") if kept else "",
        )
