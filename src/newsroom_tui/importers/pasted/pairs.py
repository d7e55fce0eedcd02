"""Labels that were pasted out of a table's cells: each on a line, its value on the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.lines import Line, without_bullet
from newsroom_tui.importers.pasted.sentences import is_prose

_PROVIDED = re.compile(r"(?:news|press release) provided by\W*", re.IGNORECASE)
_LABEL = re.compile(r"\W{0,3}(?P<label>[^\W\d_][^:：]{0,20}?)\s*[:：]$")


_TITLED = re.compile(r"[A-Z][a-z]+(?: [A-Z]\w+| of){0,2}:")
_EQUATION = re.compile(r"(?P<label>[A-Z][A-Z -]{1,18})=(?P<value>.*)")
"""A field as broadcasters' and agencies' systems write it: DATE=3/14/2005."""

_ROW = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,6})(?:[ \t\u3000]+(?P<value>\S.{0,118}))?")
"""A row of a table: a label, and behind nothing but blanks its value."""


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, what was a table's cells put together again with colons.

    Each of at least two labels in a row takes the value below it, each of at least three the value beside it. A single
    label without a value stays empty: it is the row of pairs that shows a table's cells.
    """
    return _with_values_below(_with_values_beside(_with_colons(lines)))


def _with_colons(lines: Sequence[Line]) -> list[Line]:
    """At least three fields that a text begins with, each with an equals sign, with colons instead."""
    fields = list(takewhile(lambda match: match is not None, (_EQUATION.fullmatch(line.text) for line in lines)))
    if len(fields) < 3:
        return list(lines)
    named = [
        replace(line, text=f"{match['label'].capitalize()}: {match['value']}")
        for line, match in zip(lines, fields, strict=False)
        if match
    ]
    return [*named, *lines[len(named) :]]


def _with_values_beside(lines: Sequence[Line]) -> list[Line]:
    found = list(lines)
    start = 0
    while start < len(found):
        rows: list[re.Match[str]] = []
        for line in found[start:]:
            row = _ROW.fullmatch(line.text) if not is_prose(line.text) else None
            if row is None or not (_is_strong(row["label"]) or _is_akin(row["label"], rows)):
                break
            rows.append(row)
        if sum(bool(row["value"]) and _is_strong(row["label"]) for row in rows) >= 3:
            for index, row in enumerate(rows, start):
                found[index] = replace(found[index], text=f"{row['label']}：{row['value'] or ''}")
        start += max(len(rows), 1)
    return found


def _is_strong(written: str) -> bool:
    label = lookup(written)
    return label is not None and not label.is_weak


def _is_akin(written: str, rows: Sequence[re.Match[str]]) -> bool:
    """Whether a word that no table knows begins like the known ones above it: 公告等级 below 公告日期."""
    return any(len(written) == len(row["label"]) and written[:2] == row["label"][:2] for row in rows)


def _with_values_below(lines: Sequence[Line]) -> list[Line]:
    found: list[Line] = []
    index = barren = 0  # no row of pairs begins before `barren`: each line is looked at once, however many labels
    while index < len(lines):
        if _PROVIDED.fullmatch(lines[index].text) and index + 1 < len(lines) and not is_prose(lines[index + 1].text):
            found.append(replace(lines[index], text=f"Source: {lines[index + 1].text}"))
            index += 2
            continue
        rows = _rows(lines, index) if index >= barren else []
        known = [place for place, (label, _) in enumerate(rows) if _is_known(label)]
        is_table = len(known) >= 2 and sum(bool(value) for _, value in rows) >= 2
        if is_table and known[0] == 0:
            found += [replace(label, text=label.text + value) for label, value in rows]
            index += _height(rows)
        else:
            barren = max(barren, index + _height(rows[: known[0]] if is_table else rows))
            found.append(lines[index])
            index += 1
    return found


def _height(rows: Sequence[tuple[Line, str]]) -> int:
    """How many lines the rows are."""
    return sum(2 if value else 1 for _, value in rows)


def _rows(lines: Sequence[Line], index: int) -> list[tuple[Line, str]]:
    """The labels from a line on, each with the value below it; an empty one has the next label right below."""
    rows: list[tuple[Line, str]] = []
    while index < len(lines) and _is_label(lines[index]):
        has_value = _is_pair(lines, index)
        if not has_value and (index + 1 == len(lines) or not _is_label(lines[index + 1])):
            break
        rows.append((lines[index], without_bullet(lines[index + 1].text) if has_value else ""))
        index += 2 if has_value else 1
    return rows


def _is_pair(lines: Sequence[Line], index: int) -> bool:
    if index + 1 >= len(lines) or not _is_label(lines[index]):
        return False
    value = lines[index + 1]
    return value.gap <= 1 and len(value.text) <= 60 and not re.search("[:：]", value.text) and not is_prose(value.text)


def _is_label(line: Line) -> bool:
    """Whether a line is a label that the table knows, or reads as one in English: Transcript ID:."""
    return _is_known(line) or bool(_TITLED.fullmatch(line.text))


def _is_known(line: Line) -> bool:
    match = _LABEL.fullmatch(line.text) if len(line.text) <= 24 else None
    return match is not None and lookup(match["label"]) is not None
