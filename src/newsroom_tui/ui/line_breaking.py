"""Textual's and Rich's own wrapping, in editors, labels and dialogs, taught the rules of `domain.text.wrap`.

They know spaces only: `，` begins lines and `2025` is split. What they break lines by is one function each, which no
public name reaches; if it is no longer there, they go on as they did.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import FunctionType, ModuleType

import rich._wrap
import textual._wrap

from newsroom_tui.domain.text import wrap

_SEAMS: tuple[tuple[ModuleType, str, str], ...] = (
    (textual._wrap, "compute_wrap_offsets", "chunks"),
    (rich._wrap, "divide_line", "words"),
)


def pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """What stays whole, with the blanks after it: where it begins, where it ends, and itself."""
    for start, end in wrap.chunks(text):
        yield start, end, text[start:end]


def teach() -> bool:
    """Let them break lines as the reader does.

    Returns:
        whether this Textual and Rich can be taught.
    """
    if not all(_calls(module, caller, function) for module, caller, function in _SEAMS):
        return False
    for module, _, function in _SEAMS:
        setattr(module, function, pieces)
    return True


def _calls(module: ModuleType, caller: str, function: str) -> bool:
    found = getattr(module, caller, None)
    return isinstance(found, FunctionType) and function in found.__code__.co_names and hasattr(module, function)
