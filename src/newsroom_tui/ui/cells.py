"""Text measured in terminal cells, of which a Chinese character takes two."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

__all__ = ["cell_len", "fitted", "one_line", "shortened"]


def one_line(text: str) -> str:
    """`text` on one line, without characters that a terminal would act on."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def fitted(text: str, width: int) -> str:
    """`text` in exactly this many cells: filled up with spaces, or cut and ended by an ellipsis."""
    if cell_len(text) <= width:
        return text + " " * (width - cell_len(text))
    if width <= 1:
        return "…"[:width]
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)


def shortened(text: str, width: int = 40) -> str:
    """`text` on one line in at most this many cells."""
    return fitted(one_line(text), width).rstrip()
