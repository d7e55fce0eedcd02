"""Fewer bytes on the line: what already stands on the terminal is not sent again.

Textual sends whole widgets whenever anything in them changed. Here each stretch of a row is compared with what was
sent there last, and only the changed part of it goes out: a key in an editor costs hundreds of bytes, not thousands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, cast

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.style import Style
from textual import events, on
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer

IS_KNOWN = App._display.__code__.co_varnames[:3] == ("self", "screen", "renderable")
"""Whether this Textual draws in the way that is thinned here; another one is left to draw as it likes."""


SETTLED_SECONDS = 0.2
"""The terminal's size has settled when it has not changed for so long."""


class Look(NamedTuple):
    """What a terminal is told about a character: colours and attributes, and a link."""

    ansi: str
    link: str | None


Cell = tuple[str, Look]
"""A character and its look; wide characters are one such cell too."""

_PLAIN = Look("", None)


class Stretch(NamedTuple):
    """What was sent to a part of a row: up to which column, and what."""

    end: int
    strip: Strip
    output: str


class Sent:
    """What stands on the terminal, as far as it is known."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Stretch]] = {}
        self._size: Size | None = None

    def forget(self) -> None:
        """Nothing is known: whatever comes next is sent."""
        self._rows.clear()

    @property
    def is_begun(self) -> bool:
        """Whether anything was sent yet."""
        return self._size is not None

    def has(self, size: Size) -> bool:
        """Whether the terminal was of this size when something was sent last."""
        return self._size == size

    def resize(self, size: Size) -> None:
        """The terminal is this large; if it was not, nothing on it is known."""
        if size != self._size:
            self._size = size
            self.forget()

    def changes(self, stretches: Iterable[tuple[int, int, int, Strip]], console: Console) -> str:
        """The sequences that turn what stands there into what should; it counts as sent from now on.

        Args:
            stretches: row, first column, column after the last, and what should stand there.
            console: knows the terminal's colours.
        """
        pen = _Pen()
        for stretch in stretches:
            self._change(*stretch, console, pen)
        return pen.lifted()

    def _change(self, y: int, x: int, end: int, strip: Strip, console: Console, pen: _Pen) -> None:
        row = self._rows.setdefault(y, {})
        known = row.get(x)
        if known is None or known.end != end:
            for other in [at for at, stretch in row.items() if at < end and stretch.end > x]:
                del row[other]
            known = None
        elif known.strip is strip:
            return
        row[x] = Stretch(end, strip, strip.render(console))
        if known is not None and known.output == row[x].output:
            return
        colors = console._color_system or ColorSystem.TRUECOLOR
        cells = list(_cells(strip, colors))
        first, last = (0, len(cells)) if known is None else changed(list(_cells(known.strip, colors)), cells)
        pen.move(x + sum(cell_len(c) for c, _ in cells[:first]), y)
        pen.write(cells[first:last])


class ThinUpdate(CompositorUpdate):
    """An update of Textual's that leaves out what is there already."""

    def __init__(self, update: ChopsUpdate | LayoutUpdate, sent: Sent, size: Size) -> None:
        self._update = update
        self._sent = sent
        self._size = size

    def render_segments(self, console: Console) -> str:
        """The sequences to write; reckoned only when they are really written."""
        self._sent.resize(self._size)
        return self._sent.changes(_stretches(self._update), console)


class ThinWrites(App[int]):
    """An app that sends only what has changed."""

    _settling: Timer | None = None

    @cached_property
    def _sent(self) -> Sent:
        return Sent()

    def repaint(self) -> None:
        """Send everything anew, after something else may have written to the terminal."""
        self._sent.forget()
        self.refresh(layout=True)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program, whose traces are painted over afterwards."""
        with super().suspend():
            yield
        self._sent.forget()

    @on(events.Resize)
    def _paint_anew(self, event: events.Resize) -> None:
        # Several changes of size may arrive as one that ends where they began: the terminal has cut its rows meanwhile.
        if self._sent.has(event.size):
            self.repaint()
        if self._sent.is_begun:  # what was painted between two sizes may have been cut off by the one or the other
            if self._settling is not None:
                self._settling.stop()
            self._settling = self.set_timer(SETTLED_SECONDS, self.repaint)

    @on(events.AppFocus)
    @on(Driver.SignalResume)
    def _forget_what_was_sent(self) -> None:
        # Whatever had the terminal meanwhile may have left something on it.
        self._sent.forget()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if IS_KNOWN and isinstance(renderable, ChopsUpdate | LayoutUpdate):
            # Textual asks a compositor's update for its segments, and never renders it.
            renderable = cast("RenderableType", ThinUpdate(renderable, self._sent, self.size))
        super()._display(screen, renderable)


def changed(before: Sequence[Cell], after: Sequence[Cell]) -> tuple[int, int]:
    """From which to before which character `after` must be sent where `before`, as wide as it, stands.

    Only characters whose width no terminal doubts are stepped over: behind any other the cursor may be elsewhere.
    """
    if before == after:
        return 0, 0
    shorter = min(len(before), len(after))
    first = 0
    while first < shorter and before[first] == after[first] and is_certain(after[first][0]):
        first += 1
    if first and any(cells[first : first + 1] and not cell_len(cells[first][0]) for cells in (before, after)):
        first -= 1  # what is joined to a character is sent with it
    if not all(is_certain(character) for cells in (before, after) for character, _ in cells[first:]):
        return first, len(after)
    kept = 0
    while kept < shorter - first and before[-1 - kept] == after[-1 - kept]:
        kept += 1
    return first, len(after) - kept


@lru_cache(4096)
def is_certain(character: str) -> bool:
    """Whether every terminal gives the character the width that Textual reckons with."""
    if character.isascii():
        return character.isprintable()
    is_wide = unicodedata.east_asian_width(character) in "WF"
    return is_wide and ord(character) < 0x1F000 and cell_len(character) == 2


def _stretches(update: ChopsUpdate | LayoutUpdate) -> Iterator[tuple[int, int, int, Strip]]:
    """What an update is about to send, as it would send it."""
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield y, x, x + strip.cell_length, strip
                x += strip.cell_length
        return
    for y, first, last in update.spans:
        for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if chop is None or x >= last or end <= first:
                continue
            whole = first <= x < last and end <= last
            yield (y, x, end, chop) if whole else (y, x, min(end, last), chop.crop(0, min(end, last) - x))


def _cells(strip: Strip, colors: ColorSystem) -> Iterator[Cell]:
    for text, style, _ in strip:
        look = _look(style, colors) if style is not None else _PLAIN
        for character in text:
            yield character, look


@lru_cache(4096)
def _look(style: Style, colors: ColorSystem) -> Look:
    return Look(Strip.render_ansi(style, colors), style.link)


class _Pen:
    """Writes cells, changing the look only where it changes."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._look = _PLAIN

    def move(self, x: int, y: int) -> None:
        """Go to a place, counted from 0."""
        self._parts.append(f"\x1b[{y + 1};{x + 1}H")

    def write(self, cells: Sequence[Cell]) -> None:
        """Write on from here."""
        for look, run in groupby(cells, key=itemgetter(1)):
            text = "".join(character for character, _ in run)
            if look.ansi != self._look.ansi:
                self._parts.append(f"\x1b[0;{look.ansi}m" if look.ansi else "\x1b[0m")
            self._parts.append(f"\x1b]8;;{look.link}\x1b\\{text}\x1b]8;;\x1b\\" if look.link else text)
            self._look = look

    def lifted(self) -> str:
        """All that was written, with the terminal's own look after it."""
        return "".join(self._parts) + ("\x1b[0m" if self._look.ansi else "")
