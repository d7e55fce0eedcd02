"""Processes for crash tests: forked, killed at will, and telling their parent what was acknowledged."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

DISK_CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "link", "truncate", "ftruncate")

LONG = bool(os.environ.get("LONG_TESTS"))
"""Whether the long settings are asked for: hundreds of kills instead of a few."""


class Child:
    """A forked process that runs `work(say)`; what it says stands in `lines` once it has ended."""

    def __init__(self, work: Callable[[Callable[[str], None]], None]) -> None:
        read_end, write_end = os.pipe()
        self.lines: list[str] = []
        self.status: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            code = 1
            try:
                os.close(read_end)
                work(lambda line: self._say(write_end, line))
                code = 0
            except BaseException:
                traceback.print_exc(file=sys.__stderr__)
            finally:
                os._exit(code)
        os.close(write_end)
        self._read_end = read_end

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            self.kill()

    def first_line(self) -> str:
        """Wait for the first thing it says."""
        data = b""
        while not data.endswith(b"\n"):
            piece = os.read(self._read_end, 1)
            assert piece, "it ended without a word"
            data += piece
        return data.decode().strip()

    def kill(self) -> list[str]:
        """End it with SIGKILL."""
        os.kill(self.pid, signal.SIGKILL)
        return self.wait()

    def wait(self) -> list[str]:
        """Wait for its end; what it said."""
        data = b""
        while piece := os.read(self._read_end, 1 << 16):
            data += piece
        os.close(self._read_end)
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        # a last line that was cut off was not acknowledged
        self.lines = data.decode().split("\n")[:-1]
        return self.lines

    @staticmethod
    def _say(descriptor: int, line: str) -> None:
        os.write(descriptor, f"{line}\n".encode())


def die_before_call(number: int) -> None:
    """From now on, kill this process before its `number`-th call that changes the disk (0 is the next one)."""
    left = [number]

    def wrapped(call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **kwargs: object) -> object:
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return call(*args, **kwargs)

        return counted

    for name in DISK_CALLS:
        setattr(os, name, wrapped(getattr(os, name)))


@contextmanager
def refusing_call(number: int, code: int, *, is_for_good: bool) -> Iterator[list[str]]:
    """Let the `number`-th call that changes the disk (0 is the next one) fail; the names of those that failed.

    Args:
        code: the `errno` that it fails with.
        is_for_good: whether every call after it fails as well.
    """
    count = 0
    refused: list[str] = []

    def wrapped(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **kwargs: object) -> object:
            nonlocal count
            count += 1
            if count - 1 == number or (is_for_good and count > number):
                refused.append(name)
                raise OSError(code, os.strerror(code))
            return call(*args, **kwargs)

        return counted

    calls = {name: getattr(os, name) for name in DISK_CALLS}
    for name, call in calls.items():
        setattr(os, name, wrapped(name, call))
    try:
        yield refused
    finally:
        for name, call in calls.items():
            setattr(os, name, call)
