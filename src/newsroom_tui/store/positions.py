"""Positions: how far each release has been read, between the desk's runs."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

from newsroom_tui.store.state_file import Document, StateFile

KEPT = 1000

Key = tuple[int, str]
"""A release's id and uid."""
Spot = tuple[int, int]
"""A block of the release as it is shown, and a place in its text."""


class Positions(MutableMapping[Key, Spot]):
    """Where releases of one library were left; of all libraries together the newest 1,000 are kept.

    Args:
        folder: the state folder; None remembers for as long as the program runs.
        library: the name of the library.
    """

    def __init__(self, folder: Path | None = None, library: str = "") -> None:
        self._file = StateFile(folder, "positions.json")
        self._library = library
        self._spots = dict(self._read(self._file.read()))

    def __getitem__(self, key: Key) -> Spot:
        return self._spots[key]

    def __setitem__(self, key: Key, spot: Spot) -> None:
        if self._spots.get(key) != spot:
            self._spots[key] = spot
            self._note(key, spot)

    def __delitem__(self, key: Key) -> None:
        del self._spots[key]
        self._note(key, None)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._spots)

    def __len__(self) -> int:
        return len(self._spots)

    def _note(self, key: Key, spot: Spot | None) -> None:
        release_id, uid = key

        def note(document: Document) -> None:
            left = [entry for entry in _entries(document) if entry[:2] != [self._library, release_id]]
            document["positions"] = [*left, *([[self._library, release_id, uid, *spot]] if spot else [])][-KEPT:]

        if release_id:
            self._file.change(note)

    def _read(self, document: Document) -> Iterator[tuple[Key, Spot]]:
        for library, release_id, uid, block, offset in _entries(document):
            if library == self._library:
                yield (release_id, uid), (block, offset)


def _entries(document: Document) -> list[list[Any]]:
    """Library, id, uid, block and offset of each, the newest last."""
    found = document.get("positions")
    kinds = [str, int, str, int, int]
    return [
        entry
        for entry in (found if isinstance(found, list) else [])
        if isinstance(entry, list) and [type(value) for value in entry] == kinds
    ]
