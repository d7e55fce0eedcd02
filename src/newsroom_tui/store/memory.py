"""A library in memory: the contract in its plainest form. Gone at the end."""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.health import Report
from newsroom_tui.domain.imported import Imported, ImportItem, Stored
from newsroom_tui.domain.lease import Lease
from newsroom_tui.domain.listing import (
    Cursor,
    Facets,
    Headline,
    Page,
    Sort,
    facet_values,
    facets_of,
    ordered,
    page_of,
    require_facet,
)
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query import Query
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, binned_version, first_version, is_same_text, next_version
from newsroom_tui.errors import EditConflict, ReleaseNotFound
from newsroom_tui.store import stamp
from newsroom_tui.store.base import LEASE_SECONDS, PAGE_SIZE, Changes


class MemoryStore:
    """The reference backend; see `Store`."""

    name = "memory:"
    notices: tuple[str, ...] = ()
    progress = None

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._last_id = 0
        self._releases: dict[int, Release] = {}
        self._originals: dict[int, Original] = {}
        self._history: dict[int, list[Revision]] = {}
        self._leases: dict[int, tuple[Lease, float]] = {}
        self._changed: list[int] = []

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
        return page_of(self._listed(query, sort), sort, after, before, limit, skip)

    def count(self, query: Query) -> int:
        return len(self._found(query))

    def rank(self, release_id: int, query: Query, sort: Sort = Sort.DATE) -> int | None:
        rows = self._listed(query, sort)
        return next((place for place, row in enumerate(rows) if row.id == release_id), None)

    def facets(self, field: str) -> Facets:
        require_facet(field)
        with self._lock:
            shown = [release for release in self._releases.values() if not release.is_binned]
        return facets_of(value for release in shown for value in facet_values(release, field))

    def get(self, release_id: int) -> Release:
        with self._lock:
            if release_id not in self._releases:
                raise ReleaseNotFound(release_id)
            return self._releases[release_id]

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        for release_id in release_ids:
            with self._lock:
                release = self._releases.get(release_id)
            if release is not None:
                yield release

    def original(self, release_id: int) -> Original | None:
        with self._lock:
            return self._originals.get(release_id)

    def save(self, release: Release, base_version: int, user: str) -> Release:
        with self._lock:
            if not release.id:
                self._last_id += 1
                return self._keep(first_version(release, self._last_id, stamp.new_uid(), user, stamp.now()))
            current = self.get(release.id)
            if current.version != base_version:
                raise EditConflict(current, base_version)
            if is_same_text(current, release):
                return current
            return self._keep(next_version(current, release, user, stamp.now()))

    def bin(self, release_id: int, user: str) -> Release:
        return self._move(release_id, True, user)

    def restore(self, release_id: int, user: str) -> Release:
        return self._move(release_id, False, user)

    def purge(self, release_ids: Iterable[int]) -> int:
        return len(self._delete(release_ids, lambda release: release.is_binned))

    def withdraw(self, versions: Mapping[int, int]) -> frozenset[int]:
        return self._delete(versions, lambda release: release.version == versions[release.id])

    def _delete(self, release_ids: Iterable[int], may_go: Callable[[Release], bool]) -> frozenset[int]:
        with self._lock:
            found = [self._releases[release_id] for release_id in set(release_ids) if release_id in self._releases]
            ids = frozenset(release.id for release in found if may_go(release))
            for release_id in ids:
                for kept in (self._releases, self._originals, self._history):
                    kept.pop(release_id, None)
                self._changed.append(release_id)
        return ids

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        for item in items:
            with self._lock:
                yield self._import(item, on_duplicate, user)

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        with self._lock:
            ids = {release.uid: release.id for release in self._releases.values()}
        return {uid: ids[uid] for uid in uids if uid in ids}

    def revisions(self, release_id: int) -> Sequence[Revision]:
        with self._lock:
            self.get(release_id)
            return tuple(reversed(self._history[release_id]))

    def lease(self, release_id: int, user: str, session: str = "", seconds: float = LEASE_SECONDS) -> Lease:
        now = time.time()
        with self._lock:
            held, until = self._leases.get(release_id, (None, 0.0))
            if held is not None and until > now and (held.user, held.session) != (user, session):
                return held
            since = held.since if held is not None and until > now else stamp.instant(now)
            lease = Lease(release_id, user, session, since, stamp.instant(now + seconds))
            self._leases[release_id] = lease, now + seconds
            return lease

    def release_lease(self, release_id: int, user: str, session: str = "") -> None:
        with self._lock:
            held, _ = self._leases.get(release_id, (None, 0.0))
            if held is not None and (held.user, held.session) == (user, session):
                del self._leases[release_id]

    def leases(self) -> Sequence[Lease]:
        now = time.time()
        with self._lock:
            return tuple(lease for lease, until in self._leases.values() if until > now)

    def changes(self, since: str = "") -> Changes:
        with self._lock:
            ids = frozenset(self._changed[int(since) :]) if since else frozenset()
            return Changes(str(len(self._changed)), ids)

    def examine(self, repair: bool = False) -> Report:  # noqa: ARG002  # there are no files to be repaired
        with self._lock:
            binned = sum(release.is_binned for release in self._releases.values())
            return Report(self.name, releases=len(self._releases), binned=binned, originals=len(self._originals))

    def close(self) -> None:
        """Nothing to let go of."""

    def _found(self, query: Query) -> list[Release]:
        with self._lock:
            releases = list(self._releases.values())
        return [release for release in releases if query.matches(release)]

    def _listed(self, query: Query, sort: Sort) -> list[Headline]:
        return ordered(map(Headline.of, self._found(query)), sort)

    def _keep(self, release: Release) -> Release:
        revision = Revision.of(release, self._releases.get(release.id))
        self._history.setdefault(release.id, []).append(revision)
        self._releases[release.id] = release
        self._changed.append(release.id)
        return release

    def _move(self, release_id: int, is_binned: bool, user: str) -> Release:
        with self._lock:
            current = self.get(release_id)
            if current.is_binned is is_binned:
                return current
            return self._keep(binned_version(current, is_binned, user, stamp.now()))

    def _import(self, item: ImportItem, on_duplicate: OnDuplicate, user: str) -> Imported:
        known = self.known([item.release.uid])
        if not known or on_duplicate is OnDuplicate.COPY:
            uid = stamp.new_uid() if known else item.release.uid
            release = self.save(dataclasses.replace(item.release, id=0, uid=uid), 0, user)
            self._originals[release.id] = item.original
            return Imported(release, Stored.NEW)
        current = self.get(known[item.release.uid])
        if on_duplicate is OnDuplicate.SKIP or is_same_text(current, item.release):
            return Imported(current, Stored.SAME)
        changed = self.save(dataclasses.replace(item.release, id=current.id), current.version, user)
        self._originals[changed.id] = item.original
        return Imported(changed, Stored.CHANGED)
