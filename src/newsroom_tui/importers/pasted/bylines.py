"""English bylines: who wrote it, for whom, and the day beside the name, however these are set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.importers.pasted.dates import Day, first_day, open_day
from newsroom_tui.importers.pasted.names import PERSON, is_english_person

_BY = re.compile(
    r"^(?:(?:written|reported|story|text|article|posted|published|words|analysis|"
    r"opinion|commentary|perspective|review|column)\s+)?by(?::?\s+|(?-i:(?=[A-Z][a-z])))(?P<who>[^\n]{2,150}?)\s*=?$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(  # what leads from a name to the day beside it
    r"(?:[\s|,;:•·–—(\[-]|\b(?:posted|published|updated|filed|last|first|on|at|date|EST|EDT|UTC|GMT|[ap]\.?m\.?)(?![A-Za-z])|"
    r"(?-i:(?<=[A-Za-z])(?:Posted|Published|Updated)\b)|"  # glued to the name
    r"\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\b\.?)?)+$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:AP|AFP|dpa|UPI|ANI|PTI|AAP|CNN|BBC|NPR|Reuters?|Xinhua|Bloomberg|Associated Press)|"
    r".*\b(?:News|Press|Times|Post|Daily|Today|TODAY|Herald|Agency|Wire|Tribune|Staff|Writer|Editor|Reporter|"
    r"Correspondent|Service|Office|Network|University|College)\b.*",
)
_CLOCK = re.compile(r"[@\s]*\d{1,2}[:.]\d\d|.{0,20}\b(?:tags|filed under|comments?)\b", re.IGNORECASE)
_POST = re.compile(
    r"(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}?),? (?P<post>(?:(?:[A-Z][\w&'’-]+|of|and|the|for) ){0,5}"
    r"(?:Writer|Correspondent|Reporter|Editor|Columnist|Contributor|Photographer))"
)
_POST_ALONE = re.compile(
    r"(?:[A-Z]\w+ News )?"
    r"(?:(?:Senior|Staff|Chief|Special|Contributing|Associate|Assistant|Deputy|Managing|Executive|News|Sports|Business|"
    r"Science|Campus|Guest|Freelance|Student|Features?|Digital|Multimedia|City|Political|National) ){0,4}"
    r"(?:Writer|Correspondent|Reporter|Editor|Columnist|Contributor)s?"
)
_FOLLOW = re.compile(r"(?:\s+|(?<=[ap]m))Follow @?\w[\w ]{0,30}$", re.IGNORECASE)
"""A button behind a byline."""
_SITE = re.compile(r"\s*\(((?:[a-z][\w-]*\.){1,3}[a-z]{2,3}|(?:[A-Z]\w+ )*(?:Daily|News|Times|Post|Agency|Xinhua))\)$")
"""Whose the writer is, in brackets: By Jo Sample (sample.com)."""
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    Attributes:
        names: whoever wrote it, as written.
        behind: the agency or the post behind the names.
        day: the day beside them, ``YYYY-MM-DD``; empty where there is none.
        aside: a counter or the like behind the day.
    """

    names: str
    behind: str = ""
    day: str = ""
    aside: str = ""


def byline(line: str, *, is_day_first: bool | None = None) -> Byline | None:
    """An English byline, or None.

    ``By Jane Doe, Example Times`` names Jane Doe and, behind her, the paper; ``By Jane Doe on June 3, 2024 8:08 pm``
    and ``Jane Doe | June 3, 2024 | 5 comments`` name the day too. Without ``By``, only a name beside a day counts.
    """
    line = _FOLLOW.sub("", line.strip())
    if len(line) > _LONGEST or not line[:1].isascii():
        return None
    match = _BY.match(line)
    who = match["who"].strip(" =") if match else line
    site = _SITE.search(who)
    who = who[: site.start()] if site else who
    day = first_day(who, is_day_first=is_day_first) or (open_day(who) if match else None)
    before, aside = _parted(who, day, is_by=bool(match)) if day else (who.rstrip(". "), "")
    before = re.sub(r"\s*@\w+$", "", before)
    is_long = len(aside) > 60 and not _CLOCK.match(aside)
    if not before or (day and (is_long or re.search(r"[.!?]\s", aside))):
        return None
    if match is None and day is None:
        return _with_post(line)
    first, *others = re.split(r"\s*(?:,|/|\||–|—| - |\bfrom(?=\s?[A-Z])|\bin(?=\s[A-Z]))\s*", before, maxsplit=1)
    behind = others[0] if others else ""
    further, behind = _further(behind)
    if re.match(r"(?:photo(?:graph)?s?|pictures?|images?|video)\s+by\b", behind, re.IGNORECASE):
        return None  # credits of two kinds: Story by Jo Sample | Photos by Ada Example
    if match is None and not (day and is_english_person(first) and (not behind or _AGENCY.fullmatch(behind))):
        return None
    parts = re.split(r"\s+(?:and|&)\s+|,\s*", first)
    if site and not behind:
        behind = site[1]
    if not all(PERSON.fullmatch(part) or part.isupper() for part in parts) or len(first.split()) > 12:
        return None
    return Byline("; ".join((first, *further)), behind, day.iso if day else "", aside)


def _further(behind: str) -> tuple[list[str], str]:
    """The other writers behind the first, and what is left behind them: Ada Example, and Bea Third, Sample Times.

    One name alone may as well be a place's, so there must be two, or an ``and``.
    """
    named, bar, house = behind.partition(" | ")
    parts = [part for part in re.split(r"\s*,\s*", named) if part]
    found: list[str] = []
    for part in parts:
        names = re.split(r"^(?:and|&)\s+|\s+(?:and|&)\s+", part)
        if not all(is_english_person(name) for name in names if name) or _AGENCY.fullmatch(part):
            break
        found.append(re.sub(r"^(?:and|&)\s+", "", part))
    is_told = len(found) > 1 or (len(found) == 1 and bool(re.search(r"\b(?:and|&)\s", parts[0])))
    left = ", ".join(parts[len(found) :])
    return (found, f"{left}{bar if left else ''}{house}") if is_told else ([], behind)


def is_agency(name: str) -> bool:
    """Whether what a byline names is an agency or a paper, not a person: CNN Wire, The Associated Press."""
    return bool(_AGENCY.fullmatch(re.sub(r"^the ", "", name, flags=re.IGNORECASE)))


def is_writers_post(line: str) -> bool:
    """Whether a line is nothing but a writer's post, as stands below a name: Staff Writer."""
    return bool(_POST_ALONE.fullmatch(line.strip()))


def _with_post(line: str) -> Byline | None:
    """A name with its post behind it and nothing else: Jo Sample, Senior Correspondent."""
    match = _POST.fullmatch(line)
    return Byline(match["who"], match["post"]) if match and is_english_person(match["who"]) else None


def _parted(who: str, day: Day, *, is_by: bool) -> tuple[str, str]:
    """What stands before a day without the words that lead to it, and what stands behind it."""
    before = who[: day.start]
    lead = _BEFORE_DAY.search(before)
    is_marked = lead and re.search(r"[|,;:•·–—(\[-]|posted|published|updated|\bon\b", lead[0], re.IGNORECASE)
    has_clock = bool(re.search(r"\d:\d", who[day.start : day.end + 8]))
    if lead and not is_by and not is_marked and not (has_clock and who[day.start].isdigit()):
        return "", ""
    is_glued = before[-1:].isalpha() and who[day.start].isdigit()  # By Jane Doe2024-06-03
    if lead is None and not is_glued:
        return "", ""
    return before[: lead.start()].strip() if lead else before, who[day.end :].strip(" |,;)]·•–—-@")
