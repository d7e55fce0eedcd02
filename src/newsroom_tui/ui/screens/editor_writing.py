"""Writing in the editor, beyond typing."""

from __future__ import annotations

from newsroom_tui.ui.screens.editor_state import EditorState


class EditorWriting(EditorState):
    """Actions that change the text."""

    def action_undo(self) -> None:
        """Take the last step back, wherever it was made."""
        if self.manuscript.undo():
            self.touched()
        else:
            self.say("Nothing to undo.")

    def action_redo(self) -> None:
        """Make the last step that was undone again."""
        if self.manuscript.redo():
            self.touched()
        else:
            self.say("Nothing to redo.")
