"""Sharing a release with another editor: who came second may read, wait, or edit all the same."""

from __future__ import annotations

from newsroom_tui.domain.lease import Lease
from newsroom_tui.errors import LibraryError
from newsroom_tui.language import _
from newsroom_tui.ui.leasing import who
from newsroom_tui.ui.screens.editor_state import EditorState


class EditorSharing(EditorState):
    """What happens where somebody else is editing too."""

    def occupied(self, lease: Lease) -> None:
        """Somebody else came first: read and wait, or edit all the same."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        answers = (
            Answer("edit", _("Edit all the same; what you both save is merged"), "e"),
            Answer("wait", _("Wait: read it, and be told when it is free"), "w"),
            Answer("leave", _("Leave it"), "l"),
        )

        def answered(answer: str | None) -> None:
            if answer == "wait":
                self._read_only(is_reading=True)
                self.leasing.wait()
                self.say(_("Waiting for {name}. You can read, and leave with Esc.", name=lease.user))
            elif answer == "edit":
                self.show_state()
            else:
                self.action_leave()

        self.app.push_screen(Choice(_("{sentence}.", sentence=who(lease)), answers), answered)

    def vacated(self) -> None:
        """Whoever was waited for has left: go on from what they saved."""
        self._read_only(is_reading=False)
        stored = self.manuscript.stored
        try:
            newest = self.newsroom.get(stored.id)
        except LibraryError as error:
            self.say(str(error), is_error=True)
            return
        if newest.version != stored.version and not self.is_unsaved:
            self.manuscript.take(newest)
            self.manuscript.rebase(newest)
            self.show_state()
        self.say(_("It is free: you can edit now."))
        self.app.bell()

    def _read_only(self, *, is_reading: bool) -> None:
        self.is_reading = is_reading
        self.body.read_only = is_reading or self.manuscript.is_body_held
        self.form.disabled = is_reading
