"""Hard wraps of Chinese texts, which no blank betrays: lines of almost one width, broken amid their sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WIDE = re.compile(r"[\u4e00-\u9fff]")
_NARROWEST, _WIDEST = 50, 110
"""Columns of a margin at which Chinese is wrapped."""
_FEWEST = 4
"""So many full lines show a margin."""


def wide_runs(texts: Sequence[str], widths: Sequence[int], gaps: Sequence[int]) -> list[list[int]] | None:
    """The indexes of the lines of each paragraph; None where no margin shows.

    Args:
        texts: the lines.
        widths: their columns.
        gaps: how many empty lines stand above each.
    """
    wide = [i for i, text in enumerate(texts) if len(_WIDE.findall(text)) * 3 >= len(text)]
    margin = max((widths[i] for i in wide), default=0)
    if not _NARROWEST <= margin <= _WIDEST:
        return None
    full = {i for i in wide if widths[i] >= margin * 0.92 and not re.search(r"[。！？!?：:]$", texts[i])}
    broken = [i for i in full if _WIDE.search(texts[i][-1]) and i + 1 < len(texts) and gaps[i + 1] == 0]
    if len(broken) < _FEWEST or len(full) * 2 < len(wide):
        return None
    runs: list[list[int]] = []
    for index in range(len(texts)):
        if runs and runs[-1][-1] in full and gaps[index] == 0:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs
