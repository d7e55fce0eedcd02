"""The reader: what a press officer sees of a release."""

from __future__ import annotations

from textual.app import App, ComposeResult

from newsroom_tui.domain.release import Photo, Release
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


class Desk(App[None]):
    def compose(self) -> ComposeResult:
        yield Reader()

    @property
    def reader(self) -> Reader:
        return self.query_one(Reader)


def screen(reader: Reader) -> str:
    lines = [reader.render_line(y).text.rstrip() for y in range(reader.size.height)]
    return "\n".join(line.removeprefix("  ") for line in lines)


async def test_a_release_is_shown_with_its_credits_and_what_is_missing() -> None:
    app = Desk()
    async with app.run_test(size=(80, 24)) as pilot:
        app.reader.show(RELEASE, origin="Imported from a.txt")
        await pilot.pause()
        shown = screen(app.reader)
        assert "14 March 2025 · By 国教学院 · no photo credit · draft" in shown
        assert "Imported from a.txt · 14 words + 28 字 · 1 min" in shown
        assert "• first point\n• second point" in shown
