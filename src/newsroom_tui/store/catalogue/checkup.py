"""A checkup of the catalogue: does it say what the segments say."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass

from newsroom_tui.domain.listing import Headline
from newsroom_tui.errors import LibraryDamaged, LibraryError
from newsroom_tui.language import N_, _
from newsroom_tui.store.catalogue import search
from newsroom_tui.store.catalogue.database import Database, NewerCatalogue
from newsroom_tui.store.catalogue.indexer import Indexer
from newsroom_tui.store.catalogue.rows import HEADLINE_COLUMNS, Entry, headline
from newsroom_tui.store.library import Library
from newsroom_tui.store.segments import SIZE


@dataclass(frozen=True, slots=True)
class Checkup:
    """What was found.

    Attributes:
        state: ``current``, ``behind`` (it will catch up by itself), ``missing``, ``wrong``, ``in memory`` or ``newer``
            (a newer newsroom's).
        problem: in words, what is wrong.
    """

    state: str
    problem: str = ""


def check(library: Library) -> Checkup:
    """Compare a library's catalogue with all of its segments."""
    if library.refusal:
        return Checkup(N_("in memory"))
    try:
        if not library.catalogue.exists():
            return Checkup(N_("missing"))
        database = Database(library.catalogue, library.card.uid, is_local=not library.network)
    except NewerCatalogue:
        return Checkup(N_("newer"))
    except (sqlite3.Error, LibraryError, OSError) as error:
        return Checkup("wrong", _("it cannot be read ({reason})", reason=error))
    with contextlib.closing(database):
        try:
            indexer = Indexer(database, library.releases)
            for number in sorted(library.releases.signatures()):
                if not _is_right(indexer, number):
                    return Checkup(
                        "wrong", _("it does not say what {file} says", file=library.releases.path(number).name)
                    )
            return Checkup(N_("current") if indexer.sweep().is_clean else N_("behind"))
        except (sqlite3.Error, ValueError, TypeError) as error:
            return Checkup("wrong", _("it cannot be read ({reason})", reason=error))


def highest_id(library: Library) -> int:
    """The highest id that a library's catalogue knows, 0 where there is none to be read."""
    try:
        if library.refusal or not library.catalogue.exists():
            return 0
        with contextlib.closing(
            Database(library.catalogue, library.card.uid, is_local=not library.network)
        ) as database:
            return search.highest_id(database)
    except (sqlite3.Error, LibraryError, NewerCatalogue, OSError):
        return 0


def _is_right(indexer: Indexer, number: int) -> bool:
    """Whether all is right that the catalogue says of a segment, if it claims to know it as it is."""
    try:
        signature, documents = indexer.segments.read(number)
    except LibraryDamaged:
        return True
    if signature is None or not indexer.knows(number, signature):
        return True
    entries = indexer.entries(number, documents)
    first = number * SIZE
    columns = f"row, digest, {HEADLINE_COLUMNS}"
    found = indexer.database.rows(f"SELECT {columns} FROM release WHERE id >= ? AND id < ?", (first, first + SIZE))
    return len(found) == len(entries) and all(
        _is_same(entries.get(release_id), row, digest, headline((release_id, *rest)))
        for row, digest, release_id, *rest in found
    )


def _is_same(entry: Entry | None, row: int, digest: int, listed: Headline) -> bool:
    if entry is None:
        return False
    return (digest, listed) == (entry.digest, Headline.of(entry.release)) and entry.is_at(row)
