"""The list of releases: two lines a row, any number of rows, only what is seen is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsroom_tui.domain.listing import Headline
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.reading.hits import pattern_of
from newsroom_tui.ui.rows import LINES, Part, row_parts


class Rows(Protocol):
    """What a list shows."""

    def __len__(self) -> int: ...

    def row(self, index: int) -> Headline | None:
        """The row at a place."""


class ReleaseList(ScrollView, can_focus=True):
    """Releases, newest first or in whatever order they are given; one is selected.

    Moves are painted in the key's own action: a move repaints two rows.
    """

    BINDINGS = bindings(Where.LIST)
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "release-list--date",
        "release-list--author",
        "release-list--missing",
        "release-list--mark",
        "release-list--hit",
        "release-list--marked",
        "release-list--cursor",
        "release-list--cursor-blurred",
    }
    DEFAULT_CSS = """
    ReleaseList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        min-width: 8;
        background: $surface;
    }
    ReleaseList > .release-list--date { color: $foreground 65%; }
    ReleaseList > .release-list--author { color: $foreground 65%; }
    ReleaseList > .release-list--missing { color: $warning 80%; }
    ReleaseList > .release-list--mark { color: $accent; }
    ReleaseList > .release-list--marked { background: $primary 25%; color: $foreground; }
    ReleaseList > .release-list--hit { color: $accent; text-style: underline; }
    ReleaseList > .release-list--cursor { background: $block-cursor-background; color: $block-cursor-foreground; }
    ReleaseList > .release-list--cursor-blurred {
        background: $block-cursor-blurred-background; color: $block-cursor-blurred-foreground;
    }
    """

    @dataclass
    class Moved(Message):
        """Another row was selected."""

        index: int

    @dataclass
    class Opened(Message):
        """The selected release is to be read."""

        index: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._rows: Rows = ()  # type: ignore[assignment]  # nothing to show yet; a tuple has no row() to be asked for
        self.cursor = 0
        self.typed: frozenset[int] = frozenset()  # ids of releases with unsaved text
        self.edited: Mapping[int, str] = {}  # who is editing, by ids of releases
        self.marked_from: int | None = None
        self._hits: re.Pattern[str] | None = None

    # What is shown

    def show(self, rows: Rows, cursor: int = 0) -> None:
        """Show other rows; the place on the screen of the selected row stays where it can."""
        above = self.cursor - self.top
        self._rows = rows
        self.virtual_size = Size(0, len(rows) * LINES)
        self.cursor = max(0, min(cursor, len(rows) - 1))
        self._scroll_to_top(self.cursor - above)
        self._keep_cursor_in_view()
        self.refresh()

    def mark_typed(self, ids: frozenset[int]) -> None:
        """Mark the releases with these ids as having unsaved text."""
        if ids != self.typed:
            self.typed = ids
            self.refresh()

    def mark_edited(self, users: Mapping[int, str]) -> None:
        """Say who is editing the releases with these ids."""
        if users != self.edited:
            self.edited = users
            self.refresh()

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark these words where titles have them."""
        self._hits = pattern_of(words)
        self.refresh()

    @property
    def selected(self) -> Headline | None:
        """The selected row."""
        return self._rows.row(self.cursor) if len(self._rows) else None

    def mark(self, anchor: int | None) -> None:
        """Mark from a row to the selected one, wherever that moves; None ends it."""
        if anchor != self.marked_from:
            self.marked_from = anchor
            self.refresh()

    @property
    def marked(self) -> tuple[Headline, ...]:
        """The marked rows, else the selected one."""
        rows = (self._rows.row(index) for index in self._marked_range() or (self.cursor,)) if len(self._rows) else ()
        return tuple(row for row in rows if row is not None)

    def _marked_range(self) -> range:
        if self.marked_from is None:
            return range(0)
        return range(min(self.marked_from, self.cursor), max(self.marked_from, self.cursor) + 1)

    @property
    def top(self) -> int:
        """The place of the first row in view."""
        return self.scroll_offset.y // LINES

    @property
    def page_rows(self) -> int:
        """How many whole rows are in view."""
        return max(1, self.size.height // LINES)

    # Moving

    def select(self, index: int, *, is_told: bool = True) -> bool:
        """Select a row and bring it into view. Whether another one was selected than before.

        Args:
            is_told: whether a `Moved` is posted.
        """
        index = max(0, min(index, len(self._rows) - 1))
        if index == self.cursor or not len(self._rows):
            return False
        before, self.cursor = self.cursor, index
        if not self._keep_cursor_in_view():
            if self.marked_from is not None:
                self.refresh()
            self._refresh_row(before)
            self._refresh_row(index)
        if is_told:
            self.post_message(self.Moved(index))
        return True

    def action_down(self) -> None:
        """Select the next row."""
        self.select(self.cursor + 1)

    def action_up(self) -> None:
        """Select the row above."""
        self.select(self.cursor - 1)

    def action_first(self) -> None:
        """Select the first row."""
        self.select(0)

    def action_last(self) -> None:
        """Select the last row."""
        self.select(len(self._rows) - 1)

    def action_page_down(self) -> None:
        """Move down by a page."""
        self.select(self.cursor + self.page_rows)

    def action_page_up(self) -> None:
        """Move up by a page."""
        self.select(self.cursor - self.page_rows)

    def action_half_page_down(self) -> None:
        """Move down by half a page."""
        self.select(self.cursor + max(1, self.page_rows // 2))

    def action_half_page_up(self) -> None:
        """Move up by half a page."""
        self.select(self.cursor - max(1, self.page_rows // 2))

    def action_open(self) -> None:
        """Read the selected release."""
        if len(self._rows):
            self.post_message(self.Opened(self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Select the row under the pointer; a double click opens it."""
        self.select((event.y + self.scroll_offset.y) // LINES)
        if event.chain == 2:
            self.action_open()

    def _keep_cursor_in_view(self) -> bool:
        """Scroll so far that the selected row is seen; whether that was needed."""
        if self.cursor < self.top:
            return self._scroll_to_top(self.cursor)
        if self.cursor >= self.top + self.page_rows:
            return self._scroll_to_top(self.cursor - self.page_rows + 1)
        return False

    def _scroll_to_top(self, index: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=max(0, index) * LINES, animate=False, force=True)
        return self.scroll_offset.y != before

    def _refresh_row(self, index: int) -> None:
        width = self.scrollable_content_region.width
        self.refresh(Region(0, index * LINES - self.scroll_offset.y, width, LINES))

    def on_resize(self) -> None:
        """Keep the selected row in view."""
        self._keep_cursor_in_view()

    def on_focus(self) -> None:
        """Show which panel takes the keys."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Show which panel takes the keys."""
        self._refresh_row(self.cursor)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        index, line = divmod(y + self.scroll_offset.y, LINES)
        width = self.scrollable_content_region.width
        row = self._rows.row(index) if index < len(self._rows) else None
        if row is None:
            return Strip.blank(width, self.rich_style)
        parts = self._painted(
            row_parts(row, line, width, is_typed=row.id in self.typed, editor=self.edited.get(row.id, ""))
        )
        base = self.rich_style
        cursor = self._style("marked") if index in self._marked_range() else None
        if index == self.cursor:
            cursor = self.get_component_rich_style(
                "release-list--cursor" if self.has_focus else "release-list--cursor-blurred"
            )
        return Strip([Segment(text, base + style + cursor if cursor else base + style) for text, style in parts], width)

    def _painted(self, parts: list[Part]) -> Iterator[tuple[str, Style]]:
        for text, role in parts:
            if role == "title":
                yield from self._with_hits(text)
            else:
                yield text, self._style(role)

    def _with_hits(self, title: str) -> list[tuple[str, Style]]:
        plain, at = self.rich_style, 0
        parts = []
        for hit in self._hits.finditer(title) if self._hits is not None else ():
            parts += [(title[at : hit.start()], plain), (hit[0], self._style("hit"))]
            at = hit.end()
        return [*parts, (title[at:], plain)]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"release-list--{name}")
