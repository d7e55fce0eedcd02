"""Words of a text that went nowhere: the last look, so that whatever the rules did not think of is named in a note."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields

from newsroom_tui.domain.release import Release
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import LABELS
from newsroom_tui.importers.pasted.script import simplified
from newsroom_tui.language import _

LONGEST = 300_000
"""Characters of a text that is looked through; of a longer one the rules leave the middle as it is."""

_HAN = "\u3400-\u9fff"
_WORD = re.compile(rf"[^\W_{_HAN}]+|[{_HAN}]+")
_SAID_BY_A_FIELD = re.compile(  # what becomes of these is a date, an instant, or the field that they are the label of
    rf"""\d{{1,4}}|\d+(?:st|nd|rd|th)|\d{{1,2}}[ap]m|[ap]m?|utc|gmt|[a-z]{{1,2}}[sd]t
    |(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{{0,6}}|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?
    |{"|".join(sorted({word for label in LABELS if label.isascii() for word in re.findall(r"[a-z]+", label)}))}
    |(?:[年月日时分秒点时午上下晚早星期周礼拜一二三四五六七八九十〇零]|中华民国|民国)+
    |(?:本[报网刊台站]|[文图摄编审源稿讯电者由发报社]|记者|通讯员|特约|实习|报道|摄影|供图|提供|新华|中新|来源|作者)+""",
    re.VERBOSE,
)


def words_not_kept(text: str, release: Release, notes: Iterable[str]) -> list[str]:
    """The words of a text that stand in no field of its release and in no note, as they are written, each once.

    Chinese has no words that could be told apart here; runs of its characters are taken, less what was kept of them.
    Labels, and what a date is made of, are said by the field that they led to.
    """
    if len(text) > LONGEST:
        return []
    kept = _plain(" ".join((*map(str, _values(release)), *notes)))
    words = set(_WORD.findall(kept))
    han = "\n".join(word for word in words if word[-1] > "\u3400")
    joined = re.sub(rf"[\W_{_HAN}]+", "", kept)
    missing: dict[str, None] = {}
    for word in dict.fromkeys(_WORD.findall(_plain(text))):
        if word in words:
            continue
        parts = _left_of(word, han) if word[-1] > "\u3400" else [] if word in joined else [word]
        missing.update(dict.fromkeys(part for part in parts if not _is_said(part)))
    return list(missing)


def noted(text: str, release: Release, notes: Iterable[str]) -> Iterator[str]:
    """A note that names the words of a text which went nowhere; none where all were kept."""
    if words := words_not_kept(text, release, notes):
        yield _("In no field, only in the original: {words}", words=" · ".join(words))


def _values(release: Release) -> Iterable[object]:
    for field in fields(release):
        value = getattr(release, field.name)
        if field.name == "photos":
            yield from (f"{photo.file} {photo.caption} {photo.credit}" for photo in value)
        elif field.name == "extra":
            yield from (f"{label} {said}" for label, said in value.items())
        else:
            yield value if isinstance(value, str) else " ".join(value) if isinstance(value, tuple) else ""


def _left_of(run: str, kept: str) -> list[str]:
    """The parts of a run of Chinese characters that are not kept, two characters at a time."""
    if run in kept:
        return []
    is_kept = [False] * len(run)
    for start in range(len(run) - 1):
        if run[start : start + 2] in kept:
            is_kept[start] = is_kept[start + 1] = True
    parts = "".join(" " if is_there else sign for sign, is_there in zip(run, is_kept, strict=True)).split()
    return [part for part in parts if len(part) > 1 or part not in kept]


def _is_said(word: str) -> bool:
    return bool(_SAID_BY_A_FIELD.fullmatch(simplified(word))) or lookup(word) is not None


def _plain(text: str) -> str:
    """A text without case, width, the character that is set as a bar, and the marks that Markdown sets into words."""
    return re.sub(r"[\\*_]|(?<=\w)-\n(?=\w)", "", unicodedata.normalize("NFKC", text).replace("丨", " ")).casefold()
