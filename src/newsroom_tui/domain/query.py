"""Queries: what people type to find releases, the same on the command line and on the desk.

Words, ``"a phrase"``, ``-not``, and filters like ``author:国教学院`` or ``date:2024..2025``; all of them must hold.
The last word is a prefix. What an input method left full-width counts as its plain form.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsroom_tui.domain.release import Kind, Release, Status, editable_fields
from newsroom_tui.domain.words import PART, STOP, fold, words
from newsroom_tui.errors import UsageError
from newsroom_tui.language import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Term(NamedTuple):
    """Words that stand one after the other.

    Attributes:
        words: folded, as `words.words` cuts them; at least one.
        field: the column of `searchable` they stand in, empty for any one of them.
        is_prefix: whether the last word may go on.
        is_excluded: whether they must not be there.
    """

    words: tuple[str, ...]
    field: str = ""
    is_prefix: bool = False
    is_excluded: bool = False

    def is_met(self, texts: Mapping[str, str]) -> bool:
        """Whether the columns of `searchable`, each as its words between single blanks, hold it."""
        needle = " " + " ".join(self.words) + ("" if self.is_prefix else " ")
        columns = (texts[self.field],) if self.field else texts.values()
        return any(needle in text for text in columns) is not self.is_excluded


class Filter(NamedTuple):
    """A condition on one of a release's `traits`, or on its date.

    Attributes:
        kind: ``status``, ``lang``, ``tag``, ``missing`` or ``date``.
        first: the least value that is found.
        last: the greatest.
        is_excluded: whether the condition must not hold.
    """

    kind: str
    first: str
    last: str
    is_excluded: bool = False

    def is_met(self, release: Release) -> bool:
        """Whether a release meets it."""
        if self.kind == "date":
            values: tuple[str, ...] = (release.release_date,) if release.release_date else ()
        else:
            values = traits(release).get(self.kind, ())
        return any(self.first <= value <= self.last for value in values) is not self.is_excluded


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; every backend finds just the releases that `matches` accepts.

    Attributes:
        text: the query as typed.
        terms: what must stand, or not stand, in the release's texts.
        filters: the other conditions.
        is_in_bin: whether the bin is searched instead of the library.
    """

    text: str = ""
    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    is_in_bin: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words to show as found, folded; Chinese ones as the runs that were typed."""
        shown = [term.words for term in self.terms if not term.is_excluded and term.field in ("", "title")]
        runs = [list(run) for term in shown for is_stop, run in groupby(term, STOP.__eq__) if not is_stop]
        return tuple(dict.fromkeys(map(_joined, runs)))

    def matches(self, release: Release) -> bool:
        """Whether the release is found. Binned releases are found by ``in:bin`` only."""
        if release.is_binned is not self.is_in_bin:
            return False
        if not all(condition.is_met(release) for condition in self.filters):
            return False
        if not self.terms:
            return True
        texts = {name: f" {' '.join(words(text))} " for name, text in searchable(release).items()}
        return all(term.is_met(texts) for term in self.terms)


def searchable(release: Release) -> dict[str, str]:
    """The texts of a release that words are looked for in, by column."""
    captions = [text for photo in release.photos for text in (photo.caption, photo.credit)]
    extra = [text for pair in release.extra.items() for text in pair]
    return {
        "title": PART.join(filter(None, (release.title, release.subtitle))),
        "author": release.author,
        "photographer": release.photographer,
        "source": release.source,
        "tags": PART.join(release.tags),
        "body": PART.join(filter(None, (release.body, *captions, *extra))),
    }


MISSABLE: tuple[str, ...] = (
    *(spec.name for spec in editable_fields() if spec.kind not in (Kind.STATUS, Kind.EXTRA)),
    "caption",
    "credit",
)
"""What ``missing:`` can ask for: fields that may be empty, and photographs without a caption or credit."""


def traits(release: Release) -> dict[str, tuple[str, ...]]:
    """What a release is filtered by: its values of each kind, folded."""
    missing = [name for name in MISSABLE[:-2] if not getattr(release, name)]
    missing += [name for name in MISSABLE[-2:] if any(not getattr(photo, name) for photo in release.photos)]
    return {
        "status": (release.status.value,),
        "lang": (fold(release.language),) if release.language else (),
        "tag": tuple(fold(tag) for tag in release.tags),
        "missing": tuple(missing),
    }


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


def _joined(run: Sequence[str]) -> str:
    """The words of a term as one text: Chinese characters side by side, others with blanks between them."""
    text = run[0]
    for before, word in pairwise(run):
        text += word if len(before) == len(word) == 1 and not (before + word).isascii() else f" {word}"
    return text
