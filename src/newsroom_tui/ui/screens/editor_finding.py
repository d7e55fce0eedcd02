"""Finding in the editor: words, lines."""

from __future__ import annotations

from newsroom_tui.language import _
from newsroom_tui.ui.screens.editor_state import EditorState
from newsroom_tui.ui.widgets.find_bar import FindBar


class EditorFinding(EditorState):
    """Actions that find."""

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Something else is looked for."""
        event.stop()
        if self.bar.is_open:
            self.finding.look(event.search)

    def on_find_bar_wished(self, event: FindBar.Wished) -> None:
        """A key of the bar was pressed."""
        event.stop()
        match event.wish:
            case FindBar.Wish.NEXT:
                self.finding.go(1)
            case FindBar.Wish.PREVIOUS:
                self.finding.go(-1)
            case FindBar.Wish.REPLACE:
                self.finding.replace()
            case FindBar.Wish.CLOSE:
                self.finding.close()

    def action_find(self) -> None:
        """Find in the body."""
        self.finding.open(is_replacing=False)

    def action_find_next(self) -> None:
        """To the next place of what was looked for."""
        self.finding.go(1)

    def action_replace(self) -> None:
        """Find and replace; when that is open already, replace all."""
        if self.bar.is_replacing:
            self.finding.replace_all()
        else:
            self.finding.open(is_replacing=True)

    def action_replace_all(self) -> None:
        """Replace every place of what is looked for."""
        self.finding.replace_all()

    def action_go_to_line(self) -> None:
        """Go to a line by its number."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        last = self.body.document.line_count

        def go(answer: str | None) -> None:
            if answer and answer.isdecimal():
                self.body.move_cursor((min(max(int(answer), 1), last) - 1, 0), center=True)
            self.body.focus()

        self.app.push_screen(Prompt(_("Go to line (1 to {last:,}):", last=last)), go)
