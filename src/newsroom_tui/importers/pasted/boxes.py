"""Boxes that a page sets inside an article: related articles, highlights, links to other pages, what repeats itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from newsroom_tui.importers.pasted import furniture
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.lines import CLOSELY, Line
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import in_either, simplified
from newsroom_tui.importers.pasted.sentences import ends_sentence, is_prose

_CLOSED = re.compile(  # from here on there are other articles
    r"""^\W*(?:
      most\s+(?:popular|read|viewed|shared|commented|recent|active|sent)\b.{0,20}|trending(?:\s+now)?
      |you\s+(?:may|might)\s+(?:also\s+)?like|recommended(?:\s+for\s+you)?|also\s+see|see\s+also
      |more\s+(?:from|on|in|stories|news)\b.{0,40}|(?:top|popular)\s+(?:stories|headlines|news|posts).{0,12}
      |the\s+latest\s+(?:on|from)\b.{0,24}|\w+\s+highlights|around\s+the\s+web|from\s+our\s+partners
      |(?:explore\s+)?related\s+(?:articles?|links?|reading|news|stories|story|posts?|items|content|topics|coverage|tags)
      |(?:further|suggested)\s+reads?(?:ing)?|more\s+must[- ]reads\b.{0,20}
      |sponsored\s+(?:links|ads|content|features)
      |(?:相关|推荐|热门|最新|热点|精彩|更多|猜你|大家都在|延伸|今日|图片|视频|本周|精选)
        (?:新闻|文章|阅读|推荐|内容|链接|资讯|报道|专题|图集|热点|喜欢|喜欢的|看|排行|信息|动态|视频)+
      |(?:点击|新闻|阅读|热点|热门|一周|本月|24小时)\S{0,4}(?:排行|榜)榜?|友情链接|频道(?:精选|推荐)|编辑推荐
      |(?:专题|图片|视频|独家)(?:推荐|集锦)|阅读下一篇|热词|专题|头条新闻|特别推荐|最多人阅读
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_INSIDE = re.compile(  # what stands above a box in the midst of an article
    in_either(
        r"^\W*(?:(?:story|article|news|key)\s+highlights|highlights|key\s+(?:points|takeaways|facts)|at\s+a\s+glance|"
        r"in\s+this\s+(?:story|article)|related|related\s+\w+|further\s+reading|suggested\s+reads?(?:ing)?|"
        r"(?:相关|延伸|推荐)(?:阅读|新闻|报道|链接|文章))\W*$"
    ),
    re.IGNORECASE,
)
_TEASER = re.compile(  # Read more: Ovens dry the timber; (MORE: Ovens dry the timber)
    in_either(
        r"^\W{0,3}(?:read\s+(?:more|also|next|on)|see\s+(?:also|more|related)|also\s+(?:read|see)|read|see|more|related(?:\s+\w+)?|"
        r"watch(?:\s+\w+)?|listen|photos|pictures|videos?|\w+\s+video|gallery|photo\s+gallery|slide\s?shows?|graphic|interactive|"
        r"podcast|don['’]t\s+miss|must[- ]reads?|in\s+pictures|infographic|quiz|相关阅读|延伸阅读|相关报道|相关新闻|"
        r"推荐阅读|点击阅读|阅读更多|更多阅读|另见)\s*[:：|»>]+\s*\S.{7,160}$"
    ),
    re.IGNORECASE,
)
_BRACKETED = re.compile(  # [Old ovens of Sampleton are sold to a museum]
    r"\[(?!photo|picture|image|video|editor|note|update|correction|ed\.)[A-Z][^\[\].]{20,150}\]", re.IGNORECASE
)
_OF_A_KIND = re.compile(r"(?:article|video|photos?|slide\s?show|gallery|story|audio|blog)s?\s*:\s*\S", re.IGNORECASE)
"""What the title of another page may begin with."""
_DATED = re.compile(r"^\W?(?:20\d\d\W)?\d\d\W\d\d|(?:20\d\d\W)?\d\d\W\d\d\W?$")  # other news with its day
_MENU_RUN = 4
"""So many buttons in a row are a page's."""

_REPEATED = 3
"""A line that stands so often right below itself is a page's, as a row of pictures with one name is."""


def closes(text: str) -> bool:
    """Whether from here on there is what readers say, or other articles."""
    return furniture.is_of_readers(text) or bool(_CLOSED.match(simplified(text)))


def opens_inside(text: str) -> bool:
    """Whether a line stands above a box in the midst of an article."""
    return len(text) <= 40 and bool(_INSIDE.match(text))


def is_teaser(text: str) -> bool:
    """Whether a line only leads to another page by its title: Read more: Ovens dry the timber."""
    if _BRACKETED.fullmatch(text):
        return True
    if len(text) > 180 or not _TEASER.match(text):
        return False
    label, title = re.split(r"\s*[:：|»>]+\s*", text, maxsplit=1)
    is_told = bool(re.search("read|see|more|related|阅读|报道|新闻|另见", label, re.IGNORECASE))
    words = re.findall(r"\w+", title)
    is_title = len(words) >= 5 or any(word.islower() and len(word) < 4 for word in words) or not title.isascii()
    return (is_told or is_title) and not (ends_sentence(title) and len(words) > 14)


def without(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """The lines of a text without the boxes inside the article, which are left out and named.

    Only what stands below a byline or a date can be inside an article; above that there are a page's menus.
    """
    if len(lines) > CLOSELY:
        return list(lines)
    first = next((index for index, line in enumerate(lines) if is_element(line)), len(lines))
    left = {*_boxed(lines, first), *_repeating(lines), *_second(lines), *_bars(lines, first)}
    for index in sorted(left):
        gathered.leave(lines[index].text)
    return [line for index, line in enumerate(lines) if index not in left]


def is_element(line: Line) -> bool:
    """Whether a line is a byline or holds the labelled or bare date of an article."""
    if len(line.text) > 200 or is_prose(line.text):
        return False
    labels = read_labels(line.text)
    return byline(line.text) is not None or (labels is not None and labels.has_date)


def inside(lines: Sequence[Line], first: int, last: int) -> Iterator[int]:
    """The indexes of what stands in boxes inside an article: related articles, buttons in a row."""
    index = first
    while index <= last:
        end = index
        while end <= last and not is_prose(lines[end].text):
            end += 1
        run = lines[index:end]
        opens = next((i for i, line in enumerate(run) if closes(line.opening)), None)
        if opens is not None or _is_bar(run):
            yield from range(index + (opens or 0), end)
        index = end + 1


def _is_bar(run: Sequence[Line]) -> bool:
    """Whether lines are a page's buttons in a row."""
    is_told = any(furniture.is_furniture(line.opening) for line in run)
    return len(run) >= _MENU_RUN and is_told and all(map(is_item, run))


def is_item(line: Line) -> bool:
    """Whether a line may be an item of a menu, a button or a counter: a word or three."""
    text = line.text
    if furniture.is_furniture(line.opening) or furniture.is_channel(line.opening):
        return True
    parts = [part for part in re.split(r"\s+[|｜·•/]\s+|\t", text) if part.strip()]
    return max(map(words, parts), default=0) <= 3 and (len(parts) == 1 or len(parts) >= 3)


def words(text: str) -> float:
    """How many words a text has, two Chinese characters and a bit counted as one."""
    wide = len(re.findall(r"[\u4e00-\u9fff]", text))
    return wide / 2.4 if wide else len(text.split())


def _boxed(lines: Sequence[Line], first: int) -> Iterator[int]:
    """The indexes of the lines of boxes: their heading, and the titles below it up to the next running text."""
    index = first + 1
    while index < len(lines):
        text = lines[index].opening
        is_inside = opens_inside(text)
        if not is_inside and (furniture.is_of_readers(text) or not closes(text)):
            index += 1
            continue
        end = index + 1
        while end < len(lines) and _is_title_or_day(lines[end]) and (is_inside or not is_element(lines[end])):
            end += 1
        if end > index + 1 and (is_inside or sum(map(_is_long, lines[end : end + 4])) > 1):
            yield from range(index, end)
        index = end


def _bars(lines: Sequence[Line], first: int) -> Iterator[int]:
    """The indexes of buttons between two paragraphs, at least half of them known ones, and of what these frame."""
    texts = [index for index in range(first, len(lines)) if is_prose(lines[index].text)]
    for above, below in pairwise(texts):
        run = lines[above + 1 : below]
        count = sum(furniture.is_furniture(line.opening) for line in run)
        is_framed = len(run) > 2 and all(furniture.is_furniture(line.opening) for line in (run[0], run[-1]))
        if (_is_bar(run) and count * 2 >= len(run)) or (is_framed and count * 2 > len(run)):
            yield from range(above + 1, below)


def _is_long(line: Line) -> bool:
    return is_prose(line.text) and len(line.text) > 90


def _is_title_or_day(line: Line) -> bool:
    """Whether a line in a box is another article's title, or the day that this came out on."""
    if is_prose(line.text) or byline(line.text) or read_photo(line, None, usual_gap=1):
        return False
    labels = read_labels(line.text)
    is_kind = _OF_A_KIND.match(line.text) is not None
    return is_kind or labels is None or not any(value.written for value in labels.values)


def _second(lines: Sequence[Line]) -> list[int]:
    """The indexes of the text's paragraphs where a page has all of it once more, from the first on."""
    texts = [index for index, line in enumerate(lines) if _is_long(line)]
    again = next((i for i in texts[1:] if lines[i].text == lines[texts[0]].text), len(lines))
    told = {lines[i].text for i in texts if i < again}
    below = [i for i in texts if i >= again]
    is_parted = bool(below) and any(map(is_element, lines[texts[0] : again]))  # by labels that say when
    return below if is_parted and all(lines[i].text in told for i in below) else []


def _repeating(lines: Sequence[Line]) -> Iterator[int]:
    """The indexes of short lines that stand several times below each other, and of a sign that often stands alone."""
    for _, run in groupby(range(len(lines)), key=lambda index: lines[index].text):
        same = list(run)
        if len(same) >= _REPEATED and len(lines[same[0]].text) <= 80:
            yield from same
    for index, line in enumerate(lines):
        buttons = takewhile(lambda one: furniture.is_furniture(one.opening), lines[index + 1 : index + 4])
        count = sum(1 for _ in buttons)
        again = index + 1 + count
        if count and is_prose(line.text) and again < len(lines) and lines[again].text == line.text:  # a gallery
            yield from range(index, again + 1)
    signs = Counter(line.text for line in lines if len(line.text) == 1 and line.text.isalpha())
    yield from (index for index, line in enumerate(lines) if signs[line.text] >= _REPEATED)


def other_news(lines: Sequence[Line]) -> set[int]:
    """The indexes of other texts' titles with their days, two or more of which stand below each other."""
    dated = [is_dated(line.text) and len(line.text) >= 14 for line in lines]
    beside = zip([False, *dated], dated, [*dated[1:], False], strict=False)
    return {index for index, (above, is_one, below) in enumerate(beside) if is_one and (above or below)}


def is_dated(text: str) -> bool:
    """Whether a line begins or ends with a day, as titles in a list of news do."""
    return bool(_DATED.search(text))
