"""The history: what each version changed, inline, side by side, whole; copied, and gone back to."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from rich.cells import cell_len
from textual.widgets import Static

from newsroom_tui.domain.release import Status
from newsroom_tui.ui.widgets.difference_view import DifferenceView
from tests.ui.desks import FAIR, TERM, Desk, desk

LONG = "".join(f"Paragraph {number} stands as it stood.\n\n" for number in range(9))


def change(d: Desk) -> str:
    return str(d.app.screen.query_one(DifferenceView).query_one(Static).render())


async def test_a_change_is_shown_inline_and_side_by_side(tmp_path: Path) -> None:
    async with desk(tmp_path, dataclasses.replace(FAIR, body=f"{LONG}Doors open at nine."), size=(120, 36)) as d:
        stored = d.newsroom.get(1)
        d.newsroom.save(dataclasses.replace(stored, body=f"{LONG}Doors open at ten.", author="Jo Sample"))
        await d.press("v")
        assert "Career OfficeJo Sample" in change(d)
        assert "Doors open at nineten." in change(d)
        await d.press("s")
        rows = [line.split(" │ ") for line in change(d).split("\n")]
        assert ["Doors open at nine.", "Doors open at ten."] in [[part.strip() for part in row] for row in rows]
        assert "Paragraph 5" not in change(d)
        await d.press("s")
        assert "Doors open at nineten." in change(d)


async def test_side_by_side_holds_its_columns_in_chinese(tmp_path: Path) -> None:
    body = "三月一日，学校召开工作会议，总结去年的工作，部署今年的任务。" * 4
    async with desk(tmp_path, dataclasses.replace(TERM, body=body)) as d:
        d.newsroom.save(dataclasses.replace(d.newsroom.get(1), body=body.replace("去年", "上一年")))
        await d.press("v", "s")
        before = [cell_len(line.partition("│")[0]) for line in change(d).split("\n")[1:]]
        assert len(before) > 4
        assert set(before) == {before[0]}


async def test_a_version_is_shown_whole_and_copied(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        d.newsroom.save(dataclasses.replace(d.newsroom.get(1), body="All **new**."))
        await d.press("v", "w")
        assert change(d) == "All **new**."
        await d.press("j", "y")
        assert change(d) == FAIR.body
        assert d.app.clipboard == FAIR.body
        assert d.newsroom.get(1).version == 2


async def test_what_was_published_is_compared_side_by_side(tmp_path: Path) -> None:
    published = dataclasses.replace(FAIR, status=Status.PUBLISHED)
    async with desk(tmp_path, published) as d:
        d.newsroom.save(dataclasses.replace(d.newsroom.get(1), title="Renamed"))
        await d.press("d", "s")
        assert "│ Renamed" in change(d)
        await d.press("escape")
        assert d.app.screen is d.screen


async def test_both_ways_stand_at_every_size(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        d.newsroom.save(dataclasses.replace(d.newsroom.get(1), title="Renamed", body="学校召开会议。"))
        await d.press("v")
        for key in "ssw":
            await d.press(key)
            for size in ((1, 1), (9, 4), (200, 60), (40, 10)):
                await d.pilot.resize_terminal(*size)
        await d.press("escape")
        assert d.app.screen is d.screen
