"""Where releases are kept: one contract (`base`), a file a backend, one line of `open_library` each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_tui.errors import LibraryError
from newsroom_tui.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom_tui.store.base import Store


def open_library(
    location: str | Path, *, in_background: bool = False, on_progress: Callable[[float], None] | None = None
) -> Store:
    """Open the library at `location`, making it where there is none.

    Args:
        location: a folder, or ``memory:`` for one that is gone at the end.
        in_background: where lists and searches must be prepared first, give what there is so far and go on behind
            it, as the desk wants it; see `Store.progress`. Otherwise they wait, and their answers are whole.
        on_progress: told how far that is, 0 to 1, once a second while something waits for it, and 1 at its end.

    Raises:
        LibraryError: it cannot be opened; the message says why and what to do.
    """
    if "://" in str(location):
        kind = str(location).partition("://")[0]  # the rest may hold a password
        raise LibraryError(_("newsroom keeps no libraries at {kind}:// addresses. Name a folder.", kind=kind))
    if str(location) == "memory:":
        from newsroom_tui.store.memory import MemoryStore

        return MemoryStore()
    from newsroom_tui.store.tinydb import TinyDBStore

    return TinyDBStore(Path(location), in_background=in_background, on_progress=on_progress)
