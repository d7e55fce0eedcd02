"""newsroom's own JSON: one release, a list, a line each, a segment of a library, or what ``import --json`` printed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import documents, own
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.language import _

_MARKS = frozenset(("release_date", "photographer", "binned_at"))


def is_format(source: Source) -> bool:
    """Whether the file is JSON that no other format claimed, or is called so."""
    is_called_json = source.suffix in (".json", ".jsonl", ".ndjson")
    return is_called_json or (
        source.head.startswith((b"{", b"[")) and isinstance(documents.loaded(source), dict | list)
    )


def read(source: Source) -> Reading:
    """Every release in the document."""
    items: list[ImportItem] = []
    notes: list[str] = []
    for document in _releases(documents.loaded(source)):
        release, said = own.release_of(document)
        text = json.dumps(document, ensure_ascii=False, indent=1)
        items.append(ImportItem(release, source.original(text, "utf-8")))
        notes.extend(said)
    if documents.loaded(source) is None:
        raise ImportFailed(_("The JSON is broken or cut off."))
    if not items:
        raise ImportFailed(_("This JSON holds no release: no object in it has a release's fields."))
    return Reading(tuple(items), "utf-8", tuple(dict.fromkeys(notes)))


def _releases(value: Any) -> Iterator[Mapping[str, Any]]:
    """The releases of a document, wherever lists, pages and TinyDB's tables hold them."""
    match value:
        case {"releases": inner}:
            yield from _releases(inner)
        case {"title": str()} if value.keys() & _MARKS:
            yield value
        case Mapping() if value and all(str(key).isdigit() for key in value):
            for item in value.values():
                yield from _releases(item)
        case list():
            for item in value:
                yield from _releases(item)
        case _:
            return
