"""Two people edit one release: nothing is overwritten, and nothing is lost."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

from tests.ui.editing import HALL, Editing, editing


def others_save(e: Editing, before: str, after: str, **fields: Any) -> None:
    """Ben saves a change of the body, and of fields, while Ann is editing."""
    current = e.newsroom.get(1)
    e.as_other("ben").save(dataclasses.replace(current, body=current.body.replace(before, after), **fields))


def kept_aside(folder: Path) -> list[str]:
    return [json.loads(path.read_text(encoding="utf-8"))["release"]["body"] for path in (folder / "bin").iterdir()]


async def test_what_does_not_overlap_is_merged_and_said(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("It began. ")
        others_save(e, "noon", "night", photographer="Bo Ek")
        await e.saved()
        assert "ben had saved too; both are merged: Photographer, Body." in e.message
        stored = e.newsroom.get(1)
        assert stored.version == 3
        assert stored.body == "It began. " + HALL.body.replace("noon", "night")
        assert (stored.photographer, e.field("photographer").value) == ("Bo Ek", "Bo Ek")
        assert e.body.text == stored.body
        assert kept_aside(tmp_path) == ["It began. " + HALL.body]
        assert e.newsroom.get(1, 2).body == HALL.body.replace("noon", "night")


async def test_what_overlaps_is_shown_both_ways(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        e.body.replace_all(HALL.body.replace("early", "late"))
        others_save(e, "early", "singing")
        await e.pilot.press("ctrl+s")
        await e.answer("t", "ben saved a change of the same words")
        await e.until(lambda: "Saved" in e.message)
        assert e.newsroom.get(1).body == HALL.body.replace("early", "singing")
        assert kept_aside(tmp_path) == [HALL.body.replace("early", "late")]


async def test_both_can_be_kept(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        e.body.replace_all(HALL.body.replace("early", "late"))
        e.field("author").value = "Cy Orr"
        others_save(e, "early", "singing", author="Di Poe")
        await e.pilot.press("ctrl+s")
        await e.answer("b", "Author")
        await e.until(lambda: "Body" in e.shown)
        await e.answer("b", "(2 of 2)")
        await e.until(lambda: "Saved" in e.message)
        stored = e.newsroom.get(1)
        assert stored.author == "Cy Orr; Di Poe"
        assert "Students came late. Students came singing." in stored.body


async def test_going_back_to_the_text_saves_nothing_and_keeps_it(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        e.body.replace_all(HALL.body.replace("early", "late"))
        others_save(e, "early", "singing")
        await e.pilot.press("ctrl+s")
        await e.answer("escape")
        await e.until(lambda: "Not saved" in e.message)
        assert e.newsroom.get(1).version == 2
        assert e.body.text == HALL.body.replace("early", "late")
        await e.pilot.press("ctrl+s")
        await e.answer("y")
        await e.until(lambda: "Saved" in e.message)
        assert e.newsroom.get(1).body == HALL.body.replace("early", "late")
        assert e.newsroom.get(1).version == 3


async def test_a_merge_can_be_undone_and_saved_again(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("It began. ")
        others_save(e, "noon", "night")
        await e.saved()
        await e.pilot.press("ctrl+z")
        assert e.body.text == "It began. " + HALL.body
        assert "● unsaved" in e.standing


async def test_two_editors_twenty_times_lose_no_sentence(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        for n in range(20):
            e.body.insert(f"Ann {n}. ", (0, 0))
            others_save(e, "会议。", f"会议。Ben {n}。")
            e.editor.save()
            await e.until(lambda: not e.editor.is_unsaved)
        body = e.newsroom.get(1).body
        assert all(f"Ann {n}. " in body and f"Ben {n}。" in body for n in range(20))
