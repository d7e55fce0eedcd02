"""The input in which a search is typed; loaded when the first one begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.line_input import LineInput
from newsroom_tui.ui.widgets.search_line import Complete, SearchLine


class _Completing(Suggester):
    """Completes a search by whatever it is given to ask."""

    def __init__(self, complete: Complete) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The whole text as it would be, None where nothing fits."""
        return await self._complete(value)


class SearchInput(LineInput):
    """Tells the search line's screen what is typed; up and down go through earlier searches."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.SEARCH)

    def __init__(self, query: str, recent: Sequence[str], complete: Complete) -> None:
        self._complete = complete
        super().__init__(query, compact=True, select_on_focus=True, suggester=_Completing(complete))
        self.cursor_blink = False
        self._before = query
        self._recent = list(recent)
        self._typed = query
        self._at = -1

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell of it."""
        event.stop()
        if event.value != self._before:
            self._before = event.value
            self.post_message(SearchLine.Changed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let the search stay."""
        event.stop()
        self.post_message(SearchLine.Taken(event.value))

    def action_leave(self) -> None:
        """Give the search up."""
        self.post_message(SearchLine.Left())

    def action_earlier(self) -> None:
        """The search made before."""
        if self._at + 1 < len(self._recent):
            if self._at < 0:
                self._typed = self.value
            self._at += 1
            self._put(self._recent[self._at])

    def action_later(self) -> None:
        """The search made after; past the newest one, into the list."""
        if self._at < 0:
            self.post_message(SearchLine.Lowered())
            return
        self._at -= 1
        self._put(self._recent[self._at] if self._at >= 0 else self._typed)

    async def action_complete(self) -> None:
        """Complete the last word; asked anew, for what is suggested may still be on its way."""
        completed = await self._complete(self.value)
        if completed is not None:
            self._put(completed)

    def _put(self, text: str) -> None:
        self.value = text
        self.cursor_position = len(text)
