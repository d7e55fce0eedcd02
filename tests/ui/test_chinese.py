"""The desk in 简体中文: every screen says in Chinese what it says, and has room for it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Static

from newsroom_tui import language
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.ui.widgets.state_line import StateLine
from tests.ui.desks import TERM, Desk, desk

PICTURE = Release(
    title="春季招聘会开幕",
    release_date="2025-03-14",
    language="zh",
    status=Status.REVIEW,
    photos=(Photo("", "图为会场。", "", 1),),
    body="六十家单位参加了招聘会。\n\n会期三天。",
)
LATIN = re.compile(
    r"newsroom|Press|Office|config\.toml|\$EDITOR|hunspell|shell|fg|Markdown|JSON|HTML|zh|/\S*|ann|~/texts/\*"
    r"|YYYY-MM-DDThh:mm|YYYY-MM-DD|Esc|Enter|Space|Tab|Pg(?:Up|Dn)|Home|End|Del|F\d+|Shift|\.\w+"
)
"""What stands on a Chinese screen in Latin letters: names, keys, formats, paths."""

ON_THE_DESK = {
    "the desk": (),
    "help": ("question_mark",),
    "the palette": ("ctrl+p",),
    "nothing found": ("slash", *"缺席", "enter"),
    "the search": ("slash", "春"),
    "statuses": ("s",),
    "orders": ("o",),
    "formats": ("x",),
    "tags": ("t",),
    "a path": ("i",),
    "finding": ("f",),
    "what needs attention": ("right_square_bracket",),
    "the history": ("v",),
    "saved searches": ("slash", "春", "enter", "F"),
}
IN_THE_EDITOR = {
    "the editor": (),
    "help in the editor": ("f1",),
    "finding": ("ctrl+f",),
    "replacing": ("ctrl+r",),
    "a line's number": ("ctrl+g",),
    "the form": ("ctrl+t",),
    "an unsaved text": (*"新稿", "ctrl+q"),
}


@pytest.fixture(autouse=True)
def in_chinese() -> None:
    language.speak("zh")


def lines(shown: Desk) -> list[str]:
    """The screen's lines."""
    return ["".join(segment.text for segment in strip) for strip in shown.app.screen._compositor.render_strips()]


def english(shown: Desk) -> list[str]:
    """The English words on the screen; its lines are looked at too."""
    screen = lines(shown)
    assert all(cell_len(line) == shown.app.size.width for line in screen)
    return re.findall(r"[A-Za-z]{2,}", LATIN.sub(" ", "\n".join(screen)))


@pytest.mark.parametrize("size", [(80, 24), (120, 36)] if os.environ.get("LONG_TESTS") else [(80, 24)])
async def test_no_screen_speaks_english(tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "空"
    empty.mkdir()
    monkeypatch.chdir(empty)
    found = {}
    async with desk(tmp_path, TERM, PICTURE, size=size) as shown:
        for name, keys in ON_THE_DESK.items():
            await shown.press(*keys)
            found[name] = english(shown)
            await shown.press("escape")
        await shown.press("e")
        for name, keys in IN_THE_EDITOR.items():
            await shown.press(*keys)
            found[name] = english(shown)
            if keys and name != "the form":
                await shown.press("escape")
    assert not {name: words for name, words in found.items() if words}


async def test_the_keys_of_the_desk_and_the_editor_fit_into_80_columns(tmp_path: Path) -> None:
    async with desk(tmp_path, TERM, size=(80, 24)) as shown:
        assert lines(shown)[-1].rstrip().endswith("^p 命令面板")
        await shown.press("e")
        assert {"^s 保存", "Esc 离开", "^f 查找"} <= {key.strip() for key in lines(shown)[-1].split("  ")}


async def test_help_is_wrapped_beside_its_keys(tmp_path: Path) -> None:
    async with desk(tmp_path, TERM, size=(40, 24)) as shown:
        await shown.press("question_mark")
        page = shown.app.screen.query_one(Static)
        *commands, _about_the_palette = str(page.render()).split("\n")
        assert all(cell_len(line) <= page.size.width for line in commands)


async def test_columns_of_the_list_stand_straight(tmp_path: Path) -> None:
    dates = ("2025-03-04", "2025-12-31", "2024-10-01")
    releases = [Release(title=f"稿{number}", release_date=date, author="某处") for number, date in enumerate(dates)]
    async with desk(tmp_path, *releases) as shown:
        rows = [line.partition("│")[0] for line in lines(shown)[2:8]]
    places = {sign: {cell_len(row[: row.index(sign)]) for row in rows if sign in row} for sign in "日年稿某"}
    assert places["日"] == places["年"]
    assert places["稿"] == places["某"]
    assert all(len(columns) == 1 for columns in places.values())


async def test_commands_can_be_typed_in_chinese(tmp_path: Path) -> None:
    async with desk(tmp_path, TERM) as shown:
        await shown.press("colon", *"状态 待审", "enter")
        await shown.until(lambda: shown.newsroom.get(1).status is Status.REVIEW)
        await shown.press("colon", *"排序", "enter")
        assert "列表的次序" in "".join(lines(shown))


async def test_a_status_is_written_and_read_in_chinese(tmp_path: Path) -> None:
    async with desk(tmp_path, TERM) as shown:
        await shown.press("e")
        line = shown.app.screen.query_one("#field-status")
        assert line.value == "草稿"  # type: ignore[attr-defined]
        line.value = "待审"  # type: ignore[attr-defined]
        await shown.press("ctrl+s")
        await shown.until(lambda: "已保存为第 2 版" in shown.app.screen.query_one(StateLine).message)
        assert shown.newsroom.get(1).status is Status.REVIEW
