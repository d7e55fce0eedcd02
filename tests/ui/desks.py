"""Desks for tests: the program in a pty of its own, and the app under a pilot."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from time import monotonic

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.app import NewsroomApp
from newsroom_tui.ui.screens.desk import DeskScreen
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from tests.terminal import Terminal

NEWSROOM = [str(Path(sys.executable).parent / "newsroom")]

CRASHING = """
import sys
from newsroom_tui.ui.screens.editor import EditorScreen
def broken(self):
    secret = self.body.text
    raise KeyError("nothing to see")
EditorScreen.action_switch = broken
from newsroom_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The program with a bug in its editor: ``ctrl+t`` fails."""

FAIR = Release(
    title="Spring Job Fair Opens in the North Hall",
    release_date="2025-03-10",
    author="Career Office",
    photographer="Kim Sample",
    language="en",
    body="Sixty employers come to the fair.\n\nDoors open at nine.",
)
POOL = Release(
    title="Swimming Pool Reopens After Repairs",
    release_date="2025-02-02",
    author="Sports Office",
    language="en",
    body="The pool is warm again.",
)
TERM = Release(
    title="学校召开春季学期工作会议",
    release_date="2025-03-02",
    author="宣传部",
    photographer="李例",
    language="zh",
    body="三月一日，学校召开工作会议。",
)


def library(*releases: Release, location: str = "memory:") -> Newsroom:
    """A library with these releases in it, ids from 1 up."""
    newsroom = Newsroom(open_library(location), "ann")
    for release in releases:
        newsroom.save(release, 0)
    return newsroom


class Desk:
    """The desk under a pilot."""

    def __init__(self, newsroom: Newsroom, app: NewsroomApp, pilot: Pilot[int]) -> None:
        self.newsroom, self.app, self.pilot = newsroom, app, pilot

    @property
    def screen(self) -> DeskScreen:
        """The desk's screen, whatever lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, DeskScreen)
        return screen

    @property
    def selected(self) -> str:
        """The selected release's title."""
        return self.screen.selected.name if self.screen.selected else ""

    @property
    def shown(self) -> str:
        """The title of the release in the reader."""
        return self.screen.release.name if self.screen.release else ""

    @property
    def status(self) -> str:
        """What the status line says."""
        return self.screen.query_one("#status", EdgeLine).text

    async def press(self, *keys: str) -> None:
        """Press keys, and wait for what they set off."""
        await self.pilot.press(*keys)
        await self.rest()

    async def type(self, text: str) -> None:
        """Type a text, faster than it is taken in, and wait for what it sets off."""
        await self.type_on(text)
        await self.press("shift")

    async def type_on(self, text: str) -> None:
        """Type a text, faster than it is taken in, and wait for nothing."""
        for character in text:
            key = "enter" if character == "\r" else _character_to_key(character)
            self.app.post_message(events.Key(key, character))

    async def rest(self) -> None:
        """Wait until nothing is under way."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def until(self, condition: Callable[[], object], patience: float = 10.0) -> None:
        """Wait until a condition holds."""
        end = monotonic() + patience
        while not condition():
            assert monotonic() < end, f"it did not come; the status line says {self.status!r}"
            await self.pilot.pause(0.01)


@asynccontextmanager
async def desk(
    folder: Path,
    *releases: Release,
    size: tuple[int, int] = (80, 24),
    newsroom: Newsroom | None = None,
    state: Path | None = None,
    asks_who: bool = False,
) -> AsyncIterator[Desk]:
    """The desk on a library with these releases; with a state folder it remembers."""
    newsroom = newsroom or library(*releases)
    app = NewsroomApp(
        newsroom,
        DraftStore(folder / "drafts"),
        office="Press Office",
        templates=folder / "templates",
        state=state,
        asks_who=asks_who,
    )
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        made = Desk(newsroom, app, pilot)
        await made.rest()
        yield made


@contextmanager
def terminal(*arguments: str, columns: int = 80, rows: int = 24) -> Iterator[Terminal]:
    """The program in a pty."""
    with Terminal([*NEWSROOM, *arguments], columns=columns, rows=rows) as running:
        yield running
