"""Labels that were pasted out of a table's cells: each on a line, its value on the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.sentences import is_prose

_PROVIDED = re.compile(r"(?:news|press release) provided by\W*", re.IGNORECASE)
_LABEL = re.compile(r"\W{0,3}(?P<label>[^\W\d_][^:：]{0,20}?)\s*[:：]$")


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, each of at least two labels in a row put together with the value below it.

    A single label without a value stays empty: it is the row of pairs that shows a table's cells.
    """
    found: list[Line] = []
    index = 0
    while index < len(lines):
        if _PROVIDED.fullmatch(lines[index].text) and index + 1 < len(lines) and not is_prose(lines[index + 1].text):
            found.append(replace(lines[index], text=f"Source: {lines[index + 1].text}"))
            index += 2
            continue
        end = index
        while _is_pair(lines, end):
            end += 2
        if end - index >= 4:
            for label, value in zip(lines[index:end:2], lines[index + 1 : end : 2], strict=True):
                found.append(replace(label, text=f"{label.text}{value.text}"))
            index = end
        else:
            found.append(lines[index])
            index += 1
    return found


def _is_pair(lines: Sequence[Line], index: int) -> bool:
    if index + 1 >= len(lines) or not _is_label(lines[index]):
        return False
    value = lines[index + 1]
    return value.gap <= 1 and len(value.text) <= 60 and not re.search("[:：]", value.text) and not is_prose(value.text)


def _is_label(line: Line) -> bool:
    match = _LABEL.fullmatch(line.text) if len(line.text) <= 24 else None
    return match is not None and lookup(match["label"]) is not None
