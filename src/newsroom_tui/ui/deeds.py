"""Deeds: what was done on the desk, so that it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done to the library.

    Attributes:
        said: what it was, as ``“Spring fair” put into the bin``.
        undo: takes it back; raises `NewsroomError` where it cannot.
        redo: does it again.
        release_id: the release to go to afterwards, 0 for none.
    """

    said: str
    undo: Callable[[], object]
    redo: Callable[[], object]
    release_id: int = 0


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
