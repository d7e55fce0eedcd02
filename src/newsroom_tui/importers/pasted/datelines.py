"""The reporters whom a text's first words name: （记者张三）, 本报讯 通讯员 李四."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from newsroom_tui.importers.pasted import posts
from newsroom_tui.importers.pasted.credits import Credit, read_credits
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.names import is_person, office_and_people, people
from newsroom_tui.importers.pasted.script import in_either
from newsroom_tui.importers.pasted.sentences import is_prose

_DATELINE = re.compile(in_either(r"[（(]\s*((?:[^（()）]{0,12}?)(?:记者|通讯员|实习生)[^（()）]{1,60})[)）]"))


_FROM_A_PLACE = re.compile(  # （中央社記者王小明台北15日電）, 〔記者王小明／台北報導〕, 【样报报导】（记者张三九日电）
    in_either(
        r"^\W{0,3}(?:[^，。（(【]{2,14}(?:报导|新闻)\W{1,3})?(?:[\u4e00-\u9fff]{1,8}(?:社|报|网|台|新闻))?(?:特派)?记者\s*"
        r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[、，,]\s*[\u4e00-\u9fff]{2,4}){0,3}?)"
        r"(?:[/／]\s*[\u4e00-\u9fff]{2,8}(?:报导|报道|电|讯)|"
        r"(?P<place>[\u4e00-\u9fff]{2,5}?)(?:[\d一二三四五六七八九十]{1,3}日(?:电|综合|外电)|报导|报道))"
    )
)


_AGENCY = re.compile(
    in_either(r"(?:社|网|報|报|台)[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电電讯訊]\s*[（(]([^（()）]{2,40})[)）]")
)


_OF_A_SITE = re.compile(  # 样例网讯（张三）
    in_either(
        r"^[\u4e00-\u9fff]{2,12}(?:网|報|报|台|社|频道)(?:讯|消息)?\s*[:：]?\s*"
        r"[（(【]\s*([\u4e00-\u9fff]{2,4}(?:[ 、]+[\u4e00-\u9fff]{2,4}){0,3})\s*[)）】]"
    )
)


_OPENING = re.compile(
    in_either(
        r"^[（(【〔]?(?:本报|本网|本站|本刊|学校|校报|.{1,8}网|.{1,8}报|.{1,8}社)?(?:讯|訊|消息)?\s*[（(【]?\s*"
        rf"(?:{posts.KINDS})*(?:{posts.HOLDERS})\s*[:：]?\s*"
        r"([\u4e00-\u9fff]{2,4}?(?:[ 　、,，]+[\u4e00-\u9fff]{2,4}?){0,3}?)"
        r"(?:[)）】]|\s*报[道导]|[:：，,]|\s{2,}|\s+(?=\d))"
    )
)


_REPORTED_BY = re.compile(  # 记者张三摄影报道三月十二日
    in_either(
        rf"^(?:{posts.KINDS})*(?:{posts.HOLDERS})\s*([\u4e00-\u9fff]{{2,3}})\s*(摄影报道|图文报道|文/图|报道|摄影)(?![，。])"
    )
)


_OF_ITS_OWN = re.compile(  # 样例网讯 张三报道：
    in_either(
        r"^[^，。,（(]{1,20}?[讯訊]\s*(?P<who>[\u4e00-\u9fff]{2,4}?(?:[ 、，,]+[\u4e00-\u9fff]{2,4}?){0,3}?)"
        r"\s*(?:文\s*)?(?:报道|报导)\s*[:：]"
    )
)


_OF_AN_OFFICE = re.compile(
    in_either(r"^\s*(?P<who>[\u4e00-\u9fff、]{2,16}?)\s*(?:报道|报导)(?:\s*[:：]|\s)")
)  # 团委张三报道


_BRACKET = re.compile(
    in_either(
        r"\s*(?:[\u4e00-\u9fff]{1,8}讯\s*)?[【（(\[〔]\s*(?:[\u4e00-\u9fff]{1,8}讯\s*[:：]?\s*)?"
        r"([^【】（()）\[\]〔〕]{3,80})[】）)\]〕]"
    )
)


_REPORTER = re.compile(  # News Center (Reporter: Jo Sample, Ada Moss)
    r"^[^()]{0,40}\((?:student |campus )?(?:reporter|correspondent)s?\s*:\s*"
    r"(?P<who>[A-Z][\w'’. -]+(?:, [A-Z][\w'’. -]+)*)\)",
    re.IGNORECASE,
)


_LEFT_OPEN = re.compile(r"([^（()）【】\s]{2,16}[ \u3000]+[^（()）【】，。]{2,40}[/／:：][^（()）【】，。]{1,40})[)）]")
"""Credits that a text begins with, whose bracket was never opened: 艺术学院 文/张三 图/李四）三月十二日……"""


def dateline_names(paragraph: str) -> tuple[str, ...]:
    """The people whom a first paragraph names as its reporters, in its first words: （记者王某）, 本报讯 记者 李某."""
    opening = paragraph[:120]
    if names := _named_at_once(opening):
        return names
    if match := _REPORTER.match(opening):
        return tuple(name.strip() for name in match["who"].split(","))
    for pattern in (_DATELINE, _AGENCY):
        if match := pattern.search(opening[:90]):
            names = _reporters(match[1])
            if names:
                return names
    if match := _OPENING.match(opening):
        return people(match[1])
    return ()


def dateline_photographers(paragraph: str) -> tuple[str, ...]:
    """The people whom a first paragraph's bracket names as its photographers: （通讯员 张三/文 李四/图）."""
    opened = _REPORTED_BY.match(paragraph[:60])
    if opened and opened[2] in ("摄影报道", "图文报道", "文/图", "攝影報道"):
        return people(opened[1])
    match = _DATELINE.search(paragraph[:90])
    credited = read_credits(match[1]) if match else None
    return _named(credited or _opening_credits(paragraph[:120]), Role.PHOTOGRAPHER)


def is_above_report(line: Line, below: Sequence[Line]) -> bool:
    """Whether a first sentence is the site's own: a menu stands below it, then a title above its reporter's words."""
    between = list(takewhile(lambda one: not is_prose(one.text), below))
    is_menu = len(line.text) <= 120 and 4 <= len(between) < len(below) and between[-1].gap > 0
    return is_menu and bool(dateline_names(below[len(between)].opening))


def _named_at_once(opening: str) -> tuple[str, ...]:
    """The reporters in an agency's own opening, or in a bracket of credits that a text begins with."""
    if match := _FROM_A_PLACE.match(opening):
        who = match["who"]
        if match["place"] is not None and "、" not in who:  # nothing parts a name from its place but their lengths
            run = who + match["place"]
            who = run if is_person(run) else run[:3] if len(run) >= 5 else run[:2]
        return people(who)
    if (match := _REPORTED_BY.match(opening)) and people(match[1]):
        return people(match[1])
    if (match := _OF_A_SITE.match(opening)) and people(match[1]):
        return people(match[1])
    if (match := _OF_ITS_OWN.match(opening)) and (named := people(match["who"])):
        return named
    if match := _OF_AN_OFFICE.match(opening):
        return people(match["who"]) or office_and_people(match["who"])[1]
    bracket = _BRACKET.match(opening)
    if bracket and "讯" in opening[: bracket.start(1)] and (named := office_and_people(bracket[1])[1]):
        return named  # 样例网讯（东山台 张三 李四）
    return _named(_opening_credits(opening), Role.AUTHOR)


def _opening_credits(opening: str) -> list[Credit]:
    """The credits in the bracket that a text begins with: 本网讯（张三 文/图）, （本网讯：文、图/张三）."""
    bracket = _BRACKET.match(opening) or _LEFT_OPEN.match(opening)
    return (read_credits(bracket[1]) if bracket else None) or []


def _named(credited: Iterable[Credit], role: Role) -> tuple[str, ...]:
    """Whom credits name in a role, or in both."""
    names = (name for one in credited if one.role in (role, Role.BOTH) for name in one.name.split("; "))
    return tuple(dict.fromkeys(names))


def _reporters(text: str) -> tuple[str, ...]:
    credited = read_credits(text)
    return _named(credited, Role.AUTHOR) if credited else people(text)
