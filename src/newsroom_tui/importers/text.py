"""Plain text, as pasted: whatever is text and no other format."""

from __future__ import annotations

import hashlib

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import pasted
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.encoding import decode


def is_format(source: Source) -> bool:
    """Whether the bytes are text; a named encoding is the user's word for it."""
    if source.encoding:
        return True
    try:
        decode(source.data)
    except ImportFailed:
        return False
    return True


def read(source: Source) -> Reading:
    """Read the one release that a pasted text holds.

    Raises:
        ImportFailed: the bytes are no text, or a text without a word in it.
    """
    decoded = decode(source.data, source.encoding)
    found = pasted.read(decoded.text)
    original = Original(
        name=source.name,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(source.data).hexdigest(),
        text=decoded.text,
    )
    return Reading((ImportItem(found.release, original),), decoded.encoding, (*decoded.notes, *found.notes))
