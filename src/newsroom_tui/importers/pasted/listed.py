"""Labels and credits that were pasted as the items of a list: • 作者：张三."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted import furniture
from newsroom_tui.importers.pasted.credits import read_credits
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line, is_bullet, without_bullet

_DEEPEST = 40
"""Lines above a body among which a list may hold the labels."""


def without_bullets(lines: Sequence[Line]) -> list[Line]:
    """The lines, without bullets where the page is all one list, or where a list holds labels and credits."""
    if lines and is_bullet(lines[0].text) and furniture.is_breadcrumb(lines[0].text):
        return [replace(line, text=without_bullet(line.text)) for line in lines]
    plain = list(lines)
    start = 0
    while start < min(len(lines), _DEEPEST):
        end = start
        while end < len(lines) and is_bullet(lines[end].text) and (end == start or not lines[end].gap):
            end += 1
        listed = [replace(line, text=without_bullet(line.text)) for line in lines[start:end]]
        if any(_is_told(line) for line in listed):
            plain[start:end] = listed
        start = end + 1
    return plain


def _is_told(line: Line) -> bool:
    """Whether a line says by a label or a post who made the text, or when, and nothing else."""
    labels = read_labels(line.text) if len(line.text) <= 120 else None
    if labels:
        return labels.is_strong and not labels.rest
    credited = read_credits(line.text) if len(line.text) <= 60 else None
    return any(credit.written and credit.role is Role.AUTHOR for credit in credited or ())
