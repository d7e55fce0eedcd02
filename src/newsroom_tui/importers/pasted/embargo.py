"""Embargo lines: from when on a release may be used."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsroom_tui.importers.pasted.dates import first_day

_LINE = re.compile(
    r"^\W*(?:(?:strictly|under)\s+)?e[mnr][b\w]argo(?:ed)?\b|\bembargoed\s+(?:until|till|to|for)\b|"
    r"^\W*(?:hold\s+(?:for\s+release\s+)?(?:until|till)|not\s+for\s+(?:release|publication|broadcast|"
    r"use)\b.{0,40}\b(?:before|until|prior)|"
    r"for\s+release\s+(?:on|at|after|in|from|(?=\d)|(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december))|release\s+(?:after|"
    r"not\s+before))|"
    r"(?:解禁|禁发|禁發)(?:时间|日期|至)?|(?:请于|請於|在).{2,30}(?:之?后|以后|後)(?:方可)?(?:发布|刊发|報道|发稿)|"
    r".{0,20}前(?:请勿|不得|勿)(?:发布|刊发|报道)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?<![\d/.-])(?P<hour>\d{1,2})(?:\s*[:.：时時点點]\s*(?P<minute>\d{2})?(?!\d)分?)?\s*(?P<half>[ap]\s?\.?\s?m\b\.?)?|"
    r"(?P<word>\bnoon\b|\bmidday\b|\bmidnight\b|中午|正午|零时|零点)",
    re.IGNORECASE,
)
_HOURS = re.compile(r"(?<![\d:])([01]\d|2[0-3])([0-5]\d)\s*(?:hrs|hours|h\b|(?=[A-Z]{2,4}\b))", re.IGNORECASE)
_FIXED = {
    "gmt": 0,
    "utc": 0,
    "z": 0,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "eet": 120,
    "eest": 180,
    "msk": 180,
    "hkt": 480,
    "sgt": 480,
}
_FIXED |= {
    "jst": 540,
    "kst": 540,
    "aest": 600,
    "aedt": 660,
    "acst": 570,
    "awst": 480,
    "nzst": 720,
    "nzdt": 780,
    "est": -300,
}
_FIXED |= {
    "edt": -240,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "北京时间": 480,
    "beijing time": 480,
}
_PLACES = {"et": "America/New_York", "eastern time": "America/New_York", "eastern": "America/New_York"}
_PLACES |= {
    "ct": "America/Chicago",
    "central time": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
_PLACES |= {"pacific time": "America/Los_Angeles", "pacific": "America/Los_Angeles", "london time": "Europe/London"}
_PLACES |= {"uk time": "Europe/London", "paris time": "Europe/Paris", "brussels time": "Europe/Brussels"}
_ZONE = re.compile(
    r"(?<![A-Za-z])(" + "|".join(sorted({*_FIXED, *_PLACES}, key=len, reverse=True)) + r")(?![A-Za-z])", re.IGNORECASE
)
_OFFSET = re.compile(r"(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)")


def is_embargo(line: str) -> bool:
    """Whether a line says from when on the release may be used."""
    return len(line) <= 200 and bool(_LINE.search(line))


def instant(text: str, *, is_day_first: bool | None = None) -> str:
    """The moment an embargo ends, ISO 8601 with offset; empty where date, time or zone are not all said."""
    day = first_day(text, is_day_first=is_day_first)
    if day is None:
        return ""
    around = text[: day.start] + " " + re.sub(r"^\S*\d{4}\S*\s*", "", text[day.start : day.end]) + " " + text[day.end :]
    clock = _clock(text[day.start : day.end][8:]) or _clock(around)
    if clock is None:
        return ""
    moment = datetime.combine(date.fromisoformat(day.iso), datetime.min.time()) + timedelta(minutes=clock)
    zone = _zone(text)
    return moment.replace(tzinfo=zone).isoformat(timespec="minutes") if zone else ""


def _clock(text: str) -> int | None:
    """Minutes since midnight, of the first time of day in the text."""
    if match := _HOURS.search(text):
        return int(match[1]) * 60 + int(match[2])
    for match in _CLOCK.finditer(text):
        if match["word"]:
            return 720 if match["word"].lower() in ("noon", "midday", "中午", "正午") else 0
        is_clock = match["minute"] or match["half"] or re.search("[时時点點]", match[0])
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not is_clock or hour > 24 or minute > 59:
            continue
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
        elif re.search(r"下午|晚上?|傍晚", text[: match.start()][-3:]) and hour < 12:
            hour += 12
        return hour * 60 + minute
    return None


def _zone(text: str) -> timezone | ZoneInfo | None:
    match = _ZONE.search(text)
    offset = _OFFSET.search(text, match.end() if match and match[1].lower() in ("gmt", "utc") else len(text))
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 900 else None
    if match is None:
        return None
    name = match[1].lower()
    if name in _FIXED:
        return timezone(timedelta(minutes=_FIXED[name]))
    try:
        return ZoneInfo(_PLACES[name])
    except ZoneInfoNotFoundError:
        return None
