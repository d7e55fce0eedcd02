"""The whole way, on the real program: a pasted text is imported, read, edited, saved, and read again."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from tests.terminal import Terminal

NEWSROOM = [sys.executable, "-m", "newsroom_tui"]
PASTED = """Harbour\u00a0Museum Opens Its Depot

Release date:2025-04-02\u00a0\u00a0Author:展览部\u00a0\u00a0Photography:\u00a0\u00a0

Nine thousand objects that nobody had seen for a century can be visited from Sunday on.



The depot opens its doors every first Sunday of the month.
"""


def newsroom(library: Path, *words: str) -> str:
    run = subprocess.run(
        [*NEWSROOM, "--library", str(library), *words],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
    )
    return run.stdout


def stored(library: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(newsroom(library, "show", "1", "--json"))
    return document


@pytest.mark.pty
@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24)])
def test_import_open_edit_save_reopen(tmp_path: Path, columns: int, rows: int) -> None:
    library = tmp_path / "library"
    text = tmp_path / "museum.txt"
    text.write_text(PASTED, encoding="utf-8")
    newsroom(library, "import", str(text))
    assert (stored(library)["photographer"], stored(library)["version"]) == ("", 1)

    with Terminal([*NEWSROOM, "--library", str(library)], columns=columns, rows=rows) as desk:
        desk.wait("no photo credit")
        desk.wait("Nine thousand objects")
        desk.send("e")
        desk.wait("^s Save")
        desk.send("\x14")
        for _ in range(3):
            desk.send("\t")
        desk.send("Kit Example")
        desk.wait("Kit Example")
        desk.send("\x13")
        desk.wait("saved")
        desk.wait(lambda terminal: "unsaved" not in terminal.text)
        desk.send("\x1b")
        desk.wait(lambda terminal: "no photo credit" not in terminal.text and "e Edit" in terminal.text)
        desk.send("q")
        assert desk.wait_exit() == 0

    document = stored(library)
    assert (document["photographer"], document["version"]) == ("Kit Example", 2)
    with TinyDB(library / "releases/000000.json", access_mode="r") as db:
        assert db.table("releases").get(doc_id=1) == document

    with Terminal([*NEWSROOM, "--library", str(library)], columns=columns, rows=rows) as desk:
        desk.wait("Photos: Kit")
        desk.send("q")
        assert desk.wait_exit() == 0
