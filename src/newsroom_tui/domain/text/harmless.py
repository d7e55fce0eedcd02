"""What no text of a release holds: characters that drive terminals, turn lines around, or that UTF-8 does not have."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

RANGES: tuple[tuple[int, int], ...] = (
    (0x00, 0x08),  # C0 without tab and newline
    (0x0B, 0x1F),
    (0x7F, 0x9F),  # DEL and C1
    (0x202A, 0x202E),  # embeddings, overrides and isolates: they can make a text read other than it is
    (0x2066, 0x2069),
    (0xD800, 0xDFFF),  # lone surrogates
)
"""The first and the last code of each range of harmful characters."""

STACK = 16
"""How many characters in a row without a place of their own, such as accents, are shown; no script needs as many."""

_LINE_ENDS = "\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"  # where Python, editors or pages would break a line
_BLANKS = "[\t\n]+"
_JAMO = "[\u1160-\u11ff\ud7b0-\ud7ff]"  # vowels and finals, which stand in the place of an initial
_HARMLESS = "\n\t\xa0\u3000\u200b\ufeff"


@cache
def harmful() -> re.Pattern[str]:
    """What finds one harmful character; compiled when it is first needed, since most texts hold none."""
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in RANGES) + "]")


@cache
def _stacks() -> re.Pattern[str]:
    """Finds where more might stand in a row: signs that are no letters, and the parts of Korean syllables."""
    return re.compile(rf"(?:[^\w\s\x00-\u02ff]|{_JAMO}){{{STACK + 1},}}")


def is_stacked(text: str) -> bool:
    """Whether more than `STACK` characters without a place of their own may stand in a row."""
    return len(text) > STACK and not text.isascii() and _stacks().search(text) is not None


def unstacked(text: str) -> str:
    """A text to be shown, without what is piled up so high on one place that sending and painting it would take long.

    Texts may hold a hundred thousand accents on one letter; they keep them, but a terminal gets `STACK` in a row.
    """
    return lowered(text)[0] if is_stacked(text) else text


def lowered(text: str, height: int = 0) -> tuple[str, int]:
    """The same for a piece of a text, `height` of them standing right before it; also how many stand at its end."""
    kept = []
    for character in text:
        height = height + 1 if _takes_no_place(character) else 0
        if height <= STACK:
            kept.append(character)
    return "".join(kept), height


def _takes_no_place(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Cf") or re.match(_JAMO, character) is not None


def harmless(text: str) -> tuple[str, int]:
    """A text without harmful characters, odd line ends made plain, and how many characters that changed."""
    if _plain(text).isprintable():
        return text, 0
    text, ends = re.subn(_LINE_ENDS, "\n", text)
    text, found = harmful().subn("", text)
    return text, ends + found


def _plain(text: str) -> str:
    """A text without what is harmless and yet not printable in Python's eyes; quickly, where texts are long."""
    for blank in _HARMLESS:
        text = text.replace(blank, "")
    return text


def harmless_line(text: str) -> tuple[str, int]:
    """The same on one line, for fields that are one: line ends and tabs become blanks."""
    if text.isprintable():
        return text, 0
    text, found = harmless(text)
    text, blanks = re.subn(_BLANKS, " ", text.strip("\t\n"))
    return text, found + blanks
