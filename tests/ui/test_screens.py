"""How the main states look, as text: what stands where at 120 × 36 and at 80 × 24.

``LOOKS=new python -m pytest tests/ui/test_screens.py`` takes them anew; the difference is then read in git.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from newsroom_tui import language
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.ui import dates
from newsroom_tui.ui.screens import history
from tests.ui.desks import FAIR, POOL, TERM, Desk, desk

GOLDEN = Path(__file__).parent / "golden"

REPORT = Release(
    title="A Report With Everything a Reader Has to Show",
    subtitle="Headings, a table, a photograph, a footnote",
    release_date="2025-04-01",
    author="Jo Sample",
    language="en",
    tags=("report", "校园"),
    status=Status.REVIEW,
    body="""An opening with a [link](https://example.org/report) and a footnote[^1].

## Numbers

| Faculty | Students |
| --- | ---: |
| Nursing | 1,200 |
| 设计学院 | 250 |

## Words

- a first point
- a second one, 中文标点“不在行首”

> Somebody said so.

[^1]: The footnote's text.
""",
    photos=(Photo("hall.jpg", "The hall on its first day.", "", 1),),
)

SIZES = ((120, 36), (80, 24))
STATES: dict[str, tuple[Sequence[Release], Sequence[str]]] = {
    "desk": ((REPORT, FAIR, TERM, POOL), ()),
    "search": ((REPORT, FAIR, TERM, POOL), ("slash", *"pool")),
    "marked": ((REPORT, FAIR, TERM, POOL), ("j", "V", "j", "s")),
    "contents": ((REPORT, FAIR), ("C",)),
    "help": ((FAIR,), ("question_mark",)),
    "empty": ((), ()),
    "error": ((FAIR,), ("colon", *"sort size", "enter")),
    "desk-zh": ((REPORT, FAIR, TERM, POOL), ()),
    "form-zh": ((TERM,), ("e", "ctrl+t")),
    "editor": ((REPORT, FAIR), ("e", *(("down",) * 4), "shift+end")),
    "editor-zh": ((TERM,), ("e",)),
    "history": ((FAIR,), ("e", *"Now ", "ctrl+s", "escape", "s", "r", "v", "down")),
    "history-zh": ((TERM,), ("s", "r", "v")),
}


def rows(d: Desk) -> list[str]:
    """What stands on the screen, a character a cell or two."""
    return ["".join(segment.text for segment in strip) for strip in d.app.screen._compositor.render_strips()]


async def settled(d: Desk, golden: Path) -> str:
    """What the screen shows once it changes no more; where that is not what it showed, after another look or ten."""
    expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
    before, looks = "", 0
    while before != (shown := _text(rows(d))) or (shown != expected and looks < 10):
        looks = looks + 1 if shown == before else 0
        before = shown
        await d.rest()
        await d.pilot.pause(0.3)
    width, height = d.app.size
    assert {cell_len(row) for row in rows(d)} == {width}, "a row is as wide as the screen"
    assert len(rows(d)) == height
    return shown


def _text(shown: list[str]) -> str:
    return "\n".join(row.rstrip() for row in shown) + "\n"


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="looks are compared on one Python")
@pytest.mark.parametrize("state", STATES)
async def test_the_main_states_look_as_they_did(state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "minute", lambda _: dates.minute(datetime(2025, 3, 14, 9, 30)))
    releases, keys = STATES[state]
    language.speak("zh" if state.endswith("-zh") else language.ENGLISH)
    looks = {}
    async with desk(tmp_path, *releases, size=SIZES[0]) as d:
        for key in keys:
            await d.press(key)
        for columns, rows in SIZES:
            await d.pilot.resize_terminal(columns, rows)
            golden = GOLDEN / f"{state}-{columns}x{rows}.txt"
            looks[golden] = await settled(d, golden)
    for golden, shown in looks.items():
        if os.environ.get("LOOKS") == "new":
            golden.write_text(shown, encoding="utf-8")
        assert shown == golden.read_text(encoding="utf-8"), golden.name
