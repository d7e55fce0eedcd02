"""Counts the text in an editor whenever its typing rests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from newsroom_tui.domain.text.count import Counts, count_lines

AFTER_TYPING = 0.2
COUNTED_AT_ONCE = 100_000
"""Characters that are counted before anybody could notice; longer texts are counted in a thread."""


class Counting:
    """The length of a text that changes.

    Args:
        screen: what is typed in; its timers and threads are used.
        lines: gives the text's lines as they stand now.
        on_counted: told in the screen's thread when `counts` is right again.

    Attributes:
        counts: how long the text was when it was last counted.
    """

    def __init__(self, screen: Screen[Any], lines: Callable[[], Sequence[str]], on_counted: Callable[[], None]) -> None:
        self.counts = Counts()
        self._screen = screen
        self._lines = lines
        self._on_counted = on_counted
        self._timer: Timer | None = None
        self._number = 0

    def begin(self) -> None:
        """Count for the first time."""
        self._timer = self._screen.set_interval(AFTER_TYPING, self._count, pause=True)
        self._count()

    def touch(self) -> None:
        """Something was typed."""
        if self._timer is not None:
            self._timer.reset()
            self._timer.resume()

    def _count(self) -> None:
        if self._timer is not None:
            self._timer.pause()
        self._number += 1
        lines = self._lines()
        if sum(map(len, lines)) <= COUNTED_AT_ONCE:
            self._counted(self._number, count_lines(lines))
            return
        app, number, snapshot = self._screen.app, self._number, list(lines)
        self._screen.run_worker(
            lambda: app.call_later(self._counted, number, count_lines(snapshot)), thread=True, group="counts"
        )

    def _counted(self, number: int, counts: Counts) -> None:
        if number == self._number:  # else it is being counted anew
            self.counts = counts
            self._on_counted()
