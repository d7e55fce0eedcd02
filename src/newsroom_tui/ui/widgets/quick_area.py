"""A text area in which a key costs the same in a long text as in a short one, and draws what it changed.

Textual's wraps, counts and joins all lines again and again, and draws every row anew for each key. The names with an
underscore are Textual's; a test compares every row drawn here with Textual's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.document._document import Location
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import TextArea
from textual.widgets.text_area import Document, DocumentNavigator

from newsroom_tui.ui.cells import TAB
from newsroom_tui.ui.widgets.wrapped_text import WrappedText

ROWS_KEPT = 2_000
_LOOK_EVERY = 0.02
_LOOK_FOR = 0.008
"""Seconds between, and of, looks at lines that nobody has seen yet."""
_MEASURE_EVERY = 12
"""Looks after which the scrollbar shows what they found."""


class QuickArea(TextArea):
    """A text area without line numbers, brackets, placeholder or language, which wraps its lines."""

    wrapped_document: WrappedText

    def __init__(self, text: str = "", *, max_checkpoints: int = 50, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        self._drawn: LRUCache[Any, Strip] = LRUCache(ROWS_KEPT)
        self._looking: Timer | None = None
        self._looks = 0
        self._seen = 0  # rows that were in view before the last change of size
        super().__init__("", soft_wrap=True, tab_behavior="focus", max_checkpoints=max_checkpoints, id=id)
        self.match_cursor_bracket = False
        self.cursor_blink = False
        self._set_document(text, None)

    # The text and its rows

    def _set_document(self, text: str, language: str | None) -> None:  # noqa: ARG002  # Textual's signature
        self.document = Document(text)
        self.wrapped_document = WrappedText(self.document)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._build_highlight_map()
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    def _rewrap_and_refresh_virtual_size(self) -> None:
        self._drawn.clear()
        is_in_view = not self._seen or 0 <= self._cursor_offset[1] - self.scroll_offset.y < self._seen
        is_other = self.wrap_width and self.wrapped_document.width != self.wrap_width
        if is_other:
            with self._steady():
                self.wrapped_document.wrap(self.wrap_width)
        self._line_cache.clear()
        self._refresh_size()
        if is_in_view and (is_other or self._seen != self.size.height):
            self.scroll_cursor_visible()
        self._seen = self.size.height
        self.refresh()  # it may have been painted in its new width before it was wrapped for it

    def _refresh_size(self) -> None:
        super()._refresh_size()
        self._recompute_cursor_offset()  # rows above the caret may be more or fewer than was known
        if self._looking is not None and not self.wrapped_document.is_known:
            self._looking.resume()

    def on_mount(self) -> None:
        """Begin to look at lines that nobody has seen yet."""
        self._looking = self.set_interval(_LOOK_EVERY, self._look_on, pause=self.wrapped_document.is_known)

    @property
    def _view(self) -> int:
        """Rows that are looked at around the caret: as far as a page leads."""
        return 2 * self.size.height

    def _look_on(self) -> None:
        """Look at some more lines; the view stands still meanwhile."""
        with self._steady():
            self.wrapped_document.look_on(_LOOK_FOR)
        self._looks += 1
        if self.wrapped_document.is_known and self._looking is not None:
            self._looking.pause()
        elif self._looks % _MEASURE_EVERY:
            return
        self._refresh_size()

    @contextmanager
    def _steady(self) -> Iterator[None]:
        """Keep on the top row what stands there, whatever becomes known of the rows above."""
        line, first, _ = self.wrapped_document.row(self.scroll_offset.y)
        yield
        top = self.wrapped_document.location_to_offset((line, first)).y
        if top != self.scroll_offset.y and self.is_mounted:
            self._refresh_size()
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    # The caret

    def _recompute_cursor_offset(self) -> None:
        # Undoing a paste that was longer than the view hides the scrollbar, which looks for the caret before the
        # caret has been moved out of the lines that are gone. It is looked for again once it has.
        if self.cursor_location[0] < self.document.line_count:
            super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]  # Textual's

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll until the caret is in view, with rows around it whose heights are known."""
        if self.wrapped_document.width:
            with self._steady():
                self.wrapped_document.look_around(self.cursor_location[0], self._view)
        return super().scroll_cursor_visible(center, animate)

    def find_matching_bracket(self, bracket: str, search_from: Location) -> None:  # Textual's signature
        """Nothing: it would be looked for to the end of the text, and is not shown."""

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in view, as high as they are."""
        text, height = self.wrapped_document, self.wrapped_document.height
        if not text.width:
            return [Strip.blank(self.size.width, self._base_style)] * crop.height  # it is drawn once it is wrapped
        text.look_below(text.row(self.scroll_offset.y)[0], 2 * self.size.height)
        if text.height != height:
            self.call_later(self._refresh_size)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row; drawn anew only where its text, the caret or the selection in it changed."""
        row = self.scroll_offset.y + y
        if row >= self.wrapped_document.height:
            return Strip.blank(self.size.width, self._base_style)
        line, start, end = self.wrapped_document.row(row)
        first, last = sorted(self.selection)
        is_touched = first[0] <= line <= last[0] or line == self.selection.end[0]
        text = self.document.get_line(line)
        is_last = end == len(text)
        key = (
            text[start:end],
            start,
            is_last,
            self.size.width,
            (self.selection, line, self._has_cursor, self._draw_cursor) if is_touched else None,
        )
        drawn = self._drawn.get(key)
        if drawn is None:
            drawn = self._drawn[key] = self._draw(line, start, end, is_last=is_last)
        return drawn

    def shown(self, text: str) -> str:
        """A row as it is shown, character for character."""
        return text

    @property
    def _base_style(self) -> Style:
        return self._theme.base_style or self.rich_style

    def _draw(self, line: int, start: int, end: int, *, is_last: bool) -> Strip:
        """A row: what stands between two columns of a line, and behind the last one a place for the caret."""
        row = Text(self.shown(self.document.get_line(line)[start:end]), end="", no_wrap=True, tab_size=TAB)
        if is_last:
            row.pad_right(1)
        caret_line, caret = self.selection.end
        line_style = None
        if caret_line == line and self.highlight_cursor_line and self._has_cursor:
            line_style = self._theme.cursor_line_style
            row.stylize(line_style or "")
        self._draw_selection(row, line, start, end)
        if caret_line == line and start <= caret < start + len(row) and self._draw_cursor:
            row.stylize(self._theme.cursor_style or "", caret - start, caret - start + 1)
        row.expand_tabs(TAB)
        strip = Strip(row.render(self.app.console), cell_length=row.cell_len)
        width = self.scrollable_content_region.size.width
        if caret_line != line:
            line_style = self._theme.base_style
        return strip.extend_cell_length(width, line_style).apply_style(self._base_style)

    def _draw_selection(self, row: Text, line: int, start: int, end: int) -> None:
        style = self._theme.selection_style
        first, last = sorted(self.selection)
        if first == last or not first[0] <= line <= last[0] or style is None:
            return
        if not self.document.get_line(line) and line != self.cursor_location[0]:
            row.plain = "▌"  # so that empty lines are seen to be selected
            row.stylize(Style(color=style.bgcolor))
            return
        since = max(first[1], start) if line == first[0] else start
        until = min(last[1], end) if line == last[0] else end
        if since < until:
            row.stylize(style, since - start, until - start)

    def notify_style_update(self) -> None:
        """Everything looks otherwise now."""
        self._drawn.clear()
        super().notify_style_update()
