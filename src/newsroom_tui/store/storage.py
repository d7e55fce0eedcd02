"""TinyDB storages that write durably, for the library itself and for people's own scripts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from newsroom_tui.store import durable, tables
from newsroom_tui.store.durable import Signature
from newsroom_tui.store.lock import PATIENCE, LibraryLock


class ChangedOutside(Exception):  # caught by the store, never shown
    """The file was changed between being read and being written, by somebody who does not know the lock."""


class DurableStorage(Storage):
    """A TinyDB file that is replaced as a whole: old or new, never torn. Its holder has the library's lock.

    Args:
        path: the file.
        is_known: whether a file of this signature was read to its end before and found right, so that it need not
            be read again but for what is looked at.

    Attributes:
        before: the signature of the file as it was last read, None where there was none.
        signature: the same of the file as it was last read or written.
    """

    def __init__(self, path: str | Path, *, is_known: Callable[[Signature], bool] = lambda _: False) -> None:
        super().__init__()
        self.path = Path(path)
        self._is_known = is_known
        self.before: Signature | None = None
        self.signature: Signature | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables of the file, None where there is no file or an empty one.

        Raises:
            LibraryDamaged: it is no TinyDB file.
        """
        found = durable.read(self.path)
        if found is None:
            self.before = self.signature = None
            return None
        data, self.signature = found
        self.before = self.signature
        lines = tables.load_lines(data) if self._is_known(self.signature) else None
        return lines or (tables.load(data, self.path) if data.strip() else None)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Replace the file.

        Raises:
            ChangedOutside: it is not as it was read.
            LibraryError: the disk refused; the old file is still there.
        """
        if durable.signature(self.path) != self.signature:
            raise ChangedOutside(self.path)
        self.signature = durable.write(self.path, tables.dump(data))


class LockingStorage(DurableStorage):
    """For scripts: holds the library's lock from the opening of a TinyDB to its closing.

        with TinyDB(path, storage=LockingStorage) as db:
            db.table("releases").update({"source": "Press Office"}, where("source") == "")

    What is changed inside the block is safe beside newsroom and beside other scripts. Others wait meanwhile, so
    keep the block short. A file outside of any library is locked by ``.NAME.lock`` beside it.

    Args:
        path: the TinyDB file.
        patience: how many seconds to wait for the lock.
        user: who to name to those who wait.

    Raises:
        LibraryLocked: somebody else held the lock all the time.
    """

    def __init__(self, path: str | Path, *, patience: float = PATIENCE, user: str = "a script") -> None:
        super().__init__(path)
        self._lock = LibraryLock(_lock_of(self.path), patience).held(user)
        self._lock.__enter__()

    def close(self) -> None:
        """Let others go on."""
        self._lock.__exit__(None, None, None)


def _lock_of(path: Path) -> Path:
    """The lock of the library that a file lies in."""
    for folder in list(path.absolute().parents)[:3]:
        if (folder / "library.json").is_file():
            return folder / ".lock"
    return path.with_name(f".{path.name}.lock")
