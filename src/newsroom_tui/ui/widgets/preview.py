"""The live preview: the reader's own rendering of what is being typed, following the caret."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.reading.page import AT_ONCE, make_page, read_text
from newsroom_tui.ui.widgets.reader import Reader

PAUSE = 0.12
LONG_PAUSE = 1.0


class Preview(Reader, can_focus=False):
    """Shows what is typed once typing pauses, so that it slows no key.

    Args:
        typed: gives the release as it stands, and the line of its body that the caret is on, from 0.
    """

    def __init__(self, typed: Callable[[], tuple[Release, int]], *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self._typed = typed
        self._pause: Timer | None = None

    def follow_soon(self) -> None:
        """Something was typed, or the caret moved."""
        if self._pause is not None:
            self._pause.stop()
        if self.size:
            is_long = self.release is not None and len(self.release.body) > AT_ONCE
            self._pause = self.set_timer(LONG_PAUSE if is_long else PAUSE, self.follow)

    def follow(self) -> None:
        """Show what is typed now."""
        release, line = self._typed()
        if release != self.release:
            self.show(release)
        if len(release.body) <= AT_ONCE:
            self.reveal((_block_at(release, line), 0))

    def on_resize(self) -> None:
        """Show what is typed when the preview comes into view."""
        if self.size and self.release is None:
            self.follow()


def _block_at(release: Release, line: int) -> int:
    """Which of the blocks that a reader shows stands where this line of the body does."""
    text = read_text(release.body)
    shown = make_page(release, "", text).blocks
    first = max((first for start, first in text.body.starts if start <= line), default=0)
    if not text.body.blocks or first == 0:
        return 0
    return next((n for n, block in enumerate(shown) if block is text.body.blocks[first]), 0)
