"""Finding, replacing, going to a line."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from textual.widgets import Checkbox, Input, Static

from newsroom_tui.ui.widgets.find_bar import FindBar
from tests.ui.editing import HALL, Editing, editing

SONG = dataclasses.replace(HALL, body="Hall one.\nhall two.\nshallow three.\n学院 hall.\n")


def found(e: Editing) -> str:
    return str(e.editor.query_one("#found", Static).render())


async def test_what_is_typed_is_found_and_counted(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+f")
        await e.type("hall")
        assert found(e) == "1 of 4"
        assert e.body.selection.start == (0, 0)
        await e.pilot.press("enter")
        assert (found(e), e.body.selection.start) == ("2 of 4", (1, 0))
        await e.pilot.press("up", "up")
        assert found(e) == "4 of 4"
        await e.pilot.press("escape")
        assert e.body.has_focus
        assert e.body.selected_text == "hall"
        await e.pilot.press("f3")
        assert e.body.selection.start == (0, 0)
        await e.pilot.press("escape")
        assert e.left == [None]


async def test_case_word_and_regular_expression(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+f")
        await e.type("hall")
        boxes = {box.id: box for box in e.editor.query(Checkbox)}
        for name, count in (("is_exact", "3"), ("is_word", "2")):
            boxes[name].value = True
            await e.until(lambda count=count: found(e).endswith(f"of {count}"))
        boxes["is_regex"].value = True
        e.editor.query_one("#find", Input).value = "^h.l"
        await e.until(lambda: found(e) == "1 of 1" or "not found" in found(e))
        e.editor.query_one("#find", Input).value = "("
        await e.until(lambda: "no regular expression" in e.message)


async def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+f")
        await e.type("pool")
        assert found(e) == "not found"


async def test_replacing_one_by_one(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+r")
        await e.type("hall")
        await e.pilot.press("tab")
        await e.type("room")
        await e.pilot.press("enter", "enter")
        assert e.body.text == "room one.\nroom two.\nshallow three.\n学院 hall.\n"
        await e.pilot.press("ctrl+z")
        assert e.body.text.startswith("room one.\nhall two.")


async def test_replacing_all_is_one_step(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+r")
        await e.type("hall")
        await e.pilot.press("tab")
        await e.type("room")
        await e.pilot.press("ctrl+r")
        assert e.body.text == "room one.\nroom two.\nsroomow three.\n学院 room.\n"
        assert "4 replaced" in e.message
        await e.pilot.press("ctrl+z")
        assert e.body.text == SONG.body


async def test_the_selected_words_are_looked_for(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        e.body.select(20, 27)
        await e.pilot.press("ctrl+f")
        assert e.editor.query_one(FindBar).search.text == e.body.selected_text == "shallow"


async def test_going_to_a_line(tmp_path: Path) -> None:
    async with editing(tmp_path, SONG) as e:
        await e.pilot.press("ctrl+g", "3", "enter")
        await e.until(lambda: e.body.cursor_location == (2, 0))
        await e.pilot.press("ctrl+g", "9", "9", "enter")
        await e.until(lambda: e.body.cursor_location == (4, 0))
        await e.pilot.press("ctrl+g", "escape")
        await e.until(lambda: e.body.has_focus)
