"""Markdown by command, photographs and extras."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from textual.events import Paste
from textual.widgets import Input

from newsroom_tui.domain.release import Photo
from newsroom_tui.ui.screens.rows import RowsScreen
from tests.ui.editing import HALL, Editing, editing

TEXT = dataclasses.replace(HALL, body="One hall.\nTwo halls.\n\nThree.\n")


async def fill(e: Editing, *texts: str) -> None:
    """Type into the fields of the screen on top, one after the other."""
    await e.until(lambda: isinstance(e.app.screen, RowsScreen) and e.app.screen.focused is not None)
    for text in texts:
        if text:
            await e.type(text)
        await e.pilot.press("tab")


async def test_bold_link_list_and_heading(tmp_path: Path) -> None:
    async with editing(tmp_path, TEXT) as e:
        e.body.select(0, 3)
        await e.editor.run_action("bold")
        assert e.body.text.startswith("**One** hall.")
        assert e.body.selected_text == "**One**"
        await e.editor.run_action("bold")
        await e.editor.run_action("italic")
        assert e.body.text.startswith("*One* hall.")
        await e.editor.run_action("undo")
        await e.editor.run_action("link")
        await e.until(lambda: e.app.screen is not e.editor and e.app.screen.focused is not None)
        await e.type("https://x.org")
        await e.pilot.press("enter")
        await e.until(lambda: e.body.text.startswith("[One](https://x.org) hall."))
        await e.editor.run_action("undo")
        e.body.select(0, 15)
        await e.editor.run_action("list")
        assert e.body.text == "- One hall.\n- Two halls.\n\nThree.\n"
        e.body.select(26, 26)
        await e.editor.run_action("heading")
        assert e.body.text.endswith("## Three.\n")


async def test_photographs_are_edited_saved_and_undone(tmp_path: Path) -> None:
    release = dataclasses.replace(TEXT, photos=(Photo("a.jpg", "A hall", "", 1),))
    async with editing(tmp_path, release) as e:
        await e.editor.run_action("photographs")
        await fill(e, "", "", "Bo Ek")
        await e.pilot.press("escape")
        await e.until(lambda: e.app.screen is e.editor)
        assert "no file a.jpg" in e.message
        await e.saved()
        assert e.newsroom.get(1).photos == (Photo("a.jpg", "A hall", "Bo Ek", 1),)
        await e.pilot.press("ctrl+z")
        await e.saved()
        assert e.newsroom.get(1).photos == release.photos


async def test_a_photograph_is_attached_below_the_caret(tmp_path: Path) -> None:
    picture = tmp_path / "hall.jpg"
    picture.write_bytes(b"x")
    async with editing(tmp_path / "drafts", TEXT) as e:
        e.body.move_cursor((1, 0))
        await e.editor.run_action("photograph")
        await e.until(lambda: e.app.screen is not e.editor and e.app.screen.focused is not None)
        await e.type(str(picture))
        await e.pilot.press("enter")
        await e.until(lambda: isinstance(e.app.screen, RowsScreen) and e.app.screen.focused is not None)
        await e.type("The hall")  # the caption is what is asked for first
        await e.pilot.press("tab")
        await e.type("Bo Ek")
        await e.pilot.press("ctrl+s")
        await e.until(lambda: e.app.screen is e.editor)
        await e.saved()
        assert e.newsroom.get(1).photos == (Photo(str(picture), "The hall", "Bo Ek", 1),)


async def test_a_file_that_is_not_there_is_not_attached(tmp_path: Path) -> None:
    async with editing(tmp_path, TEXT) as e:
        await e.editor.run_action("photograph")
        await e.until(lambda: e.app.screen is not e.editor and e.app.screen.focused is not None)
        await e.type(str(tmp_path / "no.jpg"))
        await e.pilot.press("enter")
        await e.until(lambda: "Not attached" in e.message)
        assert "no.jpg cannot be read" in e.message
        assert not e.editor.is_unsaved


async def test_extras_come_and_go_by_line(tmp_path: Path) -> None:
    async with editing(tmp_path, dataclasses.replace(TEXT, extra={"Phone": "1"})) as e:
        await e.editor.run_action("extras")
        await e.until(lambda: isinstance(e.app.screen, RowsScreen) and e.app.screen.focused is not None)
        lines = e.app.screen.query(Input)
        lines[0].value, lines[1].value = "", ""
        lines[2].value = "Room"
        lines[3].value = "[b]5"
        await e.until(lambda: len(e.app.screen.query(Input)) == 6)
        await e.pilot.press("escape")
        await e.until(lambda: e.app.screen is e.editor)
        await e.saved()
        assert e.newsroom.get(1).extra == {"Room": "[b]5"}


async def test_cleaning_shows_what_it_changes_and_is_one_step(tmp_path: Path) -> None:
    junk = dataclasses.replace(HALL, language="en", body='One\u00a0two  "three".\n')
    async with editing(tmp_path, junk) as e:
        await e.pilot.press("f8")
        await e.answer("c", "No-break spaces made plain: 1")
        await e.until(lambda: e.body.text == "One two “three”.\n")
        await e.pilot.press("ctrl+z")
        assert e.body.text == junk.body
        await e.pilot.press("f8")
        await e.answer("l")
        await e.until(lambda: e.app.screen is e.editor)
        assert e.body.text == junk.body


async def test_cleaning_tidies_title_and_captions_too(tmp_path: Path) -> None:
    junk = dataclasses.replace(TEXT, title="The\u00a0hall  opens", photos=(Photo("a.jpg", "A\u200b hall", "Bo Ek", 1),))
    async with editing(tmp_path, junk) as e:
        await e.pilot.press("f8")
        await e.answer("c", "Title")
        await e.until(lambda: e.field("title").value == "The hall opens")
        assert e.editor.manuscript.typed().photos == (Photo("a.jpg", "A hall", "Bo Ek", 1),)
        await e.pilot.press("ctrl+z")
        assert e.editor.manuscript.typed().title == junk.title


async def test_invisible_characters_are_shown_by_signs(tmp_path: Path) -> None:
    async with editing(tmp_path, dataclasses.replace(HALL, body="One\u00a0two\u200bthree\u3000x")) as e:
        assert "⍽" not in str(e.body.render_line(0).text)
        await e.pilot.press("f5")
        assert "One⍽two┆three＿x" in e.body.render_line(0).text
        await e.pilot.press("f5")
        assert "One\u00a0two" in e.body.render_line(0).text


async def test_a_photograph_follows_the_block_that_it_stands_below(tmp_path: Path) -> None:
    release = dataclasses.replace(TEXT, photos=(Photo("a.jpg", after=1),))
    async with editing(tmp_path, release) as e:
        await e.type("Before.\n\n")
        await e.saved()
        assert e.newsroom.get(1).photos == (Photo("a.jpg", after=2),)
        await e.pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        await e.until(lambda: e.body.text == TEXT.body)
        await e.saved()
        assert e.newsroom.get(1).photos == release.photos


async def test_pasted_html_becomes_markdown_if_that_is_wanted(tmp_path: Path) -> None:
    html = "<div><p>One <b>bold</b> hall.</p><ul><li>first</li><li>second</li></ul></div>"
    async with editing(tmp_path, dataclasses.replace(HALL, body="")) as e:
        e.body.post_message(Paste(html))
        await e.answer("m", "looks like HTML")
        await e.until(lambda: "**bold**" in e.body.text)
        assert "<" not in e.body.text
        await e.pilot.press("ctrl+z")
        assert e.body.text == ""
        e.body.post_message(Paste(html))
        await e.answer("p")
        await e.until(lambda: e.body.text == html)


async def test_a_word_processors_text_becomes_markdown_if_that_is_wanted(tmp_path: Path) -> None:
    async with editing(tmp_path, dataclasses.replace(HALL, body="")) as e:
        e.body.post_message(Paste("Guests:\n•\tJo Sample\n•\t张样例"))
        await e.answer("m", "looks like a word processor")
        await e.until(lambda: e.body.text == "Guests:\n\n- Jo Sample\n- 张样例")
        await e.pilot.press("ctrl+z")
        assert e.body.text == ""
        e.body.post_message(Paste("- Jo Sample\n- 张样例"))
        await e.until(lambda: e.body.text == "- Jo Sample\n- 张样例")
