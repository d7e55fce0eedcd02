"""Where releases are kept: one contract (`base`), a file a backend, one line of `open_library` each."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.store.base import Store


def open_library(location: str | Path) -> Store:
    """Open the library at `location`, making it where there is none.

    Args:
        location: a folder, or ``memory:`` for one that is gone at the end.

    Raises:
        LibraryError: it cannot be opened; the message says why and what to do.
    """
    if str(location) == "memory:":
        from newsroom_tui.store.memory import MemoryStore

        return MemoryStore()
    from newsroom_tui.store.tinydb import TinyDBStore

    return TinyDBStore(Path(location))
