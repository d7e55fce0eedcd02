"""The upkeep of one catalogue file: brought up to the library's segments before it answers, or behind its answers."""

from __future__ import annotations

import time
from collections.abc import Callable

from newsroom_tui.store.catalogue import changes
from newsroom_tui.store.catalogue.builder import FEW, BackgroundBuilder, Builder
from newsroom_tui.store.catalogue.database import Database
from newsroom_tui.store.catalogue.indexer import Indexer
from newsroom_tui.store.segments import Segments, Written

SWEEP_SECONDS = 1.5
"""The time between two looks for edits from outside; who asks every three seconds sees them within five."""

_FIRST = 2  # segments that are listed before the first page is shown


class Upkeep:
    """Keeps a catalogue file in step with the segments. One thread at a time calls it.

    Args:
        database: the file.
        segments: what it is the catalogue of.
        another: opens the file once more, for what works in the background; None where it can be opened only once.
        in_background: answer from what is catalogued so far, and catalogue the rest meanwhile.
        on_progress: told now and then, while somebody waits, how much is catalogued, 0 to 1.

    Attributes:
        database: the file.
    """

    def __init__(
        self,
        database: Database,
        segments: Segments,
        another: Callable[[], Database] | None,
        *,
        in_background: bool,
        on_progress: Callable[[float], None] | None,
    ) -> None:
        self.database = database
        self._segments = segments
        self._another = another
        self._in_background = in_background
        self._on_progress = on_progress
        self._builder: BackgroundBuilder | None = None
        self._is_listed = False
        self._is_searchable = False
        self._swept_at = 0.0
        self._listed_stamp = -1
        self._listed_at = 0.0

    @property
    def progress(self) -> float | None:
        """How much is catalogued, 0 to 1, while it is being done in the background."""
        return self._builder.progress if self._builder is not None and self._builder.is_working else None

    @property
    def is_due(self) -> bool:
        """Whether it is time to look for edits from outside."""
        return time.monotonic() - self._swept_at > SWEEP_SECONDS

    def make_due(self) -> None:
        """Look for edits the next time, however soon."""
        self._swept_at = 0.0

    def make_ready(self, *, for_words: bool) -> None:
        """See to it that lists can be had, and searches for words where these are wanted."""
        if not self._is_listed or (for_words and not self._is_searchable and not self._in_background):
            self.refresh(is_list_enough=not for_words)

    def refresh(self, *, is_list_enough: bool = False) -> None:
        """Bring the catalogue up to the segments, or see to it that this is being done."""
        self._swept_at = time.monotonic()
        indexer = Indexer(self.database, self._segments)
        sweep = indexer.sweep()
        is_long = len(sweep.stale) > FEW or bool(sweep.unsearchable)
        if not self._in_background or not is_long:
            self._waiting.build(sweep, is_list_enough=is_list_enough)
            self._is_listed = True
            self._is_searchable = not is_list_enough
            changes.trim(self.database)
            return
        if not self._is_listed:
            for segment in sweep.stale[:_FIRST]:
                indexer.index(segment, is_searchable=False)
            self._is_listed = True
        if self.progress is None:
            own = self._another() if self._another is not None else self.database
            self._builder = BackgroundBuilder(Indexer(own, self._segments), is_own=self._another is not None)

    def list_all(self) -> None:
        """List everything before coming back.

        Nothing is looked at where it was listed a moment ago, and nobody has written since but who told `follow`.
        """
        stamp = self._segments.stamp()
        if stamp == self._listed_stamp and time.monotonic() - self._listed_at < SWEEP_SECONDS:
            return
        self._waiting.build(is_list_enough=True)
        self._listed_stamp, self._listed_at = stamp, time.monotonic()

    def follow(self, written: Written) -> None:
        """Know that what was written in the segments is in the catalogue as well."""
        if written.folder_before == self._listed_stamp:
            self._listed_stamp = written.folder_after

    def settle(self) -> None:
        """Bring everything up to the segments before coming back."""
        self._waiting.build()

    @property
    def _waiting(self) -> Builder:
        """What catalogues while somebody waits."""
        return Builder(Indexer(self.database, self._segments), self._on_progress)

    def end(self) -> None:
        """Stop, and let go of the file."""
        if self._builder is not None:
            self._builder.stop()
        self.database.close()
