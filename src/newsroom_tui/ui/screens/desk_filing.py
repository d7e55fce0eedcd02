"""What is done with releases on the desk: bin, status, copies, and taking it back."""

from __future__ import annotations

from newsroom_tui.ui.screens.desk_state import DeskState


class Filing(DeskState):
    """Actions that change what is stored."""

    def action_bin(self) -> None:
        """Put the selected release into the bin."""
        selected = self.selected
        if selected is None:
            return
        self.ask(
            lambda: self.newsroom.bin(selected.id),
            lambda _: self.reload(then=lambda: self.tell(f"“{selected.name}” lies in the bin.")),
            is_awaited=True,
        )
