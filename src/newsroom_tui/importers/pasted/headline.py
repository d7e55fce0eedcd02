"""Finding the title and the subtitle among the lines above a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom_tui.importers.pasted import furniture, marks
from newsroom_tui.importers.pasted.kinds import HeadLine, Kind
from newsroom_tui.importers.pasted.letterheads import is_letterhead, is_post, is_street
from newsroom_tui.importers.pasted.names import is_english_person, is_office, people
from newsroom_tui.importers.pasted.sentences import is_title_case
from newsroom_tui.importers.pasted.titles import (
    DASHED,
    KICKER,
    continues,
    folded,
    is_headline,
    is_long,
    is_slogan,
    wrapped,
)

_OF_A_PRESS_OFFICE = {Kind.MARK, Kind.ROUTING, Kind.EMBARGO, Kind.CONTACT, Kind.DATELINE}
_OPENS = {Kind.MARK, Kind.ROUTING, Kind.EMBARGO, Kind.CONTACT}
_MENU = 5
"""More short lines than this above a text without labels are a page's menu."""
_EMPTY_LABEL = re.compile(r"[\u4e00-\u9fff][^，。！？:：]{1,14}\s*[:：]")  # 天气预报：, with nothing behind it
_OUTLET = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:网|網|日报|日報|晚报|晚報|时报|時報|早报|电视台|在线)(?: (?:数字报纸?|电子报))?"
)
"""A paper's or a site's name."""


def find_title(head: Sequence[HeadLine]) -> tuple[int, ...]:
    """The indexes of the lines that are the title, in their order; empty where there is none."""
    shorts = [i for i, one in enumerate(head) if one.kind is Kind.SHORT and not _EMPTY_LABEL.fullmatch(one.text)]
    shorts = [i for i in shorts if not names_issuer(head, i)]
    if not shorts:
        return _spoken(head)
    for find in (_repeated, _below_page_title, _prefixed):
        if (found := find(head, shorts)) is not None:
            return found
    said = {one.kind for one in head} & _OF_A_PRESS_OFFICE
    is_page = said == {Kind.CONTACT} and len(shorts) > _MENU  # a paper's telephone above its menu
    title = _of_a_press_office(head, shorts) if said and not is_page else _of_a_page(head, shorts)
    return _or_spoken(head, title)


def is_subtitle(head: Sequence[HeadLine], title: int, index: int) -> bool:
    """Whether the line at `index`, somewhere below the title's last line, is its subtitle."""
    one = head[index]
    if one.kind is Kind.DECK:
        return True
    if one.kind not in (Kind.SHORT, Kind.BULLET) or names_issuer(head, index):
        return False
    if DASHED.match(one.text) and index <= title + 3:
        return True
    is_press = any(other.kind in _OF_A_PRESS_OFFICE for other in head)
    if one.kind is Kind.BULLET:
        return is_press
    if (
        is_press
        and index > title + 1
        and head[-1] is one
        and _is_day(head[index - 1])
        and _are_labels(head[title + 1 : index])
    ):
        return one.text.isascii() and len(one.text.split()) >= 6 and one.text[-1].isalnum()
    if index != title + 1 or is_office(one.text) or people(one.text) or one.text.endswith((":", "：")):
        return False
    if one.line.gap == 0 or is_press:
        return is_long(one.text)
    return one.text.isascii() and len(one.text.split()) >= 6 and head[-1] is one


def _is_day(one: HeadLine) -> bool:
    """Whether a line says when a release came out, and nothing else."""
    return one.kind is Kind.LABELS and one.labels is not None and one.labels.has_date and len(one.labels.values) == 1


def _are_labels(head: Sequence[HeadLine]) -> bool:
    return all(one.kind is Kind.LABELS for one in head)


def _below_page_title(head: Sequence[HeadLine], shorts: Sequence[int]) -> tuple[int, ...] | None:
    """The line, or the lines, of which a line above says the same with a site's name behind it."""
    for above in shorts:
        named = re.split(r"\s+[|–—:»·-]\s+", head[above].text)
        told = {folded(" - ".join(named[:end])) for end in range(1, len(named))}
        for i in (i for i in shorts if i > above):
            lines = [
                i,
                *(j for j in (i + 1, i + 2) if all(k in shorts and not head[k].line.gap for k in range(i + 1, j + 1))),
            ]
            for end in range(1, len(lines) + 1):
                words = " ".join(head[j].text for j in lines[:end])
                if folded(words) in told and is_long(words):
                    return tuple(lines[:end])
    return None


def _repeated(head: Sequence[HeadLine], shorts: Sequence[int]) -> tuple[int, ...] | None:
    """The last line that says again what a line, or the path to the page, has said above it."""
    found = None
    paths = [one.text for one in head if one.kind is Kind.FURNITURE]
    seen: dict[str, int] = {}
    for i in shorts:
        text, words = head[i].text, folded(head[i].text)
        is_known = (words in seen and len(words) >= 8) or any(furniture.leads_to(path, text) for path in paths)
        if is_known and is_long(text):
            found = (min(i, seen.get(words, i), key=lambda index: len(head[index].text)),)
        seen.setdefault(words, i)
    return found


def _prefixed(head: Sequence[HeadLine], shorts: Sequence[int]) -> tuple[int, ...] | None:
    for i in shorts:
        bare = marks.without_prefix(head[i].text)
        if bare != head[i].text and is_long(bare):
            return wrapped(head, i)
    return None


def _of_a_press_office(head: Sequence[HeadLine], shorts: Sequence[int]) -> tuple[int, ...]:
    last = max((i for i, one in enumerate(head) if one.kind in _OPENS), default=-1)
    after = [i for i in shorts if i > last and not is_letterhead(head[i].text)]
    before = [i for i in shorts if i < last and not is_letterhead(head[i].text) and is_long(head[i].text)]
    mark = max((i for i, one in enumerate(head) if one.kind is Kind.MARK), default=-1)
    between = [i for i in before if i > mark >= 0]  # the contact stands below the headline
    spoken = _spoken(head)
    found = after or ([] if spoken and spoken[0] > mark >= 0 else between or before)
    if not found:
        return ()
    has_kicker = after == found and len(after) > 1 and _is_kicker(head[after[0]], head[after[1]])
    return wrapped(head, found[has_kicker])


def _or_spoken(head: Sequence[HeadLine], found: tuple[int, ...]) -> tuple[int, ...]:
    """A title, or the line that says whose words follow, where what was found is only its deck or a letterhead."""
    spoken = _spoken(head)
    if not spoken or not found:
        return found or spoken
    text = head[found[0]].text
    is_deck = spoken[0] < found[0] and not is_title_case(text)
    return spoken if is_deck or is_letterhead(text) else found


def names_issuer(head: Sequence[HeadLine], index: int) -> bool:
    """Whether a line says whose release it is: one of a name and the posts or the address below it."""
    text = head[index].text
    if index and text[0].islower() and not head[index].line.gap:
        return names_issuer(head, index - 1)
    above, below = (head[i].text if 0 <= i < len(head) else "" for i in (index - 1, index + 1))
    if is_street(text) or (is_street(below) and not head[index + 1].line.gap):
        return True
    is_beside = is_post(above) or is_post(below) or is_english_person(above) or is_letterhead(above)
    return is_beside and (is_post(text) or (is_english_person(text) and is_post(below)))


def _is_kicker(above: HeadLine, below: HeadLine) -> bool:
    """Whether a word or three above a headline are an occasion, or the post of whom to ask: State Budget 2004."""
    is_title = len(below.text.split()) >= 6 and is_title_case(below.text)
    return len(above.text.split()) <= 3 and below.line.gap > 0 and is_title


def _spoken(head: Sequence[HeadLine]) -> tuple[int, ...]:
    """The line that says whose words follow, below the last release mark."""
    last = max((i for i, one in enumerate(head) if one.kind is Kind.MARK), default=-1)
    return tuple(i for i in range(last + 1, len(head)) if marks.is_spoken(head[i].text))[:1]


def _of_a_page(head: Sequence[HeadLine], shorts: Sequence[int]) -> tuple[int, ...]:
    dated = [i for i, one in enumerate(head) if one.kind is Kind.LABELS and one.labels and one.labels.has_date]
    labelled = dated or [i for i, one in enumerate(head) if one.kind in (Kind.LABELS, Kind.BYLINE)]
    if labelled and not any(is_headline(head[i].text) for i in shorts if i < labelled[0]):
        labelled = _with_headline(head, labelled[0]) or labelled  # a page's own date stands above it all
    if labelled and (under := [i for i in shorts if i > labelled[-1] and _is_below_path(head, i)]):
        return wrapped(head, under[0])
    above = [i for i in shorts if labelled and i < labelled[0]]
    below = [i for i in shorts if not labelled or i > labelled[0]]
    has_other = any(is_long(head[i].text) for i in below)
    is_menu = len(above) > _MENU and not is_long(head[above[-1]].text)
    is_named = len(above) == 1 and labelled[0] == above[0] + 1 and _is_under(head, labelled[-1], above[0])
    if has_other and (
        is_menu or is_named or all(is_letterhead(head[i].text) or not is_long(head[i].text) for i in above)
    ):
        above = []
    if not above:
        return wrapped(head, _first_headline(head, below)) if below else ()
    above = [i for i in above if not is_english_person(head[i].text)] or above
    nearest = above[-1]
    previous = nearest - 1
    if previous < 0 or head[previous].kind is not Kind.SHORT:
        return (nearest,)
    text = head[nearest].text
    if (head[nearest].line.gap == 0 or text[0].islower()) and _goes_on(head, previous):
        return _from_its_first(head, nearest)
    is_unfit = (
        bool(DASHED.match(text))
        or text.endswith(("。", "."))
        or (is_office(text) and len(text) <= 14)
        or bool(people(text))
        or not is_long(text)
    )
    whole = _from_its_first(head, previous)
    is_titled = bool(DASHED.match(text)) and len(re.findall(r"[\u4e00-\u9fff]", head[previous].text)) >= 3
    if is_unfit and (is_titled or any(is_long(head[i].text) for i in whole)):
        return whole
    title = " ".join(head[i].text for i in whole)
    is_wrapped = len(whole) > 1 and title.isascii() and is_headline(title) and head[nearest].line.gap == 0
    is_issuer = any(is_post(head[i].text) or names_issuer(head, i) for i in whole)
    if not is_issuer and (is_wrapped or _is_sentence_below_title(title, text)):
        return whole
    is_list = previous > 0 and head[previous - 1].kind is Kind.SHORT and head[previous].line.gap == 0
    is_near = head[nearest].line.gap == 0 or (text.isascii() and head[nearest].line.gap == 1 and head[0].line.gap == 0)
    is_named = is_office(head[previous].text) and len(head[previous].text) <= 14
    is_kicker = is_letterhead(head[previous].text) or is_slogan(head[previous].text)
    is_titled = is_headline(head[previous].text) and not is_kicker and not is_named
    if is_near and not is_list and is_titled and is_headline(text):
        return (previous,)
    return (nearest,)


def _is_under(head: Sequence[HeadLine], date: int, name: int) -> bool:
    """Whether a headline in Title Case stands right below the date, and above this only a name that is none."""
    below = head[date + 1].text if date + 1 < len(head) and head[date + 1].kind is Kind.SHORT else ""
    is_title = below.isascii() and is_headline(below) and is_title_case(below)
    return is_title and head[name].text.isascii() and not is_headline(head[name].text)


def _is_below_path(head: Sequence[HeadLine], index: int) -> bool:
    """Whether a headline stands right below the path to its page: Home » District » East Hill."""
    above = head[index - 1] if index else None
    is_path = above is not None and above.kind is Kind.FURNITURE and furniture.is_breadcrumb(above.text)
    return is_path and is_headline(head[index].text)


def _with_headline(head: Sequence[HeadLine], last: int) -> list[int]:
    """The line of labels below `last` that stands right under a headline, if there is one."""
    for i in range(last + 2, len(head)):
        above = head[i - 1]
        is_titled = above.kind is Kind.SHORT and is_headline(above.text) and not is_letterhead(above.text)
        if head[i].kind is Kind.LABELS and is_titled:
            return [i]
    return []


def _goes_on(head: Sequence[HeadLine], above: int) -> bool:
    """Whether the line at `above` is a headline that goes on in the next one."""
    text = head[above].text
    if _EMPTY_LABEL.fullmatch(text):
        return False
    return not is_letterhead(text) and continues(text, head[above + 1].text)


def _from_its_first(head: Sequence[HeadLine], last: int) -> tuple[int, ...]:
    """The lines of a title whose last line is known."""
    first = last
    while first and head[first - 1].kind is Kind.SHORT and _goes_on(head, first - 1):
        if head[first].line.gap and not head[first].text[0].islower():
            break
        first -= 1
    return tuple(range(first, last + 1))


def _first_headline(head: Sequence[HeadLine], shorts: Sequence[int]) -> int:
    """The title's first line where no labels tell it: below a site's name, and below a menu the last of many."""
    longer = [i for i in shorts if is_long(head[i].text) or not head[i].text.isascii()]
    shorts = shorts[shorts.index(longer[0]) :] if longer else shorts
    named = head[shorts[0]].text
    if len(shorts) <= _MENU and is_letterhead(named) and named.isascii():
        return next((i for i in shorts if is_long(head[i].text) and not is_letterhead(head[i].text)), shorts[0])
    headlines = [i for i in shorts if is_headline(head[i].text) and not is_letterhead(head[i].text)]
    headlines = [i for i in headlines if not (is_slogan(head[i].text) and i + 1 in headlines)]
    if not headlines:
        is_below_outlet = len(shorts) > 1 and bool(_OUTLET.fullmatch(named)) and head[shorts[1]].line.gap > 0
        return shorts[is_below_outlet]
    if len(shorts) > _MENU:
        last = headlines[-1]
        while last - 1 in headlines and not head[last].line.gap:
            last -= 1
        return last
    above = [head[i].text for i in shorts if i < headlines[0]]
    is_parted = head[headlines[0]].line.gap > 0
    are_names = all(
        is_letterhead(text)
        or is_office(text)
        or not is_long(text)
        or bool(KICKER.search(text))
        or is_slogan(text)
        or (text.isascii() and len(text.split()) <= 3)
        for text in above
    )
    is_menu = not any(text.isascii() for text in above) or is_parted
    return headlines[0] if are_names and is_menu else shorts[0]


def _is_sentence_below_title(above: str, below: str) -> bool:
    """Whether a headline in Title Case has its subtitle, which is not, below it."""
    is_told = is_headline(above) and len(below.split()) >= 4 and below.isascii() and above.isascii()
    return is_told and is_title_case(above) and not is_title_case(below) and not is_letterhead(above)
