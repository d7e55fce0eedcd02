"""What the desk remembers of reading, in the state folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsroom_tui.store import positions
from newsroom_tui.store.positions import Positions


def test_positions_are_remembered_by_library(tmp_path: Path) -> None:
    Positions(tmp_path, "/a")[1, "one"] = (3, 40)
    Positions(tmp_path, "/b")[1, "one"] = (9, 0)
    again = Positions(tmp_path, "/a")
    assert dict(again) == {(1, "one"): (3, 40)}
    del again[1, "one"]
    assert dict(Positions(tmp_path, "/a")) == {}
    assert dict(Positions(tmp_path, "/b")) == {(1, "one"): (9, 0)}


def test_two_desks_keep_each_others_positions(tmp_path: Path) -> None:
    here, there = Positions(tmp_path, "/a"), Positions(tmp_path, "/a")
    here[1, "one"] = (3, 40)
    there[2, "two"] = (1, 0)
    assert dict(Positions(tmp_path, "/a")) == {(1, "one"): (3, 40), (2, "two"): (1, 0)}


def test_only_the_newest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions, "KEPT", 3)
    here = Positions(tmp_path, "/a")
    for number in (1, 2, 3, 1, 4):
        here[number, ""] = (number, number + len(here))
    assert {release_id for release_id, _ in Positions(tmp_path, "/a")} == {3, 1, 4}


@pytest.mark.parametrize(
    "text", ["[", "[]", '{"positions": 4}', '{"positions": [4, ["/a", 1], ["/a", "x", "", 1, 2]]}']
)
def test_a_broken_file_is_forgotten(tmp_path: Path, text: str) -> None:
    (tmp_path / "positions.json").write_text(text)
    here = Positions(tmp_path, "/a")
    assert not here
    here[1, ""] = (2, 3)
    assert json.loads((tmp_path / "positions.json").read_text())["positions"] == [["/a", 1, "", 2, 3]]


def test_what_cannot_be_written_is_not_remembered_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    here = Positions(tmp_path / "state", "/a")
    here[1, ""] = (2, 3)
    assert here[1, ""] == (2, 3)
