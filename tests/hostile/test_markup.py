"""No text is read as markup: brackets are shown as they are, on every screen, and a click on them runs nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.libraries import poisoned
from tests.hostile.texts import LINKS, MARKUP
from tests.terminal import Terminal
from tests.ui.desks import NEWSROOM

pytestmark = pytest.mark.pty


def documents(folder: Path) -> object:
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("releases/*.json"))]


def click(terminal: Terminal, column: int, row: int) -> None:
    """A press and a release of the left button, as terminals report them."""
    terminal.send(f"\x1b[<0;{column + 1};{row + 1}M\x1b[<0;{column + 1};{row + 1}m")


# Seen to fail with markup read in ui.cells.one_line.
def test_brackets_and_links_are_shown_as_they_are_and_clicks_run_nothing(
    tmp_path: Path, counted: Callable[..., None]
) -> None:
    folder = tmp_path / "library"
    texts = [*MARKUP, *LINKS]
    poisoned(folder, texts)
    before = documents(folder)
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/opened\n')
    browser.chmod(0o700)
    for name in ("xdg-open", "www-browser", "firefox", "w3m", "lynx"):
        (tmp_path / name).symlink_to(browser)
    environment = {"BROWSER": str(browser), "PATH": f"{tmp_path}:/usr/bin:/bin", "DISPLAY": ":9"}
    with Terminal([*NEWSROOM, "--library", str(folder)], columns=110, rows=60, env=environment) as desk:
        desk.wait(f"1 of {len(texts)}")
        desk.send("G")
        desk.wait(f"{len(texts)} of {len(texts)}")
        clicks = 0
        for number, text in enumerate(texts, 1):
            desk.wait(f"{len(texts) + 1 - number} of {len(texts)}")
            shown = " ".join(f"Title {number:02} {text} end".split())
            desk.wait(lambda terminal, shown=shown: shown[:30] in terminal.text)  # type: ignore[misc]
            for row, line in enumerate(desk.screen.display[:-2]):
                if number % 3 == 0 and row % 4 == 0 and (place := line.find("│ ")) >= 0:
                    column = next((n for n in range(len(line) - 1, place, -1) if line[n] not in " │╮╯─▁"), place)
                    click(desk, column, row)
                    clicks += 1
            desk.send("K")
        desk.send("\x1b\x1bq")
        assert desk.wait_exit() == 0
    assert clicks >= 100
    assert documents(folder) == before
    assert not (tmp_path / "opened").exists()
    counted(texts=len(MARKUP), links=len(LINKS), clicks=clicks)
