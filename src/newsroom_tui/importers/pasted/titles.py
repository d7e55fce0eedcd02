"""The words of a title: long enough for one, the same as another line's, going on in the next line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom_tui.importers.pasted import marks
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.kinds import HeadLine, Kind
from newsroom_tui.importers.pasted.letterheads import is_letterhead
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_title_case

DASHED = re.compile(r"^\s*(?:[—–―─]{1,}|--+|－{1,2}|~|～)\s*\S")
_RUNS_ON = re.compile(
    r"(?:[,，、:：;–—&-]|\b(?:and|or|of|the|for|to|in|with|at|on|by|a|an|from|as|its|his|her|their|into|over|after|"
    r"before))$",
    re.IGNORECASE,
)
_GOES_ON_WITH = re.compile(
    r"(?:For|To|In|Of|On|With|At|And|From|Over|While|As|Into|After|Amid|That|Who)\s", re.IGNORECASE
)
"""How a line in Title Case or in capitals begins that only goes on with the headline above it."""
_OF_A_SITE = re.compile(
    in_either(
        r"(?<=\S{8})(?<![-_|–—])\s*[-_|–—]+\s*[^-_|–—]{2,14}(?:网|报|台|社|网站|大学|学院|频道|客户端|新闻|在线|传媒)$"
    )
)
"""A site's name behind a page's title, as browsers show it."""
KICKER = re.compile(r"(?:之[一二三四五六七八九十]{1,3}|系列(?:报道|報道|报导|報導|活动|活動))\s*[:：]$")
"""The series that a text belongs to, above its title: 校运会系列报道之一："""
_SLOGAN = re.compile(r"(?P<half>[\u4e00-\u9fff]{3,8})[ \u3000]+(?P<other>[\u4e00-\u9fff]{3,8})")
"""Two halves of one length, which a title may have above it: 栽新苗 绿校园."""


def is_long(text: str) -> bool:
    """Whether a line has enough words for a headline."""
    wide = len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", text))
    return wide >= 6 or len(text.split()) >= 3


def is_same(one: str, other: str) -> bool:
    """Whether two lines say the same title, be it with a site's name behind it."""
    return folded(one) == folded(other) != ""


def folded(text: str) -> str:
    """A line's letters and digits, without a prefix before them and a site's name behind."""
    return re.sub(r"\W+", "", _OF_A_SITE.sub("", marks.without_prefix(text))).casefold()


def is_headline(text: str) -> bool:
    """Whether a line has as many words as most headlines."""
    if KICKER.search(text):
        return False
    wide = len(re.findall(r"[\u4e00-\u9fff]|\d+", text))
    return wide >= 10 or (wide < 3 and len(text.split()) >= 5)


def is_slogan(text: str) -> bool:
    """Whether a line is what a title may have above it: two halves of one length."""
    match = _SLOGAN.fullmatch(text)
    return match is not None and len(match["half"]) == len(match["other"])


def wrapped(head: Sequence[HeadLine], first: int) -> tuple[int, ...]:
    """The lines that a title goes on over, from its first on."""
    found = [first]
    for i in range(first + 1, min(first + 4, len(head))):
        one = head[i]
        if one.kind is not Kind.SHORT or one.line.gap or not continues(head[i - 1].text, one.text):
            break
        found.append(i)
    return tuple(found)


def going_on(lines: Sequence[Line], title: int) -> list[int]:
    """The indexes of the short lines right below a title's first that it goes on over."""
    end = title + 1
    while end < min(title + 4, len(lines)) and not lines[end].gap and continues(lines[end - 1].text, lines[end].text):
        end += 1
    return list(range(title + 1, end))


def continues(above: str, below: str) -> bool:
    """Whether a headline goes on in the next line."""
    if DASHED.match(below) or KICKER.search(above):
        return False
    if _RUNS_ON.search(above) or below[0].islower():
        return True
    if _GOES_ON_WITH.match(below) and is_title_case(above) and above.isupper() == below.isupper():
        return not ends_sentence(above) and len(above.split()) >= 3 and len(below) <= 1.5 * len(above)
    if is_title_case(above) and is_title_case(below) and above.isupper() == below.isupper():
        few = 3 <= len(below.split()) <= 4 and 3 <= len(above.split()) <= 6
        if few and not is_letterhead(below) and not byline(f"By {below}"):
            return True
    for opening, closing in ("“”", "《》", "「」", "（）", "()"):
        if above.count(opening) > above.count(closing):
            return True
    return _is_in_capitals(above) and _is_in_capitals(below) and len(above.split()) >= 3 and is_title_case(above)


def _is_in_capitals(text: str) -> bool:
    """Whether a line is set in capitals, be one of twelve letters badly scanned."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) * 12 >= len(letters) * 11
