"""A question for a path, with completion."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsroom_tui.language import _
from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.line_input import LineInput

SHOWN = 8


class PathPrompt(ModalScreen[str | None]):
    """Asks for a file, a folder or a pattern of files; dismissed with the text as typed, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.PATH)
    DEFAULT_CSS = """
    PathPrompt { align: center bottom; background: $background 40%; }
    PathPrompt > Vertical { height: auto; background: $panel; padding: 0 1; border-top: solid $border; }
    PathPrompt Input { background: $panel; border: none; height: 1; padding: 0; }
    PathPrompt #question { text-style: bold; height: 1; }
    PathPrompt #found { color: $foreground 70%; height: auto; }
    """

    def __init__(self, question: str, path: str = "") -> None:
        super().__init__()
        self._question = question
        self._path = path

    def compose(self) -> ComposeResult:
        """The question, the line, and what could stand there."""
        with Vertical():
            yield Static(Content(self._question), id="question")
            line = LineInput(self._path, compact=True, select_on_focus=False)
            line.cursor_blink = False
            yield line
            yield Static(id="found")

    def on_mount(self) -> None:
        """Begin to ask."""
        self.set_focus(self.query_one(Input))
        self._show_found(self._path)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what the text could become."""
        self._show_found(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """That is the path."""
        if event.value.strip():
            self.dismiss(event.value)

    def action_complete(self) -> None:
        """Complete as far as it is certain."""
        line = self.query_one(Input)
        found = completions(line.value)
        longest = os.path.commonprefix(found)  # noqa: RUF071 - letters are what is completed
        if len(longest) > len(line.value):
            line.value = longest
            line.cursor_position = len(longest)

    def action_cancel(self) -> None:
        """No path."""
        self.dismiss(None)

    def _show_found(self, text: str) -> None:
        found = completions(text)
        names = [one_line(Path(path).name) + ("/" if path.endswith("/") else "") for path in found[:SHOWN]]
        more = [_("… {count} more", count=len(found) - SHOWN)] if len(found) > SHOWN else []
        hint = _("Tab completes · Enter takes it · Esc leaves")
        self.query_one("#found", Static).update(Content("\n".join([*names, *more, hint])))


def completions(text: str) -> list[str]:
    """The paths that begin with what was typed, folders with a slash at their end; hidden ones only if asked for."""
    folder, _, begun = text.rpartition("/")
    place = Path(expanded(f"{folder}/" if "/" in text else "."))
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name.casefold())
    except OSError:
        return []
    start = f"{folder}/" if "/" in text else ""
    return [
        f"{start}{entry.name}{'/' if entry.is_dir() else ''}"
        for entry in entries
        if entry.name.startswith(begun) and (begun or not entry.name.startswith("."))
    ]


def expanded(path: str) -> str:
    """A path with a home folder in the place of its ``~``; as it is where nobody has such a name."""
    return os.path.expanduser(path)  # noqa: PTH111 - Path's raises where nobody has the name


def paths_of(text: str) -> list[str]:
    """The paths that a typed text stands for: a home folder's ``~``, a pattern's files."""
    path = expanded(text.strip())
    if not os.path.lexists(path) and glob.has_magic(path):
        return sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 - Path.glob has no absolute patterns
    return [path]
