"""What no text of a release holds: characters that drive terminals, turn lines around, or that UTF-8 does not have."""

from __future__ import annotations

import re
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

_LINE_ENDS = "\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"  # where Python, editors or pages would break a line
_BLANKS = "[\t\n]+"


@cache
def harmful() -> re.Pattern[str]:
    """What finds one harmful character; compiled when it is first needed, since most texts hold none."""
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in RANGES) + "]")


def harmless(text: str) -> tuple[str, int]:
    """A text without harmful characters, odd line ends made plain, and how many characters that changed."""
    if text.isascii() and text.isprintable():
        return text, 0
    text, ends = re.subn(_LINE_ENDS, "\n", text)
    text, found = harmful().subn("", text)
    return text, ends + found


def harmless_line(text: str) -> tuple[str, int]:
    """The same on one line, for fields that are one: line ends and tabs become blanks."""
    if text.isprintable():
        return text, 0
    text, found = harmless(text)
    text, blanks = re.subn(_BLANKS, " ", text.strip("\t\n"))
    return text, found + blanks
