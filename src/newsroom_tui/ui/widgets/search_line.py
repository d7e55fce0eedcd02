"""The search line above the list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from newsroom_tui.language import _
from newsroom_tui.ui.cells import fitted, one_line

if TYPE_CHECKING:
    from newsroom_tui.ui.widgets.search_input import SearchInput

Complete = Callable[[str], Awaitable[str | None]]


class SearchLine(Widget, can_focus=False):
    """One line that says what the list is narrowed to; while a search is typed, an input stands in it."""

    DEFAULT_CSS = """
    SearchLine { height: 1; background: $surface; color: $foreground 60%; }
    SearchLine.-on { color: $accent; }
    SearchLine Input { margin-left: 3; background: $surface; color: $foreground; }
    """
    ALLOW_SELECT = False

    @dataclass
    class Changed(Message):
        """Another text stands in the line."""

        query: str

    @dataclass
    class Taken(Message):
        """The search is to stay."""

        query: str

    class Left(Message):
        """The search is given up."""

    class Lowered(Message):
        """The list is to be gone into, and the search to stay."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._query = ""

    def show(self, query: str) -> None:
        """Say what the list is narrowed to."""
        self._query = query
        self.set_class(bool(query), "-on")
        self.refresh()

    def render(self) -> Content:
        """The line, when nothing is typed in it."""
        return Content(fitted(f" / {one_line(self._query) or _('search…')}", self.size.width))

    async def open(self, recent: Sequence[str], complete: Complete) -> SearchInput:
        """Begin to type, with the searches made before and what completes a text."""
        from newsroom_tui.ui.widgets.search_input import SearchInput

        line = SearchInput(self._query, recent, complete)
        await self.mount(line)
        return line

    async def close(self) -> None:
        """End typing."""
        await self.remove_children()
