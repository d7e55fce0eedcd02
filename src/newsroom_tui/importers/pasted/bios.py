"""What a text says of its own writer, above or below it: Jo Sample is a reporter at the Sample Times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.lines import Line

_DOES = (
    r"(?:is (?:an?|the|based|currently|[\w’']+['’]s)\b|was (?:an?|the)\b|"
    r"has (?:been|covered|written|reported|worked)\b|"
    r"covers\b|writes\b|reports\b|works\b|joined\b|currently\b|can be reached\b|contributed\b|lives\b|teaches\b)"
)
_ADDRESSED = re.compile(r"(?:write to|contact|email|e-mail|reach|follow)\b.{0,12}$", re.IGNORECASE)
_LONGEST = 700
_NEAR = 3
"""So many lines at either end of a text may be about its writer."""


def without(lines: Sequence[Line], gathered: Gathered) -> list[Line]:
    """The body's lines without those on its writers, which are kept as an extra."""
    said = [given for names in gathered.authors.values() for given in names]
    names = [name for given in said for name in re.split(r"; | and | & ", given)]
    names = [name for name in names if name.isascii() and len(name.split()) > 1]
    if not names or len(lines) < 2 * _NEAR:
        return list(lines)
    near = {*range(_NEAR - 1), *range(len(lines) - _NEAR, len(lines))}
    found = {index for index in near if any(_is_of(lines[index].text, name) for name in names)}
    for index in sorted(found):
        gathered.keep("about the author", lines[index].text)
    return [line for index, line in enumerate(lines) if index not in found]


def _is_of(text: str, name: str) -> bool:
    """Whether a paragraph is about somebody, or says how to reach them."""
    plain = re.sub(r"[*_\\]|\[|\]\([^()]*\)", "", text)
    if len(plain) > _LONGEST:
        return False
    start = plain.casefold().find(name.casefold())
    if start < 0:
        return False
    before, behind = plain[:start].strip(), plain[start + len(name) :].strip(" ,")
    if not before:
        return bool(re.match(_DOES, behind, re.IGNORECASE))
    return len(before) <= 20 and len(plain) <= 160 and bool(_ADDRESSED.match(before))
