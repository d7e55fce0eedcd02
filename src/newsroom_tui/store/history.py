"""History: every version of a release, in a file of its own from its first edit on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsroom_tui.domain.revision import Revision
from newsroom_tui.store import durable, tables
from newsroom_tui.store.segments import segment_of

TABLE = "revisions"
ROTATE = 200
"""Versions in one file. A full one is set beside the next as ``ID.FIRST-LAST.json``, so that saving stays quick."""


class History:
    """The folder of histories. Whoever writes holds the library's lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, release_id: int) -> Path:
        """Where the newest versions of a release lie."""
        return self.folder / f"{segment_of(release_id):06}" / f"{release_id}.json"

    def paths(self, release_id: int) -> list[Path]:
        """Every file with versions of a release, the newest one's last."""
        path = self.path(release_id)
        older = sorted(path.parent.glob(f"{release_id}.*-*.json"))
        return [*older, path] if path.exists() else older

    def add(self, revisions: Iterable[Revision]) -> None:
        """Store revisions of one release, durably; one whose version is there already takes its place.

        Raises:
            LibraryError: nothing was changed.
        """
        new = {revision.version: _document(revision) for revision in revisions}
        release_id = next(iter(new.values()))["release"]["id"]
        path = self.path(release_id)
        durable.make_folder(path.parent)
        kept = dict(_documents(path))
        if len(kept) >= ROTATE:
            full = path.with_name(f"{release_id}.{min(kept):06}-{max(kept):06}.json")
            durable.write(full, tables.dump({TABLE: kept}))
            kept = {}
        kept.update(new)
        durable.write(path, tables.dump({TABLE: kept}))

    def has(self, release_id: int) -> bool:
        """Whether a release was ever edited."""
        return self.path(release_id).exists()

    def revisions(self, release_id: int) -> list[Revision]:
        """The stored versions of a release, oldest first.

        Raises:
            LibraryDamaged: a file of its history cannot be read.
        """
        found: dict[int, Revision] = {}
        for path in self.paths(release_id):
            for version, document in _documents(path).items():
                found[version] = _revision(version, document, path)
        return [found[version] for version in sorted(found)]

    def remove(self, release_id: int) -> None:
        """Delete a release's history."""
        for path in self.paths(release_id):
            durable.remove(path)


def _documents(path: Path) -> dict[int, tables.Document]:
    found = durable.read(path)
    return {} if found is None else tables.documents(found[0], TABLE, path)


def _document(revision: Revision) -> dict[str, Any]:
    return {
        "version": revision.version,
        "at": revision.at,
        "by": revision.by,
        "summary": revision.summary,
        "release": revision.release.to_document(),
    }


def _revision(version: int, document: tables.Document, path: Path) -> Revision:
    release = document.get("release")
    if not isinstance(release, dict):
        raise tables.damage(path, f"version {version} has no release")
    texts = {key: str(document.get(key) or "") for key in ("at", "by", "summary")}
    return Revision(version, release=tables.release(release, path), **texts)
