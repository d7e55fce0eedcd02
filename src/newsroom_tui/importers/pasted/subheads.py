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

    One of them may read as a caption does, or stand where a picture has left a gap.
    """
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for index in range(len(lines) - 1):
        text = lines[index].text
        if len(text) <= 12 and _SHORT.fullmatch(text) and is_prose(lines[index + 1].text):
            by_length[len(text)].append(index)
    found: set[int] = set()
    for same in by_length.values():
        plain = [index for index in same if read_photo(lines[index], None, usual_gap=0) is None]  # by its words
        if len(same) >= _ALIKE and len(plain) * 2 > len(same):
            found.update(same)
    return frozenset(found)
