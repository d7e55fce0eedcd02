"""The live preview: the reader's own rendering of what is being typed, following the caret."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.timer import Timer

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.reading.page import AT_ONCE
from newsroom_tui.ui.widgets.reader import Reader

BEHIND = 0.1
"""Seconds that the preview lets pass, so that a burst of keys is shown once."""


class Preview(Reader, can_focus=False):
    """Shows what is typed a moment later, however long typing goes on and however long the text is.

    Args:
        typed: gives the release as it stands, or where its body is long the piece of it around the caret; and the
            line in that which the caret is on, from 0.
    """

    def __init__(self, typed: Callable[[], tuple[Release, int]], *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._typed = typed
        self._due: Timer | None = None

    def follow_soon(self) -> None:
        """Something was typed, or the caret moved."""
        if self._due is None and self.size:
            self._due = self.set_timer(BEHIND, self.follow)

    def follow(self) -> None:
        """Show what is typed now."""
        self._due = None
        release, line = self._typed()
        if release != self.release:
            self.show(release)
        self.reveal_line(line)

    def on_resize(self) -> None:
        """Show what is typed when the preview comes into view."""
        if self.size and self.release is None:
            self.follow()


def around(lines: Sequence[str], line: int) -> tuple[int, int]:
    """The lines, from one up to another, that are shown of a text: all, or as many around one as are read at once.

    A piece begins and ends at blank lines where there are any near, so that it holds whole paragraphs.
    """
    first, last, size = line, line + 1, 0
    while size < AT_ONCE // 2 and (first > 0 or last < len(lines)):
        if first > 0:
            first -= 1
            size += len(lines[first]) + 1
        if last < len(lines):
            size += len(lines[last]) + 1
            last += 1
    while 0 < first < line and lines[first - 1].strip():
        first += 1
    while line + 1 < last < len(lines) and lines[last].strip():
        last -= 1
    return first, last
