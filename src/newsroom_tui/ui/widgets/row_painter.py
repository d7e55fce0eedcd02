"""The painter of the list's rows: their parts, in the looks of their roles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from newsroom_tui.domain.listing import Headline
from newsroom_tui.ui.rows import row_parts


class RowPainter:
    """Paints releases as rows.

    Args:
        look: the style of a role: of a part's, or ``hit``.

    Attributes:
        typed: ids of the releases with unsaved text.
        edited: who is editing, by ids of releases.
        hits: what is marked where titles have it.
    """

    def __init__(self, look: Callable[[str], Style]) -> None:
        self._look = look
        self.typed: frozenset[int] = frozenset()
        self.edited: Mapping[int, str] = {}
        self.hits: re.Pattern[str] | None = None

    def paint(self, row: Headline, line: int, width: int, base: Style, over: Style | None = None) -> Strip:
        """One line of a row.

        Args:
            base: what lies under every part.
            over: what lies over all of them, for a row that is marked or selected.
        """
        parts = row_parts(row, line, width, is_typed=row.id in self.typed, editor=self.edited.get(row.id, ""))
        over = over or Style.null()
        segments = [
            Segment(text, base + style + over)
            for part, role in parts
            for text, style in (self._with_hits(part) if role == "title" else [(part, self._look(role))])
        ]
        return Strip(segments, width)

    def _with_hits(self, title: str) -> Iterator[tuple[str, Style]]:
        plain, at = Style.null(), 0
        for hit in self.hits.finditer(title) if self.hits is not None else ():
            yield title[at : hit.start()], plain
            yield hit[0], self._look("hit")
            at = hit.end()
        yield title[at:], plain
