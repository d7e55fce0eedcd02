"""The reader: one release as its readers will see it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.glyphs import QUIET, SIGNS
from newsroom_tui.ui.markdown.blocks import DECORATION, Line, Piece
from newsroom_tui.ui.markdown.page import Page, make_page
from newsroom_tui.ui.markdown.passage import Link
from newsroom_tui.ui.markdown.pile import Pile, Place

MEASURE = 76
"""Cells a line of text has at most: what is comfortable to read."""

Mark = tuple[int, int, str]


class Reader(ScrollView, can_focus=True):
    """Shows a release; lays out only what is seen.

    Attributes:
        measure: cells a line has at most.
        scroll_percent: how much of the release has been passed by the last visible line, 0 to 100.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reader--title",
        "reader--subtitle",
        "reader--meta",
        "reader--warning",
        "reader--heading",
        "reader--heading-1",
        "reader--heading-2",
        "reader--strong",
        "reader--emphasis",
        "reader--strike",
        "reader--code",
        "reader--code-block",
        "reader--quote",
        "reader--quote-bar",
        "reader--marker",
        "reader--link",
        "reader--address",
        "reader--note",
        "reader--image",
        "reader--rule",
        "reader--table-header",
        "reader--picture-frame",
        "reader--caption",
        "reader--invisible",
        "reader--hit",
        "reader--hit-current",
        "reader--selected",
    }

    DEFAULT_CSS = """
    Reader {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        background: $background;
        color: $foreground;

        .reader--title { text-style: bold; color: $text-primary; }
        .reader--subtitle { text-style: italic; }
        .reader--meta { color: $text-muted; }
        .reader--warning { color: $text-warning; }
        .reader--heading { text-style: bold; }
        .reader--heading-1 { color: $text-primary; text-style: bold underline; }
        .reader--heading-2 { color: $text-primary; text-style: bold; }
        .reader--strong { text-style: bold; }
        .reader--emphasis { text-style: italic; }
        .reader--strike { text-style: strike; }
        .reader--code { color: $text-accent; }
        .reader--code-block { background: $surface; }
        .reader--quote { text-style: italic; }
        .reader--quote-bar { color: $primary; }
        .reader--marker { color: $text-accent; }
        .reader--link { text-style: underline; }
        .reader--address { color: $text-muted; text-style: not underline; }
        .reader--note { color: $text-accent; }
        .reader--image { color: $text-secondary; }
        .reader--rule { color: $text-disabled; }
        .reader--table-header { text-style: bold; }
        .reader--picture-frame { color: $text-disabled; }
        .reader--caption { text-style: italic; }
        .reader--invisible { color: $text-warning; }
        .reader--hit { background: $warning 40%; }
        .reader--hit-current { background: $warning; color: $background; text-style: bold; }
    }
    """

    measure = reactive(MEASURE, repaint=False)
    scroll_percent = reactive(0, repaint=False)

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(name=name, id=id, classes=classes)
        self._release: Release | None = None
        self._page = Page()
        self._glyphs = QUIET
        self._pile = Pile((), 1, QUIET.cells)
        self._anchor = Place()
        self._window: list[Place] = []
        self._settled: Size | None = None
        self._places: dict[int, tuple[int, int]] = {}
        self._styles: dict[tuple[str, ...], Style] = {}
        self._terms: re.Pattern[str] | None = None
        self._hits: list[tuple[int, int, int]] = []
        self._hit: int = -1

    # What is shown

    @property
    def release(self) -> Release | None:
        """The release that is shown."""
        return self._release

    def show(self, release: Release | None, *, origin: str = "") -> None:
        """Show a release from its beginning, or where it was left before; None empties the reader.

        Args:
            release: what to show.
            origin: where it came from, in words: ``Imported from sample-release.txt``.
        """
        self._keep_place()
        self._release = release
        self._page = make_page(release, origin) if release is not None else Page()
        self._find_hits()
        self._settled = None
        self._build()
        if release is not None and release.id in self._places:
            self._anchor = self._place_of(*self._places[release.id])
        if self._hits:
            self._hit = 0
            self._anchor = self._place_of(*self._hits[0][:2])
        self._settle()
        self.refresh()

    def plain_text(self, *, header: bool = False) -> str:
        """The release as text without wraps and frames.

        Args:
            header: whether title, date and credits come first.
        """
        blocks = self._page.blocks[0 if header else self._page.opening :]
        return "".join(("\n\n" if block.frame.gap else "\n") + block.copy() for block in blocks).strip("\n")

    def links(self) -> tuple[Link, ...]:
        """The web and mail addresses in the release, in their order, each once."""
        links = {link.address: link for block in self._page.blocks for link in block.passage.links}
        return tuple(links.values())

    # Moving

    def action_scroll_up(self) -> None:
        """One line up."""
        self._move(-1)

    def action_scroll_down(self) -> None:
        """One line down."""
        self._move(1)

    def action_page_up(self) -> None:
        """One page up, a line of it staying in view."""
        self._move(-max(1, self.size.height - 1))

    def action_page_down(self) -> None:
        """One page down, a line of it staying in view."""
        self._move(max(1, self.size.height - 1))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self._move(-max(1, self.size.height // 2))

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self._move(max(1, self.size.height // 2))

    def action_scroll_home(self) -> None:
        """To the beginning."""
        self._go(Place())

    def action_scroll_end(self) -> None:
        """To the end."""
        self._go(self._pile.last_top(self.size.height))

    def _move(self, lines: int) -> None:
        self._go(self._pile.moved(self._anchor, lines))

    def _go(self, place: Place) -> None:
        self._anchor = place
        self._settle()
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Follow the wheel and the scroll bar."""
        by = round(new_value) - self._pile.top(self._anchor)
        if by and self._settled is not None:
            is_near = abs(by) <= 4 * self.size.height
            self._anchor = self._pile.moved(self._anchor, by) if is_near else self._pile.at(round(new_value))
            self._settle()
        super().watch_scroll_y(old_value, new_value)

    # Finding

    @property
    def hits(self) -> tuple[int, int]:
        """Which hit is the current one, counted from 1, and how many there are; (0, 0) without any."""
        return self._hit + 1, len(self._hits)

    def search(self, *terms: str) -> int:
        """Mark every place where one of the terms stands, and show the first from here on; no terms end it.

        Returns:
            how many places there are.
        """
        wanted = [r"\s+".join(map(re.escape, term.split())) for term in terms if term.strip()]
        self._terms = re.compile("|".join(wanted), re.IGNORECASE) if wanted else None
        self._find_hits()
        if self._hits:
            here = (self._anchor.block, self._offset_of(self._anchor))
            later = [number for number, hit in enumerate(self._hits) if hit[:2] >= here]
            self._show_hit(later[0] if later else 0)
        self.refresh()
        return len(self._hits)

    def action_find_next(self) -> None:
        """To the next hit, after the last one to the first."""
        if self._hits:
            self._show_hit((self._hit + 1) % len(self._hits))

    def action_find_previous(self) -> None:
        """To the hit before, from the first one to the last."""
        if self._hits:
            self._show_hit((self._hit - 1) % len(self._hits))

    def _find_hits(self) -> None:
        self._hits, self._hit = [], -1
        if self._terms is None:
            return
        for number, block in enumerate(self._page.blocks):
            self._hits += [(number, *found.span()) for found in self._terms.finditer(block.text) if found.group()]

    def _show_hit(self, number: int) -> None:
        self._hit = number
        place = self._place_of(*self._hits[number][:2])
        if place not in self._window:
            self._anchor = self._pile.moved(place, -(self.size.height // 3))
            self._settle()
        self.refresh()

    # How it looks

    @property
    def shows_invisibles(self) -> bool:
        """Whether invisible characters are shown as signs."""
        return self._glyphs.signs

    def action_toggle_invisibles(self) -> None:
        """Show no-break spaces, tabs and whatever else cannot be seen as signs, or hide them again."""
        self._glyphs = QUIET if self._glyphs.signs else SIGNS
        self._rebuild()

    def watch_measure(self) -> None:
        """Wrap the lines anew."""
        self._rebuild()

    def notify_style_update(self) -> None:
        """Forget the looks of the theme before."""
        self._styles.clear()
        super().notify_style_update()

    # Layout

    def _rebuild(self) -> None:
        """Lay out anew for another width, with the same words on top."""
        if self._settled is None and not self.size:
            return
        block, offset = self._anchor.block, self._offset_of(self._anchor)
        self._build()
        self._anchor = self._place_of(block, offset)
        self._settle()
        self.refresh()

    def _build(self) -> None:
        self._pile = Pile(self._page.blocks, self._text_width, self._glyphs.cells)
        self._anchor = Place()

    @property
    def _text_width(self) -> int:
        width = self.size.width
        return max(1, min(self.measure, width - (4 if width >= 40 else 2 if width >= 20 else 0)))

    def _settle(self) -> None:
        """Lay out what is in view from the anchor on, and put right what is known of the heights."""
        size = self.size
        if not size:
            return
        window = self._places_from(self._anchor, size.height)
        if len(window) < size.height and self._anchor > Place():
            self._anchor = self._pile.last_top(size.height)
            window = self._places_from(self._anchor, size.height)
        self._window = window
        self._settled = size
        top, height = self._pile.top(self._anchor), self._pile.height
        self.set_reactive(Widget.virtual_size, Size(size.width, height))
        self.set_reactive(Widget.scroll_y, float(top))
        self.set_reactive(Widget.scroll_target_y, float(top))
        self._scroll_update(self.virtual_size)
        self.vertical_scrollbar.position = top
        self.scroll_percent = 100 * (top + size.height) // max(1, height) if top + size.height < height else 100

    def _places_from(self, place: Place, count: int) -> list[Place]:
        places: list[Place] = []
        block, line = place
        while len(places) < count and block < len(self._page.blocks):
            lines = len(self._pile.lines(block))
            places += [Place(block, n) for n in range(line, min(lines, line + count - len(places)))]
            block, line = block + 1, 0
        return places

    def _keep_place(self) -> None:
        if self._release is not None and self._release.id:
            self._places[self._release.id] = (self._anchor.block, self._offset_of(self._anchor))

    def _offset_of(self, place: Place) -> int:
        """Where in its block's text a line begins."""
        if place.block >= len(self._page.blocks):
            return 0
        return next((p.offset for p in self._pile.line(place) if p.offset != DECORATION), 0)

    def _place_of(self, block: int, offset: int) -> Place:
        """The line that shows a place of a block's text."""
        if block >= len(self._page.blocks):
            return Place()
        found = 0
        for number, line in enumerate(self._pile.lines(block)):
            for piece in line:
                if piece.offset != DECORATION and piece.offset <= offset < piece.offset + max(1, len(piece.text)):
                    return Place(block, number)
                if piece.offset != DECORATION and piece.offset <= offset:
                    found = number
        return Place(block, found if offset else 0)

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The visible lines; after a change of size laid out anew before."""
        if self._settled != self.size:
            self._rebuild()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        width = self.size.width
        base = self.rich_style
        if y >= len(self._window):
            return Strip.blank(width, base)
        place = self._window[y]
        left = (width - self._text_width) // 2
        segments = [Segment(" " * left, base)] if left else []
        segments += self._segments(self._pile.line(place), place.block)
        return Strip(segments).adjust_cell_length(width, base)

    def _segments(self, line: Line, block: int) -> Iterator[Segment]:
        marks = self._marks(block)
        for piece in line:
            for part in _marked(piece, marks) if marks and piece.offset != DECORATION else (piece,):
                yield from self._painted(part, block)

    def _painted(self, piece: Piece, block: int) -> Iterator[Segment]:
        style = self._style(piece.roles)
        if piece.offset == DECORATION:
            yield Segment(piece.text, style)
            return
        offset = piece.offset
        for text, is_sign in self._glyphs.parts(piece.text):
            look = self._style((*piece.roles, "invisible")) if is_sign else style
            yield Segment(text, look + Style.from_meta({"offset": (offset, block)}))
            offset += len(text)

    def _style(self, roles: tuple[str, ...]) -> Style:
        style = self._styles.get(roles)
        if style is None:
            style = self.rich_style
            for role in roles:
                if role == "selected":
                    style += self.screen.get_component_rich_style("screen--selection")
                else:
                    style += self._look(f"reader--{role}")
            self._styles[roles] = style
        return style

    def _look(self, name: str) -> Style:
        """What a component class sets; colours blended with the background."""
        if name not in self.COMPONENT_CLASSES:
            return Style.null()
        rules = self.get_component_styles(name)
        blended = self.get_component_rich_style(name)
        has_color = rules.has_any_rules("color", "auto_color")
        colors = Style(
            color=blended.color if has_color else None,
            bgcolor=blended.bgcolor if rules.has_rule("background") else None,
        )
        return rules.text_style + colors

    def _marks(self, block: int) -> list[Mark]:
        """What is to be marked in a block: hits and the selection."""
        marks: list[Mark] = [
            (hit[1], hit[2], "hit-current" if number == self._hit else "hit")
            for number, hit in enumerate(self._hits)
            if hit[0] == block
        ]
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(block)) is not None:
            start, end = span
            marks.append((max(0, start), len(self._page.blocks[block].text) if end < 0 else end, "selected"))
        return marks

    # Selecting: a selection's rows are blocks, its columns places in their texts, whatever the wraps

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, a line a paragraph, without wraps and frames."""
        texts: list[str] = []
        for number, block in enumerate(self._page.blocks):
            span = selection.get_span(number)
            if span is not None:
                start, end = max(0, span[0]), span[1]
                text = block.text[start:] if end < 0 else block.text[start:end]
                texts.append(("\n\n" if block.frame.gap and texts else "\n" if texts else "") + text)
        return "".join(texts), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Paint the selection."""
        self.refresh()


def _marked(piece: Piece, marks: Iterable[Mark]) -> Iterator[Piece]:
    """A piece cut at the marks, which add their looks."""
    end = piece.offset + len(piece.text)
    near = [mark for mark in marks if mark[0] < end and mark[1] > piece.offset]
    cuts = sorted({piece.offset, end, *(at for m in near for at in m[:2] if piece.offset < at < end)})
    for start, stop in itertools.pairwise(cuts):
        roles = tuple(role for first, last, role in near if first <= start and stop <= last)
        yield Piece(piece.text[start - piece.offset : stop - piece.offset], piece.roles + roles, start)
