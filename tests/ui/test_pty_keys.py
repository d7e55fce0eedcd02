"""Keys in a real terminal: in order, each where the one before it led; pasted texts run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal import Terminal
from tests.ui.desks import FAIR, POOL, TERM, library, terminal

pytestmark = pytest.mark.pty


@pytest.fixture
def folder(tmp_path: Path) -> str:
    place = str(tmp_path / "library")
    with library(FAIR, POOL, TERM, location=place):
        return place


@pytest.fixture
def desk(folder: str) -> Iterator[Terminal]:
    with terminal("--library", folder) as running:
        running.wait("1 of 3")
        yield running


def count(folder: str) -> int:
    from newsroom_tui.newsroom import Newsroom
    from newsroom_tui.store import open_library

    with Newsroom(open_library(folder), "ann") as newsroom:
        return newsroom.count()


def test_quits(desk: Terminal) -> None:
    desk.send("q")
    assert desk.wait_exit() == 0


def test_escape_and_a_letter_in_one_read_are_two_keys(desk: Terminal) -> None:
    desk.send("?")
    desk.wait("Help")
    desk.send("\x1bq")
    assert desk.wait_exit() == 0


def test_keys_typed_ahead_go_where_the_last_one_led(desk: Terminal) -> None:
    desk.send("?\x1bq")
    assert desk.wait_exit() == 0


def test_typed_ahead_into_the_editor_saved_and_left(desk: Terminal, folder: str) -> None:
    desk.send("eHello \x13")
    desk.wait("Saved")
    desk.send("\x1bq")
    assert desk.wait_exit() == 0
    from newsroom_tui.newsroom import Newsroom
    from newsroom_tui.store import open_library

    with Newsroom(open_library(folder), "ann") as newsroom:
        assert newsroom.get(1).body.startswith("Hello Sixty")


def test_an_unbracketed_paste_runs_no_command(desk: Terminal, folder: str) -> None:
    desk.send("Deal aquired by the quiet office\rDoors open, says Kim Sample.\rq\r")
    desk.wait("Import")
    desk.wait("Deal aquired")
    desk.send("\x1b")
    desk.wait("1 of 3")
    assert count(folder) == 3


def test_a_bracketed_paste_opens_the_import_preview(desk: Terminal, folder: str) -> None:
    desk.send("\x1b[200~A Short Notice\r\rThe office moves on Friday.\x1b[201~")
    desk.wait("Import")
    desk.wait("A Short Notice")
    desk.send("\x13")
    desk.wait("1 imported")
    assert count(folder) == 4


def test_a_paste_with_escapes_cannot_quit(desk: Terminal) -> None:
    desk.send("\x1b[200~one \x1b\x11 two \x1b[31m\x1b[201~")
    desk.wait("one")
    assert desk.status is None


def test_full_width_marks_act_as_their_keys(desk: Terminal) -> None:
    desk.send("？")
    desk.wait("Help")


def test_bytes_that_are_no_text_do_not_end_the_program(desk: Terminal) -> None:
    desk.send(b"\xb9\xfa\xff")
    desk.send("j")
    desk.wait("2 of 3")


def test_a_path_and_enter_in_one_packet_are_typed(tmp_path: Path) -> None:
    (tmp_path / "an-office-pasted-this.txt").write_text(
        "A Bridge Is Painted\n\nIt was grey, and is blue.\n", encoding="utf-8"
    )
    with terminal("--library", str(tmp_path / "library")) as desk:
        desk.wait("a New")
        desk.send(f"i{tmp_path}/an-office-pasted-this.txt\r")
        desk.wait("A Bridge Is Painted")
        desk.wait("^s Store")


def test_a_line_in_one_packet_goes_where_the_caret_is(tmp_path: Path) -> None:
    with terminal("--library", str(tmp_path / "library")) as desk:
        desk.wait("a New")
        desk.send("i")
        desk.wait("Tab completes")
        desk.send(f"{tmp_path}/there is no file of this long name.txt\r")
        desk.wait("There is no such file")
