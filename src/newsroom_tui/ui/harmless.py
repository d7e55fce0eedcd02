"""Characters that could drive a terminal, and texts without them."""

from __future__ import annotations

from newsroom_tui.domain.text.harmless import RANGES

_MARKS = ((0x061C, 0x061C), (0x200E, 0x200F), (0x2028, 0x2029))
"""Marks of direction and of lines: texts may hold them, but many terminals move the rest of a line by them."""

UNSAFE: frozenset[str] = frozenset(chr(code) for first, last in RANGES + _MARKS for code in range(first, last + 1))
"""The characters that never reach a terminal."""

_DROPPED = {ord(character): "\ufffd" if "\ud800" <= character <= "\udfff" else "" for character in UNSAFE}


def harmless(text: str) -> str:
    """The text without its unsafe characters, as wide as it was: a surrogate is reckoned as a cell and shown as �."""
    return text if text.isprintable() else text.translate(_DROPPED)
