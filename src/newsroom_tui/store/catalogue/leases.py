"""Leases, which live in the catalogue and end with it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newsroom_tui.store import stamp
from newsroom_tui.store.catalogue.database import Database

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom_tui.domain.lease import Lease

_COLUMNS = "release_id, user, session, since, until"


def take(database: Database, release_id: int, user: str, session: str, seconds: float) -> Lease:
    """Take or renew a lease, or learn who has it."""
    now = time.time()
    with database.writing() as connection:
        held = connection.execute(
            f"SELECT {_COLUMNS} FROM lease WHERE release_id = ? AND until > ?", (release_id, now)
        ).fetchone()
        if held is not None and held[1:3] != (user, session):
            return _lease(held)
        lease = (release_id, user, session, now if held is None else held[3], now + seconds)
        connection.execute("INSERT OR REPLACE INTO lease VALUES (?, ?, ?, ?, ?)", lease)
    return _lease(lease)


def give_back(database: Database, release_id: int, user: str, session: str) -> None:
    """End a lease, if it is the caller's."""
    with database.writing() as connection:
        connection.execute(
            "DELETE FROM lease WHERE release_id = ? AND user = ? AND session = ?", (release_id, user, session)
        )


def held(database: Database) -> Sequence[Lease]:
    """Every lease in force."""
    rows = database.rows(f"SELECT {_COLUMNS} FROM lease WHERE until > ? ORDER BY release_id", (time.time(),))
    return tuple(map(_lease, rows))


def _lease(row: tuple[int, str, str, float, float]) -> Lease:
    from newsroom_tui.domain.lease import Lease

    release_id, user, session, since, until = row
    return Lease(release_id, user, session, stamp.instant(since), stamp.instant(until))
