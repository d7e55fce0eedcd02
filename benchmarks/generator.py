"""Fills libraries of any size with made-up releases, the same ones for the same seed.

python -m benchmarks.generator FOLDER [COUNT]     fill the library in FOLDER with COUNT releases (1,000)
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.samples.generator import Generator
from newsroom_tui.store import open_library


def main() -> None:
    """Fill a library."""
    parser = argparse.ArgumentParser(description="Fill a library with generated releases.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chinese", type=float, default=0.25, help="the Chinese part, 0 to 1")
    arguments = parser.parse_args()

    store = open_library(arguments.folder)
    items = Generator(arguments.seed, arguments.chinese).items(arguments.count)
    stored = sum(1 for _ in store.import_many(items, OnDuplicate.SKIP, "generator"))
    store.close()
    print(f"{stored:,} releases in {arguments.folder}")


if __name__ == "__main__":
    main()
