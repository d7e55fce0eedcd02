"""Writes the reference pages from what the program declares: ``python docs/generate.py``. A test compares them."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

from newsroom_tui.cli.parser import parser_of
from newsroom_tui.cli.table import COMMANDS
from newsroom_tui.domain.checks import RULES
from newsroom_tui.settings import SETTINGS
from newsroom_tui.ui.keymap import Where, commands_of

REFERENCE = Path(__file__).parent / "reference"
MADE = "<!-- Made by docs/generate.py from the program's own declarations. -->\n\n"


def commands() -> str:
    """The page of commands."""
    page = (
        f"# Commands\n\n{MADE}Data goes to stdout, messages to stderr. Exit status: 0 done, 1 failed, 2 wrong usage or "
    )
    page += "no terminal, 128 + n ended by signal n. Options stand before or after the command's name.\n"
    for command in COMMANDS:
        parser = parser_of(command, import_module(command.module))
        page += f"\n## newsroom {command.name}\n\n{command.help[0].upper()}{command.help[1:]}.\n"
        rows = [_option(action) for action in parser._actions if action.dest not in _common()]
        if rows:
            page += "\n| | |\n| --- | --- |\n" + "".join(rows)
    page += "\n## Everywhere\n\n| | |\n| --- | --- |\n"
    page += "".join(_row(f"{s.option} {s.metavar}".strip(), s.help) for s in SETTINGS if s.option)
    return page + _row("--version", "print the version") + _row("--help", "say what a command does")


def settings() -> str:
    """The page of settings."""
    page = f"# Settings\n\n{MADE}A setting is a line of `config.toml` in newsroom's configuration folder "
    page += (
        "(`~/.config/newsroom/` on Linux), an environment variable, or an option; the later one wins. newsroom only "
    )
    page += "ever reads the file.\n\n| in config.toml | variable | option | what it is |\n| --- | --- | --- | --- |\n"
    for setting in SETTINGS:
        option = f"`{setting.option}`" if setting.option else ""
        page += f"| `{setting.name}` | `{setting.variable}` | {option} | {setting.help} |\n"
    page += "\nA table `[keys]` gives commands other keys, by the ids of [keys.md](keys.md):\n\n"
    page += '```toml\noffice = "Press Office"\n\n[keys]\n"desk.edit" = "e,enter"\n```\n'
    page += "\nA table `[checks]` switches rules of `newsroom check` off (`double-space = false`):\n\n"
    return page + "| rule | why |\n| --- | --- |\n" + "".join(f"| `{rule.name}` | {rule.reason} |\n" for rule in RULES)


def keys() -> str:
    """The page of keys."""
    page = (
        f"# Keys\n\n{MADE}Every command is in the palette (`^p`) too. `^s` is ctrl and s. A key that an input method "
    )
    page += "made full-width (`？` `：` `／`) does what the plain one does.\n"
    for where in Where:
        if commands_of(where):
            page += f"\n## {where.label}\n\n| keys | | id |\n| --- | --- | --- |\n"
        for command in commands_of(where):
            shown = " ".join(f"`{label}`".replace("|", "\\|") for label in command.key_labels) or "palette"
            page += f"| {shown} | {command.help} | `{command.id}` |\n"
    return page


def _common() -> set[str]:
    return {setting.name for setting in SETTINGS} | {"version", "help"}


def _option(action: argparse.Action) -> str:
    name = ", ".join(action.option_strings)
    value = "|".join(map(str, action.choices)) if action.choices else action.metavar or ""
    if action.nargs == 0:
        value = ""
    suffix = {"*": "…", "+": "…"}.get(str(action.nargs), "")
    return _row(f"{name} {value}{suffix}".strip(), action.help or "")


def _row(option: str, text: str) -> str:
    cell = option.replace("|", "\\|")
    return f"| `{cell}` | {text} |\n"


PAGES = {"commands.md": commands, "settings.md": settings, "keys.md": keys}

if __name__ == "__main__":
    REFERENCE.mkdir(exist_ok=True)
    for name, made in PAGES.items():
        (REFERENCE / name).write_text(made(), encoding="utf-8")
