"""The lines that are typed in: the caret in view while they are, their beginning when they are not."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.domain.release import Release
from newsroom_tui.ui.caret import caret_of
from newsroom_tui.ui.widgets.release_form import ReleaseForm
from tests.ui.desks import desk

TITLED = Release(title=" ".join(f"word{number}" for number in range(40)), body="One sentence.\n")


async def test_a_long_title_shows_its_caret_while_it_is_edited_and_else_its_beginning(tmp_path: Path) -> None:
    async with desk(tmp_path, TITLED, size=(100, 30)) as d:
        await d.press("e", "ctrl+t")
        title = d.app.focused
        assert title is not None
        assert title.id == "field-title"
        for size in ((100, 30), (40, 30), (100, 30)):
            await d.pilot.resize_terminal(*size)

            def is_in_view() -> bool:
                caret = caret_of(title)
                return caret is not None and title.content_region.contains_point(caret)

            await d.until(is_in_view)
        await d.press("home")
        await d.until(lambda: title.scroll_offset.x == 0)
        await d.press("end")
        await d.until(lambda: title.scroll_offset.x > 0)
        d.app.screen.query_one(ReleaseForm).focus_field("author")
        await d.until(lambda: title.scroll_offset.x == 0)
