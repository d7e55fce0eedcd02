"""Bringing the catalogue up to what stands in the segments."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryDamaged
from newsroom_tui.store.catalogue import schema
from newsroom_tui.store.catalogue.database import Database
from newsroom_tui.store.catalogue.rows import INSERT_WORDS, Entry, digest_of, text_digest_of
from newsroom_tui.store.durable import Signature
from newsroom_tui.store.segments import SIZE, Segments, Written, segment_of
from newsroom_tui.store.tables import Document

DEAD_ROWS = 1000
"""So many rows of words may lead nowhere, beside as many as there are releases, before the words are made anew."""


class Sweep(NamedTuple):
    """What a look at the signatures of all segments found.

    Attributes:
        stale: segments that the catalogue does not know as they are, highest first.
        gone: segments that the catalogue knows and that are not there.
        unsearchable: segments that are listed but cannot be searched yet, highest first.
    """

    stale: tuple[int, ...]
    gone: tuple[int, ...]
    unsearchable: tuple[int, ...]

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.stale or self.gone or self.unsearchable)


class Indexer:
    """Writes into one catalogue what the segments of one library say."""

    def __init__(self, database: Database, segments: Segments) -> None:
        self.database = database
        self.segments = segments

    def sweep(self) -> Sweep:
        """Look which segments were touched since they were catalogued."""
        known = self.database.segments()
        stale, gone = self.segments.unlike(known.signatures)
        unsearchable = known.unsearchable.difference(stale, gone)
        return Sweep(tuple(sorted(stale, reverse=True)), tuple(gone), tuple(sorted(unsearchable, reverse=True)))

    def index(self, segment: int, *, is_searchable: bool = True) -> None:
        """Catalogue a segment as it is now.

        Args:
            is_searchable: whether its words are taken in as well, and not only its list.
        """
        with self.database.writing() as connection:
            try:
                signature, documents = self.segments.read(segment)
            except LibraryDamaged as damage:
                self._note_damage(connection, segment, str(damage))
                return
            ids = self._ids(connection, segment)
            self._remove(connection, [release_id for release_id in ids if release_id not in documents])
            self._put(connection, self.entries(segment, documents), is_searchable)
            self._sign(connection, segment, signature, is_searchable)

    def knows(self, segment: int, signature: Signature) -> bool:
        """Whether a segment was catalogued as it is, and found right."""
        known = self.database.rows("SELECT mtime_ns, size, inode, damage FROM segment WHERE number = ?", (segment,))
        return bool(known) and Signature(*known[0][:3]) == signature and not known[0][3]

    def note(self, written: Written, changed: Mapping[int, Release | None]) -> bool:
        """Catalogue what a save changed in a segment: releases by id, None for one that is gone.

        Returns:
            Whether the segment is known now as it is. Where it was not known as it was before, it stays stale for the
            next sweep.
        """
        segment = written.segment
        with self.database.writing() as connection:
            known = connection.execute(
                "SELECT mtime_ns, size, inode, is_searchable FROM segment WHERE number = ?", (segment,)
            ).fetchone()
            is_known = written.before is None if known is None else written.before == Signature(*known[:3])
            is_searchable = known is None or bool(known[3])
            self._remove(connection, [release_id for release_id, release in changed.items() if release is None])
            entries = {
                release_id: Entry(release, digest_of(written.lines.get(release_id) or release.to_document()))
                for release_id, release in changed.items()
                if release is not None
            }
            self._put(connection, entries, is_searchable)
            if is_known:
                self._sign(connection, segment, written.after, is_searchable)
        return is_known

    def forget(self, segments: Iterable[int]) -> None:
        """Take segments that are gone out of the catalogue."""
        with self.database.writing() as connection:
            for segment in segments:
                self._remove(connection, self._ids(connection, segment))
                connection.execute("DELETE FROM segment WHERE number = ?", (segment,))

    def finish_list(self) -> None:
        """Make the indexes, now that every segment is listed."""
        if self.database.value("SELECT 1 FROM about WHERE name = 'is_listed'"):
            return
        with self.database.writing() as connection:
            for statement in filter(str.strip, schema.INDEXES.split(";")):
                connection.execute(statement)
            connection.execute("INSERT OR REPLACE INTO about VALUES ('is_listed', 1)")

    def bury(self) -> bool:
        """Begin to make the words anew where too many rows lead nowhere. Whether that was needed."""
        dead = self.database.value("SELECT value FROM about WHERE name = 'dead'") or 0
        if dead <= DEAD_ROWS:
            return False
        with self.database.writing() as connection:
            if dead <= DEAD_ROWS + connection.execute("SELECT count(*) FROM release").fetchone()[0]:
                return False
            connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
            connection.execute("UPDATE release SET text_digest = NULL")
            connection.execute("UPDATE segment SET is_searchable = 0")
            connection.execute("DELETE FROM grave WHERE id < (SELECT max(id) FROM grave)")  # it must not come again
            connection.execute("UPDATE about SET value = 0 WHERE name = 'dead'")
        return True

    def announce(self) -> None:
        """Let everybody who asks for changes look at everything again."""
        with self.database.writing() as connection:
            connection.execute("INSERT INTO change (id) VALUES (NULL)")

    def entries(self, segment: int, documents: Mapping[int, Document]) -> dict[int, Entry]:
        """What there is to be catalogued of a segment."""
        entries = {}
        for release_id, document in documents.items():
            if segment_of(release_id) == segment:
                with contextlib.suppress(LibraryDamaged):  # the doctor names it; here it is only not listed
                    entries[release_id] = Entry.of(release_id, document, self.segments.path(segment))
        return entries

    def _put(self, connection: sqlite3.Connection, entries: Mapping[int, Entry], is_searchable: bool) -> None:
        """Write releases, their words last and in the order of their rows.

        In any other order SQLite would write its full text index out again and again.
        """
        old = self._old(connection, entries)
        words: list[tuple[Any, ...]] = []
        for release_id, entry in entries.items():
            words += self._put_one(connection, entry, old.get(release_id), is_searchable)
        connection.executemany(INSERT_WORDS, sorted(words))

    def _put_one(
        self,
        connection: sqlite3.Connection,
        entry: Entry,
        old: tuple[int, int, int | None] | None,
        is_searchable: bool,
    ) -> Iterator[tuple[Any, ...]]:
        """Write one release, doing no more than what it needs. What is still to be written among the words."""
        release_id = entry.release_id
        row, old_digest, text_digest = old or (None, None, None)
        if entry.digest == old_digest and (text_digest is not None or not is_searchable):
            return
        words = entry.words() if is_searchable else ()
        new_text_digest = text_digest_of(words) if is_searchable else None
        if row is None:
            row = entry.row(self._grave(connection, release_id))
        elif text_digest is not None and (text_digest != new_text_digest or not entry.is_at(row)):
            row = entry.row(self._leave(connection, row))
            text_digest = None
        elif not entry.is_at(row):
            connection.execute("DELETE FROM release WHERE row = ?", (row,))
            row = entry.row(schema.generation_of(row))
        entry.put(connection, row, new_text_digest, is_new=old is None)
        if is_searchable and text_digest is None:
            yield row, *words
        if entry.digest != old_digest and is_searchable:  # who only makes a list announces it as a whole
            connection.execute("INSERT INTO change (id) VALUES (?)", (release_id,))

    def _leave(self, connection: sqlite3.Connection, row: int) -> int:
        """Delete a row whose words stay behind, leading nowhere. The generation of the release's next row."""
        connection.execute("DELETE FROM release WHERE row = ?", (row,))
        generation = schema.generation_of(row) + 1
        is_last = generation > schema.LAST_GENERATION  # the words must be made anew before long
        connection.execute(
            "UPDATE about SET value = value + ? WHERE name = 'dead'", (1 << schema.ID_BITS if is_last else 1,)
        )
        return 0 if is_last else generation

    def _grave(self, connection: sqlite3.Connection, release_id: int) -> int:
        """The generation to go on with, where a release of this id was here and went."""
        found = connection.execute("SELECT generation FROM grave WHERE id = ?", (release_id,)).fetchone()
        return 0 if found is None else int(found[0])

    def _remove(self, connection: sqlite3.Connection, ids: Iterable[int]) -> None:
        for release_id in ids:
            found = connection.execute("SELECT row FROM release WHERE id = ?", (release_id,)).fetchone()
            if found is not None:
                generation = self._leave(connection, found[0])
                connection.execute("INSERT OR REPLACE INTO grave VALUES (?, ?)", (release_id, generation))
                connection.execute("DELETE FROM tag WHERE id = ?", (release_id,))
                connection.execute("INSERT INTO change (id) VALUES (?)", (release_id,))

    def _ids(self, connection: sqlite3.Connection, segment: int) -> list[int]:
        first = segment * SIZE
        found = connection.execute("SELECT id FROM release WHERE id >= ? AND id < ?", (first, first + SIZE))
        return [release_id for (release_id,) in found]

    def _old(self, connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[int, int, int | None]]:
        """What the catalogue has of releases: row, digest, digest of the words."""
        wanted = list(ids)
        marks = ", ".join("?" * len(wanted))
        found = connection.execute(f"SELECT id, row, digest, text_digest FROM release WHERE id IN ({marks})", wanted)
        return {release_id: (row, digest, text_digest) for release_id, row, digest, text_digest in found}

    def _sign(
        self, connection: sqlite3.Connection, segment: int, signature: Signature | None, is_searchable: bool
    ) -> None:
        if signature is None:
            connection.execute("DELETE FROM segment WHERE number = ?", (segment,))
            return
        connection.execute(
            "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, ?, '')",
            (segment, signature.mtime_ns, signature.size, signature.inode, is_searchable),
        )

    def _note_damage(self, connection: sqlite3.Connection, segment: int, damage: str) -> None:
        """Keep what the list knows of a damaged segment, and look at it again when it changes."""
        signature = self.segments.signatures().get(segment)
        if signature is not None:
            connection.execute(
                "INSERT OR REPLACE INTO segment VALUES (?, ?, ?, ?, 1, ?)",
                (segment, signature.mtime_ns, signature.size, signature.inode, damage),
            )
