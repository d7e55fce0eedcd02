"""The editor: the form of a release's fields above its body, and what keeps typed words safe."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from newsroom_tui.language import _
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.screens.editor_drafts import EditorDrafts
from newsroom_tui.ui.screens.editor_finding import EditorFinding
from newsroom_tui.ui.screens.editor_form import EditorForm
from newsroom_tui.ui.screens.editor_markdown import EditorMarkdown
from newsroom_tui.ui.screens.editor_sharing import EditorSharing
from newsroom_tui.ui.screens.editor_spelling import EditorSpelling
from newsroom_tui.ui.screens.editor_writing import EditorWriting


class EditorScreen(
    EditorForm, EditorDrafts, EditorSharing, EditorFinding, EditorSpelling, EditorWriting, EditorMarkdown
):
    """The screen: how it looks and how one moves on it. What is done on it stands beside, by subject."""

    CSS_PATH = "editor.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.EDITOR)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012  # as Textual declares it

    def action_leave(self) -> None:
        """Leave; what is unsaved is kept as a draft. What stands open here is closed first."""
        if not self.body.display:
            self.action_preview()
        elif self.bar.is_open:
            self.finding.close()
        elif self.is_spelling:
            self.close_spelling()
        elif not self.is_unsaved:
            self.keeper.forget()
            self._close()
        elif self.keep_or_say():
            again = _("Not saved; your draft is kept, and offered when you edit this again.")
            anew = _("Not saved; your draft is kept, and offered when you start a release again.")
            self.app.notify(again if self.manuscript.stored.id else anew, markup=False)
            self._close()
        else:
            self._ask_to_lose()

    def _ask_to_lose(self) -> None:
        """No draft can be kept, so leaving would cost the text: only on a clear word."""
        from newsroom_tui.ui.dialogs.choice import confirmation

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self._close()

        question = _("Your text can be neither saved nor kept as a draft. Leave and lose it?")
        self.app.push_screen(confirmation(question, _("Yes, lose it")), answered)

    def _close(self) -> None:
        self.is_left = True
        self.keeper.end()
        self.leasing.end()
        self.dismiss(self.saving.saved)

    def action_switch(self) -> None:
        """From the body to the form, and back."""
        if self.body.has_focus:
            self.form.focus_field()
        else:
            self.body.focus()

    def action_preview(self) -> None:
        """Show or hide the preview: beside the body where there is room, else in its place."""
        was_in_preview = self.preview.has_focus
        self.toggle_class("-preview-switched")
        self.preview.can_focus = not self.body.display
        if not self.body.display:
            self.preview.focus()
        elif was_in_preview:
            self.body.focus()
