"""The desk in a real terminal: looks, suspending, resizing, copying, the whole way from a text to a saved edit."""

from __future__ import annotations

import base64
import json
import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Release
from tests.terminal import Terminal
from tests.ui.desks import FAIR, NEWSROOM, POOL, TERM, library

pytestmark = pytest.mark.pty

NOTICE = """A Short Notice

Release date:2025-03-14  Author:Front Office  Photography:

The office moves on Friday.

Calls are answered from Monday on.
"""


def run(*arguments: str) -> str:
    return subprocess.run([*NEWSROOM, *arguments], capture_output=True, text=True, check=True).stdout


def terminal(folder: Path, env: Mapping[str, str] | None = None, columns: int = 80, rows: int = 24) -> Terminal:
    return Terminal([*NEWSROOM, "--library", str(folder)], env=env, columns=columns, rows=rows)


def test_from_a_text_to_a_saved_edit(tmp_path: Path) -> None:
    text = tmp_path / "notice.txt"
    text.write_text(NOTICE)
    folder = tmp_path / "library"
    run("--library", str(folder), "import", str(text))
    with terminal(folder) as desk:
        desk.wait("A Short Notice")
        desk.wait("no photo credit")
        desk.send("e")
        desk.wait("Save")
        desk.send("\x14\t\t\tKit Example\x13")
        desk.wait("Saved")
        desk.send("\x1bq")
        assert desk.wait_exit() == 0
    saved = json.loads(run("--library", str(folder), "show", "1", "--json"))
    assert (saved["photographer"], saved["version"]) == ("Kit Example", 2)
    with terminal(folder) as desk:
        desk.wait("Kit Example")


def test_no_colour_is_sent_where_none_is_wanted(tmp_path: Path) -> None:
    with library(FAIR, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library", env={"NO_COLOR": "1"}) as desk:
        desk.wait("100%")
        assert b"38;2" not in desk.sent
        assert b"48;2" not in desk.sent


def test_without_colours_what_is_selected_is_told_by_other_means(tmp_path: Path) -> None:
    with library(FAIR, TERM, POOL, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library", env={"NO_COLOR": "1"}) as desk:
        desk.wait("100%")
        desk.wait(lambda d: d.screen.buffer[2][12].reverse and not d.screen.buffer[4][12].reverse)
        desk.send("V")
        desk.wait("Marking")
        desk.send("j")
        desk.wait(lambda d: d.screen.buffer[2][12].underscore and d.screen.buffer[4][12].reverse)
        desk.send("s")
        desk.wait("Review")
        row, line = next((y, line) for y, line in enumerate(desk.text.split("\n")) if "d Draft" in line)
        assert desk.screen.buffer[row][line.index("Draft")].underscore
        desk.send("\x1b\x1bf学校\r")
        desk.wait("hit 1")
        reversed_text = [
            desk.screen.buffer[y][x].data for y in range(24) for x in range(32, 80) if desk.screen.buffer[y][x].reverse
        ]
        assert "".join(reversed_text).strip() == "学校"


def test_sixteen_colours_are_enough(tmp_path: Path) -> None:
    with library(FAIR, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library", env={"TERM": "linux", "COLORTERM": ""}) as desk:
        desk.wait("100%")
        assert b"38;2" not in desk.sent
        desk.send("q")
        assert desk.wait_exit() == 0


def test_what_is_idle_sends_nothing(tmp_path: Path) -> None:
    with library(FAIR, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("1 draft")
        desk.wait("100%")
        for _ in range(10):
            desk._read(0.2)
        before = len(desk.sent)
        for _ in range(20):
            desk._read(0.2)
        assert len(desk.sent) == before


def test_resizing_repaints(tmp_path: Path) -> None:
    with library(FAIR, TERM, POOL, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("1 of 3")
        for columns, rows in [(40, 12), (1, 1), (132, 40)]:
            desk.resize(columns, rows)
            os.kill(desk.pid, signal.SIGWINCH)
        desk.wait(lambda d: "1 of 3" in d.text and FAIR.title in d.text)
        desk.send("q")
        assert desk.wait_exit() == 0


def test_a_text_is_wrapped_for_the_width_that_it_has_after_a_resize(tmp_path: Path) -> None:
    told = "师生在东山公园种下五百棵树苗，大家一个上午就完成了任务。"
    text = tmp_path / "notice.txt"
    text.write_text(f"样例学院植树\n\n{told * 2}\n\n{told * 2}\n", encoding="utf-8")
    with terminal(tmp_path / "library") as desk:
        desk.wait("import a file")
        desk.send("i")
        desk.wait("Enter takes it")
        desk.send(f"{text}\r")
        desk.wait(lambda d: "Import · notice.txt" in d.text and told[:8] in d.text)
        desk.resize(120, 36)
        desk.wait(
            lambda d: told * 2 in "".join(line.split("│")[0].strip() for line in d.text.splitlines() if "│" in line)
        )
        desk.send("\x1b")


def test_suspending_and_coming_back_repaints(tmp_path: Path) -> None:
    with library(FAIR, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("100%")
        desk.send("\x1a")
        desk.wait(lambda d: os.waitpid(d.pid, os.WUNTRACED | os.WNOHANG)[0] == d.pid)
        desk.screen.reset()
        os.kill(desk.pid, signal.SIGCONT)
        desk.wait("1 of 1")
        desk.wait(FAIR.title[:20])
        desk.send("q")
        assert desk.wait_exit() == 0


def test_the_clipboard_gets_the_text_without_wraps(tmp_path: Path) -> None:
    long = Release(title="Long", body="A paragraph that goes on " * 12)
    with library(long, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("100%")
        desk.send("y")
        desk.wait("Copied")
        start = desk.sent.index(b"\x1b]52;c;") + 7
        copied = base64.b64decode(desk.sent[start : desk.sent.index(b"\x07", start)]).decode()
        assert copied == long.body.strip()


def test_of_a_text_too_long_for_a_terminal_the_beginning_is_copied_and_that_is_said(tmp_path: Path) -> None:
    body = "三月一日，学校召开工作会议。\n\n" * 8_000
    with library(Release(title="Long", body=body), location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("1 of 1")
        desk.send("y")
        desk.wait("Only the first")
        start = desk.sent.index(b"\x1b]52;c;")
        sequence = desk.sent[start : desk.sent.index(b"\x07", start) + 1]
        assert 90_000 < len(sequence) <= 100_000
        assert body.startswith(base64.b64decode(sequence[7:-1]).decode())
        assert desk.sent.count(b"\x1b]52;c;") == 1


def test_what_the_mouse_selects_is_copied_without_wraps(tmp_path: Path) -> None:
    long = Release(title="Long", body="A paragraph that goes on " * 12)
    with library(long, location=str(tmp_path / "library")):
        pass
    with terminal(tmp_path / "library") as desk:
        desk.wait("100%")
        row = next(n for n, line in enumerate(desk.text.split("\n"), 1) if "A paragraph that goes on" in line)
        desk.send("\x03")
        desk.wait("Nothing is selected")
        for first, key in ((row, "y"), (row + 1, "\x03")):
            desk.send(f"\x1b[<0;35;{first}M\x1b[<32;60;{row + 2}M\x1b[<0;60;{row + 2}m")
            desk.wait("y copies what is selected")
            before = len(desk.sent)
            desk.send(key)
            desk.wait("Copied what was selected")
            sent = desk.sent[before:]
            copied = base64.b64decode(sent[sent.index(b"\x1b]52;c;") + 7 : sent.index(b"\x07")]).decode()
            assert len(copied) > 30
            assert copied in long.body


def test_keys_and_themes_come_from_the_settings(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with library(FAIR, TERM, location=str(folder)):
        pass
    config = Path(os.environ["HOME"]) / ".config/newsroom/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('office = "Haus"\n[keys]\n"desk.leave" = "X"\n')
    with terminal(folder) as desk:
        desk.wait("X Quit")
        desk.wait("Haus")
        desk.send("X")
        assert desk.wait_exit() == 0
    for wrong, named in [('"desk.fly" = "f"', "desk.fly"), ('"desk.edit" = "q"', "desk.leave")]:
        config.write_text(f"[keys]\n{wrong}\n")
        with terminal(folder) as desk:
            desk.wait(named)
            assert desk.wait_exit() == 2
