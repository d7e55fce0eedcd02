"""A file of the state folder: small things that the desk remembers between its runs.

Nothing in it is worth an error: what cannot be read is forgotten, what cannot be written is not remembered.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

Document = dict[str, Any]


class StateFile:
    """A JSON object in a file.

    Args:
        folder: the state folder; None remembers for as long as the program runs.
        name: the file's.
    """

    def __init__(self, folder: Path | None, name: str) -> None:
        self._path = folder / name if folder is not None else None
        self._document: Document = {}

    def read(self) -> Document:
        """What stands in it now."""
        if self._path is not None:
            self._document = {}
            with suppress(OSError, ValueError, RecursionError):
                document = json.loads(self._path.read_bytes())
                self._document = document if isinstance(document, dict) else {}
        return self._document

    def change(self, change: Callable[[Document], None]) -> Document:
        """Change what stands in it now, another desk's part too, and give back what stands there then."""
        document = self.read()
        change(document)
        if self._path is not None:
            with suppress(OSError):
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                temporary = self._path.with_suffix(f".{os.getpid()}.tmp")
                temporary.touch(0o600)
                temporary.write_bytes(_encoded(document))
                temporary.replace(self._path)
        return document


def _encoded(document: Document) -> bytes:
    try:
        return json.dumps(document, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:  # a lone surrogate, out of somebody else's library
        return json.dumps(document, indent=1).encode()
