"""A line that holds several of a header's elements at once, in its pieces."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import contacts, furniture, marks
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.labelled import marks as label_marks
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.names import is_office, people
from newsroom_tui.importers.pasted.sentences import is_prose

_OF_A_SITE = re.compile(r"(?:https?://|www\.)\S+|(?:[网網]站|[门門][户戶])$")


def pieces(line: Line) -> list[Line]:
    """A line that holds a breadcrumb, a title, labels or columns at once, in its pieces."""
    for part in (
        _columns,
        _title_and_deck,
        _path_first,
        _path_and_day,
        _labels_later,
        _date_in_brackets,
        _date_first,
        _date_behind,
        _title_beside_labels,
    ):
        if pieces := part(line):
            return pieces
    return [line]


def _columns(line: Line) -> list[Line] | None:
    columns = re.split(r"\s{4,}|\t+", line.text) if len(line.text) <= 160 else []
    if 2 <= len(columns) <= 3 and any(marks.is_release_mark(column) or _is_of_contact(column) for column in columns):
        return [Line(column.strip(), line.indent, line.gap if i == 0 else 0) for i, column in enumerate(columns)]
    return None


def _title_and_deck(line: Line) -> list[Line] | None:
    """A title and what leads in behind it, between two waves or dashes: BUILDERS OPEN A HALL ~ Forty came at once ~."""
    match = re.fullmatch(r"(?P<title>[^~～]{16,200}?) (?P<deck>(?P<wave>[~～-]) ?[^~～]{10,200} ?(?P=wave))", line.text)
    return [Line(match["title"].strip(), line.indent, line.gap), Line(match["deck"])] if match else None


def _path_first(line: Line) -> list[Line] | None:
    crumbs, words = furniture.after_breadcrumb(line.text)
    return [Line(crumbs, gap=line.gap), Line(words)] if crumbs and words else None


def _path_and_day(line: Line) -> list[Line] | None:
    """A path with the day of the page behind it: Home / A Hall Opens - Added on 2024-03-12."""
    match = re.search(
        r"\s[-–|·]\s+(?P<day>(?:added|posted|published|updated)\b.{0,8}\d.*)$", line.opening, re.IGNORECASE
    )
    if match is None or not furniture.is_breadcrumb(line.text[: match.start()]):
        return None
    return [Line(line.text[: match.start()], line.indent, line.gap), Line(match["day"])]


def _labels_later(line: Line) -> list[Line] | None:
    found = label_marks(line.opening)
    is_dated = any(mark.label.role is Role.DATE for mark in found)
    if not found or not found[0].start or not (is_dated or len(found) > 1) or read_labels(line.text) is not None:
        return None
    prefix = line.text[: found[0].start].strip(" \t\u3000|｜•").rstrip("(（[【 ")
    rest = line.text[found[0].start :]
    labels = read_labels(rest)
    if prefix and labels and labels.has_date and len(prefix) <= 150 and not is_prose(prefix):
        channel, title = title_alone(prefix)
        return [
            *([Line(channel, line.indent, line.gap)] if channel else []),
            Line(title, line.indent, line.gap),
            Line(rest),
        ]
    return None


def title_alone(text: str) -> tuple[str, str]:
    """A title as it stands on a page's only line, parted from the channel's name before it, and not said twice."""
    words = text.split()
    menu = next((i for i, word in enumerate(words) if len(word) > 8), 0)
    if menu >= 4 and not text.isascii():
        return " ".join(words[:menu]), title_alone(" ".join(words[menu:]))[1]
    half = len(words) // 2
    if len(words) > 1 and words[:half] == words[half:]:
        return "", " ".join(words[:half])
    channel, _, title = text.partition(" ")
    is_named = is_office(channel) and len(channel) >= 6 and len(title) >= 8  # a site's own name
    is_page = furniture.is_channel(channel) or furniture.is_page_words(channel)
    if not title or not (is_page or is_named):
        return "", text
    above, title = title_alone(title.strip())
    return f"{channel} {above}".strip(), title


def _date_in_brackets(line: Line) -> list[Line] | None:
    match = re.search(r"\s*[\[(（【〔]\s*([^\[\](（）)【】〔〕]{6,20})\s*[\])）】〕]$", line.text[-30:])
    day = first_day(match[1]) if match else None
    if match is None or day is None or day.end - day.start < len(match[1].strip()):
        return None
    title = line.text[: -len(match[0])]
    return [Line(title, line.indent, line.gap), Line(match[1])] if _is_headline(title) else None


def _date_first(line: Line) -> list[Line] | None:
    day = first_day(line.text[:40])
    if day is None or line.text[: day.start].strip() or len(line.text) > 200:
        return None
    title = line.text[day.end :].strip(" \t-–—:|,")
    if label_marks(title):
        return None
    if title.isascii() and title[:1].isupper() and _is_headline(title) and not is_prose(title):
        return [Line(title, line.indent, line.gap), Line(" ".join(line.text[: day.end].split()))]
    return None


def _date_behind(line: Line) -> list[Line] | None:
    """An English headline with the day right behind its last word: A Hall Opens in Sampleton2024-03-12 17:06."""
    match = re.search(
        r"(?<=[A-Za-z!?)])\s*(?P<day>20\d\d([-/.])\d{1,2}\2\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?|"
        r"(?<=\s)\d\d/\d\d/(?:\d\d){1,2})$",
        line.text,
    )
    title = line.text[: match.start()] if match else ""
    if match is None or not title.isascii() or not _is_headline(title) or is_prose(title) or label_marks(title):
        return None
    is_open = re.search(r"\b(?:on|at|from|until|till|to|by|before|after|of|since)$", title, re.IGNORECASE)
    return None if is_open else [Line(title, line.indent, line.gap), Line(match["day"])]


def _title_beside_labels(line: Line) -> list[Line] | None:
    labels = read_labels(line.text)
    title = labels.loose[0] if labels and labels.loose else ""
    is_first = len(re.findall(r"[\u4e00-\u9fff]", title)) >= 6 and line.text.startswith(title)
    is_title = _is_headline(title) or (is_first and not is_office(title) and not furniture.is_channel(title))
    is_title = is_title and not any(people(word) for word in title.split()[:2])
    is_title = is_title and not _OF_A_SITE.search(title)
    if labels is None or not is_title or (is_office(title) and len(title) <= 12):
        return None
    if line.text.startswith(title):
        channel, alone = title_alone(title)
        above = [Line(text, line.indent, line.gap) for text in (channel, alone) if text]
        return [*above, Line(line.text[len(title) :])]
    words = title.split()
    if labels.values[1:] or labels.loose[1:] or (len(words) >= 3 and max(map(len, words)) <= 8):
        return None
    rest = line.text.replace(title, " ").strip()
    return [Line(title, line.indent, line.gap), Line(rest)] if len(rest) < len(line.text) else None


def _is_of_contact(text: str) -> bool:
    return contacts.is_contact_opening(text) or contacts.is_contact_detail(text)


def _is_headline(text: str) -> bool:
    return len(re.findall(r"[\u4e00-\u9fff]", text)) >= 9 or (text.isascii() and len(text.split()) >= 5)
