"""The reader: one release as its readers will see it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from textual import work
from textual.binding import BindingType
from textual.reactive import reactive
from textual.timer import Timer

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.reading.blocks import DECORATION, Heading
from newsroom_tui.ui.reading.glyphs import QUIET, SIGNS
from newsroom_tui.ui.reading.hits import Hit, Hits, pattern_of
from newsroom_tui.ui.reading.page import AT_ONCE, Page, Text, glimpse, make_page, read_text
from newsroom_tui.ui.reading.painter import Mark
from newsroom_tui.ui.reading.passage import Link
from newsroom_tui.ui.widgets.block_view import BEGINNING, Spot
from newsroom_tui.ui.widgets.selectable_blocks import SelectableBlocks

REST_AFTER = 0.15
"""Seconds that a long release must stay before the rest of it is read."""

_LOOKS = Path(__file__).with_suffix(".tcss").read_text(encoding="utf-8")


class Reader(SelectableBlocks):
    """Shows a release.

    Attributes:
        hits: which hit of the search is the current one, counted from 1, and how many there are; (0, 0) without any.
        left_at: where releases were left, by id and uid.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.READER)
    DEFAULT_CSS = _LOOKS
    COMPONENT_CLASSES: ClassVar[set[str]] = set(re.findall(r"reader--[\w-]+", _LOOKS))

    hits = reactive((0, 0), repaint=False)

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(name=name, id=id, classes=classes)
        self._release: Release | None = None
        self._origin = ""
        self._page = Page()
        self.left_at: MutableMapping[tuple[int, str], Spot] = {}
        self._rest: Timer | None = None
        self._pattern: re.Pattern[str] | None = None
        self._hits = Hits()
        self._noted = BEGINNING  # the place that needs no noting

    # What is shown

    @property
    def release(self) -> Release | None:
        """The release that is shown."""
        return self._release

    @property
    def is_whole(self) -> bool:
        """Whether all of the release is there, and no rest of a long one still to be read."""
        return self._rest is None

    def show(self, release: Release | None, *, origin: str = "", spot: Spot | None = None) -> None:
        """Show a release from its beginning, or where it was left before; None empties the reader.

        A search that is on shows its first hit. Of a long release the beginning stands at once and the rest follows.

        Args:
            release: what to show.
            origin: where it came from, in words: ``Imported from sample-release.txt``.
            spot: what to put on the top line, as the reader's own `spot` once said.
        """
        self._leave()
        self._release, self._origin = release, origin
        if release is not None and spot is not None:
            self.left_at[_key(release)] = spot
        if release is None:
            self._turn_to(Page())
            return
        is_long = len(release.body) > AT_ONCE
        text = glimpse(release.body) if is_long else read_text(release.body)
        self._turn_to(make_page(release, origin, text), self.left_at.get(_key(release), BEGINNING))
        if is_long:
            self._rest = self.set_timer(REST_AFTER, partial(self._read_rest, release))
        if self._hits:
            self._show_hit(self._hits.go_from(*BEGINNING))
        self._noted = self.spot

    def plain_text(self, *, header: bool = False) -> str:
        """The release as text without wraps and frames.

        Args:
            header: whether title, date and credits come first.
        """
        if self._release is None:
            return ""
        page = make_page(self._release, self._origin, read_text(self._release.body))
        blocks = page.blocks[0 if header else page.opening :]
        return "".join(("\n\n" if block.frame.gap else "\n") + block.copy() for block in blocks).strip("\n")

    def links(self) -> tuple[Link, ...]:
        """The web and mail addresses in the release, in their order, each once."""
        self._read_rest_now()
        links = {link.address: link for block in self.blocks for link in block.passage.links}
        return tuple(links.values())

    def headings(self) -> tuple[tuple[Heading, Spot], ...]:
        """The contents of the release: its headings, and where they stand, for `go_to`."""
        self._read_rest_now()
        blocks = enumerate(self.blocks)
        return tuple((block, (number, DECORATION)) for number, block in blocks if isinstance(block, Heading))

    def reveal_line(self, line: int) -> None:
        """Bring what stands on a line of the body, counted from 0, into view."""
        self.reveal((self._page.block_at(line), 0))

    def _leave(self) -> None:
        self.note_spot()
        if self._rest is not None:
            self._rest.stop()
            self._rest = None

    def note_spot(self) -> None:
        """Remember how far the release has been read."""
        release, spot = self._release, self.spot
        if release is None or spot == self._noted:  # nobody has moved
            return
        if spot == BEGINNING and not self.is_whole:  # where it was left may lie in the rest
            return
        self._noted = spot
        if spot == BEGINNING:
            self.left_at.pop(_key(release), None)
        else:
            self.left_at[_key(release)] = spot

    def on_unmount(self) -> None:
        """Remember how far the release has been read."""
        self.note_spot()

    def _read_rest_now(self) -> None:
        if self._rest is not None and self._release is not None:
            self._rest.stop()
            self._add_rest(self._release, read_text(self._release.body))

    @work(thread=True, exclusive=True, group="the rest of a release")
    def _read_rest(self, release: Release) -> None:
        text = read_text(release.body)
        self.app.call_from_thread(self._add_rest, release, text)

    def _add_rest(self, release: Release, text: Text) -> None:
        if release is not self._release or self.is_whole:
            return
        self._rest = None
        page = make_page(release, self._origin, text)
        block, offset = self.spot
        if self.spot == BEGINNING:  # where it was left may lie in the rest
            block, offset = self.left_at.get(_key(release), BEGINNING)
        elif block >= self._page.opening:  # the header may have got longer
            block += page.opening - self._page.opening
        self._turn_to(page, (block, offset))

    def _turn_to(self, page: Page, spot: Spot = BEGINNING) -> None:
        self._page = page
        self._hits = Hits(page.blocks, self._pattern)
        self.hits = self._hits.number, len(self._hits)
        self.show_blocks(page.blocks, spot)

    # Finding

    def expect(self, *terms: str) -> None:
        """Mark these terms in whatever is shown next, as `search` does in what is shown."""
        self._pattern = pattern_of(terms)

    def search(self, *terms: str) -> int:
        """Mark every place where one of the terms stands, and show the first from here on; no terms end it.

        Returns:
            how many places there are.
        """
        self.note_spot()
        self._pattern = pattern_of(terms)
        self._hits = Hits(self.blocks, self._pattern)
        self._show_hit(self._hits.go_from(*self.spot))
        self._noted = self.spot  # to be led to a hit is not to read on
        return len(self._hits)

    def action_find_next(self) -> None:
        """To the next hit, after the last one to the first."""
        self._show_hit(self._hits.go(1))

    def action_find_previous(self) -> None:
        """To the hit before, from the first one to the last."""
        self._show_hit(self._hits.go(-1))

    def _show_hit(self, hit: Hit | None) -> None:
        self.hits = self._hits.number, len(self._hits)
        if hit is not None:
            self.reveal((hit.block, hit.start))
        self.refresh()

    # How it looks

    @property
    def shows_invisibles(self) -> bool:
        """Whether invisible characters are shown as signs."""
        return self._glyphs.signs

    def action_toggle_invisibles(self) -> None:
        """Show no-break spaces, tabs and whatever else cannot be seen as signs, or hide them again."""
        self.show_glyphs(QUIET if self.shows_invisibles else SIGNS)

    def look(self, role: str) -> Style:
        """What a role's component class sets; colours blended with the background."""
        name = f"reader--{role}"
        if name not in self.COMPONENT_CLASSES:
            return super().look(role)
        rules = self.get_component_styles(name)
        blended = self.get_component_rich_style(name)
        color = blended.color if rules.has_any_rules("color", "auto_color") else None
        return rules.text_style + Style(color=color, bgcolor=blended.bgcolor if rules.has_rule("background") else None)

    def marks(self, block: int) -> list[Mark]:
        """What is marked in a block: the hits, and the selection over them."""
        current = self._hits.current
        hits = [Mark(h.start, h.end, "hit-current" if h == current else "hit") for h in self._hits.of(block)]
        return hits + super().marks(block)


def _key(release: Release) -> tuple[int, str]:
    return release.id, release.uid
