"""``newsroom edit``: a change to a release from a script."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import add_field_options, positive, print_saved, with_options
from newsroom_tui.cli.run import Call
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("id", type=positive, metavar="ID", help=_("the release's number"))
    add_field_options(parser)
    parser.add_argument(
        "--base-version",
        type=positive,
        metavar="N",
        help=_("refuse the change if the release is not at version N any more"),
    )


def run(call: Call) -> int:
    """Save the release with its changes."""
    with call.open() as newsroom:
        release = with_options(newsroom.get(call.options.id), call)
        print_saved(call, newsroom.save(release, call.options.base_version))
    return 0
