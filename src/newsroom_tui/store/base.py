"""The store's contract: what every backend promises. One test suite runs over all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from newsroom_tui.domain.listing import Sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from newsroom_tui.domain.duplicate import OnDuplicate
    from newsroom_tui.domain.health import Report
    from newsroom_tui.domain.imported import Imported, ImportItem
    from newsroom_tui.domain.lease import Lease
    from newsroom_tui.domain.listing import Cursor, Facets, Page
    from newsroom_tui.domain.original import Original
    from newsroom_tui.domain.query import Query
    from newsroom_tui.domain.release import Release
    from newsroom_tui.domain.revision import Revision

PAGE_SIZE = 50
LEASE_SECONDS = 120.0


class Changes(NamedTuple):
    """What happened in a library since somebody last looked.

    Attributes:
        token: give this to `changes` the next time.
        ids: the releases that were saved, binned, restored or edited from outside; None where anything may have.
    """

    token: str
    ids: frozenset[int] | None = frozenset()

    def __bool__(self) -> bool:
        return self.ids is None or bool(self.ids)


class Store(Protocol):
    """A library of releases. Safe to call from several threads, and from several processes at once.

    Every method may raise `LibraryError`. Whatever a method has returned is durable: it survives kill -9 and a
    power cut. Whatever raised has changed nothing.
    """

    @property
    def name(self) -> str:
        """Where the library is, as people write it: a folder's absolute path, ``memory:``."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What whoever opened the library should be told: rebuilding, damage, read-only. Empty when all is well."""

    @property
    def progress(self) -> float | None:
        """How much of the library can be listed and searched so far, 0 to 1; None when all of it can."""

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
        """A page of the releases that `query` finds.

        Args:
            after: a cursor; the page begins below that place. Without `after` and `before`, at the top.
            before: a cursor; the page ends above that place, ``END`` at the very end. Not together with `after`.
            limit: rows at most, 1 and up.
            skip: rows to pass over first, counted from that place.

        Raises:
            UsageError: a text that is no cursor.
        """

    def count(self, query: Query) -> int:
        """How many releases `query` finds."""

    def rank(self, release_id: int, query: Query, sort: Sort = Sort.DATE) -> int | None:
        """How many rows stand above this release in the list, None where `query` does not find it."""

    def facets(self, field: str) -> Facets:
        """The values of `field` (status, language, tags, author, photographer, source) and how often each stands.

        Releases in the bin do not count.

        Raises:
            UsageError: no such field.
        """

    def get(self, release_id: int) -> Release:
        """One release, in the bin or not.

        Raises:
            ReleaseNotFound: no release has this id.
        """

    def get_many(self, release_ids: Iterable[int]) -> Iterator[Release]:
        """Releases in the order asked for; ids that are not there are passed over."""

    def original(self, release_id: int) -> Original | None:
        """What the release was imported from, None for one that was written here."""

    def save(self, release: Release, base_version: int, user: str) -> Release:
        """Make `release` the next version, and a revision.

        A release with id 0 is new: it is given an id, a uid where it has none, and version 1; `base_version` is 0.
        `version`, `created_*`, `updated_*` and `binned_at` are the store's: what `release` says of them is ignored.
        A save that changes nothing gives back what is stored and makes no version.

        Raises:
            EditConflict: the stored version is not `base_version`; carries the stored release.
            ReleaseNotFound: no release has this id.
        """

    def bin(self, release_id: int, user: str) -> Release:
        """Put a release into the bin (a new version). It is found by ``in:bin`` only, and can come back."""

    def restore(self, release_id: int, user: str) -> Release:
        """Take a release out of the bin (a new version)."""

    def purge(self, release_ids: Iterable[int]) -> int:
        """Delete releases for good; only what lies in the bin. How many it was.

        Their history and originals go with them, and the library's photographs that no other release refers to.
        """

    def withdraw(self, versions: Mapping[int, int]) -> frozenset[int]:
        """Delete releases for good that nobody has changed since they were stored, as `purge` does.

        Args:
            versions: the version of each release, by its id.

        Returns:
            The ids of those that were still at theirs, and so were deleted.
        """

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        """Store releases with what they were imported from, in order, each yielded once it is durable.

        Idempotent by `uid`: one that the library has is skipped (`Stored.SAME`), updated (`Stored.CHANGED`, or
        SAME where nothing differs) or copied under a new uid (`Stored.NEW`), as `on_duplicate` says. Items are
        taken in batches; abandoning the iterator keeps what was yielded.
        """

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        """Which of these uids the library has, with their ids."""

    def revisions(self, release_id: int) -> Sequence[Revision]:
        """Every version of a release, newest first; one that was never edited has one.

        Raises:
            ReleaseNotFound: no release has this id.
        """

    def lease(self, release_id: int, user: str, session: str = "", seconds: float = LEASE_SECONDS) -> Lease:
        """Ask to be the one who is editing. The answer is the lease in force.

        It is the caller's (same user and session; taken or renewed) or somebody else's, who came first.
        """

    def release_lease(self, release_id: int, user: str, session: str = "") -> None:
        """Give a lease back; nothing happens where it is not the caller's."""

    def leases(self) -> Sequence[Lease]:
        """Every lease in force."""

    def changes(self, since: str = "") -> Changes:
        """What changed since a token, by anybody, this store included; an empty token only gives a new token.

        Looks for edits from outside as well. Cheap enough to be asked every few seconds.
        """

    def examine(self, repair: bool = False) -> Report:
        """Look whether the library is whole.

        Args:
            repair: make anew what is derived, set damaged files aside (nothing is deleted) with all that can be saved
                of them written anew, and restore lost releases from their histories.
        """

    def close(self) -> None:
        """Let go of files and locks. Every other call is an error afterwards."""
