"""A text area in which a key costs the same in a long text as in a short one, and draws what it changed.

Textual's counts every line of the text and joins all of them for each row that it draws, and draws every row anew for
each key. The names with an underscore are Textual's; a test compares every row drawn here with Textual's own.
"""

from __future__ import annotations

from typing import Any

from textual._wrap import compute_wrap_offsets
from textual.cache import LRUCache
from textual.expand_tabs import get_tab_widths
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import DocumentNavigator, WrappedDocument

ROWS_KEPT = 2_000


class CountedDocument(WrappedDocument):
    """A wrapped document that knows its height, and looks only at lines that may need to be wrapped."""

    def wrap(self, width: int, tab_width: int | None = None) -> None:
        """Wrap all lines anew; at 0 cells none."""
        self._width = width
        self._tab_width = tab_width or self._tab_width
        self._wrap_offsets = []
        self._offset_to_line_info = []
        self._line_index_to_offsets = []
        self._tab_width_cache = []
        row = 0
        for number, line in enumerate(self.document.lines):
            breaks, tabs = self._wrapped(line)
            self._wrap_offsets.append(breaks)
            self._tab_width_cache.append(tabs)
            self._offset_to_line_info += [(number, section) for section in range(len(breaks) + 1)]
            self._line_index_to_offsets.append(list(range(row, row + len(breaks) + 1)))
            row += len(breaks) + 1

    def _wrapped(self, line: str) -> tuple[list[int], list[int]]:
        """Where a line is broken, and how wide its tabs are."""
        if line and line.isascii() and "\t" not in line and (not self._width or len(line) < self._width):
            return [], [0]
        sections = get_tab_widths(line, self._tab_width)
        tabs = [width for _, width in sections]
        if not self._width:
            return [], tabs
        return compute_wrap_offsets(line, self._width, self._tab_width, precomputed_tab_sections=sections), tabs

    @property
    def height(self) -> int:
        """How many rows the text takes."""
        return len(self._offset_to_line_info)


class QuickArea(TextArea):
    """A text area without line numbers, brackets, placeholder or language, which wraps its lines."""

    def __init__(self, text: str = "", *, max_checkpoints: int = 50, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        self._rows: LRUCache[Any, Strip] = LRUCache(ROWS_KEPT)
        super().__init__(text, soft_wrap=True, tab_behavior="focus", max_checkpoints=max_checkpoints, id=id)
        self.match_cursor_bracket = False
        self.cursor_blink = False

    def render_line(self, y: int) -> Strip:
        """One row; drawn anew only where its text, the caret or the selection in it changed."""
        places = self.wrapped_document._offset_to_line_info
        row = self.scroll_offset.y + y
        if not 0 <= row < len(places):
            return self._render_line(y)
        line, section = places[row]
        first, last = sorted(self.selection)
        is_touched = first[0] <= line <= last[0] or line == self.selection.end[0]
        key = (
            self.document.get_line(line),
            section,
            self.size.width,
            self.scroll_offset.x,
            (self.selection, line, self._has_cursor) if is_touched else None,
        )
        drawn = self._rows.get(key)
        if drawn is None:
            drawn = self._rows[key] = self._render_line(y)
        return drawn

    def notify_style_update(self) -> None:
        """Everything looks otherwise now."""
        self._rows.clear()
        super().notify_style_update()

    def _recompute_cursor_offset(self) -> None:
        # Undoing a paste that was longer than the view hides the scrollbar, which looks for the caret before the
        # caret has been moved out of the lines that are gone. It is looked for again once it has.
        if self.cursor_location[0] < self.document.line_count:
            super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]  # Textual's

    def _rewrap_and_refresh_virtual_size(self) -> None:
        if not isinstance(self.wrapped_document, CountedDocument):
            self.wrapped_document = CountedDocument(self.document, tab_width=self.indent_width)
            self.navigator = DocumentNavigator(self.wrapped_document)
        self._rows.clear()
        known = self.wrapped_document
        if (known._width, known._tab_width) == (self.wrap_width, self.indent_width):
            self._line_cache.clear()  # only the height has changed: the lines break where they did
            self._refresh_size()
        else:
            super()._rewrap_and_refresh_virtual_size()
        self.refresh()  # it may have been painted in its new width before it was wrapped for it
