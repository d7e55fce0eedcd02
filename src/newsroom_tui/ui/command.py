"""What a command is: something a user can do, somewhere, by a key or by its name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from newsroom_tui.language import N_, _

if TYPE_CHECKING:
    from textual.binding import Binding


class Where(StrEnum):
    """Where a command works: the first part of its id."""

    EVERYWHERE = "newsroom"
    DESK = "desk"
    LIST = "list"
    READER = "reader"
    EDITOR = "editor"
    BODY = "body"
    FORM = "form"
    FIND = "find"
    SPELLING = "spelling"
    ROWS = "rows"
    SEARCH = "search"
    HISTORY = "history"
    DIFFERENCE = "difference"
    IMPORT = "import"
    PATH = "path"
    PROMPT = "prompt"
    CHOICE = "choice"
    COMPARISON = "comparison"
    HELP = "help"

    @property
    def label(self) -> str:
        """What people call the place."""
        return _LABELS[self]


_LABELS = {
    Where.EVERYWHERE: "Everywhere",
    Where.DESK: "The desk",
    Where.LIST: "The list of releases",
    Where.READER: "The reader",
    Where.EDITOR: "The editor",
    Where.BODY: "The editor's body",
    Where.FORM: "The editor's form",
    Where.FIND: "Finding in the editor",
    Where.SPELLING: "Spelling in the editor",
    Where.ROWS: "Photographs and extras",
    Where.SEARCH: "While a search is typed",
    Where.HISTORY: "The history",
    Where.DIFFERENCE: "Differences",
    Where.IMPORT: "The import preview",
    Where.PATH: "The question for a path",
    Where.PROMPT: "Questions for a text",
    Where.CHOICE: "Choices",
    Where.COMPARISON: "Texts to choose from",
    Where.HELP: "Help",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something a user can do.

    Attributes:
        id: ``where.what``, for good: settings remap keys by it.
        keys: Textual's names of its keys, parted by commas; the first one is shown. Empty: palette only.
        label: one or two words, as the footer and the palette say it.
        help: a sentence without its full stop, as help, palette and documents say it.
        is_in_footer: whether the footer shows it.
        is_of_release: whether it is for the selected release, so that the footer shows it only where there is one.
        is_first: whether it comes before whatever widget has the focus, even one that takes every key as text.
    """

    id: str
    keys: str
    label: str
    help: str
    is_in_footer: bool = False
    is_of_release: bool = False
    is_first: bool = False

    @property
    def where(self) -> Where:
        """Where it works."""
        return Where(self.id.partition(".")[0])

    @property
    def action(self) -> str:
        """What it runs: ``action_`` and this name, on the widget, screen or app that it belongs to."""
        return self.id.partition(".")[2]

    @property
    def key_labels(self) -> tuple[str, ...]:
        """Its keys as people write them."""
        return tuple(key_label(key) for key in self.keys.split(",") if key)

    @property
    def no_key(self) -> str:
        """What stands in a binding where a key would, and is none: so a user can give it one, or take it away."""
        return f"no-key-{self.id}"

    def key_label(self, *, is_typing: bool = False) -> str:
        """The key to show; where letters are typed, one that is no letter. Empty where there is none."""
        shown = [key_label(key) for key in self.keys.split(",") if key and not (is_typing and _is_typed(key))]
        return shown[0] if shown else ""

    def to_binding(self) -> Binding:
        """The command as Textual's binding."""
        from textual.binding import Binding  # the first frame shows keys before Textual is loaded

        return Binding(
            self.keys or self.no_key,
            self.action,
            self.label,
            show=self.is_in_footer,
            key_display=self.key_label(),
            priority=self.is_first,
            tooltip=self.help,
            id=self.id,
        )


_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "backslash": "\\",
    "plus": "+",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "space": N_("Space"),
    "tab": "Tab",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "delete": "Del",
}


def key_label(key: str) -> str:
    """A key as people write it: ``^s``, ``?``, ``F1``, ``Esc``."""
    *modifiers, name = key.split("+") if key != "+" else ["+"]
    name = _NAMES.get(name, name.upper() if name.startswith("f") and name[1:].isdigit() else name)
    held = "".join("^" if modifier == "ctrl" else f"{modifier.capitalize()}-" for modifier in modifiers)
    return held + _(name)


def _is_typed(key: str) -> bool:
    """Whether a key writes a character where text is typed."""
    label = key_label(key)
    return len(label) == 1 and label.isascii()
