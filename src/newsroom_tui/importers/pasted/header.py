"""The header of a pasted text: what each line above the body is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from newsroom_tui.importers.pasted import contacts, furniture, mailed, marks, rights, wires
from newsroom_tui.importers.pasted.amid import among_elements
from newsroom_tui.importers.pasted.bylines import byline, is_writers_post
from newsroom_tui.importers.pasted.credits import read_credits
from newsroom_tui.importers.pasted.datelines import is_above_report
from newsroom_tui.importers.pasted.dates import is_open_day
from newsroom_tui.importers.pasted.embargo import is_embargo
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.kinds import HeadLine, Kind
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import Label, Role
from newsroom_tui.importers.pasted.lines import Line, is_bullet, without_bullet
from newsroom_tui.importers.pasted.listed import without_bullets
from newsroom_tui.importers.pasted.names import is_english_person, people
from newsroom_tui.importers.pasted.photo_credits import photographers
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.pictures import Found
from newsroom_tui.importers.pasted.pieces import pieces
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.importers.pasted.values import LabelLine, Value

DEEPEST = 400
"""Lines that may stand above a body: the menus of a whole page."""

_LONGEST_TITLE = 24
"""Words of the longest title that is a sentence."""

_SHOWN = re.compile(r"(?!直击|走进|揭秘|探访|聚焦)[^，。：:！？,!?]{6,40}(?:现场|合影|合影留念|留影)")
"""What only a caption says, be it a text's first line."""

_CHECKED = re.compile(  # Medically reviewed by Jo Sample, MD
    r"(?P<by>(?:[Mm]edically |[Ll]egally )?"
    r"(?:[Rr]eviewed|[Ee]dited|[Ff]act[- ][Cc]hecked|[Tt]ranslated|[Cc]ompiled) by):? "
    r"(?P<who>[A-Z][\w.'’-]+ [A-Z][\w.,'’ -]{2,60})"
)
_TITLE_THEN_TEXT = re.compile(r"(?P<title>[^\s，。,.：:]{9,40}) +(?P<text>\S{8,}[，,。].{30,})", re.DOTALL)
"""A title and the text below it, on the one line that a page's labels begin."""


def parted(lines: Sequence[Line], *, has_title: bool = False) -> tuple[list[HeadLine], list[Line]]:
    """A text parted into the lines above its first running text, each with its kind, and the rest.

    Args:
        lines: the text's lines.
        has_title: the title is known and may stand nowhere among them.
    """
    head: list[HeadLine] = []
    queue = list(reversed(without_bullets(lines)))
    while queue and len(head) < DEEPEST:
        line = queue.pop()
        if queue and furniture.leads_to(line.text, without_bullet(queue[-1].text)):
            queue[-1] = replace(queue[-1], text=without_bullet(queue[-1].text))
            head.append(HeadLine(line, Kind.FURNITURE))
            continue
        parts = pieces(line)
        if len(parts) > 1:
            queue += reversed(parts)
            continue
        one = _classified(line, head, queue[-1].opening if queue else "")
        if one.kind is Kind.PROSE:
            one = among_elements(one, head, queue, has_title=has_title)
        if one.kind is Kind.PROSE:
            one = _above_another(one, head, queue[::-1][:14])
        if one.kind is Kind.PROSE:
            queue.append(line)
            break
        head.append(one)
        if one.labels and one.labels.rest:
            is_titled = has_title or any(other.kind is Kind.SHORT for other in head)
            title = None if is_titled else _TITLE_THEN_TEXT.match(one.labels.rest)
            if title:
                head.append(HeadLine(Line(title["title"]), Kind.SHORT))
            queue.append(Line(title["text"] if title else one.labels.rest, gap=1))
            break
    return _captioned(head), queue[::-1]


def _above_another(one: HeadLine, head: list[HeadLine], below: Sequence[Line]) -> HeadLine:
    """What reads as running text, but stands above a report or a release that only begins below it.

    What stands above a page's own notice is the page's too.
    """
    if not head and is_above_report(one.line, below):
        return HeadLine(one.line, Kind.CHANNEL)
    if not _is_above_release(head, below):
        return one
    if len(one.text.split()) <= _LONGEST_TITLE:
        return HeadLine(one.line, Kind.SHORT)
    head[:] = [replace(other, kind=Kind.CHANNEL) if other.kind is Kind.SHORT else other for other in head]
    return HeadLine(one.line, Kind.CHANNEL)


def _is_above_release(head: Sequence[HeadLine], below: Sequence[Line]) -> bool:
    """Whether a paragraph is no text yet, as a release begins right below it.

    A long one is a page's own notice, or the letter that the release came with; a short one a title with its full stop.
    """
    if any(one.kind in (Kind.MARK, Kind.EMBARGO, Kind.BYLINE) for one in head):
        return False
    between = list(takewhile(lambda line: not is_prose(line.text), below))
    is_marked = any(marks.is_release_mark(line.text) or is_embargo(line.text) for line in between)
    return is_marked and len(between) > 1 and len(between) < len(below)


def _captioned(head: list[HeadLine]) -> list[HeadLine]:
    """The header's lines, those below another short one that a picture's credit stands right under as its caption."""
    for index, (one, below) in enumerate(pairwise(head)):
        is_titled = any(other.kind is Kind.SHORT for other in head[:index])
        if one.kind is Kind.SHORT and below.kind is Kind.PHOTO and is_titled and one.text.isascii():
            found = read_photo(below.line, None, usual_gap=1)
            if found and found.is_credit_only and len(one.text.split()) >= 4 and is_headed(head[index + 2 :]):
                head[index] = replace(one, kind=Kind.PHOTO)
    return head


def is_headed(below: Sequence[HeadLine]) -> bool:
    """Whether a byline or labels stand below."""
    return any(one.kind in (Kind.BYLINE, Kind.LABELS) for one in below)


def _classified(line: Line, head: list[HeadLine], below: str) -> HeadLine:
    above = head[-1] if head else None
    named = above.text if above and above.kind is Kind.LABELS else ""
    if kind := _marked(line, is_first=not head):
        after = marks.after_release_mark(line.opening) if kind is Kind.MARK else ""
        return HeadLine(line, kind, read_labels(after) if after else None)
    labels = mailed.line_of(line.text, named, below) or _labels(line, above, below)
    if labels and not _is_only_contact(labels):
        return HeadLine(line, Kind.LABELS, labels)
    if _is_signed(line, head, below) or _is_post(line, head) or _is_sent_from(line, head, below):
        return HeadLine(line, Kind.BYLINE)
    if _is_contact(line, above, below):
        return HeadLine(line, Kind.CONTACT)
    if furniture.is_channel(line.opening) or is_writers_post(line.opening):
        return HeadLine(line, Kind.CHANNEL)
    if _is_of_a_template(line.text, head):
        return HeadLine(line, Kind.FURNITURE)
    if _is_photo(line, head, below):
        return HeadLine(line, Kind.PHOTO)
    is_deck = is_bullet(line.opening) and any(one.kind is Kind.DATELINE for one in head)
    if is_prose(line.text) and not is_deck:
        return HeadLine(line, Kind.PROSE)
    told = Kind.DATELINE if marks.is_placed(line.opening) else Kind.SHORT
    return HeadLine(line, Kind.BULLET if is_bullet(line.opening) else told)


def _is_post(line: Line, head: list[HeadLine]) -> bool:
    """Whether a line says a writer's post, right below the name, or below a title which agency's staff it was."""
    agency = wires.writers_post(line.opening)
    is_below = bool(head) and head[-1].kind is Kind.BYLINE and line.gap == 0
    is_staff = bool(agency) and agency != line.text and any(one.kind is Kind.SHORT for one in head)
    return agency is not None and (is_below or is_staff)


def _is_of_a_template(text: str, head: list[HeadLine]) -> bool:
    """Whether a line is a label where a page has nothing to say, or its title again as the name of a picture."""
    if not text.isascii() and (label := lookup(text)) and not label.is_weak:
        return True
    stem = text.rstrip("0123456789")
    return stem != text and any(one.kind is Kind.SHORT and one.text == stem for one in head)


def _is_signed(line: Line, head: list[HeadLine], below: str) -> bool:
    """Whether a name with nothing but its mail address in the next line stands below a title."""
    is_alone = not any(one.kind is Kind.CONTACT for one in head)
    is_titled = any(one.kind is Kind.SHORT and len(one.text.split()) >= 4 for one in head)
    is_address = bool(re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", below.strip()))
    return is_alone and is_titled and is_address and byline(f"By {line.opening}") is not None


def _is_sent_from(line: Line, head: list[HeadLine], below: str) -> bool:
    """Whether a name and the place it wrote from stand between the title and the day: Jo Sample in Sampleton."""
    match = re.fullmatch(r"(?P<who>[^,:]{5,40}) in [A-Z][\w'’. -]{2,24}[ |]*", line.opening)
    if match is None or not head or head[-1].kind is not Kind.SHORT or len(head[-1].text.split()) < 4:
        return False
    labels = read_labels(below)
    return is_english_person(match["who"]) and labels is not None and labels.has_date


def _is_picture(line: Line) -> bool:
    """Whether a line stands for a picture (图一, [图片]), or points at one with what it shows (▲ …)."""
    found = read_photo(line, None, usual_gap=1) if line.text[0] in "▲▼△▽图圖[【!" else None
    return found is not None and (line.text[0] in "▲▼△▽!" or found == Found())


def _is_photo(line: Line, head: Sequence[HeadLine], below: str) -> bool:
    """Whether a line stands for a picture, says what it shows, or who took it."""
    is_titled = any(one.kind is Kind.SHORT for one in head)
    return (
        (is_titled and _is_photo_credit(line))
        or _is_picture(line)
        or _is_taken(line, head, below)
        or (not head and is_prose(below) and bool(_SHOWN.fullmatch(line.text)))
    )


def _is_taken(line: Line, head: Sequence[HeadLine], below: str) -> bool:
    """Whether a Chinese line is a caption with its photographer: below a title, or right above a text or another."""
    if line.text.isascii() or len(line.text) > 120 or not _is_of_a_photographer(line.text):
        return False
    is_titled = any(one.kind is Kind.SHORT for one in head)
    return is_titled or is_prose(below) or _is_of_a_photographer(below)


def _is_of_a_photographer(text: str) -> bool:
    found = read_photo(Line(text), None, usual_gap=1) if text else None
    return found is not None and bool(found.caption and photographers([found.credit]))


def _is_photo_credit(line: Line) -> bool:
    """Whether a line only says whose picture stands above it: Photo: Jo Sample."""
    found = read_photo(line, None, usual_gap=1)
    is_whole = found is not None and bool(found.caption and found.credit) and len(line.text) > 40
    return found is not None and (found.is_credit_only or is_whole) and line.text.isascii()


def _marked(line: Line, *, is_first: bool) -> Kind | None:
    """What a line is by a mark of its own; None where it has none."""
    text = line.opening
    after = marks.after_release_mark(text)
    asked = (
        (
            Kind.FURNITURE,
            len(line.text) <= 400 and (furniture.is_furniture(text) or rights.is_notice(text)),
        ),
        (Kind.FURNITURE, furniture.is_ticker(line.text) or (is_first and furniture.is_keywords(text))),
        (Kind.MARK, marks.is_release_mark(text)),
        (Kind.EMBARGO, is_embargo(text)),
        (Kind.MARK, after and read_labels(after)),
        (Kind.ROUTING, (marks.is_routing(line.text) and not _is_dated(line.text)) or wires.is_filed(text)),
        (Kind.ROUTING, wires.is_keyword(text)),
        (Kind.BYLINE, byline(text)),
        (Kind.DATELINE, marks.is_dateline(text) or is_open_day(text)),
        (Kind.DECK, marks.is_spoken(text)),
    )
    return next((kind for kind, answer in asked if answer), None)


def _is_dated(text: str) -> bool:
    """Whether a line that begins as a note to editors goes on as a header: Editor: Ada Moss  Date: 12 March 2024."""
    labels = read_labels(text)
    return labels is not None and labels.has_date and len(labels.values) > 1


def _is_only_contact(labels: LabelLine) -> bool:
    return any(value.role is Role.CONTACT for value in labels.values) and not labels.has_date


def _is_contact(line: Line, above: HeadLine | None, below: str) -> bool:
    text = line.opening
    is_detail = _is_short(text) and contacts.is_contact_detail(text) and not is_prose(text)
    goes_on = above and above.kind is Kind.CONTACT and line.gap == 0 and len(text) <= 60 and not is_prose(text)
    goes_on = goes_on and not _reads_as_headline(text) and _may_be_of_contact(text)
    is_to_call = is_english_person(text) and contacts.is_telephone(below)
    return is_detail or is_to_call or bool(goes_on) or contacts.is_contact_opening(text)


_OF_AN_OFFICE = re.compile(
    r"\b(?:university|college|department|office|centers?|centre|laboratory|institute|inc|llc|ltd|communications?|director|"
    r"manager|officer|relations|affairs|secretary|press|media|public|spokes\w+|building|street|road|avenue|suite)\b",
    re.IGNORECASE,
)


def _may_be_of_contact(text: str) -> bool:
    """Whether a line below a contact can be a name, a post, a place or a number; running words are none."""
    if not text.isascii() or contacts.is_contact_detail(text) or _OF_AN_OFFICE.search(text):
        return True
    words = re.findall(r"[A-Za-z][\w'-]*", text)
    return all(word[0].isupper() or word in ("or", "and", "of", "the", "at", "for", "in") for word in words)


def _reads_as_headline(text: str) -> bool:
    """Whether a line right below a contact has a headline's words, and no number, address or office."""
    return (
        len(text.split()) >= 5
        and not re.search(r"(?<!\d)\d{3}[-. )]|\d{5}|@|\.$", text)
        and not _OF_AN_OFFICE.search(text)
    )


def _is_short(text: str) -> bool:
    return len(text) <= 100


def _labels(line: Line, above: HeadLine | None, below: str) -> LabelLine | None:
    labels = read_labels(line.text)
    if labels:
        is_event = re.match(
            r"\W*(?:地点|地點|主讲|主讲人|会议地点|venue|location|where|place|speaker)\s*[:：]", below, re.IGNORECASE
        )
        is_weak = all(value.label.is_weak for value in labels.values)
        if is_weak and is_event:
            return None
        if labels.is_strong or _is_of_people(labels) or (above and above.kind is Kind.LABELS and line.gap <= 1):
            return labels
        following = read_labels(below) if len(line.text) <= 60 and labels.values else None
        if following and (
            following.noise
            or _is_of_people(following)
            or (following.is_strong and any(v.written for v in following.values))
        ):
            return labels
        return None
    if checked := _CHECKED.fullmatch(line.text.strip()):
        return LabelLine([Value(checked["by"], Label(checked["by"], Role.EXTRA), checked["who"])])
    credited = read_credits(line.text) if len(line.text) <= 120 else None
    if credited and any(credit.written for credit in credited):
        return LabelLine([Value(one.written, Label(one.written, one.role), one.name) for one in credited])
    return None


def _is_of_people(labels: LabelLine) -> bool:
    """Whether weak labels name people and nothing else: 文/张三 图/李四."""
    return not labels.loose and not labels.rest and all(people(value.text) for value in labels.values)


def with_gap(line: Line, gap: int) -> Line:
    """The line with another gap above."""
    return replace(line, gap=gap)
