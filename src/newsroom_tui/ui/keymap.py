"""The keymap: commands as Textual binds them, as the footer shows them, and with the keys that a user gave them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom_tui.errors import SettingsError
from newsroom_tui.language import _
from newsroom_tui.ui.cells import cell_len
from newsroom_tui.ui.command import Command, Where, key_label
from newsroom_tui.ui.command_table import COMMANDS

if TYPE_CHECKING:
    from textual.binding import BindingType

__all__ = ["COMMANDS", "Command", "Where", "bindings", "commands_of", "fitting", "footer", "key_label", "remapped"]


HELP = "newsroom.help"
"""The id of the command that leads to all others."""


def bindings(*where: Where) -> list[BindingType]:
    """Textual's bindings of the commands that work there, for a widget's, screen's or app's ``BINDINGS``."""
    return [command.to_binding() for command in COMMANDS if command.where in where]


def commands_of(where: Where) -> tuple[Command, ...]:
    """The commands of one place."""
    return tuple(command for command in COMMANDS if command.where is where)


def footer(*where: Where, commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands that the footer shows there, in the order of their declaration."""
    return tuple(command for command in commands if command.where in where and command.is_in_footer)


def fitting(commands: Iterable[Command], width: int, *, is_typing: bool = False) -> list[tuple[Command, str]]:
    """As many commands as fit on a line, each with its key and label; a cell before them, two between.

    Where there is not room for all, help is among them: it names the others.

    Args:
        is_typing: whether letters are typed there, so that only other keys are commands.
    """
    labels = [(c, f"{key} {_(c.label)}") for c in commands if (key := c.key_label(is_typing=is_typing))]
    left = width + 1 - sum(cell_len(label) + 2 for command, label in labels if command.id == HELP)
    shown = []
    for command, label in labels:
        cost = 0 if command.id == HELP else cell_len(label) + 2
        if cost <= left and cell_len(label) < width:
            shown.append((command, label))
            left -= cost
    return shown


def remapped(keymap: Mapping[str, str], commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands with the keys that a user gave them.

    Args:
        keymap: ids of commands with their keys, parted by commas.

    Raises:
        SettingsError: an id or a key that does not exist, or a key given to two commands that can be meant at once.
    """
    commands = tuple(commands)
    unknown = sorted(keymap.keys() - {command.id for command in commands})
    if unknown:
        raise SettingsError(
            _("There is no command {name!r} to give a key to; help (F1) shows every command's id.", name=unknown[0])
        )
    changed = tuple(replace(c, keys=_keys(keymap[c.id])) if c.id in keymap else c for c in commands)
    _refuse_clashes(changed)
    return changed


def _keys(written: str) -> str:
    """Keys as a user wrote them, by Textual's names: ``?,^s, F2`` as ``question_mark,ctrl+s,f2``."""
    from textual.keys import Keys, _character_to_key  # only where keys are changed: it costs a moment

    typed = {_character_to_key(chr(code)) for code in range(0x21, 0x7F)}
    named = {key.value for key in Keys} | typed
    keys = []
    for word in filter(None, (part.strip() for part in written.split(","))):
        key = f"ctrl+{word[1:].lower()}" if word[0] == "^" and len(word) > 1 else _PEOPLES_NAMES.get(word.lower(), word)
        key = _character_to_key(key) if len(key) == 1 else key.lower()
        *held, pressed = key.split("+")
        if len(key) > 1 and (pressed not in named or not {"ctrl", "shift"}.issuperset(held)):
            raise SettingsError(
                _("There is no key {key!r}. Keys are written like e, ?, ctrl+e, f2, escape, pagedown.", key=word)
            )
        keys.append(key)
    return ",".join(keys)


_PEOPLES_NAMES = {"esc": "escape", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "return": "enter"}

_TOGETHER = (
    {Where.EVERYWHERE, Where.DESK, Where.LIST},
    {Where.EVERYWHERE, Where.DESK, Where.READER},
    {Where.EVERYWHERE, Where.EDITOR, Where.FORM},
    {Where.EVERYWHERE, Where.EDITOR, Where.BODY},
    {Where.EVERYWHERE, Where.FIND},
    {Where.EVERYWHERE, Where.SPELLING},
    {Where.EVERYWHERE, Where.ROWS},
    {Where.EVERYWHERE, Where.IMPORT},
    {Where.EVERYWHERE, Where.HISTORY, Where.DIFFERENCE},
    {Where.EVERYWHERE, Where.SEARCH},
    {Where.EVERYWHERE, Where.PATH},
    {Where.EVERYWHERE, Where.PROMPT},
    {Where.CHOICE, Where.COMPARISON},
    {Where.HELP, Where.DIFFERENCE},
)


def _refuse_clashes(commands: tuple[Command, ...]) -> None:
    for places in _TOGETHER:
        taken: dict[str, str] = {}
        for command in commands:
            for key in command.keys.split(",") if command.where in places and command.keys else ():
                if key in taken:
                    raise SettingsError(
                        _(
                            "The key {key!r} is given to {one!r} and to {other!r}; it can do one.",
                            key=key_label(key),
                            one=taken[key],
                            other=command.id,
                        )
                    )
                taken[key] = command.id
