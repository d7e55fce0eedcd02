"""Segments: TinyDB files that hold the documents of 128 releases each, so that a save costs the same at every size."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from newsroom_tui.errors import LibraryDamaged, SaveFailed
from newsroom_tui.language import _
from newsroom_tui.store import durable, tables
from newsroom_tui.store.durable import Signature
from newsroom_tui.store.tables import Document

if TYPE_CHECKING:
    from tinydb.table import Table

SIZE = 128
_TRIES = 5


def segment_of(release_id: int) -> int:
    """The number of the segment that a release's document lies in."""
    return release_id // SIZE


class Written(NamedTuple):
    """A segment that was written, with its signatures before (None for a new one) and after."""

    segment: int
    before: Signature | None
    after: Signature | None


class Segments:
    """A folder of segments.

    Reading may happen at any time; whoever writes holds the library's lock.

    Attributes:
        is_known: whether a segment of this signature was read to its end before and found right. It is then read
            no further than needed; any other one that is damaged anywhere is refused as a whole.
    """

    def __init__(self, folder: Path, table: str) -> None:
        self.folder = folder
        self.table = table
        self.is_known: Callable[[int, Signature], bool] = lambda *_: False

    def path(self, segment: int) -> Path:
        """Where a segment lies."""
        return self.folder / f"{segment:06}.json"

    def signatures(self) -> dict[int, Signature]:
        """The segments that there are, each with its signature."""
        found = {}
        for number, entry in self._entries():
            try:
                found[number] = Signature.of(entry.stat(follow_symlinks=False))
            except FileNotFoundError:  # taken away this very moment, as by git
                continue
        return found

    def numbers(self) -> list[int]:
        """The segments that there are, highest first."""
        return sorted((number for number, _ in self._entries()), reverse=True)

    def _entries(self) -> Iterator[tuple[int, os.DirEntry[str]]]:
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".json") and entry.name[:-5].isdecimal():
                        yield int(entry.name[:-5]), entry
        except FileNotFoundError:
            return
        except OSError as error:
            raise LibraryDamaged(
                _("{folder} cannot be read: {reason}.", folder=self.folder, reason=_(error.strerror or ""))
            ) from error

    def read(self, segment: int) -> tuple[Signature | None, Mapping[int, Document]]:
        """The documents of a segment by their ids, and the signature they go with; None where there is no segment.

        Raises:
            LibraryDamaged: the segment cannot be read.
        """
        path = self.path(segment)
        found = durable.read(path)
        return (None, {}) if found is None else (found[1], tables.documents(found[0], self.table, path))

    def ids(self, segment: int) -> Iterable[int]:
        """The ids of a segment's documents.

        Raises:
            LibraryDamaged: the segment cannot be read.
        """
        path = self.path(segment)
        found = durable.read(path)
        if found is None:
            return ()
        known = tables.ids(found[0], self.table) if self.is_known(segment, found[1]) else None
        return tables.documents(found[0], self.table, path) if known is None else known

    def get(self, release_id: int) -> Document | None:
        """The document of a release, None where there is none.

        Raises:
            LibraryDamaged: the segment cannot be read.
        """
        segment = segment_of(release_id)
        path = self.path(segment)
        found = durable.read(path)
        if found is None:
            return None
        known = tables.line(found[0], self.table, release_id) if self.is_known(segment, found[1]) else None
        return known or tables.documents(found[0], self.table, path).get(release_id)

    def change(self, segment: int, change: Callable[[Table], object]) -> Written:
        """Let `change` change the table of a segment once, durably.

        It is called again where another program, which does not know the lock, wrote the file meanwhile.

        Raises:
            LibraryError: nothing was changed.
        """
        from tinydb import TinyDB

        from newsroom_tui.store.storage import ChangedOutside, DurableStorage

        durable.make_folder(self.folder)
        is_known = partial(self.is_known, segment)
        for _try in range(_TRIES):
            with TinyDB(self.path(segment), storage=DurableStorage, is_known=is_known) as database:
                try:
                    change(database.table(self.table))
                except ChangedOutside:
                    continue
                storage = cast(DurableStorage, database.storage)
                return Written(segment, storage.before, storage.signature)
        raise SaveFailed(
            _("{file} is being changed by another program. Nothing was changed; save again.", file=self.path(segment))
        )

    def put(self, documents: Mapping[int, Document]) -> Written:
        """Store documents of one segment under ids that are new, durably."""
        from tinydb.table import Document as Row

        def insert(table: Table) -> None:
            table.insert_multiple([Row(document, doc_id) for doc_id, document in documents.items()])

        segment = segment_of(next(iter(documents)))
        stale = [doc_id for doc_id in self.ids(segment) if doc_id in documents]
        if stale:  # left by an import that was killed before its releases were stored
            self.remove(segment, stale)
        return self.change(segment, insert)

    def update(self, release_id: int, change: Callable[[MutableMapping[str, Any]], None]) -> Written:
        """Let `change` change one document, durably; nothing happens where there is none."""

        def update(table: Table) -> None:
            table.update(change, doc_ids=[release_id])

        return self.change(segment_of(release_id), update)

    def remove(self, segment: int, ids: list[int]) -> Written | None:
        """Delete documents of one segment, durably; None where there were none."""
        if not any(doc_id in ids for doc_id in self.ids(segment)):
            return None
        return self.change(segment, lambda table: table.remove(doc_ids=ids))
