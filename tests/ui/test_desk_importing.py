"""How releases come onto the desk: by path, by paste, looked at and put right before anything is stored."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from textual import events

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import Imported, ImportItem
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Reading
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.ui import progress
from newsroom_tui.ui.dialogs.path import completions, paths_of
from newsroom_tui.ui.screens import desk_importing
from newsroom_tui.ui.screens.import_preview import ImportPreview
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.line_input import LineInput
from newsroom_tui.ui.widgets.quick_area import QuickArea
from newsroom_tui.ui.widgets.release_form import ReleaseForm
from tests.ui.desks import FAIR, Desk, desk

TEXT = "A Short Notice\n\nThe office moves on Friday.\n\nCalls are answered from Monday on.\n"


async def preview(d: Desk, path: Path) -> ImportPreview:
    await d.press("i")
    await d.type(str(path))
    await d.press("enter")
    await d.until(lambda: isinstance(d.app.screen, ImportPreview))
    screen = d.app.screen
    assert isinstance(screen, ImportPreview)
    return screen


async def test_a_file_is_shown_put_right_and_stored(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path, FAIR) as d:
        screen = await preview(d, tmp_path / "notice.txt")
        assert d.newsroom.count() == 1
        screen.query_one(ReleaseForm).set_text("photographer", "Kit Example")
        await d.press("ctrl+s")
        await d.until(lambda: d.newsroom.count() == 2)
        stored = d.newsroom.get(2)
        assert (stored.title, stored.photographer) == ("A Short Notice", "Kit Example")
        original = d.newsroom.original(2)
        assert original is not None
        assert original.text == TEXT
        assert "1 imported" in d.status
        await d.until(lambda: "Imported from notice.txt" in d.screen.reader.plain_text(header=True))


async def test_the_text_as_it_came_is_seen_where_there_is_no_room_beside_the_fields(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path, size=(80, 24)) as d:
        screen = await preview(d, tmp_path / "notice.txt")
        fields, raw = screen.query_one("#fields"), screen.query_one("#raw", QuickArea)
        assert (fields.display, raw.display) == (True, False)
        await d.press("f5")
        await d.until(lambda: raw.display and raw.has_focus)
        assert not fields.display
        assert raw.text == TEXT
        await d.press("f5")
        await d.until(lambda: fields.has_focus_within)
        assert (fields.display, raw.display) == (True, False)
        await d.press("ctrl+s")
        await d.until(lambda: d.newsroom.count() == 1)


async def test_a_long_title_is_shown_from_its_beginning(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {' '.join(['word'] * 40)} {name}\n---\nThe office moves.\n")
    async with desk(tmp_path / "desk", size=(80, 24)) as d:
        screen = await preview(d, tmp_path)
        for _ in range(2):
            await d.until(lambda: isinstance(screen.focused, LineInput))
            title = screen.focused
            assert isinstance(title, LineInput)
            assert (title.id, title.cursor_position, title.scroll_offset.x) == ("field-title", 0, 0)
            await d.press("f8")


async def test_nothing_is_stored_when_it_is_cancelled(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path) as d:
        await preview(d, tmp_path / "notice.txt")
        await d.press("escape")
        assert d.app.screen is d.screen
        assert d.newsroom.count() == 0


async def test_a_field_that_cannot_be_read_is_not_stored(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path) as d:
        screen = await preview(d, tmp_path / "notice.txt")
        screen.query_one(ReleaseForm).set_text("release_date", "Friday")
        await d.press("ctrl+s")
        assert d.app.screen is screen
        assert d.newsroom.count() == 0


async def test_a_folder_is_gone_through_and_one_left_out_and_all_undone(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"Title {name}\n\nThe body of {name} is here.\n")
    (folder / "d.txt").write_text("")
    async with desk(tmp_path) as d:
        await preview(d, folder)
        await d.press("f8", "f9", "f8")
        await d.press("f2")
        await d.until(lambda: d.newsroom.count() == 2)
        assert {row.title for row in d.newsroom.find_all()} == {"Title a", "Title c"}
        await d.press("z")
        await d.until(lambda: d.newsroom.count() + d.newsroom.count("in:bin") == 0)
        await d.press("Z")
        await d.until(lambda: d.newsroom.count() == 2)


async def test_undo_takes_the_pictures_too_and_redo_brings_them_back(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["Subject"], letter["From"] = "Hall opens in Sampleton", "Jo Sample <jo@sample.example>"
    letter.set_content("A hall for young builders opened on Monday.")
    letter.add_attachment(b"\x89PNG\r\n\x1a\n" + b"\0" * 32, "image", "png", filename="hall.png")
    (tmp_path / "hall.eml").write_bytes(letter.as_bytes())
    with Newsroom(open_library(tmp_path / "library"), "ann") as newsroom:
        async with desk(tmp_path, newsroom=newsroom) as d:
            await preview(d, tmp_path / "hall.eml")
            await d.press("f2")
            await d.until(lambda: newsroom.has_photo("hall.png") and newsroom.count() == 1)
            await d.press("z")
            await d.until(lambda: newsroom.count() + newsroom.count("in:bin") == 0)
            await d.until(lambda: not newsroom.has_photo("hall.png"))
            await d.press("Z")
            await d.until(lambda: newsroom.has_photo("hall.png") and newsroom.count() == 1)


async def test_undo_leaves_in_the_bin_what_somebody_is_editing(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path) as d:
        await preview(d, tmp_path / "notice.txt")
        await d.press("f2")
        await d.until(lambda: d.newsroom.count() == 1)
        d.newsroom.store.lease(1, "ben", "elsewhere")
        await d.press("z")
        await d.until(lambda: d.newsroom.count() == 0)
        assert d.newsroom.count("in:bin") == 1


class Slow(Newsroom):
    """A library that waits before every file that it reads, and every text that it stores, until it is let go."""

    def __init__(self) -> None:
        super().__init__(open_library("memory:"), "ann")
        self.lets_go = threading.Semaphore(0)

    def read_files(self, paths: Iterable[str], encoding: str = "") -> Iterator[tuple[str, Reading | ImportFailed]]:
        for answer in super().read_files(paths, encoding):
            self.lets_go.acquire(timeout=20)
            yield answer

    def import_items(
        self, items: Iterable[ImportItem], on_duplicate: OnDuplicate = OnDuplicate.SKIP
    ) -> Iterator[Imported]:
        for answer in super().import_items(items, on_duplicate):
            self.lets_go.acquire(timeout=20)
            yield answer


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "EVERY", 0.0)
    monkeypatch.setattr(desk_importing, "AT_ONCE", 1)
    return Slow()


def three_files(folder: Path) -> str:
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(f"Title {name}\n\nThe body of {name} is here.\n")
    return str(folder / "*.txt")


async def test_reading_tells_how_far_it_is_and_esc_stops_it(tmp_path: Path, slow: Slow) -> None:
    async with desk(tmp_path, newsroom=slow) as d:
        await d.press("i")
        await d.type(three_files(tmp_path))
        await d.pilot.press("enter")
        slow.lets_go.release()
        await d.until(lambda: "Reading: 1 of 3 files · Esc stops" in d.status)
        await d.pilot.press("escape")
        slow.lets_go.release(5)
        await d.until(lambda: "nothing was imported" in d.status)
        assert slow.count() == 0
        await d.press("question_mark", "escape")  # which is an Esc again
        assert d.app.screen is d.screen


async def test_storing_stops_where_esc_was_pressed_and_a_second_import_goes_on(tmp_path: Path, slow: Slow) -> None:
    async with desk(tmp_path, newsroom=slow) as d:
        slow.lets_go.release(3)
        await preview(d, Path(three_files(tmp_path)))
        await d.pilot.press("f2")
        slow.lets_go.release()
        await d.until(lambda: "Importing: 1 of 3 releases · Esc stops" in d.status)
        await d.pilot.press("escape")
        slow.lets_go.release()
        await d.until(lambda: "2 imported, then stopped" in d.status)
        assert slow.count() == 2
        slow.lets_go.release(20)
        await preview(d, tmp_path / "*.txt")
        await d.press("f2")
        await d.until(lambda: "1 imported, 2 already here" in d.status)
        await d.press("z", "z")
        await d.until(lambda: slow.count() + slow.count("in:bin") == 0)


async def test_the_same_again_changes_nothing_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    async with desk(tmp_path) as d:
        for expected in ("1 imported", "Nothing new: 1 already here"):
            await preview(d, tmp_path / "notice.txt")
            await d.press("ctrl+s")
            await d.until(lambda expected=expected: expected in d.status)  # type: ignore[misc]
        assert d.newsroom.count() == 1


async def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        await d.press("i")
        await d.type(str(tmp_path / "nothing.txt"))
        await d.press("enter")
        await d.until(lambda: "There is no such file" in d.status)


async def test_a_pasted_text_is_read_like_a_file(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        d.app.post_message(events.Paste(TEXT))
        await d.until(lambda: isinstance(d.app.screen, ImportPreview))
        await d.press("ctrl+s")
        await d.until(lambda: d.newsroom.count() == 2)
        original = d.newsroom.original(2)
        assert original is not None
        assert original.name == "paste"


async def test_tab_completes_a_path(tmp_path: Path) -> None:
    (tmp_path / "first release.txt").write_text(TEXT)
    (tmp_path / "first-aid").mkdir()
    async with desk(tmp_path) as d:
        await d.press("i")
        await d.type(f"{tmp_path}/fi")
        await d.press("tab")
        await d.type(" ")
        await d.press("tab", "enter")
        await d.until(lambda: isinstance(d.app.screen, ImportPreview))


def test_completions_are_what_begins_so(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "Releases").mkdir(parents=True)
    (folder / "release.txt").write_text(TEXT)
    (folder / ".hidden").write_text("")
    assert completions(f"{folder}/") == [f"{folder}/release.txt", f"{folder}/Releases/"]
    assert completions(f"{folder}/Rel") == [f"{folder}/Releases/"]
    assert completions(f"{folder}/.h") == [f"{folder}/.hidden"]
    assert completions(f"{folder}/nowhere/x") == []


def test_a_pattern_is_its_files(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.md"):
        (tmp_path / name).write_text(TEXT)
    assert paths_of(f"{tmp_path}/*.txt") == [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"]
    assert paths_of(f"{tmp_path}/*.doc") == [f"{tmp_path}/*.doc"]


async def test_an_import_of_one_release_offers_no_way_to_the_next(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(TEXT)
    (tmp_path / "other.txt").write_text(TEXT.replace("Friday", "Sunday"))
    async with desk(tmp_path) as d:
        for name, offered in (("notice.txt", False), ("*.txt", True)):
            screen = await preview(d, tmp_path / name)
            bar = screen.query_one(CommandBar)
            await d.until(lambda bar=bar: "^s Store" in bar.render().plain)  # type: ignore[misc]
            assert ("F8 Next" in bar.render().plain) is offered
            await d.press("escape")
