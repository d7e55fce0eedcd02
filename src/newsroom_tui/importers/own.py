"""newsroom's own documents: read word for word, so that what was exported comes back as it was."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from newsroom_tui.domain.release import Release, Status, editable_fields, without_harm
from newsroom_tui.importers import identity, moments
from newsroom_tui.language import _

KEPT = frozenset(spec.name for spec in editable_fields()) | {"uid"}
"""The fields of a release that travel; the others are the store's."""


def release_of(document: Mapping[str, Any]) -> tuple[Release, tuple[str, ...]]:
    """The release that a document says, and notes on what it could not say.

    The store's own fields (id, version, who saved it when) are left to the library it is imported into.
    """
    notes: list[str] = []
    values = {key: value for key, value in document.items() if key in KEPT}
    for name, read in (("release_date", moments.day), ("embargo", moments.instant)):
        text = str(values.get(name) or "")
        if text and not read(text):
            values["extra"] = {**dict(values.get("extra") or {}), name: values.pop(name)}
            notes.append(_("{name}: {text!r} was not understood and is kept as an extra field", name=name, text=text))
    if values.get("status", Status.DRAFT) not in set(Status):
        notes.append(_("status: {status!r} is none; the release is a draft", status=values["status"]))
    release, count = without_harm(Release.from_document(values))
    if count:
        notes.append(_("Control characters and odd line ends left out or made plain: {count}", count=count))
    if not release.uid:
        release = dataclasses.replace(release, uid=identity.of_text(f"{release.title}\n{release.body}"))
    return release, tuple(dict.fromkeys(notes))
