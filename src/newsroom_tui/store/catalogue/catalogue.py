"""The catalogue as the store sees it: always there, whatever became of its file."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsroom_tui.domain.listing import Cursor, Facets, Page, Sort
from newsroom_tui.domain.query import Query
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryError, LibraryLocked
from newsroom_tui.language import _
from newsroom_tui.store.base import Changes
from newsroom_tui.store.catalogue import changes, leases, schema, search
from newsroom_tui.store.catalogue.database import MEMORY, Database, NewerCatalogue, is_ruined, set_aside
from newsroom_tui.store.catalogue.indexer import Indexer
from newsroom_tui.store.catalogue.upkeep import Upkeep
from newsroom_tui.store.durable import Signature
from newsroom_tui.store.library import Library
from newsroom_tui.store.segments import Written

if TYPE_CHECKING:
    from newsroom_tui.domain.lease import Lease

Answer = TypeVar("Answer")


class Catalogue:
    """Answers from a catalogue file, brought up to the segments before the first answer.

    A file that is ruined is set aside and made anew; where there can be none, it is kept in memory.

    Args:
        library: the library it is of. One that cannot be written gets a catalogue in memory.
        in_background: answer from what is catalogued so far, and catalogue the rest meanwhile.
        on_progress: told now and then, while an answer has to wait for that, how much is catalogued, 0 to 1.
    """

    def __init__(
        self, library: Library, *, in_background: bool = False, on_progress: Callable[[float], None] | None = None
    ) -> None:
        self.path = MEMORY if library.refusal else library.catalogue
        self._library = library
        self._segments = library.releases
        self._in_background = in_background
        self._on_progress = on_progress
        self._mutex = threading.RLock()
        self._upkeep: Upkeep | None = None
        self._is_closed = False
        self._seen: tuple[str, tuple[int, int]] | None = None

    # Answers

    def find(
        self, query: Query, sort: Sort, after: Cursor | None, before: Cursor | None, limit: int, skip: int
    ) -> Page:
        """A page of a list."""

        def ask(database: Database) -> Page:
            return search.find(database, query, sort, after=after, before=before, limit=limit, skip=skip)

        return self._ask(ask, query)

    def count(self, query: Query) -> int:
        """How many releases a query finds."""
        return self._ask(lambda database: search.count(database, query), query)

    def rank(self, release_id: int, query: Query, sort: Sort) -> int | None:
        """How many rows stand above a release."""
        return self._ask(lambda database: search.rank(database, release_id, query, sort), query)

    def facets(self, field: str) -> Facets:
        """How often each value of a field stands there."""
        return self._ask(lambda database: search.facets(database, field), Query())

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        """Which uids the library has, by what its segments say now. The caller holds the library's lock."""
        wanted = [uid for uid in dict.fromkeys(uids) if uid]
        self._try(Upkeep.list_all)
        return self._attempt(lambda database: search.known(database, wanted))

    def highest_id(self) -> int:
        """The highest id that a release has, or had when it was last looked."""
        return self._attempt(search.highest_id)

    # Following the library

    def knows(self, segment: int, signature: Signature) -> bool:
        """Whether a segment was catalogued as it is, and found right; no is always a safe answer."""
        upkeep = self._upkeep
        if upkeep is None:
            return False
        try:
            return Indexer(upkeep.database, self._segments).knows(segment, signature)
        except sqlite3.Error:
            return False  # whoever asks the catalogue next deals with it

    def note(self, written: Written, changed: Mapping[int, Release | None]) -> None:
        """Catalogue what a save changed. It is stored already: what goes wrong here is mended by the next sweep."""

        def note(upkeep: Upkeep) -> None:
            if Indexer(upkeep.database, self._segments).note(written, changed):
                upkeep.follow(written)

        try:
            self._try(note)
        except LibraryError:
            if self._upkeep is not None:
                self._upkeep.make_due()

    def changes(self, token: str) -> Changes:
        """What changed since a token."""
        if self._upkeep is None or self._upkeep.is_due:
            self._try(self._refresh)

        def ask(database: Database) -> Changes:
            seen = (database.value("PRAGMA data_version"), database.connection.total_changes)
            if token and self._seen == (token, seen):
                return Changes(token)
            found = changes.since(database, token)
            self._seen = found.token, seen
            return found

        return self._attempt(ask)

    def lease(self, release_id: int, user: str, session: str, seconds: float) -> Lease:
        """Take or renew a lease, or learn who has it."""
        return self._attempt(lambda database: leases.take(database, release_id, user, session, seconds))

    def release_lease(self, release_id: int, user: str, session: str) -> None:
        """End a lease, if it is the caller's."""
        self._attempt(lambda database: leases.give_back(database, release_id, user, session))

    def leases(self) -> Sequence[Lease]:
        """Every lease in force."""
        return self._attempt(leases.held)

    @property
    def progress(self) -> float | None:
        """How much is catalogued, 0 to 1, while it is being done in the background."""
        upkeep = self._upkeep
        return upkeep.progress if upkeep is not None else None

    @property
    def notices(self) -> tuple[str, ...]:
        """What is to be told of it, as far as it is known without opening it."""
        told = []
        if self.progress is not None:
            told.append(_("The catalogue is being made anew: the newest releases are listed first."))
        if self.path == MEMORY and not self._library.refusal:
            told.append(_("The catalogue cannot be written; lists and searches take longer to begin."))
        if (upkeep := self._upkeep) is not None:
            with contextlib.suppress(sqlite3.Error):
                damaged = upkeep.database.rows("SELECT damage FROM segment WHERE damage <> ''")
                told += [text for (text,) in damaged]
        return tuple(told)

    def make_anew(self) -> None:
        """Throw the file away and make another one."""
        with self._mutex:
            self._drop()
            set_aside(self.path)
        self.settle()

    def settle(self) -> None:
        """Bring everything up to the segments before coming back."""
        self._try(Upkeep.settle)

    def close(self) -> None:
        """Stop and let go of the file."""
        with self._mutex:
            self._is_closed = True
            self._drop()

    # The file

    def _ask(self, ask: Callable[[Database], Answer], query: Query) -> Answer:
        """An answer from a catalogue that is as far as the query needs it."""

        def ready(upkeep: Upkeep) -> Answer:
            with self._mutex:
                upkeep.make_ready(for_words=bool(query.terms))
            return ask(upkeep.database)

        return self._try(ready)

    def _attempt(self, ask: Callable[[Database], Answer]) -> Answer:
        """An answer, from another catalogue where the first one fails."""
        return self._try(lambda upkeep: ask(upkeep.database))

    def _refresh(self, upkeep: Upkeep) -> None:
        with self._mutex:
            upkeep.refresh()

    def _try(self, call: Callable[[Upkeep], Answer]) -> Answer:
        for is_last in (False, False, True):
            upkeep = self._open()
            try:
                return call(upkeep)
            except sqlite3.Error as error:
                self._fail(upkeep, error, is_last)
        raise AssertionError("unreachable")

    def _open(self) -> Upkeep:
        with self._mutex:
            if self._is_closed:
                raise LibraryError(_("The library is closed."))
            if self._upkeep is not None and not self._upkeep.database.is_in_place():
                self._drop()
            if self._upkeep is None:
                database = self._opened()
                self._upkeep = Upkeep(
                    database,
                    self._segments,
                    None if database.path == MEMORY else lambda: self._at(database.path),
                    in_background=self._in_background,
                    on_progress=self._on_progress,
                )
            return self._upkeep

    def _opened(self) -> Database:
        if self.path != MEMORY:
            for _ in range(3):
                try:
                    return self._at(self.path)
                except NewerCatalogue:  # each would throw the other's away, again and again
                    self.path = self.path.with_stem(f"catalogue-{schema.NUMBER}")
                except sqlite3.Error as error:
                    if not is_ruined(error):
                        break
                    set_aside(self.path)
                except LibraryError:
                    break
            self.path = MEMORY
        return self._at(MEMORY)

    def _at(self, path: Path) -> Database:
        return Database(path, self._library.card.uid, is_local=not self._library.network)

    def _fail(self, upkeep: Upkeep, error: sqlite3.Error, is_last: bool) -> None:
        with self._mutex:
            if self._upkeep is not upkeep and not is_last:
                return  # somebody else has replaced it meanwhile
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise LibraryLocked(_("The catalogue is being written by another program; try again.")) from error
            if is_last:
                raise LibraryError(
                    _("The catalogue cannot be used: {reason}. The releases are untouched.", reason=error)
                ) from error
            self._drop()
            if is_ruined(error):
                set_aside(upkeep.database.path, upkeep.database.inode)
            else:
                self.path = MEMORY

    def _drop(self) -> None:
        if self._upkeep is not None:
            self._upkeep.end()
            self._upkeep = None
        self._seen = None
