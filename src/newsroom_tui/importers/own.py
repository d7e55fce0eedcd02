"""newsroom's own documents: read word for word, so that what was exported comes back as it was."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from newsroom_tui.domain.release import Release, Status, editable_fields
from newsroom_tui.importers import identity, moments

# What can drive a terminal or make a text read other than it is; everything else stays.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_END = re.compile("\r\n?")
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
            notes.append(f"{name}: {text!r} was not understood and is kept as an extra field")
    if values.get("status", Status.DRAFT) not in set(Status):
        notes.append(f"status: {values['status']!r} is none; the release is a draft")
    release = Release.from_document(_harmless(values, notes))
    if not release.uid:
        release = dataclasses.replace(release, uid=identity.of_text(f"{release.title}\n{release.body}"))
    return release, tuple(dict.fromkeys(notes))


def _harmless(value: Any, notes: list[str]) -> Any:
    match value:
        case str():
            found = _HARMFUL.sub("", _LINE_END.sub("\n", value))
            if len(found) < len(_LINE_END.sub("\n", value)):
                notes.append("Control characters were removed.")
            return found
        case Mapping():
            return {_harmless(str(key), notes): _harmless(item, notes) for key, item in value.items()}
        case list() | tuple():
            return [_harmless(item, notes) for item in value]
        case _:
            return value
