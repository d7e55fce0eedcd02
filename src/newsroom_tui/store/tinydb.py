"""The library in TinyDB files: segments that are safe to write and stay quick at any size."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from newsroom_tui.domain.imported import Imported, ImportItem, OnDuplicate, Stored
from newsroom_tui.domain.lease import Lease
from newsroom_tui.domain.listing import Cursor, Facets, Page, Sort, require_facet
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query import Query
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, binned_version, first_version, is_same_text, next_version
from newsroom_tui.errors import EditConflict, LibraryDamaged, ReleaseNotFound
from newsroom_tui.store import card, durable, stamp, tables
from newsroom_tui.store.base import LEASE_SECONDS, PAGE_SIZE, Changes
from newsroom_tui.store.card import Card
from newsroom_tui.store.catalogue.catalogue import Catalogue
from newsroom_tui.store.history import History
from newsroom_tui.store.lock import PATIENCE, LibraryLock
from newsroom_tui.store.segments import SIZE, Segments, segment_of
from newsroom_tui.store.tables import Document


class TinyDBStore:
    """A library in a folder; see `Store`."""

    def __init__(self, root: Path, *, in_background: bool = False, patience: float = PATIENCE) -> None:
        self.root = root.expanduser().absolute()
        durable.make_folder(self.root)
        self._lock = LibraryLock(self.root / ".lock", patience)
        self._releases = Segments(self.root / "releases", "releases")
        self._originals = Segments(self.root / "originals", "originals")
        self._history = History(self.root / "history")
        uid = self._card().uid
        path = self.root / ".cache" / "catalogue.sqlite"
        self._catalogue = Catalogue(path, uid, self._releases, in_background=in_background)
        self._releases.is_known = self._catalogue.knows

    @property
    def name(self) -> str:
        return str(self.root)

    @property
    def notices(self) -> tuple[str, ...]:
        return ()

    @property
    def progress(self) -> float | None:
        return self._catalogue.progress

    def find(
        self,
        query: Query,
        sort: Sort = Sort.DATE,
        *,
        after: Cursor | None = None,
        before: Cursor | None = None,
        limit: int = PAGE_SIZE,
        skip: int = 0,
    ) -> Page:
        return self._catalogue.find(query, sort, after, before, limit, skip)

    def count(self, query: Query) -> int:
        return self._catalogue.count(query)

    def rank(self, release_id: int, query: Query, sort: Sort = Sort.DATE) -> int | None:
        return self._catalogue.rank(release_id, query, sort)

    def facets(self, field: str) -> Facets:
        require_facet(field)
        return self._catalogue.facets(field)

    def get(self, release_id: int) -> Release:
        document = self._releases.get(release_id)
        if document is None:
            raise ReleaseNotFound(release_id)
        return self._release(release_id, document)

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        for release_id in release_ids:
            document = self._releases.get(release_id)
            if document is not None:
                yield self._release(release_id, document)

    def original(self, release_id: int) -> Original | None:
        document = self._originals.get(release_id)
        return None if document is None or self._releases.get(release_id) is None else Original.from_document(document)

    def save(self, release: Release, base_version: int, user: str) -> Release:
        if not release.id:
            return self._insert([(release, None)], user)[0]

        def edit(current: Release) -> Release:
            if current.version != base_version:
                raise EditConflict(current, base_version)
            return current if is_same_text(current, release) else next_version(current, release, user, stamp.now())

        return self._change(release.id, edit, user)

    def bin(self, release_id: int, user: str) -> Release:
        return self._move(release_id, True, user)

    def restore(self, release_id: int, user: str) -> Release:
        return self._move(release_id, False, user)

    def purge(self, release_ids: Iterable[int]) -> int:
        purged = 0
        with self._lock.held():
            for release_id in release_ids:
                document = self._releases.get(release_id)
                if document is not None and self._release(release_id, document).is_binned:
                    segment = segment_of(release_id)
                    card.use_up(self.root, release_id)
                    written = self._releases.remove(segment, [release_id])
                    self._originals.remove(segment, [release_id])
                    self._history.remove(release_id)
                    if written is not None:
                        self._catalogue.note(written, {release_id: None})
                    purged += 1
        return purged

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        waiting = iter(items)
        while batch := list(islice(waiting, SIZE - self._next_id() % SIZE)):  # what fits into one segment
            yield from self._import(batch, on_duplicate, user)

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        return self._catalogue.known(uids)

    def revisions(self, release_id: int) -> Sequence[Revision]:
        current = self.get(release_id)
        older = [revision for revision in self._history.revisions(release_id) if revision.version < current.version]
        previous = older[-1].release if older else None
        return (Revision.of(current, previous), *reversed(older))

    def lease(self, release_id: int, user: str, session: str = "", seconds: float = LEASE_SECONDS) -> Lease:
        return self._catalogue.lease(release_id, user, session, seconds)

    def release_lease(self, release_id: int, user: str, session: str = "") -> None:
        self._catalogue.release_lease(release_id, user, session)

    def leases(self) -> Sequence[Lease]:
        return self._catalogue.leases()

    def changes(self, since: str = "") -> Changes:
        return self._catalogue.changes(since)

    def close(self) -> None:
        self._catalogue.close()

    def _card(self) -> Card:
        """The library's card, made for a new library."""
        found = card.read(self.root)
        if not found.format:
            with self._lock.held():
                found = card.read(self.root)
                if not found.format:
                    found = card.new()
                    card.write(self.root, found)
        return found

    def _release(self, release_id: int, document: Document) -> Release:
        return tables.release({**document, "id": release_id}, self._releases.path(segment_of(release_id)))

    def _move(self, release_id: int, is_binned: bool, user: str) -> Release:
        def edit(current: Release) -> Release:
            return current if current.is_binned is is_binned else binned_version(current, is_binned, user, stamp.now())

        return self._change(release_id, edit, user)

    def _change(self, release_id: int, edit: Callable[[Release], Release], user: str) -> Release:
        """Make what `edit` makes of a release its next version; nothing happens where it gives it back."""
        saved: dict[int, Release] = {}

        def transform(document: MutableMapping[str, Any]) -> None:
            current = self._release(release_id, document)
            edited = edit(current)
            if edited is current:
                raise _Unchanged(current)
            self._note(current, edited)
            document.clear()
            document.update(edited.to_document())
            saved[release_id] = edited

        with self._lock.held(user):
            self.get(release_id)
            try:
                written = self._releases.update(release_id, transform)
            except _Unchanged as unchanged:
                return unchanged.release
            if not saved:
                raise ReleaseNotFound(release_id)
            self._catalogue.note(written, saved)
        return saved[release_id]

    def _note(self, current: Release, edited: Release) -> None:
        """Put a version into the history, before it is stored: one too many there does no harm."""
        revisions = [Revision.of(edited, current)]
        if not self._history.has(current.id):
            revisions.insert(0, Revision.of(current, None))
        self._history.add(revisions)

    def _insert(self, new: Sequence[tuple[Release, Original | None]], user: str) -> list[Release]:
        """Store new releases, durably, segment by segment; what they were imported from comes first."""
        stored: list[Release] = []
        with self._lock.held(user):
            while len(stored) < len(new):
                first_id = self._next_id()
                batch = new[len(stored) : len(stored) + SIZE - first_id % SIZE]
                at = stamp.now()
                releases = [
                    first_version(release, first_id + place, stamp.new_uid(), user, at)
                    for place, (release, _) in enumerate(batch)
                ]
                originals = {
                    release.id: original.to_document()
                    for release, (_, original) in zip(releases, batch, strict=True)
                    if original is not None
                }
                if originals:
                    self._originals.put(originals)
                written = self._releases.put({release.id: release.to_document() for release in releases})
                self._catalogue.note(written, {release.id: release for release in releases})
                stored += releases
        return stored

    def _next_id(self) -> int:
        """An id that no release has had."""
        numbers = self._releases.numbers()
        highest = 0
        if numbers:
            try:
                highest = max(self._releases.ids(numbers[0]), default=numbers[0] * SIZE - 1)
            except LibraryDamaged:
                highest = numbers[0] * SIZE + SIZE - 1  # whatever ids it holds, the next segment has none of them
        return max(highest, card.read(self.root).ids_up_to) + 1

    def _import(self, items: Sequence[ImportItem], on_duplicate: OnDuplicate, user: str) -> list[Imported]:
        with self._lock.held(user):
            known = self.known(item.release.uid for item in items)
            new: dict[int, tuple[Release, Original | None]] = {}
            answers: dict[int, Imported] = {}
            first_places: dict[str, int] = {}
            for place, item in enumerate(items):
                uid = item.release.uid
                is_known = bool(uid) and (uid in known or uid in first_places)
                if not is_known or on_duplicate is OnDuplicate.COPY:
                    release = dataclasses.replace(item.release, id=0, uid="" if is_known else uid)
                    new[place] = release, item.original
                    first_places.setdefault(uid, place)
            for place, release in zip(new, self._insert(list(new.values()), user), strict=True):
                answers[place] = Imported(release, Stored.NEW)
            for place, item in enumerate(items):
                if place not in answers:
                    uid = item.release.uid
                    release_id = known[uid] if uid in known else answers[first_places[uid]].release.id
                    answers[place] = self._duplicate(release_id, item, on_duplicate, user)
        return [answers[place] for place in range(len(items))]

    def _replace_original(self, release_id: int, original: Original) -> None:
        """Keep a newer text that a release was imported from, and the earlier ones with it."""
        earlier = self._originals.get(release_id)
        if earlier is None:
            self._originals.put({release_id: original.to_document()})
            return
        before = {key: value for key, value in earlier.items() if key != "earlier"}
        kept = [*earlier.get("earlier", []), before]
        self._originals.update(release_id, lambda document: document.update(original.to_document(), earlier=kept))

    def _duplicate(self, release_id: int, item: ImportItem, on_duplicate: OnDuplicate, user: str) -> Imported:
        current = self.get(release_id)
        if on_duplicate is OnDuplicate.SKIP or is_same_text(current, item.release):
            return Imported(current, Stored.SAME)
        self._replace_original(release_id, item.original)
        changed = self.save(dataclasses.replace(item.release, id=release_id), current.version, user)
        return Imported(changed, Stored.CHANGED)


class _Unchanged(Exception):  # never leaves this module
    """Ends a change that changes nothing, before anything is written."""

    def __init__(self, release: Release) -> None:
        super().__init__()
        self.release = release
