"""Rows: what the catalogue notes of a release."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsroom_tui.domain.listing import Headline, Sort, date_key, sort_key
from newsroom_tui.domain.query import MISSABLE, searchable, traits
from newsroom_tui.domain.release import Release, Status
from newsroom_tui.domain.words import spaced
from newsroom_tui.store import tables
from newsroom_tui.store.catalogue import schema
from newsroom_tui.store.tables import Document, as_line

HEADLINE_COLUMNS = (
    "id, version, title, opening, release_date, author, photographer, status, language, "
    "updated_at, updated_by, binned_at, photo_count, uncredited_count"
)

_INSERT = f"""
INSERT OR REPLACE INTO release (
  row, digest, text_digest, is_binned, lang, missing, uid, title_key, author_key, source, {HEADLINE_COLUMNS}
) VALUES ({", ".join("?" * 24)})
"""
INSERT_WORDS = """
INSERT INTO words (rowid, title, author, photographer, source, tags, body) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


def headline(columns: tuple[Any, ...]) -> Headline:
    """The row of a list that `HEADLINE_COLUMNS` gave."""
    return Headline(*(*columns[:7], Status(columns[7]), *columns[8:]))


def digest_of(document: Document) -> int:
    """A number that changes when anything in a release's document does."""
    return zlib.crc32(as_line(document))


def missing_bits(names: tuple[str, ...]) -> int:
    """Names of `MISSABLE` as one number."""
    return sum(1 << MISSABLE.index(name) for name in names)


class Entry:
    """A release on its way into the catalogue."""

    def __init__(self, release: Release, digest: int) -> None:
        self.release = release
        self.release_id = release.id
        self.digest = digest
        self.date_key = date_key(release.release_date)

    @classmethod
    def of(cls, release_id: int, document: Document, path: Path) -> Entry:
        """The entry of a document.

        Raises:
            LibraryDamaged: it is no release.
        """
        return cls(tables.release({**document, "id": release_id}, path), digest_of(document))

    def words(self) -> tuple[str, ...]:
        """The columns of the full text index."""
        return tuple(encodable(spaced(text)) for text in searchable(self.release).values())

    def put(self, connection: sqlite3.Connection, row: int, text_digest: int | None, *, is_new: bool) -> None:
        """Write the row and the tags; a release that is new has none that would have to go."""
        release, line = self.release, Headline.of(self.release)
        of_kind = traits(release)
        columns = (
            row,
            self.digest,
            text_digest,
            release.is_binned,
            "".join(of_kind["lang"]),
            missing_bits(of_kind["missing"]),
            release.uid,
            sort_key(line, Sort.TITLE)[0],
            sort_key(line, Sort.AUTHOR)[0],
            release.source,
            *_columns(line),
        )
        try:
            connection.execute(_INSERT, columns)
        except UnicodeEncodeError:
            connection.execute(_INSERT, tuple(encodable(c) if isinstance(c, str) else c for c in columns))
        if not is_new:
            connection.execute("DELETE FROM tag WHERE id = ?", (release.id,))
        if release.tags:
            rows = {(release.id, encodable(folded), encodable(tag)) for folded, tag in self._tags()}
            connection.executemany("INSERT OR IGNORE INTO tag VALUES (?, ?, ?)", rows)

    def row(self, generation: int) -> int:
        """The row number after so many rows before."""
        return schema.row_of(self.date_key, self.release.id, generation)

    def is_at(self, row: int) -> bool:
        """Whether this row number says what it should of the release's place."""
        return self.row(schema.generation_of(row)) == row

    def _tags(self) -> Iterator[tuple[str, str]]:
        return zip(traits(self.release)["tag"], self.release.tags, strict=True)


def text_digest_of(words: tuple[str, ...]) -> int:
    """A number that changes when the words of a release do."""
    return zlib.crc32("\x1f".join(words).encode())


def encodable(text: str) -> str:
    """`text` without what SQLite cannot store: halves of characters."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _columns(line: Headline) -> tuple[Any, ...]:
    return (
        line.id,
        line.version,
        line.title,
        line.opening,
        line.release_date,
        line.author,
        line.photographer,
        line.status.value,
        line.language,
        line.updated_at,
        line.updated_by,
        line.binned_at,
        line.photo_count,
        line.uncredited_count,
    )
