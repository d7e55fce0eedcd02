"""Markdown by command, photographs and extras, from the palette or the form."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text import blocks, markup
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import _
from newsroom_tui.ui.screens.editor_state import EditorState
from newsroom_tui.ui.screens.rows import Rows, rows_of, value_of
from newsroom_tui.ui.widgets.release_form import ReleaseForm


class EditorMarkdown(EditorState):
    """Actions that write Markdown, and the release's lists."""

    def action_bold(self) -> None:
        """Make what is selected bold, or plain again."""
        self._emphasise("**")

    def action_italic(self) -> None:
        """Make what is selected italic, or plain again."""
        self._emphasise("*")

    def action_list(self) -> None:
        """Make the selected lines a list, or plain again."""
        self._change_lines(markup.listed)

    def action_heading(self) -> None:
        """Make the line a heading; again for a lower one, and then plain."""
        self._change_lines(lambda lines: [markup.headed(lines[0]), *lines[1:]])

    def action_link(self) -> None:
        """Make what is selected a link."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        if self.is_refused():
            return
        start, end = self.body.selected

        def put(address: str | None) -> None:
            if address:
                self.body.change(start, end, markup.linked(self.body.text[start:end], address))
            self.body.focus()

        self.app.push_screen(Prompt(_("Link to:")), put)

    def action_photograph(self) -> None:
        """Attach a photograph below the block that the caret is in."""
        from newsroom_tui.ui.dialogs.path import PathPrompt, expanded

        if self.is_refused(is_body=False):
            return
        line = self.body.cursor_location[0]
        after = blocks.count("\n".join(self.body.text.split("\n")[: line + 1]))

        def attach(path: str | None) -> None:
            if path:
                place = Path(expanded(path.strip()))
                self.run_worker(lambda: self._fetch(place, after), thread=True, group="photograph")

        self.app.push_screen(PathPrompt(_("A photograph's file")), attach)

    def _fetch(self, path: Path, after: int) -> None:
        """Copy a picture into the library; in a thread."""
        try:
            file = self.newsroom.add_photo(path)
        except NewsroomError as error:
            self.app.call_later(self.say, _("Not attached. {reason}", reason=error), is_error=True)
        else:
            self.app.call_later(self._attached, file, after)

    def _attached(self, file: str, after: int) -> None:
        """Put a photograph below a block of the body, and ask for its caption and credit."""
        if self.is_left:
            return
        photos = self.manuscript.typed().photos
        place = sum(photo.after <= after for photo in photos)
        self.manuscript.set_field("photos", (*photos[:place], Photo(file, after=after), *photos[place:]))
        self._listed()
        self.say(_("Give the photograph a caption and a credit."))
        self._edit_photographs(place)

    def action_photographs(self) -> None:
        """Edit the photographs: file, caption, credit, place."""
        if not self.is_refused(is_body=False):
            self._edit_photographs()

    def _edit_photographs(self, begun: int | None = None) -> None:
        """Ask for what the photographs are to be.

        Args:
            begun: the one whose caption is asked for; None begins at the first one's file.
        """

        def changed(answer: Rows | None) -> None:
            self.say("")
            if answer is None:
                return
            self.manuscript.set_field("photos", value_of("photos", answer))
            self._listed()
            files = [photo.file for photo in self.manuscript.typed().photos if photo.file]
            missing = [file for file in files if not self.newsroom.has_photo(file)]
            if missing:
                self.say(_("There is no file {path}.", path=missing[0]), is_error=True)

        self.app.push_screen(rows_of(self.manuscript.typed(), "photos", begun), changed)

    def action_extras(self) -> None:
        """Edit the labels that newsroom does not know, and what stands behind them."""
        if self.is_refused(is_body=False):
            return

        def changed(answer: Rows | None) -> None:
            if answer is not None:
                self.manuscript.set_field("extra", value_of("extra", answer))
                self._listed()

        self.app.push_screen(rows_of(self.manuscript.typed(), "extra"), changed)

    def on_release_form_lists_wanted(self, event: ReleaseForm.ListsWanted) -> None:
        """A button of the form."""
        event.stop()
        if event.field == "photos":
            self.action_photographs()
        else:
            self.action_extras()

    def _listed(self) -> None:
        self.touched()
        self.show_state()

    def _emphasise(self, mark: str) -> None:
        start, end = self.body.selected
        changed = markup.emphasised(self.body.text[start:end], mark)
        self.body.change(start, end, changed)
        if start == end:
            self.body.select(start + len(mark), start + len(mark))
        else:
            self.body.select(start, start + len(changed))

    def _change_lines(self, change: markup.LinesChange) -> None:
        start, end = self.body.selected
        text = self.body.text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", max(first, end - 1 if end > start else end))
        last = len(text) if last < 0 else last
        self.body.change(first, last, "\n".join(change(text[first:last].split("\n"))))
