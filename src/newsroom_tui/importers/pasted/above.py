"""Taking what stands above a body: every line of the header goes where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from newsroom_tui.importers.pasted import furniture, header, headline, marks, titles, wires
from newsroom_tui.importers.pasted.bylines import byline, is_writers_post
from newsroom_tui.importers.pasted.dates import first_day, open_day
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.kinds import HeadLine, Kind
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.letterheads import is_issuer
from newsroom_tui.importers.pasted.lines import Line, without_bullet
from newsroom_tui.importers.pasted.names import is_english_person, is_office, office_and_people, people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.script import simplified
from newsroom_tui.importers.pasted.values import LabelLine
from newsroom_tui.language import _

_ELEMENTS = {Kind.LABELS, Kind.MARK, Kind.ROUTING, Kind.EMBARGO, Kind.CONTACT, Kind.BYLINE, Kind.DATELINE}
_AGENCY = re.compile(
    r"\b(?:AP|AFP|dpa|UPI|ANI|PTI|AAP|Reuters?|Xinhua|Bloomberg|Associated Press)\b|(?:News|Press|Times|Post|Daily|"
    r"Herald|Agency|Wire|Tribune)\b",
)
_PAPER = re.compile(r"(?:[A-Z][a-z]+ ){1,2}(?:Times|Daily|Post|News|Herald|Express|Online)(?: Online)?")
"""A paper's name and nothing else."""
_OF_PRINT = re.compile(r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|第?[A-Z]?\d{1,3}版")
_TOOLS = re.compile(r"(?<=\S{4}) +(?:PDF|Print|E-?mail|Share)(?: (?:PDF|Print|E-?mail|Share)){1,3}$")
"""What a site shows behind its titles: Storm Nears PDF Print E-mail."""
_BROKEN_TAG = re.compile(r"\s*</?[A-Za-z]{1,6}$")
_MENU = 6
"""More short lines than this in a row above a title are a page's menu; below it, they are the body's."""


def take_header(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """Take everything above the body, and return the body's lines.

    A title that `gathered` has already is taken as the title.
    """
    head, body = header.parted(lines, has_title=bool(gathered.title))
    for index, one in enumerate(head):
        is_first = not any(above.kind is Kind.SHORT for above in head[:index])
        for value in one.labels.values if one.labels else ():
            is_title = value.role is Role.TITLE or (is_first and simplified(value.written) in ("原标题", "原文标题"))
            if is_title and value.text and not gathered.title:
                gathered.title = " ".join(value.text.split())
    title = _title(head, gathered)
    subtitle = _subtitle(head, title, gathered)
    cut = _cut(head, [*title, *subtitle])
    first = min(title, default=0)
    kept = []
    for index, one in enumerate(head[:cut]):
        if one.kind is Kind.PHOTO:
            kept.append(one.line)
        elif index not in title and index not in subtitle:
            _take(head, index, gathered, is_above=index < first)
    first_words = body[0].opening if body else ""
    kept += _kept_below(head, cut, gathered, is_titled=bool(title or gathered.title), first_words=first_words)
    return [*kept, *body]


def _kept_below(
    head: Sequence[HeadLine], cut: int, gathered: Gathered, *, is_titled: bool, first_words: str
) -> list[Line]:
    """The lines below the header's last element that belong to the body; a lone name right above the text does not."""
    kept = []
    tools = _tools(head, cut) if is_titled else ()
    for index, one in enumerate(head[cut:], cut):
        is_alone = is_titled and index == cut == len(head) - 1 and one.kind is Kind.SHORT
        if index == cut and not gathered.authors and _is_writer(head, index):
            gathered.authors.setdefault("byline", []).append(one.text)
        elif is_alone and (people(one.text) or is_english_person(one.text) or _is_sender(one.text, first_words)):
            _take(head, index, gathered, is_above=False)
        elif one.kind in (Kind.FURNITURE, Kind.CHANNEL) or index in tools:
            gathered.leave(one.text)
        elif is_issuer(one.text) and all(is_issuer(other.text) for other in head[cut:index]):
            gathered.keep("below the title", one.text)
        elif _is_paper(head, index, cut):
            gathered.take(Role.SOURCE, "", one.text)
        elif not _is_known(one.text, gathered):
            kept.append(one.line)
    return kept


def _is_sender(text: str, below: str) -> bool:
    """Whether a line names an office, or is Chinese above an English text, where it can only name who sends that."""
    is_above_english = below.isascii() and bool(below)
    return not text.isascii() and (is_office(text) or is_above_english) and len(text) <= 12


def _tools(head: Sequence[HeadLine], cut: int) -> set[int]:
    """The indexes of the buttons that a page sets between an article's byline and its text: a word or three each.

    One such line may be the text's first heading, several are none.
    """
    if not any(one.kind in (Kind.BYLINE, Kind.LABELS) for one in head[:cut]):
        return set()
    found = {index for index in range(cut, len(head)) if _is_tool(head[index])}
    pages = sum(one.kind in (Kind.FURNITURE, Kind.CHANNEL) for one in head[cut:])
    is_row = any(re.search(r"\s[|｜·•]\s|,.*,.*,.*,", head[index].text) for index in found)
    return found if len(found) + pages > 1 or is_row else set()


def _is_tool(one: HeadLine) -> bool:
    if one.kind not in (Kind.SHORT, Kind.BULLET) or read_photo(one.line, None, usual_gap=1):
        return False
    parts = [part for part in re.split(r"\s+[|｜·•/]\s+|^[|｜·•/]\s+", one.text) if part.strip()]
    if one.text.count(",") >= 4:  # a row of tags
        parts = [part.strip() for part in one.text.split(",") if part.strip()]
    return all(
        len(part) <= 30 and len(part.split()) <= 4 if part.isascii() else len(part) <= 8 and len(part.split()) == 1
        for part in parts
    )


def _is_paper(head: Sequence[HeadLine], index: int, cut: int) -> bool:
    """Whether a line right below a byline is the paper that it was written for: Sample News, Sampleton."""
    text = head[index].text
    is_first = index == cut and index > 0
    if is_first and head[index].line.gap == 0 and _PAPER.fullmatch(text):
        return True
    is_below = is_first and head[index - 1].kind is Kind.BYLINE
    return is_below and text.isascii() and len(text.split()) <= 6 and bool(_AGENCY.search(text))


def _title(head: Sequence[HeadLine], gathered: Gathered) -> tuple[int, ...]:
    if gathered.title:
        return tuple(i for i, one in enumerate(head) if titles.is_same(one.text, gathered.title))
    found = headline.find_title(head)
    if found:
        for i in found:
            gathered.leave(head[i].text.removesuffix(marks.without_prefix(head[i].text)))
        parts = [" ".join(_without_buttons(marks.without_prefix(head[i].text), gathered).split()) for i in found]
        is_wide = all(re.search(r"[\u4e00-\u9fff]", part) for part in parts)
        gathered.title = ("" if is_wide else " ").join(parts)
    whole = gathered.title = _without_counter(gathered.title, head)
    gathered.title = _without_byline(whole, gathered)
    repeats = (i for i, one in enumerate(head) if whole and titles.is_same(one.text, whole))
    runs = ({*range(i, i + count)} for count in (2, 3, 4) for i in range(len(head) - count + 1)) if whole else ()
    parted = (
        run for run in runs if not run & {*found} and titles.is_same("".join(head[i].text for i in sorted(run)), whole)
    )
    return tuple(sorted({*found, *repeats, *chain.from_iterable(parted)}))


def _without_counter(title: str, head: Sequence[HeadLine]) -> str:
    """A title without the count of its readers that is glued to it, where another line says it without."""
    bare = title.rstrip("0123456789")
    return bare if bare != title and any(one.text == bare for one in head) else title


def _without_buttons(title: str, gathered: Gathered) -> str:
    """A title without the page's buttons that stand behind it: Storm Nears | Print |."""
    title = _BROKEN_TAG.sub("", title).rstrip("|｜ ")
    before, _, rest = title.partition(" ")
    if len(before) >= 4 and not before.isascii() and len(rest) >= 8 and furniture.is_page_words(before):
        gathered.leave(before)
        title = rest.strip()
    if tools := _TOOLS.search(title):
        gathered.leave(tools[0].strip())
        title = title[: tools.start()]
    while (button := re.search(r"\s[|｜]\s*([^|｜]+)$", title)) and furniture.is_page_words(button[1]):
        gathered.leave(button[1])
        title = title[: button.start()].rstrip("|｜ ")
    return title


def _without_byline(title: str, gathered: Gathered) -> str:
    """A title without the writers whom a page names behind it: Storm Nears By JO SAMPLE, Associated Press Writer."""
    match = re.search(r"(?<=\S{3}) (?=By [A-Z])", title)
    found = byline(title[match.end() :]) if match else None
    if match is None or found is None or wires.writers_post(found.behind) is None:
        return title
    _take_byline(title[match.end() :], gathered)
    return title[: match.start()]


def _subtitle(head: Sequence[HeadLine], title: tuple[int, ...], gathered: Gathered) -> tuple[int, ...]:
    if not title or gathered.subtitle:
        return ()
    found: list[int] = []
    last = title[-1]
    for index in range(last + 1, min(last + 5, len(head))):
        if headline.is_subtitle(head, found[-1] if found else last, index):
            found.append(index)
        elif found or head[index].kind is Kind.SHORT:
            break
    gathered.subtitle = "; ".join(" ".join(without_bullet(head[i].text).strip("—–―─-－~～ ").split()) for i in found)
    return tuple(found)


def _cut(head: Sequence[HeadLine], found: Sequence[int]) -> int:
    """How many lines the header has: up to its last element that is not far below the others."""
    cut = max(found, default=-1) + 1
    run = 0
    for index in range(cut, len(head)):
        if head[index].kind in _ELEMENTS:
            cut, run = index + 1, 0
        elif head[index].kind in (Kind.SHORT, Kind.BULLET):
            run += 1
            if run > _MENU and found:
                break
    return cut


def _take(head: Sequence[HeadLine], index: int, gathered: Gathered, *, is_above: bool) -> None:
    one = head[index]
    match one.kind:
        case Kind.SHORT if not is_above and not gathered.authors and _is_writer(head, index):
            gathered.authors.setdefault("byline", []).append(one.text)
        case Kind.LABELS if one.labels:
            _take_labels(one.labels, gathered, is_marked=index > 0 and head[index - 1].kind is Kind.MARK)
        case Kind.MARK:
            gathered.leave(one.text)
            if one.labels:
                gathered.take_line(one.labels, loose="beside the release mark")
                _ask_contact(one.text, gathered)
        case Kind.EMBARGO:
            gathered.take_embargo(one.text)
        case Kind.CONTACT:
            gathered.keep("Contact", one.text)
            _ask_contact(one.text, gathered)
        case Kind.BYLINE:
            _take_byline(one.text, gathered)
        case Kind.DATELINE:
            _take_dateline(one.text, gathered)
        case Kind.SHORT | Kind.BULLET | Kind.DECK:
            _take_short(head, index, gathered, is_above=is_above)
        case _:
            _leave(one.text, gathered)


def _take_labels(labels: LabelLine, gathered: Gathered, *, is_marked: bool) -> None:
    """Take a line of labels; the day right below a release mark counts for more than the page's own above."""
    if is_marked and labels.has_date and "bare" in gathered.dates:
        gathered.dates["page"] = gathered.dates.pop("bare")
    gathered.take_line(labels)


def _leave(text: str, gathered: Gathered) -> None:
    """Leave furniture out; a wire's line may say the day that it was filed."""
    if day := wires.filed_day(text):
        gathered.dates.setdefault("bare", day)
    gathered.leave(text)


def _is_writer(head: Sequence[HeadLine], index: int) -> bool:
    """Whether a line below the title is nothing but a person's name, right beside the date or the labels."""
    beside = head[max(index - 1, 0) : index + 2]
    kinds = (Kind.LABELS, Kind.BYLINE, Kind.DECK)
    is_told = any(one.kind in kinds or is_writers_post(one.text) for one in beside)
    return is_english_person(head[index].text) and is_told and not is_issuer(head[index].text)


def _ask_contact(text: str, gathered: Gathered) -> None:
    """Take the day that stands in a contact's line, where a release's two columns became one."""
    if day := first_day(text, is_day_first=gathered.is_day_first):
        gathered.dates.setdefault("contact", day.iso)


def _take_dateline(text: str, gathered: Gathered) -> None:
    gathered.keep("dateline", text)
    if day := first_day(text, is_day_first=gathered.is_day_first):
        gathered.dates["dateline"] = day.iso
    elif open_day(text):
        gathered.notes.append(_("The dateline has no year, so it gives no release date: {text}", text=text))


def _take_byline(text: str, gathered: Gathered) -> None:
    if (agency := wires.writers_post(text)) is not None:
        gathered.keep("byline", text)
        gathered.take(Role.SOURCE, "", agency)
        return
    found = byline(text, is_day_first=gathered.is_day_first) or byline(f"By {text}")
    if found:
        gathered.add_byline(found.names)
        if found.behind and _AGENCY.search(found.behind):
            gathered.take(Role.SOURCE, "", wires.without_post(found.behind))
        elif found.behind:
            gathered.keep("byline", found.behind)
        if found.day:
            gathered.dates.setdefault("bare", found.day)
        gathered.leave(found.aside)


def _take_short(head: Sequence[HeadLine], index: int, gathered: Gathered, *, is_above: bool) -> None:
    """A short line of the header that is neither title nor subtitle."""
    text = head[index].text
    if _is_known(text, gathered):
        gathered.leave(text)
    elif text.startswith(":") and text.strip(": "):  # a wire's way to name the sender
        gathered.sources.append(text.strip(": "))
    elif is_above:
        shorts = sum(other.kind is Kind.SHORT for other in head)
        if shorts > _MENU:
            gathered.leave(text)
        else:
            gathered.keep("above the title", text)
    elif is_issuer(text) or headline.names_issuer(head, index):
        gathered.keep("below the title", text)
    elif names := people(text) or ((text,) if is_english_person(text) else ()):
        gathered.authors.setdefault("closing", []).append("; ".join(names))
    elif (signed := office_and_people(text))[1]:
        gathered.sources.append(signed[0])
        gathered.authors.setdefault("closing", []).append("; ".join(signed[1]))
    elif is_office(text) and not gathered.sources:
        gathered.sources.append(text)
    else:
        gathered.keep("below the title", text)


def _is_known(text: str, gathered: Gathered) -> bool:
    """Whether a line only repeats a name that a label gave already."""
    known = [name for names in gathered.authors.values() for name in names]
    words = text.split()
    said = {word for name in (*known, *gathered.photographers, *gathered.sources) for word in re.split(r"[;\s]+", name)}
    if len(words) > 2 and all(word in said or _OF_PRINT.fullmatch(word) for word in words):
        return True
    return text.strip() in {*known, *gathered.photographers, *gathered.sources, *gathered.extra.values()}
