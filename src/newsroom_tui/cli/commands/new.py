"""``newsroom new``: a new release from a script."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import add_field_options, print_saved, with_options
from newsroom_tui.cli.run import Call
from newsroom_tui.domain.release import Release


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    add_field_options(parser)


def run(call: Call) -> int:
    """Store the release and print its number."""
    release = with_options(Release(), call)
    with call.open() as newsroom:
        print_saved(call, newsroom.save(release))
    return 0
