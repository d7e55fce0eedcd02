"""The keyboard: what arrives from the terminal, before it is keys.

Three things are put right here, where reads can still be told apart: ESC and a letter in one read are two keys; a
text pasted into a terminal that does not bracket pastes is a paste and not commands; bytes that are no UTF-8 (a
Latin-1 or GBK terminal) are shown as such instead of ending the program.
"""

from __future__ import annotations

import os
import re
import selectors
import signal
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, ClassVar

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from newsroom_tui.ui.typeahead import UnbracketedPaste

PASTE_CHARACTERS = 24
"""From how many characters in one read on they may be a paste; a hand ahead of a slow line types fewer."""
PASTE_DISTINCT = 8
"""A key held down is many characters too, but few different ones."""
PASTE_GAP_SECONDS = 0.05
"""What follows a paste within this time is more of it: reads are cut at 4 KB."""

ESCAPE_SECONDS = 0.1
"""An ESC after which nothing comes for so long is the key; before that it may begin a sequence that was cut in two."""

_ALTERNATE_SCREEN = "\x1b[?1049h"
KITTY_ESCAPE = "\x1b[27u"
_LONE_ESCAPE = re.compile(r"\x1b(?=[^\[O])")
_BEGUN = re.compile(r"\x1b(\[(2(0(0)?)?)?)?\Z")  # the key Esc, or the beginning of a paste
_PASTE_START, _PASTE_END = "\x1b[200~", "\x1b[201~"
_TEXT = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*")
_OPENS_A_LINE = tuple("/:：／、")
_WORD_AND_ENTER = re.compile(r"(?!https?:)\S+\r")


def is_pasted(data: str) -> bool:
    """Whether what came in one read is a text rather than keys: long, varied, without a control key.

    After `/` or `:` a text is expected, so what begins with them is typed; and so is one unbroken word with Enter
    behind it, as a command's key and a path are.
    """
    return (
        len(data) >= PASTE_CHARACTERS
        and len(set(data)) >= PASTE_DISTINCT
        and _TEXT.fullmatch(data) is not None
        and not data.startswith(_OPENS_A_LINE)
        and not _WORD_AND_ENTER.fullmatch(data)
    )


def with_plain_escapes(data: str) -> str:
    """`data` with each ESC that begins no sequence written so that nobody takes it for Alt."""
    return _LONE_ESCAPE.sub(KITTY_ESCAPE, data)


class Reader:
    """Reads keys, mouse and pastes out of what a terminal sends."""

    def __init__(self) -> None:
        self._parser = XTermParser()
        self._bracketed: str | None = None
        self._unbracketed = ""
        self._unbracketed_at = 0.0
        self._begun = ""
        self._begun_at = 0.0

    @property
    def is_waiting(self) -> bool:
        """Whether something is held back that `tick` will give."""
        return bool(self._unbracketed or self._begun)

    def feed(self, data: str) -> Iterator[Message]:
        """The events in one read."""
        data, self._begun = self._begun + data, ""
        while data:
            if self._bracketed is None:
                keys, mark, data = data.partition(_PASTE_START)
                yield from self._read_keys(keys if mark else self._without_begun(keys))
                self._bracketed = "" if mark else None
                continue
            text, mark, data = (self._bracketed + data).partition(_PASTE_END)
            self._bracketed = None if mark else text
            if mark:
                yield events.Paste(plain(text))

    def tick(self, *, is_over: bool = False) -> Iterator[Message]:
        """What became certain because nothing more came: a lone Esc, the end of a paste."""
        yield from self._paste(is_over=is_over)
        if self._begun and (is_over or time.monotonic() - self._begun_at > ESCAPE_SECONDS):
            begun, self._begun = self._begun, ""
            yield from self._parser.feed(KITTY_ESCAPE if begun == "\x1b" else begun)
        yield from self._parser.tick()

    def _without_begun(self, data: str) -> str:
        """`data` without what the next read may go on with, which is kept for it.

        Textual would take an ESC and what comes in the next read for one key with Alt, and for many signs for nothing.
        """
        if begun := _BEGUN.search(data):
            self._begun, self._begun_at = begun[0], time.monotonic()
            return data[: begun.start()]
        return data

    def _paste(self, *, is_over: bool) -> Iterator[Message]:
        if self._unbracketed and (is_over or not self._is_recent()):
            text, self._unbracketed = self._unbracketed, ""
            yield UnbracketedPaste(plain(text))

    def _read_keys(self, data: str) -> Iterator[Message]:
        if is_pasted(data) or (self._unbracketed and self._is_recent() and _TEXT.fullmatch(data)):
            self._unbracketed += data
            self._unbracketed_at = time.monotonic()
            return
        yield from self._paste(is_over=bool(data))
        yield from self._parser.feed(with_plain_escapes(data)) if data else ()

    def _is_recent(self) -> bool:
        return time.monotonic() - self._unbracketed_at <= PASTE_GAP_SECONDS


def plain(text: str) -> str:
    """A pasted text with plain line ends; what else is taken out of it, says whoever takes it in."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Once:
    """A signal's handler that is not interrupted by its own signal: what came meanwhile is handled after it, together.

    Python runs handlers in the midst of one another; in a storm of resizes Textual's would call itself to the end of
    the stack.
    """

    def __init__(self, handler: Callable[[int, FrameType | None], Any]) -> None:
        self._handler = handler
        self._is_running = False
        self._is_due = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Handle the signal, now or as soon as that is done which is being handled."""
        self._is_due = True
        if self._is_running:
            return
        self._is_running = True
        try:
            while self._is_due:
                self._is_due = False
                self._handler(number, frame)
        finally:
            self._is_running = False


class Keyboard(LinuxDriver):
    """Textual's driver with this module's reading of keys.

    Attributes:
        is_screen_taken: whether a first frame stands on the alternate screen, which is not to be cleared.
    """

    is_screen_taken: ClassVar[bool] = False

    @property
    def terminal_size(self) -> Size:
        """How large the terminal is now."""
        return Size(*self._get_terminal_size())

    def start_application_mode(self) -> None:
        """Take the terminal."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        resized = signal.getsignal(signal.SIGWINCH)
        if callable(resized) and not isinstance(resized, Once):
            signal.signal(signal.SIGWINCH, Once(resized))

    def write(self, data: str) -> None:
        """Send something to the terminal."""
        if Keyboard.is_screen_taken and data == _ALTERNATE_SCREEN:
            Keyboard.is_screen_taken = False
            return
        super().write(data)

    def _run_input_thread(self) -> None:
        """Read keys; a bug in that ends the program as one anywhere else does, while Textual would print its trace."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)

    def run_input_thread(self) -> None:
        """Read keys until the driver stops, or the terminal is gone."""
        reader = Reader()
        encoding = self._file.encoding if self._file is not None else "utf-8"
        decode = getincrementaldecoder(encoding)(errors="replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.02 if reader.is_waiting else 0.1):
                    try:
                        data = os.read(self.fileno, 4096)
                    except OSError:
                        data = b""
                    if not data:
                        os.kill(os.getpid(), signal.SIGHUP)  # the terminal is gone: end as on a hang-up
                        return
                    for event in reader.feed(decode(data)):
                        self.process_message(event)
                for event in reader.tick():
                    self.process_message(event)
