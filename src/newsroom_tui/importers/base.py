"""What a reader of a format is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsroom_tui.domain.imported import ImportItem


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file was read as.

    Attributes:
        items: its releases, in their order, each with its original.
        encoding: how its bytes were read.
        notes: in words, what was cleaned, guessed, left out or not understood.
    """

    items: tuple[ImportItem, ...]
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()


Reader = Callable[[Source], Reading]
"""Reads a file of one format; raises `ImportFailed` where it holds no release."""
