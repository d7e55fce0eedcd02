"""The commands. A new one is a module in `commands` and a line here."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its module ``commands/<name>.py`` has ``configure(parser)`` and ``run(call) -> int``."""

    name: str
    help: str

    @property
    def module(self) -> str:
        """The module's full name; a command that Python keeps for itself gets an underscore."""
        return f"newsroom_tui.cli.commands.{self.name}{'_' if self.name == 'import' else ''}"


COMMANDS: tuple[Command, ...] = (
    Command("desk", "open the desk; what newsroom does without a command"),
    Command("demo", "open the desk on a throw-away library of sample releases"),
    Command("import", "import releases from files, folders or standard input"),
    Command("list", "list releases, newest first"),
    Command("show", "print a release"),
    Command("new", "store a new release"),
    Command("edit", "change a release"),
    Command("history", "list the versions of a release"),
    Command("diff", "show what changed between two versions"),
    Command("restore", "make an old version the newest one"),
    Command("bin", "put releases into the bin"),
    Command("unbin", "take releases out of the bin"),
    Command("check", "tell what a careful editor would query"),
    Command("export", "write releases as files"),
    Command("doctor", "tell whether the library is whole, and mend it"),
)
