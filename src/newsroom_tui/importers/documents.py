"""JSON documents out of files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding
from newsroom_tui.importers.base import Source
from newsroom_tui.importers.items import left_out


@lru_cache(maxsize=1)
def loaded(source: Source) -> Any:
    """The file's JSON, or a list of the values of its lines; None where it is neither.

    Several formats ask for the same file in turn, so the last answer is kept.
    """
    try:
        text = encoding.decode(source.data, source.encoding).text
    except ImportFailed:
        return None
    for load in (json.loads, _lines):
        try:
            return load(text)
        except (ValueError, RecursionError):
            continue
    return None


def _lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def unsaid(document: Any, release: Release) -> Iterator[str]:
    """A note on the texts of a document that the release does not say."""
    return left_out(_leaves(document, ""), release)


# Properties that are for programs: what they say is not among a release's words.
_MACHINE = (
    "charcount code contenttype href language mimetype profile pubstatus rel representationtype role schema scheme type"
)
_MACHINE_KEYS = frozenset((*re.findall(r"\w+", _MACHINE), "uri", "usage", "variant"))


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text and number of a document with the names that lead to it."""
    match value:
        case dict():
            for key, inner in value.items():
                if key in _MACHINE_KEYS and isinstance(inner, str):
                    continue
                yield from _leaves(inner, f"{path}.{key}".lstrip("."))
        case list():
            for inner in value:
                yield from _leaves(inner, path)
        case str() | int() | float():
            yield path, str(value)
