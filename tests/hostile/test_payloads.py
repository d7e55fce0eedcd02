"""No byte of any text drives the terminal: every payload in every field, on every screen and from every command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.libraries import poisoned
from tests.hostile.texts import MARKUP, PAYLOADS
from tests.hostile.tour import UNSEEN, WITNESSED, Stop, openers, surroundings, tour, witnessed
from tests.hostile.wire import intruders
from tests.terminal import Terminal
from tests.ui.desks import NEWSROOM

pytestmark = pytest.mark.pty

LONG = bool(os.environ.get("LONG_TESTS"))

ALL = "".join(PAYLOADS.values())
COMMANDS: tuple[str, ...] = (
    "list",
    "list --json",
    "list Title",
    f"list author:{PAYLOADS['window title']}",
    "show 1",
    "show 1 --json",
    "show 1 --revision 1",
    "show 1 --format markdown",
    "show 1 --format html",
    "history 1",
    "history 1 --json",
    "diff 1",
    "check",
    "check --json",
    "export --format text",
    f"edit 1 --set subtitle=x{PAYLOADS['clear the screen']}",
    f"edit 1 --set release_date={PAYLOADS['clear the screen']}",
    f"edit 1 --set no{PAYLOADS['8-bit CSI']}=x",
    f"edit 1 --body {PAYLOADS['window title']}",
    f"import {PAYLOADS['clear the screen']}.txt",
    f"show {PAYLOADS['reset']}",
    f"{PAYLOADS['8-bit CSI']}",
    f"--{PAYLOADS['clipboard']}",
    f"export 1 --format text -o /dev/null/{PAYLOADS['clipboard']}",
    f"--theme {PAYLOADS['bell']}",
    f"bin 9{PAYLOADS['delete']}",
    "bin 1",
)


EVERYTHING = " ".join(MARKUP) + ALL
TOGETHER = {"all of them": [*PAYLOADS.values(), *MARKUP, EVERYTHING]}
THREES = {
    f"{name} {start + 1} to {start + len(texts)}": [" ".join(texts)] * 4
    for name, kind in (("payloads", tuple(PAYLOADS.values())), ("brackets", MARKUP))
    for start in range(0, len(kind), 3)
    if (texts := kind[start : start + 3])
}
"""Where there is time, three of a kind have the tour for themselves: of many, the end of a line cuts off the last."""
LIBRARIES = TOGETHER | THREES if LONG else TOGETHER
SIZE = (100, 30)
NARROW = [(columns, 24) for columns in range(40, 0, -1)]
ODD_SIZES = (
    [*NARROW, *[(80, rows) for rows in range(12, 0, -1)], (500, 500), (1, 1), (500, 1), (1, 500)]
    if LONG
    else [(15, 24), (1, 1)]
)
"""Columns and rows, at which every screen has to stand as well."""


def stand_at(desk: Terminal, size: tuple[int, int]) -> None:
    """Make the terminal this large, and wait until the program has painted at that size."""
    seen = len(desk.sent)
    desk.resize(*size)
    desk.wait(lambda terminal: len(terminal.sent) > seen)


# Seen to fail without the line filter in NewsroomApp.get_line_filters (payloads), with markup in Choice (brackets), and
# with a division by what is left of the width in EdgeLine (sizes).
@pytest.mark.parametrize("name", LIBRARIES)
def test_no_text_drives_the_terminal_or_is_read_as_markup_on_any_screen(
    tmp_path: Path, name: str, counted: Callable[..., None]
) -> None:
    texts = LIBRARIES[name]
    folder = tmp_path / "library"
    poisoned(folder, texts)
    environment = surroundings(folder, texts[-1])
    program = [sys.executable, "-c", WITNESSED, "--library", str(folder)]
    with Terminal(program, columns=SIZE[0], rows=SIZE[1], env=environment) as desk:

        def look(stop: Stop) -> None:
            for size in ODD_SIZES if name in TOGETHER else ():
                stand_at(desk, size)
                counted(sizes=1)
            desk.resize(*SIZE)
            desk.wait(stop.shown)
            counted(screens=1)

        tour(desk, folder, len(texts), look)
        desk.send("q")
        assert desk.wait_exit() == 0
    assert intruders(desk.sent, texts[-1]) == []
    assert openers() - witnessed() - UNSEEN.keys() == set(), "these open screens that are on no stop of the tour"
    counted(tours=1)


# Seen to fail without printable() in Output.line, .json and .message.
def test_no_text_drives_the_terminal_from_any_command(tmp_path: Path, counted: Callable[..., None]) -> None:
    folder = tmp_path / "library"
    poisoned(folder, [ALL])
    for command in COMMANDS:
        words = command.replace(ALL, "\0").split(" ")
        if "\0" in command:
            continue  # the system hands over no argument with a null
        with Terminal([*NEWSROOM, "--library", str(folder), *words], env={"NO_COLOR": "1"}) as running:
            running.wait_exit()
        assert running.sent, command
        assert intruders(running.sent.replace(b"\r\x1b[K", b"")) == [], command
    counted(commands=len(COMMANDS))


# Seen to fail with JSON cleaned for every output.
def test_into_a_pipe_a_text_goes_whole(tmp_path: Path) -> None:
    poisoned(tmp_path / "library", [ALL])
    words = [*NEWSROOM, "--library", str(tmp_path / "library"), "show", "1", "--json"]
    shown = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
    assert shown["title"] == f"Title 01 {ALL} end"
