"""What has been read of a release so far, and where each of its fields comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsroom_tui.domain.release import Release
from newsroom_tui.importers.pasted.bylines import is_agency
from newsroom_tui.importers.pasted.credits import Credit, each_of_two, from_source
from newsroom_tui.importers.pasted.dates import first_day
from newsroom_tui.importers.pasted.embargo import instant
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.names import (
    as_names,
    begins_with_word,
    is_chinese_in_latin,
    is_english_person,
    is_office,
    is_person,
    office_and_people,
    people,
)
from newsroom_tui.importers.pasted.values import LabelLine
from newsroom_tui.language import _

_OF_WRITING = frozenset(
    ("成文日期", "生成日期", "撰稿时间", "撰稿日期", "供稿时间", "供稿日期", "投稿时间", "投稿日期", "签发日期")
)
"""Labels of a day before the text was published; it counts where no other is named."""

_OF_AN_OFFICE = re.compile(r"(?P<office>[\u4e00-\u9fff]{2,20})\s*[（(](?P<who>[^（()）]{2,40})[)）]")
"""People in brackets behind their office: 外国语学院（张三、李四）."""

_GIVEN = re.compile(r"(?:提供|供图|供圖)$")
"""Whoever gave a picture need not have taken it: 图：样例大学提供."""

_AUTHORS = ("labelled", "byline", "credited", "dateline", "closing", "published")
"""Where an author may be named, the surest place first."""


@dataclass(slots=True)
class Gathered:
    """The fields of one release while its text is being read.

    Each of `dates` and `authors` keeps what was said under how it was said: the best of them becomes the field.
    """

    is_day_first: bool | None = None
    title: str = ""
    subtitle: str = ""
    dates: dict[str, str] = field(default_factory=dict)
    authors: dict[str, list[str]] = field(default_factory=dict)
    photographers: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    embargo: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def keep(self, label: str, text: str) -> None:
        """Keep words under a label of their own; an empty one stays empty if the table does not know it."""
        text = " ".join(text.split()) if "\n" not in text else text.strip()
        before = self.extra.get(label)
        if text and before != text:
            self.extra[label] = f"{before}\n{text}" if before else text
        elif before is None and lookup(label) is None:
            self.extra[label] = ""

    def leave(self, text: str) -> None:
        """Leave a page's furniture out, and remember to say so."""
        if text.strip():
            self.left.append(" ".join(text.split()))

    def add_byline(self, names: str) -> None:
        """Take whom a byline names; beside a person, an agency is where the text is from."""
        bylines = self.authors.setdefault("byline", [])
        bylines.append(names)
        agencies = [name for name in bylines if is_agency(name)]
        if agencies and len(agencies) < len(bylines):
            self.authors["byline"] = [name for name in bylines if name not in agencies]
            self.sources += [name for name in agencies if name not in self.sources]

    def take_line(self, line: LabelLine, *, loose: str = "", how: str = "labelled") -> None:
        """Take what a line of labels holds.

        Args:
            line: the line.
            loose: the label under which what stands there without one is kept; empty: it may be the source.
            how: where the line stands, which decides whose word counts more.
        """
        for value in line.values:
            self.take(value.role, value.written, value.text, how)
        for text in line.noise:
            self.leave(text)
        for text in line.loose:
            if not loose and (signed := _signed(text)):
                self.authors.setdefault("closing", []).append(signed[0])
                self.sources.append(signed[1])
            elif not loose and line.has_date and (is_english_person(text) or _is_writer("", text)):
                self.authors.setdefault("byline", []).append(text)
            elif not loose and line.has_date and (named := people(text)):
                self.authors.setdefault("closing", []).append("; ".join(named))
            elif loose:
                self.keep(loose, text)
            elif not self.extra.get("unlabelled source") and _may_be_source(text):
                self.extra["unlabelled source"] = text
            else:
                self.keep("beside the labels", text)

    def take_credits(self, credited: list[Credit], how: str = "credited") -> None:
        """Take credits that stand outside the header."""
        for credit in credited:
            self.take(credit.role, credit.written, credit.name, how)

    def take(self, role: Role, written: str, text: str, how: str = "labelled") -> None:
        """Take one value in its role; what a field cannot hold is kept under its label."""
        text = " ".join(text.split())
        match role:
            case Role.TITLE if text and not self.title:
                self.title = text
            case Role.SUBTITLE if text and not self.subtitle:
                self.subtitle = text
            case Role.DATE | Role.UPDATED:
                self._take_date(role, written, text)
            case Role.BOTH if both := each_of_two(written, text):
                for one, who in both:
                    self._take_names(one, written, who, how)
            case Role.AUTHOR | Role.PUBLISHER | Role.BOTH | Role.PHOTOGRAPHER | Role.SOURCE:
                self._take_names(role, written, text, how)
            case Role.TAGS:
                self.tags += [tag for tag in re.split(r"[,，、;；|\s]+", text) if tag and tag not in self.tags]
            case Role.EMBARGO:
                self.take_embargo(text)
            case Role.TITLE if text == self.title:
                pass
            case _:
                self.keep(written or "unlabelled", text)

    def take_embargo(self, text: str) -> None:
        """Take an embargo line: as a moment where it says one, else as it is written."""
        moment = instant(text, is_day_first=self.is_day_first)
        if day := first_day(text, is_day_first=self.is_day_first):
            self.dates.setdefault("embargo", day.iso)
        if moment and not self.embargo:
            self.embargo = moment
            self.keep("embargo", text)
        elif text:
            self.keep("embargo", text)
            if not self.embargo:
                self.notes.append(_("The embargo does not say its moment with date, time and zone: {text}", text=text))

    def take_signed_date(self, text: str) -> None:
        """Take a date that stands alone below the text."""
        day = first_day(text, is_day_first=self.is_day_first)
        if day is None or any(self.dates.get(how, day.iso) != day.iso for how in ("labelled", "bare", "signed")):
            self.keep("signed", text)
        if day:
            self.dates.setdefault("signed", day.iso)

    def _take_date(self, role: Role, written: str, text: str) -> None:
        day = first_day(_with_century(text), is_day_first=self.is_day_first) if text else None
        if day is None:
            if text:
                self.keep(written or "date", text)
                self.notes.append(_("This is no whole date, so the release date was left open: {text}", text=text))
            return
        if day.note:
            self.notes.append(day.note)
        how = "updated" if role is Role.UPDATED else "labelled" if written else "bare"
        if written in _OF_WRITING:
            how = "written"
        known = self.dates.setdefault(how, day.iso)
        is_second = how in ("updated", "written") or known != day.iso
        if is_second or re.search(r"\d\s*[:：时時]\s*\d", text[day.start :]):
            self.keep(written or "date", text)

    def _take_names(self, role: Role, written: str, text: str, how: str) -> None:
        if not text:
            return
        inner = from_source(text)
        if inner and role in (Role.SOURCE, Role.AUTHOR):
            self.take_credits(inner, how)
            return
        name = as_names(text)
        if (signed := _OF_AN_OFFICE.fullmatch(text)) and (named := people(signed["who"])):
            self.take(Role.SOURCE, written, signed["office"])
            self.take(Role.AUTHOR if role is Role.SOURCE else role, written, "; ".join(named), how)
            return
        is_given = role is Role.SOURCE or re.search("供稿|记者|記者|通讯员|通訊員", written)
        office, named = office_and_people(text) if is_given else ("", ())
        if named:
            self.take(Role.SOURCE, written, office)
            self.take(Role.AUTHOR if role is Role.SOURCE else role, written, "; ".join(named), how)
            return
        if role is Role.SOURCE and _is_writer(written, text):
            role = Role.AUTHOR
        if role is Role.PUBLISHER:
            self.keep(written, name)
            self.authors.setdefault("published", []).append(name)
        elif role is Role.SOURCE and name not in self.sources:
            self.sources.append(name)
        if role in (Role.AUTHOR, Role.BOTH):
            self.authors.setdefault(how, []).append(name)
        if role in (Role.PHOTOGRAPHER, Role.BOTH):
            self._take_photographer(written, name)

    def _take_photographer(self, written: str, name: str) -> None:
        if _GIVEN.search(name):
            self.keep(written or "photographs", name)
        else:
            self.photographers.append(name)

    def release(self, known: Release) -> dict[str, object]:
        """The gathered fields under their names in a release, what is known already left as it is."""
        extra = dict(self.extra)
        stray = extra.pop("unlabelled source", "")
        sources = self.sources or ([stray] if stray else [])
        if stray and stray not in sources:
            extra["beside the labels"] = "\n".join(filter(None, (extra.get("beside the labels"), stray)))
        ranked = [_joined(self.authors[how]) for how in _AUTHORS if self.authors.get(how)]
        author = ranked[0] if ranked else ""
        if further := [names for names in ranked[1:] if names not in author]:
            extra["further authors"] = _joined(further)
        date = next(
            (
                self.dates[how]
                for how in ("labelled", "bare", "written", "dateline", "signed", "contact", "updated", "embargo")
                if how in self.dates
            ),
            "",
        )
        if further_dates := sorted({iso for how, iso in self.dates.items() if iso != date and how != "updated"}):
            extra["further dates"] = "; ".join(further_dates)
        found: dict[str, object] = {
            "title": self.title,
            "subtitle": self.subtitle,
            "release_date": date,
            "author": author,
            "photographer": _joined(self.photographers),
            "source": _joined(sources),
            "tags": tuple(dict.fromkeys(self.tags)),
            "embargo": self.embargo,
        }
        given = {name: getattr(known, name) for name in found}
        fields = {name: given[name] or value for name, value in found.items()}
        fields["extra"] = {**extra, **known.extra}
        return fields


def _with_century(text: str) -> str:
    """A labelled 14-03-06, as content systems write it, with its century before it."""
    return re.sub(r"^\s*(\d\d)(-(?:0\d|1[0-2])-\d\d)(?!\d)", r"20\1\2", text)


def _is_writer(written: str, text: str) -> bool:
    """Whether a source is the person, or the people, who wrote the text."""
    if re.fullmatch(r"contribut(?:ed by|ors?)", written, re.IGNORECASE):
        return is_english_person(text) or is_chinese_in_latin(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text))
    named = people(text)
    is_plain = len(named) > 1 or any(len(name) == 3 for name in named)
    return bool(named) and not begins_with_word(text) and (is_plain or bool(re.match("供稿|来稿|投稿", written)))


def _signed(text: str) -> tuple[str, str] | None:
    """The people and the office that words beside a date name one after another (张三 某学院), or None."""
    words = [word for word in text.split() if word not in ("原创", "转载")]
    names = [word for word in words if is_person(word)]
    offices = [word for word in words if is_office(word)]
    is_whole = len(words) - len(names) - len(offices) <= 1  # the place may stand last
    return ("; ".join(names), " ".join(offices)) if names and offices and is_whole else None


def _may_be_source(text: str) -> bool:
    """Whether words that stand beside labels name a paper, a channel or an office."""
    if re.search(r"\d", text):
        return False
    return len(text.split()) <= 6 and text[:1].isupper() if text.isascii() else len(text) <= 16


def _joined(names: list[str]) -> str:
    """Names parted by ``; ``, each once."""
    single = [part for name in names for part in name.split("; ")]
    return "; ".join(dict.fromkeys(single))
