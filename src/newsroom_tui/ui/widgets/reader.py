"""The reader."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.keymap import Where, bindings


class Reader(ScrollView, can_focus=True):
    """Shows one release."""

    BINDINGS = bindings(Where.READER)
    DEFAULT_CSS = "Reader { padding: 0 2; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._lines: list[str] = []

    def show(self, release: Release, *, origin: str = "") -> None:
        """Show a release."""
        header = [release.title, "", f"{release.release_date} · By {release.author or 'nobody'}", origin, ""]
        self._lines = header + release.body.splitlines()
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        index = y + self.scroll_offset.y
        text = self._lines[index] if index < len(self._lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)
