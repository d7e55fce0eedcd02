"""Segments: TinyDB files that hold the documents of 128 releases each, so that a save costs the same at every size."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from newsroom_tui.errors import LibraryDamaged, ReleaseNotFound, SaveFailed
from newsroom_tui.language import _
from newsroom_tui.store import durable, tables
from newsroom_tui.store.durable import Signature
from newsroom_tui.store.tables import Document, Line

Rows = dict[str, Any]
"""The documents of a segment by their ids, as texts and in the order they have in the file."""

SIZE = 128
_TRIES = 5


def segment_of(release_id: int) -> int:
    """The number of the segment that a release's document lies in."""
    return release_id // SIZE


class Written(NamedTuple):
    """A segment that was written.

    Attributes:
        segment: its number.
        before: its signature before, None for a new one.
        after: its signature now.
        folder_before: the stamp of the segments' folder before.
        folder_after: that stamp now.
        lines: the documents that are new in it, by their ids, as they stand in the file.
    """

    segment: int
    before: Signature | None
    after: Signature | None
    folder_before: int
    folder_after: int
    lines: Mapping[int, Line] = {}


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

    def stamp(self) -> int:
        """When a file was last put into the folder, or taken out of it; 0 where there is no folder.

        Whoever writes as newsroom does, a whole file in the place of another, changes it.
        """
        try:
            return self.folder.stat().st_mtime_ns
        except OSError:
            return 0

    def signatures(self) -> dict[int, Signature]:
        """The segments that there are, each with its signature."""
        found = {}
        for number, entry in self._entries():
            try:
                found[number] = Signature.of(entry.stat(follow_symlinks=False))
            except FileNotFoundError:  # taken away this very moment, as by git
                continue
        return found

    def unlike(self, known: Mapping[int, Signature]) -> tuple[list[int], set[int]]:
        """The segments that are not as they are known, and the numbers of those that are known and not there."""
        stale = []
        gone = set(known)
        for number, entry in self._entries():
            try:
                status = entry.stat(follow_symlinks=False)
            except FileNotFoundError:  # taken away this very moment, as by git
                continue
            gone.discard(number)
            if known.get(number) != (status.st_mtime_ns, status.st_size, status.st_ino):
                stale.append(number)
        return stale, gone

    def numbers(self) -> list[int]:
        """The segments that there are, highest first."""
        return sorted([number for number, _ in self._entries()], reverse=True)

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

    def change(self, segment: int, change: Callable[[Rows], object]) -> Written:
        """Let `change` change the documents of a segment once, durably.

        It is called again where another program, which does not know the lock, wrote the file meanwhile.

        Raises:
            LibraryError: nothing was changed.
        """
        from newsroom_tui.store.storage import ChangedOutside, DurableStorage

        durable.make_folder(self.folder)
        stamp = self.stamp()
        for _try in range(_TRIES):
            storage = DurableStorage(self.path(segment), is_known=partial(self.is_known, segment))
            found = storage.read()
            if found is None and storage.before is not None:
                raise tables.damage(storage.path, _("it is empty"))
            found = found or {self.table: {}}
            rows = tables.rows(found, self.table, storage.path)
            tables.by_id(rows, storage.path)  # which refuses what is none
            change(rows)
            try:
                storage.write(found)
            except ChangedOutside:
                continue
            return Written(segment, storage.before, storage.signature, stamp, self.stamp())
        raise SaveFailed(
            _("{file} is being changed by another program. Nothing was changed; save again.", file=self.path(segment))
        )

    def put(self, documents: Mapping[int, Document]) -> Written:
        """Store documents of one segment under ids that are new, durably.

        Whatever stands under such an id was left by an import that was killed before its releases were stored.
        """
        lines = {doc_id: Line(tables.as_line(document)) for doc_id, document in documents.items()}
        rows = {str(doc_id): line for doc_id, line in lines.items()}
        written = self.change(segment_of(next(iter(documents))), lambda found: found.update(rows))
        return written._replace(lines=lines)

    def update(self, doc_id: int, change: Callable[[MutableMapping[str, Any]], None]) -> Written:
        """Let `change` change one document, durably.

        Raises:
            ReleaseNotFound: there is none of this id.
        """

        def update(rows: Rows) -> None:
            if str(doc_id) not in rows:
                raise ReleaseNotFound(doc_id)
            change(rows[str(doc_id)])

        return self.change(segment_of(doc_id), update)

    def remove(self, segment: int, ids: list[int]) -> Written | None:
        """Delete documents of one segment, durably; None where there were none."""
        if not any(doc_id in ids for doc_id in self.ids(segment)):
            return None

        def remove(rows: Rows) -> None:
            for doc_id in ids:
                rows.pop(str(doc_id), None)

        return self.change(segment, remove)
