"""Reading on the desk: the place in a release."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.ui import palettes
from newsroom_tui.ui.screens import desk_state
from newsroom_tui.ui.widgets.command_bar import CommandBar
from tests.ui.desks import FAIR, Desk, desk, library

LONG = Release(
    title="A Walk Through the Archive",
    release_date="2025-04-01",
    author="Archive",
    body="\n\n".join(
        f"## Room {room}\n\n" + "\n\n".join(f"Shelf {shelf} of room {room} is full." for shelf in range(12))
        for room in range(1, 7)
    ),
)


def top(d: Desk) -> str:
    return next(line for y in range(3) if (line := d.screen.reader.render_line(y).text.strip()))


async def test_the_place_in_a_release_is_kept_between_runs(tmp_path: Path) -> None:
    newsroom = library(LONG, FAIR)
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
        await d.press("enter", "space", "space")
        before = top(d)
        assert before != LONG.title
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
        assert top(d) == before
        await d.press("enter", "g")
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
        assert top(d) == LONG.title


async def test_the_place_is_kept_while_one_is_still_reading(tmp_path: Path) -> None:
    async with desk(tmp_path, LONG, state=tmp_path / "state") as d:
        await d.press("enter", "space")
        await d.until(lambda: (tmp_path / "state" / "positions.json").exists())


async def test_a_long_release_left_before_its_rest_came_keeps_its_place(tmp_path: Path) -> None:
    newsroom = library(dataclasses.replace(LONG, body=LONG.body * 12), FAIR)
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
        await d.until(lambda: d.screen.reader.is_whole)
        await d.press("enter", "G")
        before = top(d)
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
        await d.press("J", "K")
        await d.until(lambda: d.screen.reader.is_whole and top(d) == before)


async def test_contents_lead_to_a_heading_also_of_a_release_still_being_read(tmp_path: Path) -> None:
    async with desk(tmp_path, dataclasses.replace(LONG, body=LONG.body * 12), FAIR) as d:
        await d.press("C", *["j"] * 4, "enter")
        assert top(d) == "Room 5"
        assert d.screen.reader.has_focus
        await d.press("C", "j", "enter")
        assert top(d) == "Room 6"
        await d.press("J", "C")
        assert d.app.screen is d.screen
        assert "no headings" in d.status


async def test_an_empty_list_offers_only_what_needs_no_release(tmp_path: Path) -> None:
    async with desk(tmp_path) as d:
        bar = d.screen.query_one(CommandBar)
        assert "Edit" not in bar.render().plain
        assert "Import" in bar.render().plain
        await d.press("a")
        await d.type("Fresh words")
        await d.press("ctrl+s", "escape")
        await d.until(lambda: "e Edit" in bar.render().plain)


async def test_while_a_search_is_typed_the_footer_shows_its_keys(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        bar = d.screen.query_one(CommandBar)
        await d.press("slash")
        assert bar.render().plain.startswith(" Enter Keep  Esc All again")
        assert "q Quit" not in bar.render().plain
        await d.press("enter")
        assert bar.render().plain.startswith(" e Edit")


async def test_help_stands_in_the_footer_however_narrow_it_is(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, size=(40, 12)) as d:
        assert "? Help" in d.screen.query_one(CommandBar).render().plain


async def test_a_second_click_selects_the_paragraph_and_a_third_one_everything(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        lines = [d.screen.reader.render_line(y).text for y in range(d.screen.reader.size.height)]
        row = next(y for y, line in enumerate(lines) if "Sixty employers" in line)
        await d.pilot.click("#reader", offset=(8, row), times=2)
        assert d.screen.get_selected_text() == "Sixty employers come to the fair."
        await d.press("y")
        assert d.app.clipboard == "Sixty employers come to the fair."
        await d.pilot.click("#reader", offset=(8, row), times=3)
        assert (d.screen.get_selected_text() or "").startswith(FAIR.title)


async def test_paragraphs_are_selected_by_keys(tmp_path: Path) -> None:
    async with desk(tmp_path, LONG) as d:
        await d.press("C", "j", "enter", "V", "j", "j")
        assert d.screen.get_selected_text() == "Room 2\n\nShelf 0 of room 2 is full.\n\nShelf 1 of room 2 is full."
        await d.press("k", "y")
        assert d.app.clipboard == "Room 2\n\nShelf 0 of room 2 is full."
        await d.press("V", "escape", "j")
        assert not d.screen.get_selected_text()
        assert d.screen.reader.has_focus


async def test_a_search_moves_no_release_from_where_it_was_read(tmp_path: Path) -> None:
    async with desk(tmp_path, dataclasses.replace(LONG, body=f"{LONG.body}\n\nMapmakers work here."), FAIR) as d:
        await d.press("enter", "space", "space", "escape")
        before = top(d)
        await d.press("slash")
        await d.type("mapm")
        await d.until(lambda: d.screen.reader.hits[1])
        assert top(d) != before
        await d.press("escape", "J", "K")
        await d.until(lambda: d.shown == LONG.title)
        assert top(d) == before


@pytest.mark.parametrize("theme", palettes.NAMES)
async def test_what_is_selected_can_be_read(theme: str, tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        d.app.theme = theme
        await d.press("enter", "V", "j")
        styles = [segment.style for segment in d.screen.reader.render_line(0) if "Spring" in segment.text]
        assert styles
        assert all(style is not None and style.color != style.bgcolor for style in styles)


async def test_a_message_is_seen_in_zoom_too_for_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_state, "ZOOMED_SECONDS", 0.5)
    async with desk(tmp_path, LONG) as d:
        status = d.screen.query_one("#status")
        await d.press("plus")
        assert not status.display
        await d.press("y")
        await d.until(lambda: status.display)
        await d.until(lambda: not status.display)
        await d.press("escape")
        await d.until(lambda: status.display)
