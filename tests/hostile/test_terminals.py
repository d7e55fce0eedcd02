"""Odd terminals, odd sizes, odd keys: the program stands, says what is wrong, or shows what it can."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.tour import DESK, EDITOR
from tests.hostile.wire import intruders
from tests.terminal import Terminal
from tests.ui.desks import FAIR, NEWSROOM, POOL, TERM, library

pytestmark = pytest.mark.pty

LONG = bool(os.environ.get("LONG_TESTS"))


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with library(FAIR, POOL, TERM, location=str(tmp_path / "library")) as made:
        return made.library


@pytest.fixture
def desk(folder: str) -> Iterator[Terminal]:
    with Terminal([*NEWSROOM, "--library", folder], columns=100, rows=30) as running:
        running.wait("1 of 3")
        yield running


def leave(running: Terminal) -> None:
    running.send("q")
    assert running.wait_exit() == 0


# Seen to fail before keys waited for what the key before them had posted, and before a hidden reader forgot its lines.
@pytest.mark.parametrize(
    "keys", ["/Author:S\x1bq", "/zzz\x1bq", "/pool\x1b/fair\x1bq", "v\x1bd\x1bs\x1bq", ":\x1b\x1b?\x1bq"]
)
def test_keys_after_esc_go_where_esc_led(desk: Terminal, keys: str) -> None:
    desk.send(keys)
    assert desk.wait_exit() == 0


# Seen to fail with nothing forgotten in Sent.resize, and with Textual's own handler of SIGWINCH (in the long setting).
def test_a_storm_of_resizes(desk: Terminal, counted: Callable[..., None]) -> None:
    desk.wait("3 drafts")
    desk.wait("100%")
    before = desk.text
    chance = random.Random(7)
    count = 2_000 if LONG else 300
    for number in range(count):
        desk.resize(chance.randint(1, 200), chance.randint(1, 60))
        if number % 50 == 0:
            desk.send("j" if number % 100 else "k")
            desk.wait(lambda terminal: bool(terminal.sent))
    desk.resize(100, 30)
    desk.wait(DESK)
    desk.send("g")
    desk.wait(lambda terminal: terminal.text == before)
    leave(desk)
    counted(resizes=count)


# Seen to fail with Textual's own driver: bytes that are no UTF-8 end its reading.
def test_random_bytes_end_nothing_but_by_a_key_that_does(folder: str, counted: Callable[..., None]) -> None:
    chance = random.Random(11)
    keys = [code for code in range(256) if chr(code) not in "\x11\x1aqQD\x1b\x03zZ"]
    with Terminal([*NEWSROOM, "--library", folder], columns=80, rows=24) as desk:
        desk.wait("1 of 3")
        desk.send("e")
        desk.wait(EDITOR)
        packets = 100 if LONG else 10
        for _ in range(packets):
            desk.send(bytes(chance.choices(keys, k=100)))
            desk.wait(lambda terminal: terminal.status is None)
        assert desk.status is None
        os.kill(desk.pid, signal.SIGTERM)
        assert desk.wait_exit() == 143
    assert intruders(desk.sent) == []
    counted(bytes=packets * 100)


# Seen to fail with Textual's own driver: ESC and ctrl+q in a paste leave the program.
@pytest.mark.parametrize("where", ["desk", "editor", "form", "search"])
def test_a_paste_drives_nothing(desk: Terminal, where: str, folder: str) -> None:
    for keys, shown in {
        "desk": (),
        "editor": (("e", EDITOR),),
        "form": (("e", EDITOR), ("\x14", "Embargo  ")),
        "search": (("/", ""),),
    }[where]:
        desk.send(keys)
        desk.wait(shown)
    desk.send(
        b"\x1b[200~Pasted title\rone\x1b\x11\x00\x9b\xc2\x9b2J\x07\x1b]52;c;eA==\x07 two \xe2\x80\xae\rq\r\x1b[201~"
    )
    desk.wait("two" if where != "search" else "asted")
    assert desk.status is None
    os.kill(desk.pid, signal.SIGTERM)
    assert desk.wait_exit() == 143
    assert intruders(desk.sent) == []


# Seen to fail without the message Cleaned of BodyArea.
def test_what_was_left_out_of_a_paste_is_said(desk: Terminal) -> None:
    desk.send("e")
    desk.wait(EDITOR)
    desk.send("\x1b[200~one\x07two\x1b[201~")
    desk.wait("Pasted; 1 control character")


# Seen to fail with ASCII taken where the locale names no encoding, in cli.codeset.
@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "xterm", "COLORTERM": ""},
        {"TERM": "linux", "COLORTERM": ""},
        {"TERM": "vt100", "COLORTERM": "", "NO_COLOR": "1"},
        {"TERM": "no-such-terminal"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        {"COLUMNS": "x", "LINES": "-1"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_odd_terminals_and_locales(folder: str, environment: dict[str, str]) -> None:
    with Terminal([*NEWSROOM, "--library", folder], env=environment) as desk:
        desk.wait("1 of 3")
        desk.wait("宣传部")
        leave(desk)


# Seen to fail when the locale of a terminal was asked of Python alone, which knows those that are installed.
def test_a_terminal_of_another_encoding_is_written_and_read_in_it(folder: str) -> None:
    environment = {"LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"}
    with Terminal([*NEWSROOM, "--library", folder, "--lang", "zh"], env=environment, encoding="gb18030") as desk:
        desk.wait("1 / 3 ·")
        desk.wait("编辑")
        desk.send("/宣传部")
        desk.wait("1 / 1 ·")
        desk.wait("宣传部")
        desk.send("\x1b")
        desk.wait("1 / 3 ·")
        leave(desk)


# Seen to fail without the look at TERM in why_no_desk.
@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_place_text_is_refused(folder: str, term: str) -> None:
    with Terminal([*NEWSROOM, "--library", folder], env={"TERM": term}) as desk:
        assert desk.wait_exit() == 2
        assert "TERM" in desk.text
        assert b"\x1b" not in desk.sent


# Seen to fail without why_no_desk() in the desk's command.
@pytest.mark.parametrize("closed", ["<&-", "</dev/null", ">/dev/null", "2>/dev/null"])
def test_without_a_terminal_at_every_end_it_ends_at_once(folder: str, closed: str) -> None:
    command = f'"$@" {closed}'
    with Terminal(["/bin/sh", "-c", command, "sh", *NEWSROOM, "--library", folder]) as desk:
        assert desk.wait_exit() == 2


# Seen to fail with BrokenPipeError left to rise in cli.run.
def test_a_command_whose_reader_is_gone_or_disk_full_says_so_in_a_line(folder: str) -> None:
    for target in ("| head -c 0", ">/dev/full"):
        line = f'"$@" list --json {target}'
        words = ["/bin/sh", "-c", line, "sh", *NEWSROOM, "--library", folder]
        run = subprocess.run(words, capture_output=True, check=False)
        assert b"Traceback" not in run.stderr
        assert b"Exception" not in run.stderr
        assert b"inside newsroom" not in run.stderr
        assert run.returncode in (0, 1, 141)


# Seen to fail with nothing painted anew by ThinWrites and the app when the program goes on.
def test_suspended_and_continued_everything_is_painted_again(folder: str, counted: Callable[..., None]) -> None:
    with Terminal(["/bin/bash", "--norc", "--noprofile", "-i"], env={"PS1": "ready> "}) as shell:
        shell.wait("ready>")
        shell.send(f"{NEWSROOM[0]} --library {folder}\r")
        shell.wait(DESK)
        count = 50 if LONG else 3
        for _ in range(count):
            shell.send("\x1a")
            shell.wait("Stopped")
            shell.screen.reset()
            shell.send("clear; fg\r")
            shell.wait(DESK)
            shell.wait("1 of 3")
            shell.wait("Doors open at nine")
        shell.send("q")
        shell.wait("ready>")
        shell.send("stty -a\r")
        shell.wait(" icanon")
        assert "-echo " not in shell.text
    counted(suspensions=count)


# Seen to fail with a lock that is a file's being there, held from the lease on.
def test_killed_in_mid_edit_no_lock_is_held(desk: Terminal, folder: str) -> None:
    desk.send("ehello ")
    desk.wait("unsaved")
    os.kill(desk.pid, signal.SIGKILL)
    desk.wait_exit()
    words = [*NEWSROOM, "--library", folder, "edit", "1", "--set", "title=Another"]
    assert subprocess.run(words, capture_output=True, check=True, timeout=20).returncode == 0
