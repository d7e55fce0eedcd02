"""What is remembered of searches between the desk's runs: those that were saved, and those made lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from newsroom_tui.store.state_file import Document, StateFile

RECENT_KEPT = 50


class Remembered:
    """Searches that were saved or made lately; those of other desks of the same user among them.

    Args:
        folder: the state folder; None remembers for as long as the program runs.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = StateFile(folder, "searches.json")

    @property
    def saved(self) -> Sequence[str]:
        """The saved searches, in the order they were saved."""
        return tuple(_texts(self._file.read(), "saved"))

    @property
    def recent(self) -> Sequence[str]:
        """The searches made lately, newest first."""
        return tuple(_texts(self._file.read(), "recent"))

    def note(self, query: str) -> None:
        """A search was made."""

        def note(document: Document) -> None:
            recent = [other for other in _texts(document, "recent") if other != query]
            document["recent"] = [query, *recent][:RECENT_KEPT]

        if query.strip():
            self._file.change(note)

    def save(self, query: str) -> None:
        """Save a search."""

        def save(document: Document) -> None:
            saved = _texts(document, "saved")
            document["saved"] = saved if query in saved else [*saved, query]

        self._file.change(save)

    def forget(self, query: str) -> None:
        """Forget a saved search."""

        def forget(document: Document) -> None:
            document["saved"] = [other for other in _texts(document, "saved") if other != query]

        self._file.change(forget)


def _texts(document: Document, name: str) -> list[str]:
    value = document.get(name)
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
