"""The editor's state: what it is made of, what is typed, drafts, saving, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static, TextArea

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.lease import Lease
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import DraftNotKept
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.counting import Counting
from newsroom_tui.ui.draft_keeper import DraftKeeper
from newsroom_tui.ui.finding import Finding
from newsroom_tui.ui.keymap import Where
from newsroom_tui.ui.leasing import Leasing, who
from newsroom_tui.ui.manuscript import Manuscript
from newsroom_tui.ui.saving import Saving
from newsroom_tui.ui.widgets.body_area import LONGEST_LINE, LONGEST_TEXT, MOST_LINES, BodyArea
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.find_bar import FindBar
from newsroom_tui.ui.widgets.preview import Preview, around
from newsroom_tui.ui.widgets.release_form import ReleaseForm, listed_fields
from newsroom_tui.ui.widgets.state_line import StateLine

NAMED = ("author", "photographer", "source", "tags")


class EditorState(Screen[Release | None]):
    """One release being edited. Dismissed with the release as last saved here, None where nothing was.

    Args:
        newsroom: the library.
        drafts: where what is typed is kept until it is saved.
        release: the release as stored; with id 0 one that is new.
        is_outside: begin in the user's own editor.
    """

    def __init__(self, newsroom: Newsroom, drafts: DraftStore, release: Release, *, is_outside: bool = False) -> None:
        super().__init__()
        self.is_left = False
        """Whether its user has left it; what threads still answer changes nothing on the screen then."""
        self.is_outside = is_outside
        """Whether it began in its user's own editor."""
        self._not_kept = ""
        self.is_reading = False
        """Whether somebody else is waited for, and the release only read."""
        self.said_wrong = ""
        """What was said last to be wrong with a field."""
        self.newsroom = newsroom
        self.drafts = drafts
        self.heading = Static(id="heading")
        self.form = ReleaseForm(release)
        self.body = BodyArea(release.body, id="body")
        self.state = StateLine()
        self.preview = Preview(self._previewed, id="preview")
        self.bar = FindBar()
        self.finding = Finding(self.body, self.bar, self.say)
        self.manuscript = Manuscript(release, self.form, self.body)
        self.counting = Counting(self, lambda: self.manuscript.lines, self.show_state)
        self.keeper = DraftKeeper(self, drafts, self._draft, self._draft_kept)
        self.leasing = Leasing(self, newsroom, drafts, self.keeper.session, lambda: self.manuscript.stored.id)
        self.saving = Saving(self, newsroom, drafts, self.manuscript, self.keeper)

    def compose(self) -> ComposeResult:
        """The heading, the form, the body, the line of state, the keys."""
        yield self.heading
        yield self.form
        with Horizontal(id="panes"):
            yield self.body
            yield self.preview
        yield self.bar
        yield self.state
        yield CommandBar(Where.EDITOR, Where.EVERYWHERE, is_typing=True)

    def on_mount(self) -> None:
        """Begin with the caret in the body; in a new release, in its title."""
        stored = self.manuscript.stored
        if stored.id:
            self.body.focus()
        else:
            self.form.focus_field()
        if self.manuscript.is_body_held:
            self.say(too_long())
        elif mended := self.body.mended:
            self.say(_("{count} control characters or odd line ends will be made plain when you save.", count=mended))
        self.keeper.begin()
        self.leasing.begin()
        self.app.app_suspend_signal.subscribe(self, lambda _: self.keep_or_say(), immediate=True)
        self.counting.begin()
        self.offer_drafts()
        self.run_worker(self.learn_names, thread=True, group="names")

    # What is typed

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in the editor that the library does not have."""
        return self.manuscript.is_unsaved

    def keep_draft(self) -> None:
        """Keep what is unsaved, durably, before this returns; safe in a signal's handler.

        Raises:
            DraftNotKept: the disk refused.
        """
        if self.is_unsaved:
            self.keeper.keep()

    def learn_names(self) -> None:
        """Complete names to those in the library; in a thread."""
        raise NotImplementedError

    def _previewed(self) -> tuple[Release, int]:
        """What the preview shows, and the line of it that the caret is on."""
        lines, line = self.body.document.lines, self.body.cursor_location[0]
        first, last = around(lines, line)
        if last - first == len(lines):
            return self.manuscript.typed(), line
        return self.manuscript.excerpt("\n".join(lines[first:last])), line - first

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The body was typed in, or has just been loaded."""
        event.stop()
        if self.body.steps or self.state.is_unsaved:
            self.touched()

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """The caret moved."""
        event.stop()
        self.preview.follow_soon()

    def on_body_area_cleaned(self, event: BodyArea.Cleaned) -> None:
        """Something that cannot be edited was pasted."""
        event.stop()
        self.say(_("Pasted; {count} control characters or odd line ends were made plain.", count=event.count))

    def on_body_area_refused(self, event: BodyArea.Refused) -> None:
        """A text with a very long line was pasted."""
        event.stop()
        self.say(_("Not pasted. {reason}", reason=too_long()), is_error=True)

    def touched(self) -> None:
        """Something changed: a draft is due, and what is shown of it."""
        self.keeper.touch()
        self.counting.touch()
        self.preview.follow_soon()
        self.state.fade()
        if not self.state.is_unsaved:
            self.show_state(is_unsaved=True)

    # Drafts

    def _draft(self, session: str, kept_at: str) -> Draft:
        return Draft(session, self.newsroom.library, self.manuscript.typed(), kept_at, self.newsroom.user)

    def _draft_kept(self, failure: DraftNotKept | None) -> None:
        if self.is_left:
            return
        if failure is not None:
            self._not_kept = str(failure)
            self.say(self._not_kept, is_error=True)
            self.show_state()
            return
        if self._not_kept and self._not_kept in self.state.message:
            self.say("")  # there is room again
        self._not_kept = ""
        if not self.keeper.is_behind and not self.is_unsaved:
            self.keeper.forget()
        self.show_state()

    def keep_or_say(self) -> bool:
        """Keep the draft; where the disk refuses, say so and give False."""
        try:
            self.keep_draft()
        except DraftNotKept as failure:
            self.say(str(failure), is_error=True)
            return False
        return True

    def offer_drafts(self) -> None:
        """Offer what was typed before and is not saved."""
        raise NotImplementedError

    # Others

    def occupied(self, lease: Lease) -> None:
        """Somebody else came first."""
        raise NotImplementedError

    def vacated(self) -> None:
        """Whoever was waited for has left."""
        raise NotImplementedError

    def is_refused(self, *, is_body: bool = True) -> bool:
        """Whether nothing can be written now, which is said.

        Args:
            is_body: whether it is the body that would be written in.
        """
        if self.is_reading:
            other = self.leasing.other
            said = [_("{sentence}.", sentence=who(other))] if other else []
            self.say(" ".join([*said, _("You are only reading; Esc leaves.")]))
        elif is_body and self.manuscript.is_body_held:
            self.say(too_long())
        else:
            return False
        return True

    def on_body_area_locked(self, event: BodyArea.Locked) -> None:
        """Somebody typed into a body that is only read."""
        event.stop()
        self.is_refused()

    def action_leave(self) -> None:
        """Leave."""
        raise NotImplementedError

    # Saving

    def action_save(self) -> None:
        """Save what stands here as the release's next version."""
        self.save()

    def save(self, after: Callable[[], None] | None = None) -> None:
        """Save, and once it is durable go on with `after`; where it cannot be saved, nothing follows."""
        if problem := self.manuscript.problem():
            self.form.focus_field(problem[0])
            self.said_wrong = problem[1]
            self.say(_("Not saved. {reason}", reason=problem[1]), is_error=True)
        elif not self.is_unsaved and not self.saving.is_busy:
            self.say(_("Everything is saved.") if self.manuscript.stored.id else _("There is nothing to save yet."))
        else:
            self.saving.save(after)

    # Showing

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message in the line of state."""
        self.state.say(message, is_error=is_error)

    def show_state(self, *, is_unsaved: bool | None = None) -> None:
        """Show how things stand.

        Args:
            is_unsaved: where it is known already; else it is looked up.
        """
        if self.is_left:
            return
        release = self.manuscript.typed()
        kept = self.keeper.kept_at
        heading = _("Editing {name}", name=release.name) if release.id else _("A new release")
        self.heading.update(Content(heading))
        self.form.show_counts({spec.name: len(getattr(release, spec.name)) for spec in listed_fields()})
        self.state.show(
            is_unsaved=self.is_unsaved if is_unsaved is None else is_unsaved,
            counts=self.counting.counts,
            headline=len(release.title),
            other=who(self.leasing.other) if self.leasing.other else "",
            kept=datetime.fromisoformat(kept).astimezone().strftime("%H:%M:%S") if kept else "",
        )


def too_long() -> str:
    """Why a text with a very long line is not edited here, and what to do."""
    return _(
        "A body of more than {megabytes} MB or {lines:,} lines, or with a line of more than {line} MB, "
        "cannot be edited here; F4 opens it in your own editor.",
        lines=MOST_LINES,
        megabytes=f"{LONGEST_TEXT / 1e6:.0f}",
        line=f"{LONGEST_LINE / 1e6:.1f}",
    )
