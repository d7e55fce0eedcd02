"""The editor's line of state: saved or not, how long, when the draft was kept."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from newsroom_tui.domain.text.count import Counts


class StateLine(Widget, can_focus=False):
    """One line: on the left what was last said, on the right how things stand. An error takes the room it needs."""

    DEFAULT_CSS = """
    StateLine { height: 1; padding: 0 1; background: $panel; color: $text-muted; }
    StateLine.-error { height: auto; max-height: 4; background: $error-muted; color: $text-error; }
    """

    def __init__(self) -> None:
        super().__init__(id="state")
        self.message = ""
        self.is_unsaved = False
        self.counts = Counts()
        self.headline = 0
        self.kept = ""

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message until the next one."""
        self.message = message
        self.set_class(is_error, "-error")
        self.refresh(layout=True)

    def show(self, *, is_unsaved: bool, counts: Counts, headline: int, kept: str) -> None:
        """Show how things stand; only what changed is drawn.

        Args:
            headline: the title's length in characters.
            kept: when the draft was last kept, as a clock's time; empty where there is none.
        """
        now = (is_unsaved, counts, headline, kept)
        if now != (self.is_unsaved, self.counts, self.headline, self.kept):
            self.is_unsaved, self.counts, self.headline, self.kept = now
            self.refresh()

    @property
    def standing(self) -> str:
        """How things stand, in words."""
        parts = ["● unsaved" if self.is_unsaved else "○ saved"]
        if self.kept:
            parts.append(f"draft kept {self.kept}")
        parts += [f"headline {self.headline}", str(self.counts)]
        if self.counts.minutes:
            parts.append(f"{self.counts.minutes} min")
        return " · ".join(parts)

    def render(self) -> Content:
        """The line."""
        standing = Content(self.standing)
        if self.has_class("-error"):
            return Content(self.message)
        room = self.size.width - standing.cell_length - 2
        message = Content(self.message).truncate(max(0, room), ellipsis=True)
        return Content("").join([message, Content(" " * max(1, room + 2 - message.cell_length)), standing])
