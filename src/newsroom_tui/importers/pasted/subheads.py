"""Subheadings that only their likeness tells: short lines of the same length, each alone above a paragraph."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.sentences import is_prose

_SHORT = re.compile(r"\**[\u4e00-\u9fff]{2,8}\**")
_ALIKE = 3
"""So many lines of one length are set as one."""


def alike(lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of a body's subheadings in words of equal number (四字标题), where most could be no captions.

    One of them may read as a caption does, or stand where a picture has left a gap. Each may have a second line.
    """
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if len(line.text) <= 12 and _SHORT.fullmatch(line.text) and _text_below(lines, index):
            by_length[len(line.text)].append(index)
    found: set[int] = set()
    for same in by_length.values():
        plain = [index for index in same if read_photo(lines[index], None, usual_gap=0) is None]  # by its words
        if len(same) >= _ALIKE and len(plain) * 2 > len(same):
            found.update(below for index in same for below in range(index, _text_below(lines, index)))
    return frozenset(found)


def _text_below(lines: Sequence[Line], index: int) -> int:
    """The index of the paragraph right below a heading, or below its second line; 0 where there is none."""
    near = range(index + 1, min(index + 3, len(lines)))
    return next((below for below in near if is_prose(lines[below].text)), 0)
