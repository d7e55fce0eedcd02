"""What an import takes in and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Release
from newsroom_tui.language import N_

GIVEN_LABELS = (
    N_("above the title"),
    N_("beside the title"),
    N_("below the title"),
    N_("beside the release mark"),
    N_("beside the labels"),
    N_("below the text"),
    N_("after the end"),
    N_("unlabelled"),
    N_("unlabelled source"),
    N_("further authors"),
    N_("further dates"),
)
"""The labels that importers give to what has none in the text: data, shown in the user's language."""


class Stored(StrEnum):
    """What an import did with one release."""

    NEW = "new"  # it was not in the library, now it is
    SAME = "same"  # it was there already, and nothing was touched
    CHANGED = "changed"  # the stored release was changed to this text


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came inside a file.

    Attributes:
        name: what the release's photographs refer to it by.
        data: its bytes.
    """

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ImportItem:
    """A release on its way into the library, with the text it came from, and the pictures that came with it."""

    release: Release
    original: Original
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """One release of an import, durable."""

    release: Release
    stored: Stored


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """What became of one file of an import.

    Attributes:
        path: the file, exactly as it was named.
        encoding: how its bytes were read; empty where they could not be.
        imported: its releases, in their order. In a dry run they have no id, and `stored` says what would be.
        notes: what was cleaned, guessed, left out or not understood.
        error: why the file gave nothing, or which files of a zip gave nothing; None where all is well.
    """

    path: str
    encoding: str = ""
    imported: tuple[Imported, ...] = ()
    notes: tuple[str, ...] = ()
    error: str | None = None

    def to_document(self) -> dict[str, Any]:
        """The answer as ``import --json`` prints it."""
        return {
            "path": self.path,
            "encoding": self.encoding,
            "releases": [{**one.release.to_document(), "stored": one.stored.value} for one in self.imported],
            "notes": list(self.notes),
            "error": self.error,
        }
