"""Progress: how far something long is, said as it goes on, and Esc to stop it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.screen import Screen

from newsroom_tui.domain.text.bar import bar
from newsroom_tui.language import _
from newsroom_tui.ui.typeahead import OrderedKeys

PATIENCE = 0.7  # seconds before anything is said
EVERY = 0.2  # seconds between two words


class Progress:
    """One long act, done in a thread.

    Args:
        app: holds the keys that are typed meanwhile.
        screen: where Esc stops it, once that was said.
        tell: says something to the user.
        say: the words for how many are done.
        total: how many there are to do.
    """

    def __init__(
        self,
        app: OrderedKeys,
        screen: Screen[Any],
        tell: Callable[[str], None],
        say: Callable[[int], str],
        total: int,
    ) -> None:
        self._app = app
        self._screen = screen
        self._tell = tell
        self._say = say
        self._total = total
        self._done = 0
        self._next = monotonic() + PATIENCE
        self._is_offered = False
        self._is_over = False
        self.is_stopped = False

    def reached(self, done: int) -> bool:
        """So many are done. Whether to go on."""
        self._done = done
        if monotonic() >= self._next:
            self._next = monotonic() + EVERY
            if not self._is_offered:
                self._is_offered = True
                self._app.call_later(self._app.offer_stop, self._screen, self._stop)
            self._app.call_later(self._show)
        return not self.is_stopped

    def end(self) -> None:
        """It is over: Esc is what it was, and what is said of the outcome stands."""
        self._is_over = True
        if self._is_offered:
            self._app.call_later(self._app.offer_stop, self._screen, None)

    def _stop(self) -> None:
        self.is_stopped = True
        self._tell(_("Stopping…"))

    def _show(self) -> None:
        if not (self.is_stopped or self._is_over):
            self._tell(f"{bar(self._done, self._total)} {self._say(self._done)} · {_('Esc stops')}")
