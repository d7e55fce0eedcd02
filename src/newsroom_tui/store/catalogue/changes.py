"""Changes: what anybody did to the library since somebody last asked."""

from __future__ import annotations

from newsroom_tui.store.base import Changes
from newsroom_tui.store.catalogue.database import Database

KEPT = 10_000
"""Changes that are remembered; who asks for older ones learns that anything may have changed."""


def since(database: Database, token: str) -> Changes:
    """What happened since a token; see `Store.changes`."""
    newest = database.value("SELECT max(seq) FROM change") or 0
    now = f"{database.uid}:{newest}"
    if not token or token == now:
        return Changes(now)
    uid, _, seq = token.rpartition(":")
    if uid != database.uid or not seq.isdecimal():
        return Changes(now, None)
    ids = [release_id for (release_id,) in database.rows("SELECT id FROM change WHERE seq > ?", (int(seq),))]
    if None in ids or len(ids) < newest - int(seq):
        return Changes(now, None)
    return Changes(now, frozenset(ids))


def trim(database: Database) -> None:
    """Forget what is older than anybody will ask for."""
    oldest = database.value("SELECT min(seq) FROM change")  # one by one: asked for both, SQLite reads all of them
    newest = database.value("SELECT max(seq) FROM change")
    if newest is not None and newest - oldest > 2 * KEPT:
        with database.writing() as connection:
            connection.execute("DELETE FROM change WHERE seq <= ?", (newest - KEPT,))
