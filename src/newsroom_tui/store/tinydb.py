"""The library in TinyDB files: segments that are safe to write and stay quick at any size.

What only some calls need is imported by them: reading one release loads neither TinyDB nor SQLite.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_tui.domain.listing import Sort, require_facet
from newsroom_tui.errors import LibraryError, ReleaseNotFound
from newsroom_tui.language import _
from newsroom_tui.store.base import LEASE_SECONDS, PAGE_SIZE
from newsroom_tui.store.library import Library
from newsroom_tui.store.lock import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsroom_tui.domain.duplicate import OnDuplicate
    from newsroom_tui.domain.health import Report
    from newsroom_tui.domain.imported import Imported, ImportItem
    from newsroom_tui.domain.lease import Lease
    from newsroom_tui.domain.listing import Cursor, Facets, Page
    from newsroom_tui.domain.original import Original
    from newsroom_tui.domain.query import Query
    from newsroom_tui.domain.release import Release
    from newsroom_tui.domain.revision import Revision
    from newsroom_tui.store.arrivals import Arrivals
    from newsroom_tui.store.base import Changes
    from newsroom_tui.store.catalogue.catalogue import Catalogue
    from newsroom_tui.store.durable import Signature
    from newsroom_tui.store.edits import Edits


class TinyDBStore:
    """A library in a folder; see `Store`, and `open_library` for the arguments."""

    def __init__(
        self,
        root: Path,
        *,
        in_background: bool = False,
        on_progress: Callable[[float], None] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._library = Library(root, patience)
        self._library.releases.is_known = self._knows
        self._in_background = in_background
        self._on_progress = on_progress
        self._mutex = threading.Lock()
        self._opened: Catalogue | None = None
        self._is_closed = False

    @property
    def _catalogue(self) -> Catalogue:
        """The catalogue, which who only reads one release never needs."""
        with self._mutex:
            if self._is_closed:
                raise LibraryError(_("The library is closed."))
            if self._opened is None:
                from newsroom_tui.store.catalogue.catalogue import Catalogue

                self._opened = Catalogue(
                    self._library, in_background=self._in_background, on_progress=self._on_progress
                )
            return self._opened

    @property
    def _arrivals(self) -> Arrivals:
        from newsroom_tui.store.arrivals import Arrivals

        return Arrivals(self._library, self._catalogue)

    @property
    def _edits(self) -> Edits:
        from newsroom_tui.store.edits import Edits

        return Edits(self._library, self._catalogue)

    @property
    def name(self) -> str:
        return str(self._library.root)

    @property
    def notices(self) -> tuple[str, ...]:
        network = self._library.network and (
            _(
                "This library lies on a network file system ({kind}), where locks and quick writes "
                "cannot be relied on. Keep it on a disk of the machine that everybody logs in to.",
                kind=self._library.network,
            )
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
        release = self._library.get(release_id)
        if release is None:
            raise ReleaseNotFound(release_id)
        return release

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        for release_id in release_ids:
            release = self._library.get(release_id)
            if release is not None:
                yield release

    def original(self, release_id: int) -> Original | None:
        from newsroom_tui.domain.original import Original

        document = self._library.originals.get(release_id)
        if document is None or self._library.releases.get(release_id) is None:
            return None
        return Original.from_document(document)

    def save(self, release: Release, base_version: int, user: str) -> Release:
        if not release.id:
            return self._arrivals.insert([(release, None)], user)[0]
        return self._edits.save(release, base_version, user)

    def bin(self, release_id: int, user: str) -> Release:
        return self._edits.move(release_id, True, user)

    def restore(self, release_id: int, user: str) -> Release:
        return self._edits.move(release_id, False, user)

    def purge(self, release_ids: Iterable[int]) -> int:
        return self._edits.purge(release_ids)

    def withdraw(self, versions: Mapping[int, int]) -> frozenset[int]:
        return self._edits.withdraw(versions)

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        return self._arrivals.import_many(items, on_duplicate, user)

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        return self._catalogue.known(uids)

    def revisions(self, release_id: int) -> Sequence[Revision]:
        return self._library.history.versions(self.get(release_id))

    def lease(self, release_id: int, user: str, session: str = "", seconds: float = LEASE_SECONDS) -> Lease:
        return self._catalogue.lease(release_id, user, session, seconds)

    def release_lease(self, release_id: int, user: str, session: str = "") -> None:
        self._catalogue.release_lease(release_id, user, session)

    def leases(self) -> Sequence[Lease]:
        return self._catalogue.leases()

    def changes(self, since: str = "") -> Changes:
        return self._catalogue.changes(since)

    def examine(self, repair: bool = False) -> Report:
        from newsroom_tui.store import doctor

        return doctor.examine(self._library, self._catalogue, is_repairing=repair)

    def close(self) -> None:
        with self._mutex:
            self._is_closed = True
            if self._opened is not None:
                self._opened.close()

    def _knows(self, segment: int, signature: Signature) -> bool:
        return self._opened is not None and self._opened.knows(segment, signature)
