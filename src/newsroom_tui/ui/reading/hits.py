"""Finding in a page: where the words looked for stand, and which of the places is the current one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsroom_tui.ui.reading.blocks import Block


class Hit(NamedTuple):
    """A place where a term stands: ``text[start:end]`` of a block."""

    block: int
    start: int
    end: int


def pattern_of(terms: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of the terms, in capitals or not, whatever blanks are between their words; None for none."""
    wanted = [r"\s+".join(map(re.escape, term.split())) for term in terms if term.strip()]
    return re.compile("|".join(wanted), re.IGNORECASE) if wanted else None


class Hits:
    """The hits in the blocks of a page, in their order."""

    def __init__(self, blocks: Sequence[Block] = (), pattern: re.Pattern[str] | None = None) -> None:
        self.current: Hit | None = None
        self._hits: list[Hit] = []
        self._of_block: dict[int, list[Hit]] = {}
        for number, block in enumerate(blocks if pattern is not None else ()):
            hits = [Hit(number, *found.span()) for found in pattern.finditer(block.text)] if pattern else []
            if hits:
                self._hits += hits
                self._of_block[number] = hits

    def __len__(self) -> int:
        return len(self._hits)

    @property
    def number(self) -> int:
        """Which hit is the current one, counted from 1, 0 without any."""
        return self._hits.index(self.current) + 1 if self.current else 0

    def of(self, block: int) -> Sequence[Hit]:
        """The hits in one block."""
        return self._of_block.get(block, ())

    def go_from(self, block: int, start: int) -> Hit | None:
        """Make the first hit at or after a place the current one, else the first of all."""
        later = (hit for hit in self._hits if (hit.block, hit.start) >= (block, start))
        self.current = next(later, self._hits[0] if self._hits else None)
        return self.current

    def go(self, by: int) -> Hit | None:
        """Make the hit `by` hits further the current one, round the ends."""
        if self._hits:
            self.current = self._hits[(self.number - 1 + by) % len(self._hits)]
        return self.current
