"""What a release was imported from, kept whole whatever the importer made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Original:
    """The text a release was imported from.

    Attributes:
        name: the file's name (no folder), ``-`` for standard input, ``paste`` for a pasted text.
        encoding: how the bytes were read, e.g. ``utf-8`` or ``gb18030``; ``base64`` where `text` is a binary
            file (a word processor's) in base64.
        sha256: of the file's bytes, in hexadecimal.
        text: the text as read, uncleaned.
    """

    name: str = ""
    encoding: str = "utf-8"
    sha256: str = ""
    text: str = ""

    def to_document(self) -> dict[str, Any]:
        """The original as JSON."""
        return {"name": self.name, "encoding": self.encoding, "sha256": self.sha256, "text": self.text}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read `to_document`'s JSON back."""
        return cls(**{key: str(document.get(key) or "") for key in ("name", "encoding", "sha256", "text")})
