"""History: every version of a release, in a file of its own from its first edit on."""

from __future__ import annotations

import dataclasses
import fnmatch
from pathlib import Path
from typing import Any

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, is_same_text
from newsroom_tui.errors import LibraryDamaged
from newsroom_tui.language import _
from newsroom_tui.store import durable, tables
from newsroom_tui.store.segments import segment_of
from newsroom_tui.store.tables import Document

TABLE = "revisions"
OUTSIDE = "outside newsroom"
"""Who saved a version that was made by editing the library's files."""

ROTATE = 200
"""Versions in one file. A full one is set beside the next as ``ID.FIRST-LAST.json``, so that saving stays quick."""

ROTATE_BYTES = 1_000_000
"""The size of a file that is full with fewer of them."""


class History:
    """The folder of histories. Whoever writes holds the library's lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, release_id: int) -> Path:
        """Where the newest versions of a release lie."""
        return self.folder / f"{segment_of(release_id):06}" / f"{release_id}.json"

    def paths(self, release_id: int) -> list[Path]:
        """Every file with versions of a release, the newest one's last.

        Raises:
            LibraryDamaged: their folder cannot be read.
        """
        path = self.path(release_id)
        durable.require_own(path.parent)
        try:
            names = [place.name for place in path.parent.iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise LibraryDamaged(
                _("{folder} cannot be read: {reason}.", folder=path.parent, reason=_(error.strerror or ""))
            ) from error
        older = [path.parent / name for name in sorted(fnmatch.filter(names, f"{release_id}.*-*.json"))]
        return [*older, path] if path.name in names else older

    def highest(self, segment: int) -> int:
        """The highest id in a segment that there is a history of, 0 where there is none."""
        try:
            ids = [path.name.partition(".")[0] for path in (self.folder / f"{segment:06}").iterdir()]
        except OSError:
            return 0
        return max((int(release_id) for release_id in ids if release_id.isdecimal()), default=0)

    def make_room(self, segment: int) -> None:
        """Make the folder for a segment's histories, so that no first edit has to wait for that.

        Raises:
            LibraryError: it cannot be made.
        """
        durable.make_folder(self.folder / f"{segment:06}")

    def note(self, current: Release, edited: Release) -> Release:
        """Put what is about to be stored over `current` into the history; what is to be stored then.

        Where `current` is not what was saved as this version, somebody edited the file from outside. That becomes a
        version of its own, so that it is not lost, and `edited` the one after it.

        Raises:
            LibraryError: nothing was changed.
        """
        durable.require_own(self.path(current.id).parent)
        stored = dict(self._documents(self.path(current.id)))
        revisions = []
        if current.version not in stored:
            revisions.append(Revision.of(current, None))
        else:
            known = _revision(current.version, stored[current.version], self.path(current.id)).release
            if not is_same_text(known, current):
                current = dataclasses.replace(current, version=current.version + 1, updated_by=OUTSIDE)
                edited = dataclasses.replace(edited, version=edited.version + 1)
                revisions.append(Revision.of(current, known))
        self._add(stored, [*revisions, Revision.of(edited, current)])
        return edited

    def _add(self, stored: dict[int, Document], revisions: list[Revision]) -> None:
        """Store revisions of one release, durably; one whose version is there already takes its place."""
        path = self.path(revisions[-1].release.id)
        durable.make_folder(path.parent)
        if stored and (len(stored) >= ROTATE or path.stat().st_size >= ROTATE_BYTES):
            full = path.with_name(f"{path.stem}.{min(stored):06}-{max(stored):06}.json")
            durable.write(full, tables.dump({TABLE: stored}))
            stored = {}
        stored.update({revision.version: _document(revision) for revision in revisions})
        durable.write(path, tables.dump({TABLE: stored}))

    def versions(self, current: Release) -> tuple[Revision, ...]:
        """Every version of a release, newest first: `current`, and those that were stored before it."""
        older = [revision for revision in self.revisions(current.id) if revision.version < current.version]
        previous = older[-1].release if older else None
        return (Revision.of(current, previous), *reversed(older))

    def revisions(self, release_id: int) -> list[Revision]:
        """The stored versions of a release, oldest first.

        Raises:
            LibraryDamaged: a file of its history cannot be read.
        """
        found: dict[int, Revision] = {}
        for path in self.paths(release_id):
            for version, document in self._documents(path).items():
                found[version] = _revision(version, document, path)
        return [found[version] for version in sorted(found)]

    def _documents(self, path: Path) -> dict[int, Document]:
        found = durable.read(path)
        if found is None:
            return {}
        lines = tables.load_lines(found[0])
        if lines is None or TABLE not in lines:
            return tables.documents(found[0], TABLE, path)
        return {int(version): line for version, line in lines[TABLE].items()}

    def remove(self, release_id: int) -> None:
        """Delete a release's history."""
        for path in self.paths(release_id):
            durable.remove(path)


def _document(revision: Revision) -> dict[str, Any]:
    return {
        "version": revision.version,
        "at": revision.at,
        "by": revision.by,
        "summary": revision.summary,
        "release": revision.release.to_document(),
    }


def _revision(version: int, document: Document, path: Path) -> Revision:
    try:
        release = document["release"]
    except (KeyError, ValueError) as error:
        raise tables.damage(path, _("version {version} cannot be read", version=version)) from error
    if not isinstance(release, dict):
        raise tables.damage(path, _("version {version} has no release", version=version))
    texts = {key: str(document.get(key) or "") for key in ("at", "by", "summary")}
    return Revision(version, release=tables.release(release, path), **texts)
