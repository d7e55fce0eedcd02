"""A view of blocks: scrolls, wraps, paints and lets text be selected, laying out only what is seen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
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
        self._picked_from: int | None = None  # the block that selecting by keys began at
        self._picked_to = 0

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

    def marks(self, block: int) -> list[Mark]:
        """What is marked in a block: the selection; subclasses know more."""
        selection = self.text_selection
        if selection is None or (span := selection.get_span(block)) is None:
            return []
        start, end = span
        return [Mark(max(0, start), len(self._blocks[block].text) if end < 0 else end, "selected")]

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
        """Scroll so many lines down, or up; while paragraphs are selected, select one more, or one fewer."""
        if self.is_picking:
            self._pick_to(self._picked_to + (1 if lines > 0 else -1))
            return
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

    def _look(self, role: str) -> Style:
        if role == "selected":
            if self.app.no_color:
                return Style(reverse=True)
            style = self.screen.get_component_rich_style("screen--selection")
            # Where a theme gives no colour for it, the words keep their own.
            has_colour = self.screen.get_component_styles("screen--selection").color.a > 0
            return style if has_colour else Style(bgcolor=style.bgcolor)
        return self.look(role)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        painter = self._painter = self._painter or Painter(self.rich_style, self._look)
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

    # Selecting: a selection's rows are blocks, its columns places in their texts, whatever the wraps

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, a line a paragraph, without wraps and frames."""
        texts: list[str] = []
        for number, block in enumerate(self._blocks):
            span = selection.get_span(number)
            if span is not None:
                start, end = max(0, span[0]), span[1]
                text = block.text[start:] if end < 0 else block.text[start : max(0, end)]
                texts.append(("\n\n" if block.frame.gap and texts else "\n" if texts else "") + text)
        return "".join(texts), "\n"

    def on_click(self, event: events.Click) -> None:
        """A second click selects the paragraph, a third one everything; what was drawn over stays selected."""
        event.prevent_default()
        if event.chain == 1 or self.text_selection is not None or event.y >= len(self._window):
            return
        if event.chain == 2:
            self.select_blocks(self._window[event.y].block, self._window[event.y].block)
        else:
            self.text_select_all()

    @property
    def is_picking(self) -> bool:
        """Whether moving selects paragraphs."""
        return self._picked_from is not None and self.text_selection is not None

    def pick(self) -> None:
        """Begin to select paragraphs by moving, with the first one in view; or end that."""
        if self.end_picking() or not self._window:
            return
        self._picked_from = next((p.block for p in self._window if self._blocks[p.block].text), self._window[0].block)
        self._pick_to(self._picked_from)

    def end_picking(self) -> bool:
        """Select nothing any more. Whether paragraphs were being selected."""
        was_picking, self._picked_from = self._picked_from is not None, None
        if was_picking:
            self.screen.clear_selection()
        return was_picking

    def _pick_to(self, block: int) -> None:
        start = self._picked_from or 0
        self._picked_to = max(0, min(block, len(self._blocks) - 1))
        self.select_blocks(min(start, self._picked_to), max(start, self._picked_to))
        self.reveal((self._picked_to, len(self._blocks[self._picked_to].text)))

    def select_blocks(self, first: int, last: int) -> None:
        """Select the text of these blocks."""
        end = Offset(len(self._blocks[last].text), last)
        self.screen.selections = {self: Selection(Offset(0, first), end)}
        self.screen.post_message(events.TextSelected())

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Paint the selection."""
        self.refresh()
