"""The limit: the same releases in plain SQLite, with nothing of what makes a library safe to share and to read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.query import searchable
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.words import spaced

_TABLES = """
CREATE TABLE release (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, version, title, release_date, author, photographer,
                      status, language, updated_at, document TEXT, original TEXT);
CREATE TABLE revision (id, version, document TEXT, PRIMARY KEY (id, version));
CREATE INDEX by_date ON release (release_date DESC, id DESC);
CREATE INDEX by_title ON release (title);
CREATE INDEX by_author ON release (author);
CREATE INDEX by_update ON release (updated_at);
CREATE VIRTUAL TABLE words USING fts5 (title, author, photographer, source, tags, body);
"""
_INSERT_WORDS = """
INSERT INTO words (rowid, title, author, photographer, source, tags, body) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


class Bare:
    """A database of releases."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        if not self.connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            self.connection.executescript(_TABLES)

    def insert(self, items: Iterable[ImportItem]) -> None:
        """Insert releases with their originals and their words, in one transaction."""
        self.connection.execute("BEGIN IMMEDIATE")
        [first_id] = self.connection.execute("SELECT ifnull(max(id), 0) + 1 FROM release").fetchone()
        for number, item in enumerate(items, first_id):
            release = item.release
            columns = (release.title, release.release_date, release.author, release.photographer, release.status.value)
            document = json.dumps(release.to_document(), ensure_ascii=False)
            original = json.dumps(item.original.to_document(), ensure_ascii=False)
            self.connection.execute(
                "INSERT INTO release VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, '', ?, ?)",
                (number, release.uid, *columns, release.language, document, original),
            )
            self.connection.execute(
                _INSERT_WORDS,
                (number, *_words(release)),
            )
        self.connection.execute("COMMIT")

    def save(self, release: Release) -> None:
        """Save one release with a revision, durably."""
        document = json.dumps(release.to_document(), ensure_ascii=False)
        self.connection.execute("BEGIN IMMEDIATE")
        [version] = self.connection.execute("SELECT version FROM release WHERE id = ?", (release.id,)).fetchone()
        self.connection.execute(
            "UPDATE release SET version = ?, title = ?, document = ? WHERE id = ?",
            (version + 1, release.title, document, release.id),
        )
        self.connection.execute("INSERT INTO revision VALUES (?, ?, ?)", (release.id, version + 1, document))
        self.connection.execute("DELETE FROM words WHERE rowid = ?", (release.id,))
        self.connection.execute(
            _INSERT_WORDS,
            (release.id, *_words(release)),
        )
        self.connection.execute("COMMIT")

    def scan(self, text: str) -> int:
        """How many releases have this text anywhere."""
        sql = "SELECT count(*) FROM release WHERE document LIKE ?"
        return int(self.connection.execute(sql, (f"%{text}%",)).fetchone()[0])

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


def _words(release: Release) -> list[str]:
    """The columns of the full text index: the same words as the library's, Chinese characters set apart."""
    return [spaced(text) for text in searchable(release).values()]
