"""Edits: the next version of a release that a library has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from typing import TYPE_CHECKING, Any

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import binned_version, is_same_text, next_version
from newsroom_tui.errors import EditConflict, LibraryError, SaveFailed
from newsroom_tui.language import _
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
        """Delete binned releases for good, then the photographs that only they had. How many releases it was."""
        from newsroom_tui.store import leftovers

        photographs: set[str] = set()
        count = 0
        with self._library.writing():
            try:
                for release_id in release_ids:
                    release = self._library.get(release_id)
                    if release is not None and release.is_binned:
                        photographs |= leftovers.photographs(self._library, release)
                        self._purge(release_id)
                        count += 1
            finally:
                leftovers.clear(self._library, photographs)
        return count

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

    def _purge(self, release_id: int) -> None:
        """Delete a release, itself first: what is left if that is all that happens is found by the doctor."""
        segment = segment_of(release_id)
        card.use_up(self._library.root, release_id)
        written = self._library.releases.remove(segment, [release_id])
        if written is not None:
            self._catalogue.note(written, {release_id: None})
        try:
            self._library.originals.remove(segment, [release_id])
            self._library.history.remove(release_id)
        except LibraryError as error:
            why = error.__cause__.strerror if isinstance(error.__cause__, OSError) else error
            raise SaveFailed(
                _(
                    "Release {id} was deleted, but not the text it was imported from "
                    "and its older versions ({reason}). newsroom doctor names what is left.",
                    id=release_id,
                    reason=why,
                )
            ) from error


class _Unchanged(Exception):  # never leaves this module
    """Ends a change that changes nothing, before anything is written."""

    def __init__(self, release: Release) -> None:
        super().__init__()
        self.release = release
