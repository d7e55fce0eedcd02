"""The command line of the desk: ``:`` and the name of a command, where it takes one with its argument."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsroom_tui.domain.listing import Sort
from newsroom_tui.domain.release import Status
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _
from newsroom_tui.ui import palettes
from newsroom_tui.ui.keymap import Command

ALIASES = {"q": "leave", "quit": "quit", "w": "export", "h": "help", "delete": "bin", "theme": "change_theme"}


@dataclass(frozen=True, slots=True)
class Line:
    """A command as typed after ``:``."""

    command: Command
    argument: str = ""


ARGUMENTS = {"sort": tuple(Sort), "status": tuple(Status), "theme": palettes.NAMES}
"""What follows some commands, one of few words."""


def names(commands: Iterable[Command]) -> tuple[str, ...]:
    """The commands' names."""
    return tuple(dict.fromkeys(command.action.replace("_", "-") for command in commands))


def completions(commands: Iterable[Command]) -> tuple[str, ...]:
    """What can be typed: the names, those in another language, and whole lines where few words can follow."""
    commands = tuple(commands)
    others = dict.fromkeys(_(c.label) for c in commands if _(c.label) != c.label)
    return (*names(commands), *others, *(f"{name} {word}" for name, words in ARGUMENTS.items() for word in words))


def read(text: str, commands: Iterable[Command]) -> Line:
    """Read a line: a command's name, its label, the beginning of one name only, or an alias; then the argument.

    Raises:
        UsageError: no such command, or several that begin so.
    """
    name, _blank, argument = text.strip().partition(" ")
    wanted = ALIASES.get(name, name).replace("-", "_")
    commands = tuple(commands)
    fits = (
        [c for c in commands if c.action == wanted]
        or [c for c in commands if _(c.label) == name][:1]
        or [c for c in commands if c.action.startswith(wanted)]
    )
    if not fits:
        raise UsageError(_("There is no command {name!r}; Tab completes names, and ^p lists them all.", name=name))
    if len({c.action for c in fits}) > 1:
        raise UsageError(_("{name!r} may be {names}.", name=name, names=_(", ").join(names(fits))))
    return Line(fits[0], argument.strip())
