"""Takes the pictures in ``docs/pictures`` by running the desk: ``python docs/pictures.py``."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from textual.pilot import Pilot

from newsroom_tui import language, samples
from newsroom_tui.domain.release import Status
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.app import NewsroomApp

PICTURES = Path(__file__).parent / "pictures"
OFFICES = {"en": "Press Office", "zh": "新闻中心"}
SIZES = ((120, 36), (80, 24))


class Picture(NamedTuple):
    """A state of the desk: its name, what is searched to get there, the keys then pressed, theme and language."""

    name: str
    search: str = ""
    keys: Sequence[str] = ()
    theme: str = ""
    is_empty: bool = False
    lang: str = language.ENGLISH


STATES = (
    Picture("desk", keys=("j", "j", "j")),
    Picture("empty", is_empty=True),
    Picture("long-title", search="建校六十周年"),
    Picture("editor", search="cooperation", keys=("e",)),
    Picture("help", keys=("question_mark",)),
    Picture("error", search="cooperation", keys=("e", "ctrl+t", "tab", *("backspace",) * 10, *"2025-02-30", "ctrl+s")),
    Picture("light", keys=("j", "j", "j"), theme="newsroom-light"),
    Picture("desk-zh", keys=("j",) * 5, lang="zh"),
    Picture("editor-zh", search="技能周", keys=("e",), lang="zh"),
)


async def settle(pilot: Pilot[int]) -> None:
    """Wait until what was set off is through and the screen stays as it is."""
    before = ""
    while before != (now := re.sub(r"terminal-\d+", "", pilot.app.export_screenshot())):
        before = now
        await pilot.app.workers.wait_for_complete()
        await pilot.pause(0.4)


async def take(picture: Picture, size: tuple[int, int], folder: Path) -> str:
    """The picture as SVG, of a library in `folder`."""
    language.speak(picture.lang)
    os.environ["HOME"] = str(folder)  # an empty library says where it is; not where on whose machine
    with Newsroom(open_library(folder / "library"), "ada") as newsroom:
        if not picture.is_empty:
            fill(newsroom)
        app = NewsroomApp(
            newsroom,
            DraftStore(folder / "drafts"),
            office=OFFICES[picture.lang],
            theme=picture.theme or "newsroom-dark",
        )
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            if picture.search:
                await pilot.press("slash", *picture.search, "enter")
                await settle(pilot)
            for key in picture.keys:
                await pilot.press(key)
            await settle(pilot)
            # The fonts that Textual names would be fetched from a server of others.
            return re.sub(r"@font-face \{.*?\}\s*", "", app.export_screenshot(title="newsroom"), flags=re.DOTALL)


def fill(newsroom: Newsroom) -> None:
    """The sample releases, as far on their way as a press office's would be."""
    statuses = (Status.PUBLISHED, Status.PUBLISHED, Status.APPROVED, Status.PUBLISHED, Status.REVIEW, Status.PUBLISHED)
    for _ in newsroom.import_files([str(samples.folder())]):
        pass
    for number, headline in enumerate(newsroom.find_all("date:2024..2025")):
        status = statuses[number % len(statuses)]
        newsroom.save(dataclasses.replace(newsroom.get(headline.id), status=status))


def main() -> None:
    """Take every picture at every size."""
    PICTURES.mkdir(exist_ok=True)
    for picture in STATES:
        for columns, rows in SIZES:
            with tempfile.TemporaryDirectory() as folder:
                svg = asyncio.run(take(picture, (columns, rows), Path(folder)))
            (PICTURES / f"{picture.name}-{columns}x{rows}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
