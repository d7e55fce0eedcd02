"""Searching on the desk: as it is typed, saved, made before, completed; in any order and any number of releases."""

from __future__ import annotations

import threading
from pathlib import Path

from textual import events

from newsroom_tui.domain.query import Query
from newsroom_tui.domain.release import Release
from newsroom_tui.store.remembered import Remembered
from newsroom_tui.ui.window import PAGES_KEPT, Window
from tests.ui.desks import FAIR, POOL, TERM, Desk, desk, library


def titles(d: Desk) -> list[str]:
    window = d.screen.window
    assert window is not None
    return [row.title for index in range(len(window)) if (row := window.row(index)) is not None]


async def test_the_list_narrows_with_every_letter(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("slash")
        await d.type("pool")
        await d.until(lambda: titles(d) == [POOL.title])
        await d.until(lambda: d.screen.reader.hits[1] >= 1)
        await d.press("escape")
        await d.until(lambda: len(titles(d)) == 3)
        assert d.selected == FAIR.title


async def test_chinese_is_found_by_any_run(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("slash")
        await d.type("季学")
        await d.until(lambda: titles(d) == [TERM.title])


async def test_keys_typed_behind_a_search_are_for_what_it_finds(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.type("/pool\rD")
        await d.until(lambda: d.newsroom.count("in:bin") == 1)
        assert d.newsroom.get(3).is_binned
        assert d.newsroom.count() == 2


async def test_letters_of_a_search_run_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.type("/aDeq")
        assert d.app.screen is d.screen
        assert d.newsroom.count() == 2
        assert d.app.is_running


async def test_a_query_half_typed_is_only_remarked_on(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM) as d:
        await d.press("slash")
        await d.type("date:20x")
        await d.until(lambda: "no date" in d.status)
        await d.press("backspace")
        await d.type("25")
        await d.until(lambda: len(titles(d)) == 2)


async def test_the_place_is_kept_while_a_search_comes_and_goes(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("j", "slash")
        await d.type("pool")
        await d.until(lambda: d.selected == POOL.title)
        await d.press("enter", "escape")
        await d.until(lambda: len(titles(d)) == 3)
        assert d.selected == TERM.title


async def test_earlier_searches_come_back_with_up(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        for query in ("pool", "fair"):
            await d.type(f"/{query}\r")
            await d.press("escape")
        await d.press("slash", "up", "up")
        await d.until(lambda: titles(d) == [POOL.title])
        await d.press("down")
        await d.until(lambda: titles(d) == [FAIR.title])
        await d.press("down", "down")
        assert d.screen.list.has_focus


async def test_filters_and_values_are_completed(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        complete = d.screen._completed
        assert await complete("auth") == "author:"
        assert await complete("warm author:spo") == 'warm author:"Sports Office"'
        assert await complete("-status:dr") == "-status:draft"
        assert await complete("missing:phot") == "missing:photographer"
        assert await complete("nothing:x") is None
        assert await complete("会议　作") == "会议　作者:"
        assert await complete("会议 作者：宣") == "会议 作者：宣传部"
        assert await complete("-状态：待") == "-状态：待审"
        await d.press("slash")
        await d.type("auth")
        await d.press("tab")
        await d.type("sports")
        await d.until(lambda: titles(d) == [POOL.title])


async def test_a_search_is_saved_chosen_and_forgotten(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.type("/pool\r")
        await d.press("F", "enter", "escape")
        await d.until(lambda: len(titles(d)) == 3)
        await d.press("F", "enter")
        await d.until(lambda: titles(d) == [POOL.title])
        await d.press("F", "j", "enter")
        assert d.screen.remembered.saved == ()


async def test_the_order_is_chosen_and_the_place_kept(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, TERM, POOL) as d:
        await d.press("j", "o", "t")
        await d.until(lambda: titles(d) == [FAIR.title, POOL.title, TERM.title])
        assert d.selected == TERM.title


def test_searches_are_remembered_between_runs_and_a_broken_file_is_forgotten(tmp_path: Path) -> None:
    first = Remembered(tmp_path)
    first.note("one")
    first.note("two")
    first.save("one")
    again = Remembered(tmp_path)
    assert (again.saved, again.recent) == (("one",), ("two", "one"))
    (tmp_path / "searches.json").write_text("[")
    assert Remembered(tmp_path).saved == ()


def test_a_window_loads_only_what_is_looked_at() -> None:
    newsroom = library(*(Release(title=f"{n}", release_date=f"20{n // 300:02}-01-01") for n in range(1500)))
    window = Window(newsroom)
    wanted = [row.id for row in newsroom.find_all()]
    for index in [0, 49, 50, 1499, 1450, 1449, 700, 650, 749, 3, 1499]:
        row = window.row(index)
        assert row is not None
        assert row.id == wanted[index]
    assert window.row(1500) is None
    assert [window.index_of(wanted[n]) for n in (0, 777, 1499)] == [0, 777, 1499]
    for index in range(0, 1500, 50):
        window.row(index)
    assert len(window._pages) == PAGES_KEPT


async def test_the_first_found_are_shown_before_all_are_counted(tmp_path: Path) -> None:
    many = [Release(title=f"Common word {n}", release_date=f"20{n // 300:02}-01-01") for n in range(120)]
    async with desk(tmp_path, *many, FAIR) as d:
        count, may_count = d.newsroom.store.count, threading.Event()

        def slow(query: Query) -> int:
            assert may_count.wait(10)
            return count(query)

        d.newsroom.store.count = slow  # type: ignore[method-assign]
        d.app.post_message(events.Key("slash", "/"))
        await d.until(lambda: d.screen.query("SearchInput"))
        await d.type_on("common word")
        await d.until(lambda: d.selected == "Common word 119")
        assert d.status == "1 · newest first"
        await d.type_on("\rG")
        may_count.set()
        await d.until(lambda: d.status.startswith("120 of 120"))
        assert d.selected == "Common word 0"


async def test_a_search_counted_late_does_not_count_for_the_next_one(tmp_path: Path) -> None:
    many = [Release(title=f"Common word {n}", release_date=f"20{n // 300:02}-01-01") for n in range(120)]
    async with desk(tmp_path, *many, FAIR) as d:
        await d.type("/common\r")
        await d.until(lambda: d.status.startswith("1 of 120"))
        await d.type("/fair\r")
        await d.until(lambda: d.status.startswith("1 of 1 "))
        await d.press("escape")
        await d.until(lambda: d.status.endswith("of 121 · newest first"))
