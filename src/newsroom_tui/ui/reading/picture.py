"""A photograph's place on the page: a frame with its caption and credit."""

from __future__ import annotations

from collections.abc import Iterator

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text.wrap import Cells, wrap
from newsroom_tui.language import _
from newsroom_tui.ui.reading.blocks import Block, Frame, Line, Piece
from newsroom_tui.ui.reading.passage import Passage

_FRAME = ("picture-frame",)
NARROWEST_FRAME = 12


class Picture(Block):
    """A photograph's caption and credit, framed; what is missing is said."""

    def __init__(self, frame: Frame, photo: Photo) -> None:
        super().__init__(frame)
        credit = (
            (_("Photo: {name}", name=photo.credit), ("meta",))
            if photo.credit
            else (_("no photo credit"), ("meta", "warning"))
        )
        caption = (photo.caption, ("caption",)) if photo.caption else (_("no caption"), ("caption", "warning"))
        self._name = photo.file.rpartition("/")[2]
        self._passage = Passage.joined([caption, ("\n", ()), credit])

    @property
    def passage(self) -> Passage:
        """The caption, and on a line of its own the credit."""
        return self._passage

    def estimate(self, width: int) -> int:
        """About how many lines `lay_out` will give."""
        return self.frame.gap + 4 + len(self.text) // max(1, width - 4)

    def body(self, width: int, cells: Cells) -> Iterator[Line]:
        """The frame with the wrapped words in it; no frame where there is no room for one."""
        is_framed = width >= NARROWEST_FRAME
        inner = width - 4 if is_framed else width
        if is_framed:
            yield (Piece(self._top(width, cells), _FRAME),)
        for start, end in wrap(self.text, inner, cells):
            words = tuple(Piece(self.text[r.start : r.end], r.roles, r.start) for r in self.passage.between(start, end))
            room = max(0, inner - cells(self.text[start:end]))
            yield (Piece("│ ", _FRAME), *words, Piece(" " * room), Piece(" │", _FRAME)) if is_framed else words
        if is_framed:
            yield (Piece("╰" + "─" * (width - 2) + "╯", _FRAME),)

    def _top(self, width: int, cells: Cells) -> str:
        name = f" {self._name or _('Photograph')} "
        if cells(name) > width - 4:
            name = f" {_('Photograph')} " if width >= 16 else ""
        return "╭─" + name + "─" * (width - 3 - cells(name)) + "╮"
