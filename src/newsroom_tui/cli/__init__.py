"""The command line, and the composition root: settings → store → `Newsroom` → desk or command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


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
    from newsroom_tui.cli.run import run

    return run(words)
