"""The first frame: what stands there before Textual is loaded is what Textual then paints."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom_tui import language
from newsroom_tui.ui import palettes
from newsroom_tui.ui.first_frame import frame, painted
from tests.terminal import Terminal
from tests.ui.desks import FAIR, NEWSROOM, POOL, TERM, library


def text(lines: list[list[tuple[str, str]]]) -> list[str]:
    return ["".join(run for run, _ in line).rstrip() for line in lines]


@pytest.mark.pty
@pytest.mark.parametrize(
    ("size", "lang", "place_said"),
    [((120, 36), "en", "1 of 3 · newest first"), ((80, 24), "zh", "1 / 3 · 新的在前")],
)
def test_it_is_what_the_desk_then_shows(tmp_path: Path, size: tuple[int, int], lang: str, place_said: str) -> None:
    place = str(tmp_path / "library")
    columns, rows = size
    language.speak(lang)
    with library(FAIR, TERM, POOL, location=place) as newsroom:
        first = text(frame(newsroom, "", columns, rows))
    with Terminal([*NEWSROOM, "--library", place, "--lang", lang], columns=columns, rows=rows) as terminal:
        terminal.wait("100%")
        then = terminal.text.split("\n")
    status = rows - 2
    assert first[status] == f" {place_said}"
    assert [line for y, line in enumerate(first) if y not in (0, status)] == [
        # A wide character's second cell is an empty one in the emulator.
        line
        for y, line in enumerate(then)
        if y not in (0, status)
    ]


def test_an_empty_library_has_none() -> None:
    assert frame(library(), "", 80, 24) == []


def test_nothing_in_a_release_drives_the_terminal() -> None:
    evil = FAIR.__class__(title="a\x1b[2J\x07b", author="\x9b31m", body="c\x1b]0;x\x07d \u202e e")
    sent = painted(frame(library(evil), "\x1b[5m", 80, 24), palettes.palette_of(palettes.DEFAULT))
    for bad in ("\x1b[2J", "\x07", "\x9b", "\x1b]", "\u202e", "\x1b[5m"):
        assert bad not in sent


def test_the_plain_theme_sends_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = painted(frame(library(FAIR), "", 80, 24), palettes.palette_of(palettes.PLAIN))
    assert "38;" not in sent
    assert "48;" not in sent
