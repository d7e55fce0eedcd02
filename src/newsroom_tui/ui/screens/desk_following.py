"""Following others on the desk: what they save, who is editing, how far lists and search are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsroom_tui.domain.lease import Lease
from newsroom_tui.errors import NewsroomError
from newsroom_tui.store.base import Changes
from newsroom_tui.ui.screens.desk_state import DeskState

POLL_SECONDS = 4.0
"""How often to look for what others have saved."""


class Following(DeskState):
    """Keeps the desk in step with what others do to the library."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._token = ""
        self._is_polling = False
        self._is_made_ready = False
        self._notices: tuple[str, ...] = ()
        self._editing: dict[int, str] = {}

    def on_mount(self) -> None:
        """Begin to look at what others do, once the list stands."""
        self.call_after_refresh(self._begin_following_others)

    def _begin_following_others(self) -> None:
        self._notices = self.newsroom.notices
        if self._notices:
            self.tell(" ".join(self._notices))
        self._poll()
        self.show_drafts(is_said=True)
        self.ask(lambda: dict(self.newsroom.facets("status")), self.show_counts)
        self.set_interval(POLL_SECONDS, self._poll)

    def forget_editing(self, release_id: int) -> None:
        """Nobody is known to edit a release that was left just now; the next look tells whether somebody still does."""
        self._editing.pop(release_id, None)
        self.list.mark_edited(self._editing)

    def _poll(self) -> None:
        if self._is_polling:
            return
        self._is_polling = True

        def look() -> tuple[Changes, Sequence[Lease]] | NewsroomError:
            try:
                return self.newsroom.changes(self._token), self.newsroom.leases()
            except NewsroomError as error:
                return error

        self.ask(look, self._follow_changes)

    def _follow_changes(self, news: tuple[Changes, Sequence[Lease]] | NewsroomError) -> None:
        self._is_polling = False
        if isinstance(news, NewsroomError):
            self.tell(news.message, is_error=True)  # and look again: a network's folder comes back
            return
        changes, leases = news
        self._editing = {lease.release_id: lease.user for lease in leases}
        self.list.mark_edited(self._editing)
        self._token = changes.token
        being_made_ready = self.being_made_ready()
        was_made_ready, self._is_made_ready = self._is_made_ready, bool(being_made_ready)
        if being_made_ready:
            self.tell(being_made_ready)
        elif (notices := self.newsroom.notices) != self._notices and notices:
            self.tell(" ".join(notices))
        elif was_made_ready:
            self.show_status()
        self._notices = self.newsroom.notices
        if changes:
            self.reload()
