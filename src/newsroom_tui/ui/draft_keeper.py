"""Keeps the draft of one editing session while it is typed."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from newsroom_tui.domain.draft import Draft
from newsroom_tui.errors import DraftNotKept
from newsroom_tui.store.drafts import DraftStore

AFTER_TYPING = 1.0
WHILE_TYPING = 1.75  # with the writing itself, no draft is older than two seconds
LOOK_EVERY = 0.25


class DraftKeeper:
    """Keeps what stands in the editor a second after typing stops, and every two seconds while it goes on.

    Args:
        screen: what is typed in; its timers and threads are used.
        drafts: where drafts are kept.
        draft_of: what stands in the editor now, as a draft of this session, kept at this time.
        on_kept: told in the screen's thread, with None when the draft was kept, or with why it was not.
    """

    def __init__(
        self,
        screen: Screen[Any],
        drafts: DraftStore,
        draft_of: Callable[[str, str], Draft],
        on_kept: Callable[[DraftNotKept | None], None],
    ) -> None:
        self.session = drafts.new_session()
        self.kept_at = ""
        self._screen = screen
        self._drafts = drafts
        self._draft_of = draft_of
        self._on_kept = on_kept
        self._first_touch = 0.0
        self._last_touch = 0.0
        self._timer: Timer | None = None

    def begin(self) -> None:
        """The session lives from now on."""
        self._app = self._screen.app
        self._drafts.begin(self.session)

    @property
    def is_behind(self) -> bool:
        """Whether something was typed that no draft has."""
        return self._first_touch > 0

    def touch(self) -> None:
        """Something was typed."""
        now = time.monotonic()
        self._last_touch = now
        if not self._first_touch:
            self._first_touch = now
            if self._timer is None:
                self._timer = self._screen.set_interval(LOOK_EVERY, self._look)
            else:
                self._timer.resume()

    def keep(self) -> None:
        """Keep the draft now, and return once it is durable.

        Safe in a signal's handler.

        Raises:
            DraftNotKept: the disk refused.
        """
        self._rest()
        draft = self._draft_of(self.session, instant())
        try:
            self._drafts.keep(draft)
        except DraftNotKept:
            self.touch()  # and so it is tried again
            raise
        self.kept_at = draft.kept_at

    def forget(self) -> None:
        """What stands in the editor is saved: no draft is needed."""
        self._rest()
        self.kept_at = ""
        self._drafts.forget(self.session)

    def end(self) -> None:
        """The session is over; the draft, where there is one, waits."""
        self._rest()
        self._drafts.end(self.session)

    def _rest(self) -> None:
        self._first_touch = 0.0
        if self._timer is not None:
            self._timer.pause()

    def _look(self) -> None:
        now = time.monotonic()
        if self.is_behind and (
            now - self._last_touch >= AFTER_TYPING or now - self._first_touch >= WHILE_TYPING - LOOK_EVERY
        ):
            self._rest()
            draft = self._draft_of(self.session, instant())
            ticket = self._drafts.ticket(self.session)
            self._screen.run_worker(lambda: self._write(draft, ticket), thread=True, group="drafts")

    def _write(self, draft: Draft, ticket: int) -> None:
        failure: DraftNotKept | None = None
        try:
            self._drafts.keep(draft, ticket)
            self.kept_at = draft.kept_at
        except DraftNotKept as error:
            failure = error
        self._app.call_later(self._answered, failure)

    def _answered(self, failure: DraftNotKept | None) -> None:
        if failure is not None and not self.is_behind:
            self.touch()  # and so it is tried again
        self._on_kept(failure)


def instant() -> str:
    """This moment, as drafts note it: ISO 8601 UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
