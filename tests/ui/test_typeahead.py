"""Keys in order, also where the widget that a key was aimed at goes away while others wait behind it."""

from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widget import Widget

from newsroom_tui.ui import typeahead
from newsroom_tui.ui.typeahead import OrderedKeys


class Line(Widget, can_focus=True):
    """Takes letters until Esc takes it away."""

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            self.remove()
        else:
            self.screen.query_one(Desk).said.append(f"line {event.key}")
            event.stop()


class Desk(Widget, can_focus=True):
    """Opens a line when it is asked to, in its own time."""

    BINDINGS = [Binding("slash", "open", "Open")]  # noqa: RUF012 - Textual's own

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def on_key(self, event: events.Key) -> None:
        if event.key != "slash":
            self.said.append(f"desk {event.key}")

    async def action_open(self) -> None:
        await asyncio.sleep(0.01)
        line = Line()
        await self.mount(line)
        line.focus()


class Ordered(OrderedKeys):
    def compose(self) -> ComposeResult:
        yield Desk()


async def test_a_key_behind_one_whose_widget_goes_away_waits_for_what_that_one_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typeahead, "STALLED_SECONDS", 0.0)  # whoever looks for stalled keys is there at once
    app = Ordered()
    async with app.run_test() as pilot:
        desk = app.query_one(Desk)
        desk.focus()
        typed = [*"/ab", "escape", *"/cd", "escape", *"/ef", "escape", *"gh"]
        for key in typed:
            name = "slash" if key == "/" else key
            app.post_message(events.Key(name, key if len(key) == 1 else None))
        while not any(said.endswith(" h") for said in desk.said):
            await pilot.pause()
        lines = [f"line {key}" for key in "abcdef"]
        assert [said for said in desk.said if said != "desk escape"] == [*lines, "desk g", "desk h"]
