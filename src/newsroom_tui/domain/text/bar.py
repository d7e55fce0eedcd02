"""Bars: how much of something is done, in cells."""

from __future__ import annotations

CELLS = 24


def bar(done: int, total: int, cells: int = CELLS) -> str:
    """So many cells, filled as far as it is done; empty where nothing is known of the whole."""
    filled = cells * min(done, total) // total if total > 0 else 0
    return "█" * filled + "░" * (cells - filled)
