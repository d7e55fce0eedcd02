"""The catalogue's tables, and the row numbers that put releases in the order of their dates.

A release's row number is its place in the list: its day, then its id, then how many rows it had before. So the
newest releases are the greatest rows, and a search for however common a word gives its first page at once, because
SQLite's full text index walks its rows in their order. The index cannot forget: a release whose words change gets a
new row, and the words of its old one lead nowhere.
"""

from __future__ import annotations

from datetime import date

from newsroom_tui.domain.listing import UNDATED
from newsroom_tui.domain.query import MISSABLE

NUMBER = 4
VERSION = f"{NUMBER} {' '.join(MISSABLE)}"
"""What a catalogue must have been made by; another one is made anew."""

GENERATION_BITS = 14
ID_BITS = 27
_UNDATED_DAY = (1 << 22) - 1

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE segment (
  number INTEGER PRIMARY KEY, mtime_ns INTEGER, size INTEGER, inode INTEGER,
  is_searchable INTEGER NOT NULL, damage TEXT NOT NULL
);
CREATE TABLE release (
  row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, digest INTEGER NOT NULL, text_digest INTEGER,
  is_binned INTEGER NOT NULL, lang TEXT NOT NULL, missing INTEGER NOT NULL, uid TEXT NOT NULL,
  title_key TEXT NOT NULL, author_key TEXT NOT NULL, source TEXT NOT NULL,
  version INTEGER NOT NULL, title TEXT NOT NULL, opening TEXT NOT NULL, release_date TEXT NOT NULL,
  author TEXT NOT NULL, photographer TEXT NOT NULL, status TEXT NOT NULL, language TEXT NOT NULL,
  updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, binned_at TEXT NOT NULL,
  photo_count INTEGER NOT NULL, uncredited_count INTEGER NOT NULL
);
CREATE TABLE tag (id INTEGER NOT NULL, folded TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (id, tag)) WITHOUT ROWID;
CREATE TABLE grave (id INTEGER PRIMARY KEY, generation INTEGER NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
  title, author, photographer, source, tags, body, content='', columnsize=0, prefix='1 2', tokenize='ascii'
);
CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER);
CREATE TABLE lease (
  release_id INTEGER PRIMARY KEY, user TEXT NOT NULL, session TEXT NOT NULL, since REAL NOT NULL, until REAL NOT NULL
);
"""

INDEXES = """
CREATE INDEX IF NOT EXISTS release_place ON release (is_binned, row, status, lang, missing, release_date);
CREATE INDEX IF NOT EXISTS release_title ON release (is_binned, title_key, id DESC);
CREATE INDEX IF NOT EXISTS release_author ON release (is_binned, author_key, id DESC);
CREATE INDEX IF NOT EXISTS release_updated ON release (is_binned, updated_at, id);
CREATE INDEX IF NOT EXISTS release_uid ON release (uid);
CREATE INDEX IF NOT EXISTS tag_folded ON tag (folded, id);
"""
"""Made once the list stands for the first time, which is quicker."""


def row_of(date_key: str, release_id: int, generation: int) -> int:
    """The row number of a release with this key in the order of dates."""
    day = _UNDATED_DAY if date_key == UNDATED else date.fromisoformat(date_key).toordinal()
    return (day << ID_BITS | release_id) << GENERATION_BITS | generation


def generation_of(row: int) -> int:
    """How many rows the release of this row had before."""
    return row & LAST_GENERATION


LAST_GENERATION = (1 << GENERATION_BITS) - 1
