"""What agencies leave above and below a story: filing lines, writers' posts, initials, who else reported."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.dates import first_day

_POST = (
    r"(?:(?:senior|chief|staff|special|foreign|political|sports|science|business|diplomatic|crafts?|medical|national|"
    r"\w+)\s+){0,2}(?:writer|correspondent|reporter|columnist|journalist|editor|bureau|staff)s?"
)
_AGENCY = r"(?:the\s+)?(?:associated\s+press|press\s+association|AP|UPI|AFP|AAP|PA|dpa|reuters|bloomberg|xinhua)"
_WRITERS_POST = re.compile(  # Sample Writer; The Associated Press; .c The Associated Press, as a © was mailed
    rf"^(?:(?:\.c |\(c\) ?|© ?)?(?P<agency>{_AGENCY})(?:\s+{_POST})?|{_POST})\W*$", re.IGNORECASE
)
_FILED = re.compile(
    r"^\W*(?:[A-Z]{2,5}-[A-Z]{2,4}-(?P<us>\d\d-\d\d-\d\d)\s\d{4}\w*|(?P<day>\d\d/\d\d/\d\d)\s\d\d-\d\d[A-Z]{0,4})\W*$"
)
_SIGN = re.compile(
    r"^(?:[a-z]{2,4}(?:/[a-z]{2,5}){1,5}|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,4}(?: */ *[a-z]{2,10})?|"
    r"[a-z]{2,3}(?: [a-z]{2,3}){2,5}|"
    r"(?:AAP|AFP|PTI|ANI|dpa)(?: [\w/]{2,9}){1,4}|\d{8,10}|end(?:s|it|item)?)$"
)
_ASIDE = re.compile(
    r"^\W*(?:(?:additional\s+)?(?:reporting|writing|editing)\s+by\b|with\s+(?:reporting|assistance|files)\s+(?:by|from)\b|"
    rf"(?:{_AGENCY}\s+)?{_POST}\b.{{2,120}}\b(?:contributed\s+to\s+this|reported\s+from)\b|"
    r".{2,120}\bcontributed\s+to\s+this\s+(?:report|story|article)\b|copyright\s+(?:©\s*)?\d{4}\b|"
    r"[A-Z][\w'’-]+\s+reported\s+from\b|to\s+contact\s+the\s+(?:reporter|writer|editor|author)|\(\([^()]*\)\))",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^\W*reporting\s+by\s+(?:(?:the\s+)?(?:[A-Z][\w'’-]+\s+){1,2}(?:newsroom|bureau|desk)s?(?:,|\s+and)\s+)?(?P<who>[^;.)]{3,80}?)(?:\s+in\s+[^;.)]*?)?"
    r"(?:[;.)]|,?\s+(?:(?:additional|further)\s+)?(?:reporting|writing|editing)\s+by\b)",
    re.IGNORECASE,
)
_KEYWORD = re.compile(  # u a AM-Storm 4thLd-Writethru a0800 09-20 1046, with or without its first letters
    r"^(?:[a-z] [a-z] )?[A-Z]{2}-\S.{0,80} \d\d-\d\d \d{4}$|"
    r"^[A-Z]{2}-[\w .,'’&/-]{2,60},\s?[a-z]?\d{2,4}(?:,\s?\d{2,4})?$"
)
_NUMBER = re.compile(r"^[A-Z]{2,4}\d{6}[-.]\d{4}$")


def writers_post(text: str) -> str | None:
    """The agency in a line that only says what post a writer has there, or empty; None where it is no such line."""
    match = _WRITERS_POST.match(text.strip()) if len(text) <= 60 else None
    return (match["agency"] or "") if match else None


def without_post(text: str) -> str:
    """An agency without the post of its writer: ``UPI`` for ``UPI Correspondent``."""
    match = _WRITERS_POST.match(text.strip()) if len(text) <= 60 else None
    return match["agency"] if match and match["agency"] else text


def is_keyword(text: str) -> bool:
    """Whether a line is a story's number in its collection, or the keyword and length that a wire files it under."""
    return len(text) <= 120 and bool(_KEYWORD.match(text) or _NUMBER.match(text))


def is_filed(text: str) -> bool:
    """Whether a line only says when a story was sent: AP-NY-02-26-04 0715EST."""
    return bool(_FILED.match(text))


def filed_day(text: str) -> str:
    """The day in such a line as ``YYYY-MM-DD``, empty where it is no whole date."""
    match = _FILED.match(text)
    if match is None:
        return ""
    month_first = match["us"] or ""
    century = "19" if month_first[6:] > "68" else "20"
    day = first_day(
        f"{month_first[:2]}/{month_first[3:5]}/{century}{month_first[6:]}" if month_first else match["day"],
        is_day_first=not month_first,
    )
    return day.iso if day else ""


def is_sign(text: str) -> bool:
    """Whether a line below a story is initials, a number of the wire's own, or nothing but its last word."""
    return len(text) <= 40 and bool(_SIGN.match(text.strip()))


def is_aside(text: str) -> bool:
    """Whether a paragraph below a story only says who else worked on it, whose it is, or whom to write to."""
    return len(text) <= 400 and bool(_ASIDE.match(text))


def reporters(text: str) -> str:
    """The people whom ``(Reporting by …; Editing by …)`` names first, empty where it is no such line."""
    match = _REPORTED.match(text) if len(text) <= 400 else None
    return match["who"].strip() if match else ""
