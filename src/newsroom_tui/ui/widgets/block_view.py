"""A view of blocks: scrolls, wraps and paints, laying out only what is seen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from newsroom_tui.ui.reading.blocks import DECORATION, Block
from newsroom_tui.ui.reading.glyphs import QUIET, Glyphs
from newsroom_tui.ui.reading.painter import Mark, Painter, place_in
from newsroom_tui.ui.reading.pile import Pile, Place
from newsroom_tui.ui.widgets.paging import Paging

MEASURE = 76
"""Cells a line of text has at most: what is comfortable to read."""

Spot = tuple[int, int]
"""A block, and a place in its text, -1 for what is above the text: what stands on the top line, whatever the width."""

BEGINNING: Spot = (0, DECORATION)


class BlockView(Paging, ScrollView, can_focus=True):
    """Shows blocks from top to bottom.

    Attributes:
        measure: cells a line has at most.
        scroll_percent: how much has been passed by the last visible line, 0 to 100.
    """

    DEFAULT_CSS = """
    BlockView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
    }
    """

    measure = reactive(MEASURE, repaint=False, init=False)
    scroll_percent = reactive(0, repaint=False)

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(name=name, id=id, classes=classes)
        self._blocks: Sequence[Block] = ()
        self._glyphs = QUIET
        self._pile = Pile((), 1, QUIET.cells)
        self._anchor = Place()  # what stands on the top line
        self._window: list[Place] = []
        self._laid_out: Size | None = None
        self._painter: Painter | None = None

    # What is shown

    @property
    def blocks(self) -> Sequence[Block]:
        """The blocks that are shown."""
        return self._blocks

    def show_blocks(self, blocks: Sequence[Block], spot: Spot = BEGINNING) -> None:
        """Show other blocks, with `spot` on the top line."""
        self._blocks = blocks
        self._build(spot)

    def show_glyphs(self, glyphs: Glyphs) -> None:
        """Show invisible characters in another way."""
        self._glyphs = glyphs
        self._build(self.spot)

    def look(self, role: str) -> Style:  # noqa: ARG002 - for subclasses
        """What is painted over the view's own style where a piece has this role."""
        return Style.null()

    def marks(self, block: int) -> list[Mark]:  # noqa: ARG002 - for subclasses
        """What is marked in a block."""
        return []

    @property
    def spot(self) -> Spot:
        """What stands on the top line."""
        block = self._anchor.block
        if block >= len(self._blocks):
            return BEGINNING
        return block, next((p.offset for p in self._pile.line(self._anchor) if p.offset >= 0), DECORATION)

    def go_to(self, spot: Spot) -> None:
        """Put a place of a block's text on the top line."""
        self._go(self._place_of(spot))

    def reveal(self, spot: Spot) -> None:
        """Bring a place of a block's text into view, if it is not there."""
        if self.size and (place := self._place_of(spot)) not in self._window:
            self._go(self._pile.moved(place, -(self.size.height // 3)))

    def watch_measure(self) -> None:
        """Wrap the lines anew."""
        self._build(self.spot)

    def notify_style_update(self) -> None:
        """Forget the looks of the theme before."""
        self._painter = None
        super().notify_style_update()

    # Moving

    @property
    def page_lines(self) -> int:
        """How many lines are in view."""
        return self.size.height

    def move(self, lines: int) -> None:
        """Scroll so many lines down, or up."""
        self._go(self._pile.moved(self._anchor, lines))

    def action_scroll_home(self) -> None:
        """To the beginning."""
        self._go(Place())

    def action_scroll_end(self) -> None:
        """To the end."""
        self._go(self._pile.last_top(self.size.height))

    def _go(self, place: Place) -> None:
        self._anchor = place
        self._settle()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the wheel and the scroll bar."""
        by = round(new_value) - self._pile.top(self._anchor)
        if by and self._laid_out == self.size:
            is_near = abs(by) <= 4 * self.size.height
            self._go(self._pile.moved(self._anchor, by) if is_near else self._pile.at(round(new_value)))
        super().watch_scroll_y(old_value, new_value)

    # Layout

    @property
    def window(self) -> Sequence[Place]:
        """The lines in view, from the top."""
        return self._window

    @property
    def _text_width(self) -> int:
        width = self.size.width
        return max(1, min(self.measure, width - (4 if width >= 40 else 2 if width >= 20 else 0)))

    def _build(self, spot: Spot) -> None:
        """Lay out anew, with the same words on top."""
        self._pile = Pile(self._blocks, self._text_width, self._glyphs.cells)
        self._anchor = self._place_of(spot)
        self._settle()
        self.refresh()

    def _settle(self) -> None:
        """Lay out what is in view from the anchor on, and put right what is known of the heights."""
        size = self.size
        if not size:
            self._window, self._laid_out = [], None  # hidden: laid out when it is shown again
            return
        self._window = self._pile.view(self._anchor, size.height)
        self._anchor = self._window[0] if self._window else self._anchor
        self._laid_out = size
        top, height = self._pile.top(self._anchor), self._pile.height
        # Set past its watcher, which would lay the whole screen out again.
        self.set_reactive(Widget.virtual_size, Size(size.width, height))
        self.scroll_target_y = self.scroll_y = top
        self._scroll_update(self.virtual_size)
        self.scroll_percent = 100 * (top + size.height) // height if top + size.height < height else 100

    def _place_of(self, spot: Spot) -> Place:
        """The line that shows a place of a block's text."""
        return self._pile.place_of(*spot)

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines; after a change of size laid out anew before."""
        if self._laid_out != self.size:
            self._build(self.spot)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        painter = self._painter = self._painter or Painter(self.rich_style, self.look)
        width = self.size.width
        if y >= len(self._window):
            return Strip.blank(width, painter.base)
        place = self._window[y]
        left = (width - self._text_width) // 2
        line = self._pile.line(place)
        start = next((piece.offset for piece in line if piece.offset != DECORATION), 0)
        segments = [Segment(" " * left, painter.base + place_in(place.block, start - left))] if left else []
        segments += painter.paint(line, place.block, self.marks(place.block), self._glyphs)
        return Strip(segments).adjust_cell_length(width, painter.base)
