"""Reading the command line. Options stand before or after the command's name alike."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import NamedTuple, NoReturn

from newsroom_tui.cli.help import HelpFormatter, OverviewFormatter
from newsroom_tui.cli.output import printable
from newsroom_tui.cli.table import COMMANDS, Command
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _, ngettext
from newsroom_tui.settings import SETTINGS

DEFAULT_COMMAND = COMMANDS[0]


class Parser(argparse.ArgumentParser):
    """A parser that quotes what was typed only as far as no terminal obeys it."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and leave."""
        super().error(printable(message))


class Request(NamedTuple):
    """What the command line asks for."""

    command: Command
    module: ModuleType
    options: argparse.Namespace


def parse(words: Sequence[str]) -> Request:
    """Read the arguments.

    Raises:
        UsageError: there is no such command.
        SystemExit: help was asked for (0), or an option is wrong (2); argparse has said so.
    """
    vars(argparse).update(_=_, ngettext=ngettext)  # it has no public way to be told a language
    place = _command_place(words)
    if place is None and any(word in ("-h", "--help") for word in words):
        _overview().parse_args(["--help"])
    command = DEFAULT_COMMAND if place is None else _named(words[place])
    rest = [word for at, word in enumerate(words) if at != place]
    module = import_module(command.module)
    return Request(command, module, parser_of(command, module).parse_args(rest))


def _command_place(words: Sequence[str]) -> int | None:
    """Where the command's name stands: the first word that is neither an option nor an option's value."""
    takes_value = {setting.option for setting in SETTINGS if setting.metavar}
    is_value = False
    for at, word in enumerate(words):
        if not is_value and not word.startswith("-"):
            return at
        if not is_value and word.partition("=")[0] not in _COMMON:
            takes_value |= _options_with_value()
        is_value = word in takes_value and not is_value
    return None


_COMMON = frozenset(setting.option for setting in SETTINGS if setting.option)


def _options_with_value() -> set[str]:
    """Those of every command; finding them out costs as much as running one, and is seldom needed."""
    options: set[str] = set()
    for command in COMMANDS:
        for action in parser_of(command, import_module(command.module))._actions:
            if action.nargs != 0:
                options.update(action.option_strings)
    return options


def _named(word: str) -> Command:
    for command in COMMANDS:
        if command.name == word:
            return command
    import difflib

    close = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=1)
    if close:
        raise UsageError(_("There is no command {name!r}. Did you mean newsroom {close}?", name=word, close=close[0]))
    raise UsageError(_("There is no command {name!r}. newsroom --help lists them.", name=word))


def parser_of(command: Command, module: ModuleType) -> argparse.ArgumentParser:
    """The parser of one command: its own options, and those that every command has."""
    prog = "newsroom" if command is DEFAULT_COMMAND else f"newsroom {command.name}"
    parser = Parser(
        prog=prog, description=_sentence(_(command.help)), formatter_class=HelpFormatter, allow_abbrev=False
    )
    module.configure(parser)
    _add_settings(parser)
    return parser


def _add_settings(parser: argparse.ArgumentParser) -> None:
    common = parser.add_argument_group(_("everywhere"))
    for setting in SETTINGS:
        if not setting.option:
            continue
        if setting.metavar:
            common.add_argument(setting.option, dest=setting.name, metavar=setting.metavar, help=_(setting.help))
        else:
            common.add_argument(
                setting.option,
                dest=setting.name,
                action="store_const",
                const=False,
                help=_("turn off {what}", what=_(setting.help)),
            )
    common.add_argument("--version", action="store_true", help=_("print the version"))


def _overview() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {command.name:<10} {_(command.help)}" for command in COMMANDS)
    parser = Parser(
        prog="newsroom",
        usage=_("newsroom [COMMAND] [OPTION]…"),
        description=_(
            "A terminal newsroom.\n\ncommands:\n{lines}\n\nnewsroom COMMAND --help says more of one.", lines=lines
        ),
        formatter_class=OverviewFormatter,
        allow_abbrev=False,
    )
    _add_settings(parser)
    return parser


def _sentence(text: str) -> str:
    return _("{sentence}.", sentence=text[0].upper() + text[1:])
