"""Salvage: getting documents out of a file that is no JSON any more."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from newsroom_tui.store.tables import Document

_START = re.compile(r'"(\d+)":\s*(?=\{)')


def documents(data: bytes, is_wanted: Callable[[Mapping[str, Any]], bool]) -> dict[int, Document]:
    """Every whole document in the bytes of a TinyDB file, whatever lies between them.

    Args:
        is_wanted: whether an object is such a document, and not a part of one that is torn.
    """
    text = data.decode("utf-8", "replace")
    decoder = json.JSONDecoder()
    found: dict[int, Document] = {}
    position = 0
    while start := _START.search(text, position):
        try:
            document, position = decoder.raw_decode(text, start.end())
        except (ValueError, RecursionError):
            position = start.end()
            continue
        if is_wanted(document):
            found[int(start[1])] = document
        else:  # a table, or something of a document: what it holds is looked at by itself
            position = start.end()
    return found


def is_release(document: Mapping[str, Any]) -> bool:
    """Whether this is a release's document."""
    return "title" in document and "body" in document and "version" in document


def is_revision(document: Mapping[str, Any]) -> bool:
    """Whether this is a revision's document."""
    return isinstance(document.get("release"), dict) and "version" in document


def is_original(document: Mapping[str, Any]) -> bool:
    """Whether this is an original's document."""
    return "text" in document and "sha256" in document
