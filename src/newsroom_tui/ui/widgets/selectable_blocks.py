"""A view of blocks whose text can be selected, by the mouse and by keys.

A selection's rows are blocks, its columns places in their texts, whatever the wraps.
"""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from newsroom_tui.ui.reading.painter import Mark
from newsroom_tui.ui.widgets.block_view import BlockView


class SelectableBlocks(BlockView):
    """Shows blocks, and what is selected of them."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(name=name, id=id, classes=classes)
        self._picked_from: int | None = None  # the block that selecting by keys began at
        self._picked_to = 0

    def marks(self, block: int) -> list[Mark]:
        """The selection in a block; subclasses know more."""
        selection = self.text_selection
        if selection is None or (span := selection.get_span(block)) is None:
            return []
        start, end = span
        return [Mark(max(0, start), len(self.blocks[block].text) if end < 0 else end, "selected")]

    def look(self, role: str) -> Style:
        """What is selected, as the theme shows it."""
        if role != "selected":
            return super().look(role)
        if self.app.no_color:
            return Style(reverse=True)
        style = self.screen.get_component_rich_style("screen--selection")
        # Where a theme gives no colour for it, the words keep their own.
        has_colour = self.screen.get_component_styles("screen--selection").color.a > 0
        return style if has_colour else Style(bgcolor=style.bgcolor)

    def move(self, lines: int) -> None:
        """Scroll so many lines down, or up; while paragraphs are selected, select one more, or one fewer."""
        if self.is_picking:
            self._pick_to(self._picked_to + (1 if lines > 0 else -1))
        else:
            super().move(lines)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, a line a paragraph, without wraps and frames."""
        texts: list[str] = []
        for number, block in enumerate(self.blocks):
            span = selection.get_span(number)
            if span is not None:
                start, end = max(0, span[0]), span[1]
                text = block.text[start:] if end < 0 else block.text[start : max(0, end)]
                texts.append(("\n\n" if block.frame.gap and texts else "\n" if texts else "") + text)
        return "".join(texts), "\n"

    def on_click(self, event: events.Click) -> None:
        """A second click selects the paragraph, a third one everything; what was drawn over stays selected."""
        event.prevent_default()
        if event.chain == 1 or self.text_selection is not None or event.y >= len(self.window):
            return
        if event.chain == 2:
            self.select_blocks(self.window[event.y].block, self.window[event.y].block)
        else:
            self.text_select_all()

    @property
    def is_picking(self) -> bool:
        """Whether moving selects paragraphs."""
        return self._picked_from is not None and self.text_selection is not None

    def pick(self) -> None:
        """Begin to select paragraphs by moving, with the first one in view; or end that."""
        if self.end_picking() or not self.window:
            return
        self._picked_from = next((p.block for p in self.window if self.blocks[p.block].text), self.window[0].block)
        self._pick_to(self._picked_from)

    def end_picking(self) -> bool:
        """Select nothing any more. Whether paragraphs were being selected."""
        was_picking, self._picked_from = self._picked_from is not None, None
        if was_picking:
            self.screen.clear_selection()
        return was_picking

    def _pick_to(self, block: int) -> None:
        start = self._picked_from or 0
        self._picked_to = max(0, min(block, len(self.blocks) - 1))
        self.select_blocks(min(start, self._picked_to), max(start, self._picked_to))
        self.reveal((self._picked_to, len(self.blocks[self._picked_to].text)))

    def select_blocks(self, first: int, last: int) -> None:
        """Select the text of these blocks."""
        end = Offset(len(self.blocks[last].text), last)
        self.screen.selections = {self: Selection(Offset(0, first), end)}
        self.screen.post_message(events.TextSelected())

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Paint the selection."""
        self.refresh()
