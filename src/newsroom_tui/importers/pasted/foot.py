"""The foot of a page that was pasted whole: credits, then menus, addresses, rights."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import furniture, marks, rights
from newsroom_tui.importers.pasted.captions import is_closing_caption
from newsroom_tui.importers.pasted.credits import closing_bracket, read_credits
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line, is_bullet
from newsroom_tui.importers.pasted.names import people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sections import is_text, opens_section
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.importers.pasted.signatures import take_last, take_signed
from newsroom_tui.importers.pasted.values import LabelLine

_CREDITED = {Role.AUTHOR, Role.PHOTOGRAPHER, Role.BOTH, Role.SOURCE, Role.PUBLISHER, Role.DATE, Role.UPDATED}


_FOOT = re.compile(
    in_either(r"版权所有|copyright|©|icp[备證证]|公网安备|all rights reserved|主办单位|技术支持"), re.IGNORECASE
)


def without_foot(body: list[Line], start: int, gathered: Gathered) -> list[Line]:
    """The body without the menus and addresses that a whole page has at its foot, below its last running text."""
    foot = body[start:]
    if len(foot) < 6 and any(_FOOT.search(line.opening) for line in foot):
        start += next(i for i, line in enumerate(foot) if _is_of_foot(line.opening))
        foot = body[start:]
    telling = sum(furniture.is_footer(line.opening) or furniture.is_furniture(line.opening) for line in foot)
    is_marked = any(marks.is_end(line.opening) or opens_section(line) for line in foot)
    is_long = len(foot) >= 6 or any(_FOOT.search(line.opening) for line in foot)
    if not is_long or telling < 2 or is_marked or is_bullet(foot[0].text):
        return body
    for line in foot:
        labels = read_labels(line.text)
        if labels and _is_credit(labels):
            gathered.take_line(labels)
        elif not _take_bracket(line.opening, gathered):
            gathered.leave(line.text)
    return body[:start]


def without_buttons(body: list[Line], start: int, gathered: Gathered) -> list[Line]:
    """The body without a list of words below its last running text, as readers choose their mood from."""
    listed = [i for i in range(start, len(body)) if is_bullet(body[i].text) and len(body[i].text) <= 6]
    if len(listed) < 3 or listed != list(range(listed[0], listed[0] + len(listed))):
        return body
    for index in listed:
        gathered.leave(body[index].text)
    return body[: listed[0]] + body[listed[-1] + 1 :]


def _is_credit(labels: LabelLine) -> bool:
    """Whether a line at a page's foot still says who made the text, and when."""
    credited = [value for value in labels.values if value.role in _CREDITED]
    return labels.has_date or any(not value.label.is_weak for value in credited) or len(credited) > 1


def _take_bracket(text: str, gathered: Gathered) -> bool:
    """Take the credits that a line in brackets holds; False where it is none."""
    bracket = re.fullmatch(r"[（(【\[]([^（()）]{2,60})[)）】\]]", text.strip())
    credited = read_credits(bracket[1] if bracket else text) if len(text) <= 60 else None
    if credited:
        gathered.take_credits(credited)
    return bool(credited) or (bracket is not None and take_signed(bracket[1], gathered))


def without_credited_end(body: list[Line], first: int, gathered: Gathered) -> list[Line]:
    """The body without what stands below its first line of credits or of rights, where no text follows any more."""
    last = max((i for i, line in enumerate(body) if is_text(line)), default=-1)
    below = range(max(last + 1, first), len(body))
    start = next((i for i in below if _is_credited(body[i]) or furniture.is_furniture(body[i].opening)), len(body))
    captions = [line for line in body[start:] if read_photo(line, None, usual_gap=9) and not _is_credited(line)]
    if _is_signed_above(body, last) and not all(map(_is_of_a_picture, body[last + 1 : start])):
        start = max(last + 1, first)
    for line in _take_upwards_over([line for line in body[start:] if line not in captions], gathered):
        gathered.keep("below the text", line.text)
    return [*body[:start], *captions]


def _is_of_a_picture(line: Line) -> bool:
    return is_closing_caption(line) or read_photo(line, None, usual_gap=1) is not None


def _is_signed_above(body: list[Line], last: int) -> bool:
    """Whether the last paragraph ends in the names of those who made the text."""
    inner = closing_bracket(body[last].text)[1] if last >= 0 else ""
    return bool(inner) and len(inner) <= 40 and (bool(people(inner)) or read_credits(inner) is not None)


def _take_upwards_over(lines: list[Line], gathered: Gathered) -> list[Line]:
    """Take the lines that say what they are, from the last up; those that do not, in their order."""
    unknown: list[Line] = []
    below = ""
    for line in reversed(lines):
        if rights.is_notice(line.opening):
            gathered.leave(line.text)
        elif not take_last(line, gathered, below=below):
            unknown.append(line)
        below = line.text
    return unknown[::-1]


def _is_credited(line: Line) -> bool:
    """Whether a line below the text is certainly no part of it: labels, or who may use it."""
    if rights.is_notice(line.opening):
        return True
    credited = read_credits(line.text) if len(line.text) <= 60 and not is_prose(line.text) else None
    if any(credit.role in (Role.AUTHOR, Role.BOTH) and credit.written for credit in credited or ()):
        return True
    labels = read_labels(line.text) if len(line.text) <= 200 else None
    return labels is not None and labels.is_strong and any(v.written for v in labels.values) and not labels.rest


def _is_of_foot(text: str) -> bool:
    return furniture.is_footer(text) or furniture.is_furniture(text) or bool(_FOOT.search(text))
