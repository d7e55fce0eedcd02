"""What a command prints: data to stdout, messages to stderr, nothing that could drive a terminal to a terminal."""

from __future__ import annotations

import io
import json
import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from newsroom_tui.cli.codeset import codeset
from newsroom_tui.domain.text.harmless import harmful, is_stacked, unstacked
from newsroom_tui.errors import ExportFailed
from newsroom_tui.language import _


class Output:
    """Where a command writes. Into a pipe text goes whole, as UTF-8; to a terminal it is cleaned."""

    def __init__(self, data: TextIO | None, messages: TextIO | None) -> None:
        self._data = data or _nowhere()
        self._messages = messages or _nowhere()
        self.is_terminal = self._data.isatty()
        self.has_colour = self.is_terminal and not os.environ.get("NO_COLOR")
        self.has_progress = self._messages.isatty()
        for stream in (self._data, self._messages):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(
                    encoding=codeset(stream) if stream.isatty() else "utf-8",
                    errors="replace" if stream.isatty() else "backslashreplace",
                )

    @property
    def columns(self) -> int:
        """The terminal's width in cells."""
        with suppress(OSError, ValueError):
            return os.get_terminal_size(self._data.fileno()).columns or 80
        return 80

    def line(self, text: str) -> None:
        """One line, or several, of data."""
        self._write(f"{printable(text) if self.is_terminal else text}\n")

    def marked(self, pieces: Iterable[tuple[str, str, str]]) -> None:
        """Texts with marks of ours before and after each, which unlike the texts may colour the terminal."""
        for before, text, after in pieces:
            self._write(f"{before}{printable(text) if self.is_terminal else text}{after}")

    def json(self, document: Mapping[str, Any]) -> None:
        """One JSON object on one line, out at once: a script takes it for an acknowledgement."""
        text = json.dumps(document, ensure_ascii=False)
        if self.is_terminal and is_stacked(text):
            text = json.dumps(document)
        self._write((_escaped(text) if self.is_terminal else text) + "\n")
        self.flush()

    def message(self, text: str) -> None:
        """Something to be told, which is no data."""
        with suppress(OSError):  # whoever closed the place for messages wants none
            self._messages.write(f"{printable(text)}\n")
            self._messages.flush()

    def progress(self, text: str) -> None:
        """A line that the next one takes the place of; only on a terminal."""
        if self.has_progress:
            self._messages.write(f"\r\x1b[K{fitted(printable(text), self.columns - 1)}")
            self._messages.flush()

    def flush(self) -> None:
        """Hand over what was written.

        Raises:
            BrokenPipeError: nobody reads it any more.
            ExportFailed: the disk refused.
        """
        with self._refusals_told():
            self._data.flush()

    def let_go(self) -> None:
        """Drop what could not be written, so that Python does not try and complain once more at exit."""
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._data.fileno())

    def _write(self, text: str) -> None:
        with self._refusals_told():
            self._data.write(text)

    @contextmanager
    def _refusals_told(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            self.let_go()
            raise ExportFailed(
                _("What was to be printed could not be written: {reason}.", reason=_(error.strerror or ""))
            ) from error


def _nowhere() -> TextIO:
    """Where to write to when the stream was closed before the program began."""
    return Path(os.devnull).open("w", encoding="utf-8")


def printable(text: str) -> str:
    """`text` without anything that a terminal obeys: C0 but tab and newline, DEL, C1, bidi controls, surrogates."""
    return unstacked(text if text.isprintable() else harmful().sub("", text))


def _escaped(text: str) -> str:
    """JSON with what could drive a terminal in JSON's own escapes, so that it stays the same JSON."""
    return harmful().sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def width(text: str) -> int:
    """How many cells a text takes on a terminal."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    return 0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fitted(text: str, cells: int) -> str:
    """`text` on one line, cut to so many cells, the cut marked by an ellipsis."""
    text = unstacked(" ".join(text.split("\n")).expandtabs(1))
    if width(text) <= cells:
        return text
    kept, left = [], cells - 1
    for character in text:
        left -= _width(character)
        if left < 0:
            break
        kept.append(character)
    return f"{''.join(kept)}…"


def padded(text: str, cells: int) -> str:
    """`text` cut or filled to exactly so many cells."""
    cut = fitted(text, cells)
    return cut + " " * (cells - width(cut))
