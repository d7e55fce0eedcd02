"""Revisions: what a release was at each save."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from newsroom_tui.domain.release import FieldSpec, Kind, Release, editable_fields
from newsroom_tui.language import N_, _


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved version of a release.

    Attributes:
        version: 1 and up.
        at: ISO 8601 UTC, when it was saved.
        by: the user who saved it.
        summary: in words, what changed against the version before.
        release: the whole release as it was.
    """

    version: int
    at: str
    by: str
    summary: str
    release: Release

    @classmethod
    def of(cls, release: Release, previous: Release | None) -> Revision:
        """The revision that saving `release` over `previous` made."""
        return cls(release.version, release.updated_at, release.updated_by, summary(previous, release), release)


def changed_fields(before: Release, after: Release) -> tuple[str, ...]:
    """The names of the editable fields that differ, in the order of a release's fields."""
    return tuple(spec.name for spec in editable_fields() if getattr(before, spec.name) != getattr(after, spec.name))


def summary(before: Release | None, after: Release) -> str:
    """What changed from one version to the next, as it is stored: ``photographer, body (+12 characters)``."""
    return _told(before, after, lambda spec: spec.name, lambda text, **values: text.format(**values))


def summary_in_words(before: Release | None, after: Release) -> str:
    """The same in the user's language, with the fields' labels: ``摄影、正文（+12 个字符）``."""
    return _told(before, after, lambda spec: _(spec.label), _)


def _told(before: Release | None, after: Release, name: Callable[[FieldSpec], str], say: Callable[..., str]) -> str:
    if before is None:
        return say(N_("first version"))
    said = []
    for spec in editable_fields():
        old, new = getattr(before, spec.name), getattr(after, spec.name)
        if old == new:
            continue
        if spec.kind is Kind.MARKDOWN:
            said.append(say(N_("{field} ({count:+d} characters)"), field=name(spec), count=len(new) - len(old)))
        elif spec.kind is Kind.STATUS:
            said.append(f"{name(spec)} {say(old)} → {say(new)}")
        else:
            said.append(name(spec))
    if before.is_binned != after.is_binned:
        said.append(say(N_("put into the bin")) if after.is_binned else say(N_("taken out of the bin")))
    return say(N_(", ")).join(said) or say(N_("nothing changed"))


def is_same_text(one: Release, other: Release) -> bool:
    """Whether two releases say the same, whatever the store noted about them."""
    return not changed_fields(one, other)


def restored(current: Release, old: Release) -> Release:
    """`current` with everything people edit set back to what it was in `old`."""
    return dataclasses.replace(current, **{spec.name: getattr(old, spec.name) for spec in editable_fields()})


def first_version(release: Release, release_id: int, uid: str, user: str, at: str) -> Release:
    """`release` as it is stored for the first time, with what the store says of it."""
    return dataclasses.replace(
        release,
        id=release_id,
        uid=release.uid or uid,
        version=1,
        binned_at="",
        created_at=at,
        created_by=user,
        updated_at=at,
        updated_by=user,
    )


def next_version(current: Release, edited: Release, user: str, at: str) -> Release:
    """The version after `current`, with what people edit taken from `edited` and the rest from the store."""
    return dataclasses.replace(
        edited,
        id=current.id,
        uid=current.uid,
        version=current.version + 1,
        binned_at=current.binned_at,
        created_at=current.created_at,
        created_by=current.created_by,
        updated_at=at,
        updated_by=user,
    )


def binned_version(current: Release, is_binned: bool, user: str, at: str) -> Release:
    """The version after `current`, put into the bin or taken out of it."""
    return dataclasses.replace(next_version(current, current, user, at), binned_at=at if is_binned else "")
