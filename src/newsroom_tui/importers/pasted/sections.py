"""The sections below a body: about the sender, contacts, notes to editors."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from newsroom_tui.importers.pasted import boxes, contacts, furniture, marks, rights
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line, is_bullet
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.importers.pasted.signatures import AGENCY

_ABOUT = re.compile(
    r"^#*\s*about\s+(?:the\s+|us\b|[A-Z0-9“\"'])(?:[^.!?]|\.(?=\w)){0,90}(?:\b(?:Inc|Ltd|Co|Corp|Plc|S\.A|Pty|Bhd|LLC)\.?)?[:：]?$|^(?:关于|關於)(?!我们|本站|本网)[^，。]{2,24}[:：]?$",
    re.IGNORECASE,
)


_APART = re.compile(
    r"^#*\s*(?:notes?\s+(?:to|for)\s+(?:the\s+)?editors?|editors?['’]?s?['’]?\s+notes?|"
    r"forward[- ]looking\s+statements?|safe\s+harbou?r|disclaimer|"
    r"technical\s+sheet|image\s+attachments?(?:\s+links?)?|fact\s?sheet|media\s+(?:assets|kit|resources)|notebook|press\s+kit|further\s+reading|"
    r"references|footnotes|@highlights?|on\s+the\s+(?:net|web)|"
    r"cautionary\s+(?:note|statement)|legal\s+notice|编者注|编后|附件|附录|附表)\b.{0,80}$|"
    r"^附\s*[:：]\s*\S{2,30}$|"
    r"^.{0,40}not\s+intended\s+for\s+publication.{0,20}$",
    re.IGNORECASE,
)


_RIGHTS = re.compile(in_either(r"\W*.{0,24}(?:版权|免责)(?:[与及和]?(?:版权|免责))?(?:声明|说明)\W*"))
"""The heading of a page's terms: 版权与免责声明."""

_NEIGHBOUR = re.compile(
    r"(?:[上下前后後][一]?[篇条條则則](?:新闻|文章)?|"
    r"(?:pre(?:v(?:ious)?)?|next)(?: (?:article|post|page|story|news|one))?)"
    r"\s*[:：»›→]\s*\S",
    re.IGNORECASE,
)
"""The page's link to the text beside this one; nothing of this text follows it."""


_SOURCE = re.compile(r"^SOURCE\s*[:：]?\s+(?P<source>\S.{0,100})$")


_INITIALS = re.compile(r"^(?:[a-z]{2,4}[/ ]){1,5}[a-z]{2,5}$")


_ASIDE = re.compile(r"[（(][^（()）]+[)）]")
"""A line in brackets as a whole, as captions and notes stand below a text."""


def is_text(line: Line) -> bool:
    """Whether a line is running text, and none of a page's own."""
    is_aside = len(line.text) <= 60 and bool(_ASIDE.fullmatch(line.text))
    return (
        is_prose(line.text)
        and not is_aside
        and not (furniture.is_furniture(line.opening) or rights.is_notice(line.opening))
    )


def hard_cut(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """The index of the first line that is certainly below the body."""
    for index in range(prose[0] + 1, len(lines)):
        text = _unmarked(lines[index].opening)
        if marks.is_end(text) or _SOURCE.match(text) or _ended_on(text):
            return index
        below = len(prose) - bisect_right(prose, index)
        is_low = below <= len(prose) - below
        if is_low and boxes.closes(text) and all(map(_is_listed, lines[index + 1 :])):
            return index
        if is_low and _NEIGHBOUR.match(text):
            return index
        if is_low and (text == "--" or furniture.is_of_readers(text)):  # a mail's signature follows, or comments
            return index
        if is_low and (_ABOUT.match(text) or _APART.match(text) or _is_set_in(lines, index, prose)):
            return index
        if len(text) <= 40 and _RIGHTS.fullmatch(text):
            return index
        if _opens_contact(lines[index]) and not _has_more_text(lines, index):
            return index
    return len(lines)


def _is_listed(line: Line) -> bool:
    """Whether a line below a heading of other articles is one of them, or a heading itself; it may exclaim or ask."""
    is_exclaimed = len(line.text) <= 40 and bool(re.search("[！？!?]$", line.text))
    return is_bullet(line.text) or is_exclaimed or not is_prose(line.text)


def opens_section(line: Line) -> bool:
    """Whether a section of its own begins with the line."""
    text = _unmarked(line.opening)
    return bool(_ABOUT.match(text) or _APART.match(text) or _SOURCE.match(text)) or _opens_contact(line)


def _unmarked(text: str) -> str:
    """A line that is set in bold, without the marks of that."""
    return text[2:-2].strip() if len(text) > 4 and text.startswith("**") and text.endswith("**") else text


def _ended_on(text: str) -> bool:
    """Whether a line marks the end and says the day of issue beside it: Ends/Friday, June 12, 2009."""
    match = re.match(r"\W*(?:ends?|完)\s*[/／–—-]\s*", text, re.IGNORECASE) if len(text) <= 60 else None
    return match is not None and first_day(text[match.end() :]) is not None


def _is_set_in(lines: Sequence[Line], index: int, prose: Sequence[int]) -> bool:
    """Whether deep indented lines begin here, below all running text: a song, a table, an annex."""
    block = lines[index : index + 4]
    if index <= prose[-1] or len(block) < 4 or not block[0].indent:
        return False
    usual = max(lines[i].indent for i in prose)
    return all(line.indent >= usual + 8 for line in block)


def _opens_contact(line: Line) -> bool:
    return contacts.is_for_more(line.text) or (not is_prose(line.text) and contacts.is_contact_opening(line.opening))


def _has_more_text(lines: Sequence[Line], index: int) -> bool:
    """Whether the body goes on after this line, other than in sections of its own."""
    for line in lines[index + 1 : index + 200]:
        text = _unmarked(line.opening)
        if marks.is_end(text) or _ABOUT.match(text) or _APART.match(text) or _SOURCE.match(text):
            return False
        if is_text(line) and not contacts.is_for_more(line.text) and not contacts.is_contact_detail(text):
            return True
    return False


def _is_of_page(text: str) -> bool:
    return marks.is_end(text) or furniture.is_furniture(text) or bool(_INITIALS.match(text))


def take_sections(lines: Sequence[Line], gathered: Gathered) -> None:
    """Keep everything after the body's end, each part under its own heading."""
    label = "after the end"
    others = next((i for i, line in enumerate(lines) if boxes.closes(line.opening)), len(lines))
    for index, line in enumerate(lines):
        text = _unmarked(line.opening)
        source = _SOURCE.match(text)
        labels = read_labels(line.text)
        if _ended_on(text):
            gathered.take_signed_date(text)
        elif _is_of_page(text) or (index > others and labels and labels.has_date):  # another article's day
            gathered.leave(line.text)
        elif source:
            gathered.take(Role.SOURCE, "SOURCE", source["source"])
        elif _ABOUT.match(text) or _APART.match(text) or _RIGHTS.fullmatch(text):
            label = text.strip("#:： ")[:80]
            gathered.keep(label, "")
            if len(text) > 80:
                gathered.keep(label, line.text)
        elif _opens_contact(line):
            label = "Contact" if not contacts.is_for_more(line.text) else "For more information"
            gathered.keep(label, line.text)
        elif labels and labels.is_strong and not labels.rest and len(line.text) <= 160:
            gathered.take_line(labels, loose=label, how="credited")
        elif AGENCY.match(text):
            gathered.take(Role.SOURCE, "", text.strip())
        else:
            gathered.keep(label, line.text)
