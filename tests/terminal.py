"""A terminal for tests: starts a program in a pseudo-terminal and shows what stands on its screen."""

from __future__ import annotations

import codecs
import contextlib
import errno
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

import pyte
from wcwidth import wcwidth

PATIENCE = 20.0


class Terminal:
    """A program in a pty of its own. Leaving the block ends the program, whatever state it is in."""

    def __init__(
        self,
        argv: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        encoding: str = "utf-8",
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.encoding = encoding
        self._decode = codecs.getincrementaldecoder(encoding)(errors="replace").decode
        self._stream = pyte.Stream(self.screen)
        self.sent = b""
        self.status: int | None = None
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
            try:
                os.execvpe(argv[0], list(argv), environment)
            finally:
                os._exit(127)
        self.resize(columns, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        with contextlib.suppress(OSError):
            os.close(self.fd)

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(self._line(row).rstrip() for row in range(self.screen.lines))

    def _line(self, row: int) -> str:
        """A row's text. Wide characters leave the cell after them empty; pyte's own `display` trips over a lone one."""
        cells = [self.screen.buffer[row][column].data for column in range(self.screen.columns)]
        return "".join(
            cell or ("" if before and wcwidth(before[0]) == 2 else " ")
            for before, cell in zip(["", *cells], cells, strict=False)
        )

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal this large, as a window manager does."""
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def send(self, keys: str | bytes) -> None:
        """Type, all in one packet."""
        os.write(self.fd, keys.encode(self.encoding) if isinstance(keys, str) else keys)

    def send_all(self, text: str) -> None:
        """Type more than a terminal holds at once, reading meanwhile what the program answers."""
        data = text.encode()
        while data:
            if select.select([], [self.fd], [], 0.01)[1]:
                data = data[os.write(self.fd, data[:1024]) :]
            self._read(0)

    def wait(self, condition: str | Callable[[Self], bool], patience: float = PATIENCE) -> None:
        """Read until a text stands on the screen, or a condition holds.

        Raises:
            AssertionError: it did not come; carries the screen.
        """
        end = time.monotonic() + patience
        while not self._holds(condition):
            if time.monotonic() > end or not self._read(min(0.2, max(0.0, end - time.monotonic()))):
                if self._holds(condition):
                    return
                raise AssertionError(f"waited for {condition!r}, exit status {self.status}, screen:\n{self.text}")

    def wait_quiet(self, seconds: float = 0.3) -> None:
        """Read until nothing has come for so long: what is painted then stays where it is."""
        seen = -1
        while seen != len(self.sent):
            seen = len(self.sent)
            self._read(seconds)

    def wait_exit(self, patience: float = PATIENCE) -> int:
        """Read until the program has ended; its exit status, 128+n by a signal."""
        end = time.monotonic() + patience
        while self.status is None and time.monotonic() < end:
            self._read(0.05)
            self._reap()
        assert self.status is not None, f"still running, screen:\n{self.text}"
        return self.status

    def _holds(self, condition: str | Callable[[Self], bool]) -> bool:
        # Wide characters take two cells; pyte leaves the second one empty.
        return condition in self.text if isinstance(condition, str) else condition(self)

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.fd, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""
        self.sent += data
        # pyte takes these for their public namesakes: CSI > 1 u, CSI < u and the like
        self._stream.feed(self._decode(data))
        if not data:
            self._reap(wait=True)
        return bool(data)

    def _reap(self, *, wait: bool = False) -> None:
        if self.status is None:
            pid, status = os.waitpid(self.pid, 0 if wait else os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                self.status = code if code >= 0 else 128 - code
