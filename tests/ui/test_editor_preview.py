"""The preview: what is typed, as readers will see it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.ui.widgets.preview import Preview, around
from tests.ui.editing import HALL, editing


async def test_where_there_is_room_it_stands_beside_the_body_and_follows(tmp_path: Path) -> None:
    async with editing(tmp_path, size=(120, 36)) as e:
        preview = e.editor.query_one(Preview)
        assert preview.size.width > 40
        await e.type("Now. ")
        await e.until(lambda: preview.release is not None and preview.release.body == "Now. " + HALL.body)
        assert e.body.has_focus
        await e.pilot.press("f9")
        assert not preview.display
        assert e.body.has_focus


async def test_to_switch_it_takes_nobody_out_of_a_field(tmp_path: Path) -> None:
    async with editing(tmp_path, size=(120, 36)) as e:
        await e.pilot.press("ctrl+t", "f9")
        await e.until(lambda: not e.editor.query_one(Preview).display)
        assert e.editor.focused is not None
        assert e.editor.focused.id == "field-title"


async def test_on_a_small_screen_it_takes_the_place_of_the_body_and_gives_it_back(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        preview = e.editor.query_one(Preview)
        assert not preview.display
        await e.pilot.press("f9")
        await e.until(lambda: preview.release is not None)
        assert not e.body.display
        await e.pilot.press("x")
        assert e.body.text == HALL.body
        await e.pilot.press("f9")
        await e.type("x")
        assert e.body.text == "x" + HALL.body


async def test_it_follows_the_caret_through_a_long_text(tmp_path: Path) -> None:
    body = "\n\n".join(f"Paragraph {n} tells of the hall." for n in range(200))
    async with editing(tmp_path, dataclasses.replace(HALL, body=body), size=(120, 36)) as e:
        preview = e.editor.query_one(Preview)
        await e.until(lambda: preview.release is not None)
        e.body.move_cursor((300, 0))
        await e.until(lambda: preview.spot[0] > 100)
        assert any("Paragraph 150 " in block.text for block in preview.blocks[preview.spot[0] : preview.spot[0] + 30])


async def test_it_follows_while_typing_goes_on(tmp_path: Path) -> None:
    async with editing(tmp_path, size=(120, 36)) as e:
        preview = e.editor.query_one(Preview)
        await e.until(lambda: preview.release is not None)
        for _ in range(1_000):  # without a pause
            await e.type("x")
            if "x" in preview.plain_text()[:200]:
                break
        assert "xThe dean" in preview.plain_text()


async def test_of_a_very_long_text_it_shows_what_the_caret_is_in(tmp_path: Path) -> None:
    body = "\n\n".join(f"Paragraph {n} tells of the hall." for n in range(9_000))
    async with editing(tmp_path, dataclasses.replace(HALL, body=body), size=(120, 36)) as e:
        preview = e.editor.query_one(Preview)
        await e.until(lambda: preview.release is not None)
        e.body.move_cursor((15_000, 0))
        await e.type("Now: ")
        await e.until(lambda: any("Now: Paragraph 7500 " in block.text for block in preview.blocks))
        shown = preview.blocks[preview.spot[0] : preview.spot[0] + 30]
        assert any("Paragraph 7500 " in block.text for block in shown)


@given(st.lists(st.text("a \u5b66", max_size=3_000), min_size=1, max_size=60), st.integers(0, 59))
def test_a_piece_holds_its_line(lines: list[str], at: int) -> None:
    line = min(at, len(lines) - 1)
    first, last = around(lines, line)
    assert 0 <= first <= line < last <= len(lines)
    if sum(map(len, lines)) < 20_000:
        assert (first, last) == (0, len(lines))
