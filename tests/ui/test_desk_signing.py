"""Who works at the desk, where several people use one login."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.ui.dialogs.prompt import Prompt
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from tests.ui.desks import FAIR, desk, library


async def test_who_works_is_asked_once_at_the_start_and_noted_with_every_save(tmp_path: Path) -> None:
    newsroom = library(FAIR)
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state", asks_who=True) as d:
        await d.until(lambda: isinstance(d.app.screen, Prompt))
        await d.type("Jo Sample\r")
        assert "Jo Sample" in d.screen.query_one("#head", EdgeLine).text
        await d.press("s", "r")
        await d.until(lambda: d.newsroom.get(1).version == 2)
        assert d.newsroom.get(1).updated_by == "Jo Sample"


async def test_names_given_before_are_offered_and_somebody_else_can_sit_down(tmp_path: Path) -> None:
    newsroom = library(FAIR)
    for name in ("Jo Sample", "Kit Example"):
        async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state") as d:
            d.screen.action_who()
            await d.press(*["G", "end", "enter"] if name == "Kit Example" else [])
            await d.type(f"{name}\r")
            assert newsroom.user == name
    async with desk(tmp_path, newsroom=newsroom, state=tmp_path / "state", asks_who=True) as d:
        await d.until(lambda: d.app.screen is not d.screen)
        await d.press("j", "enter")
        assert newsroom.user == "Jo Sample"


async def test_nobody_has_to_say_a_name(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR, asks_who=True) as d:
        await d.until(lambda: d.app.screen is not d.screen)
        await d.press("escape", "s", "r")
        await d.until(lambda: d.newsroom.get(1).version == 2)
        assert d.newsroom.get(1).updated_by == "ann"


async def test_where_a_login_is_one_persons_nothing_is_asked(tmp_path: Path) -> None:
    async with desk(tmp_path, FAIR) as d:
        assert d.app.screen is d.screen
