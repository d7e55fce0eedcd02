"""What the ends of printed pages leave in a text: (more), the title again, Page 2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom_tui.importers.pasted import marks, titles
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_prose

_NUMBERED = re.compile(
    r"\W*(?:(?:page|pg\.?)\s+(?:\d{1,2}|two|three|four|five)(?:\s*(?:of|/)\s*(?:\d{1,2}|two|three|four|five))?|add\s+\d|(\d)(?:-\1)+)\W*",
    re.IGNORECASE,
)
"""A page's number: Page 2, Page two of 3, Add 1, 2-2-2."""
_DEEP = 4
"""Lines that a page's head has at most."""


def joined(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """The body without what stands at its pages' ends and heads; a sentence that was parted there is whole again."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        end = _end(lines, index, gathered.title)
        if end == index:
            found.append(lines[index])
            index += 1
            continue
        for line in lines[index:end]:
            gathered.leave(line.text)
        if found and end < len(lines) and _goes_on(found[-1], lines[end]):
            found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip()} {lines[end].text.lstrip()}")
            end += 1
        index = end
    return found


def _end(lines: Sequence[Line], start: int, title: str) -> int:
    """The index behind a page's end and the next one's head, which may begin at `start`; `start` where they do not."""
    if not marks.is_page_break(lines[start].opening):
        return start
    end = start + 1
    for index in range(end, min(end + _DEEP, len(lines))):
        text = lines[index].text
        if _NUMBERED.fullmatch(text) or _is_title(text, title):
            end = index + 1
        elif is_prose(text):
            break
    return end


def _is_title(text: str, title: str) -> bool:
    """Whether a line is the title, or as much of it as fits into one."""
    words = text.rstrip(".…/ 0123456789-")
    is_begun = len(words.split()) >= 3 and title.casefold().startswith(words.casefold())
    return titles.is_same(text, title) or is_begun


def _goes_on(above: Line, below: Line) -> bool:
    return below.text[0].islower() and len(above.text.split()) >= 5 and not ends_sentence(above.text)
