"""Two edits of one release brought together: sentence by sentence in the body, field by field in the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from newsroom_tui.domain.difference import Edit, edits, joined_over_blanks
from newsroom_tui.domain.release import FieldSpec, Kind, Photo, Release, editable_fields
from newsroom_tui.domain.text import blocks
from newsroom_tui.domain.text.split import sentences

T = TypeVar("T", bound=Hashable)


class Choice(StrEnum):
    """Whose words stand where two edits touch the same ones."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Overlap(Generic[T]):
    """A place that both edits changed, each its own way."""

    base: tuple[T, ...]
    ours: tuple[T, ...]
    theirs: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """What somebody has to choose about.

    Attributes:
        field: the release's field.
        label: what people call it.
        base: its value, or of the body the passage, that both began from.
        ours: what this edit made of it.
        theirs: what is stored now.
        choices: what can be chosen.
    """

    field: str
    label: str
    base: Any
    ours: Any
    theirs: Any
    choices: tuple[Choice, ...] = (Choice.OURS, Choice.THEIRS)


@dataclass(frozen=True, slots=True)
class Merge:
    """Two edits of one release, merged as far as they do not overlap.

    Attributes:
        theirs: the stored release, which the merged one follows on.
        values: the fields that are settled.
        body: the body's settled passages, and a clash where there is one.
        clashes: everything that is to be chosen, fields first, then the body's passages in order.
        taken: the labels of fields where something of theirs came in.
    """

    theirs: Release
    values: Mapping[str, Any]
    body: tuple[str | Clash, ...]
    clashes: tuple[Clash, ...]
    taken: tuple[str, ...]

    def resolved(self, choices: Sequence[Choice] = ()) -> Release:
        """The merged release, based on the stored version.

        Args:
            choices: one a clash, in their order; ours where there are fewer.
        """
        chosen = dict(zip(map(id, self.clashes), choices, strict=False))
        values = dict(self.values)
        for clash in self.clashes:
            if clash.field != "body":
                values[clash.field] = _pick(clash, chosen.get(id(clash), Choice.OURS))
        parts = [
            part if isinstance(part, str) else _pick(part, chosen.get(id(part), Choice.OURS)) for part in self.body
        ]
        return dataclasses.replace(self.theirs, **values, body="".join(parts))


def _pick(clash: Clash, choice: Choice) -> Any:
    if choice is Choice.THEIRS:
        return clash.theirs
    if choice is Choice.OURS:
        return clash.ours
    if isinstance(clash.ours, str):
        return clash.ours + _between(clash) + clash.theirs
    return clash.ours + clash.theirs


def _between(clash: Clash) -> str:
    """What parts two texts that are both taken."""
    if not clash.ours or not clash.theirs:
        return ""
    if clash.field != "body":
        return "; "
    is_parted = clash.ours[-1].isspace() or clash.theirs[0].isspace() or ord(clash.ours[-1]) >= 0x2E80
    return "" if is_parted else " "


def merge_release(base: Release, ours: Release, theirs: Release) -> Merge:
    """Merge an edit of `base` with what was stored meanwhile."""
    values: dict[str, Any] = {}
    clashes: list[Clash] = []
    taken: list[str] = []
    body: tuple[str | Clash, ...] = ()
    base, ours, theirs = _with_photos_in_place(base, ours, theirs)
    for spec in editable_fields():
        one, mine, stored = (getattr(release, spec.name) for release in (base, ours, theirs))
        if stored not in (one, mine):
            taken.append(spec.label)
        if spec.kind is Kind.MARKDOWN:
            body = _merged_body(spec, one, mine, stored)
            clashes += [part for part in body if isinstance(part, Clash)]
            continue
        merged = _merged_value(spec, one, mine, stored)
        if isinstance(merged, Clash):
            clashes.append(merged)
        else:
            values[spec.name] = merged
    return Merge(theirs, values, body, tuple(clashes), tuple(taken))


def _with_photos_in_place(*releases: Release) -> list[Release]:
    """The releases with photographs counted in the merged body, so that only real changes of them differ."""
    base, ours, theirs = releases
    if not (base.photos or ours.photos or theirs.photos):
        return list(releases)
    parts = merge_text(base.body, ours.body, theirs.body)
    body = "".join("".join(part.ours if isinstance(part, Overlap) else part) for part in parts)
    return [
        dataclasses.replace(release, photos=photos_in_place(release.photos, release.body, body)) for release in releases
    ]


def photos_in_place(photos: tuple[Photo, ...], before: str, after: str) -> tuple[Photo, ...]:
    """Photographs of a body, counted anew for what became of it, each below the block that it stood below."""
    if not photos or before == after:
        return photos
    changes = edits(blocks.texts(before), blocks.texts(after))
    moved = []
    for photo in photos:
        above = [change for change in changes if change.end <= photo.after and change.start < photo.after]
        shift = sum(len(change.items) - (change.end - change.start) for change in above)
        around = next((change for change in changes if change.start < photo.after < change.end), None)
        place = photo.after if around is None else min(photo.after, around.start + len(around.items))
        moved.append(dataclasses.replace(photo, after=max(0, place + shift)))
    return tuple(moved)


def _merged_value(spec: FieldSpec, base: Any, ours: Any, theirs: Any) -> Any:
    """A field's merged value, or a `Clash`."""
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    match spec.kind:
        case Kind.TAGS:
            kept = [tag for tag in ours if tag in theirs or tag not in base]
            return (*kept, *(tag for tag in theirs if tag not in base and tag not in kept))
        case Kind.EXTRA:
            return _merged_extra(spec, base, ours, theirs)
        case Kind.PHOTOS:
            parts = merge_sequences(base, ours, theirs)
            if not any(isinstance(part, Overlap) for part in parts):
                return tuple(photo for part in parts if not isinstance(part, Overlap) for photo in part)
            return Clash(spec.name, spec.label, base, ours, theirs, tuple(Choice))
        case Kind.NAMES:
            return Clash(spec.name, spec.label, base, ours, theirs, tuple(Choice))
        case _:
            return Clash(spec.name, spec.label, base, ours, theirs)


def _merged_extra(spec: FieldSpec, base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> Any:
    merged: dict[str, str] = {}
    for label in dict.fromkeys((*theirs, *ours)):
        one, mine, stored = (values.get(label) for values in (base, ours, theirs))
        if mine != one and stored not in (one, mine):
            return Clash(spec.name, spec.label, base, ours, theirs)
        value = stored if mine == one else mine
        if value is not None:
            merged[label] = value
    return merged


def _merged_body(spec: FieldSpec, base: str, ours: str, theirs: str) -> tuple[str | Clash, ...]:
    return tuple(
        Clash(spec.name, spec.label, "".join(part.base), "".join(part.ours), "".join(part.theirs), tuple(Choice))
        if isinstance(part, Overlap)
        else "".join(part)
        for part in merge_text(base, ours, theirs)
    )


def merge_text(base: str, ours: str, theirs: str) -> list[tuple[str, ...] | Overlap[str]]:
    """Merge two edits of a text, sentence by sentence: settled runs of sentences, and overlaps between them."""
    if theirs in (base, ours):
        return [(ours,)] if ours else []
    if ours == base:
        return [(theirs,)] if theirs else []
    tokens = sentences(base)
    mine = joined_over_blanks(edits(tokens, sentences(ours)), tokens)
    stored = joined_over_blanks(edits(tokens, sentences(theirs)), tokens)
    return _woven(tokens, mine, stored)


def merge_sequences(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]) -> list[tuple[T, ...] | Overlap[T]]:
    """Merge two edits of a sequence: settled runs of items, and overlaps between them."""
    return _woven(base, edits(base, ours), edits(base, theirs))


@dataclass(slots=True)
class _Group(Generic[T]):
    """Changes that touch the same items, from `start` up to `end`."""

    start: int
    end: int
    ours: list[Edit[T]]
    theirs: list[Edit[T]]

    def is_touched_by(self, edit: Edit[T]) -> bool:
        """Whether a change begins inside, or both put something new at the same place."""
        return edit.start < self.end or edit.start == edit.end == self.start == self.end

    def applied(self, old: tuple[T, ...], changes: Sequence[Edit[T]]) -> tuple[T, ...]:
        """The group's items with these changes made in them."""
        made: list[T] = []
        done = self.start
        for change in changes:
            made += old[done - self.start : change.start - self.start]
            made += change.items
            done = change.end
        return (*made, *old[done - self.start :])


def _woven(base: Sequence[T], mine: Sequence[Edit[T]], stored: Sequence[Edit[T]]) -> list[tuple[T, ...] | Overlap[T]]:
    """`base` with both lists of changes made in it."""
    woven: list[tuple[T, ...] | Overlap[T]] = []
    done = 0
    for group in _groups(mine, stored):
        woven.append(tuple(base[done : group.start]))
        old = tuple(base[group.start : group.end])
        ours, theirs = group.applied(old, group.ours), group.applied(old, group.theirs)
        if not group.theirs or ours == theirs:
            woven.append(ours)
        elif not group.ours:
            woven.append(theirs)
        else:
            woven.append(Overlap(old, ours, theirs))
        done = group.end
    woven.append(tuple(base[done:]))
    return [part for part in woven if part]


def _groups(mine: Sequence[Edit[T]], stored: Sequence[Edit[T]]) -> list[_Group[T]]:
    """The changes of both sides in their order, those that touch the same items together."""
    both = sorted([(edit, True) for edit in mine] + [(edit, False) for edit in stored], key=_place)
    groups: list[_Group[T]] = []
    for edit, is_ours in both:
        if not groups or not groups[-1].is_touched_by(edit):
            groups.append(_Group(edit.start, edit.end, [], []))
        group = groups[-1]
        group.end = max(group.end, edit.end)
        (group.ours if is_ours else group.theirs).append(edit)
    return groups


def _place(each: tuple[Edit[T], bool]) -> tuple[int, int]:
    return each[0].start, each[0].end
