"""Several releases in one paste, where that is beyond doubt; where it is not, a text stays one."""

from __future__ import annotations

import re
from itertools import pairwise

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import pasted
from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.sentences import is_prose

AT_MOST = 200
"""Releases in one paste; what holds more is no paste."""

_LONGEST = 2_000_000
_IMMEDIATE = re.compile(r"\W*for immediate (?:release|use)\b|\W*即时发布|\W*即時發布", re.IGNORECASE)
_LABELLED = re.compile(r"\s*(?P<label>[^\s:：][^:：\n]{0,20}?)\s*[:：]")
_HEADER = 8
"""Lines of a header that its date is looked for in."""


def parted(text: str) -> list[tuple[str, pasted.Pasted]]:
    """The releases of a text that holds several, each behind its part of the text; none where it holds one.

    A release begins where the text before it ended (``###``, ``-30-``, a new page) and FOR IMMEDIATE RELEASE stands
    again, or where the label of the title, with which the text began, stands again over a labelled date. All of
    them must then have a title, a date and running text of their own; otherwise nothing is parted.
    """
    if len(text) > _LONGEST:
        return []
    lines = text.splitlines(keepends=True)
    for starts in (_marked(lines), _labelled(lines)):
        if 2 <= len(starts) <= AT_MOST:
            parts = ["".join(lines[a:b]) for a, b in pairwise([0, *starts[1:], len(lines)])]
            found = [(part, read) for part in parts if (read := _whole(part))]
            if len(found) == len(parts):
                return found
    return []


def _marked(lines: list[str]) -> list[int]:
    """Where FOR IMMEDIATE RELEASE stands, the first time or where another text has just ended."""
    starts: list[int] = []
    has_ended = True
    for number, line in enumerate(lines):
        has_ended = has_ended or "\f" in line
        if _IMMEDIATE.match(line) and has_ended:
            starts.append(number)
        if line.strip():
            has_ended = marks.is_end(line.strip())
    return starts


def _labelled(lines: list[str]) -> list[int]:
    """Where the label of the title stands that the text begins with, each time over a labelled date."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    label = _label(lines[first]) if lines else ""
    found = lookup(label) if label else None
    if found is None or found.role is not Role.TITLE:
        return []
    starts = [number for number, line in enumerate(lines) if _label(line) == label]
    return starts if all(_has_date(lines[start + 1 : start + _HEADER]) for start in starts) else []


def _label(line: str) -> str:
    match = _LABELLED.match(line)
    return match["label"] if match else ""


def _has_date(lines: list[str]) -> bool:
    return any((found := lookup(_label(line))) is not None and found.role is Role.DATE for line in lines)


def _whole(part: str) -> pasted.Pasted | None:
    """The release of a part that is whole in itself; None for any other part."""
    try:
        found = pasted.read(part)
    except ImportFailed:
        return None
    release = found.release
    is_told = any(is_prose(block) for block in release.body.split("\n\n"))
    return found if release.title and release.release_date and is_told else None
