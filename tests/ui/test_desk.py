"""The desk: moving, reading, filing and taking back, as a user does it."""

from __future__ import annotations

import dataclasses
import threading
from pathlib import Path
from typing import Any

import pytest
from textual.command import CommandList
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from newsroom_tui.domain.release import Release, Status
from newsroom_tui.errors import LibraryDamaged, SaveFailed
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.base import Changes
from newsroom_tui.store.memory import MemoryStore
from newsroom_tui.ui import window
from newsroom_tui.ui.dialogs.path import PathPrompt
from newsroom_tui.ui.screens import desk_doing, desk_following
from newsroom_tui.ui.screens.editor import EditorScreen
from newsroom_tui.ui.screens.help import HelpScreen
from newsroom_tui.ui.widgets.body_area import BodyArea
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.release_form import ReleaseForm
from newsroom_tui.ui.widgets.welcome import Welcome
from tests.ui.desks import FAIR, POOL, TERM, desk, library


async def test_the_newest_release_is_selected_and_shown(tmp_path: Path) -> None:
    async with desk(tmp_path, POOL, FAIR, TERM) as d:
        assert (d.selected, d.shown) == (FAIR.title, FAIR.title)
        assert d.status == "1 of 3 · newest first"


async def test_j_moves_and_the_reader_follows(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("j")
        assert d.selected == TERM.title
        await d.until(lambda: d.shown == TERM.title)
        await d.press("G")
        assert d.selected == POOL.title
        await d.press("k", "g")
        assert d.selected == FAIR.title


async def test_capital_j_reads_the_next_at_once_also_in_the_reader(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("J")
        assert d.shown == TERM.title
        await d.press("enter", "J")
        assert d.shown == POOL.title
        assert d.screen.reader.has_focus
        await d.press("K", "escape")
        assert d.shown == TERM.title
        assert d.screen.list.has_focus


async def test_an_undated_release_stands_on_top(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, Release(title="Just begun")) as d:
        assert d.selected == "Just begun"


async def test_an_empty_library_says_what_to_do_and_loads_the_samples(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        assert d.screen.query_one(Welcome).display
        for key in ("e", "D", "s", "y", "v", "x"):
            await d.press("left")
            d.screen.show_status()
            await d.press(key)
            assert "no release here" in d.status
        assert d.newsroom.count() == 0
        await d.press("L")
        await d.until(lambda: d.newsroom.count() >= 12)
        assert not d.screen.query_one(Welcome).display
        await d.press("z")
        await d.until(lambda: d.newsroom.count() == 0)
        assert d.newsroom.count("in:bin") == 0


async def test_edit_save_and_back(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("e")
        assert isinstance(d.app.screen, EditorScreen)
        await d.type("Today ")
        await d.press("ctrl+s")
        await d.until(lambda: d.newsroom.get(1).version == 2)
        await d.press("escape")
        await d.until(lambda: d.app.screen is d.screen)
        await d.until(lambda: d.screen.release is not None and d.screen.release.body.startswith("Today Sixty"))


async def test_a_new_release_is_selected_when_it_is_saved(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("a")
        await d.type("Fresh words")
        await d.press("ctrl+s")
        await d.until(lambda: d.newsroom.count() == 2)
        await d.press("escape")
        await d.until(lambda: d.selected == "Fresh words")


async def test_the_bin_and_the_way_back(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.press("D")
        await d.until(lambda: d.selected == TERM.title)
        assert "put into the bin" in d.status
        assert d.newsroom.count("in:bin") == 1
        await d.press("z")
        await d.until(lambda: d.newsroom.count("in:bin") == 0)
        await d.press("Z")
        await d.until(lambda: d.newsroom.count("in:bin") == 1)


async def test_a_copy_is_a_draft_of_its_own(tmp_path: Path) -> None:
    async with desk(tmp_path, dataclasses.replace(FAIR, status=Status.PUBLISHED)) as d:
        await d.press("c")
        await d.until(lambda: d.newsroom.count() == 2)
        assert d.newsroom.get(2).status is Status.DRAFT
        await d.press("z")
        await d.until(lambda: d.newsroom.count() == 1)


async def test_status_of_several_at_once_and_undone(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("V", "j", "s", "r")
        await d.until(lambda: d.newsroom.count("status:review") == 2)
        assert d.newsroom.get(3).status is Status.DRAFT
        await d.press("z")
        await d.until(lambda: d.newsroom.count("status:review") == 0)


async def test_tags_are_given_and_taken_away(tmp_path: Path) -> None:
    async with desk(tmp_path, dataclasses.replace(FAIR, tags=("jobs",))) as d:
        await d.press("t")
        await d.type("spring; -jobs")
        await d.press("enter")
        await d.until(lambda: d.newsroom.get(1).tags == ("spring",))
        await d.press("z")
        await d.until(lambda: d.newsroom.get(1).tags == ("jobs",))


async def test_what_others_save_appears_and_the_selection_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 0.1)
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("J")
        other = Newsroom(d.newsroom.store, "ben")
        other.save(Release(title="Newer still", release_date="2025-09-01"), 0)
        await d.until(lambda: d.status.startswith("3 of 4"))
        assert d.selected == TERM.title
        other.save(dataclasses.replace(other.get(2), title="学校召开会议"))
        await d.until(lambda: d.shown == "学校召开会议")


async def test_a_refused_change_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:

        def refuse(*_: object) -> Release:
            raise SaveFailed("The disk is full; nothing was changed.")

        d.newsroom.store.bin = refuse  # type: ignore[method-assign,assignment]
        await d.press("D")
        await d.until(lambda: "The disk is full" in d.status)
        assert d.screen.query_one("#status", EdgeLine).has_class("-error")
        assert d.selected == FAIR.title


async def test_history_leads_back_to_a_version(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        d.newsroom.save(dataclasses.replace(d.newsroom.get(1), title="Renamed"))
        await d.press("v", "j", "enter")
        await d.until(lambda: d.newsroom.get(1).title == FAIR.title)
        assert d.newsroom.get(1).version == 3
        await d.press("z")
        await d.until(lambda: d.newsroom.get(1).title == "Renamed")


async def test_the_difference_to_what_was_published(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("d")
        assert "never published" in d.status
        published = d.newsroom.save(dataclasses.replace(d.newsroom.get(1), status=Status.PUBLISHED))
        await d.press("d")
        assert "This is what was published" in d.status
        d.newsroom.save(dataclasses.replace(published, title="Renamed"))
        await d.press("d")
        assert d.app.screen is not d.screen
        await d.press("q")
        assert d.app.screen is d.screen


async def test_the_next_release_that_needs_attention(tmp_path: Path) -> None:
    careless = dataclasses.replace(POOL, author="", release_date="2025-01-01")
    async with desk(tmp_path, FAIR, TERM, careless) as d:
        await d.press("right_square_bracket")
        await d.until(lambda: d.selected == POOL.title)
        assert "author" in d.status.lower()
        await d.press("right_square_bracket")
        await d.until(lambda: "Nothing further; this release: " in d.status)
        await d.press("g", "D", "left_square_bracket")
        await d.until(lambda: d.status == "Nothing further needs attention.")


async def test_copies_clean_text(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("y")
        assert d.app.clipboard == FAIR.body
        await d.press("Y")
        assert d.app.clipboard.startswith(FAIR.title)
        assert d.app.clipboard.endswith("Doors open at nine.")


async def test_exports_a_file_and_never_over_another(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        for said in ("Written", "is there already"):
            await d.press("x", "t", "ctrl+u")
            await d.type(str(tmp_path / "fair.txt"))
            await d.press("enter")
            await d.until(lambda said=said: said in d.status)  # type: ignore[misc]
        assert FAIR.title in (tmp_path / "fair.txt").read_text()


async def test_find_in_the_release_and_go_on(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("f")
        await d.type("the")
        await d.press("enter")
        first, count = d.screen.reader.hits
        assert count >= 2
        await d.press("n")
        assert d.screen.reader.hits[0] == first % count + 1
        await d.press("N")
        assert d.screen.reader.hits[0] == first


async def test_commands_by_name(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("colon")
        await d.type("sort title")
        await d.press("enter")
        await d.until(lambda: "by title" in d.status)
        await d.press("colon")
        await d.type("3")
        await d.press("enter")
        assert d.selected == TERM.title
        await d.press("colon")
        await d.type("fly")
        await d.press("enter")
        assert "no command 'fly'" in d.status
        await d.press("colon")
        await d.type("q")
        await d.press("enter")
        assert d.app.return_value == 0


async def test_help_knows_where_one_is(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("question_mark")
        assert d.app.screen.query_one(VerticalScroll).border_title == "Help — Esc closes"
        await d.press("escape", "e", "f1")
        assert isinstance(d.app.screen, HelpScreen)


async def test_list_and_zoom_give_way_and_come_back(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("backslash")
        assert not d.screen.query_one("#side").display
        await d.press("backslash", "plus")
        assert not d.screen.query_one("#status").display
        await d.press("escape", "escape")
        assert d.screen.query_one("#side").display
        assert d.screen.query_one("#status").display


async def test_a_narrow_terminal_shows_one_panel_at_a_time(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, size=(40, 12)) as d:
        assert d.screen.list.is_on_screen
        await d.press("enter")
        assert d.screen.reader.is_on_screen
        assert not d.screen.query_one("#side").display
        await d.press("q")
        assert d.screen.query_one("#side").display


async def test_any_size_is_survived(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        sizes = [(1, 1), (2, 1), (8, 3), (20, 5), (63, 10), (64, 2), (120, 1), (300, 80), (80, 24)]
        for size in sizes:
            await d.pilot.resize_terminal(*size)
            await d.press("j", "enter", "escape")
        assert d.app.is_running


async def test_the_palette_has_room_for_its_commands_at_any_size(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("ctrl+p")
        await d.until(lambda: len(d.app.screen.query_one(CommandList).options) > 0)
        for width in range(1, 10):
            await d.pilot.resize_terminal(width, 24)
            commands = d.app.screen.query_one(CommandList)
            commands.refresh(layout=True)
            await d.pilot.pause()
            padding = commands.get_component_styles("option-list--option").padding.width
            assert commands.scrollable_content_region.width > padding
        assert d.app.is_running


async def test_titles_are_text_and_nothing_else(tmp_path: Path) -> None:
    evil = Release(title="[/] [@click=app.quit]x[/] \x1b[31m\x07 [b", author="[/", body="[@click=app.quit]y[/]")
    async with desk(tmp_path, evil, FAIR) as d:
        assert d.selected.startswith("[/]")
        for key in ("D", "z", "s", "escape", "v", "escape", "x", "escape", "t", "escape"):
            await d.press(key)
        await d.pilot.click("#list", offset=(14, 0))
        assert d.app.is_running


async def test_the_bin_is_emptied_only_when_asked_twice(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.press("D")
        await d.until(lambda: d.newsroom.count("in:bin") == 1)
        d.screen.action_empty_bin()
        await d.press("y", "n")
        assert d.newsroom.count("in:bin") == 1
        d.screen.action_empty_bin()
        await d.press("y", "y")
        await d.until(lambda: d.newsroom.count("in:bin") == 0)
        assert d.newsroom.count() == 1


async def test_the_list_says_who_is_editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 0.1)
    async with desk(tmp_path, FAIR) as d:
        Newsroom(d.newsroom.store, "ben").lease(1, "another desk")
        await d.until(lambda: "ben is editing" in d.screen.list.render_line(1).text)


async def test_whoever_left_the_editor_is_not_said_to_be_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 1_000)  # it is not looked again after the leaving
    async with desk(tmp_path, FAIR) as d:
        await d.press("e")
        await d.until(lambda: bool(d.newsroom.leases()))
        d.screen._poll()
        await d.until(lambda: "is editing" in d.screen.list.render_line(1).text)
        await d.press("escape")
        await d.until(lambda: d.app.screen is d.screen)
        assert "is editing" not in d.screen.list.render_line(1).text


async def test_a_new_release_begins_as_a_template(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "notice.md").write_text("---\nauthor: Press Office\n---\n\nFor immediate release.\n")
    async with desk(tmp_path, FAIR) as d:
        await d.press("a", "j", "enter")
        editor = d.app.screen
        assert isinstance(editor, EditorScreen)
        assert editor.query_one(ReleaseForm).texts["author"] == "Press Office"
        assert editor.query_one(BodyArea).text.strip() == "For immediate release."
        assert d.newsroom.count() == 1


async def test_a_library_out_of_reach_is_said_and_followed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 0.1)
    async with desk(tmp_path, FAIR) as d:
        changes = d.newsroom.store.changes

        def gone(since: str = "") -> Changes:
            raise LibraryDamaged("The folder is out of reach.")

        d.newsroom.store.changes = gone  # type: ignore[method-assign]
        await d.until(lambda: "out of reach" in d.status)
        d.newsroom.store.changes = changes  # type: ignore[method-assign]
        Newsroom(d.newsroom.store, "ben").save(TERM, 0)
        await d.until(lambda: "of 2" in d.status or len(d.screen.list._rows) == 2)


async def test_after_binning_several_the_one_below_them_is_selected_and_undo_leads_back(tmp_path: Path) -> None:
    releases = [Release(title=f"Number {n}", release_date=f"2025-01-{20 - n}") for n in range(6)]
    async with desk(tmp_path, *releases) as d:
        await d.press("j", "V", "j", "D")
        await d.until(lambda: d.newsroom.count() == 4)
        await d.until(lambda: d.selected == "Number 3")
        await d.press("k", "k", "z")
        await d.until(lambda: d.newsroom.count() == 6)
        await d.until(lambda: d.selected == "Number 1")


async def test_what_is_marked_stays_marked_when_others_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 0.1)
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("j", "V", "j")
        Newsroom(d.newsroom.store, "ben").save(Release(title="Newer still", release_date="2025-09-01"), 0)
        await d.until(lambda: d.screen.list.count == 4)
        assert d.screen.list.marked == range(2, 4)
        await d.press("D")
        await d.until(lambda: d.newsroom.count() == 2)
        assert [row.title for row in d.newsroom.find_all()] == ["Newer still", FAIR.title]


async def test_what_several_releases_are_now_is_said_of_all(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.press("V", "j", "s", "r")
        await d.until(lambda: d.status.startswith("2 releases are now review."))
        await d.until(lambda: "2 in review" in d.screen.query_one("#head", EdgeLine)._right)


async def test_a_message_stands_whole_however_narrow_the_screen(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, size=(40, 20)) as d:
        d.screen.tell(
            "The library is at the end of a line that was dropped. Nothing was changed. Try again in a while."
        )
        await d.rest()
        line = d.screen.query_one("#status", EdgeLine)
        assert line.size.height == 3
        assert "Try again in a while." in " ".join(line.render().plain.split())
        await d.press("j", "k")
        d.screen.show_status()
        await d.rest()
        assert line.size.height == 1


async def test_of_a_release_that_cannot_be_read_nothing_else_is_shown_in_its_place(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        get = d.newsroom.store.get

        def damaged(release_id: int) -> Release:
            if release_id == 2:
                raise LibraryDamaged("The file is damaged.")
            return get(release_id)

        d.newsroom.store.get = damaged  # type: ignore[method-assign]
        await d.press("J")
        assert "is damaged" in d.status
        assert d.screen.release is None
        await d.press("y")
        assert d.app.clipboard == ""
        await d.press("K")
        assert d.shown == FAIR.title


async def test_an_empty_library_says_where_it_is(tmp_path: Path) -> None:
    async with desk(tmp_path, newsroom=library(location=str(Path.home() / "press"))) as d:
        assert d.screen.query_one(Welcome).render().plain.rstrip().endswith("~/press")


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("First.\n\nThe south  hall opens.", "south  hall"),
        ('Some “curly” words.\n\nThen a "straight" one.', '"straight"'),
        ("First.\n\nIn the nor\u200bth hall.", "nor\u200bth"),
    ],
)
async def test_what_needs_attention_is_led_to_and_marked(tmp_path: Path, body: str, marked: str) -> None:
    careless = dataclasses.replace(FAIR, release_date="2024-01-01")
    async with desk(tmp_path, TERM, careless) as d:
        stored = d.newsroom.store.get

        def with_junk(release_id: int) -> Release:
            return dataclasses.replace(stored(release_id), body=body) if release_id == 2 else stored(release_id)

        d.newsroom.store.get = with_junk  # type: ignore[method-assign]
        d.screen.newsroom.get_many = lambda ids: map(with_junk, ids)  # type: ignore[method-assign,assignment]
        await d.press("right_square_bracket")
        await d.until(lambda: d.selected == FAIR.title)
        hit = d.screen.reader._hits.current
        assert hit is not None
        assert d.screen.reader.blocks[hit.block].text[hit.start : hit.end] == marked


async def test_an_order_that_does_not_exist_is_named(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.type(":sort size\r")
        assert "no order 'size'" in d.status
        await d.type(":status fine\r")
        assert "fine" in d.status
        await d.type(":theme pink\r")
        assert "no theme 'pink'" in d.status


async def test_what_follows_a_command_is_completed(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.type(":sort ti")
        await d.press("tab", "enter")
        await d.until(lambda: "by title" in d.status)


async def test_help_keeps_its_columns_however_narrow(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, size=(40, 12)) as d:
        await d.press("question_mark")
        page = d.app.screen.query_one(Static)
        lines = [page.render_line(y).text.rstrip() for y in range(page.size.height)]
        at = next(n for n, line in enumerate(lines) if line.startswith("  Space PgDn"))
        assert lines[at].index("Move") == len(lines[at + 1]) - len(lines[at + 1].lstrip())


async def test_nothing_found_while_search_is_made_ready_is_not_called_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(tmp_path, FAIR) as d:
        monkeypatch.setattr(MemoryStore, "progress", property(lambda _: 0.41))
        await d.press("/", "z", "z", "z")
        await d.until(lambda: d.status == "Lists and search are being made ready, the newest first: 41%")
        assert "yet" in str(d.app.screen.query_one(Welcome).render())


async def test_once_all_is_made_ready_the_place_is_shown_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_following, "POLL_SECONDS", 0.1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MemoryStore, "progress", property(lambda _: 0.99))
        patch.setattr(MemoryStore, "notices", ("The catalogue is being made anew.",))
        async with desk(tmp_path, FAIR) as d:
            await d.until(lambda: "99%" in d.status)
            patch.undo()
            await d.until(lambda: d.status == "1 of 1 · newest first")


async def test_the_ends_of_a_choice_are_reached_as_in_the_list(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("s", "G", "enter")
        await d.until(lambda: d.newsroom.get(1).status is Status.PUBLISHED)
        await d.press("s", "g", "enter")
        await d.until(lambda: d.newsroom.get(1).status is Status.DRAFT)
        await d.press("v", "G", "g", "j", "enter")
        await d.until(lambda: d.newsroom.get(1).status is Status.PUBLISHED)


async def test_j_goes_down_in_every_choice(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        await d.press("x", "j", "enter")
        await d.until(lambda: isinstance(d.app.screen, PathPrompt))
        assert d.app.screen.query_one(Input).value.endswith(".txt")


async def test_many_are_changed_beside_everything_else_until_esc_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_doing, "AWAITED", 3)
    monkeypatch.setattr(window, "ROWS_AT_ONCE", 3)
    releases = [Release(title=f"Number {n}", release_date=f"2025-01-{20 - n}") for n in range(9)]
    async with desk(tmp_path, *releases) as d:
        save, gate = d.newsroom.store.save, threading.Event()
        saved: list[int] = []

        def slow(release: Release, *options: Any) -> Release:
            if len(saved) == 4:
                gate.wait(5)
            saved.append(release.id)
            return save(release, *options)

        monkeypatch.setattr(d.newsroom.store, "save", slow)
        await d.pilot.press("j", "V", "G", "s", "r")
        await d.until(lambda: d.status.startswith("4 of 8 are changed"))
        await d.pilot.press("g")
        await d.until(lambda: d.selected == "Number 0")
        await d.pilot.press("D")
        await d.until(lambda: d.status.startswith("Many releases are being changed"))
        await d.pilot.press("escape")
        gate.set()
        await d.until(lambda: d.status.startswith("Stopped after 5 of 8"))
        assert [row.title for row in d.newsroom.find_all("status:review")] == [f"Number {n}" for n in range(1, 6)]
        await d.press("z")
        await d.until(lambda: d.status.startswith("Undone"))
        assert d.newsroom.count("status:review") == 0
        assert d.newsroom.count() == 9
