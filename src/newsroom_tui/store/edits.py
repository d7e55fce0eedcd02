"""Edits: the next version of a release that a library has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from itertools import groupby
from typing import TYPE_CHECKING, Any

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import binned_version, is_same_text, next_version
from newsroom_tui.errors import EditConflict, LibraryError, SaveFailed
from newsroom_tui.language import ngettext
from newsroom_tui.store import card, stamp
from newsroom_tui.store.library import Library
from newsroom_tui.store.segments import segment_of

if TYPE_CHECKING:
    from newsroom_tui.store.catalogue.catalogue import Catalogue


class Edits:
    """Changes what a library has."""

    def __init__(self, library: Library, catalogue: Catalogue) -> None:
        self._library = library
        self._catalogue = catalogue

    def save(self, release: Release, base_version: int, user: str) -> Release:
        """Make a release its own next version; see `Store.save`."""

        def edit(current: Release) -> Release:
            if current.version != base_version:
                raise EditConflict(current, base_version)
            return current if is_same_text(current, release) else next_version(current, release, user, stamp.now())

        return self._change(release.id, edit, user)

    def move(self, release_id: int, is_binned: bool, user: str) -> Release:
        """Put a release into the bin, or take it out."""

        def edit(current: Release) -> Release:
            return current if current.is_binned is is_binned else binned_version(current, is_binned, user, stamp.now())

        return self._change(release_id, edit, user)

    def purge(self, release_ids: Iterable[int]) -> int:
        """Delete binned releases for good. How many it was."""
        return len(self._delete(release_ids, lambda release: release.is_binned))

    def withdraw(self, versions: Mapping[int, int]) -> frozenset[int]:
        """Delete releases for good that are still at these versions. The ids of those that were."""
        return self._delete(versions, lambda release: release.version == versions[release.id])

    def _delete(self, release_ids: Iterable[int], may_go: Callable[[Release], bool]) -> frozenset[int]:
        """Delete releases, a segment at a time, then the photographs that only they had."""
        from newsroom_tui.store import leftovers

        photographs: set[str] = set()
        deleted: set[int] = set()
        try:
            for segment, ids in groupby(sorted(set(release_ids)), segment_of):
                with self._library.writing():
                    doomed = [release for release in map(self._library.get, ids) if release and may_go(release)]
                    for release in doomed:
                        photographs |= leftovers.photographs(self._library, release)
                    self._delete_of(segment, [release.id for release in doomed])
                deleted.update(release.id for release in doomed)
        finally:
            if photographs:
                with self._library.writing():
                    leftovers.clear(self._library, photographs)
        return frozenset(deleted)

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
            try:
                written = self._library.releases.update(release_id, transform)
            except _Unchanged as unchanged:
                return unchanged.release
            self._catalogue.note(written, saved)
        return saved[release_id]

    def _delete_of(self, segment: int, ids: list[int]) -> None:
        """Delete releases of one segment, themselves first: what is left if that is all is found by the doctor."""
        if not ids:
            return
        card.use_up(self._library.root, max(ids))
        written = self._library.releases.remove(segment, ids)
        if written is not None:
            self._catalogue.note(written, dict.fromkeys(ids))
        try:
            self._library.originals.remove(segment, ids)
            for release_id in ids:
                self._library.history.remove(release_id)
        except LibraryError as error:
            why = error.__cause__.strerror if isinstance(error.__cause__, OSError) else error
            raise SaveFailed(
                ngettext(
                    "Release {id} was deleted, but not the text it was imported from "
                    "and its older versions ({reason}). newsroom doctor names what is left.",
                    "{count} releases were deleted, but not all texts they were imported from "
                    "and their older versions ({reason}). newsroom doctor names what is left.",
                    len(ids),
                    id=ids[0],
                    reason=why,
                )
            ) from error


class _Unchanged(Exception):  # never leaves this module
    """Ends a change that changes nothing, before anything is written."""

    def __init__(self, release: Release) -> None:
        super().__init__()
        self.release = release
