"""Importing: what was read out of files on its way into the library, batch by batch."""

from __future__ import annotations

import dataclasses
import io
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportAnswer, Imported, ImportItem, Stored
from newsroom_tui.domain.revision import changed_fields
from newsroom_tui.errors import ImportFailed
from newsroom_tui.language import _
from newsroom_tui.store.base import Store

if TYPE_CHECKING:
    from newsroom_tui.importers.base import Reading
    from newsroom_tui.store.photos import PhotoFolder

BATCH = 64
"""Releases that are made durable together: one file's alone would cost a transaction each."""

_PATIENCE = 0.5  # seconds that a file which was read waits for others before it is stored


def with_pictures(
    items: Iterable[ImportItem], photographs: PhotoFolder | None, store: Store, on_duplicate: OnDuplicate
) -> Iterator[ImportItem]:
    """The items with the pictures that came with them in the library, and the releases referring to them there.

    A release that will be skipped brings no pictures: the library may have let go of them.
    """
    for item in items:
        if (
            photographs is None
            or not item.pictures
            or (on_duplicate is OnDuplicate.SKIP and store.known([item.release.uid]))
        ):
            yield item
        else:
            yield _with_pictures(item, photographs)


def _with_pictures(item: ImportItem, photographs: PhotoFolder) -> ImportItem:
    places = {picture.name: photographs.put(picture.name, io.BytesIO(picture.data)) for picture in item.pictures}
    photos = tuple(dataclasses.replace(photo, file=places.get(photo.file, photo.file)) for photo in item.release.photos)
    return dataclasses.replace(item, release=dataclasses.replace(item.release, photos=photos))


@dataclasses.dataclass(slots=True)
class Importing:
    """One run of an import.

    Attributes:
        store: where the releases go.
        user: who imports.
        on_duplicate: what to do with releases that the library has.
        tags: tags that every release gets.
        is_dry: answer as if, and store nothing.
        photographs: where pictures go that came inside a file; None where the library keeps none.
    """

    store: Store
    user: str
    on_duplicate: OnDuplicate = OnDuplicate.SKIP
    tags: Sequence[str] = ()
    is_dry: bool = False
    photographs: PhotoFolder | None = None
    _seen: set[str] = dataclasses.field(default_factory=set)

    def answers(self, readings: Iterable[tuple[str, Reading | ImportFailed]]) -> Iterator[ImportAnswer]:
        """An answer a file, in the files' order, each given once its releases are durable.

        Abandoning the iterator keeps what was answered; files that were read and not answered are not stored.
        """
        waiting: list[tuple[str, Reading | ImportFailed]] = []
        since = time.monotonic()
        for path, reading in readings:
            since = since if waiting else time.monotonic()
            waiting.append((path, reading))
            count = sum(len(one.items) for _, one in waiting if not isinstance(one, ImportFailed))
            if count >= BATCH or time.monotonic() - since > _PATIENCE:
                yield from self._stored(waiting)
                waiting = []
        yield from self._stored(waiting)

    def _stored(self, readings: Sequence[tuple[str, Reading | ImportFailed]]) -> Iterator[ImportAnswer]:
        """Store a batch of files, and answer each."""
        items = [
            self._tagged(item)
            for _, reading in readings
            if not isinstance(reading, ImportFailed)
            for item in reading.items
        ]
        if not self.is_dry:
            items = list(with_pictures(items, self.photographs, self.store, self.on_duplicate))
        imported = self._would_be(items) if self.is_dry else self.store.import_many(items, self.on_duplicate, self.user)
        pairs = zip(items, imported, strict=True)
        for path, reading in readings:
            if isinstance(reading, ImportFailed):
                yield ImportAnswer(path, error=str(reading))
                continue
            mine = [next(pairs) for _ in reading.items]
            notes = (*reading.notes, *(note for item, one in mine for note in self._duplicate_notes(item, one)))
            yield ImportAnswer(path, reading.encoding, tuple(one for _, one in mine), notes, reading.error)

    def _tagged(self, item: ImportItem) -> ImportItem:
        if not self.tags:
            return item
        merged = tuple(dict.fromkeys((*item.release.tags, *self.tags)))
        return dataclasses.replace(item, release=dataclasses.replace(item.release, tags=merged))

    def _would_be(self, items: Sequence[ImportItem]) -> Iterator[Imported]:
        """What storing the items would do; those of the run itself count as known."""
        known = self.store.known(item.release.uid for item in items)
        for item in items:
            is_new = item.release.uid not in known and item.release.uid not in self._seen
            self._seen.add(item.release.uid)
            if is_new or self.on_duplicate is OnDuplicate.COPY:
                yield Imported(item.release, Stored.NEW)
            else:
                is_update = self.on_duplicate is OnDuplicate.UPDATE
                yield Imported(item.release, Stored.CHANGED if is_update else Stored.SAME)

    def _duplicate_notes(self, item: ImportItem, one: Imported) -> Iterator[str]:
        """Says it when a text was skipped that is not the one in the library; edits made there are no difference."""
        if one.stored is not Stored.SAME or self.is_dry:
            return
        changed = changed_fields(one.release, item.release)
        original = self.store.original(one.release.id) if changed else None
        if original is not None and original.text != item.original.text:
            yield (
                _(
                    "Release {id} is this one by its identity, but differs in {fields}; "
                    "the library's text was kept. Import it with --on-duplicate update or copy to take this one.",
                    id=one.release.id,
                    fields=", ".join(changed),
                )
            )
