"""Finding the article in a whole page that was pasted: menus above, teasers, comments and the page's foot below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom_tui.importers.pasted import boxes, contacts, furniture, marks, titles
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.credits import read_credits
from newsroom_tui.importers.pasted.dates import is_open_day
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.letterheads import is_letterhead
from newsroom_tui.importers.pasted.lines import CLOSELY, Line, is_bullet, width
from newsroom_tui.importers.pasted.names import is_english_person, people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import is_prose, is_title_case

_MANY = 12
"""More short lines than this around its running text make a text a whole page."""

_REACH = 16
"""Lines above the first running text among which the title is looked for."""

_LONG = 3.0
"""What a long paragraph is worth."""

_PATH = 12
"""Lines among which the path to a page is looked for; a whole page's menus may be longer."""

_MENU_RUN = 4
"""So many items of a menu in a row are a menu."""

_CREDIT = re.compile(r"(?:photo(?:graph)?s?|images?|pictures?|credit|courtesy)\b.{0,60}$", re.IGNORECASE)
_OF_A_PHOTO = re.compile(
    r"\b(?:AP|AFP|EPA|Reuters|Getty)\b.{0,12}\b(?:Photos?|Images)\b|\b(?:Photo|Picture|Image)s?\s*[:/]\s*\S.{0,40}$"
)
_SIGNED = re.compile(r"[（(【][^（()）【】]{2,60}[)）】]")  # （张三 李四）
_ABOUT = re.compile(r"about (?:the )?[A-Z]\w|关于[\u4e00-\u9fff]{4}", re.IGNORECASE)
_RELATED = re.compile(r"\W*(?:related|相关)", re.IGNORECASE)
_HERE = re.compile(in_either(r"\W*(?:[您你的在所]|当前|现在|目前)*位置(?:是|为)?\s*[:：]"))
_FOOT = re.compile(r"©|copyright\b|版权所有|版權所有|all rights reserved|icp[备備證证]|公网安备", re.IGNORECASE)


def article(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """The lines of the article in a pasted page; a text that is no whole page stays as it is.

    What stands around the article is left out and named; credits right below it stay.
    """
    lines = _below_path(lines, gathered)
    if not _MANY < len(lines) <= CLOSELY:
        return lines
    first, last = _richest(lines, [_worth(line) for line in lines])
    if last < first:
        return list(lines)
    first = _below_byline(lines, first)
    title, header = _header(lines, first)
    bottom = _bottom(lines, last)
    if header and header[0] <= _MENU_RUN and header[-1] - header[0] + 1 == len(header):
        header = list(range(first))
    kept = {*(header or range(first)), *range(first, bottom)} - set(boxes.inside(lines, first, last))
    around = [index for index in range(len(lines)) if index not in kept]
    closed = next((index for index in range(bottom, len(lines)) if boxes.closes(lines[index].opening)), len(lines))
    of_page = sum(index >= closed or boxes.is_item(lines[index]) for index in around)
    if len(around) <= _MANY or of_page * 2 < len(around):
        return list(lines)
    if sum(index < first for index in around) <= 2 * _MENU_RUN and not _has_foot(lines[bottom:]):
        return list(lines)  # a table and notes below a release are no menu
    for index in around:
        gathered.leave(lines[index].text)
    if title:
        gathered.title = " ".join(marks.without_prefix(title).split())
    return [line for index, line in enumerate(lines) if index in kept]


def _below_path(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """The lines below the path to the page (当前位置：首页 > 校园新闻), above which there is only the page's own."""
    path = next((index for index, line in enumerate(lines[:_PATH]) if _HERE.match(line.opening)), 0)
    above = lines[:path]
    other = boxes.other_news(above)
    own = [line for index, line in enumerate(above) if index not in other]
    if any(_is_element(line) or re.search("[。！？]", line.text) for line in own):
        return list(lines)
    for line in above:
        gathered.leave(line.text)
    return list(lines[path:])


def _has_foot(lines: Sequence[Line]) -> bool:
    """Whether two lines or more below an article can only be a page's."""
    told = (
        furniture.is_furniture(line.opening)
        or furniture.is_channel(line.opening)
        or furniture.is_menu(line.opening)
        or boxes.closes(line.opening)
        or bool(_FOOT.search(line.opening[:120]))
        for line in lines
    )
    return sum(told) > 1


def _worth(line: Line) -> float:
    """What a line adds to the article that it may belong to: running text much, an item of a menu less than nothing."""
    if furniture.is_furniture(line.opening) or _FOOT.search(line.opening[:120]):
        return -1.5
    if is_prose(line.text):
        return min(width(line.text), 400) / 60
    return -0.3 if is_bullet(line.text) or width(line.text) > 40 else -1.0


def _richest(lines: Sequence[Line], worth: Sequence[float]) -> tuple[int, int]:
    """The run of lines that is worth most, from its first running text to its last; a header above counts for it."""
    best, found = 0.0, (0, -1)
    start, total = 0, 0.0
    before_box = 0.0  # what it was worth above a box of related articles, which may stand in the midst of the text
    closed: tuple[int, float] | None = None  # where the run began that another box ended, and what it was worth
    for index, value in enumerate(worth):
        if closed and total < closed[1] and _goes_on(lines, worth, index):
            (start, total), closed = closed, None
            before_box = 0.0
        elif total <= 0:
            start, total, before_box = index, 0.0, 0.0
            if value > 0:
                total = 6.0 if any(map(_is_element, lines[max(index - 8, 0) : index])) else 0.0
        elif boxes.closes(lines[index].opening):
            before_box = total if _RELATED.match(lines[index].opening) else 0.0
            closed = None if before_box or furniture.is_of_readers(lines[index].opening) else (start, total)
            total = total - 3.0 if before_box else 0.0
            continue
        if before_box and value > 0:
            goes_on = value > 3 or (index + 1 < len(worth) and worth[index + 1] > 0)
            total, before_box = (before_box - 1.0 if goes_on else total), 0.0
        total += value / 2 if before_box else value
        if value > 0 and total > best:
            best, found = total, (start, index)
    return found


def _goes_on(lines: Sequence[Line], worth: Sequence[float], index: int) -> bool:
    """Whether two long paragraphs in a row, with no byline or date of their own, go on with the text above a box."""
    is_text = worth[index] > _LONG and index + 1 < len(worth) and worth[index + 1] > _LONG
    return is_text and not any(map(_is_element, lines[max(index - 4, 0) : index]))


def _is_element(line: Line) -> bool:
    """Whether a line says when or by whom an article was made."""
    if len(line.text) > 200 or is_prose(line.text):
        return False
    if byline(line.text) or is_open_day(line.text):
        return True
    credited = read_credits(line.text) if len(line.text) <= 120 else None
    if credited and any(one.role in (Role.AUTHOR, Role.BOTH) and one.written for one in credited):
        return True
    labels = read_labels(line.text)
    roles = {value.role for value in labels.values if value.text} if labels else set()
    return bool(roles & {Role.DATE, Role.UPDATED, Role.AUTHOR, Role.SOURCE, Role.PUBLISHER})


def _is_labelled(line: Line) -> bool:
    """Whether a line names somebody or something by a label, be it the photographer alone."""
    labels = read_labels(line.text) if len(line.text) <= 200 and not is_prose(line.text) else None
    return labels is not None and any(value.written and value.text for value in labels.values)


def _below_byline(lines: Sequence[Line], first: int) -> int:
    """The first running text below the byline, where what seems to be it is a deck or a caption above a byline."""
    sentences = 1
    for index in range(first + 1, min(first + 2 * _REACH, len(lines))):
        found = byline(lines[index].text)
        is_near = index < first + 8 and sentences == 1
        if (found and (is_near or found.day)) or (is_near and _is_element(lines[index]) and index <= first + 3):
            return next((below for below in range(index, len(lines)) if is_prose(lines[below].text)), first)
        sentences += is_prose(lines[index].text)
        if sentences > 3:
            break
    return first


def _header(lines: Sequence[Line], first: int) -> tuple[str, list[int]]:
    """The title above an article's first running text, and the indexes of the header's lines: title, deck, elements."""
    other = boxes.other_news(lines[:first])
    reach = (index for index in range(max(first - 2 * _REACH, 0), first) if index not in other)
    elements = [index for index in reach if _is_element(lines[index])]
    anchors = _anchors(lines, [index for index in elements if index >= first - _REACH] or elements[-1:])
    if (marked := _below_mark(lines, first)) is not None:
        return "", list(range(marked, first))
    title = _said_again(lines, anchors[-1], first) if anchors else None
    if title is None:
        title = next((found for anchor in anchors if (found := _title(lines, anchor, other)) is not None), None)
    if title is None:
        title = _title(lines, first, other)
    if title is None:
        return "", []
    top = min(title, *anchors) if anchors else title
    end = max(title, *anchors) if anchors else title
    kept = (index for index in range(top, end + 1) if index not in other)
    inner = [index for index in kept if index in (title, *anchors) or not boxes.is_item(lines[index])]
    between = [index for index in range(end + 1, first) if not boxes.is_item(lines[index])]
    if anchors and first - end <= 3 and all(map(_may_be_heading, lines[end + 1 : first])):
        between = list(range(end + 1, first))
    photos = [index for index in range(title + 1, first) if _is_photo(lines[index])]
    inner += titles.going_on(lines, title)
    inner += [*photos, *(between if len(between) < _MENU_RUN - 1 else ())]
    inner += [index for index in range(max(top - 2, 0), top) if index not in other and _is_element(lines[index])]
    below = range(title + 1, first)
    names = [index for index in below if is_english_person(lines[index].text) or _is_labelled(lines[index])]
    return lines[title].text if anchors else "", sorted({*inner, *names})


def _may_be_heading(line: Line) -> bool:
    """Whether a short line right above the text can be its first heading, and is none of a page's words."""
    return not line.text.isascii() and not furniture.is_furniture(line.opening)


def _said_again(lines: Sequence[Line], above: int, below: int) -> int | None:
    """The headline between the date and the text that the page has said before, further up."""
    said = {line.text for line in lines[:above]}
    again = (index for index in range(above + 1, below) if lines[index].text in said)
    return next((index for index in again if not boxes.is_item(lines[index]) and not is_prose(lines[index].text)), None)


def _below_mark(lines: Sequence[Line], first: int) -> int | None:
    """Where a press office's own header begins: at FOR IMMEDIATE RELEASE with a headline below it."""
    marked = [i for i in range(max(first - _REACH, 0), first) if marks.is_release_mark(lines[i].text)]
    if not marked:
        return None
    below = (line for line in lines[marked[-1] + 1 : first] if not boxes.is_item(line) and not _is_element(line))
    is_told = any(len(line.text.split()) >= 4 and not contacts.is_contact_detail(line.text) for line in below)
    return marked[0] if is_told else None


def _anchors(lines: Sequence[Line], elements: list[int]) -> list[int]:
    """The bylines and dates of one header: those that are not far from each other, from the byline on where one is."""
    near = elements[-1:]
    for index in elements[-2::-1]:
        if near[0] - index > _MENU_RUN + 1:
            break
        near.insert(0, index)
    bylines = [index for index in elements if byline(lines[index].text)]
    return sorted({*near, *bylines[:1]}) if bylines else near


def _is_photo(line: Line) -> bool:
    found = read_photo(line, None, usual_gap=1)
    return found is not None and bool(found.credit or found.caption)


def _title(lines: Sequence[Line], below: int, other: set[int]) -> int | None:
    """The nearest line above `below` that has enough words for a title; the upper of two, where the lower is a deck.

    The lines in `other` are other texts' titles.
    """
    seen = [lines[index].text for index in range(max(below - 2 * _REACH, 0), below)]
    found = None
    items = 0
    for index in range(below - 1, max(below - _REACH, -1), -1):
        line = lines[index]
        is_credited = (
            bool(people(line.text))
            or bool(read_photo(line, None, usual_gap=1))
            or any((_CREDIT.match(lines[index + 1].text), _OF_A_PHOTO.search(line.text), marks.is_dateline(line.text)))
        )
        may_go_on = found == index + 1 and len(line.text.split()) == 3 and not furniture.is_furniture(line.opening)
        is_short = index in other or (boxes.is_item(line) and not may_go_on)
        if is_short or is_credited or _is_element(line):
            items += 1
            if items > 2 * _MENU_RUN or (found is not None and not is_prose(lines[found].text)):
                break
        elif seen.count(line.text) > 1 and not is_prose(line.text):
            return index
        elif found is None:
            found, items = index, 0
        elif _is_deck(line, lines[found]):
            return index
        else:
            break
    return found


def _is_deck(upper: Line, lower: Line) -> bool:
    """Whether the lower of two lines above a byline is what leads in, and the upper the title."""
    if is_prose(upper.text) or _is_element(upper) or boxes.is_dated(upper.text):
        return False
    if upper.text.endswith((",", "，", "、")) or is_letterhead(upper.text):
        return False
    is_headline = len(upper.text.split()) >= 5 or len(re.findall(r"[\u4e00-\u9fff]", upper.text)) >= 9
    is_longer = width(lower.text) > 1.4 * width(upper.text) and not is_title_case(lower.text)
    is_longer = is_longer or (
        is_title_case(upper.text) and not is_title_case(lower.text) and boxes.words(lower.text) >= 4
    )
    is_longer = is_longer or lower.text[:1] in '"“‘—-'
    return is_prose(lower.text) or (is_headline and is_longer)


def _is_of_article(line: Line) -> bool:
    """Whether a line below the text belongs to it: a credit, a signature, whom to ask, what the office is."""
    text = line.opening
    is_contact = contacts.is_contact_opening(text) or (
        contacts.is_contact_detail(text) and not furniture.is_footer(text)
    )
    is_credit = _is_element(line) or read_labels(line.text) or read_credits(line.text) or _SIGNED.fullmatch(line.text)
    return bool(is_credit or is_contact or _ABOUT.match(text))


def _bottom(lines: Sequence[Line], last: int) -> int:
    """Where what belongs to an article ends: with the credits below its last running text, above the next menu."""
    bottom = last + 1
    run = 0
    for index in range(last + 1, len(lines)):
        line = lines[index]
        if boxes.closes(line.opening) or _FOOT.search(line.opening) or run > _MENU_RUN:
            break
        if _is_of_article(line):
            bottom, run = index + 1, 0
        elif furniture.is_furniture(line.opening) or boxes.is_item(line):
            run += 1
        else:
            run += 1
            if run == 1:
                bottom = index + 1
    return bottom
