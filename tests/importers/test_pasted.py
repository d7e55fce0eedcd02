"""Pasted texts in the layouts that offices use, each beside what is read from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted

FOLDER = Path(__file__).parent / "pasted"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


def told(release: Release) -> dict[str, Any]:
    """The fields that a text can fill, empty ones left out; the body as its blocks."""
    document = release.to_document()
    kept = {key: value for key, value in document.items() if value and key not in ("uid", "status", "body")}
    return {**kept, "blocks": document["body"].split("\n\n")}


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_is_read(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    expected = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    assert told(pasted.read(text).release) == expected


def test_what_is_known_already_is_kept() -> None:
    known = Release(title="Given Title", release_date="2020-01-02", author="Jane Example")
    text = (
        "Given Title\n\nDate: 2024-05-02  Author: John Sample\n\nThe council met on Monday and agreed to plant trees.\n"
    )
    release = pasted.read(text, known=known).release
    assert (release.title, release.release_date, release.author) == ("Given Title", "2020-01-02", "Jane Example")
    assert release.body == "The council met on Monday and agreed to plant trees."


def test_markdown_blocks_stay_as_they_are() -> None:
    text = "A Title of Some Length\n\nDate: 2024-05-02\n\n"
    text += "The *first* paragraph says [what](https://example.org) it says.\n\n"
    text += "| a | b |\n| - | - |\n| 1 | 2 |\n\n```\ncode\n\nmore code\n```\n\n- one\n- two\n"
    release = pasted.read(text, is_markdown=True).release
    assert release.release_date == "2024-05-02"
    assert "The *first* paragraph says [what](https://example.org) it says." in release.body
    assert "| a | b |\n| - | - |\n| 1 | 2 |" in release.body
    assert "```\ncode\n\nmore code\n```" in release.body
    assert "- one\n- two" in release.body


def test_what_was_left_out_is_named() -> None:
    notes = pasted.read((FOLDER / "school-page.txt").read_text("utf-8")).notes
    assert any("上一篇：学校召开安全工作会议" in note for note in notes)
    assert any("点击数" in note for note in notes)
