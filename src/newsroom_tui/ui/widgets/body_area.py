"""The area that a release's body is written in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widgets.text_area import Selection

from newsroom_tui.domain.text.harmless import harmless
from newsroom_tui.domain.text.word import is_from_word
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.reading.glyphs import SIGNS
from newsroom_tui.ui.widgets.quick_area import QuickArea

# One sign a character, since the caret counts characters. Tabs keep their width, which no single sign has.
_SIGNS = {
    code: SIGNS.shown(chr(code))[0] for code in (0x20, 0xA0, 0xAD, 0x200B, 0x200C, 0x2007, 0x202F, 0x2060, 0xFEFF)
}
_SIGNS |= {0x200D: "┆", 0x200E: "⁞", 0x200F: "⁞", 0x3000: "＿"}
_HTML = re.compile(
    r"\s*<(?:!--|(?:!doctype html|html|head|body|meta|div|p|span|table|h[1-6]|[ou]l|article|section|blockquote|font|"
    r"center|a|b|i|strong|em|br|img)(?=[\s>/]))",
    re.IGNORECASE,
)
UNDO_STEPS = 10_000
LONGEST_LINE = 1_200_000
"""Bytes from which on a key in a line takes too long; such a line is shown, and not edited here."""
LONGEST_TEXT = 12_000_000
"""Bytes from which on a text takes too long to be opened here; its beginning is shown, and not edited."""
MOST_LINES = 300_000
"""Lines from which on the same holds."""
GLIMPSE = 2_000
_CERTAINLY_LONG = 100_000
"""Characters that no screen has room for: such a text is scrolled from the start, and its width known."""


class BodyArea(QuickArea):
    """A Markdown text, every letter typing.

    Its text has line feeds for every line's end and no control characters, whatever was loaded or pasted.

    Attributes:
        mended: how many characters of the text that it began with were made plain for that.
        is_whole: whether all of that text is here, and not a glimpse of one that is too large.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.BODY)
    DEFAULT_CSS = """
    BodyArea { min-width: 8; border: none; padding: 0 1; }
    BodyArea:focus { border: none; }
    """

    has_signs = reactive(False, init=False)
    """Whether characters that cannot be seen are shown by signs."""

    @dataclass
    class Cleaned(Message):
        """A text came in with characters that cannot be edited; they were left out or became line ends."""

        body: BodyArea
        count: int

    @dataclass
    class ForeignPasted(Message):
        """A text that looks like HTML or like a word processor's was pasted; it was not put in."""

        text: str
        is_html: bool

    @dataclass
    class Refused(Message):
        """A text with a line that is too long was pasted; it was not put in."""

        body: BodyArea

    @dataclass
    class Locked(Message):
        """Something was typed while the text is only read."""

        body: BodyArea

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        text, self.mended = editable(text)
        shown = glimpse(text)
        self.is_whole = shown is text
        super().__init__(shown, max_checkpoints=UNDO_STEPS, id=id)
        if len(text) > _CERTAINLY_LONG:
            self.styles.overflow_y = "scroll"

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self.history.undo_stack)

    def watch_has_signs(self) -> None:
        """Draw anew."""
        self.notify_style_update()

    def shown(self, text: str) -> str:
        """A row as it is shown: where that is wanted, with a sign for each character that cannot be seen."""
        return text.translate(_SIGNS) if self.has_signs else text

    def undo(self) -> None:
        """Take the last step back; what is typed next is a step of its own."""
        super().undo()
        self.history.checkpoint()

    def index_of(self, place: tuple[int, int]) -> int:
        """A line and column as a place in the text."""
        line, column = place
        return sum(map(len, self.document.lines[:line])) + line + column

    def place_of(self, index: int) -> tuple[int, int]:
        """A place in the text as a line and column."""
        starts = [*accumulate((len(line) + 1 for line in self.document.lines), initial=0)]
        line = bisect_right(starts, index, hi=len(starts) - 1) - 1
        return line, index - starts[line]

    @property
    def selected(self) -> tuple[int, int]:
        """Where the selection starts and ends in the text; where the caret is, twice, without one."""
        start, end = sorted(self.index_of(place) for place in self.selection)
        return start, end

    def select(self, start: int, end: int) -> None:
        """Select a piece of the text and bring it into view."""
        self.selection = Selection(self.place_of(start), self.place_of(end))
        self.scroll_cursor_visible(center=True)

    def change(self, start: int, end: int, text: str) -> None:
        """Put `text` in the place of a piece, as a step of its own; nothing where the text is only read."""
        if self.read_only:
            return
        self.history.checkpoint()
        result = self.replace(text, self.place_of(start), self.place_of(end), maintain_selection_offset=False)
        self.history.checkpoint()
        self.move_cursor(result.end_location)

    def replace_all(self, text: str) -> None:
        """Put `text` in the place of everything, as one step; the caret stays on its line.

        Of lines that are too long only the beginning is shown, see `glimpse`.
        """
        line, _ = self.cursor_location
        self.history.checkpoint()
        self.replace(glimpse(editable(text)[0]), self.document.start, self.document.end)
        self.history.checkpoint()
        self.move_cursor((min(line, self.document.line_count - 1), 0))

    def on_key(self, event: events.Key) -> None:
        """A letter that changes nothing here is answered; Textual's own handler takes all others."""
        if self.read_only and event.is_printable:
            self.post_message(self.Locked(self))

    async def _on_paste(self, event: events.Paste) -> None:
        text, count = editable(event.text)
        event.prevent_default()
        event.stop()
        if is_too_large(text):
            self.post_message(self.Refused(self))
            return
        is_html = bool(_HTML.match(text))
        if not self.read_only and (is_html or is_from_word(event.text)):
            self.post_message(self.ForeignPasted(event.text, is_html))
            return
        self.put_plain(text, count)

    def put_plain(self, text: str, count: int = 0) -> None:
        """Put a text in as a paste does, made plain, and say how many characters that changed, with those before."""
        text, changed = editable(text)
        if count + changed:
            self.post_message(self.Cleaned(self, count + changed))
        self.put(text)

    def put(self, text: str) -> None:
        """Put a text in the place of what is selected, as a paste does."""
        if not self.read_only and text:
            start, end = self.selection
            result = self.replace(text, start, end, maintain_selection_offset=False)
            self.move_cursor(result.end_location)


def editable(text: str) -> tuple[str, int]:
    """A text as an area can hold it, and how many characters had to be changed for that."""
    return harmless(text)


def is_too_large(text: str) -> bool:
    """Whether a text, or a line of it, is too long to be edited in an area."""
    if not _is_longer(text, LONGEST_LINE) and len(text) <= MOST_LINES:
        return False
    if _is_too_long(text):
        return True
    lines = text.split("\n")
    return max(map(len, lines)) * 4 > LONGEST_LINE and any(_is_longer(line, LONGEST_LINE) for line in lines)


def _is_longer(text: str, size: int) -> bool:
    """Whether a text takes more bytes than that."""
    return len(text) * 4 > size and len(text.encode("utf-8", "surrogatepass")) > size


def _is_too_long(text: str) -> bool:
    return text.count("\n") > MOST_LINES or _is_longer(text, LONGEST_TEXT)


def glimpse(text: str) -> str:
    """A text as an area can show it: the beginning of one that is too long, and of its lines that are."""
    if not is_too_large(text):
        return text
    if _is_too_long(text):
        text = "\n".join([*text[: LONGEST_TEXT // 100].split("\n")[: MOST_LINES // 100], "…"])
    return "\n".join(f"{line[:GLIMPSE]} …" if _is_longer(line, LONGEST_LINE) else line for line in text.split("\n"))
