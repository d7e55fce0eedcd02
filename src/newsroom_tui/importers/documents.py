"""JSON documents out of files."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding
from newsroom_tui.importers.base import Source


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
