"""What differs between two texts or two releases: by words, in Chinese by characters."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, Generic, TypeVar

from newsroom_tui.domain.release import Kind, Release, editable_fields
from newsroom_tui.domain.text.split import lines, sentences, words
from newsroom_tui.language import _

T = TypeVar("T", bound=Hashable)

# Past these, difflib would take seconds: it then leaves out what is too common, or the pieces become larger.
COMMON_TOKENS_COUNT = 4_000
WORDS_COMPARED = 3_000


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a difference."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """Lines that belong beside each other: what stood there, and what stands there now; without the end they share."""

    before: tuple[Span, ...]
    after: tuple[Span, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing changed in it."""
        return all(span.change is Change.SAME for span in (*self.before, *self.after))


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """How one field differs.

    Attributes:
        name: the field's name, as in a release's JSON.
        label: what people call it.
        spans: the field's text before and after in one: without the added spans it is the old, without the removed
            ones the new.
    """

    name: str
    label: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Edit(Generic[T]):
    """A change of a sequence: its items from `start` up to `end` became `items`."""

    start: int
    end: int
    items: tuple[T, ...]


def edits(before: Sequence[T], after: Sequence[T]) -> list[Edit[T]]:
    """The changes that turn `before` into `after`, in order, not touching one another."""
    head = 0
    shortest = min(len(before), len(after))
    while head < shortest and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shortest - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    is_large = max(len(old), len(new)) > COMMON_TOKENS_COUNT
    matcher = SequenceMatcher(None, old, new, autojunk=is_large)
    return [
        Edit(head + i1, head + i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"
    ]


def joined_over_blanks(changes: Sequence[Edit[str]], before: Sequence[str]) -> list[Edit[str]]:
    """The same changes, those with nothing but blanks between them made one."""
    joined: list[Edit[str]] = []
    for change in changes:
        if joined:
            last = joined[-1]
            between = before[last.end : change.start]
            if all(not token.strip() for token in between):
                joined[-1] = Edit(last.start, change.end, (*last.items, *between, *change.items))
                continue
        joined.append(change)
    return joined


def difference(before: str, after: str) -> tuple[Span, ...]:
    """How `after` differs from `before`.

    The spans that are not added give `before` when joined, those that are not removed give `after`.
    """
    old = lines(before)
    spans: list[Span] = []
    done = 0
    for edit in edits(old, lines(after)):
        spans.append(Span(Change.SAME, "".join(old[done : edit.start])))
        spans += _inside("".join(old[edit.start : edit.end]), "".join(edit.items))
        done = edit.end
    spans.append(Span(Change.SAME, "".join(old[done:])))
    return _together(spans)


def _inside(before: str, after: str) -> list[Span]:
    """The difference of changed lines, word by word, or sentence by sentence where there are very many."""
    for split in (words, sentences):
        old, new = split(before), split(after)
        if max(len(old), len(new)) <= WORDS_COMPARED:
            break
    else:
        return [Span(Change.REMOVED, before), Span(Change.ADDED, after)]
    spans: list[Span] = []
    done = 0
    for edit in joined_over_blanks(edits(old, new), old):
        spans.append(Span(Change.SAME, "".join(old[done : edit.start])))
        spans.append(Span(Change.REMOVED, "".join(old[edit.start : edit.end])))
        spans.append(Span(Change.ADDED, "".join(edit.items)))
        done = edit.end
    spans.append(Span(Change.SAME, "".join(old[done:])))
    return spans


def _together(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without empty ones, neighbours of one kind made one."""
    together: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if together and together[-1].change is span.change:
            together[-1] = Span(span.change, together[-1].text + span.text)
        else:
            together.append(span)
    return tuple(together)


def side_by_side(spans: Sequence[Span]) -> tuple[Row, ...]:
    """A difference as rows for two columns, parted where both texts have the same line's end."""
    rows: list[Row] = []
    before: list[Span] = []
    after: list[Span] = []
    for span in spans:
        lines_in_both = span.text.split("\n") if span.change is Change.SAME else [span.text]
        for number, text in enumerate(lines_in_both):
            if number:
                rows.append(Row(_together(before), _together(after)))
                before, after = [], []
            if span.change is not Change.ADDED:
                before.append(Span(span.change, text))
            if span.change is not Change.REMOVED:
                after.append(Span(span.change, text))
    return (*rows, Row(_together(before), _together(after)))


def release_difference(before: Release, after: Release) -> tuple[FieldDifference, ...]:
    """How two versions of a release differ: the fields that do, in the order of a release's fields."""
    return tuple(
        FieldDifference(spec.name, spec.label, difference(old, new))
        for spec in editable_fields()
        if (old := shown(spec.kind, getattr(before, spec.name))) != (new := shown(spec.kind, getattr(after, spec.name)))
    )


def shown(kind: Kind, value: Any) -> str:
    """A field's value as the text that people compare: tags on one line, photographs and extras one a line."""
    match kind:
        case Kind.TAGS:
            return "; ".join(value)
        case Kind.PHOTOS:
            return "".join(f"{json.dumps(photo.to_document(), ensure_ascii=False)}\n" for photo in value)
        case Kind.EXTRA:
            return "".join(f"{label}: {text}\n" for label, text in value.items())
        case Kind.STATUS:
            return _(str(value))
        case _:
            return str(value)
