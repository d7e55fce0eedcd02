"""Taking what stands below a body: signatures, credited, contacts, boilerplate, a page's foot."""

from __future__ import annotations

from collections.abc import Sequence

from newsroom_tui.importers.pasted.closing import without_closing_credits
from newsroom_tui.importers.pasted.foot import without_buttons, without_credited_end, without_foot
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.lines import CLOSELY, Line
from newsroom_tui.importers.pasted.sections import hard_cut, is_text, take_sections
from newsroom_tui.importers.pasted.signatures import take_last


def take_tail(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """Take everything below the body, and return the body's lines."""
    if len(lines) > CLOSELY:
        return [*lines[:-CLOSELY], *take_tail(lines[-CLOSELY:], gathered)]
    prose = [i for i, line in enumerate(lines) if is_text(line)]
    if not prose:
        return _take_upwards(list(lines), 0, gathered)
    lines = without_foot(list(lines), prose[-1] + 1, gathered)
    lines = without_buttons(lines, prose[-1] + 1, gathered)
    cut = hard_cut(lines, prose)
    body = list(lines[:cut])
    take_sections(lines[cut:], gathered)
    body = without_credited_end(body, prose[0] + 1, gathered)
    body = _take_upwards(body, prose[0] + 1, gathered)
    return without_closing_credits(body, gathered)


def _take_upwards(body: list[Line], first: int, gathered: Gathered) -> list[Line]:
    """Take line after line from the end, as long as each is certainly no body."""
    below = ""
    while len(body) > first:
        line = body[-1]
        if not take_last(line, gathered, below=below):
            break
        below = line.text
        body.pop()
    return body
