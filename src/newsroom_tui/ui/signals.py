"""Signals that end the desk: what was typed is kept first, whatever the program is in the middle of.

The handlers are Python's own (`signal.signal`) and not the event loop's: those would wait while the loop is stuck
writing to a terminal that nobody reads any more.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import termios
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

PATIENCE_SECONDS = 2
"""How long an orderly end may take after SIGTERM."""

# Leave the alternate screen; the cursor back; no mouse, no bracketed paste, no kitty keys.
_RESET = b"\x1b[?1049l\x1b[?25h\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1004l\x1b[?2004l\x1b[<u\x1b[0m"


class Signals:
    """Ends a program as its signals ask, after keeping what was typed.

    Made before the terminal is put into raw mode, whose way back it remembers.

    Args:
        keep: keeps whatever is unsaved; must wait for nothing and raise nothing.
        leave: ends the app with this exit status, called in its event loop.
    """

    def __init__(self, keep: Callable[[], None], leave: Callable[[int], None]) -> None:
        self._keep = keep
        self._leave = leave
        self._loop: asyncio.AbstractEventLoop | None = None
        self._number: int = signal.SIGTERM
        self._stop: Any = None
        self._attributes: list[Any] | None = None
        with suppress(termios.error, OSError, ValueError):
            self._attributes = termios.tcgetattr(sys.stdin.fileno())

    def restore_to(self, attributes: list[Any] | None) -> None:
        """These are the terminal's own attributes, though it has others already."""
        self._attributes = attributes

    def listen(self) -> None:
        """Take the signals over; call it inside the running event loop.

        A hang-up is heard even where the parent had it ignored (nohup): the terminal is gone all the same.
        """
        self._loop = asyncio.get_running_loop()
        signal.signal(signal.SIGHUP, self._hung_up)
        signal.signal(signal.SIGTERM, self._told_to_end)
        signal.signal(signal.SIGINT, self._told_to_end)
        signal.signal(signal.SIGALRM, self._ran_out_of_patience)
        self._stop = signal.getsignal(signal.SIGTSTP)
        if callable(self._stop):
            signal.signal(signal.SIGTSTP, self._told_to_stop)

    def _hung_up(self, number: int, _: FrameType | None) -> None:
        """The terminal is gone: nothing is left to restore."""
        self._keep()
        os._exit(128 + number)

    def _told_to_stop(self, number: int, frame: FrameType | None) -> None:
        """The process may never be continued; Textual's handler does the rest."""
        self._keep()
        if callable(self._stop):
            self._stop(number, frame)

    def _told_to_end(self, number: int, _: FrameType | None) -> None:
        self._keep()
        self._number = number
        signal.alarm(PATIENCE_SECONDS)
        if self._loop is None or self._loop.is_closed():
            self._ran_out_of_patience(number, None)
        else:
            self._loop.call_soon_threadsafe(self._leave, 128 + number)

    def _ran_out_of_patience(self, _: int, __: FrameType | None) -> None:
        """The loop is stuck: put the terminal right by hand, and end."""
        self._keep()
        with suppress(termios.error, OSError, ValueError):
            if self._attributes is not None:
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._attributes)
            # A terminal that takes nothing cannot be waited for.
            if select.select([], [sys.stderr.fileno()], [], 0)[1]:
                os.write(sys.stderr.fileno(), _RESET)
        os._exit(128 + self._number)
