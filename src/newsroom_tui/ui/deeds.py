"""Deeds: what was done on the desk, so that it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from newsroom_tui.errors import NewsroomError


class Series:
    """Something done to releases one after the other. It can be stopped; what was done till then can be taken back.

    Args:
        gather: gives the ids of the releases, in their order; asked once.
        act: does it to one of them.
        take_back: takes that back.

    Attributes:
        count: how many it has been done to, or taken back from, this time.
        total: how many there were to do this time, 0 until that is known.
        failure: why it ended before the last one, None where nothing failed.
    """

    def __init__(
        self,
        gather: Callable[[], Iterable[int]],
        act: Callable[[int], object],
        take_back: Callable[[int], object],
    ) -> None:
        self._gather: Callable[[], Iterable[int]] | None = gather
        self._act = act
        self._take_back = take_back
        self._to_do: list[int] = []  # both with the next one last
        self._done: list[int] = []
        self._is_stopped = False
        self.count = 0
        self.total = 0
        self.failure: NewsroomError | None = None

    @classmethod
    def done_already(
        cls, ids: Iterable[int], act: Callable[[int], object], take_back: Callable[[int], object]
    ) -> Series:
        """One that has been done to all of these."""
        series = cls(tuple, act, take_back)
        series._gather = None
        series._done = [*ids]
        return series

    def stop(self) -> None:
        """End after the release that is in hand."""
        self._is_stopped = True

    @property
    def is_cut_short(self) -> bool:
        """Whether it ended before the last one."""
        return self.count < self.total or self.failure is not None

    def do(self) -> None:
        """Do it to all that it has not been done to; in a thread."""
        self._begin()
        try:
            if self._gather is not None:
                found = [*takewhile(lambda _: not self._is_stopped, self._gather())]
                if not self._is_stopped:  # what was not gathered to the end is gathered anew
                    self._gather, self._to_do = None, found[::-1]
        except NewsroomError as error:
            self.failure = error
        self._run(self._to_do, self._done, self._act)

    def undo(self) -> None:
        """Take it back from all that it has been done to; in a thread."""
        self._begin()
        self._run(self._done, self._to_do, self._take_back)

    def _begin(self) -> None:
        self.count, self.total, self.failure = 0, 0, None

    def _run(self, left: list[int], finished: list[int], act: Callable[[int], object]) -> None:
        self.total = len(left)
        while left and not self._is_stopped:
            try:
                act(left[-1])
            except NewsroomError as error:
                self.failure = error
                break
            finished.append(left.pop())
            self.count += 1
        self._is_stopped = False


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to the library.

    Attributes:
        said: what it was, as ``“Spring fair” put into the bin``.
        series: does it, and takes it back.
        size: to how many releases, as far as is known beforehand.
        goes_to: gives the id of the release to go to afterwards, 0 for none.
    """

    said: str
    series: Series
    size: int = 1
    goes_to: Callable[[], int] = lambda: 0


class Deeds:
    """The deeds of one desk since it was opened, newest last."""

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    def add(self, deed: Deed) -> None:
        """Remember what was just done; what was undone before cannot be done again."""
        self._done.append(deed)
        self._undone.clear()

    @property
    def last(self) -> Deed | None:
        """What `undo` takes back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Deed | None:
        """What `redo` does again."""
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        """The last deed was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """The next deed was done again."""
        self._done.append(self._undone.pop())
