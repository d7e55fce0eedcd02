"""The quick text area draws every row just as Textual's own."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from newsroom_tui.domain.text.rows import row_starts
from newsroom_tui.ui.line_breaking import teach
from newsroom_tui.ui.widgets import wrapped_text
from newsroom_tui.ui.widgets.quick_area import QuickArea

TEXT = "\n".join(
    [
        "The dean opened the hall, and many students came early to see it.",
        "",
        "学校召开会议，校长讲话。" * 6,
        "\ttab",
        "x",
    ]
    * 4
)
KEYS = ["a", "学", "enter", "space", "backspace", "delete", "up", "down", "left", "right", "home", "end", "pagedown",
        "pageup", "shift+down", "shift+left", "shift+up", "ctrl+z", "ctrl+y", "ctrl+k", "ctrl+x"]  # fmt: skip


class Two(App[None]):
    """Both areas, one above the other, given the same keys."""

    CSS = "TextArea { height: 12; border: none; }"

    def __init__(self, text: str = TEXT) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        plain = TextArea(self._text, soft_wrap=True, id="plain")
        plain.cursor_blink = False
        yield plain
        yield QuickArea(self._text, id="quick")


def drawn(area: TextArea) -> list[str]:
    return [str([(s.text, str(s.style)) for s in area.render_line(y).simplify()]) for y in range(area.size.height)]


@pytest.mark.parametrize("seed", range(2))
async def test_every_row_is_drawn_alike(seed: int) -> None:
    teach()
    chance = random.Random(seed)
    app = Two()
    async with app.run_test(size=(40, 30)) as pilot:
        plain, quick = app.query_one("#plain", TextArea), app.query_one("#quick", QuickArea)
        plain.match_cursor_bracket = False
        for step in range(30):
            key = chance.choice(KEYS)
            rows = []
            for area in (plain, quick):
                app.set_focus(area)
                await strike(area, key)
                await pilot.pause()
                rows.append(drawn(area))
            assert plain.text == quick.text, (seed, step, key)
            assert plain.selection == quick.selection, (seed, step, key)
            assert rows[0] == rows[1], (seed, step, key)


async def strike(area: TextArea, key: str) -> None:
    """Type a letter, or run what a key is bound to."""
    if len(key) == 1 or key in ("enter", "space"):
        await area._on_key(Key(key, " " if key == "space" else key if len(key) == 1 else None))
    for binding in area._bindings.key_to_bindings.get(key, ()):
        await area.run_action(binding.action)


async def test_a_resize_and_a_new_text_are_drawn_alike() -> None:
    teach()
    app = Two()
    async with app.run_test(size=(40, 30)) as pilot:
        plain, quick = app.query_one("#plain", TextArea), app.query_one("#quick", QuickArea)
        app.set_focus(None)
        for width in (20, 61, 40):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert drawn(plain) == drawn(quick)
        for area in (plain, quick):
            area.load_text("Another text.\n" * 30)
            area.selection = Selection((2, 3), (5, 1))
        await pilot.pause()
        assert drawn(plain) == drawn(quick)


async def test_of_a_long_text_what_is_in_view_is_wrapped_at_once_and_every_line_once_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrapped: list[int] = []

    def counted(line: str, *options: Any) -> Iterator[int]:
        wrapped.append(int(line.split()[0]))
        return row_starts(line, *options)

    monkeypatch.setattr(wrapped_text, "row_starts", counted)
    look_on = QuickArea._look_on
    monkeypatch.setattr(QuickArea, "_look_on", lambda _: None)
    app = Two("\n".join(f"{number} " + "many more words than fit " * 20 for number in range(2_000)))
    async with app.run_test(size=(40, 30)) as pilot:
        await pilot.pause()
        quick = app.query_one("#quick", QuickArea)
        assert len(wrapped) < 60
        while not quick.wrapped_document.is_known:
            look_on(quick)
        assert sorted(set(wrapped)) == [*range(2_000)]
        assert len(wrapped) < 2_060


async def test_a_long_text_is_shown_alike_wherever_one_goes_before_all_of_it_was_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    teach()
    monkeypatch.setattr(QuickArea, "_look_on", lambda _: None)
    lines = [TEXT.replace("\n", " ").replace("\t", " ") * (number % 4) for number in range(120)]
    app = Two("\n".join(lines))
    chance = random.Random(5)
    async with app.run_test(size=(40, 30)) as pilot:
        plain, quick = app.query_one("#plain", TextArea), app.query_one("#quick", QuickArea)
        plain.match_cursor_bracket = False
        app.set_focus(None)
        for _ in range(12):
            line = chance.randrange(120)
            place = (line, chance.randrange(len(lines[line]) + 1))
            for area in (plain, quick):
                area.move_cursor(place)
            for _ in range(2):
                await pilot.pause()
                assert drawn(plain) == drawn(quick), place
                for area in (plain, quick):
                    area.action_cursor_page_down()
        assert quick.virtual_size.height != plain.virtual_size.height, "all of it was looked at"
        top = drawn(quick)
        monkeypatch.undo()
        while not quick.wrapped_document.is_known:
            quick._look_on()
        await pilot.pause()
        assert drawn(quick) == top, "what was in view moved"
        assert quick.virtual_size.height == plain.virtual_size.height
        assert quick.scroll_offset == plain.scroll_offset


async def test_the_caret_stays_in_view_however_wide_the_screen_becomes() -> None:
    app = Two("\n".join(f"{number} " + "many more words than fit " * 20 for number in range(100)))
    async with app.run_test(size=(80, 30)) as pilot:
        quick = app.query_one("#quick", QuickArea)
        quick.focus()
        quick.move_cursor((50, 100))
        for width in (30, 120, 20, 80):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert quick.scroll_offset.y <= quick._cursor_offset[1] < quick.scroll_offset.y + quick.size.height
