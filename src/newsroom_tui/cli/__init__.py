"""The command line, and the composition root: settings → store → `Newsroom` → desk or command."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

_MANY = 20_000
"""New objects between two looks for circular garbage. Imports make none, and Python's own number, 700, costs a list a
tenth of its time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``newsroom`` with these arguments (the process's own by default).

    Returns:
        0 done, 1 failed, 2 wrong usage or no terminal, 128+n ended by signal n.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    if "--version" in words and "--" not in words:
        from newsroom_tui import __version__

        sys.stdout.write(f"newsroom {__version__}\n")
        return 0
    if argv is None:
        gc.set_threshold(_MANY)
    from newsroom_tui.cli.run import run

    status = run(words)
    if argv is None:
        gc.freeze()  # the process ends: looking through all of it once more would free nothing
    return status
