"""The library's lock: one writer at a time, among threads and processes, who is known by name."""

from __future__ import annotations

import contextlib
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from newsroom_tui.errors import LibraryLocked
from newsroom_tui.language import _
from newsroom_tui.store import durable

PATIENCE = 10.0
"""Seconds to wait for the lock before giving up."""


_NAME = 120  # bytes


class LibraryLock:
    """A lock on a file, which ends with its process, however that ends. May be taken again by who holds it.

    Args:
        path: the file; it is made, and holds the name of the last holder.
        patience: how many seconds to wait.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self.path = path
        self.patience = patience
        self._threads = threading.RLock()
        self._depth = 0

    @contextlib.contextmanager
    def held(self, user: str = "") -> Iterator[None]:
        """Hold the lock for the block.

        Raises:
            LibraryLocked: somebody else held it all the time; names them.
            LibraryReadOnly: no permission to lock.
        """
        deadline = time.monotonic() + self.patience
        if not self._threads.acquire(timeout=self.patience):
            raise self._locked()
        try:
            self._depth += 1
            if self._depth > 1:
                yield
                return
            descriptor = self._acquire(deadline)
            try:
                self._sign(descriptor, user)
                yield
            finally:
                os.close(descriptor)
        finally:
            self._depth -= 1
            self._threads.release()

    def holder(self) -> str:
        """The last one who held it, e.g. ``ben, pid 4711 on host``."""
        with contextlib.suppress(OSError):
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                return os.read(descriptor, _NAME).decode("utf-8", "replace").strip() or "somebody"
            finally:
                os.close(descriptor)
        return "somebody"

    def _acquire(self, deadline: float) -> int:
        pause = 0.0005
        while True:
            descriptor = self._open()
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if self._is_in_place(descriptor):
                    return descriptor
            except BlockingIOError:
                pass
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
            if time.monotonic() >= deadline:
                raise self._locked()
            time.sleep(min(pause, max(0.0, deadline - time.monotonic())))
            pause = min(pause * 1.5, 0.02)

    def _open(self) -> int:
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            descriptor = os.open(self.path, flags, durable.FILE_MODE)
        except OSError as error:
            raise durable.refusal(error, self.path) from error
        with contextlib.suppress(PermissionError):  # somebody else's file, who has set its mode already
            os.fchmod(descriptor, durable.FILE_MODE)
        return descriptor

    def _is_in_place(self, descriptor: int) -> bool:
        """Whether the locked file is still the one of this name: somebody may have deleted it."""
        try:
            return self.path.stat().st_ino == os.fstat(descriptor).st_ino
        except FileNotFoundError:
            return False

    def _sign(self, descriptor: int, user: str) -> None:
        with contextlib.suppress(OSError):  # a full disk must not keep anybody from deleting
            name = f"{user or 'somebody'}, pid {os.getpid()} on {os.uname().nodename}".encode()
            # overwritten at one length: cutting the file off first would make the disk wait when it is closed
            os.pwrite(descriptor, name[:_NAME].ljust(_NAME) + b"\n", 0)

    def _locked(self) -> LibraryLocked:
        return LibraryLocked(
            _(
                "The library is locked by {holder}. Nothing was changed; try again, or end that program if it hangs.",
                holder=self.holder(),
            )
        )
