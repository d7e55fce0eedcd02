"""The last gate before the terminal: no character of any text can drive it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from newsroom_tui.ui.harmless import harmless


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
