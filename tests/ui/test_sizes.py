"""Changes of the terminal's size that are told in the wrong order."""

from __future__ import annotations

from textual import events
from textual.geometry import Size

from newsroom_tui.ui.app import NewsroomApp
from tests.ui.desks import FAIR, library


async def test_a_size_that_is_told_late_does_not_count() -> None:
    app = NewsroomApp(library(FAIR))
    async with app.run_test(size=(80, 24)) as pilot:
        now = Size(100, 30)
        app._driver.terminal_size = now  # type: ignore[union-attr] # as the keyboard's driver has it
        app.post_message(events.Resize(now, now))
        app.post_message(events.Resize(Size(31, 24), Size(31, 24)))
        await pilot.pause()
        await pilot.pause(0.1)
        assert app.size == now
        assert app.screen.size == now
