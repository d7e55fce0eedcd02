"""The list of releases: two lines a row, any number of rows, only what is seen is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Protocol

from rich.style import Style
from textual.strip import Strip

from newsroom_tui.domain.listing import Headline
from newsroom_tui.ui.reading.hits import pattern_of
from newsroom_tui.ui.rows import LINES
from newsroom_tui.ui.widgets.row_painter import RowPainter
from newsroom_tui.ui.widgets.row_view import RowView


class Rows(Protocol):
    """What a list shows."""

    def __len__(self) -> int: ...

    def row(self, index: int) -> Headline | None:
        """The row at a place."""


class ReleaseList(RowView):
    """Releases, newest first or in whatever order they are given; one is selected, several can be marked.

    Attributes:
        marked_from: the row that marking began at; None where nothing is marked.
    """

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

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._rows: Rows = ()  # type: ignore[assignment]  # nothing to show yet; a tuple has no row() to be asked for
        self._painter = RowPainter(self._look)
        self.marked_from: int | None = None

    def show(self, rows: Rows, cursor: int = 0, marked_from: int | None = None) -> None:
        """Show other rows; the place on the screen of the selected row stays where it can."""
        self._rows = rows
        self.marked_from = marked_from
        self.show_rows(len(rows), cursor)

    @property
    def selected(self) -> Headline | None:
        """The selected row."""
        return self._rows.row(self.cursor) if self.count else None

    # What is said of rows

    def mark_typed(self, ids: frozenset[int]) -> None:
        """Mark the releases with these ids as having unsaved text."""
        if ids != self._painter.typed:
            self._painter.typed = ids
            self.refresh()

    def mark_edited(self, users: Mapping[int, str]) -> None:
        """Say who is editing the releases with these ids."""
        if users != self._painter.edited:
            self._painter.edited = users
            self.refresh()

    def mark_words(self, words: Sequence[str]) -> None:
        """Mark these words where titles have them."""
        self._painter.hits = pattern_of(words)
        self.refresh()

    # Several at once

    def mark(self, anchor: int | None) -> None:
        """Mark from a row to the selected one, wherever that moves; None ends it."""
        if anchor != self.marked_from:
            self.marked_from = anchor
            self.refresh()

    @property
    def marked(self) -> range:
        """The places of the marked rows, else that of the selected one; none in an empty list."""
        return self._marked_range() or range(self.cursor, min(self.cursor + 1, self.count))

    @property
    def marking_began_at(self) -> Headline | None:
        """The row that marking began at."""
        return self._rows.row(self.marked_from) if self.marked_from is not None and self.count else None

    def go_to_first_marked(self) -> None:
        """Select the first marked row."""
        marked = self._marked_range()
        if marked:
            self.mark(marked[-1])
            self.select(marked[0], is_told=False)

    def select(self, index: int, *, is_told: bool = True) -> bool:
        """Select a row and bring it into view; what is marked grows or shrinks with it."""
        is_moved = super().select(index, is_told=is_told)
        if is_moved and self.marked_from is not None:
            self.refresh()
        return is_moved

    def _marked_range(self) -> range:
        if self.marked_from is None:
            return range(0)
        return range(min(self.marked_from, self.cursor), max(self.marked_from, self.cursor) + 1)

    # Painting

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        index, line = divmod(y + self.scroll_offset.y, LINES)
        width = self.scrollable_content_region.width
        row = self._rows.row(index) if index < self.count else None
        if row is None:
            return Strip.blank(width, self.rich_style)
        over = None
        if index == self.cursor:
            over = self._look("cursor" if self.has_focus else "cursor-blurred")
        elif index in self._marked_range():
            over = self._look("marked")
        return self._painter.paint(row, line, width, self.rich_style, over)

    def _look(self, role: str) -> Style:
        return self.get_component_rich_style(f"release-list--{role}")
