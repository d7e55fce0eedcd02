"""What a reader of a format is given and what it gives back."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from newsroom_tui.domain.imported import ImportItem, Picture
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Release


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read.

    Attributes:
        name: the file's name without its folder; ``-`` for standard input, ``paste`` for a pasted text.
        data: its bytes.
        encoding: the encoding to read it in, where the user named one; empty to find out.
    """

    name: str
    data: bytes = field(repr=False)
    encoding: str = ""

    @property
    def suffix(self) -> str:
        """The name's ending in lower case with its dot, or empty."""
        stem, dot, ending = self.name.rpartition(".")
        return f".{ending.lower()}" if dot and stem else ""

    @property
    def day(self) -> str:
        """The date that the name holds, as posts of many site generators have one; else empty."""
        match = re.search(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", self.name)
        return match[0] if match else ""

    @property
    def head(self) -> bytes:
        """The first kilobytes without a byte order mark and blanks before them: what formats are told apart by."""
        return self.data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def original(self, text: str, encoding: str) -> Original:
        """What a release out of this file was imported from: the file's text, or the release's own part of it."""
        return Original(self.name, encoding, self.sha256, text)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file was read as.

    Attributes:
        items: its releases, in their order, each with its original.
        encoding: how its bytes were read.
        notes: in words, what was cleaned, guessed, left out or not understood.
        error: why a part of the file gave nothing although the rest did, None where all of it was read.
    """

    items: tuple[ImportItem, ...]
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()
    error: str | None = None

    def to_document(self) -> dict[str, Any]:
        """The reading as JSON, which is how it comes out of the process that reads."""
        items = [[item.release.to_document(), item.original.to_document(), _packed(item)] for item in self.items]
        return {"items": items, "encoding": self.encoding, "notes": list(self.notes), "error": self.error}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read `to_document`'s JSON back."""
        items = tuple(
            ImportItem(Release.from_document(release), Original.from_document(original), _unpacked(pictures))
            for release, original, pictures in document["items"]
        )
        return cls(items, document["encoding"], tuple(document["notes"]), document["error"])


def _packed(item: ImportItem) -> list[list[str]]:
    return [[picture.name, base64.b64encode(picture.data).decode("ascii")] for picture in item.pictures]


def _unpacked(pictures: list[list[str]]) -> tuple[Picture, ...]:
    return tuple(Picture(name, base64.b64decode(data)) for name, data in pictures)


Reader = Callable[[Source], Reading]
"""Reads a file of one format; raises `ImportFailed` where it holds no release."""
