"""The text of TinyDB files: tables of documents, one document a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryDamaged

Document = Mapping[str, Any]

_READABLE = json.JSONEncoder(ensure_ascii=False)
_SAFE = json.JSONEncoder()


def load(data: bytes, path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a file.

    Raises:
        LibraryDamaged: these bytes are no TinyDB file.
    """
    if not data.strip():
        return {}
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise damage(path, f"it is no JSON ({error})") from error
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        raise damage(path, "it is no TinyDB file")
    return found


def documents(data: bytes, table: str, path: Path) -> dict[int, Document]:
    """The documents of one table by their ids.

    Raises:
        LibraryDamaged: these bytes are no TinyDB file, or hold something that is no document.
    """
    found = load(data, path).get(table, {})
    try:
        by_id = {int(doc_id): document for doc_id, document in found.items()}
    except ValueError as error:
        raise damage(path, "a document's id is no number") from error
    if not all(isinstance(document, dict) for document in by_id.values()):
        raise damage(path, "a document is no object")
    return by_id


def dump(tables: Mapping[str, Mapping[Any, Document]]) -> bytes:
    """The file of these tables: readable UTF-8, but for signs that UTF-8 does not have."""
    try:
        return _text(tables, _READABLE).encode()
    except UnicodeEncodeError:
        return _text(tables, _SAFE).encode()


def as_line(document: Document) -> bytes:
    """A document as it stands in a file."""
    try:
        return _READABLE.encode(document).encode()
    except UnicodeEncodeError:
        return _SAFE.encode(document).encode()


def release(document: Document, path: Path) -> Release:
    """The release that a document holds.

    Raises:
        LibraryDamaged: it holds none.
    """
    try:
        return Release.from_document(document)
    except (TypeError, ValueError, OverflowError) as error:
        raise damage(path, f"a document is no release ({error})") from error


def damage(path: Path, why: str) -> LibraryDamaged:
    """The error for a file that makes no sense."""
    return LibraryDamaged(
        f"{path} is damaged: {why}. It was left as it is; newsroom doctor --repair saves what can be saved."
    )


def _text(tables: Mapping[str, Mapping[Any, Document]], encoder: json.JSONEncoder) -> str:
    parts = []
    for name, table in tables.items():
        lines = ",\n".join(f'"{doc_id}": {encoder.encode(document)}' for doc_id, document in table.items())
        parts.append(f"{encoder.encode(name)}: {{\n{lines}\n}}" if lines else f"{encoder.encode(name)}: {{}}")
    return "{" + ",\n".join(parts) + "}\n"
