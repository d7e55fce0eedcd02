"""Markdown put around what somebody selected, and taken away again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_BULLET = re.compile(r"(\s*)[-*+] ")
_HEADING = re.compile(r"#{1,6} +")
LOWEST_HEADING = 4

LinesChange = Callable[[list[str]], list[str]]
"""Makes other lines of some."""


def emphasised(text: str, mark: str) -> str:
    """`text` between two marks, blanks left outside; without them where it stands between them already."""
    inner = text.strip()
    if len(inner) >= 2 * len(mark) and inner.startswith(mark) and inner.endswith(mark) and inner.strip(mark):
        changed = inner[len(mark) : -len(mark)]
    else:
        changed = f"{mark}{inner}{mark}"
    before = text[: len(text) - len(text.lstrip())] if inner else ""
    after = text[len(text.rstrip()) :] if inner else ""
    return before + changed + after


def listed(lines: Sequence[str]) -> list[str]:
    """The lines as items of a list; plain again where all of them are items."""
    written = [line for line in lines if line.strip()]
    if written and all(_BULLET.match(line) for line in written):
        return [_BULLET.sub(r"\1", line, count=1) for line in lines]
    return [line if not line.strip() or _BULLET.match(line) else f"- {line}" for line in lines]


def headed(line: str) -> str:
    """The line as a heading, one level lower each time, and plain again after the lowest."""
    match = _HEADING.match(line)
    level = match[0].count("#") if match else 1
    plain = line[match.end() :] if match else line
    return plain if level >= LOWEST_HEADING else f"{'#' * (level + 1)} {plain}"


def linked(text: str, address: str) -> str:
    """A link; the address stands so that no character in it ends the link."""
    safe = address.strip().replace("<", "%3C").replace(">", "%3E")
    target = f"<{safe}>" if re.search(r"[\s()]", safe) else safe
    words = re.sub(r"([\[\]])", r"\\\1", text.strip()) or safe
    return f"[{words}]({target})"
