"""Pictures enclosed in a document or a letter: taken out of it, named, and kept inside a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from newsroom_tui.domain.imported import Picture
from newsroom_tui.language import _

MAX_BYTES = 32 * 1024 * 1024
"""What the pictures of one file may have together; what is beyond it stays in the original alone."""

ENDINGS = {
    "image/jpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/tiff": ".tif",
}
"""The kinds that are kept; others are drawings, which no site shows."""


class Enclosed:
    """The pictures of one file, in their order.

    Args:
        document: the file's name, after which pictures without a name of their own are called.
    """

    def __init__(self, document: str) -> None:
        stem = PurePosixPath(document).stem.strip(". -")
        self._stem = stem or "picture"
        self._found: list[Picture] = []
        self._count = 0
        self._left = MAX_BYTES

    def take(self, kind: str, file: IO[bytes], name: str = "") -> str:
        """Take a picture out, and give a mark for it that is good as an address in a page.

        Args:
            kind: its media type.
            file: its bytes.
            name: what it is called where it comes from, empty for nothing.
        """
        self._count += 1
        ending = ENDINGS.get(kind.lower())
        data = file.read(self._left + 1) if ending and self._left > 0 else b""
        if not ending or not data or len(data) > self._left:
            return f"enclosed-{self._count}.none"
        self._left -= len(data)
        self._found.append(Picture(self._free(_plain(name) or f"{self._stem}-{self._count}{ending}"), data))
        return f"enclosed-{self._count}.{len(self._found) - 1}"

    def _free(self, name: str) -> str:
        """The name, with a number where another picture of the file has it."""
        taken = {picture.name for picture in self._found}
        path = PurePosixPath(name)
        numbered = (f"{path.stem}-{number}{path.suffix}" for number in range(2, len(taken) + 3))
        return name if name not in taken else next(other for other in numbered if other not in taken)

    def name_of(self, mark: str) -> str:
        """The name of the picture that a mark stands for; empty where it was not kept, an address as it is."""
        match = re.fullmatch(r"enclosed-\d+\.(\d+|none)", mark)
        if match is None:
            return mark
        return "" if match[1] == "none" else self._found[int(match[1])].name

    @property
    def kept(self) -> tuple[Picture, ...]:
        """The pictures that were kept."""
        return tuple(self._found)

    def notes(self) -> Iterator[str]:
        """Says it when pictures stay in the original alone."""
        if left := self._count - len(self._found):
            yield _("{count} pictures or drawings stay in the original alone.", count=left)


def _plain(name: str) -> str:
    """A picture's own name without folders."""
    return re.split(r"[/\\]", " ".join(name.split()))[-1].strip(". ")
