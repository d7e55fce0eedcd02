"""Drafts: what was typed and is not saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from newsroom_tui.domain.release import Release


@dataclass(frozen=True, slots=True)
class Draft:
    """The state of one editing session.

    Attributes:
        session: names the editing session, and with it the draft's file.
        library: the library it belongs to, as `Store.name` says it.
        release: the release as typed; ``id`` 0 for one that was never saved, ``version`` the one it began from.
        kept_at: ISO 8601 UTC, when it was last kept.
        user: who typed it.
    """

    session: str
    library: str
    release: Release
    kept_at: str
    user: str

    def to_document(self) -> dict[str, Any]:
        """The draft as JSON."""
        return {
            "session": self.session,
            "library": self.library,
            "kept_at": self.kept_at,
            "user": self.user,
            "release": self.release.to_document(),
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read `to_document`'s JSON back.

        Raises:
            ValueError: the document is no draft.
        """
        release = document.get("release")
        if not isinstance(release, Mapping):
            raise ValueError("no release in this draft")
        texts = {key: str(document.get(key) or "") for key in ("session", "library", "kept_at", "user")}
        if texts["kept_at"]:
            datetime.fromisoformat(texts["kept_at"])
        return cls(release=Release.from_document(release), **texts)
