"""A line of a pasted text: its words, its indent, the gap above it; how wide it is, and how it begins and ends."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LOOK = 600
"""How many characters of a line its kind is judged by; no label, credit or headline is longer."""

CLOSELY = 4_000
"""How many lines at either end of a text are looked at one by one; no release has more, but files do."""

_BULLET = re.compile(r"^(?!\*\*\S)(?:[*+•●○■□◆◇▪►➢·]|(?:--|[-–—])(?=\s))\s*(?=\S)")
_TERMINAL = re.compile(r"[.!?。！？…:：；;][\"'”’」』)）\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one paragraph put together from its lines.

    Attributes:
        text: the words, without blanks around them; a Markdown block keeps its line ends.
        indent: columns before the first word.
        gap: empty lines above.
    """

    text: str
    indent: int = 0
    gap: int = 0

    @property
    def opening(self) -> str:
        """As much of the line as its kind is judged by."""
        return self.text[:LOOK]


def is_bullet(text: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET.match(text))


def without_bullet(text: str) -> str:
    """The words of a list's item."""
    return _BULLET.sub("", text)


def ends_sentence(text: str) -> bool:
    """Whether the line's last mark ends a sentence."""
    return bool(_TERMINAL.search(text[-8:]))


def width(text: str) -> int:
    """Columns of a text in a terminal."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
