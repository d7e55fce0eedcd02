"""The commands."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from newsroom_tui import __version__


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command and give back its exit status."""
    parser = argparse.ArgumentParser(prog="newsroom")
    parser.add_argument("--version", action="version", version=f"newsroom {__version__}")
    parser.parse_args(argv)
    return 0
