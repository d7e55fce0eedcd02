"""The reader: what a press officer sees of a release, and how it moves."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.ui.harmless import UNSAFE
from newsroom_tui.ui.reading.page import AT_ONCE
from newsroom_tui.ui.widgets.block_view import MEASURE
from newsroom_tui.ui.widgets.reader import Reader

BODY = """\
A delegation visited the campus on Friday.

- first point
- second point

国教学院于2025年3月14日与公司签署合作协议，双方代表出席了签约仪式。
"""
RELEASE = Release(
    id=1, title="Two sides sign", release_date="2025-03-14", author="国教学院", body=BODY, photos=(Photo("a.jpg"),)
)
LONG = dataclasses.replace(
    RELEASE,
    id=2,
    photos=(),
    body="\n\n".join(f"Paragraph {n} has *some* words, 还有一些汉字，" * 3 for n in range(200)),
)


SHORT = dataclasses.replace(LONG, body="\n\n".join(LONG.body.split("\n\n")[:40]))


class Desk(App[None]):
    CSS = "Reader { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Reader()

    @property
    def reader(self) -> Reader:
        return self.query_one(Reader)


def rows(reader: Reader) -> list[str]:
    return [reader.render_line(y).text.strip() for y in range(reader.size.height)]


def screen(reader: Reader) -> str:
    return "\n".join(rows(reader))


def whole(reader: Reader) -> list[str]:
    """Every line of the release, one by one."""
    reader.action_scroll_home()
    lines = rows(reader)
    while reader.scroll_percent < 100:
        reader.action_scroll_down()
        assert rows(reader)[:-1] == lines[1 - reader.size.height :]
        lines.append(rows(reader)[-1])
    return lines


async def test_a_release_is_shown_with_its_credits_and_what_is_missing() -> None:
    app = Desk()
    async with app.run_test(size=(80, 24)) as pilot:
        app.reader.show(RELEASE, origin="Imported from a.txt")
        await pilot.pause()
        shown = screen(app.reader)
        assert "14 March 2025 · By 国教学院 · no photo credit · draft" in shown
        assert "Imported from a.txt · 14 words + 28 字 · 1 min" in shown
        assert "• first point\n• second point" in shown
        app.reader.show(None)
        assert not screen(app.reader).strip()


async def test_a_release_can_be_shown_before_there_is_a_screen() -> None:
    class Ready(Desk):
        def compose(self) -> ComposeResult:
            reader = Reader()
            reader.show(RELEASE)
            yield reader

    app = Ready()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert rows(app.reader)[0] == "Two sides sign"


async def test_scrolling_shows_every_line_once_and_never_jumps() -> None:
    app = Desk()
    async with app.run_test(size=(50, 12)):
        app.reader.show(SHORT)
        down = whole(app.reader)
        app.reader.action_scroll_end()
        up = rows(app.reader)
        while app.reader.scroll_y:
            app.reader.action_scroll_up()
            up.insert(0, rows(app.reader)[0])
        assert down == up
        assert "".join(down).count("Paragraph") == 120


async def test_pages_and_half_pages_keep_what_is_between() -> None:
    app = Desk()
    async with app.run_test(size=(50, 12)):
        reader = app.reader
        reader.show(SHORT)
        lines = whole(reader)
        reader.action_scroll_home()
        reader.action_page_down()
        assert rows(reader) == lines[11:23]
        reader.action_half_page_down()
        assert rows(reader) == lines[17:29]
        reader.action_half_page_up()
        reader.action_page_up()
        assert rows(reader) == lines[:12]
        reader.action_scroll_end()
        assert rows(reader) == lines[-12:]
        assert reader.scroll_percent == 100


async def test_the_wheel_and_the_scroll_bar_scroll() -> None:
    app = Desk()
    async with app.run_test(size=(50, 12)) as pilot:
        reader = app.reader
        reader.show(LONG)
        await pilot.pause()
        reader.scroll_to(y=500, animate=False)
        assert reader.max_scroll_y > reader.scroll_y > 300
        reader.scroll_to(y=reader.max_scroll_y, animate=False)
        reader.action_scroll_end()
        assert "Paragraph 199" in screen(reader)
        reader.scroll_to(y=0, animate=False)
        assert rows(reader)[0] == "Two sides sign"


async def test_the_words_on_top_stay_when_the_width_changes() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)) as pilot:
        reader = app.reader
        reader.show(LONG)
        while not rows(reader)[0].startswith("Paragraph 20"):
            reader.action_scroll_down()
        await pilot.resize_terminal(30, 14)
        await pilot.pause()
        assert rows(reader)[0].startswith("Paragraph 20")
        await pilot.resize_terminal(100, 10)
        await pilot.pause()
        assert rows(reader)[0].startswith("Paragraph 20")
        assert max(len(row) for row in rows(reader)) <= MEASURE


async def test_a_release_is_found_where_it_was_left() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        app.reader.show(LONG)
        app.reader.action_page_down()
        left = rows(app.reader)
        app.reader.show(RELEASE)
        assert rows(app.reader)[0] == "Two sides sign"
        app.reader.show(LONG)
        assert rows(app.reader) == left


async def test_a_place_that_somebody_remembered_is_found_again() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        app.reader.show(LONG)
        app.reader.action_page_down()
        left, spot = rows(app.reader), app.reader.spot
        app.reader.show(dataclasses.replace(LONG, id=9), spot=spot)
        assert rows(app.reader) == left


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (9, 30), (40, 12), (200, 60)])
async def test_any_size_will_do(size: tuple[int, int]) -> None:
    app = Desk()
    async with app.run_test(size=size) as pilot:
        app.reader.show(RELEASE)
        await pilot.pause()
        assert all(reader_row.cell_length <= size[0] for reader_row in map(app.reader.render_line, range(size[1])))
        app.reader.action_page_down()
        app.reader.action_scroll_end()


async def test_finding_goes_round() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        reader = app.reader
        reader.show(LONG)
        assert reader.search("paragraph 7 HAS", "no such thing") == 3
        assert reader.hits == (1, 3)
        assert "Paragraph 7 has" in screen(reader)
        reader.action_find_next()
        reader.action_find_next()
        assert reader.hits == (3, 3)
        reader.action_find_next()
        assert reader.hits == (1, 3)
        reader.action_find_previous()
        assert reader.hits == (3, 3)
        assert reader.search("汉字，Paragraph 9 has") == 2
        assert reader.search() == 0
        assert reader.hits == (0, 0)
        reader.action_find_next()


async def test_hits_are_marked_across_looks_and_wraps() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        app.reader.show(dataclasses.replace(RELEASE, body="The *new school* opens."))
        app.reader.search("the new")
        line = app.reader.render_line(rows(app.reader).index("The new school opens."))
        hit = app.reader.look("hit-current").bgcolor
        assert "".join(s.text for s in line if s.style and s.style.bgcolor == hit) == "The new"


async def test_a_search_that_is_on_shows_the_next_releases_first_hit() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        app.reader.show(RELEASE)
        app.reader.search("Paragraph 150")
        app.reader.show(LONG)
        assert "Paragraph 150" in screen(app.reader)
        assert app.reader.hits == (1, 3)


async def test_invisible_characters_are_shown_on_demand() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        reader = app.reader
        reader.show(dataclasses.replace(RELEASE, body="No.\u00a07\u3000签\u200b署\u202e!"))
        assert "No.\u00a07\u3000签\u200b署!" in screen(reader)
        reader.action_toggle_invisibles()
        assert "No.⍽7□ 签┆署‹202E›!" in screen(reader)
        assert "Two·sides·sign" in screen(reader)
        reader.action_toggle_invisibles()
        assert "Two sides sign" in screen(reader)


async def test_copied_text_has_no_wraps_and_no_frames() -> None:
    app = Desk()
    async with app.run_test(size=(30, 40)):
        reader = app.reader
        reader.show(RELEASE)
        assert reader.plain_text() == (
            "no caption\nno photo credit\n\nA delegation visited the campus on Friday.\n\n"
            "• first point\n• second point\n\n"
            "国教学院于2025年3月14日与公司签署合作协议，双方代表出席了签约仪式。"
        )
        assert reader.plain_text(header=True).startswith("Two sides sign\n\n14 March 2025 · By 国教学院")


async def test_what_the_mouse_selects_is_copied_without_wraps() -> None:
    app = Desk()
    async with app.run_test(size=(30, 40)) as pilot:
        reader = app.reader
        reader.show(RELEASE)
        await pilot.pause()
        first = next(y for y, row in enumerate(rows(reader)) if row.startswith("A delegation"))
        left = reader.render_line(first).text.index("A")
        last = next(y for y, row in enumerate(rows(reader)) if row.startswith("• second"))
        await pilot.mouse_down(reader, Offset(left, first))
        await pilot.hover(reader, Offset(left + len("• second") - 1, last))
        await pilot.mouse_up(reader, Offset(left + len("• second") - 1, last))
        assert app.screen.get_selected_text() == ("A delegation visited the campus on Friday.\n\nfirst point\nsecond")
        selected = app.screen.get_component_rich_style("screen--selection").bgcolor
        marked = [
            segment.text for segment in reader.render_line(first) if segment.style and segment.style.bgcolor == selected
        ]
        assert marked == ["A delegation visited the"]


async def test_the_contents_of_a_long_release_lead_to_its_headings() -> None:
    app = Desk()
    body = "\n\n".join(f"{'#' * (1 + n % 3)} Part *{n}*\n\n" + "Some words. " * 40 for n in range(20))
    async with app.run_test(size=(60, 12)):
        app.reader.show(dataclasses.replace(LONG, body=body))
        headings = app.reader.headings()
        assert [(heading.level, heading.text) for heading, _ in headings][:4] == [
            (1, "Part 0"),
            (2, "Part 1"),
            (3, "Part 2"),
            (1, "Part 3"),
        ]
        app.reader.go_to(headings[7][1])
        assert rows(app.reader)[1] == "Part 7"


async def test_a_line_of_the_body_is_brought_into_view() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)):
        app.reader.show(dataclasses.replace(LONG, photos=(Photo("a.jpg", after=3),)))
        app.reader.reveal_line(2 * 150)
        assert "Paragraph 150" in screen(app.reader)
        app.reader.reveal_line(0)
        assert "Paragraph 0" in screen(app.reader)


async def test_links_are_listed_once() -> None:
    app = Desk()
    async with app.run_test():
        app.reader.show(dataclasses.replace(RELEASE, body="[a](https://a.example) [b](https://a.example) [c](ftp://c)"))
        assert [link.address for link in app.reader.links()] == ["https://a.example"]


async def test_of_a_long_release_the_rest_follows_and_the_place_stays() -> None:
    app = Desk()
    body = LONG.body + "\n\n" + "A longer ending. " * (AT_ONCE // 16) + "\n\nThe very end."
    async with app.run_test(size=(60, 12)) as pilot:
        app.reader.show(dataclasses.replace(LONG, body=body))
        app.reader.action_page_down()
        before = rows(app.reader)
        assert "…" in before or "Reading the rest" in app.reader.blocks[-1].text
        while not app.reader.is_whole:
            await pilot.pause(0.01)
        assert rows(app.reader) == before
        assert app.reader.blocks[-1].text == "The very end."


async def test_a_long_release_that_was_left_is_not_read_further() -> None:
    app = Desk()
    async with app.run_test(size=(60, 12)) as pilot:
        app.reader.show(dataclasses.replace(LONG, body="Words. " * AT_ONCE))
        app.reader.show(RELEASE)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.reader.is_whole
        assert app.reader.blocks[-1].text.startswith("国教学院")


@pytest.mark.parametrize(
    "body",
    [
        "[" * 9_000 + "](" * 100,
        "*a **b _c " * 900,
        "`" * 9_000,
        "> " * 10_000 + "deep",
        "- " * 5_000 + "deep",
        "| a | b |\n|--|--|\n" + "| one | two |\n" * 3_000,
        "|" * 3_000 + "\n" + "|-" * 3_000 + "|\n" + "|x" * 3_000,
        "\n".join(f"- item {n}" for n in range(5_000)),
        "no blank at all" * 20_000,
        "汉字，" * 30_000,
        "\n" * 50_000 + "end",
        "[^1]" * 2_000 + "\n\n[^1]: " + "[^1]" * 2_000,
        "a\u0301" * 20_000,
        "👩\u200d🎓" * 5_000,
        "```\n" * 5_001,
        "".join(chr(code) for code in range(0x20, 0x3000)),
    ],
    ids=lambda body: ascii(body[:12]),
)
async def test_strange_bodies_are_shown_from_end_to_end(body: str) -> None:
    app = Desk()
    async with app.run_test(size=(40, 10)) as pilot:
        app.reader.show(dataclasses.replace(RELEASE, body=body))
        while not app.reader.is_whole:
            await pilot.pause(0.02)
        app.reader.action_scroll_end()
        app.reader.action_page_up()
        app.reader.search("item", "two", "deep")
        assert screen(app.reader).strip()


HOSTILE = "".join(sorted(UNSAFE)) + "\x1b[31m[/] [@click=app.quit]x[/] \x1b]52;c;eA==\x07 &#x202E;"


@pytest.mark.parametrize(
    "field", ["title", "subtitle", "author", "photographer", "source", "release_date", "embargo", "body"]
)
async def test_no_field_can_drive_the_terminal(field: str) -> None:
    app = Desk()
    async with app.run_test(size=(60, 20)) as pilot:
        fields: dict[str, Any] = {field: HOSTILE}
        app.reader.show(dataclasses.replace(RELEASE, **fields), origin=HOSTILE)
        await pilot.pause()
        shown = screen(app.reader)
        assert "[@click=app.quit]x[/]" in shown
        assert not UNSAFE & set(shown)


async def test_looks_come_from_the_theme() -> None:
    app = Desk()
    async with app.run_test() as pilot:
        app.reader.show(RELEASE)
        await pilot.pause()
        title = app.reader.render_line(0)
        app.theme = "textual-light"
        await pilot.pause()
        assert app.reader.render_line(0).text == title.text
        assert app.reader.render_line(0) != title
