"""The library in TinyDB files: segments that are safe to write and stay quick at any size."""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom_tui.domain.imported import Imported, ImportItem, OnDuplicate, Stored
from newsroom_tui.domain.lease import Lease
from newsroom_tui.domain.listing import Cursor, Facets, Page, Sort, require_facet
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query import Query
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, binned_version, is_same_text, next_version
from newsroom_tui.errors import EditConflict, LibraryError, ReleaseNotFound
from newsroom_tui.store import card, stamp
from newsroom_tui.store.arrivals import Arrivals
from newsroom_tui.store.base import LEASE_SECONDS, PAGE_SIZE, Changes
from newsroom_tui.store.library import Library
from newsroom_tui.store.lock import PATIENCE
from newsroom_tui.store.segments import segment_of

if TYPE_CHECKING:
    from newsroom_tui.domain.health import Report
    from newsroom_tui.store.catalogue.catalogue import Catalogue
    from newsroom_tui.store.durable import Signature


class TinyDBStore:
    """A library in a folder; see `Store`."""

    def __init__(self, root: Path, *, in_background: bool = False, patience: float = PATIENCE) -> None:
        self._library = Library(root, patience)
        self._library.releases.is_known = self._knows
        self._in_background = in_background
        self._mutex = threading.Lock()
        self._opened: Catalogue | None = None
        self._is_closed = False

    @property
    def _catalogue(self) -> Catalogue:
        """The catalogue, which who only reads one release never needs."""
        with self._mutex:
            if self._is_closed:
                raise LibraryError("The library is closed.")
            if self._opened is None:
                from newsroom_tui.store.catalogue.catalogue import Catalogue

                self._opened = Catalogue(self._library, in_background=self._in_background)
            return self._opened

    @property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self._library, self._catalogue)

    @property
    def name(self) -> str:
        return str(self._library.root)

    @property
    def notices(self) -> tuple[str, ...]:
        network = self._library.network and (
            f"This library lies on a network file system ({self._library.network}), where locks and quick writes "
            "cannot be relied on. Keep it on a disk of the machine that everybody logs in to."
        )
        of_catalogue = self._opened.notices if self._opened is not None else ()
        return tuple(filter(None, (self._library.refusal, network, *of_catalogue)))

    @property
    def progress(self) -> float | None:
        return self._opened.progress if self._opened is not None else None

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
        document = self._library.releases.get(release_id)
        if document is None:
            raise ReleaseNotFound(release_id)
        return self._library.release(release_id, document)

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        for release_id in release_ids:
            document = self._library.releases.get(release_id)
            if document is not None:
                yield self._library.release(release_id, document)

    def original(self, release_id: int) -> Original | None:
        document = self._library.originals.get(release_id)
        if document is None or self._library.releases.get(release_id) is None:
            return None
        return Original.from_document(document)

    def save(self, release: Release, base_version: int, user: str) -> Release:
        if not release.id:
            return self._arrivals.insert([(release, None)], user)[0]

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
        with self._library.writing():
            return sum(self._purge(release_id) for release_id in release_ids)

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        for batch in self._arrivals.batches(items):
            with self._library.writing(user):
                answers, duplicates = self._arrivals.sort(batch, on_duplicate, user)
                for place, release_id in duplicates.items():
                    answers[place] = self._duplicate(release_id, batch[place], on_duplicate, user)
            yield from (answers[place] for place in range(len(batch)))

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        return self._catalogue.known(uids)

    def revisions(self, release_id: int) -> Sequence[Revision]:
        current = self.get(release_id)
        older = [
            revision for revision in self._library.history.revisions(release_id) if revision.version < current.version
        ]
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

    def examine(self, repair: bool = False) -> Report:
        from newsroom_tui.domain.health import Finding
        from newsroom_tui.store.catalogue import checkup
        from newsroom_tui.store.doctor import Doctor

        with self._library.writing("doctor") if repair else contextlib.nullcontext():
            report = Doctor(self._library, is_repairing=repair).examine()
            found = checkup.check(self._library)
            done = ""
            if repair and found.problem:
                self._catalogue.make_anew()
                done = "made anew"
            if found.problem:
                problem = f"{found.problem}; it is derived, and can be made anew"
                finding = Finding(".cache/catalogue.sqlite", problem, done=done)
                report = dataclasses.replace(report, findings=(*report.findings, finding))
            if repair:
                self._catalogue.settle()
                found = checkup.check(self._library)
        return dataclasses.replace(report, catalogue=found.state)

    def close(self) -> None:
        with self._mutex:
            self._is_closed = True
            if self._opened is not None:
                self._opened.close()

    def _knows(self, segment: int, signature: Signature) -> bool:
        return self._opened is not None and self._opened.knows(segment, signature)

    def _move(self, release_id: int, is_binned: bool, user: str) -> Release:
        def edit(current: Release) -> Release:
            return current if current.is_binned is is_binned else binned_version(current, is_binned, user, stamp.now())

        return self._change(release_id, edit, user)

    def _change(self, release_id: int, edit: Callable[[Release], Release], user: str) -> Release:
        """Make what `edit` makes of a release its next version; nothing happens where it gives it back."""
        saved: dict[int, Release] = {}

        def transform(document: MutableMapping[str, Any]) -> None:
            current = self._library.release(release_id, document)
            edited = edit(current)
            if edited is current:
                raise _Unchanged(current)
            saved[release_id] = self._library.history.note(current, edited)
            document.clear()
            document.update(saved[release_id].to_document())

        with self._library.writing(user):
            self.get(release_id)
            try:
                written = self._library.releases.update(release_id, transform)
            except _Unchanged as unchanged:
                return unchanged.release
            if not saved:
                raise ReleaseNotFound(release_id)
            self._catalogue.note(written, saved)
        return saved[release_id]

    def _purge(self, release_id: int) -> bool:
        """Delete a binned release, itself first: what is left if that is all that happens is found by the doctor."""
        document = self._library.releases.get(release_id)
        if document is None or not self._library.release(release_id, document).is_binned:
            return False
        segment = segment_of(release_id)
        card.use_up(self._library.root, release_id)
        written = self._library.releases.remove(segment, [release_id])
        self._library.originals.remove(segment, [release_id])
        self._library.history.remove(release_id)
        if written is not None:
            self._catalogue.note(written, {release_id: None})
        return True

    def _duplicate(self, release_id: int, item: ImportItem, on_duplicate: OnDuplicate, user: str) -> Imported:
        current = self.get(release_id)
        if on_duplicate is OnDuplicate.SKIP or is_same_text(current, item.release):
            return Imported(current, Stored.SAME)
        self._arrivals.keep_original(release_id, item.original)
        changed = self.save(dataclasses.replace(item.release, id=release_id), current.version, user)
        return Imported(changed, Stored.CHANGED)


class _Unchanged(Exception):  # never leaves this module
    """Ends a change that changes nothing, before anything is written."""

    def __init__(self, release: Release) -> None:
        super().__init__()
        self.release = release
