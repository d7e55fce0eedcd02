"""The first frame: the desk as it is going to stand, painted before Textual is loaded.

Loading Textual takes longer than all the rest of the start. Until it takes over, what the desk will show stands on
the screen already: the first page of the list, and the first release. Keys wait in the terminal, unechoed, for Textual
to read them.
"""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, repeat
from types import FrameType, TracebackType
from typing import Any, NoReturn, Self

from rich.cells import cell_len

from newsroom_tui.domain.text.harmless import unstacked
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.positions import Key, Spot
from newsroom_tui.ui import palettes
from newsroom_tui.ui.cells import fitted, one_line
from newsroom_tui.ui.harmless import harmless
from newsroom_tui.ui.keymap import Where, fitting, footer
from newsroom_tui.ui.reading.glyphs import QUIET
from newsroom_tui.ui.reading.page import AT_ONCE, glimpse, make_page, read_text
from newsroom_tui.ui.reading.pile import Pile
from newsroom_tui.ui.rows import LINES, row_parts
from newsroom_tui.ui.window import Window

SIDE, WIDE_SIDE, WIDE_FROM = 32, 42, 120  # as desk.tcss lays it out
LEAST_COLUMNS, LEAST_ROWS = 64, 8
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?1049l\x1b[?25h"

Run = tuple[str, str]
"""A text and the name of its look."""


class FirstFrame:
    """The terminal between the program's start and Textual's.

    Attributes:
        attributes: the terminal's own, as `termios` has them; they are put back at the end.
        is_painted: whether a frame stands on the alternate screen.
    """

    def __init__(self) -> None:
        self.attributes: list[Any] | None = None
        self.is_painted = False

    def __enter__(self) -> Self:
        with suppress(termios.error, OSError, ValueError):
            self.attributes = termios.tcgetattr(sys.stdin.fileno())
            for number in (signal.SIGTERM, signal.SIGINT):  # asyncio would take the latter for itself and lose it
                signal.signal(number, self._told_to_end)
            _unechoed(sys.stdin.fileno())
        return self

    def _told_to_end(self, number: int, _: FrameType | None) -> NoReturn:
        """A signal before the app listens for it: nothing was typed yet, but the terminal is to be put right."""
        self._send(_LEAVE)
        self.__exit__(None, None, None)
        os._exit(128 + number)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.is_painted:
            self._send(_LEAVE)
        if self.attributes is not None:
            with suppress(termios.error, OSError, ValueError):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self.attributes)

    def paint(self, newsroom: Newsroom, office: str, theme: str, left_at: Mapping[Key, Spot]) -> None:
        """Paint the desk, if the library has anything to show and the terminal has room.

        Args:
            left_at: how far releases have been read.
        """
        with suppress(NewsroomError, OSError):
            size = os.get_terminal_size(sys.stderr.fileno())
            if size.columns >= LEAST_COLUMNS and size.lines >= LEAST_ROWS:
                lines = frame(newsroom, office, size.columns, size.lines, left_at)
                if lines:
                    self.is_painted = True
                    self._send(_ENTER + painted(lines, palettes.palette_of(theme)))

    def hand_over(self) -> None:
        """From here on the screen is Textual's."""
        self.is_painted = False

    def _send(self, data: str) -> None:
        with suppress(OSError):
            os.write(sys.stderr.fileno(), data.encode(sys.stderr.encoding, "replace"))


def _unechoed(terminal: int) -> None:
    """Let keys arrive as Textual wants them, which is what they are read by in the end."""
    attributes = termios.tcgetattr(terminal)
    attributes[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    attributes[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    termios.tcsetattr(terminal, termios.TCSANOW, attributes)


def frame(
    newsroom: Newsroom, office: str, columns: int, rows: int, left_at: Mapping[Key, Spot] | None = None
) -> list[list[Run]]:
    """The desk's lines as runs; none where the library is empty."""
    window = Window(newsroom)
    first = window.row(0)
    if first is None:
        return []
    side = WIDE_SIDE if columns >= WIDE_FROM else SIDE
    height = rows - 3
    release = newsroom.get(first.id)
    text = glimpse(release.body) if len(release.body) > AT_ONCE else read_text(release.body)
    left = chain([[(fitted(f" / {_('search…')}", side - 1), "search")]], _listed(window, height - 1, side - 2))
    spot = (left_at or {}).get((release.id, release.uid), (0, 0))
    right = _page(make_page(release, "", text).blocks, spot, columns - side, height)
    blank: list[Run] = [(" " * (side - 1), "surface")]
    lines = [[(fitted(f" newsroom  {one_line(office)}", columns), "head")]]
    sides = chain(left, repeat(blank))
    lines += [[*line, ("│", "border"), *page] for line, page in zip(sides, right, strict=False)]
    keys = "  ".join(label for _, label in fitting(footer(Where.DESK, Where.EVERYWHERE), columns))
    lines.append([(fitted(f" {window.place(0)}", columns), "status")])
    lines.append([(fitted(f" {keys}", columns), "keys")])
    return lines


def _listed(window: Window, lines: int, width: int) -> Iterator[list[Run]]:
    for y in range(lines):
        index, line = divmod(y, LINES)
        row = window.row(index)
        parts = row_parts(row, line, width) if row is not None else [(" " * width, "surface")]
        yield [*((text, "cursor" if index == 0 else role) for text, role in parts), (" ", "surface")]


def _page(blocks: Sequence[Any], spot: Spot, width: int, height: int) -> Iterator[list[Run]]:
    """The reader's lines; its margins are those of `BlockView`."""
    margin = 2 if width >= 40 else 1 if width >= 20 else 0
    pile = Pile(blocks, max(1, min(76, width - 2 * margin)), QUIET.cells)
    places = pile.view(pile.place_of(*spot), height)
    for place in places:
        runs: list[Run] = [(" " * margin, "page")]
        runs += [(QUIET.shown(piece.text), piece.roles[-1] if piece.roles else "page") for piece in pile.line(place)]
        used = sum(cell_len(text) for text, _ in runs)
        yield [*runs, (" " * max(0, width - used), "page")]
    yield from repeat([(" " * width, "page")], height - len(places))


def painted(lines: Sequence[Sequence[Run]], palette: palettes.Palette | None) -> str:
    """The lines as a terminal takes them, from its upper left corner on."""
    looks = _looks(palette) if palette is not None else _PLAIN_LOOKS
    out = []
    for y, line in enumerate(lines, 1):
        out.append(f"\x1b[{y};1H")
        out += [f"\x1b[0;{looks.get(role, looks['page'])}m{unstacked(harmless(text))}" for text, role in line]
    return "".join(out) + "\x1b[0m"


_PLAIN_LOOKS = {"page": "", "head": "1", "cursor": "7", "title": "1"}


def _looks(palette: palettes.Palette) -> dict[str, str]:
    """For each role its SGR parameters."""
    surface, page, panel = (_colour(48, c) for c in (palette.surface, palette.background, palette.panel))
    front, accent = _colour(38, palette.foreground), _colour(38, palette.accent)
    quiet = _colour(38, palette.mixed(0.65, palette.surface))
    warning = _colour(38, palette.warning)
    return {
        "head": f"1;{front};{panel}",
        "search": f"{quiet};{surface}",
        "surface": f"{front};{surface}",
        "mark": f"{accent};{surface}",
        "date": f"{quiet};{surface}",
        "author": f"{quiet};{surface}",
        "missing": f"{warning};{surface}",
        "title": f"{front};{surface}",
        "cursor": f"{_colour(38, palette.cursor_text)};{_colour(48, palette.cursor)}",
        "border": f"{_colour(38, palette.border)};{page}",
        "page": f"{front};{page}",
        "meta": f"{quiet};{page}",
        "warning": f"{warning};{page}",
        "strong": f"1;{front};{page}",
        "emphasis": f"3;{front};{page}",
        "heading": f"1;{front};{page}",
        "status": f"{quiet};{panel}",
        "keys": f"{front};{panel}",
    }


def _colour(kind: int, colour: str) -> str:
    return f"{kind};2;{int(colour[1:3], 16)};{int(colour[3:5], 16)};{int(colour[5:7], 16)}"
