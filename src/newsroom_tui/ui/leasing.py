"""Being the one who is editing a release, and knowing who else is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol

from textual.app import App
from textual.timer import Timer

from newsroom_tui.domain.lease import Lease
from newsroom_tui.errors import LibraryError
from newsroom_tui.language import _
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.typeahead import OrderedKeys

RENEW_EVERY = 30.0
LOOK_EVERY = 2.0


class Editor(Protocol):
    """What leasing needs of the screen that is edited on."""

    @property
    def app(self) -> App[Any]:
        """The app."""

    @property
    def is_left(self) -> bool:
        """Whether its user has left it."""

    def occupied(self, lease: Lease) -> None:
        """Somebody else came first."""

    def vacated(self) -> None:
        """Whoever was waited for has left."""

    def show_state(self) -> None:
        """Show anew who else is editing."""

    def run_worker(self, work: Callable[[], None], *, group: str, thread: bool) -> object:
        """Do something in a thread."""

    def set_interval(self, interval: float, callback: Callable[[], None]) -> Timer:
        """Do something again and again."""


class Leasing:
    """Asks for a release's lease and renews it, in threads. A courtesy: nothing depends on having it.

    Args:
        session: names the editing session; its drafts tell whether it still lives.
        release_id: the release that is edited, 0 while it was never saved.
    """

    def __init__(
        self, editor: Editor, newsroom: Newsroom, drafts: DraftStore, session: str, release_id: Callable[[], int]
    ) -> None:
        self.other: Lease | None = None
        self._editor = editor
        self._newsroom = newsroom
        self._drafts = drafts
        self._session = session
        self._release_id = release_id
        self._is_waiting = False
        self._has_asked = False
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Ask for the lease; keys wait for the answer, which may be a question."""
        self._timer = self._editor.set_interval(RENEW_EVERY, self._ask)
        if self._release_id():
            if isinstance(self._editor.app, OrderedKeys):
                self._editor.app.hold_keys()
            self._ask()

    def wait(self) -> None:
        """Look often, until the release is free."""
        self._is_waiting = True
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._editor.set_interval(LOOK_EVERY, self._ask)

    def end(self) -> None:
        """Give the lease back."""
        if self._timer is not None:
            self._timer.stop()
        if release_id := self._release_id():
            self._editor.app.run_worker(lambda: self._give_back(release_id), thread=True, group="lease")

    def _ask(self) -> None:
        if release_id := self._release_id():
            self._editor.run_worker(lambda: self._ask_in_thread(release_id), thread=True, group="lease")

    def _ask_in_thread(self, release_id: int) -> None:
        lease: Lease | None = None
        with suppress(LibraryError):
            lease = self._newsroom.lease(release_id, self._session)
            if self._is_dead(lease):
                self._newsroom.release_lease(release_id, lease.session)
                lease = self._newsroom.lease(release_id, self._session)
        self._editor.app.call_later(self._answered, lease)

    def _is_dead(self, lease: Lease) -> bool:
        """Whether a lease is one of our own user's whose session has ended without giving it back."""
        return (
            lease.session not in ("", self._session)
            and lease.user == self._newsroom.user
            and not self._drafts.is_open(lease.session)
        )

    def _answered(self, lease: Lease | None) -> None:
        is_first, self._has_asked = not self._has_asked, True
        if lease is not None:
            self.other = None if lease.session == self._session else lease
        if is_first and isinstance(self._editor.app, OrderedKeys):
            self._editor.app.release_keys()
        if self._editor.is_left:
            return
        if is_first and self.other is not None:
            self._editor.occupied(self.other)
        else:
            self._editor.show_state()
        if self._is_waiting and self.other is None and lease is not None:
            self._is_waiting = False
            self._editor.vacated()

    def _give_back(self, release_id: int) -> None:
        with suppress(LibraryError):
            self._newsroom.release_lease(release_id, self._session)


def who(lease: Lease) -> str:
    """Who is editing since when, in words."""
    since = datetime.fromisoformat(lease.since).astimezone()
    name = lease.user or _("Somebody")
    return _("{name} has been editing this since {time}", name=name, time=f"{since:%H:%M}")
