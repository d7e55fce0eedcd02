"""Dates as offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from newsroom_tui.language import _

MONTHS = {  # in English, German, French and Spanish
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv enero ene",
            "february feb februar février fevrier févr fev febrero",
            "march mar märz mär mrz mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug août aout agosto ago",
            "september sept sep septembre septiembre setiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre decembre déc diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])(?: ?\.)?"
_WEEKDAY = (
    r"(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)\b"
    r"\.?,?(?:\s+[-–|])?\s*)?(?:\b(?:den|le|el)\s+)?"
)
_WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun"
_AFTER_DASH = r"(?:\s+[-–](?=\s*\d{1,2}:\d{2}))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er)?"
_HAN = "[〇○Ｏ零一二三四五六七八九十]"
_CLOCK = (
    r"(?P<clock>[ T　]*[\[(（【]?\s*\d{1,2}\s*[:：时時]\s*\d{2}(?:\s*[:：分]\s*\d{2})?(?:\.\d+)?"
    r"[秒分]?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*[\])）】]?)?"
)

_HOUR = (
    r"(?P<clock>,?\s*(?:at\s+|[-–|/]\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap](?:\.?m\b\.?|\b))?"
    r"(?:\s*(?:GMT|UTC|[A-Z]{1,3}[SD]?T)\b)?)?"
)

_YEAR_FIRST = r"(?<!\d)(?P<year>(?:19|20)\d\d)\s*(?:年/?|(?P<mark>[-./／—－]))\s*(?P<month>\d{1,2})\s*"
_GRAMMAR = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        _YEAR_FIRST + r"(?:月/?|(?(mark)(?P=mark)|[-./]))\s*(?P<day>\d{1,2})(?!\d)\s*[日号號]?" + _CLOCK,
        r"(?<!\d)(?P<year>(?:19|20)\d\d) (?P<month>[01]?\d)/(?P<day>[0-3]?\d)(?!\d)" + _CLOCK,  # 2024 09/21 20:49:32
        r"(?<![\d年])(?P<year>1[0-3]\d)\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日號号]"
        + _CLOCK,  # as in Taiwan
        rf"(?P<year>{_HAN}{{4}})年(?P<month>{_HAN}{{1,2}})月(?P<day>{_HAN}{{1,3}})[日号號]?" + _CLOCK,
        rf"\b{_WEEKDAY}{_MONTH},?\s*{_DAY}(?:\s*[,.]\s*|\s+)(?P<year>(?:19|20)\d\d)(?=\b|\(?\d{{3}}\)?[/. -]\d{{3}})"
        + _HOUR,
        rf"(?<![\d.]){_WEEKDAY}\b{_DAY}\.?(?:\s+(?:of|de))?[\s/-]+{_MONTH},?(?:\s+del?)?[\s/-]+(?P<year>(?:19|20)\d\d|\d\d(?!\d|:))(?!\d)"
        + r"(?P<clock>\s+\d{1,2}:\d\d:\d\d(?:\.\d+)?)?",
        r"(?<![\d.])(?:\b(?P<weekday>" + _WEEKDAYS + r")[a-z]*\.?,?\s+)?"
        r"(?P<day>\d{1,2})(?P<mark>[./-])(?P<month>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d.])"
        + _AFTER_DASH
        + _CLOCK,
        r"(?<![\d/])(?P<day>\d{1,2})(?P<mark>/) ?(?P<month>\d{1,2})/(?P<year>\d\d)(?![\d/])" + _CLOCK,
        r"(?<![\d.])(?P<day>[0-3]\d)(?P<mark>\.)(?P<month>[0-3]\d)\.(?P<year>\d\d)(?![\d.])",  # 05.13.10
        r"(?<![\d-])(?P<month>0\d|1[0-2])-(?P<day>1[3-9]|2\d|3[01])-(?P<year>\d\d)(?![\d-])" + _CLOCK,  # 08-13-10
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s+(?P<month>\d{1,2})\s*[/-]\s*(?P<day>\d{1,2})"
        r"(?P<clock>\s+\d{1,2}:\d\d(?::\d\d)?)",  # its parts set apart
        rf"\b(?P<day>\d\d)(?:\d{{4}})\s*(?:GMT|UTC|Z)\s*{_MONTH}\s+(?P<year>\d\d(?:\d\d)?)\b",  # a wire's filing time
    )
)
_OPEN_YEAR = (  # days without their year
    re.compile(r"(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号號]"),
    re.compile(rf"\b{_WEEKDAY}{_MONTH}\s*{_DAY}\b(?!\s*,?\s*\d{{4}})", re.IGNORECASE),
    re.compile(rf"\b{_WEEKDAY}{_DAY}\.?\s+(?:(?:of|de)\s+)?{_MONTH}(?!\s*,?\s*\d{{4}})", re.IGNORECASE),
)
_PAGE_CLOCK = re.compile(
    r"^\W*(?:今天是?|今日|现在(?:时间|是)|当前时间|系统时间|today\b|now\b|current (?:date|time)|it is now)",
    re.IGNORECASE,
)
_PLAIN = str.maketrans("０１２３４５６７８９：－．／", "0123456789:-./")
_NUMERALS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "Ｏ": "0"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date found in a text.

    Attributes:
        start, end: where it stands, the time of day included.
        iso: ``YYYY-MM-DD``; empty where the year is missing.
        note: what was guessed about it, in words.
    """

    start: int
    end: int
    iso: str
    note: str = ""


def find_days(text: str, *, is_day_first: bool | None = None) -> Iterator[Day]:
    """The dates in a text, each whole: year, month and day, and a day that the calendar has.

    Args:
        text: at most some hundred characters: a line, not a page.
        is_day_first: how to read 3/4/2020; None says month first, and notes the guess.
    """
    if _PAGE_CLOCK.match(text):
        return
    plain = text.translate(_PLAIN)
    found: list[Day] = []
    for grammar in _GRAMMAR:
        for match in grammar.finditer(plain):
            if any(match.start() < day.end and day.start < match.end() for day in found):
                continue
            if day := _checked(match, is_day_first):
                found.append(day)
    yield from sorted(found, key=lambda day: day.start)


def first_day(text: str, *, is_day_first: bool | None = None) -> Day | None:
    """The first whole date in a line, or None."""
    return next(find_days(text, is_day_first=is_day_first), None)


def open_day(text: str) -> Day | None:
    """A day of a month without its year, or None."""
    plain = text.translate(_PLAIN)
    for grammar in _OPEN_YEAR:
        if match := grammar.search(plain):
            return Day(match.start(), match.end(), "")
    return None


def is_open_day(text: str) -> bool:
    """Whether a line is nothing but a day without its year and the time of day: Jun 13, 4:03 PM EDT."""
    day = open_day(text) if len(text) <= 40 else None
    if day is None or not re.search(r"\d:\d\d", text):
        return False
    return not re.sub(
        r"\d{1,2}:\d\d(?::\d\d)?|\b[ap]\.?m\.?|\b[A-Z]{2,4}\b|[\W_]", "", text[: day.start] + text[day.end :]
    )


def is_day_first(text: str) -> bool | None:
    """Whether a text writes 13 October 2015 rather than October 13, 2015; None where it writes neither."""
    sample = text[:20_000]
    day_first = len(re.findall(rf"\b{_DAY}[ \t]+{_MONTH}(?![ .]*\d{{1,2}}\b)", sample, re.IGNORECASE))
    month_first = len(re.findall(rf"\b{_MONTH}[ \t]*{_DAY}\b", sample, re.IGNORECASE))
    return None if day_first == month_first else day_first > month_first


def _checked(match: re.Match[str], is_day_first: bool | None) -> Day | None:
    groups = match.groupdict()
    year, month, day = (_number(groups[name]) for name in ("year", "month", "day"))
    note = ""
    if 100 <= year < 140:  # counted from 1912
        year += 1911
    if year < 100:
        year += 1900 if year >= 70 else 2000
    marks = ("/", "-", ".") if len(groups["year"]) == 2 else ("/", "-")
    is_slashed = groups.get("mark") in marks and match.start("year") > match.start()
    if is_slashed and groups.get("weekday"):
        is_day_first = _told_by_weekday(groups["weekday"], year, month, day, is_day_first)
    if is_slashed and month <= 12 and day <= 12 and month != day:
        if is_day_first is None:
            note = _("The date {date} was read as month first.", date=match[0].strip())
        if not is_day_first:
            month, day = day, month
    elif groups.get("mark") and month > 12 >= day:
        month, day = day, month
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Day(match.start(), match.end(), iso, note)


def _told_by_weekday(weekday: str, year: int, month: int, day: int, is_day_first: bool | None) -> bool | None:
    """Whether the day stands first in a date, where the day of the week tells: Wed, 10/01/2014 is in October."""
    wanted = _WEEKDAYS.split("|").index(weekday.lower())
    for answer, (first, second) in ((False, (day, month)), (True, (month, day))):
        with suppress(ValueError):
            if date(year, first, second).weekday() == wanted:
                return answer
    return is_day_first


def _number(text: str) -> int:
    lowered = text.lower().rstrip(".")
    if lowered in MONTHS:
        return MONTHS[lowered]
    if lowered.isascii():
        return int(lowered)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return int(_NUMERALS.get(tens, "1")) * 10 + int(_NUMERALS.get(ones, "0"))
    return int("".join(_NUMERALS.get(c, "0") for c in text))
