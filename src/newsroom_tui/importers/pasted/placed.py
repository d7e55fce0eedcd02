"""Captions that only their place tells: short lines in a row, above who took the picture, apart from the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsroom_tui.importers.pasted.captions import is_caption, is_closing_caption, is_closing_scene
from newsroom_tui.importers.pasted.lines import Line, is_bullet
from newsroom_tui.importers.pasted.names import people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import is_prose, is_title_case

_MOST = 8
"""More short lines than this in a row are a list."""

_REPORTED = re.compile(  # 样例网讯, 样例社东山3月12日电, 本报讯（记者 张三）
    in_either(
        r"^[^，。,]{1,24}?(?:讯|日电|消息)\s*(?:[\s:：(（【]|\d)|^[（(【](?:本[报网站台]|记者|通讯员)[^，。,]{0,30}[)）】]"
    )
)
_IN_A_CELL = re.compile(r"\|[^|]*[\u4e00-\u9fff]{4}[^|]{0,36}\|")
"""A picture's caption in a table of one cell."""
_ENDS = re.compile(r"[。！？!?](?=\S)")
_LISTED = re.compile(r"[:：|→]|\d{2,}\s*(?:分|人|名|元|届)?$|[，,；;、]$|^[\"“]?\d")


def placed_captions(lines: Sequence[Line], *, usual_gap: int) -> frozenset[int]:
    """The indexes of the body's lines that can be nothing but captions where they stand.

    Args:
        lines: the body's lines.
        usual_gap: how many empty lines stand between its paragraphs.
    """
    if not lines:
        return frozenset()
    photos = [bool(read_photo(line, None, usual_gap=usual_gap)) for line in lines]
    found = {
        *_above_report(lines, photos),
        *_above_credit(lines),
        *_in_a_row(lines, photos),
        *_set_apart(lines, photos),
        *_like_others(lines, photos),
        *_echoing(lines, photos),
        *_alone(lines, photos),
        *_at_the_end(lines),
        *(i for i, line in enumerate(lines) if _IN_A_CELL.fullmatch(line.text)),
        *_scenes_at_the_end(lines),
    }
    return frozenset(found)


def _at_the_end(lines: Sequence[Line]) -> range:
    """A few short lines below the last sentence."""
    start = len(lines)
    while start and is_closing_caption(lines[start - 1]):
        start -= 1
    first = len(lines)
    while first and _is_shown(lines[first - 1].text):
        first -= 1
    if first and len(lines) - first >= 3 and len(lines[first - 1].text) >= 60:  # each picture told in a sentence
        return range(first, len(lines))
    has_text = start and is_prose(lines[start - 1].text)
    has_words = any(len(line.text) >= 4 for line in lines[start:])
    is_short = len(lines) - start <= _MOST
    if start == len(lines) - 1 and lines[start].text.isascii() and lines[start].gap <= lines[start - 1].gap:
        return range(0)  # one English line as far below as paragraphs are is text that was cut off
    return range(start, len(lines)) if has_text and has_words and is_short else range(0)


def _scenes_at_the_end(lines: Sequence[Line]) -> range:
    """Single short English sentences below a long last paragraph, wide apart: of pictures, one each."""
    start = len(lines)
    while start and is_closing_scene(lines[start - 1].text):
        start -= 1
    gaps = [line.gap for line in lines[start:]]
    is_apart = len(gaps) >= 2 and max(gaps) >= 2 and min(gaps) >= 1
    return range(start, len(lines)) if is_apart and start and len(lines[start - 1].text.split()) >= 30 else range(0)


def _above_report(lines: Sequence[Line], photos: Sequence[bool]) -> range:
    """The short sentences above the paragraph with which a report begins."""
    start = next((i for i, line in enumerate(lines[:6]) if _REPORTED.match(line.opening)), 0)
    above = [line.text for line, is_photo in zip(lines[:start], photos, strict=False) if not is_photo]
    is_one_each = all(len(text) <= 60 and _is_one_sentence(text) and not is_bullet(text) for text in above)
    return range(start) if is_one_each and is_prose(lines[start].text) else range(0)


def _above_credit(lines: Sequence[Line]) -> list[int]:
    """The one sentence above a line that only says who took the picture; a longer one where others stand so too."""
    found = []
    for index, (line, below) in enumerate(pairwise(lines)):
        credit = read_photo(below, None, usual_gap=9) if len(below.text) <= 40 else None
        is_short = len(line.text) <= 60 and _is_one_sentence(line.text)
        if credit and credit.is_credit_only and is_short and re.search(r"[\u4e00-\u9fff]{4}", line.text):
            found.append(index)
    return found if len(found) > 1 else [index for index in found if len(lines[index].text) <= 30]


def _in_a_row(lines: Sequence[Line], photos: Sequence[bool]) -> Iterator[int]:
    """Two short lines and more between two paragraphs; a heading stands alone."""
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and (photos[end] or _may_be_caption(lines[end])):
            end += 1
        if index > 0 and end < len(lines) and 2 <= end - index <= _MOST and is_prose(lines[index - 1].text):
            yield from (i for i in range(index, end) if not photos[i])
        index = end + 1


def _set_apart(lines: Sequence[Line], photos: Sequence[bool]) -> Iterator[int]:
    """Short lines between paragraphs that stand farther from them, or less far in, than paragraphs ever do."""
    prose = [line for line in lines if is_prose(line.text)]
    gaps = [below.gap for above, below in pairwise(lines) if is_prose(above.text) and is_prose(below.text)]
    indent = min((line.indent for line in prose), default=0)
    for index in range(1, len(lines) - 1):
        line, below = lines[index], lines[index + 1]
        if photos[index] or not _may_be_caption(line) or not is_prose(below.text):
            continue
        is_outdented = len(prose) > 1 and indent >= 2 and line.indent == 0
        is_apart = len(gaps) > 1 and max(line.gap, below.gap) > max(gaps)
        if is_outdented or is_apart:
            yield index


def _like_others(lines: Sequence[Line], photos: Sequence[bool]) -> list[int]:
    """Short lines that stand between paragraphs as those do whose words show them to be captions, if they are few."""
    between = [i for i in range(1, len(lines) - 1) if is_prose(lines[i - 1].text) and is_prose(lines[i + 1].text)]
    known = [lines[i] for i in between if photos[i] and is_caption(lines[i].text)]
    others = [i for i in between if not photos[i] and _may_be_caption(lines[i])]
    return [i for i in others if len(others) <= len(known) and lines[i].indent == known[0].indent]


def _echoing(lines: Sequence[Line], photos: Sequence[bool]) -> Iterator[int]:
    """Lone short lines that say nothing but what the paragraph beside them tells: whom, or what, a picture shows."""
    for index in range(1, len(lines) - 1):
        above, text, below = (line.text for line in lines[index - 1 : index + 2])
        if photos[index] or not (is_prose(above) and is_prose(below)) or not is_caption(text):
            continue
        is_shown = people(text) == (text,) and (text in above or text in below)
        if is_shown or (_is_told_in(text, above) and not _is_told_in(text, below)):
            yield index


def _alone(lines: Sequence[Line], photos: Sequence[bool]) -> list[int]:
    """The one short line between paragraphs that shares more words with the one above: a heading leads to the next."""
    between = [i for i in range(1, len(lines) - 1) if is_prose(lines[i - 1].text) and is_prose(lines[i + 1].text)]
    short = [i for i in between if not photos[i] and _may_be_caption(lines[i])]
    return [
        i
        for i in short
        if len(short) == 1
        and len(lines[i].text) <= 16
        and _shared(lines[i].text, lines[i - 1].text) > _shared(lines[i].text, lines[i + 1].text)
    ]


def _shared(text: str, paragraph: str) -> int:
    """How many pairs of a line's neighbouring characters a paragraph has."""
    return sum(above + below in paragraph for above, below in pairwise(text))


def _is_told_in(text: str, paragraph: str) -> bool:
    """Whether a paragraph has a short line's words, all of them; a heading in Title Case, or with a number, aside."""
    if is_title_case(text) or re.search(r"\d|[:：?？]", text):
        return False
    if not text.isascii():
        return 4 <= len(text) <= 24 and text in paragraph
    words = re.findall(r"[a-z]{4,}", text.lower())
    return len(text.split()) >= 3 and len(words) >= 2 and {*words} <= {*re.findall(r"[a-z]{4,}", paragraph.lower())}


def _may_be_caption(line: Line) -> bool:
    text = line.text
    wide = len(re.findall(r"[\u4e00-\u9fff]", text))
    return 4 <= wide <= 40 and is_caption(text) and not people(text) and not _LISTED.search(text)


def _is_shown(text: str) -> bool:
    """Whether a line is one short statement, as a caption with its full stop is."""
    return bool(re.fullmatch(r"[^，,。！？!?“”\"：:；;]{5,28}。", text))


def _is_one_sentence(text: str) -> bool:
    return not _ENDS.search(text)
