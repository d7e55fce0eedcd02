"""The terminal's cursor follows the caret, in every place where something is typed: input methods look for it there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from wcwidth import wcswidth

from tests.terminal import Terminal
from tests.ui.desks import FAIR, POOL, TERM, library, terminal

pytestmark = pytest.mark.pty

TYPED = "样例ab"

ON_THE_DESK = {"search": "/", "command": ":", "tags": "t", "find": "f", "path": "i", "palette": "\x10"}
IN_THE_EDITOR = {
    "body": "",
    "end of the body": "\x1b[1;5F",
    "find": "\x06",
    "replace": "\x12\t",
    "line": "\x07",
    "palette": "\x10",
    "title": "\x14\x1b[F",
    "a field further on": "\t\t\t\t\t\t",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Terminal]:
    place = str(tmp_path / "library")
    with library(FAIR, POOL, TERM, location=place):
        pass
    with terminal("--library", place) as running:
        running.wait("1 of 3")
        yield running


def is_behind(running: Terminal, text: str) -> bool:
    """Whether the terminal's cursor stands right behind a text that is on the screen."""
    cursor = running.screen.cursor
    cells = running.screen.buffer[cursor.y]
    before = "".join(cells[column].data for column in range(cursor.x))
    return before.endswith(text)


def type_in(running: Terminal) -> None:
    """Type, and look that the cursor goes with it, forth and back."""
    for length in (1, len(TYPED)):
        running.send(TYPED[:length] if length == 1 else TYPED[1:])
        running.wait(lambda running, length=length: is_behind(running, TYPED[:length]))  # type: ignore[misc]
    running.send("\x1b[D\x1b[D")
    running.wait(lambda running: is_behind(running, TYPED[:2]))
    running.send("\x08" * 2 + "\x1b[3~" * 2)


def test_on_the_desk_the_cursor_stands_behind_what_was_typed(desk: Terminal) -> None:
    for keys in ON_THE_DESK.values():
        desk.send(keys)
        type_in(desk)
        desk.send("\x1b")


def test_in_the_editor_the_cursor_stands_behind_what_was_typed(desk: Terminal) -> None:
    desk.send("e")
    for where, keys in IN_THE_EDITOR.items():
        desk.send(keys)
        type_in(desk)
        if where in ("find", "replace", "line", "palette"):
            desk.send("\x1b")


def test_the_cursor_follows_where_the_layout_moves_the_caret(desk: Terminal) -> None:
    desk.send("e\x14" + "\t" * 8 + TYPED)  # fields that are shown only while the caret is among them
    desk.wait(lambda running: is_behind(running, TYPED))
    desk.resize(50, 24)
    desk.wait(lambda running: running.screen.columns == 50 and is_behind(running, TYPED))
    desk.send("\x14" + TYPED)
    desk.wait(lambda running: is_behind(running, TYPED) and running.screen.cursor.x == wcswidth(TYPED) + 1)


def test_on_a_list_the_cursor_stands_at_the_selected_row(desk: Terminal) -> None:
    for row, keys in ((4, "j"), (6, "j"), (2, "g")):
        desk.send(keys)
        desk.wait(lambda running, row=row: running.screen.cursor.y == row)  # type: ignore[misc]


def test_full_width_keys_move_on_the_desk(desk: Terminal) -> None:
    desk.send("ｊ")
    desk.wait("2 of 3")
    desk.send("ｋ")
    desk.wait("1 of 3")
    desk.send("Ｇ")
    desk.wait("3 of 3")
    desk.send("？")
    desk.wait("Help")
    desk.send("ｑ／春季")
    desk.wait("1 of 1")
    desk.send("\x1b：hel\r")
    desk.wait("Help")
    desk.send("\x1bｅ")
    desk.wait("Editing")
