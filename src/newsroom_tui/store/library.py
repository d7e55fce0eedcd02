"""A library's files: where they lie, whether they may be written, and by whom now."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryDamaged, LibraryReadOnly
from newsroom_tui.language import _
from newsroom_tui.store import card, durable, migrations, tables
from newsroom_tui.store.card import FORMAT, Card
from newsroom_tui.store.lock import LibraryLock
from newsroom_tui.store.mount import network_filesystem
from newsroom_tui.store.segments import SIZE, Segments, segment_of
from newsroom_tui.store.tables import Document

if TYPE_CHECKING:
    from newsroom_tui.store.history import History


class Library:
    """The files of a library; the folder is made where there is none.

    Attributes:
        refusal: why nothing can be written here, empty where it can.
        network: the kind of network file system it lies on, empty for a disk of this machine.

    Raises:
        LibraryError: it cannot be opened.
    """

    def __init__(self, root: Path, patience: float) -> None:
        self.root = Path(os.path.expanduser(root)).absolute()  # noqa: PTH111 - Path's raises where nobody has the name
        durable.make_folder(self.root)
        for name in ("releases", "originals", "history", ".cache"):
            durable.require_own(self.root / name)
        self.lock = LibraryLock(self.root / ".lock", patience)
        self.releases = Segments(self.root / "releases", "releases")
        self.originals = Segments(self.root / "originals", "originals")
        self.refusal = ""
        self.network = network_filesystem(self.root)
        self.card = self._card()

    @property
    def catalogue(self) -> Path:
        """Where the catalogue lies."""
        return self.root / ".cache" / "catalogue.sqlite"

    @property
    def history(self) -> History:
        """Every version of what was edited."""
        from newsroom_tui.store.history import History

        return History(self.root / "history")

    @contextlib.contextmanager
    def writing(self, user: str = "") -> Iterator[None]:
        """Be the only one who writes, for the block.

        Raises:
            LibraryReadOnly: nothing can be written here.
            LibraryLocked: somebody else is writing all the time; names them.
        """
        if self.refusal:
            raise LibraryReadOnly(self.refusal)
        with self.lock.held(user):
            yield

    def get(self, release_id: int) -> Release | None:
        """A release, None where there is none.

        Raises:
            LibraryDamaged: its segment cannot be read.
        """
        document = self.releases.get(release_id)
        return None if document is None else self.release(release_id, document)

    def release(self, release_id: int, document: Document) -> Release:
        """The release that a document of a segment holds.

        Raises:
            LibraryDamaged: it holds none.
        """
        return tables.release({**document, "id": release_id}, self.releases.path(segment_of(release_id)))

    def next_id(self, known: int = 0) -> int:
        """An id that no release has had, not even one that was taken out of its file from outside.

        Args:
            known: the highest id that the catalogue knows.
        """
        numbers = self.releases.numbers()
        highest = 0
        if numbers:
            try:
                highest = max(self.releases.ids(numbers[0]), default=numbers[0] * SIZE - 1)
            except LibraryDamaged:
                highest = numbers[0] * SIZE + SIZE - 1  # whatever ids it holds, the next segment has none of them
        first = max(highest, card.read(self.root).ids_up_to, known) + 1
        while (kept := self.history.highest(segment_of(first))) >= first:
            first = kept + 1
        return first

    def _card(self) -> Card:
        """The card, of a library that is brought to the newest format; `refusal` where it cannot be written."""
        found = card.read(self.root)
        if found.format > FORMAT:
            self.refusal = _(
                "This library was made by a newer newsroom (its format is {format}, this program knows {known}). "
                "It can be read, not written: upgrade newsroom to write.",
                format=found.format,
                known=FORMAT,
            )
        elif not os.access(self.root, os.W_OK | os.X_OK):
            self.refusal = _(
                "You have no permission to write to {folder}. The library can be read, not written: "
                "ask its owner to let your group write.",
                folder=self.root,
            )
        elif found.format < FORMAT:
            with self.lock.held():
                return migrations.migrate(self.root, card.read(self.root))
        return found
