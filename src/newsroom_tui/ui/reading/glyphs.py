"""How characters that have no look of their own are shown: not at all, or as signs where a reader asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rich.cells import cell_len

from newsroom_tui.ui.harmless import UNSAFE

TAB = "    "

_QUIET: dict[int, str] = {ord(c): "" for c in UNSAFE} | {0x09: TAB, 0x0A: " ", 0x0D: "", 0xAD: ""}

_SIGNS: dict[int, str] = {
    **{ord(c): f"‹{ord(c):X}›" for c in UNSAFE},
    **{code: chr(0x2400 + code) for code in range(0x20) if code != 0x0A},
    0x09: "→   ",
    0x0A: " ",
    0x20: "·",
    0x7F: "␡",
    0xA0: "⍽",
    0xAD: "¬",
    0x200B: "┆",
    0x200C: "┆",
    0x202F: "⍽",
    0x2007: "⍽",
    0x2060: "⁞",
    0x3000: "□ ",
    0xFEFF: "⁞",
}

_INVISIBLE = re.compile("([" + "".join(re.escape(chr(code)) for code in _SIGNS if code != 0x0A) + "]+)")


class Glyphs:
    """One way of showing such characters; says how wide a text is that way."""

    def __init__(self, table: Mapping[int, str], *, signs: bool) -> None:
        self._table = table
        self.signs = signs

    def shown(self, text: str) -> str:
        """The text as it is sent to the screen."""
        return text if text.isprintable() and not self.signs else text.translate(self._table)

    def cells(self, text: str) -> int:
        """How many cells the text takes on the screen."""
        return cell_len(self.shown(text))

    def parts(self, text: str) -> Iterator[tuple[str, bool]]:
        """The text as shown, in parts, and whether a part is signs for what cannot be seen."""
        if not self.signs:
            yield self.shown(text), False
            return
        for number, part in enumerate(_INVISIBLE.split(text)):
            if part:
                yield part.translate(self._table), number % 2 == 1


QUIET = Glyphs(_QUIET, signs=False)
"""Drops what could drive a terminal, spreads tabs."""

SIGNS = Glyphs(_SIGNS, signs=True)
"""Shows every invisible character by a sign."""
