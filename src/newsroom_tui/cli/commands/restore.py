"""``newsroom restore``: an old version as the newest one."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import positive, print_saved
from newsroom_tui.cli.run import Call
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help=_("the release's number"))
    parser.add_argument(
        "version", type=positive, metavar="N", help=_("the version to bring back; newsroom history lists them")
    )
    parser.add_argument("--json", action="store_true", help=_("print the saved release as JSON, once it is durable"))


def run(call: Call) -> int:
    """Save the old version as the newest."""
    with call.open() as newsroom:
        print_saved(call, newsroom.restore(call.options.id, call.options.version))
    return 0
