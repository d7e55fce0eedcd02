"""Building a catalogue: first the list, newest first, then the words, at once or behind what else goes on."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Sequence

from newsroom_tui.errors import LibraryError
from newsroom_tui.store.catalogue.indexer import Indexer, Sweep

FEW = 8
"""Segments that are catalogued at once; more of them are listed first and made searchable afterwards."""

_PAUSE = 0.003  # seconds between segments, in which others get the catalogue and the processor
_ANNOUNCE = 1.0  # seconds between two words to the desk, or to who waits, that there is more to be seen
_LIST = 0.2  # the list's part of the work, the words' being the rest

Step = Callable[[int], None]


class Builder:
    """Brings a catalogue up to its segments. May be told to stop between any two of them.

    Args:
        indexer: writes the catalogue.
        on_progress: told once a second how much is done, 0 to 1, and 1 at the end; never where it is done sooner.
    """

    def __init__(self, indexer: Indexer, on_progress: Callable[[float], None] | None = None) -> None:
        self.indexer = indexer
        self._on_progress = on_progress
        self._is_told = False
        self.stopping = threading.Event()
        self.progress = 0.0

    def build(self, seen: Sweep | None = None, *, is_list_enough: bool = False) -> None:
        """Work until everything is listed and, if that is not enough, searchable as well.

        Args:
            seen: what a look at the segments has just found, where there was one.
        """
        end_of_list = 1.0 if is_list_enough else _LIST
        while not self.stopping.is_set():
            sweep, seen = seen or self.indexer.sweep(), None
            if sweep.gone:
                self.indexer.forget(sweep.gone)
            if len(sweep.stale) > FEW:
                self._each(sweep.stale, (0.0, end_of_list), self._list)
                self.indexer.finish_list()
                self.indexer.announce()
            elif sweep.stale:
                self._each(sweep.stale, (0.0, end_of_list), self.indexer.index)
            elif sweep.unsearchable and not is_list_enough:
                self._each(sweep.unsearchable, (_LIST, 1.0), self.indexer.index)
                self.indexer.announce()
            elif not self.indexer.bury():
                self.indexer.finish_list()
                break
        if self._is_told:
            self._tell(1.0)

    def _list(self, segment: int) -> None:
        self.indexer.index(segment, is_searchable=False)

    def _each(self, segments: Sequence[int], span: tuple[float, float], step: Step) -> None:
        """Take one step a segment; `progress` goes over a span."""
        begin, end = span
        announced = time.monotonic()
        for number, segment in enumerate(segments):
            if self.stopping.is_set():
                return
            step(segment)
            self.progress = begin + (end - begin) * (number + 1) / len(segments)
            if time.monotonic() - announced > _ANNOUNCE:
                self.indexer.announce()
                self._tell(self.progress)
                announced = time.monotonic()
            self.pause()

    def _tell(self, progress: float) -> None:
        if self._on_progress is not None:
            self._is_told = True
            self._on_progress(progress)

    def pause(self) -> None:
        """Let others have a turn."""


class BackgroundBuilder(Builder):
    """The same in a thread of its own. What stops it is found and dealt with by whoever asks the catalogue next.

    Args:
        is_own: whether the indexer's database is the thread's own, to be closed at the end.
    """

    def __init__(self, indexer: Indexer, *, is_own: bool) -> None:
        super().__init__(indexer)
        self._is_own = is_own
        self._thread = threading.Thread(target=self._run, name="newsroom catalogue", daemon=True)
        self._thread.start()

    @property
    def is_working(self) -> bool:
        """Whether it is still at it."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """End it, between two segments."""
        self.stopping.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def pause(self) -> None:
        """Sleep, so that the desk and other processes get the catalogue in between."""
        self.stopping.wait(_PAUSE)

    def _run(self) -> None:
        try:
            self.build()
        except (sqlite3.Error, LibraryError):
            return
        finally:
            if self._is_own:
                self.indexer.database.close()
