"""An editor on a library in memory, for tests."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from textual.app import App
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Static

from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.app import NewsroomApp
from newsroom_tui.ui.dialogs.choice import Choice
from newsroom_tui.ui.screens.editor import EditorScreen
from newsroom_tui.ui.widgets.body_area import BodyArea
from newsroom_tui.ui.widgets.release_form import FieldInput
from newsroom_tui.ui.widgets.state_line import StateLine

HALL = Release(
    title="The hall opens",
    author="Ann Lee",
    release_date="2025-03-14",
    tags=("hall",),
    body="The dean opened the hall. Students came early.\n\nRain fell at noon. 学校召开会议。\n",
)


@dataclass
class Editing:
    """What a test of the editor looks at."""

    newsroom: Newsroom
    drafts: DraftStore
    pilot: Pilot[Any]
    editor: EditorScreen
    left: list[Release | None] = field(default_factory=list)

    @property
    def app(self) -> App[Any]:
        return self.pilot.app

    @property
    def body(self) -> BodyArea:
        return self.editor.query_one(BodyArea)

    @property
    def message(self) -> str:
        return self.editor.query_one(StateLine).message

    @property
    def standing(self) -> str:
        return self.editor.query_one(StateLine).standing

    def field(self, name: str) -> FieldInput:
        return self.editor.query_one(f"#field-{name}", FieldInput)

    async def enter(self, name: str) -> None:
        """Put the caret into a field."""
        self.field(name).focus()
        await self.until(lambda: self.field(name).has_focus)

    async def until(self, condition: object) -> None:
        """Let the app work until a condition holds."""
        assert callable(condition)
        for _ in range(400):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"never came true; the editor says {self.message!r}, {self.standing!r}")

    async def type(self, text: str) -> None:
        """Type quickly into whatever has the focus."""
        focused = self.app.screen.focused
        assert focused is not None
        names = {" ": "space", "\n": "enter"}
        for character in text:
            focused.post_message(Key(names.get(character, character), None if character == "\n" else character))
        await self.pilot.pause()

    async def saved(self) -> None:
        """Save, and wait until it is said to be saved."""
        await self.pilot.press("ctrl+s")
        await self.until(lambda: "Saved" in self.message)

    async def answer(self, key: str, question: str = "") -> None:
        """Wait for a dialog that asks this, and answer it with a key."""
        await self.until(lambda: isinstance(self.app.screen, Choice))
        assert question in self.shown
        await self.pilot.press(key)

    @property
    def shown(self) -> str:
        """What the screen on top says, in words."""
        return "\n".join(str(part.render()) for part in self.app.screen.query(Static))

    def as_other(self, user: str = "ben") -> Newsroom:
        """The same library in somebody else's hands."""
        return Newsroom(self.newsroom.store, user)


@asynccontextmanager
async def editing(
    folder: Path, release: Release | None = HALL, *, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Editing]:
    """The editor with this release open, stored as release 1; None opens a new one."""
    newsroom = Newsroom(open_library("memory:"), "ann")
    stored = newsroom.store.save(release, 0, "ann") if release is not None else Release()
    async with open_editor(newsroom, DraftStore(folder), stored, size=size) as editor:
        yield editor


@asynccontextmanager
async def open_editor(
    newsroom: Newsroom, drafts: DraftStore, release: Release, *, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Editing]:
    """The editor on a library that the test made."""
    app = NewsroomApp(newsroom)
    async with app.run_test(size=size) as pilot:
        screen = EditorScreen(newsroom, drafts, release)
        made = Editing(newsroom, drafts, pilot, screen)
        await app.push_screen(screen, made.left.append)
        await pilot.pause()
        yield made
