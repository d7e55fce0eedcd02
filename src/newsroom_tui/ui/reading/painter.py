"""Lines into segments: text with the styles of its roles, and the places in the text for a mouse to select."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from newsroom_tui.ui.reading.blocks import DECORATION, Line, Piece
from newsroom_tui.ui.reading.glyphs import Glyphs


class Mark(NamedTuple):
    """A look laid over ``text[start:end]`` of a block."""

    start: int
    end: int
    role: str


class Painter:
    """Paints lines; keeps the styles it has put together."""

    def __init__(self, base: Style, look: Callable[[str], Style]) -> None:
        """Paint with what `look` says of a role, over the base style."""
        self.base = base
        self._look = look
        self._styles: dict[tuple[str, ...], Style] = {(): base}

    def style(self, roles: tuple[str, ...]) -> Style:
        """The style of these roles, the last one on top."""
        style = self._styles.get(roles)
        if style is None:
            style = self._styles[roles] = self.style(roles[:-1]) + self._look(roles[-1])
        return style

    def paint(self, line: Line, block: int, marks: Sequence[Mark], glyphs: Glyphs) -> Iterator[Segment]:
        """The segments of a line; their ``offset`` names the place in the text, and the block."""
        for piece in line:
            if piece.offset == DECORATION:
                yield Segment(piece.text, self.style(piece.roles))
                continue
            for part in _marked(piece, marks) if marks else (piece,):
                yield from self._painted(part, block, glyphs)

    def _painted(self, piece: Piece, block: int, glyphs: Glyphs) -> Iterator[Segment]:
        offset = piece.offset
        for text, is_sign in glyphs.parts(piece.text):
            style = self.style((*piece.roles, "invisible") if is_sign else piece.roles)
            yield Segment(text, style + place_in(block, offset))
            offset += len(text)


def place_in(block: int, offset: int) -> Style:
    """What tells Textual which place of a text stands here."""
    return Style.from_meta({"offset": (offset, block)})


def _marked(piece: Piece, marks: Sequence[Mark]) -> Iterator[Piece]:
    """A piece cut at the marks, which add their looks."""
    end = piece.offset + len(piece.text)
    near = [mark for mark in marks if mark.start < end and mark.end > piece.offset]
    cuts = sorted({piece.offset, end, *(at for m in near for at in (m.start, m.end) if piece.offset < at < end)})
    for start, stop in pairwise(cuts):
        roles = tuple(mark.role for mark in near if mark.start <= start and stop <= mark.end)
        yield Piece(piece.text[start - piece.offset : stop - piece.offset], piece.roles + roles, start)
