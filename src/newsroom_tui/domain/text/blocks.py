"""A body's blocks, as blank lines part them: what `Photo.after` counts."""

from __future__ import annotations


def ends(text: str) -> list[int]:
    """For each block the number of the line after its last one, lines counted from 0."""
    found: list[int] = []
    is_inside = False
    number = -1
    for number, line in enumerate(text.split("\n")):
        if is_inside and not line.strip():
            found.append(number)
        is_inside = bool(line.strip())
    if is_inside:
        found.append(number + 1)
    return found


def count(text: str) -> int:
    """How many blocks a text has."""
    return len(ends(text))


def line_after(text: str, after: int) -> int:
    """The line that stands below the first `after` blocks: where a picture with that `after` belongs."""
    found = ends(text)
    return 0 if after <= 0 or not found else found[min(after, len(found)) - 1]


def texts(text: str) -> list[str]:
    """The blocks themselves."""
    lines = text.split("\n")
    found: list[str] = []
    start = 0
    for end in ends(text):
        found.append("\n".join(lines[start:end]).strip())
        start = end
    return found
