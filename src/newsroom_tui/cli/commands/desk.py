"""``newsroom`` without a command: the desk."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser

from newsroom_tui.cli.run import Call
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _


def configure(parser: ArgumentParser) -> None:
    """Declare the command's options: it has none of its own."""


def run(call: Call) -> int:
    """Open the desk, and stay until it is left."""
    reason = why_no_desk()
    if reason:
        raise UsageError(reason + _(" For scripts there are commands: newsroom --help lists them."))
    from newsroom_tui.ui.start import run_desk

    with call.open(in_background=True) as newsroom:
        return run_desk(newsroom, call.settings)


def why_no_desk() -> str:
    """Why the desk cannot open where the program runs, empty where it can."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return _("The desk needs a terminal, and this is none.")
    if os.environ.get("TERM", "dumb") in ("", "dumb"):
        return _("The desk needs a terminal that can place text, and TERM says this one cannot.")
    return ""
