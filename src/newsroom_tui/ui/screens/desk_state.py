"""What the desk knows: the window on the library, and the selected and the open release."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TypeVar

from textual import getters
from textual.screen import Screen
from textual.timer import Timer

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.listing import Headline
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Release, Status
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import N_, _, ngettext
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.store.positions import Positions
from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.keymap import COMMANDS
from newsroom_tui.ui.recovery import notice, waiting_drafts
from newsroom_tui.ui.typeahead import OrderedKeys
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.reader import Reader
from newsroom_tui.ui.widgets.release_list import ReleaseList
from newsroom_tui.ui.widgets.welcome import Welcome
from newsroom_tui.ui.window import Window

FOLLOW_SECONDS = 0.25
"""How long the list must rest before the reader shows what is selected: each move of a held key costs two rows."""
REST_SECONDS = 1.0
"""How long a place must be read before it is noted."""
ZOOMED_SECONDS = 3.0
"""How long a message stands over a release that has the whole screen."""

WELCOME = N_("""This library has no releases yet.

`i`  import a file, or just paste a text here
`a`  start a release
`L`  load the sample releases

`?`  the keys      `q`  quit""")

OF_A_RELEASE = frozenset(command.id for command in COMMANDS if command.is_of_release)

Answer = TypeVar("Answer")
State = TypeVar("State", bound="DeskState")


def for_release(action: Callable[[State], None]) -> Callable[[State], None]:
    """An action that is for the selected release; where there is none, it says so."""

    @wraps(action)
    def act(self: State) -> None:
        if self.selected is None:
            self.tell(_("There is no release here to do that with."))
        else:
            action(self)

    return act


class DeskState(Screen[None]):
    """The desk's state and how it is kept in step with the library. Actions on it are the subclasses'."""

    app = getters.app(OrderedKeys)
    list = getters.query_one("#list", ReleaseList)
    reader = getters.query_one("#reader", Reader)

    def __init__(
        self,
        newsroom: Newsroom,
        drafts: DraftStore | None = None,
        office: str = "",
        *,
        positions: Positions | None = None,
    ) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.drafts = drafts
        self.office = office
        self.positions = positions
        self.window: Window | None = None
        self.release: Release | None = None
        self._following: Timer | None = None
        self._resting: Timer | None = None
        self._is_told = False

    def on_mount(self) -> None:
        """Show the library's first page and its first release, at once."""
        if self.positions is not None:
            self.reader.left_at = self.positions
        with self.telling():
            self.show_window(Window(self.newsroom))
        for place in ("scroll_percent", "hits"):
            self.watch(self.reader, place, self._reading, init=False)

    # Telling

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Say what fails inside, instead of failing."""
        try:
            yield
        except NewsroomError as error:
            self.tell(error.message, is_error=True)

    def tell(self, text: str, *, is_error: bool = False) -> None:
        """Say something on the status line; it stands there until something else happens."""
        self._is_told = True
        self.query_one("#status", EdgeLine).tell(text, is_error=is_error)
        if self.has_class("-zoomed") and not is_error:
            self.set_timer(ZOOMED_SECONDS, self.show_status)

    def show_status(self, *, is_over: bool = True) -> None:
        """Where one is, on the status line.

        Args:
            is_over: whether what was last told has been read; otherwise it stays.
        """
        if self.window is None or (self._is_told and not is_over):
            return
        self._is_told = False
        hit, hits = self.reader.hits
        found = _("hit {hit} of {hits}", hit=hit, hits=hits) + " · " if hits else ""
        being_made_ready = "" if self.window.count else self.being_made_ready()
        self.query_one("#status", EdgeLine).show(
            being_made_ready or self.window.place(self.list.cursor),
            f"{found}{self.reader.scroll_percent}%" if self.release else "",
        )

    def being_made_ready(self) -> str:
        """How far lists and search are, empty once they are ready."""
        progress = self.newsroom.progress
        if progress is None:
            return ""
        return _("Lists and search are being made ready, the newest first: {done}", done=f"{progress:.0%}")

    def show_welcome(self) -> None:
        """What to do where there is nothing to read."""
        if self.window is not None and self.window.query:
            found = _("Nothing is found yet.") if self.being_made_ready() else _("Nothing is found.")
            self.query_one(Welcome).show(f"{found}\n\n{_('`Esc` shows all releases again')}")
        else:
            self.query_one(Welcome).show(f"{_(WELCOME)}\n\n{_as_people_write_it(self.newsroom.library)}")

    def show_drafts(self, *, is_said: bool = False) -> None:
        """Mark the releases that have a draft waiting.

        Args:
            is_said: whether to say so as well.
        """
        drafts = self.drafts
        if drafts is None:
            return

        def show(waiting: Sequence[Draft]) -> None:
            self.list.mark_typed(frozenset(draft.release.id for draft in waiting))
            if is_said and waiting:
                self.tell(notice(waiting))

        self.ask(lambda: waiting_drafts(self.newsroom, drafts), show)

    def show_counts(self, counts: dict[str, int]) -> None:
        """How much is under way, in the head line."""
        parts = []
        if drafts := counts.get(Status.DRAFT, 0):
            parts.append(ngettext("{count:,} draft", "{count:,} drafts", drafts))
        if reviewed := counts.get(Status.REVIEW, 0):
            parts.append(_("{count:,} in review", count=reviewed))
        if approved := counts.get(Status.APPROVED, 0):
            parts.append(_("{count:,} approved", count=approved))
        self.query_one("#head", EdgeLine).show(right=" · ".join(parts))

    def _reading(self) -> None:
        """Say which place the reader shows, and remember it once it rests: a dropped line asks nobody."""
        self.show_status(is_over=False)
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, self.reader.note_spot)

    # The window

    def show_window(
        self, window: Window, cursor: int = 0, marked_from: int | None = None, *, is_passing: bool = False
    ) -> None:
        """Put up another list, with a row of it selected and open, and rows marked from a place to there.

        Args:
            is_passing: whether another list may follow with the next key: then the reader waits, as behind a moving
                selection.
        """
        self.window = window
        self.list.show(window, cursor, marked_from)
        if is_passing and self.selected is not None and self.reader.display:
            self.follow()
        else:
            self.open_selected()
        self.show_welcome()
        self.show_status(is_over=False)

    def reload(self, select: int = 0, then: Callable[[], None] | None = None) -> None:
        """Read the list anew, keeping the selection on its release, or moving it to the one with this id."""
        if self.window is None:
            return
        query, sort = self.window.query, self.window.sort
        selected, anchor = self.list.selected, self.list.marking_began_at
        wanted = select or (selected.id if selected else 0)

        def opened() -> tuple[Window, int | None, int | None]:
            window = Window(self.newsroom, query, sort)
            index = window.index_of(wanted) if wanted else None
            marked_from = window.index_of(anchor.id) if anchor else None
            window.row(index or 0)
            return window, index, marked_from

        def show(answer: tuple[Window, int | None, int | None]) -> None:
            window, index, marked_from = answer
            if self.window is not None and (self.window.query, self.window.sort) != (query, sort):
                return  # something else was asked for meanwhile
            if not select and (self.selected != selected or self.list.marking_began_at != anchor):
                self.reload(then=then)  # the selection has moved on meanwhile
                return
            self.show_window(window, self.list.cursor if index is None else index, marked_from)
            self.ask(lambda: dict(self.newsroom.facets("status")), self.show_counts)
            if then is not None:
                then()

        self.ask(opened, show, is_awaited=then is not None)

    def ask(self, call: Callable[[], Answer], then: Callable[[Answer], None], *, is_awaited: bool = False) -> None:
        """Ask the newsroom in a thread and go on with its answer here.

        Args:
            is_awaited: whether keys typed meanwhile wait for it.
        """
        if is_awaited:
            self.app.hold_keys()

        def run() -> None:
            try:
                answer = call()
            except NewsroomError as error:
                self.call_later(self.tell, error.message, is_error=True)
            else:
                self.call_later(then, answer)
            finally:
                if is_awaited:
                    self.call_later(self.app.release_keys)

        self.run_worker(run, thread=True)

    # The open release

    @property
    def selected(self) -> Headline | None:
        """The selected row."""
        return self.list.selected

    def follow(self) -> None:
        """Let the reader show the selected release as soon as the selection rests."""
        self.show_status()
        if self._following is not None:
            self._following.stop()
        self._following = self.set_timer(FOLLOW_SECONDS, self.open_selected)

    def open_selected(self) -> None:
        """Show the selected release in the reader, at once."""
        if self._following is not None:
            self._following.stop()
        selected = self.selected
        welcome = self.query_one(Welcome)
        self.query_one(CommandBar).leave_out(OF_A_RELEASE if selected is None else ())
        if welcome.display is not (selected is None):
            welcome.display, self.reader.display = selected is None, selected is not None
        if selected is None:
            self.release = None
            return
        if self.release is not None and (self.release.id, self.release.version) == (selected.id, selected.version):
            return
        self.release = None
        with self.telling():
            self.release = self.newsroom.get(selected.id)
        self.reader.show(self.release)
        if self.release is not None:
            self.show_status(is_over=False)
            self._following = self.set_timer(FOLLOW_SECONDS, self._look_up_origin)

    def _look_up_origin(self) -> None:
        """Say where the release came from, once it is really being read: finding out costs a file."""
        release = self.release
        if release is not None and not self.reader.hits[1]:
            self.ask(lambda: self.newsroom.original(release.id), lambda original: self._show_origin(release, original))

    def _show_origin(self, release: Release, original: Original | None) -> None:
        if original is not None and original.name and release is self.release:
            name = one_line(original.name)
            came = _("Pasted") if name == "paste" else _("Imported from {name}", name=name)
            self.reader.show(release, origin=came)


def _as_people_write_it(place: str) -> str:
    """A folder's path on one line, the home folder as ``~``."""
    home = str(Path.home())
    return one_line(f"~{place.removeprefix(home)}" if place.startswith(f"{home}/") else place)
