"""The command line, and the composition root: settings → store → `Newsroom` → desk or command."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``newsroom`` with these arguments (the process's own by default) and give back its exit status."""
    from newsroom_tui.cli.commands import run

    return run(argv)
