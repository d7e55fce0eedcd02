"""Dates and times as machines write them: ISO 8601 in its short and long forms, and e-mail's."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from newsroom_tui.importers.pasted.dates import MONTHS

_ISO = re.compile(
    r"\s*(?P<year>\d{4})(?:(?P<dash>[-/.]?)(?P<month>\d{1,2})(?:(?P=dash)(?P<day>\d{1,2}))?)?"
    r"(?:(?:[T_]|\s+)?(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?|UTC|GMT)?\s*",
    re.ASCII,
)
_DAY_MONTH_YEAR = re.compile(
    r"\b(\d{1,2})(?:er)?[ .-]+(?:de )?([^\W\d_]{3,})[ .,-]+(?:del? )?(\d{4}|\d{2})\b", re.IGNORECASE
)
_NUMBERED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])")  # as most of Europe writes it
_MONTH_DAY_YEAR = re.compile(r"\b([^\W\d_]{3,})\.?[ ]+(\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})\b")


def moment(text: str) -> datetime | None:
    """The time that a machine's text means, without a zone where it names none; None where it is no time."""
    match = _ISO.fullmatch(text)
    if match and (match["dash"] or len(match["month"] or "") == 2) and match["day"]:
        return _from_parts(match)
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def of_milliseconds(number: int) -> str:
    """A time that a program counted from 1970 on, in ISO 8601; empty where no calendar has it."""
    try:
        return datetime.fromtimestamp(number / 1000, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""


def _from_parts(match: re.Match[str]) -> datetime | None:
    parts = [int(match[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
    if parts[3:] == [24, 0, 0]:
        parts[3] = 0
    try:
        return datetime(*parts[:5], second=min(parts[5], 59), tzinfo=_zone(match["zone"]))  # type: ignore[misc,arg-type]  # five numbers
    except ValueError:
        return None


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    text = text.removeprefix("UTC").removeprefix("GMT")
    if not text.startswith(("+", "-")):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text.startswith("-") else offset)


def day(*texts: str | None) -> str:
    """The first of the texts that is a date, as ``YYYY-MM-DD`` where it was written; empty where none is."""
    for text in texts:
        found = (moment(text) or _spelled(text)) if text else None
        if found:
            return found.strftime("%Y-%m-%d") if found.year >= 1000 else ""
    return ""


def _spelled(text: str) -> date | None:
    """A date with its month in words: ``10 Dez 18``, ``26-FEB-1987``, ``March 3, 2020``, ``3 de marzo de 2020``."""
    if match := _NUMBERED.search(text):
        with suppress(ValueError):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return None
    if match := _DAY_MONTH_YEAR.search(text):
        number, name, year = match[1], match[2], match[3]
    elif match := _MONTH_DAY_YEAR.search(text):
        name, number, year = match[1], match[2], match[3]
    else:
        return None
    full_year = int(year) if len(year) == 4 else int(year) + (1900 if int(year) > 68 else 2000)
    try:
        return date(full_year, MONTHS.get(name.lower()) or MONTHS[name[:3].lower()], int(number))
    except (KeyError, ValueError):
        return None


def instant(*texts: str | None) -> str:
    """The first of the texts that is a time, in ISO 8601 with offset; UTC where it names no zone."""
    for text in texts:
        found = moment(text) if text else None
        if found and found.year >= 1000:
            return found.replace(tzinfo=found.tzinfo or UTC).isoformat(timespec="minutes")
    return ""
