"""The last gate before the terminal: no character of any text can drive it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

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


class HarmlessLines(LineFilter):
    """Drops unsafe characters from everything that is painted, wherever it came from."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments of one line without unsafe characters; control segments stay, they are Textual's own."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment if segment.control or segment.text.isprintable() else Segment(harmless(segment.text), segment.style)
            for segment in segments
        ]
