"""The people who work under one login, in the state folder: asked for by the desk, offered when it asks again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsroom_tui.store.state_file import Document, StateFile

KEPT = 20


class People:
    """The names that people gave.

    Args:
        folder: the state folder; None remembers for as long as the program runs.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = StateFile(folder, "people.json")

    @property
    def names(self) -> Sequence[str]:
        """Their names, who worked last first."""
        return tuple(_names(self._file.read()))

    def note(self, name: str) -> None:
        """Somebody works now."""

        def note(document: Document) -> None:
            document["names"] = [name, *(other for other in _names(document) if other != name)][:KEPT]

        self._file.change(note)


def _names(document: Document) -> list[str]:
    names = document.get("names")
    return [name for name in names if isinstance(name, str) and name.strip()] if isinstance(names, list) else []
