"""The manuscript: a release as it stands in an editor's form and body, over the stored one it began from."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from newsroom_tui.domain.merge import photos_in_place
from newsroom_tui.domain.release import Kind, Release, parse_field
from newsroom_tui.domain.revision import is_same_text
from newsroom_tui.errors import UsageError
from newsroom_tui.ui.undo import UndoOrder
from newsroom_tui.ui.widgets.body_area import BodyArea, editable, glimpse, is_too_large
from newsroom_tui.ui.widgets.release_form import ReleaseForm, as_typed, listed_fields, typed_fields

_UNTYPED = tuple(spec.name for spec in listed_fields())


BODY = "body"
PHOTOS = "photos"


class Manuscript:
    """What is typed, and one order of undo for all of it.

    Attributes:
        stored: the version in the library that the editing began from.
    """

    def __init__(self, release: Release, form: ReleaseForm, body: BodyArea) -> None:
        self.stored = release
        self._form = form
        self._body = body
        self._loaded = body.text
        self._held: str | None = None
        self._hold(None if body.is_whole else release.body)
        self._untyped: dict[str, Any] = {name: _with_place(name, release) for name in _UNTYPED}
        self._undo = UndoOrder(lambda: body.steps, body.undo, body.redo, self._put)

    def excerpt(self, body: str) -> Release:
        """The release as it stands with only this piece of its body, and without photographs."""
        return dataclasses.replace(self.stored, **{**self._fields(), "body": body, PHOTOS: ()})

    def typed(self) -> Release:
        """The release as it stands; a date or time that cannot be read stands in it as typed.

        What was not touched is as it was stored, to the last byte.
        """
        values = self._fields()
        if self._held is not None:
            values["body"] = self._held
        elif (body := self._body.text) != self._loaded:
            values["body"] = body
        release = dataclasses.replace(self.stored, **values)
        placed_in, photos = self._untyped[PHOTOS]
        return dataclasses.replace(release, photos=photos_in_place(photos, placed_in, release.body))

    def _fields(self) -> dict[str, Any]:
        """What was typed into fields, and extras; photographs are left out."""
        values = {**self._untyped, PHOTOS: ()}
        texts = self._form.texts
        for spec in typed_fields():
            text = texts[spec.name]
            if text == as_typed(spec.kind, getattr(self.stored, spec.name)):
                continue
            try:
                values[spec.name] = parse_field(spec.kind, text)
            except UsageError:
                if spec.kind is not Kind.STATUS:
                    values[spec.name] = text
        return values

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands here that the library does not have."""
        return self.problem() is not None or not is_same_text(self.typed(), self.stored)

    @property
    def is_body_held(self) -> bool:
        """Whether the body is too long for the area, or a line of it, so that only a glimpse of it is shown."""
        return self._held is not None

    @property
    def lines(self) -> Sequence[str]:
        """The body's lines, of one that is too long for the area all of them too."""
        return self._body.document.lines if self._held is None else self._held.split("\n")

    def problem(self) -> tuple[str, str] | None:
        """The first field that cannot be saved, and why; None where all can."""
        return self._form.problem()

    def rebase(self, stored: Release) -> None:
        """Go on from another stored version; what stands in form and body stays as it is."""
        self.stored = stored
        self._loaded = glimpse(editable(stored.body)[0])

    def take(self, release: Release) -> None:
        """Put a release's words in the place of what stands here, as one step."""
        with self._undo.one_step():
            for spec in typed_fields():
                self._change(spec.name, self._form.texts[spec.name], as_typed(spec.kind, getattr(release, spec.name)))
            for name in _UNTYPED:
                self._change(name, self._untyped[name], _with_place(name, release))
            self._change(BODY, self._held, release.body if is_too_large(release.body) else None)
            if glimpse(editable(release.body)[0]) != self._body.text:
                self._body.replace_all(release.body)

    def set_field(self, name: str, value: Any) -> None:
        """Change photographs or extras, as a step."""
        release = dataclasses.replace(self.typed(), **{name: value})
        self._change(name, self._untyped[name], _with_place(name, release))

    def note_typing(self, name: str, before: str, after: str) -> None:
        """A field's line was typed in."""
        self._undo.record_field(name, before, after)

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        return self._undo.undo()

    def redo(self) -> bool:
        """Make the last step that was taken back again; False where there is none."""
        return self._undo.redo()

    def _change(self, name: str, before: Any, after: Any) -> None:
        if before != after:
            self._put(name, after)
            self._undo.record_field(name, before, after)

    def _put(self, name: str, value: Any) -> None:
        if name == BODY:
            self._hold(value)
        elif name in self._untyped:
            self._untyped[name] = value
        else:
            self._form.set_text(name, value)

    def _hold(self, body: str | None) -> None:
        """Keep a body that is too long for the area, which shows a glimpse of it."""
        self._held = body
        self._body.read_only = body is not None


def _with_place(name: str, release: Release) -> Any:
    """A field's value; photographs with the body that their places are counted in, since they follow its changes."""
    value = getattr(release, name)
    return (release.body, value) if name == PHOTOS else value
