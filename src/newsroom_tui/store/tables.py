"""The text of TinyDB files: a table of documents, one document a line.

Plain TinyDB reads and writes the same files, though not in lines. What is in lines can be looked at one document at a
time, and written again without being understood: a save then costs no more for a hundred neighbours than for one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryDamaged
from newsroom_tui.language import _

Document = Mapping[str, Any]

_READABLE = json.JSONEncoder(ensure_ascii=False)
_SAFE = json.JSONEncoder()
_HEAD = re.compile(rb'\{"([a-z]+)": \{\n')
_FOOT = b"\n}}\n"
_LINE = re.compile(rb'"(\d+)": (\{.*\})')
_START = re.compile(rb'"(\d+)": (?=\{)')


class Line(MutableMapping[str, Any]):
    """A document that is read only when it is looked at, and written as it stands when it never was."""

    __slots__ = ("_document", "raw")

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self._document: dict[str, Any] | None = None

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has looked."""
        return self._document is None

    def __getitem__(self, key: str) -> Any:
        return self._read()[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._read()[key] = value

    def __delitem__(self, key: str) -> None:
        del self._read()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def _read(self) -> dict[str, Any]:
        if self._document is None:
            self._document = dict(json.loads(self.raw))
        return self._document


def load(data: bytes, path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a file, all of it read and found right.

    Raises:
        LibraryDamaged: these bytes are no TinyDB file.
    """
    if not data.strip():
        return {}
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise damage(path, _("it is no JSON ({reason})", reason=error)) from error
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        raise damage(path, _("it is no TinyDB file"))
    return found


def load_lines(data: bytes) -> dict[str, dict[str, Any]] | None:
    """The only table of a file that is in lines, its documents unread; None for any other file."""
    head = _HEAD.match(data)
    if head is None or not data.endswith(_FOOT):
        return None
    found: dict[str, Any] = {}
    for line in data[head.end() : -len(_FOOT)].split(b",\n"):
        start = _START.match(line)
        if start is None or not line.endswith(b"}") or b"\n" in line:
            return None
        found[start[1].decode()] = Line(line[start.end() :])
    return {head[1].decode(): found}


def documents(data: bytes, table: str, path: Path) -> dict[int, Document]:
    """The documents of one table by their ids.

    Raises:
        LibraryDamaged: these bytes are no TinyDB file, or hold something that is no document.
    """
    if not data.strip():
        raise damage(path, _("it is empty"))
    return by_id(rows(load(data, path) or {table: {}}, table, path), path)


def rows(found: dict[str, dict[str, Any]], table: str, path: Path) -> dict[str, Any]:
    """One table of a file's tables.

    Raises:
        LibraryDamaged: there is none of this name.
    """
    if table not in found:
        raise damage(path, _("it has no table {table!r}", table=table))
    return found[table]


def by_id(rows: Mapping[str, Any], path: Path) -> dict[int, Document]:
    """The documents of a table by their ids as numbers.

    Raises:
        LibraryDamaged: something among them is no document.
    """
    try:
        found = {int(doc_id): document for doc_id, document in rows.items()}
    except ValueError as error:
        raise damage(path, _("a document's id is no number")) from error
    if not all(isinstance(document, dict | Line) for document in found.values()):
        raise damage(path, _("a document is no object"))
    return found


def ids(data: bytes, table: str) -> list[int] | None:
    """The ids in a file that is in lines; None for any other file."""
    head = _HEAD.match(data)
    if head is None or head[1].decode() != table or not data.endswith(_FOOT):
        return None
    starts = map(_START.match, data[head.end() : -len(_FOOT)].split(b",\n"))
    return [int(start[1]) for start in starts if start]


def line(data: bytes, table: str, doc_id: int) -> Document | None:
    """One document of a file that is in lines; None where there is none, or for any other file."""
    head = _HEAD.match(data)
    if head is None or head[1].decode() != table or not data.endswith(_FOOT):
        return None
    start = data.find(b'\n"%d": {' % doc_id, head.end() - 1)
    found = None if start < 0 else _LINE.match(data, start + 1)  # which never goes beyond the line
    return None if found is None else Line(found[2])


def dump(tables: Mapping[str, Mapping[Any, Document]]) -> bytes:
    """The file of these tables: readable UTF-8, but for signs that UTF-8 does not have."""
    pieces = [b"{"]
    for name, table in tables.items():
        pieces += (_encode(name), b": {")
        end = b"\n"
        for doc_id, document in table.items():
            pieces += (end, b'"%d": ' % int(doc_id), as_line(document))
            end = b",\n"
        pieces += (b"\n}" if table else b"}", b",\n")
    return b"".join(pieces[:-1] if tables else pieces) + b"}\n"


def as_line(document: Document) -> bytes:
    """A document as it stands in a file."""
    if isinstance(document, Line):
        return document.raw if document.is_untouched else _encode(dict(document))
    return _encode(document)


def release(document: Document, path: Path) -> Release:
    """The release that a document holds.

    Raises:
        LibraryDamaged: it holds none.
    """
    try:
        return Release.from_document(document)
    except (TypeError, ValueError, OverflowError) as error:
        raise damage(path, _("a document is no release ({reason})", reason=error)) from error


def damage(path: Path, why: str) -> LibraryDamaged:
    """The error for a file that makes no sense."""
    return LibraryDamaged(
        _(
            "{file} is damaged: {reason}. It was left as it is; newsroom doctor --repair saves what can be saved.",
            file=path,
            reason=why,
        )
    )


def _encode(value: Any) -> bytes:
    try:
        return _READABLE.encode(value).encode()
    except UnicodeEncodeError:
        return _SAFE.encode(value).encode()
