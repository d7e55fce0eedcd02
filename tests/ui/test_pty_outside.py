"""Editing outside: $EDITOR gets the whole release, and what comes back is looked at."""

from __future__ import annotations

import json
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.terminal import Terminal
from tests.ui.desks import FAIR, NEWSROOM, library

pytestmark = pytest.mark.pty


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with library(FAIR, location=str(tmp_path / "library")) as made:
        return made.library


@contextmanager
def desk(folder: str, tmp_path: Path, program: str) -> Iterator[Terminal]:
    """The desk, with an editor whose path has blanks and shell characters, and which is given an argument."""
    place = tmp_path / "my tools; touch $(oops)"
    place.mkdir()
    editor = place / "ed it"
    editor.write_text(f"#!{sys.executable}\nimport os, sys, pathlib\npath = pathlib.Path(sys.argv[-1])\n{program}\n")
    editor.chmod(0o700)
    setting = {"EDITOR": f"'{editor}' --wait", "VISUAL": ""}
    with Terminal([*NEWSROOM, "--library", folder], env=setting) as running:
        running.wait("1 of 1")
        yield running


def stored(folder: str) -> Release:
    with Newsroom(open_library(folder), "ann") as newsroom:
        return newsroom.get(1)


def test_what_comes_back_is_shown_and_saved(folder: str, tmp_path: Path) -> None:
    program = "path.write_text(path.read_text().replace('Sixty', 'Ninety').replace('Kim Sample', 'Bo Ek'))"
    with desk(folder, tmp_path, program) as running:
        running.send("E")
        running.wait("What came back")
        running.wait("Bo Ek")
        running.send("s")
        running.wait("Saved")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    release = stored(folder)
    assert release.body == FAIR.body.replace("Sixty", "Ninety")
    assert (release.photographer, release.version) == ("Bo Ek", 2)


# Seen to fail with the editor started by a shell, and with a file of the umask's mode.
def test_the_file_is_private_and_no_shell_is_asked(folder: str, tmp_path: Path) -> None:
    program = f"""
import json
seen = {{"argv": sys.argv[1:-1], "file": path.stat().st_mode, "folder": path.parent.stat().st_mode}}
pathlib.Path({str(tmp_path / "seen.json")!r}).write_text(json.dumps(seen))
"""
    with desk(folder, tmp_path, program) as running:
        running.send("E")
        running.wait("Nothing was changed")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert seen["argv"] == ["--wait"]
    assert stat.S_IMODE(seen["file"]) == 0o600
    assert stat.S_IMODE(seen["folder"]) == 0o700
    assert not (tmp_path / "oops").exists()
    assert stored(folder).version == 1


def test_nonsense_that_comes_back_is_kept_as_a_draft(folder: str, tmp_path: Path) -> None:
    program = "path.write_text('---\\nnewsroom: 1\\n---\\n')"
    with desk(folder, tmp_path, program) as running:
        running.send("E")
        running.wait("The text here is as it was")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    assert stored(folder) == stored(folder)
    drafts = list((tmp_path / "home").glob("**/drafts/*.json"))
    assert [json.loads(path.read_text())["release"]["body"] for path in drafts] == ["---\nnewsroom: 1\n---\n"]


def test_an_editor_that_fails_changes_nothing(folder: str, tmp_path: Path) -> None:
    with desk(folder, tmp_path, "path.write_text('lost'); sys.exit(3)") as running:
        running.send("e")
        running.wait("^s Save")
        running.send("Typed ")
        running.wait("Typed")
        running.send("\x1bOS")
        running.wait("ended with status 3")
        running.send("\x13")
        running.wait("Saved")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    assert stored(folder).body == f"Typed {FAIR.body}"


# Seen to fail with an editor's failure to start raised under App.suspend, which keeps the terminal from the desk then,
# and with Path.read_text.
def test_an_editor_that_leaves_a_pipe_or_is_not_there_is_told_of_and_the_desk_goes_on(
    folder: str, tmp_path: Path
) -> None:
    program = "path.unlink(); os.mkfifo(path); os.remove(sys.argv[0])"
    with desk(folder, tmp_path, program) as running:
        running.send("e")
        running.wait("^s Save")
        running.send("Typed ")
        running.wait("Typed")
        running.send("\x1bOS")
        running.wait("no regular file")
        running.send("\x1bOS")
        running.wait("could not be used")
        running.send("\x13")
        running.wait("Saved")
        running.send("\x1bq")
        assert running.wait_exit() == 0
    assert stored(folder).body == f"Typed {FAIR.body}"
