"""Sentences that stand among a header's lines and are no text yet: a title with its full stop, a deck, a caption."""

from __future__ import annotations

import re
from itertools import takewhile

from newsroom_tui.importers.pasted import furniture, marks
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.kinds import HeadLine, Kind
from newsroom_tui.importers.pasted.lines import Line, width
from newsroom_tui.importers.pasted.names import is_english_person
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.sentences import is_prose

_WIDEST_DECK = 260
"""Columns of the longest sentence that leads in below a title."""


def among_elements(one: HeadLine, head: list[HeadLine], queue: list[Line], *, has_title: bool) -> HeadLine:
    """What reads as a sentence, but stands among a header's lines: a title with its full stop, a caption."""
    near = list(takewhile(lambda line: not is_prose(line.text), queue[-1:-7:-1]))
    is_above_text = len(near) < 3  # then a deck may stand between, but an editor named there stands below the text
    if is_above_text:
        near = list(takewhile(lambda line: width(line.text) <= _WIDEST_DECK, queue[-1:-4:-1]))
    below = [read_labels(line.text) for line in near if len(line.text) <= 160]
    is_above_text = is_above_text and any(is_prose(line.text) for line in near)
    is_dated = any(labels and (labels.has_date if is_above_text else labels.is_strong) for labels in below)
    text = one.line.text
    is_short = len(text) <= 45 if re.search(r"[\u4e00-\u9fff]", text) else len(text.split()) <= 14
    is_first = not any(other.kind is Kind.SHORT for other in head)
    if is_short and queue and queue[-1].text == text:  # a page says its title twice
        return HeadLine(one.line, Kind.SHORT)
    has_text = any(is_prose(line.text) for line in queue[:-30:-1])
    if has_text and not has_title and _is_above_dateline(text, queue):
        return HeadLine(one.line, Kind.SHORT)
    credited = read_photo(one.line, None, usual_gap=1)
    if credited and credited.credit and is_first:
        return HeadLine(one.line, Kind.PHOTO) if is_dated else one
    is_dated = is_dated or (text.endswith("?") and is_first and is_short and _is_above_byline(queue))
    if is_first and is_short and has_text and not has_title and len(re.findall(r"[。！？!?.](?:\s|$)", text)) <= 1:
        is_opening = not head and len(queue) >= 2 and len(text.split()) <= 9
        is_parted = is_opening and queue[-1].gap > 0 and len(queue[-1].text) >= 3 * len(text)
        is_asked = is_opening and text[-1] in "？?" and not text.isascii() and is_prose(queue[-1].text)
        if is_dated or (is_parted and text[-1] in ".!?！？") or is_asked:
            return HeadLine(one.line, Kind.SHORT)
    found = read_photo(one.line, None, usual_gap=1)
    if found and (found.credit or found.caption):
        return HeadLine(one.line, Kind.PHOTO) if is_dated and not is_first else one
    is_deck = has_text and not is_first and _is_deck(one.line, head, queue)
    is_deck = is_deck or (has_text and (has_title or not is_first) and _leads_in(one.line, queue))
    return HeadLine(one.line, Kind.DECK) if is_deck else one


def _is_above_dateline(text: str, queue: list[Line]) -> bool:
    """Whether a long line without a full stop stands right above a text that begins with its dateline."""
    is_told = 8 <= len(text.split()) <= 40 and text[-1].isalnum() and text.isascii()
    return is_told and bool(queue) and is_prose(queue[-1].text) and marks.dateline_end(queue[-1].opening) > 0


def _is_above_byline(queue: list[Line]) -> bool:
    """Whether a byline stands among the next lines, above any running text."""
    for line in queue[:-30:-1]:
        if byline(line.opening):
            return True
        if is_prose(line.text) and not read_photo(line, None, usual_gap=1):
            return False
    return False


def _is_deck(line: Line, head: list[HeadLine], queue: list[Line]) -> bool:
    """Whether a sentence below the title is its deck: the line of date and names stands right below, then the text."""
    if any(one.labels and one.labels.has_date for one in head) or len(queue) < 2 or head[-1].kind is not Kind.SHORT:
        return False
    below = queue[-1].opening
    if byline(below):
        is_short = len(line.text.split()) <= 60 and len(head[-1].text.split()) >= 4
        return is_short and any(is_prose(other.text) for other in queue[-2:-6:-1])
    is_short = len(line.text) <= 110 if re.search(r"[\u4e00-\u9fff]", line.text) else len(line.text.split()) <= 40
    labels = read_labels(queue[-1].text) if len(queue[-1].text) <= 160 else None
    has_text = any(is_prose(other.text) for other in queue[-2:-9:-1])
    return is_short and has_text and labels is not None and labels.has_date and not labels.rest


def _leads_in(line: Line, queue: list[Line]) -> bool:
    """Whether a sentence stands above the byline or the date, be it with a line or two between them."""
    if width(line.text) > _WIDEST_DECK:
        return False
    near = [
        (number, below) for number, below in enumerate(queue[:-12:-1], 2) if not furniture.is_furniture(below.opening)
    ]
    for number, below in near[:3]:
        if is_prose(below.text):
            return False
        labels = read_labels(below.text)
        is_named = number == 2 and is_english_person(below.text)
        if is_named or byline(below.opening) or (labels and labels.has_date and labels.is_strong and not labels.rest):
            return any(is_prose(other.text) for other in queue[-number : -number - 8 : -1])
    return False
