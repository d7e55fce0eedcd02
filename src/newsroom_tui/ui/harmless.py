"""Characters that could drive a terminal, and texts without them."""

from __future__ import annotations

_RANGES = (
    (0x00, 0x08),  # C0 without tab and newline
    (0x0B, 0x1F),
    (0x7F, 0x9F),  # DEL and C1
    (0x061C, 0x061C),  # what turns the direction of writing: marks, embeddings, overrides, isolates
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2066, 0x2069),
    (0xD800, 0xDFFF),  # lone surrogates, which no encoding can write
)

UNSAFE: frozenset[str] = frozenset(chr(code) for first, last in _RANGES for code in range(first, last + 1))
"""The characters that never reach a terminal."""

_DROPPED = {ord(character): "" for character in UNSAFE}


def harmless(text: str) -> str:
    """The text without its unsafe characters."""
    return text if text.isprintable() else text.translate(_DROPPED)
