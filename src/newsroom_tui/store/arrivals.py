"""Arrivals: new releases on their way into a library, a segment at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import Imported, ImportItem, Stored
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import first_version, is_same_text
from newsroom_tui.errors import LibraryDamaged, ReleaseNotFound
from newsroom_tui.store import stamp
from newsroom_tui.store.edits import Edits
from newsroom_tui.store.library import Library
from newsroom_tui.store.segments import SIZE, segment_of

if TYPE_CHECKING:
    from newsroom_tui.store.catalogue.catalogue import Catalogue

New = tuple[Release, Original | None]


class Arrivals:
    """Stores what is new to a library."""

    def __init__(self, library: Library, catalogue: Catalogue) -> None:
        self._library = library
        self._catalogue = catalogue

    def insert(self, new: Sequence[New], user: str) -> list[Release]:
        """Store new releases, durably, segment by segment."""
        stored: list[Release] = []
        with self._library.writing(user):
            while len(stored) < len(new):
                first_id = self._next_id()
                batch = new[len(stored) : len(stored) + SIZE - first_id % SIZE]
                stored += self._insert(batch, first_id, user)
        return stored

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        """Store the items of an import; see `Store.import_many`."""
        for batch in self._batches(items):
            with self._library.writing(user):
                answers, duplicates = self._sort(batch, on_duplicate, user)
                for place, release_id in duplicates.items():
                    answers[place] = self._duplicate(release_id, batch[place], on_duplicate, user)
            yield from (answers[place] for place in range(len(batch)))

    def _batches(self, items: Iterable[ImportItem]) -> Iterator[list[ImportItem]]:
        """The items of an import, as many at a time as fill a segment: the one that was begun, or the next as well."""
        waiting = iter(items)
        room = SIZE - self._next_id() % SIZE
        size = room if room > SIZE // 4 else room + SIZE
        while batch := list(islice(waiting, size)):
            yield batch
            size = SIZE

    def _next_id(self) -> int:
        return self._library.next_id(self._catalogue.highest_id())

    def _sort(
        self, items: Sequence[ImportItem], on_duplicate: OnDuplicate, user: str
    ) -> tuple[dict[int, Imported], dict[int, int]]:
        """Store what is new among items; the caller holds the library's lock.

        Returns:
            Answers by the item's place, and for each other place the id of the release it is a duplicate of.
        """
        known = self._known(items)
        new: dict[int, New] = {}
        first_places: dict[str, int] = {}
        for place, item in enumerate(items):
            uid = item.release.uid
            is_known = bool(uid) and (uid in known or uid in first_places)
            if not is_known or on_duplicate is OnDuplicate.COPY:
                new[place] = dataclasses.replace(item.release, uid="") if is_known else item.release, item.original
                first_places.setdefault(uid, place)
        stored = dict(zip(new, self.insert(list(new.values()), user), strict=True))
        answers = {place: Imported(release, Stored.NEW) for place, release in stored.items()}
        duplicates = {
            place: known[item.release.uid] if item.release.uid in known else stored[first_places[item.release.uid]].id
            for place, item in enumerate(items)
            if place not in stored
        }
        return answers, duplicates

    def _duplicate(self, release_id: int, item: ImportItem, on_duplicate: OnDuplicate, user: str) -> Imported:
        current = self._library.get(release_id)
        if current is None:
            raise ReleaseNotFound(release_id)
        if on_duplicate is OnDuplicate.SKIP or is_same_text(current, item.release):
            return Imported(current, Stored.SAME)
        self._keep_original(release_id, item.original)
        edits = Edits(self._library, self._catalogue)
        changed = edits.save(dataclasses.replace(item.release, id=release_id), current.version, user)
        return Imported(changed, Stored.CHANGED)

    def _keep_original(self, release_id: int, original: Original) -> None:
        """Keep a newer text that a release was imported from, and the earlier ones with it."""
        originals = self._library.originals
        earlier = originals.get(release_id)
        if earlier is None:
            originals.put({release_id: original.to_document()})
            return
        before = {key: value for key, value in earlier.items() if key != "earlier"}
        kept = [*earlier.get("earlier", []), before]
        originals.update(release_id, lambda document: document.update(original.to_document(), earlier=kept))

    def _clear_originals(self, ids: list[int]) -> None:
        """Take away what an import that was cut off left under ids of releases that were imported from nothing."""
        with suppress(LibraryDamaged):  # which keeps nobody from writing a release
            if ids:
                self._library.originals.remove(segment_of(ids[0]), ids)

    def _known(self, items: Sequence[ImportItem]) -> dict[str, int]:
        """Which items the library has; the catalogue is not believed without a look at the release."""
        found = self._catalogue.known(item.release.uid for item in items)
        documents = {uid: self._library.releases.get(release_id) for uid, release_id in found.items()}
        return {
            uid: found[uid]
            for uid, document in documents.items()
            if document is not None and document.get("uid") == uid
        }

    def _insert(self, batch: Sequence[New], first_id: int, user: str) -> list[Release]:
        """Store new releases of one segment; what they were imported from comes first."""
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
        self._clear_originals([release.id for release in releases if release.id not in originals])
        if originals:
            self._library.originals.put(originals)
        self._library.history.make_room(segment_of(first_id))
        written = self._library.releases.put({release.id: release.to_document() for release in releases})
        self._catalogue.note(written, {release.id: release for release in releases})
        return releases
