"""The last gate before the terminal: no character of any text can drive it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from newsroom_tui.domain.text.harmless import is_stacked, lowered
from newsroom_tui.ui.harmless import harmless


class HarmlessLines(LineFilter):
    """Drops unsafe characters, and accents without end, from everything that is painted, wherever it came from."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """The segments of one line without unsafe characters; control segments stay, they are Textual's own."""
        texts = [segment.text if segment.control else harmless(segment.text) for segment in segments]
        if is_stacked("".join(texts)):  # a style may begin in the midst of a stack
            height = 0
            for number, text in enumerate(texts):
                texts[number], height = lowered(text, height)
        if all(text is segment.text for text, segment in zip(texts, segments, strict=True)):
            return segments
        return [
            segment if text is segment.text else Segment(text, segment.style)
            for text, segment in zip(texts, segments, strict=True)
        ]
