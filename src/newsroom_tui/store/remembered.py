"""What the desk remembers between its runs: saved and recent searches, in a file of the state folder.

Nothing here is worth an error: what cannot be read is forgotten, what cannot be written is not remembered.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

RECENT_KEPT = 50


class Remembered:
    """Searches that were saved or made lately.

    Args:
        folder: the state folder; None remembers for as long as the program runs.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._path = folder / "searches.json" if folder is not None else None
        document = self._read()
        self._saved = _texts(document.get("saved"))
        self._recent = _texts(document.get("recent"))

    @property
    def saved(self) -> Sequence[str]:
        """The saved searches, in the order they were saved."""
        return tuple(self._saved)

    @property
    def recent(self) -> Sequence[str]:
        """The searches made lately, newest first."""
        return tuple(self._recent)

    def note(self, query: str) -> None:
        """A search was made."""
        if query.strip():
            self._recent = [query, *(other for other in self._recent if other != query)][:RECENT_KEPT]
            self._write()

    def save(self, query: str) -> None:
        """Save a search."""
        if query not in self._saved:
            self._saved.append(query)
            self._write()

    def forget(self, query: str) -> None:
        """Forget a saved search."""
        self._saved = [other for other in self._saved if other != query]
        self._write()

    def _read(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            document = json.loads(self._path.read_bytes()) if self._path is not None else {}
            return document if isinstance(document, dict) else {}
        return {}

    def _write(self) -> None:
        if self._path is None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary = self._path.with_suffix(f".{os.getpid()}.tmp")
            document = {"saved": self._saved, "recent": self._recent}
            temporary.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
            temporary.replace(self._path)


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
