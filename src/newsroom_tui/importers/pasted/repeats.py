"""What a page says twice: the summary above a text whose first paragraph opens with the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.sentences import is_prose

_SHORTEST = 20
"""Letters of the shortest summary."""
_BEFORE = 12
"""Letters that the paragraph may have before the summary's words: where the report is from, and who reported."""


def without_summary(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """A body without the summary above it, be it cut off (…), where the first paragraph says the same once more."""
    texts = [index for index, line in enumerate(lines[:6]) if is_prose(line.text)][:2]
    if len(texts) < 2 or read_photo(lines[texts[1]], None, usual_gap=1):
        return list(lines)
    above, below = (re.sub(r"[\W_]+", "", lines[index].text) for index in texts)
    if len(above) < _SHORTEST or len(above) >= len(below) or above not in below[: len(above) + _BEFORE]:
        return list(lines)
    gathered.leave(lines[texts[0]].text)
    return [line for index, line in enumerate(lines) if index != texts[0]]
