"""A release: the text an office sends out, with everything known about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, Self

from newsroom_tui.domain.text.harmless import harmless, harmless_line
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _


class Status(StrEnum):
    """How far a release has come, in the order that it goes."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    PUBLISHED = "published"


class Kind(StrEnum):
    """What a field holds, which decides how it is checked, edited and shown."""

    TEXT = "text"
    NAMES = "names"  # as written, several parted by "; "
    DATE = "date"  # YYYY-MM-DD, or empty
    INSTANT = "instant"  # ISO 8601 with offset, or empty
    LANGUAGE = "language"
    STATUS = "status"
    TAGS = "tags"
    MARKDOWN = "markdown"
    PHOTOS = "photos"
    EXTRA = "extra"
    STORE = "store"  # given by the store, never edited


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph of a release.

    Attributes:
        file: the picture's name or path inside the library's ``photos/``, or empty while it is missing.
        caption: the words under it, as plain text.
        credit: who took it, as written.
        after: how many blocks of the body stand before it.
    """

    file: str = ""
    caption: str = ""
    credit: str = ""
    after: int = 0

    def to_document(self) -> dict[str, Any]:
        """The photograph as JSON."""
        return {"file": self.file, "caption": self.caption, "credit": self.credit, "after": self.after}

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read `to_document`'s JSON back; what is missing stays empty."""
        after = document.get("after")
        return cls(
            file=str(document.get("file") or ""),
            caption=str(document.get("caption") or ""),
            credit=str(document.get("credit") or ""),
            after=after if isinstance(after, int) and after > 0 else 0,
        )


def _declare(kind: Kind, label: str = "", *, default: Any = "") -> Any:
    """A field of `Release` with what forms, commands and documents derive from it."""
    metadata = {"kind": kind, "label": label}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Release:
    """One release at one version. The order of the fields is the order of its JSON.

    ``id`` and ``version`` are 0 until the store has given them. Field names and shapes are a public contract.
    """

    id: int = _declare(Kind.STORE, default=0)
    uid: str = _declare(Kind.STORE)
    version: int = _declare(Kind.STORE, default=0)
    title: str = _declare(Kind.TEXT, "Title")
    subtitle: str = _declare(Kind.TEXT, "Subtitle")
    slug: str = _declare(Kind.TEXT, "Slug")
    release_date: str = _declare(Kind.DATE, "Release date")
    author: str = _declare(Kind.NAMES, "Author")
    photographer: str = _declare(Kind.NAMES, "Photographer")
    source: str = _declare(Kind.NAMES, "Source")
    language: str = _declare(Kind.LANGUAGE, "Language")
    tags: tuple[str, ...] = _declare(Kind.TAGS, "Tags", default=())
    status: Status = _declare(Kind.STATUS, "Status", default=Status.DRAFT)
    embargo: str = _declare(Kind.INSTANT, "Embargo")
    body: str = _declare(Kind.MARKDOWN, "Body")
    photos: tuple[Photo, ...] = _declare(Kind.PHOTOS, "Photographs", default=())
    extra: Mapping[str, str] = _declare(Kind.EXTRA, "Extra", default={})
    binned_at: str = _declare(Kind.STORE)
    created_at: str = _declare(Kind.STORE)
    created_by: str = _declare(Kind.STORE)
    updated_at: str = _declare(Kind.STORE)
    updated_by: str = _declare(Kind.STORE)

    def __hash__(self) -> int:
        return hash((self.id, self.uid, self.version))

    @property
    def opening(self) -> str:
        """The body's first words on one line, for lists where there is no title."""
        return " ".join(self.body[:400].split())[:80]

    @property
    def name(self) -> str:
        """What to call the release on screens: its title, else its first words."""
        return self.title or self.opening or _("(empty)")

    @property
    def is_binned(self) -> bool:
        """Whether the release lies in the bin."""
        return bool(self.binned_at)

    def to_document(self, *, body: bool = True) -> dict[str, Any]:
        """The release as JSON; ``body=False`` leaves the body out, as lists do."""
        document = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        document["tags"] = list(self.tags)
        document["status"] = self.status.value
        document["photos"] = [photo.to_document() for photo in self.photos]
        document["extra"] = dict(self.extra)
        if not body:
            del document["body"]
        return document

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read `to_document`'s JSON back.

        Tolerant, because documents are edited by hand too: a missing field gets its default, an unknown one is
        kept in `extra` under its name, an unknown status is a draft.
        """
        known = {f.name: f for f in dataclasses.fields(cls)}
        values: dict[str, Any] = {}
        for name, spec in known.items():
            if document.get(name) is not None:
                values[name] = _from_json(spec.metadata["kind"], name, document[name])
        unknown = {str(k): str(v) for k, v in document.items() if k not in known and v not in (None, "")}
        if unknown:
            values["extra"] = {**unknown, **values.get("extra", {})}
        return cls(**values)


def _from_json(kind: Kind, name: str, value: Any) -> Any:
    match kind:
        case Kind.TAGS:
            return tuple(str(tag) for tag in value) if isinstance(value, list | tuple) else split_names(str(value))
        case Kind.STATUS:
            return Status(value) if value in set(Status) else Status.DRAFT
        case Kind.PHOTOS:
            items = value if isinstance(value, list | tuple) else ()
            return tuple(Photo.from_document(item) for item in items if isinstance(item, Mapping))
        case Kind.EXTRA:
            return {str(k): str(v) for k, v in value.items()} if isinstance(value, Mapping) else {}
        case _ if name in ("id", "version"):
            return int(value)
        case _:
            return str(value)


class FieldSpec(NamedTuple):
    """One editable field as forms, ``--set`` and help declare it."""

    name: str
    label: str
    kind: Kind


def editable_fields() -> tuple[FieldSpec, ...]:
    """The fields that people fill in, in their order; `body`, `photos` and `extra` among them."""
    return tuple(
        FieldSpec(f.name, f.metadata["label"], f.metadata["kind"])
        for f in dataclasses.fields(Release)
        if f.metadata["kind"] is not Kind.STORE
    )


def split_names(text: str) -> tuple[str, ...]:
    """Names or tags typed into one line, parted by ``;``, ``,`` or their full-width forms."""
    for mark in "；,，、":
        text = text.replace(mark, ";")
    return tuple(part.strip() for part in text.split(";") if part.strip())


def with_field(release: Release, name: str, text: str) -> Release:
    """A copy of `release` with one field set from typed text.

    Raises:
        UsageError: no such field, not one that is typed in, or a value that it cannot hold.
    """
    kinds = {spec.name: spec.kind for spec in editable_fields()}
    if name not in kinds or kinds[name] in (Kind.PHOTOS, Kind.EXTRA):
        settable = ", ".join(n for n, k in kinds.items() if k not in (Kind.PHOTOS, Kind.EXTRA))
        raise UsageError(_("There is no field {name!r} to set. Fields: {fields}.", name=name, fields=settable))
    return dataclasses.replace(release, **{name: parse_field(kinds[name], text)})


def without_harm(release: Release) -> tuple[Release, int]:
    """A release without characters that no field holds, and how many had to be changed; see `domain.text.harmless`."""
    count = 0

    def plain(text: str, clean: Callable[[str], tuple[str, int]] = harmless_line) -> str:
        nonlocal count
        text, found = clean(text)
        count += found
        return text

    values: dict[str, Any] = {
        "photos": tuple(
            Photo(plain(photo.file), plain(photo.caption, harmless), plain(photo.credit), photo.after)
            for photo in release.photos
        ),
        "extra": {plain(label): plain(text, harmless) for label, text in release.extra.items()},
        "tags": tuple(tag for tag in map(plain, release.tags) if tag),
    }
    for spec in dataclasses.fields(release):
        value = getattr(release, spec.name)
        if type(value) is str:  # a status is one of ours
            values[spec.name] = plain(value, harmless if spec.metadata["kind"] is Kind.MARKDOWN else harmless_line)
    return (dataclasses.replace(release, **values), count) if count else (release, 0)


def parse_field(kind: Kind, text: str) -> Any:
    """What was typed as the value of a field of this kind, without characters that no field holds.

    Raises:
        UsageError: the text is no such value; says what would be one.
    """
    text = harmless(text)[0] if kind is Kind.MARKDOWN else harmless_line(text.strip())[0]
    match kind:
        case Kind.DATE:
            return _parse_date(text)
        case Kind.INSTANT:
            return _parse_instant(text)
        case Kind.STATUS:
            named = {word: status for status in Status for word in (status.value, _(status))}
            if text not in named:
                known = _(", ").join(map(_, Status))
                raise UsageError(_("{text!r} is no status. One of: {known}.", text=text, known=known))
            return named[text]
        case Kind.TAGS:
            return split_names(text)
        case _:
            return text


def _parse_date(text: str) -> str:
    from datetime import date

    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UsageError(
            _("{text!r} is no date of the calendar. Write it as YYYY-MM-DD, or leave it empty.", text=text)
        ) from None


def _parse_instant(text: str) -> str:
    from datetime import datetime

    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UsageError(
            _("{text!r} is no time with its zone. Write it as 2025-03-14T09:00+08:00, or leave it empty.", text=text)
        )
    return moment.isoformat(timespec="minutes")
