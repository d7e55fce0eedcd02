"""English bylines: who wrote it, for whom, and the day beside the name, however these are set."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.importers.pasted.dates import Day, first_day
from newsroom_tui.importers.pasted.names import PERSON, is_english_person

_BY = re.compile(
    r"^(?:(?:written|reported|story|text|article|posted|published|words)\s+)?by:?\s+(?P<who>[^\n]{2,150}?)\s*=?$",
    re.IGNORECASE,
)
_BEFORE_DAY = re.compile(  # what leads from a name to the day beside it
    r"(?:[\s|,;:•·–—(\[-]|\b(?:posted|published|updated|filed|last|first|on|at|date|EST|EDT|UTC|GMT|[ap]\.?m\.?)(?![A-Za-z])|"
    r"\b\d{1,2}:\d{2}\s*(?:[ap]\.?m\b\.?)?)+$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:AP|AFP|dpa|UPI|ANI|PTI|AAP|CNN|BBC|NPR|Reuters?|Xinhua|Bloomberg|Associated Press)|"
    r".*\b(?:News|Press|Times|Post|Daily|Today|TODAY|Herald|Agency|Wire|Tribune|Staff|Writer|Editor|Reporter|"
    r"Correspondent|Service|Office|Network|University|College)\b.*",
)
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
    line = line.strip()
    if len(line) > _LONGEST or not line[:1].isascii():
        return None
    match = _BY.match(line)
    who = match["who"].strip(" =") if match else line
    day = first_day(who, is_day_first=is_day_first)
    before, aside = _parted(who, day, is_by=bool(match)) if day else (who.rstrip(". "), "")
    if not before or (day and (len(aside) > 60 or re.search(r"[.!?]\s", aside))):
        return None
    first, *others = re.split(r"\s*(?:,|/|\||–|—| - )\s*", before, maxsplit=1)
    behind = others[0] if others else ""
    if match is None and not (day and is_english_person(first) and (not behind or _AGENCY.fullmatch(behind))):
        return None
    parts = re.split(r"\s+(?:and|&)\s+|,\s*", first)
    if not all(PERSON.fullmatch(part) or part.isupper() for part in parts) or len(first.split()) > 12:
        return None
    return Byline(first, behind, day.iso if day else "", aside)


def _parted(who: str, day: Day, *, is_by: bool) -> tuple[str, str]:
    """What stands before a day without the words that lead to it, and what stands behind it."""
    before = who[: day.start]
    lead = _BEFORE_DAY.search(before)
    if lead and not is_by and not re.search(r"[|,;:•·–—(\[-]|posted|published|updated|\bon\b", lead[0], re.IGNORECASE):
        return "", ""
    is_glued = before[-1:].isalpha() and who[day.start].isdigit()  # By Jane Doe2024-06-03
    if lead is None and not is_glued:
        return "", ""
    return before[: lead.start()].strip() if lead else before, who[day.end :].strip(" |,;)]·•–—-@")
