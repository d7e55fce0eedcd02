"""What of a Markdown text is prose: neither code nor an address nor a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_CODE_LINE = re.compile(r"(?: {4}|\t)")

AS_IT_IS = re.compile(r"(`+[^`]*`+|\]\([^)]*\)|<[^>\n]*>|https?://\S+)")
"""What stands in prose and is none: code, addresses, tags. A group, so that splitting at it keeps it."""


class LineKind(StrEnum):
    """What a line of Markdown is."""

    PROSE = "prose"
    TABLE = "table"
    CODE = "code"


def lines(text: str) -> Iterator[tuple[str, LineKind]]:
    """Each line without its end, and what it is."""
    is_code = False
    for line in text.split("\n"):
        if _FENCE.match(line):
            is_code = not is_code
            yield line, LineKind.CODE
        elif is_code or _CODE_LINE.match(line):
            yield line, LineKind.CODE
        else:
            yield line, LineKind.TABLE if line.lstrip().startswith("|") else LineKind.PROSE
