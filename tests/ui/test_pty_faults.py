"""Faults in mid-edit, on the real program in a real terminal: what was typed is there again, and nothing lives on."""

from __future__ import annotations

import json
import os
import signal
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.terminal import Terminal
from tests.ui.desks import CRASHING, FAIR, NEWSROOM, library

pytestmark = pytest.mark.pty

IS_LONG = bool(os.environ.get("LONG_TESTS"))
ROUNDS = 100 if IS_LONG else 2
GONE_IN_SECONDS = 3.0 if IS_LONG else 15.0  # what is promised; short runs share their machine with others


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with library(FAIR, location=str(tmp_path / "library")) as made:
        return made.library


@contextmanager
def editing(folder: str, text: str, command: list[str] | None = None) -> Iterator[Terminal]:
    """The program with this text typed at the beginning of release 1, not saved."""
    with Terminal([*(command or NEWSROOM), "--library", folder, "--user", "ann"]) as running:
        running.wait("1 of 1")
        running.send("e")
        running.wait("^s Save")
        running.send(text)
        running.wait(text.split()[-1])
        yield running


def drafts(folder: str) -> list[str]:
    """The bodies of all drafts, read as a script would."""
    files = Path(folder).parent.glob("home/**/drafts/*.json")
    return [json.loads(path.read_text(encoding="utf-8"))["release"]["body"] for path in files]


def discard_drafts(folder: str) -> None:
    for path in Path(folder).parent.glob("home/**/drafts/*.json"):
        path.unlink()


def is_gone(running: Terminal) -> bool:
    pid, status = os.waitpid(running.pid, os.WNOHANG)
    if pid:
        running.status = os.waitstatus_to_exitcode(status)
    return bool(pid)


def wait_gone(running: Terminal) -> None:
    """Wait for the end without reading what the program writes."""
    end = time.monotonic() + GONE_IN_SECONDS
    while not is_gone(running):
        assert time.monotonic() < end, "still running"
        time.sleep(0.01)


# Seen to fail without the handler of SIGHUP, and without keeping the draft in that of SIGTERM.
@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize(("name", "status"), [("SIGHUP", 129), ("SIGTERM", 143), ("SIGINT", 130)])
def test_a_signal_keeps_the_last_letter(folder: str, name: str, status: int, number: int) -> None:
    with editing(folder, f"Typed {number} last") as running:
        os.kill(running.pid, getattr(signal, name))
        assert running.wait_exit(GONE_IN_SECONDS) == status
    assert drafts(folder) == [f"Typed {number} last{FAIR.body}"]


# Seen to fail without the handler of SIGHUP.
@pytest.mark.parametrize("number", range(ROUNDS))
def test_a_closed_terminal_keeps_the_last_letter(folder: str, number: int) -> None:
    with editing(folder, f"Typed {number} last") as running:
        os.close(running.fd)
        wait_gone(running)
    assert drafts(folder) == [f"Typed {number} last{FAIR.body}"]


# Seen to fail with DraftKeeper never looking.
@pytest.mark.parametrize("number", range(ROUNDS))
def test_kill_9_loses_two_seconds_at_most_and_the_draft_is_offered(folder: str, number: int) -> None:
    with editing(folder, f"Typed {number} first ") as running:
        running.wait("draft kept")
        running.send("later")
        os.kill(running.pid, signal.SIGKILL)
        running.wait_exit()
    (body,) = drafts(folder)
    assert body.startswith(f"Typed {number} first ")
    with Terminal([*NEWSROOM, "--library", folder, "--user", "ann"]) as again:
        again.wait("1 of 1")
        again.send("e")
        again.wait("Take it up again")
        again.send("t")
        again.wait(
            lambda terminal: "Take it up again" not in terminal.text and f"Typed {number} first " in terminal.text
        )
        again.send("\x13")
        again.wait("Saved")
        again.send("\x1b\x11")
        assert again.wait_exit() == 0
    assert drafts(folder) == []


def test_sigterm_leaves_the_terminal_as_it_was(folder: str) -> None:
    with Terminal([*NEWSROOM, "--library", folder]) as running:
        before = termios.tcgetattr(running.fd)
        running.wait("1 of 1")
        running.send("eTyped")
        running.wait("Typed")
        os.kill(running.pid, signal.SIGTERM)
        assert running.wait_exit(GONE_IN_SECONDS) == 143
        after = termios.tcgetattr(running.fd)
    assert after[3] & (termios.ICANON | termios.ECHO) == before[3] & (termios.ICANON | termios.ECHO)
    assert b"\x1b[?1049l" in running.sent


# Seen to fail with SIGTERM heard by the event loop, which waits for the terminal.
def test_a_terminal_that_nobody_reads_keeps_nothing_from_ending(folder: str) -> None:
    with editing(folder, "Typed last") as running:
        for number in range(300):
            running.resize(80 - number % 2, 24)  # redraws, until the terminal's buffer is full
            time.sleep(0.005)
        os.kill(running.pid, signal.SIGTERM)
        end = time.monotonic() + 2 * GONE_IN_SECONDS
        while not is_gone(running):
            assert time.monotonic() < end, "still running"
            time.sleep(0.01)
    assert drafts(folder) == [f"Typed last{FAIR.body}"]


# Seen to fail with SIGHUP left ignored in Signals.listen.
def test_a_hang_up_that_the_parent_ignores_ends_the_program_all_the_same(folder: str) -> None:
    ignoring = ["/bin/sh", "-c", 'trap "" HUP; exec "$@"', "sh", *NEWSROOM]
    with editing(folder, "Typed last", ignoring) as running:
        os.close(running.fd)
        wait_gone(running)
    assert drafts(folder) == [f"Typed last{FAIR.body}"]


DEAF = """
import sys
from newsroom_tui.ui.keyboard import Reader
feed = Reader.feed
def broken(self, data):
    secret = data
    if "\\x14" in data:
        raise KeyError("nothing to see")
    return feed(self, data)
Reader.feed = broken
from newsroom_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The program with a bug in the thread that reads its keys: ``ctrl+t`` fails."""


# Seen to fail without keep_drafts in _handle_exception, and with Textual's own end of a thread that reads keys.
@pytest.mark.parametrize("program", [CRASHING, DEAF], ids=["in the editor", "in the keyboard"])
def test_a_bug_keeps_what_was_typed_and_shows_none_of_it(folder: str, program: str) -> None:
    with editing(folder, "Embargoed", [sys.executable, "-c", program]) as running:
        running.sent = b""
        running.send("\x14")
        assert running.wait_exit() == 1
        assert "KeyError" in running.text
        assert b"Embargoed" not in running.sent
        assert b"Traceback" not in running.sent
    assert drafts(folder) == [f"Embargoed{FAIR.body}"]


def test_quitting_with_something_unsaved_asks_and_keeps_it(folder: str) -> None:
    with editing(folder, "Typed last") as running:
        running.send("\x11")
        running.wait("is not saved")
        running.send("s")
        running.wait(lambda terminal: "is not saved" not in terminal.text)
        running.send(" more\x11")
        running.wait("is not saved")
        running.send("l")
        assert running.wait_exit() == 0
    assert drafts(folder) == [f"Typed last more{FAIR.body}"]


def test_saving_before_quitting(folder: str) -> None:
    with editing(folder, "Typed last") as running:
        running.send("\x11")
        running.wait("is not saved")
        running.send("w")
        assert running.wait_exit() == 0
    assert drafts(folder) == []
    with Newsroom(open_library(folder), "ann") as newsroom:
        assert newsroom.get(1).body == f"Typed last{FAIR.body}"


# Seen to fail without keeping the draft in the handler of SIGTSTP.
def test_stopped_and_continued_it_keeps_the_draft_and_paints_everything(folder: str) -> None:
    with editing(folder, "Typed last") as running:
        os.kill(running.pid, signal.SIGTSTP)
        os.waitpid(running.pid, os.WUNTRACED)
        assert drafts(folder) == [f"Typed last{FAIR.body}"]
        running.screen.reset()
        os.kill(running.pid, signal.SIGCONT)
        for part in ("Editing Spring", "Photographer", "Typed last", "● unsaved", "^s Save"):
            running.wait(part)
        running.send(" more")
        running.wait("Typed last more")


# Seen to fail without the queue of OrderedKeys, and with what looks like a paste cut short.
def test_keys_that_arrive_faster_than_anybody_types_all_count(folder: str) -> None:
    words = " ".join(f"word{n}" for n in range(500))
    with editing(folder, "Typed ") as running:
        for start in range(0, len(words), 40):
            running.send(words[start : start + 40])
        running.wait("510 words")
        running.send("\x13")
        running.wait("Saved")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    with Newsroom(open_library(folder), "ann") as newsroom:
        assert newsroom.get(1).body == f"Typed {words}{FAIR.body}"


# Seen to fail with the reads of a paste not joined in keyboard.Reader.
def test_a_megabyte_that_is_pasted_is_all_there(folder: str) -> None:
    said = ", in which a good deal was said" * 3  # the editor takes no more than 20,000 lines
    lines = "\n\n".join(f"Paragraph {number}{said} of the minutes." for number in range(8_100 if IS_LONG else 810))
    with editing(folder, "Typed ") as running:
        running.send_all(f"\x1b[200~{lines}\x1b[201~ last ")
        running.wait("minutes. last Sixty")
        running.send("\x13")
        running.wait("Saved", 60)
        running.send("\x1bq")
        assert running.wait_exit() == 0
    with Newsroom(open_library(folder), "ann") as newsroom:
        assert newsroom.get(1).body == f"Typed {lines} last {FAIR.body}"


# Seen to fail with the refusal of a draft swallowed in DraftStore.keep.
@pytest.mark.skipif(not IS_LONG or os.geteuid() != 0, reason="mounts a file system: for root, in the long setting")
def test_on_a_full_disk_nothing_is_called_saved_or_kept_and_nothing_is_lost(tmp_path: Path) -> None:
    place = tmp_path / "small"
    place.mkdir()
    assert os.system(f"mount -t tmpfs -o size=2m tmpfs {place}") == 0  # the path is pytest's own
    try:
        with library(FAIR, location=str(place / "library")) as made:
            folder = made.library
        command = ["/usr/bin/env", f"XDG_STATE_HOME={place}/state", *NEWSROOM]
        with editing(folder, "Typed first ", command) as running:
            running.wait("draft kept")
            rounds = 0
            while "could not be kept" not in running.text:  # what is let go to make room is filled as well
                os.system(f"dd if=/dev/zero of={place}/fill{rounds} bs=1k 2>/dev/null")
                running.send("later ")
                rounds += 1
                with suppress(AssertionError):
                    running.wait("could not be kept", 5)
            running.send("\x13")
            running.wait("Not saved")
            running.send("\x11")
            running.wait("is not saved")
            running.send("l")
            running.wait("Not left")
            for filled in place.glob("fill*"):
                filled.unlink()
            running.send("\x13")
            running.wait("Saved")
            running.send("\x1bq")
            assert running.wait_exit() == 0
        with Newsroom(open_library(folder), "ann") as newsroom:
            assert newsroom.get(1).body == f"Typed first {'later ' * rounds}{FAIR.body}"
    finally:
        os.system(f"umount {place}")
