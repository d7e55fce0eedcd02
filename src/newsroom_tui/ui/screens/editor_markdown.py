"""Markdown by command, photographs and extras, from the palette or the form."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text import blocks, markup
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
        from newsroom_tui.ui.dialogs.path import PathPrompt

        if self.is_refused(is_body=False):
            return
        line, _ = self.body.cursor_location
        after = blocks.count("\n".join(self.body.text.split("\n")[: line + 1]))

        def attach(path: str | None) -> None:
            if not path:
                return
            photos = self.manuscript.typed().photos
            added = Photo(path, after=after)
            place = sum(photo.after <= after for photo in photos)
            self.manuscript.set_field("photos", (*photos[:place], added, *photos[place:]))
            self.touched()
            missing = "" if self._is_there(path) else _("There is no file {path}. ", path=path)
            self.say(missing + _("Give the photograph a caption and a credit."), is_error=bool(missing))
            self.action_photographs()

        self.app.push_screen(PathPrompt(_("A photograph's file")), attach)

    def action_photographs(self) -> None:
        """Edit the photographs: file, caption, credit, place."""
        if self.is_refused(is_body=False):
            return

        def changed(answer: Rows | None) -> None:
            if answer is None:
                return
            self.manuscript.set_field("photos", value_of("photos", answer))
            self._listed()
            files = [photo.file for photo in self.manuscript.typed().photos if photo.file]
            missing = [file for file in files if not self._is_there(file)]
            if missing:
                self.say(_("There is no file {path}.", path=missing[0]), is_error=True)

        self.app.push_screen(rows_of(self.manuscript.typed(), "photos"), changed)

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

    def _is_there(self, file: str) -> bool:
        library = Path(self.newsroom.library)
        return any(place.is_file() for place in (Path(file).expanduser(), library / "photos" / file))

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
