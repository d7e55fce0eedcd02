"""The catalogue's SQLite file: opened, shared by the group, and thrown away when it is not what it should be."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsroom_tui.language import _
from newsroom_tui.store import durable, stamp
from newsroom_tui.store.catalogue import schema
from newsroom_tui.store.durable import Signature

MEMORY = Path(":memory:")
BUSY_SECONDS = 10.0

_KILOBYTES_TO_READ, _KILOBYTES_BESIDE, _KILOBYTES_TO_WRITE = 500, 100, 8000
"""What SQLite may keep in memory: whoever only reads needs little, whoever goes through everything once hardly any,
whoever saves walks through all of its trees."""

_LOG_PAGES = 4000
"""Pages that SQLite's log may hold before they go into the file: SQLite's own 1000 are full after one segment."""

_MERGING = {"automerge": 16, "crisismerge": 48}
"""Parts of the full text index that may stand side by side before they are merged: more of them, and saves and imports
are quicker; searches hardly notice."""

_NO_FAULT = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_INTERRUPT,
}


def is_ruined(error: sqlite3.Error) -> bool:
    """Whether an error means that the catalogue holds nonsense, and not that the disk or somebody is in the way."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF not in _NO_FAULT


class NewerCatalogue(Exception):  # caught by the catalogue, never shown
    """The catalogue was made by a newer newsroom, which is still at work in this library or will be again."""


class KnownSegments(NamedTuple):
    """What a catalogue knows of the segments: their signatures, and which of them cannot be searched yet."""

    signatures: Mapping[int, Signature]
    unsearchable: frozenset[int]


class Database:
    """An open catalogue file. One thread at a time uses it; whoever does holds `lock`.

    Args:
        path: the file, made where there is none; `MEMORY` for one that is gone at the end.
        library: the uid of the library whose catalogue it is.
        is_local: whether it lies on a disk of this machine; SQLite's shared memory works on no other.

    Raises:
        sqlite3.Error: it cannot be opened, or is no catalogue of this library.
        NewerCatalogue: it is one that only a newer newsroom understands.
    """

    def __init__(self, path: Path, library: str, *, is_local: bool = True) -> None:
        self.path = path
        self.lock = threading.RLock()
        self._has_written = False
        self._segments: tuple[tuple[int, int], KnownSegments] | None = None
        self._beside: sqlite3.Connection | None = None
        self._beside_lock = threading.Lock()
        if path != MEMORY:
            _make_file(path)
        self.connection = sqlite3.connect(path, BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            self.inode = 0 if path == MEMORY else path.stat().st_ino
            self._set_up(is_local)
            self.uid = self._made_by(library)
        except BaseException:
            self.connection.close()
            raise

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """The rows of a query."""
        with self.lock:
            return self.connection.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of a query's first row, None where there is none."""
        with self.lock:
            row = self.connection.execute(sql, parameters).fetchone()
            return None if row is None else row[0]

    def rows_beside(self, sql: str, parameters: Sequence[Any] = ()) -> list[Any]:
        """As `rows`, of what is committed, and no other query waits for it: for what takes long."""
        if self.path == MEMORY:
            return self.rows(sql, parameters)
        with self._beside_lock:
            if self._beside is None:
                self._beside = sqlite3.connect(self.path, BUSY_SECONDS, isolation_level=None, check_same_thread=False)
                self._beside.execute("PRAGMA query_only=1")
                self._beside.execute(f"PRAGMA cache_size={-_KILOBYTES_BESIDE}")
            return self._beside.execute(sql, parameters).fetchall()

    def segments(self) -> KnownSegments:
        """What is known of the segments, read again only where anybody has written since."""
        with self.lock:
            state = self.value("PRAGMA data_version"), self.connection.total_changes
            if self._segments is None or self._segments[0] != state:
                rows = self.rows("SELECT number, mtime_ns, size, inode, is_searchable FROM segment")
                signatures = {number: Signature(*signature) for number, *signature, _ in rows}
                unsearchable = frozenset(number for number, *_, is_searchable in rows if not is_searchable)
                self._segments = state, KnownSegments(signatures, unsearchable)
            return self._segments[1]

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is the only one to write; it ends with the block, kept whole or undone."""
        with self.lock:
            if self.connection.in_transaction:
                yield self.connection
                return
            if not self._has_written:
                self.connection.execute(f"PRAGMA cache_size={-_KILOBYTES_TO_WRITE}")
                self._has_written = True
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise
            self.connection.execute("COMMIT")

    def is_in_place(self) -> bool:
        """Whether the file of this name is still this one."""
        try:
            return self.path == MEMORY or self.path.stat().st_ino == self.inode
        except OSError:
            return False

    def close(self) -> None:
        """Let go of the file."""
        with self._beside_lock, contextlib.suppress(sqlite3.Error):
            if self._beside is not None:
                self._beside.close()
                self._beside = None
        with self.lock, contextlib.suppress(sqlite3.Error):
            self.connection.close()

    def _set_up(self, is_local: bool) -> None:
        mode = "WAL" if is_local else "DELETE"
        self.connection.execute(f"PRAGMA journal_mode={mode}")
        self.connection.execute("PRAGMA synchronous=NORMAL")
        self.connection.execute(f"PRAGMA cache_size={-_KILOBYTES_TO_READ}")
        self.connection.execute("PRAGMA temp_store=MEMORY")
        self.connection.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")

    def _made_by(self, library: str) -> str:
        """See to it that the tables are there; the catalogue's uid."""
        if self.value("SELECT count(*) FROM sqlite_master") == 0:
            with self.writing() as connection:
                if self.value("SELECT count(*) FROM sqlite_master") == 0:  # another process may have been quicker
                    self._create(connection, library)
        about = dict(self.rows("SELECT name, value FROM about"))
        number = str(about.get("version")).partition(" ")[0]
        if about.get("library") == library and number.isdecimal() and int(number) > schema.NUMBER:
            raise NewerCatalogue
        if about.get("version") != schema.VERSION or about.get("library") != library:
            raise sqlite3.DatabaseError(_("a catalogue of another library or another version"))
        return str(about["uid"])

    def _create(self, connection: sqlite3.Connection, library: str) -> None:
        for statement in filter(str.strip, schema.TABLES.split(";")):
            connection.execute(statement)
        for option, number in _MERGING.items():
            connection.execute("INSERT INTO words (words, rank) VALUES (?, ?)", (option, number))
        about = {"version": schema.VERSION, "library": library, "uid": stamp.new_uid(), "dead": 0}
        connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())


def set_aside(path: Path, inode: int | None = None) -> None:
    """Put a ruined catalogue out of the way; only the file of this inode, where one is given."""
    with contextlib.suppress(OSError):
        if inode is None or path.stat().st_ino == inode:
            path.replace(path.with_suffix(".ruined"))
    for ending in ("-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + ending).unlink()


def _make_file(path: Path) -> None:
    """Make the file before SQLite does, which would not let the group write."""
    durable.make_folder(path.parent)
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, durable.FILE_MODE)
        try:
            with contextlib.suppress(PermissionError):
                os.fchmod(descriptor, durable.FILE_MODE)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise sqlite3.OperationalError(
            _("{file} cannot be opened: {reason}", file=path, reason=_(error.strerror or ""))
        ) from error
