"""Readings that a conversion left behind characters, as in 發(fā)布時間: labels are read without them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted import furniture, rights
from newsroom_tui.importers.pasted.credits import read_credits
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.lines import Line

_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\) ?(?=[\u4e00-\u9fff\W]|$)")
_LONGEST = 400


def without(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of labels, credits and a page's own words without their readings; text stays as it is."""
    return [_read(line) if len(line.text) <= _LONGEST and _GLOSS.search(line.text) else line for line in lines]


def _read(line: Line) -> Line:
    bare = _GLOSS.sub("", line.text)
    is_told = (
        furniture.is_furniture(bare)
        or furniture.is_channel(bare)
        or rights.is_notice(bare)
        or read_labels(bare)
        or read_credits(bare)
    )
    return replace(line, text=bare) if is_told else line
