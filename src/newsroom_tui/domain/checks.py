"""What a careful editor would query before a release goes out: rules in one table, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations
from typing import Any

from newsroom_tui.domain.release import Release, Status, split_names
from newsroom_tui.language import N_, _

HEADLINE_LETTERS = 120
HEADLINE_HAN = 40


@dataclass(frozen=True, slots=True)
class Place:
    """What a rule found in a release.

    Attributes:
        field: the field it stands in, by its JSON name.
        message: what is to be queried, as a sentence.
        start: where it begins in the field's text, in characters; 0 where the whole field is meant.
        end: where it ends.
    """

    field: str
    message: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """A place of a release that a rule queries."""

    id: int
    rule: str
    place: Place

    def to_document(self) -> dict[str, Any]:
        """The finding as ``check --json`` prints it."""
        return {"id": self.id, "rule": self.rule, "field": self.place.field, "message": self.place.message}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What rules need to know besides the release.

    Attributes:
        now: the present moment, with its zone.
        spellings: names of the library's credits by their folded form, where one has several spellings.
    """

    now: datetime
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Look = Callable[[Release, Circumstances], Iterator[Place]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked.

    Attributes:
        name: what settings and ``check --json`` call it.
        reason: why it is worth a query.
        look: finds its places in a release.
    """

    name: str
    reason: str
    look: Look


def _missing_title(release: Release, _seen: Circumstances) -> Iterator[Place]:
    if not release.title:
        yield Place("title", _("The headline is empty."))


def _long_title(release: Release, _seen: Circumstances) -> Iterator[Place]:
    han = len(re.findall(r"[\u3400-\u9fff]", release.title))
    if han > HEADLINE_HAN or len(release.title) > HEADLINE_LETTERS:
        yield Place("title", _("The headline has {count} characters.", count=len(release.title)), 0, len(release.title))


def _missing_date(release: Release, _seen: Circumstances) -> Iterator[Place]:
    if not release.release_date:
        yield Place("release_date", _("There is no release date."))


def _future_date(release: Release, seen: Circumstances) -> Iterator[Place]:
    try:
        is_future = date.fromisoformat(release.release_date) > seen.now.date()
    except ValueError:
        return
    if is_future:
        yield Place("release_date", _("The release date, {day}, is in the future.", day=release.release_date))


def _missing_author(release: Release, _seen: Circumstances) -> Iterator[Place]:
    if not release.author:
        yield Place("author", _("No author is named."))


def _missing_photographer(release: Release, _seen: Circumstances) -> Iterator[Place]:
    if not release.photographer and not any(photo.credit for photo in release.photos):
        yield Place("photographer", _("No photographer is named."))


def _missing_caption(release: Release, _seen: Circumstances) -> Iterator[Place]:
    for number, photo in enumerate(release.photos, 1):
        if not photo.caption:
            yield Place("photos", _("Photograph {number} has no caption.", number=number))


def _missing_credit(release: Release, _seen: Circumstances) -> Iterator[Place]:
    for number, photo in enumerate(release.photos, 1):
        if not photo.credit:
            yield Place("photos", _("Photograph {number} has no credit.", number=number))


def _account_credit(release: Release, _seen: Circumstances) -> Iterator[Place]:
    for name in ("author", "photographer"):
        text = getattr(release, name)
        if re.fullmatch(
            r"(?i)(admin(istrator)?|root|webmaster|editor|user\d*|管理员|系统管理员|本站编辑|编辑|发布者)", text
        ):
            yield Place(name, _("“{name}” is an account, not a name.", name=text), 0, len(text))


def _passed_embargo(release: Release, seen: Circumstances) -> Iterator[Place]:
    try:
        embargo = datetime.fromisoformat(release.embargo)
    except ValueError:
        return
    if embargo.tzinfo is not None and embargo <= seen.now and release.status is not Status.PUBLISHED:
        yield Place("embargo", _("The embargo has passed, and the release is not published."))


def _pattern(expression: str, message: str, fields: tuple[str, ...] = ("title", "subtitle", "body")) -> Look:
    """A rule that queries every run of text which matches, once a field."""
    compiled = re.compile(expression)

    def look(release: Release, _seen: Circumstances) -> Iterator[Place]:
        for name in fields:
            found = list(compiled.finditer(getattr(release, name)))
            if found:
                times = _(" ({count} times)", count=len(found)) if len(found) > 1 else ""
                said = _("{sentence}.", sentence=_(message) + times)
                yield Place(name, said, found[0].start(), found[0].end())

    return look


def _mixed(one: str, other: str, message: str) -> Look:
    """A rule that queries a field in which two habits stand side by side."""
    first, second = re.compile(one), re.compile(other)

    def look(release: Release, _seen: Circumstances) -> Iterator[Place]:
        for name in ("title", "subtitle", "body"):
            text = getattr(release, name)
            here = second.search(text)
            if here and first.search(text):
                yield Place(name, _(message), here.start(), here.end())

    return look


_NAME = re.compile(r"\b[A-Z][a-zà-ÿ]+(?:[ \-][A-Z][a-zà-ÿ]+){1,2}\b")


def fold_name(name: str) -> str:
    """A name without what its spellings differ in: case, blanks, hyphens, points."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _two_spellings(release: Release, seen: Circumstances) -> Iterator[Place]:
    for credit in ("author", "photographer"):
        for name in split_names(getattr(release, credit)):
            others = [other for other in seen.spellings.get(fold_name(name), ()) if other != name]
            if others:
                yield Place(
                    credit, _("“{name}” is also written “{other}” in this library.", name=name, other=others[0])
                )
    credited = (name for credit in (release.author, release.photographer) for name in split_names(credit))
    names = dict.fromkeys([*credited, *(match[0] for match in _NAME.finditer(release.body[:200_000]))])
    for one, other in combinations(list(names)[:200], 2):
        if _is_variant(one, other):
            at = release.body.find(other)
            span = (at, at + len(other)) if at >= 0 else (0, 0)
            yield Place("body", _("One name, two spellings? “{one}” and “{other}”.", one=one, other=other), *span)


def _is_variant(one: str, other: str) -> bool:
    """Whether two different names are the same but for blanks and case, or for one letter of their first part."""
    folded, unfolded = fold_name(one), fold_name(other)
    if folded == unfolded:
        return True
    first, _, family = one.partition(" ")
    second, _, same_family = other.partition(" ")
    return bool(family) and family == same_family and min(len(first), len(second)) > 3 and _is_one_letter(first, second)


def _is_one_letter(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    skip_one, skip_other = (1, 1) if len(one) == len(other) else ((1, 0) if len(one) > len(other) else (0, 1))
    return one[at + skip_one :] == other[at + skip_other :]


_CJK = r"[\u3400-\u9fff]"

RULES: tuple[Rule, ...] = (
    Rule("title-missing", "a page and a feed need a headline", _missing_title),
    Rule("title-long", "search pages and wires cut long headlines", _long_title),
    Rule("date-missing", "undated releases stand on top for ever", _missing_date),
    Rule("date-future", "a date to come is a slip or an embargo that was not set", _future_date),
    Rule("author-missing", "readers and colleagues ask who wrote it", _missing_author),
    Rule("photographer-missing", "a picture without a credit may not be printed", _missing_photographer),
    Rule("account-credit", "an account's name says nothing to readers", _account_credit),
    Rule("caption-missing", "a picture without a caption tells nothing", _missing_caption),
    Rule("credit-missing", "a picture without a credit may not be printed", _missing_credit),
    Rule("embargo-passed", "what was held back may go out now", _passed_embargo),
    Rule(
        "double-space", "left over from a typewriter or a paste", _pattern(r"(?<=\S) {2,}(?=\S)", N_("Double spaces"))
    ),
    Rule(
        "pasted-junk",
        "invisible characters break search, copying and wires",
        _pattern(
            "[\u00ad\u200b-\u200d\u2060\ufeff\ufffc\ufffd\x00-\x08\x0b-\x1f\x7f-\x9f]",
            N_("Invisible pasted characters"),
        ),
    ),
    Rule(
        "mixed-quotes",
        "one text, one kind of quotation mark",
        _mixed("[“”]", r'(?<![=\w])"(?=\w)|(?<=[\w.,!?])"', N_("Straight quotation marks stand beside curly ones.")),
    ),
    Rule(
        "mixed-punctuation",
        "Chinese text takes full-width marks",
        _mixed(
            f"{_CJK}[，。；：？！]",
            f"{_CJK}[,;:?!](?!\\S*[a-zA-Z/])",
            N_("ASCII punctuation stands among full-width marks."),
        ),
    ),
    Rule("name-variants", "a name spelled two ways is wrong once", _two_spellings),
)


def check(release: Release, circumstances: Circumstances, off: Collection[str] = ()) -> tuple[Finding, ...]:
    """What every rule that is not `off` finds in a release, in the order of the rules."""
    return tuple(
        Finding(release.id, rule.name, place)
        for rule in RULES
        if rule.name not in off
        for place in rule.look(release, circumstances)
    )


def spellings(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Names by their folded form, those that are written in several ways only."""
    ways: dict[str, dict[str, None]] = {}
    for credit in names:
        for name in split_names(credit):
            ways.setdefault(fold_name(name), {})[name] = None
    return {folded: tuple(found) for folded, found in ways.items() if len(found) > 1 and folded}
