"""One order of undo and redo for everything that an editor changes: body, fields, photographs."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

TYPING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class BodyStep:
    """A batch of the body's own history."""


@dataclass(frozen=True, slots=True)
class FieldStep:
    """A field that went from one value to another."""

    name: str
    before: Any
    after: Any


Step = BodyStep | FieldStep


@dataclass(slots=True)
class UndoOrder:
    """The steps taken, in their order.

    Attributes:
        body_steps: how many steps the body's own history can take back.
        undo_body: takes back the body's last batch.
        redo_body: makes it again.
        set_field: gives a field a value, without recording it.
    """

    body_steps: Callable[[], int]
    undo_body: Callable[[], None]
    redo_body: Callable[[], None]
    set_field: Callable[[str, Any], None]
    _done: list[list[Step]] = field(default_factory=list)
    _undone: list[list[Step]] = field(default_factory=list)
    _at: float = 0.0
    _body_seen: int = 0
    _is_grouped: bool = False
    _is_replaying: bool = False

    def record_field(self, name: str, before: Any, after: Any) -> None:
        """A field was changed; typing in one field without a pause is one step."""
        self._see_body()
        last = self._done[-1][-1] if self._done and self._done[-1] else None
        is_typing = not self._is_grouped and isinstance(last, FieldStep) and last.name == name
        if is_typing and isinstance(last, FieldStep) and time.monotonic() - self._at < TYPING_SECONDS:
            before = last.before
            self._done[-1].pop()
            self._done[-1].append(FieldStep(name, before, after))
            self._at = time.monotonic()
            self._undone.clear()
            return
        self._record(FieldStep(name, before, after))

    @contextlib.contextmanager
    def one_step(self) -> Iterator[None]:
        """Whatever is recorded inside is undone and redone together."""
        self._see_body()
        self._done.append([])
        self._is_grouped = True
        try:
            yield
        finally:
            self._see_body()
            self._is_grouped = False
            if not self._done[-1]:
                self._done.pop()
            self._at = 0.0

    def undo(self) -> bool:
        """Take the last step back; False where there is none."""
        return self._replay(self._done, self._undone, is_undo=True)

    def redo(self) -> bool:
        """Make the last step that was taken back again; False where there is none."""
        return self._replay(self._undone, self._done, is_undo=False)

    def _see_body(self) -> None:
        """Note the steps that were taken in the body since the last look."""
        now = self.body_steps()
        for _ in range(now - self._body_seen):
            self._record(BodyStep())
        self._body_seen = now

    def _record(self, step: Step) -> None:
        if self._is_replaying:
            return
        self._undone.clear()
        if self._is_grouped:
            self._done[-1].append(step)
        else:
            self._done.append([step])
            self._at = time.monotonic()

    def _replay(self, source: list[list[Step]], target: list[list[Step]], *, is_undo: bool) -> bool:
        self._see_body()
        if not source:
            return False
        group = source.pop()
        target.append(group)
        self._at = 0.0
        self._is_replaying = True
        try:
            for step in reversed(group) if is_undo else group:
                if isinstance(step, FieldStep):
                    self.set_field(step.name, step.before if is_undo else step.after)
                elif is_undo:
                    self.undo_body()
                else:
                    self.redo_body()
        finally:
            self._is_replaying = False
            self._body_seen = self.body_steps()
        return True
