"""Paths that cannot be, typed or written into a release: a sentence, and the desk goes on."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from newsroom_tui.cli import main
from newsroom_tui.domain.release import Photo
from newsroom_tui.ui.dialogs.path import PathPrompt, completions, paths_of
from newsroom_tui.ui.screens.rows import RowsScreen
from tests.ui.desks import FAIR, POOL, desk
from tests.ui.editing import HALL, editing

IMPOSSIBLE = ("x" * 5_000, "/dev/null/x.txt", "/proc/nothing/x.txt")
PATHS = ("~nobody-of-this-name/x", "~nobody-of-this-name", *IMPOSSIBLE)


# Seen to fail with Path.expanduser, which raises.
@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_cannot_be_has_no_completion_and_stands_for_itself(path: str) -> None:
    assert completions(path) == []
    assert paths_of(path) == [path]


# Seen to fail with Path.expanduser and Path.is_file, which raise.
@pytest.mark.parametrize("path", PATHS)
async def test_a_photograph_s_file_may_be_called_anything(tmp_path: Path, path: str) -> None:
    release = dataclasses.replace(HALL, photos=(Photo(path, "Caption"),))
    async with editing(tmp_path, release) as e:
        await e.editor.run_action("photographs")
        await e.until(lambda: isinstance(e.app.screen, RowsScreen))
        await e.pilot.press("x", "ctrl+s")
        await e.until(lambda: "There is no file" in e.message)
        await e.saved()


@pytest.mark.parametrize("path", IMPOSSIBLE)
async def test_what_cannot_be_read_or_written_there_is_told(tmp_path: Path, path: str) -> None:
    async with desk(tmp_path, FAIR, POOL) as d:
        for keys, told in (
            (("i",), "cannot be read"),
            (("x", "m"), "cannot be written"),
            (("V", "j", "x", "m"), "written"),
        ):
            await d.press(*keys)
            assert isinstance(d.app.screen, PathPrompt)
            d.app.screen.dismiss(f"{path}/a.md")
            await d.until(lambda told=told: told in d.status or "no such file" in d.status)  # type: ignore[misc]


@pytest.mark.parametrize("path", IMPOSSIBLE)
def test_a_library_that_cannot_be_there_is_told(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", path, "list"]) == 1
    assert "inside newsroom" not in capsys.readouterr().err
