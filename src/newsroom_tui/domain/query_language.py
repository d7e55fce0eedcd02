"""The query language: what people type to find releases, the same on the command line and on the desk.

Words, ``"a phrase"``, ``-not``, and filters like ``author:国教学院`` or ``date:2024..2025``; all of them must hold.
The last word is a prefix. What an input method left full-width counts as its plain form.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from newsroom_tui.domain.query import MISSABLE, Filter, Query, Term
from newsroom_tui.domain.release import Status
from newsroom_tui.domain.words import STOP, fold, words
from newsroom_tui.errors import UsageError
from newsroom_tui.language import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class FilterSpec(NamedTuple):
    """One filter of the query language, as help and completion show it.

    Attributes:
        name: what stands before the colon.
        example: a value, as it would be typed.
        help: what it finds.
    """

    name: str
    example: str
    help: str


FILTERS: tuple[FilterSpec, ...] = (
    FilterSpec("title", "agreement", N_("words of the title or subtitle")),
    FilterSpec("author", "国教学院", N_("words of the author's name")),
    FilterSpec("photographer", '"Li Wei"', N_("words of the photographer's name")),
    FilterSpec("source", "office", N_("words of the source")),
    FilterSpec("status", "draft", f"one of {', '.join(Status)}"),
    FilterSpec("tag", "sports", N_("a whole tag")),
    FilterSpec("lang", "zh", N_("the language")),
    FilterSpec("date", "2024..2025", N_("a year, a month, a day, or from .. to")),
    FilterSpec("missing", "photographer", N_("releases where this is empty")),
    FilterSpec("in", "bin", N_("the bin instead of the library")),
)

CHINESE = {
    "标题": "title",
    "作者": "author",
    "摄影": "photographer",
    "来源": "source",
    "状态": "status",
    "标签": "tag",
    "语种": "lang",
    "日期": "date",
    "缺": "missing",
    "在": "in",
}
"""The filters' names in Chinese, which work in every language of the desk."""

_CHINESE_STATUSES = {"草稿": "draft", "待审": "review", "已审": "approved", "已发布": "published"}
_ALIASES = {"language": "lang", "tags": "tag", "release_date": "date", **CHINESE}
_MISSABLE_ALIASES = {
    "date": "release_date",
    "lang": "language",
    "tag": "tags",
    "photo": "photos",
    "captions": "caption",
    "标题": "title",
    "副标题": "subtitle",
    "日期": "release_date",
    "作者": "author",
    "摄影": "photographer",
    "来源": "source",
    "语种": "language",
    "标签": "tags",
    "解禁时间": "embargo",
    "正文": "body",
    "图片": "photos",
    "图说": "caption",
    "署名": "credit",
}
_BINS = ("bin", "回收站")
VALUES: Mapping[str, tuple[str, ...]] = {
    "status": (*Status, *_CHINESE_STATUSES),
    "missing": (*MISSABLE, *_MISSABLE_ALIASES),
    "in": _BINS,
}
"""The values of the filters that have few."""

_TEXT_FILTERS = ("title", "author", "photographer", "source")
_PLAIN = str.maketrans({**dict.fromkeys("“”„«»「」『』＂〝〞", '"'), "：": ":", "－": "-", "−": "-", "\u3000": " "})
_ITEM = rf'(-)?(?:([A-Za-z_]+|{"|".join(CHINESE)}):(?!//))?(?:"([^"]*)("?)|([^\s"]+))?'
_RANGE = r"\.{2,}|[~—–]+"
_DATE = r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?-?"
_LAST = "\U0010ffff"


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        UsageError: a filter that does not exist or cannot be read, with what would be right.
    """
    terms: list[Term] = []
    filters: list[Filter] = []
    is_in_bin = False
    for item in _items(text):
        if item.name == "in":
            is_in_bin = _asks_for_bin(item) or is_in_bin
        elif item.name in ("", *_TEXT_FILTERS):
            terms += _term(item)
        else:
            filters.append(_filter(item))
    return Query(text, tuple(terms), tuple(filters), is_in_bin)


class _Item(NamedTuple):
    """One piece of a query as typed."""

    name: str
    value: str
    is_excluded: bool
    is_open: bool  # the last one, and not closed by a quotation mark: it may go on


def _items(text: str) -> Iterator[_Item]:
    plain = text.translate(_PLAIN).strip()
    position = 0
    while position < len(plain):
        match = re.compile(_ITEM).match(plain, position)
        if match is None or match.end() == position:
            position += 1
            continue
        position = match.end()
        minus, name, quoted, closing, word = match.groups()
        name = (name or "").lower()
        name = _ALIASES.get(name, name)
        if name and name not in {spec.name for spec in FILTERS}:
            known = ", ".join(f"{spec.name}:" for spec in FILTERS)
            raise UsageError(
                _(
                    "There is no filter {name!r}. Filters: {known}. "
                    'Words with a colon go into quotation marks, like "{words}".',
                    name=name,
                    known=known,
                    words=match[0],
                )
            )
        value = quoted if quoted is not None else word or ""
        if name and not value.strip():
            said = _("Write what to look for right after {name}: with no blank between.", name=name)
            if name in (*_MISSABLE_ALIASES, *MISSABLE):
                said = _(
                    "Write what to look for right after {name}: with no blank between, "
                    "or missing:{name} for what has none.",
                    name=name,
                )
            raise UsageError(said)
        yield _Item(name, value, bool(minus), position >= len(plain) and not closing)


def _term(item: _Item) -> Iterator[Term]:
    found = words(item.value)
    while found and found[-1] == STOP:
        del found[-1]
    while found and found[0] == STOP:
        del found[0]
    if found:
        yield Term(tuple(found), item.name, item.is_open, item.is_excluded)


def _asks_for_bin(item: _Item) -> bool:
    value = item.value.lower()
    names = [name for name in _BINS if name.startswith(value)]
    if not names or (value not in names and not item.is_open):
        raise UsageError(_("{value!r} is no place to search. There is in:bin.", value=item.value))
    return not item.is_excluded


def _filter(item: _Item) -> Filter:
    match item.name:
        case "date":
            first, last = _dates(item.value)
        case "missing":
            first = last = _missable(item)
        case "status":
            first, last = _status(item)
        case "lang":
            first, last = fold(item.value), fold(item.value) + _LAST
        case _:
            first = fold(item.value.strip())
            last = first + _LAST if item.is_open else first
    return Filter(item.name, first, last, item.is_excluded)


def _status(item: _Item) -> tuple[str, str]:
    value = item.value.lower()
    value = next((status for name, status in _CHINESE_STATUSES.items() if value and name.startswith(value)), value)
    if not any(status.startswith(value) for status in Status):
        raise UsageError(_("{value!r} is no status. One of: {known}.", value=item.value, known=", ".join(Status)))
    return value, value + _LAST


def _missable(item: _Item) -> str:
    value = item.value.lower()
    value = _MISSABLE_ALIASES.get(value, value)
    if value not in MISSABLE:
        raise UsageError(
            _("Nothing called {value!r} can be missing. One of: {known}.", value=item.value, known=", ".join(MISSABLE))
        )
    return value


def _dates(value: str) -> tuple[str, str]:
    """The least and the greatest date that a value stands for."""
    ends = re.split(_RANGE, unicodedata.normalize("NFKC", value))
    if len(ends) > 2:
        raise UsageError(
            _("{value!r} is no range of dates. Write date:2024..2025, or leave one end open.", value=value)
        )
    first = _date(ends[0], value) if ends[0] else "0"
    last = _date(ends[-1], value) + _LAST if ends[-1] else "9" + _LAST
    return first, last


def _date(text: str, value: str) -> str:
    match = re.fullmatch(_DATE, re.sub("[./年月日]", "-", text))
    month, day = (int(match[2] or 1), int(match[3] or 1)) if match else (0, 0)
    if match is None or not (1 <= month <= 12 and 1 <= day <= 31):
        raise UsageError(
            _("{value!r} is no date. Write date:2025, date:2025-03, date:2025-03-14 or date:2024..2025.", value=value)
        )
    return "-".join(part if len(part) > 1 else f"0{part}" for part in match.groups() if part)
