"""The doctor: is a library whole, and what can be saved where it is not. Nothing is ever deleted."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from newsroom_tui.domain.health import Finding, Report
from newsroom_tui.errors import LibraryDamaged, LibraryError
from newsroom_tui.language import _
from newsroom_tui.store import card, durable, salvage, tables
from newsroom_tui.store.catalogue import checkup
from newsroom_tui.store.catalogue.catalogue import Catalogue
from newsroom_tui.store.history import TABLE as REVISIONS
from newsroom_tui.store.library import Library
from newsroom_tui.store.segments import SIZE, Segments, segment_of
from newsroom_tui.store.tables import Document

SET_ASIDE = "damaged"
"""The folder in the library where damaged files go."""


def examine(library: Library, catalogue: Catalogue, *, is_repairing: bool) -> Report:
    """Look whether a library is whole, its catalogue among it, and mend it if asked to; see `Store.examine`."""
    with library.writing("doctor") if is_repairing else contextlib.nullcontext():
        report = Doctor(library, is_repairing=is_repairing, known=checkup.highest_id(library)).examine()
        found = checkup.check(library)
        if found.problem:
            done = ""
            if is_repairing:
                catalogue.make_anew()
                done = _("made anew")
            problem = _("{problem}; it is derived, and can be made anew", problem=found.problem)
            finding = Finding(".cache/catalogue.sqlite", problem, done=done)
            report = dataclasses.replace(report, findings=(*report.findings, finding))
        if is_repairing:
            catalogue.settle()
            found = checkup.check(library)
    return dataclasses.replace(report, catalogue=found.state)


class Doctor:
    """Examines a library's files; with `is_repairing`, mends what it can. The caller holds the lock then.

    Args:
        known: the highest id that is known to have been a release's.
    """

    def __init__(self, library: Library, *, is_repairing: bool, known: int = 0) -> None:
        self._library = library
        self._is_repairing = is_repairing
        self._known = known
        self._releases: dict[int, bool] = {}  # by id, whether it lies in the bin
        self._originals: set[int] = set()
        self._histories: set[int] = set()

    def examine(self) -> Report:
        """Look at every file. The catalogue is somebody else's matter."""
        findings = [
            *self._untidy(),
            *self._segments(self._library.originals, salvage.is_original, self._note_originals),
            *self._history_files(),
            *self._segments(self._library.releases, salvage.is_release, self._note_releases),
            *self._orphans(),
        ]
        return Report(
            library=str(self._library.root),
            format=self._library.card.format,
            segments=len(self._library.releases.signatures()),
            releases=len(self._releases),
            binned=sum(self._releases.values()),
            originals=len(self._originals),
            histories=len(self._histories),
            findings=tuple(findings),
        )

    # Segments

    def _segments(
        self,
        segments: Segments,
        is_wanted: Callable[[Mapping[str, Any]], bool],
        note: Callable[[int, Mapping[int, Document]], Iterator[Finding]],
    ) -> Iterator[Finding]:
        for number in sorted(segments.signatures()):
            try:
                documents = segments.read(number)[1]
            except LibraryDamaged as damage:
                done, documents = self._mend(segments, number, is_wanted)
                yield Finding(self._name(segments.path(number)), str(damage), done=done)
            yield from note(number, documents)

    def _mend(
        self, segments: Segments, number: int, is_wanted: Callable[[Mapping[str, Any]], bool]
    ) -> tuple[str, Mapping[int, Document]]:
        """Set a damaged segment aside and write what can be saved of it anew."""
        path = segments.path(number)
        saved = {
            doc_id: document
            for doc_id, document in salvage.documents(_bytes(path), is_wanted).items()
            if segment_of(doc_id) == number
        }
        if not self._is_repairing:
            return "", saved
        aside = self._set_aside(path)
        if segments is self._library.releases:
            card.use_up(self._library.root, number * SIZE + SIZE - 1)
        if saved:
            durable.write(path, tables.dump({segments.table: saved}))
        return _("set aside as {file}, {count} of its documents saved", file=aside, count=len(saved)), saved

    def _note_originals(self, _number: int, documents: Mapping[int, Document]) -> Iterator[Finding]:
        self._originals.update(documents)
        yield from ()

    def _note_releases(self, number: int, documents: Mapping[int, Document]) -> Iterator[Finding]:
        path = self._library.releases.path(number)
        own = {doc_id: document for doc_id, document in documents.items() if segment_of(doc_id) == number}
        if strangers := documents.keys() - own.keys():
            done = self._part(path, own)
            for doc_id in sorted(strangers):
                problem = _("release {id} belongs into another file and is not found", id=doc_id)
                yield Finding(self._name(path), problem, done=done)
        for doc_id, document in own.items():
            try:
                self._releases[doc_id] = tables.release({**document, "id": doc_id}, path).is_binned
            except LibraryDamaged as damage:
                yield Finding(self._name(path), str(damage), done=self._restore(doc_id))

    def _part(self, path: Path, own: Mapping[int, Document]) -> str:
        """Set a segment aside that holds what is not its own, and write its own documents anew."""
        if not self._is_repairing:
            return ""
        aside = self._set_aside(path)
        if own:
            durable.write(path, tables.dump({self._library.releases.table: own}))
        return _("set aside as {file}", file=aside)

    # Histories

    def _history_files(self) -> Iterator[Finding]:
        for path in sorted(self._library.history.folder.glob("*/*.json")):
            release_id = path.name.partition(".")[0]
            if path.parent.is_symlink():  # which is told of among what is untidy
                continue
            if not release_id.isdecimal():
                yield Finding(self._name(path), _("this is no history of newsroom's"), is_damage=False)
                continue
            try:
                found = durable.read(path)
                revisions = {} if found is None else tables.documents(found[0], REVISIONS, path)
                if not all(salvage.is_revision(document) for document in revisions.values()):
                    raise tables.damage(path, _("a document is no revision"))
            except LibraryDamaged as damage:
                yield Finding(self._name(path), str(damage), done=self._mend_history(path))
            self._histories.add(int(release_id))

    def _mend_history(self, path: Path) -> str:
        if not self._is_repairing:
            return ""
        saved = salvage.documents(_bytes(path), salvage.is_revision)
        aside = self._set_aside(path)
        if saved:
            durable.write(path, tables.dump({REVISIONS: saved}))
        return _("set aside as {file}, {count} of its versions saved", file=aside, count=len(saved))

    def _restore(self, release_id: int) -> str:
        """Put a lost release back as its newest version in the history."""
        if not self._is_repairing:
            return ""
        try:
            revisions = self._library.history.revisions(release_id)
        except LibraryDamaged:
            revisions = []
        if not revisions:
            return ""
        newest = revisions[-1].release
        segments, segment = self._library.releases, segment_of(release_id)
        segments.remove(segment, [release_id])
        segments.put({release_id: newest.to_document()})
        self._releases[release_id] = newest.is_binned
        return _("version {version} restored from its history", version=newest.version)

    # What does not belong together

    def _orphans(self) -> Iterator[Finding]:
        for release_id in sorted(self._histories - self._releases.keys()):
            path = self._library.history.path(release_id)
            problem = _("the history of release {id} is here, the release is not", id=release_id)
            yield Finding(self._name(path), problem, done=self._restore(release_id))
        alone = sorted(self._originals - self._releases.keys() - self._histories)
        known = max(self._known, max(self._releases, default=0))
        for (segment, is_lost), ids in groupby(alone, lambda doc_id: (segment_of(doc_id), doc_id <= known)):
            yield self._alone(segment, list(ids), is_lost)

    def _alone(self, segment: int, ids: list[int], is_lost: bool) -> Finding:
        """Texts that releases were imported from: releases that are lost, or that an import did not come to."""
        named = ", ".join(map(str, ids))
        if is_lost:
            problem = _("releases are gone; the texts they were imported from are still here: {ids}", ids=named)
        else:
            problem = _(
                "texts are here of an import that was cut off before it stored their releases: {ids}", ids=named
            )
        originals = self._library.originals
        done = ""
        if self._is_repairing:
            documents = originals.read(segment)[1]
            target = self._place_aside(originals.path(segment))
            durable.write(target, tables.dump({originals.table: {doc_id: documents[doc_id] for doc_id in ids}}))
            originals.remove(segment, ids)
            done = _("set aside as {file}", file=self._name(target))
        return Finding(self._name(originals.path(segment)), problem, is_damage=is_lost, done=done)

    def _untidy(self) -> Iterator[Finding]:
        """Files that newsroom did not finish, or never made."""
        for path in sorted(self._library.root.glob(".*.tmp")):
            yield self._left_over(path)
        for folder in ("releases", "originals", "history"):
            for path in sorted({*self._library.root.glob(folder), *self._library.root.glob(f"{folder}/**/*")}):
                if path.is_symlink():
                    done = (
                        _("set aside as {file}", file=self._set_aside(path))
                        if self._is_repairing and path.is_dir()
                        else ""
                    )
                    yield Finding(
                        self._name(path), _("this is a link to somewhere else, which is not followed"), done=done
                    )
                elif path.is_dir():
                    if not os.access(path, os.R_OK | os.X_OK):
                        yield Finding(self._name(path), _("this folder cannot be read"))
                elif path.name.endswith(".tmp"):
                    yield self._left_over(path)
                elif path.suffix != ".json" or (folder != "history" and not path.stem.isdecimal()):
                    yield Finding(self._name(path), _("this is no file of newsroom's"), is_damage=False)

    def _left_over(self, path: Path) -> Finding:
        done = _("set aside as {file}", file=self._set_aside(path)) if self._is_repairing else ""
        return Finding(self._name(path), _("left over from a save that was cut off"), is_damage=False, done=done)

    def _set_aside(self, path: Path) -> str:
        """Move a file out of the way."""
        target = self._place_aside(path)
        try:
            path.rename(target)
            durable.sync_folder(target.parent)
            durable.sync_folder(path.parent)
        except OSError as error:
            raise durable.refusal(error, path) from error
        return self._name(target)

    def _place_aside(self, path: Path) -> Path:
        """Where to set a file aside, under a name that nothing has."""
        folder = self._library.root / SET_ASIDE
        durable.make_folder(folder)
        durable.require_own(folder)
        stamp = time.strftime("%Y%m%d-%H%M%S")
        name = "-".join(path.relative_to(self._library.root).parts).lstrip(".")
        target, number = folder / f"{stamp}-{name}", 1
        while target.exists():
            number += 1
            target = folder / f"{stamp}-{number}-{name}"
        return target

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self._library.root))


def _bytes(path: Path) -> bytes:
    with contextlib.suppress(LibraryError):
        found = durable.read(path)
        return found[0] if found is not None else b""
    return b""
