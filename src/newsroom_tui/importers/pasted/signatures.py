"""One line below a text: who signs it, whose it is, when and where it was filed."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import boxes, contacts, furniture, marks, rights, wires
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.credits import read_credits, signature
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line, without_bullet
from newsroom_tui.importers.pasted.names import is_chinese_in_latin, is_english_person, is_office, people
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.importers.pasted.values import Value

_LINK = re.compile(r"\W*(?:(?:read )?more (?:at|on)\W+|full story\W+)?(?:https?://|www\.)\S+\W*", re.IGNORECASE)
AGENCY = re.compile(
    r"^\W*(Reuters?|Kyodo|JIJI|Yonhap|EFE|ANSA|AP|AFP|dpa|UPI|TASS|PTI|ANI|AAP|Xinhua|Bernama|新华社|中新社)\W*$",
    re.IGNORECASE,
)


_FILED = re.compile(r"^[A-Z]{2,6}[-: ][\d:/. -]{6,24}$")


_SIGNED_ENGLISH = re.compile(  # - Jo Sample, Public Affairs
    r"\\?[-–—~]{1,2}\s*(?P<who>[A-Z][\w .'’-]+?)(?:,\s*(?P<behind>[^.]{2,60}))?"
)
_ACCOUNT = re.compile(r"[A-Za-z]+\d[\w.-]*")
"""A blog's account below its post: sample2024."""
_SENT_FROM = re.compile(r"(?P<who>[A-Z][\w .'’-]+?) in [A-Z][\w'’. -]{2,24}")  # Jo Sample in Sampleton, once more
_PRINTED = re.compile(  # 《样例日报》（2020年3月13日 第2版）, in either order
    r"^[（(]?\s*(?:(?P<day>\d{4}年\d{1,2}月\d{1,2}日)\s*)?《\s*(?P<paper>[^《》]{2,16}?)\s*》\s*[（(]?\s*"
    r"(?P<date>\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)?[\s,，]*第?\s*[A-Z]?\d{1,3}\s*版\s*[)）]*$"
)


_OF_A_PAPERS_PAGE = re.compile(
    r"(?P<day>20\d\d-\d\d-\d\d) .{0,120}\bcontent_\d+\.html\b.{0,160}|"
    r"\S{2,12}(?:报|報|网|網).{0,160} (?P<printed>20\d\d-\d\d-\d\d) \d{4,}\b.{0,40}"
)
"""What an e-paper's page hides at its foot: 2024-03-12 1 1 样例日报 content_1.html 1 3 标题 /enpproperty-->."""


def take_last(line: Line, gathered: Gathered, *, below: str) -> bool:
    """Take the last line of a text where it is certainly no body; False where it may be.

    Args:
        line: the line.
        gathered: gets what it says.
        below: the line that stood below it, which shows a place and a date to be a signature.
    """
    text = without_bullet(line.opening) if furniture.is_count(without_bullet(line.opening)) else line.opening
    if len(line.text) > 400:
        return False
    if hidden := _OF_A_PAPERS_PAGE.fullmatch(text):
        gathered.take_signed_date(hidden["day"] or hidden["printed"])
        gathered.leave(line.text)
        return True
    if (
        furniture.is_furniture(text)
        or furniture.is_menu(text)
        or marks.is_end(text)
        or marks.is_page_break(text)
        or marks.is_rule(text)
        or boxes.is_teaser(text)
    ) and not is_prose(text):
        gathered.leave(line.text)
        return True
    if rights.is_notice(text) or wires.is_sign(text) or not re.search(r"\w", text):
        gathered.leave(line.text)
        return True
    if wires.is_aside(text):
        take_aside(line.text, gathered)
        return True
    if not below and line.gap and is_chinese_in_latin(text):
        gathered.authors.setdefault("closing", []).append(text)
        return True
    if not below and line.gap and len(text) <= 20 and _ACCOUNT.fullmatch(text):
        gathered.keep("account", text)
        return True
    if (signed := _SIGNED_ENGLISH.fullmatch(text)) and is_english_person(signed["who"]):
        gathered.authors.setdefault("closing", []).append(signed["who"])
        gathered.keep("byline", signed["behind"] or "")
        return True
    sent = _SENT_FROM.fullmatch(text)
    if sent and any(sent["who"] in names for names in gathered.authors.values()):
        gathered.leave(text)
        return True
    return _take_labelled(line, gathered) or _take_mark(text, gathered) or _take_signature(text, gathered, below=below)


def take_aside(text: str, gathered: Gathered) -> None:
    """Take a paragraph that says who else worked on a story."""
    if who := wires.reporters(text):
        gathered.authors.setdefault("closing", []).append(who)
    gathered.keep("below the text", text)


def _take_labelled(line: Line, gathered: Gathered) -> bool:
    """Take a closing line of labels or credits, unless it is a caption's."""
    text = line.opening
    labels = read_labels(line.text)
    photo = read_photo(line, None, usual_gap=1) if not labels or len(labels.values) < 2 else None
    if photo and photo.caption and photo.credit:
        return False
    if labels and labels.is_strong and not labels.rest and len(line.text) <= 200:
        if not labels.values[1:] and labels.values and not labels.values[0].written and not labels.loose:
            gathered.take_signed_date(labels.values[0].text)
        else:
            gathered.take_line(labels, loose="below the text", how="credited")
        return True
    if labels and not labels.loose and not labels.rest and all(map(_is_reached, labels.values)) and labels.values:
        gathered.take_line(labels)
        return True
    if labels and not labels.values and not labels.loose and not labels.rest:  # a counter alone
        gathered.take_line(labels)
        return True
    credited = read_credits(line.text) if len(line.text) <= 120 else None
    if credited and not is_prose(text):
        gathered.take_credits(credited)
        return True
    return False


def _is_reached(value: Value) -> bool:
    """Whether a label says how an office is reached, with a number, an address of the web, or nothing behind it."""
    return value.role is Role.CONTACT and not re.search(r"[\u4e00-\u9fff]|[a-z] [a-z]", value.text)


def _take_mark(text: str, gathered: Gathered) -> bool:
    """Take a closing line that says by its form what it is: an agency, a byline, a filing time, a link."""
    if match := AGENCY.match(text):
        is_known = any(source.casefold().startswith(match[1].casefold()) for source in gathered.sources)
        gathered.take(Role.SOURCE, "", "" if is_known else match[1])
        return True
    bracketed = re.fullmatch(r"\((By [^()]{3,60})\)", text)
    if found := byline(bracketed[1] if bracketed else text, is_day_first=gathered.is_day_first):
        gathered.authors.setdefault("closing", []).append(found.names)
        if found.behind:
            gathered.keep("byline", found.behind)
        if found.day:
            gathered.take_signed_date(found.day)
        gathered.leave(found.aside)
        return True
    if (match := _PRINTED.match(text)) and (day := match["day"] or match["date"]):
        gathered.take_signed_date(day)
        gathered.take(Role.SOURCE, "", match["paper"])
        return True
    if (marks.is_dateline(text) or marks.is_placed(text)) and first_day(text):
        gathered.take_signed_date(text)
        return True
    if _FILED.match(text) or wires.is_filed(text):
        if day := wires.filed_day(text):
            gathered.dates.setdefault("signed", day)
        gathered.keep("filed", text)
        return True
    return _take_address(text, gathered)


def _take_address(text: str, gathered: Gathered) -> bool:
    """Take a closing line that says where an office is, in the world or on the web."""
    is_link = _LINK.fullmatch(text) is not None
    if is_link or contacts.is_address(text):
        gathered.keep("link" if is_link else "Contact", text)
        return True
    return False


def _take_signature(text: str, gathered: Gathered, *, below: str) -> bool:
    bare = text.strip(" ()（）[]【】—-")
    if take_signed(bare, gathered):
        return True
    is_dated = bool(below) and first_day(below) is not None and len(below) <= 40
    if not is_dated or not bare.isascii() or not bare[:1].isupper() or len(bare.split()) > 8 or is_prose(text):
        return False
    if len(bare.split()) == 1:
        gathered.keep("place", bare)
    else:
        gathered.take(Role.SOURCE, "", bare)
    return True


def take_signed(text: str, gathered: Gathered, *, is_rare_name: bool = False) -> bool:
    """Take the office and the people who sign a text; False where it names neither.

    Args:
        text: what stands there.
        gathered: gets them.
        is_rare_name: it can only be a person, be the surname in no list.
    """
    day = first_day(text) if len(text) <= 60 else None
    if day and day.iso and (rest := (text[: day.start] + text[day.end :]).strip(" ，,")):
        if credited := read_credits(rest):  # （外事处 张三报道 2024年3月12日）
            gathered.take_credits(credited)
        if is_taken := bool(credited) or take_signed(rest, gathered):  # （2024年3月12日 样例日报 记者张三）
            gathered.take_signed_date(text[day.start : day.end])
        return is_taken
    before, colon, behind = text.replace("：", ":").partition(":")
    if colon and not is_office(before):
        if is_named := bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", before.strip()) and people(behind)):
            gathered.keep(before.strip(), behind.strip())  # a post that no table knows
        return is_named
    office, names = signature(f"{before} {behind.strip()}" if colon else text)
    if names:
        gathered.authors.setdefault("closing", []).append("; ".join(names))
    if office:
        gathered.take(Role.SOURCE, "", office)
    if is_rare_name and not (office or names):
        gathered.authors.setdefault("closing", []).append(text)
    return bool(office or names or is_rare_name)
