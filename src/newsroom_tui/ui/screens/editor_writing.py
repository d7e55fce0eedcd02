"""Writing in the editor, beyond typing."""

from __future__ import annotations

from textual.content import Content

from newsroom_tui.domain.difference import release_difference
from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import changed_fields, restored
from newsroom_tui.errors import DraftNotKept, NewsroomError
from newsroom_tui.language import _
from newsroom_tui.ui.draft_keeper import instant
from newsroom_tui.ui.screens.editor_state import EditorState
from newsroom_tui.ui.widgets.body_area import BodyArea


class EditorWriting(EditorState):
    """Actions that change the text."""

    def action_undo(self) -> None:
        """Take the last step back, wherever it was made."""
        if self.manuscript.undo():
            self.touched()
        else:
            self.say(_("Nothing to undo."))

    def action_redo(self) -> None:
        """Make the last step that was undone again."""
        if self.manuscript.redo():
            self.touched()
        else:
            self.say(_("Nothing to redo."))

    def action_invisibles(self) -> None:
        """Show or hide what cannot be seen: blanks, no-break spaces, zero-width characters."""
        self.body.has_signs = not self.body.has_signs
        self.say(_("Invisible characters are shown by signs.") if self.body.has_signs else "")

    def action_tidy(self) -> None:
        """Show what tidying would change, in the body and in what stands above and below it, and do it if wanted."""
        from newsroom_tui.domain.text.tidy import tidied
        from newsroom_tui.ui.dialogs.choice import Answer
        from newsroom_tui.ui.screens.comparison import Comparison
        from newsroom_tui.ui.widgets.marked import marked_fields

        if self.is_refused():
            return
        before = self.manuscript.typed()
        after, notes = tidied(before)
        if after == before:
            self.say(_("Nothing to clean."))
            return

        def answered(answer: str | None) -> None:
            if answer == "clean":
                self.manuscript.take(after)
                self.touched()
                self.say(_("Cleaned; ^z takes it back."))

        texts = [Content("\n".join(notes)), marked_fields(release_difference(before, after))]
        answers = (Answer("clean", _("Clean it"), "c"), Answer("leave", _("Leave it as it is"), "l"))
        self.app.push_screen(Comparison(_("What cleaning changes"), texts, answers), answered)

    def on_body_area_foreign_pasted(self, event: BodyArea.ForeignPasted) -> None:
        """Ask whether a text of other programs is to become Markdown."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        event.stop()

        def answered(answer: str | None) -> None:
            if answer == "markdown":
                self._paste_as_markdown(event)
            elif answer == "plain":
                self.body.put_plain(event.text)

        answers = (
            Answer("markdown", _("Make it Markdown"), "m"),
            Answer("plain", _("Put it in as it is"), "p"),
            Answer("none", _("Put nothing in"), "n"),
        )
        html, word = _("What was pasted looks like HTML."), _("What was pasted looks like a word processor's text.")
        self.app.push_screen(Choice(html if event.is_html else word, answers), answered)

    def _paste_as_markdown(self, event: BodyArea.ForeignPasted) -> None:
        from newsroom_tui.domain.text.word import from_word

        try:
            text = self.newsroom.markdown_of(event.text) if event.is_html else from_word(event.text)
        except NewsroomError as error:
            self.say(_("Put in as it is. {reason}", reason=error), is_error=True)
            text = event.text
        self.body.put_plain(text)

    # In the user's own editor

    def action_outside(self) -> None:
        """Edit the whole release in the user's own editor, and look at what came back."""
        from newsroom_tui.ui import outside

        if self.is_refused(is_body=False):
            return
        ours = self.manuscript.typed()
        if not self.keep_or_say():
            return
        try:
            sent = self.newsroom.export(ours, "markdown")
            came = outside.edit(self.app, sent, "release.md")
        except NewsroomError as error:
            self.say(str(error), is_error=True)
            return
        if came == sent:
            self.say(_("Nothing was changed."))
            return
        release = self._read_back(came)
        if release is None:
            return
        theirs = restored(ours, release)
        if not changed_fields(ours, theirs):
            self.say(_("Nothing was changed."))
        else:
            self._ask_about(ours, theirs)

    def _read_back(self, text: str) -> Release | None:
        """The release that a text from outside holds; a text that holds none is kept as a draft."""
        from newsroom_tui.importers.base import Source

        try:
            reading = self.newsroom.read(Source("release.md", text.encode("utf-8", "surrogateescape")))
            return reading.items[0].release
        except NewsroomError as error:
            why = str(error)
        session = self.drafts.new_session()
        body = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        lost = Draft(session, self.newsroom.library, Release(body=body), instant(), self.newsroom.user)
        try:
            if body.strip():
                self.drafts.keep(lost)
                why += _(" What came back is kept as a draft of a new release.")
        except DraftNotKept as failure:
            why += f" {failure}"
        self.drafts.end(session)
        self.say(why + _(" The text here is as it was."), is_error=True)
        return None

    def _ask_about(self, ours: Release, theirs: Release) -> None:
        """Show what came back from outside, to be taken over."""
        from newsroom_tui.ui.dialogs.choice import Answer
        from newsroom_tui.ui.screens.comparison import Comparison
        from newsroom_tui.ui.widgets.marked import marked_fields

        def answered(answer: str | None) -> None:
            if answer in ("save", "take"):
                self.manuscript.take(theirs)
                self.touched()
                self.say(_("Taken over; ^z takes it back."))
            if answer == "save":
                self.save()

        answers = (
            Answer("save", _("Take it over and save"), "s"),
            Answer("take", _("Take it over, and go on editing here"), "t"),
            Answer("leave", _("Leave everything as it was"), "l"),
        )
        changes = marked_fields(release_difference(ours, theirs))
        self.app.push_screen(Comparison(_("What came back from your editor"), [changes], answers), answered)
