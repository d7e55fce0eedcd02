"""``newsroom unbin``: releases out of the bin."""

from __future__ import annotations

from argparse import ArgumentParser

from newsroom_tui.cli.arguments import add_ids, for_each_id
from newsroom_tui.cli.run import Call


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options."""
    add_ids(parser)


def run(call: Call) -> int:
    """Take each release out of the bin; 1 if one could not be."""
    with call.open() as newsroom:
        return for_each_id(call, newsroom.unbin)
