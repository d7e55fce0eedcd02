"""Two real programs on one release: what both write is there in the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.terminal import Terminal
from tests.ui.desks import FAIR, NEWSROOM, library

pytestmark = pytest.mark.pty

ROUNDS = 100 if os.environ.get("LONG_TESTS") else 3


# Seen to fail with a merge that takes ours for the version that both began from.
def test_no_sentence_of_either_is_lost(tmp_path: Path, counted: Callable[..., None]) -> None:
    with library(FAIR, location=str(tmp_path / "library")) as made:
        folder = made.library
    with ExitStack() as running:
        ann, ben = (
            running.enter_context(Terminal([*NEWSROOM, "--library", folder, "--user", user], columns=110))
            for user in ("ann", "ben")
        )
        ann.wait("1 of 1")
        ann.send("e")
        ann.wait("^s Save")
        ben.wait("1 of 1")
        ben.send("e")
        ben.wait("ann has been editing this since")
        ben.send("e")
        ben.wait(lambda terminal: "Leave it" not in terminal.text)
        ben.send("\x07999\r")
        for number in range(1, ROUNDS + 1):
            for user, terminal in (("Ann", ann), ("Ben", ben)):
                terminal.send(f"{user} wrote {number}. ")
                terminal.wait("● unsaved")
                terminal.send("\x13")
                terminal.wait("○ saved")
        for terminal in (ann, ben):
            terminal.send("\x1bq")
            assert terminal.wait_exit() == 0
    with Newsroom(open_library(folder), "ann") as newsroom:
        release = newsroom.get(1)
        assert release.version == 1 + 2 * ROUNDS
        for number in range(1, ROUNDS + 1):
            assert f"Ann wrote {number}. " in release.body
            assert f"Ben wrote {number}. " in release.body
        assert "Sixty employers come to the fair." in release.body
    counted(rounds=ROUNDS, saves=2 * ROUNDS)
