"""Plain text, as pasted: whatever is text and no other format."""

from __future__ import annotations

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import pasted
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.encoding import decode
from newsroom_tui.importers.pasted import several
from newsroom_tui.language import _


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
    """Read the release that a pasted text holds, or the several where that is beyond doubt.

    Raises:
        ImportFailed: the bytes are no text, or a text without a word in it.
    """
    decoded = decode(source.data, source.encoding)
    found = several.parted(decoded.text) or [(decoded.text, pasted.read(decoded.text))]
    items = tuple(ImportItem(one.release, source.original(text, decoded.encoding)) for text, one in found)
    notes = [note for _text, one in found for note in one.notes]
    if len(found) > 1:
        notes.insert(0, _("This text holds {count} releases, one behind the other.", count=len(found)))
    return Reading(items, decoded.encoding, (*decoded.notes, *dict.fromkeys(notes)))
