"""Newsroom: all that can be done with a library, for the desk and the command line alike."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Self

from newsroom_tui.domain.listing import Page, Sort
from newsroom_tui.domain.release import Release, without_harm
from newsroom_tui.errors import ReleaseNotFound
from newsroom_tui.exchange import Exchange
from newsroom_tui.store.base import LEASE_SECONDS, PAGE_SIZE

if TYPE_CHECKING:
    from newsroom_tui.domain.checks import Finding
    from newsroom_tui.domain.health import Report
    from newsroom_tui.domain.lease import Lease
    from newsroom_tui.domain.listing import Cursor, Facets, Headline
    from newsroom_tui.domain.original import Original
    from newsroom_tui.domain.query import Query
    from newsroom_tui.domain.revision import Revision
    from newsroom_tui.store.base import Changes


class Newsroom(Exchange):
    """A library, and the user who works in it. Safe to call from several threads.

    Every method may raise a `NewsroomError`, whose text is fit to be shown.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def notices(self) -> tuple[str, ...]:
        """What whoever opened the library should be told."""
        return self.store.notices

    @property
    def progress(self) -> float | None:
        """How much of the library can be listed and searched so far, 0 to 1; None when all of it can."""
        return self.store.progress

    def close(self) -> None:
        """Let go of the library."""
        self.store.close()

    # Finding and reading

    def find(
        self,
        query: str | Query = "",
        sort: Sort = Sort.DATE,
        *,
        after: Cursor | None = None,
        before: Cursor | None = None,
        limit: int = PAGE_SIZE,
        skip: int = 0,
    ) -> Page:
        """A page of the releases that the query finds; see `Store.find`."""
        return self.store.find(_parsed(query), sort, after=after, before=before, limit=limit, skip=skip)

    def find_all(self, query: str | Query = "", sort: Sort = Sort.DATE, limit: int | None = None) -> Iterator[Headline]:
        """Every release that the query finds, page by page as they are taken, `limit` at the most."""
        page = Page(after=None)
        left = limit
        while left is None or left > 0:
            page = self.find(query, sort, after=page.after, limit=min(left or 500, 500))
            yield from page.headlines
            left = None if left is None else left - len(page.headlines)
            if page.after is None:
                return

    def count(self, query: str | Query = "") -> int:
        """How many releases the query finds."""
        return self.store.count(_parsed(query))

    def rank(self, release_id: int, query: str | Query = "", sort: Sort = Sort.DATE) -> int | None:
        """How many rows stand above a release in a list, None where it is not in it."""
        return self.store.rank(release_id, _parsed(query), sort)

    def facets(self, field: str) -> Facets:
        """The values of a field and how often each stands in the library."""
        return self.store.facets(field)

    def get(self, release_id: int, version: int | None = None) -> Release:
        """One release as it is, or as it was at a version.

        Raises:
            ReleaseNotFound: no such release, or no such version of it.
        """
        current = self.store.get(release_id)
        if version is None or version == current.version:
            return current
        for revision in self.store.revisions(release_id):
            if revision.version == version:
                return revision.release
        raise ReleaseNotFound(release_id, version)

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        """Releases in the order asked for; ids that are not there are passed over."""
        return self.store.get_many(release_ids)

    def original(self, release_id: int) -> Original | None:
        """What a release was imported from, None for one that was written here."""
        return self.store.original(release_id)

    # Writing

    def save(self, release: Release, base_version: int | None = None) -> Release:
        """Save a release as its next version, without characters that no field holds; see `Store.save`.

        Args:
            base_version: the version the edit began from; by default the one `release` carries.

        Raises:
            EditConflict: somebody saved first; nothing was overwritten.
        """
        base = release.version if base_version is None else base_version
        return self.store.save(without_harm(release)[0], base, self.user)

    def duplicate(self, release_id: int) -> Release:
        """Store a copy of a release as a new draft, and give it back."""
        return self.save_copy(self.get(release_id))

    def save_copy(self, release: Release) -> Release:
        """Store a text as a new draft of its own, whatever release it is of, and give that back."""
        copy = dataclasses.replace(release, id=0, uid="", version=0, status=Release().status, slug="")
        return self.save(copy, 0)

    def bin(self, release_id: int) -> Release:
        """Put a release into the bin, from where it can come back."""
        return self.store.bin(release_id, self.user)

    def unbin(self, release_id: int) -> Release:
        """Take a release out of the bin."""
        return self.store.restore(release_id, self.user)

    def purge(self, release_ids: Iterable[int]) -> int:
        """Delete binned releases for good. How many it was."""
        return self.store.purge(release_ids)

    def withdraw(self, versions: Mapping[int, int]) -> frozenset[int]:
        """Delete releases for good that are still at these versions; the ids of those. See `Store.withdraw`."""
        return self.store.withdraw(versions)

    # History

    def revisions(self, release_id: int) -> Sequence[Revision]:
        """Every version of a release, newest first."""
        return self.store.revisions(release_id)

    def restore(self, release_id: int, version: int) -> Release:
        """Save what a release was at a version as its newest version."""
        from newsroom_tui.domain.revision import restored

        current = self.get(release_id)
        return self.save(restored(current, self.get(release_id, version)))

    # Checking

    def check(self, releases: Iterable[Release], off: Collection[str] = ()) -> Iterator[Finding]:
        """What a careful editor would query in these releases.

        Args:
            off: rules that are switched off, by their names.
        """
        from newsroom_tui.domain import checks

        credited = (name for field in ("author", "photographer") for name in self.facets(field))
        circumstances = checks.Circumstances(datetime.now().astimezone(), checks.spellings(credited))
        for release in releases:
            yield from checks.check(release, circumstances, off)

    # Several editors

    def lease(self, release_id: int, session: str = "", seconds: float = LEASE_SECONDS) -> Lease:
        """Ask to be the one who is editing; the answer is the lease in force, perhaps somebody else's."""
        return self.store.lease(release_id, self.user, session, seconds)

    def release_lease(self, release_id: int, session: str = "") -> None:
        """Give a lease back."""
        self.store.release_lease(release_id, self.user, session)

    def leases(self) -> Sequence[Lease]:
        """Every lease in force."""
        return self.store.leases()

    def changes(self, since: str = "") -> Changes:
        """What changed since a token, by anybody; cheap enough to be asked every few seconds."""
        return self.store.changes(since)

    def doctor(self, *, repair: bool = False) -> Report:
        """Look whether the library is whole, and mend it if asked to; see `Store.examine`."""
        return self.store.examine(repair)


def _parsed(query: str | Query) -> Query:
    if not isinstance(query, str):
        return query
    from newsroom_tui.domain.query_language import parse

    return parse(query)
