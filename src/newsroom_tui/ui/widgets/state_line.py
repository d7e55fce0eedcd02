"""The editor's line of state: saved or not, how long, when the draft was kept."""

from __future__ import annotations

import time

from textual.content import Content
from textual.widget import Widget

from newsroom_tui.domain.text.count import Counts
from newsroom_tui.language import _

READ_IN = 4.0


class StateLine(Widget, can_focus=False):
    """One line: on the left what was last said, on the right how things stand."""

    DEFAULT_CSS = """
    StateLine { height: auto; max-height: 4; padding: 0 1; background: $panel; color: $text-muted; }
    StateLine.-error { background: $error-muted; color: $text-error; }
    """

    def __init__(self) -> None:
        super().__init__(id="state")
        self.message = ""
        self.is_unsaved = False
        self.counts = Counts()
        self.headline = 0
        self.kept = ""
        self.other = ""
        self._said_at = 0.0

    def say(self, message: str, *, is_error: bool = False) -> None:
        """Show a message until the next one, or until it has been read."""
        self.message = message
        self._said_at = time.monotonic()
        self.set_class(is_error, "-error")
        self._redraw()

    def fade(self) -> None:
        """Something was typed: a message that has stood long enough, and is no error, makes room."""
        is_read = time.monotonic() - self._said_at > READ_IN
        if self.message and is_read and not self.has_class("-error"):
            self.say("")

    def show(self, *, is_unsaved: bool, counts: Counts, headline: int, kept: str, other: str = "") -> None:
        """Show how things stand; only what changed is drawn.

        Args:
            headline: the title's length in characters.
            other: who else is editing, in words; empty where nobody is.
            kept: when the draft was last kept, as a clock's time; empty where there is none.
        """
        now = (is_unsaved, counts, headline, kept, other)
        if now != (self.is_unsaved, self.counts, self.headline, self.kept, self.other):
            self.is_unsaved, self.counts, self.headline, self.kept, self.other = now
            self._redraw()

    @property
    def standing(self) -> str:
        """How things stand, in words."""
        parts = [self.other] if self.other else []
        parts.append(self._unsaved)
        if self.kept:
            parts.append(_("draft kept {time}", time=self.kept))
        parts += [_("headline {count}", count=self.headline), str(self.counts)]
        if self.counts.minutes:
            parts.append(_("{minutes} min", minutes=self.counts.minutes))
        return " · ".join(parts)

    @property
    def _unsaved(self) -> str:
        return _("● unsaved") if self.is_unsaved else _("○ saved")

    def _redraw(self) -> None:
        """Draw anew; the screen is laid out anew only where that takes another number of lines."""
        self.refresh(layout=len(self._lines()) != self.size.height)

    def render(self) -> Content:
        """The line; a message that does not fit beside how things stand gets lines of its own above."""
        return Content("\n").join(self._lines())

    def _lines(self) -> list[Content]:
        message, width = Content(self.message), max(1, self.size.width)
        for standing in (Content(self.standing), Content(self._unsaved)):
            gap = width - standing.cell_length - message.cell_length
            if gap >= 2 or not self.message:
                return [message + Content(" " * max(0, gap)) + standing]
        return [*message.wrap(width), Content(self.standing)]
