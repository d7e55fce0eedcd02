"""The editor: writing, saving, leaving, undoing."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from textual.events import Paste

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import SaveFailed
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.widgets import body_area
from tests.ui.editing import HALL, editing, open_editor


async def test_the_caret_begins_in_the_body_and_every_letter_types(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("jqe D?")
        assert e.body.text == "jqe D?" + HALL.body
        assert "unsaved" in e.standing


async def test_saving_says_so_once_the_library_has_it(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("Now. ")
        await e.saved()
        assert "as version 2" in e.message
        assert "○ saved" in e.standing
        assert e.newsroom.get(1).body == "Now. " + HALL.body
        await e.pilot.press("escape")
        assert e.left == [e.newsroom.get(1)]
        assert e.drafts.drafts() == ()


async def test_f2_saves_too_and_saving_twice_makes_one_version(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("x")
        await e.pilot.press("f2")
        await e.until(lambda: "Saved" in e.message)
        await e.pilot.press("f2")
        await e.until(lambda: e.message == "Everything is saved.")
        assert e.newsroom.get(1).version == 2


async def test_the_form_is_a_key_away_and_its_fields_are_saved(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.pilot.press("ctrl+t")
        assert e.field("title").has_focus
        await e.pilot.press("end", "!", "tab", "tab", "tab")
        assert e.field("photographer").has_focus
        await e.type("Bo Ek")
        await e.pilot.press("ctrl+t")
        assert e.body.has_focus
        await e.saved()
        stored = e.newsroom.get(1)
        assert (stored.title, stored.photographer, stored.author) == ("The hall opens!", "Bo Ek", "Ann Lee")


async def test_what_cannot_be_a_date_is_not_saved_and_said(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        e.field("release_date").value = "2025-02-30"
        await e.pilot.press("ctrl+s")
        await e.until(lambda: "Not saved" in e.message)
        assert "no date of the calendar" in e.message
        assert e.field("release_date").has_focus
        assert e.newsroom.get(1).version == 1


async def test_a_new_release_begins_with_its_title(tmp_path: Path) -> None:
    async with editing(tmp_path, None) as e:
        assert e.field("title").has_focus
        await e.pilot.press("ctrl+s")
        assert e.message == "There is nothing to save yet."
        await e.type("A day")
        await e.pilot.press("ctrl+t")
        await e.type("It rained.")
        await e.saved()
        stored = e.newsroom.get(1)
        assert (stored.title, stored.body, stored.version) == ("A day", "It rained.", 1)
        await e.type(" Hard.")
        await e.saved()
        assert e.newsroom.get(1).version == 2


async def test_leaving_without_a_change_leaves_nothing(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.pilot.press("escape")
        assert e.left == [None]
        assert e.newsroom.get(1).version == 1
        assert e.drafts.drafts() == ()


async def test_leaving_keeps_what_was_typed(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("Half ")
        await e.pilot.press("escape")
        assert e.left == [None]
        assert [draft.release.body for draft in e.drafts.waiting(e.newsroom.library)] == ["Half " + HALL.body]
        assert e.newsroom.get(1).body == HALL.body


async def test_a_save_that_failed_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with editing(tmp_path) as e:

        def refuse(release: Release, base_version: int, user: str) -> Release:
            raise SaveFailed("The disk is full.")

        await e.type("Kept. ")
        monkeypatch.setattr(e.newsroom.store, "save", refuse)
        await e.pilot.press("ctrl+s")
        await e.until(lambda: "Not saved" in e.message)
        assert "The disk is full. Your text is kept as a draft." in e.message
        assert "● unsaved" in e.standing
        assert e.drafts.drafts()[0].release.body.startswith("Kept. ")
        monkeypatch.undo()
        await e.saved()
        assert e.newsroom.get(1).body.startswith("Kept. ")


async def test_what_is_typed_while_a_save_is_on_its_way_stays_unsaved(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("a")
        e.editor.action_save()
        e.body.insert("b")
        await e.until(lambda: "Saved" in e.message)
        assert "● unsaved" in e.standing
        await e.saved()
        assert "○ saved" in e.standing
        assert e.newsroom.get(1).body == "ab" + HALL.body


async def test_undo_and_redo_go_across_body_and_form(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("One")
        await e.pilot.press("ctrl+t", "end")
        await e.type("!")
        await e.pilot.press("ctrl+t")
        await e.type("Two")
        await e.pilot.press("ctrl+z")
        assert e.body.text == "One" + HALL.body
        await e.pilot.press("ctrl+z")
        assert e.field("title").value == "The hall opens"
        await e.pilot.press("ctrl+z")
        assert e.body.text == HALL.body
        await e.pilot.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert e.body.text == "OneTwo" + HALL.body
        assert e.field("title").value == "The hall opens!"
        await e.pilot.press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert e.message == "Nothing to undo."
        await e.until(lambda: "○ saved" in e.standing)


async def test_lengths_are_counted(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.until(lambda: "12 words + 6 字" in e.standing)
        assert "headline 14" in e.standing
        await e.type("Now ")
        await e.until(lambda: "13 words + 6 字" in e.standing)


async def test_odd_characters_are_made_plain_and_said(tmp_path: Path) -> None:
    newsroom = Newsroom(open_library("memory:"), "ann")
    stored = newsroom.save(HALL, 0)
    odd = dataclasses.replace(stored, body="one\u2028two\x0cthree\x85four\rfive")
    async with open_editor(newsroom, DraftStore(tmp_path), odd) as e:
        assert "4 control characters" in e.message
        assert e.body.text == "one\ntwo\nthree\nfour\nfive"
        await e.type("x")
        await e.saved()
        assert newsroom.get(1).body == "xone\ntwo\nthree\nfour\nfive"


async def test_a_paste_brings_no_control_characters_in(tmp_path: Path) -> None:
    from textual.events import Paste

    async with editing(tmp_path, dataclasses.replace(HALL, body="")) as e:
        e.body.post_message(Paste("a\x1b[31mb\x00c\x11d\u2028e\ttab"))
        await e.until(lambda: "Pasted" in e.message)
        assert e.body.text == "a[31mbcd\ne\ttab"


async def test_brackets_in_a_release_are_only_text(tmp_path: Path) -> None:
    nasty = "[/] [@click=app.quit]x[/] [b"
    async with editing(tmp_path, Release(title=nasty, author=nasty, body=nasty)) as e:
        await e.type("x")
        await e.saved()
        assert e.newsroom.get(1).title == nasty


async def test_any_size_of_terminal_will_do(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        for size in ((1, 1), (20, 5), (200, 60), (80, 24)):
            await e.pilot.resize_terminal(*size)
            await e.pilot.press("ctrl+t", "ctrl+t", "x")
        await e.saved()


async def test_names_are_completed_to_those_in_the_library(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.app.workers.wait_for_complete()
        await e.pilot.pause()
        line = e.field("photographer")
        e.editor.set_focus(line)
        await e.type("Bo Ek; ann")
        await e.until(lambda: line._suggestion == "Bo Ek; Ann Lee")
        await e.pilot.press("right")
        assert line.value == "Bo Ek; Ann Lee"
        e.editor.set_focus(e.field("status"))
        e.field("status").value = ""
        await e.type("rev")
        await e.until(lambda: e.field("status")._suggestion == "review")


async def test_a_line_too_long_to_edit_is_kept_whole_and_its_fields_can_be_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body_area, "LONGEST_LINE", 10_000)
    long = dataclasses.replace(HALL, body="First.\n" + "word " * 40_000 + "\nLast.")
    async with editing(tmp_path, long) as e:
        assert "cannot be edited here" in e.message
        await e.until(lambda: "40,002 words" in e.standing)  # all of them, not those that are shown
        await e.type("x")
        await e.pilot.press("f8")
        assert "● unsaved" not in e.standing
        e.field("author").value = "Cy Orr"
        await e.saved()
        assert e.newsroom.get(1).body == long.body
        assert e.newsroom.get(1).author == "Cy Orr"


async def test_a_line_too_long_to_edit_is_not_pasted_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from textual.events import Paste

    monkeypatch.setattr(body_area, "LONGEST_LINE", 10_000)
    async with editing(tmp_path) as e:
        e.body.post_message(Paste("x" * 20_000))
        await e.until(lambda: "Not pasted" in e.message)
        assert e.body.text == HALL.body


async def test_a_megabyte_is_pasted_at_once(tmp_path: Path) -> None:
    from textual.events import Paste

    text = "学校召开会议。" * 10 + "\n\n"
    async with editing(tmp_path) as e:
        e.body.post_message(Paste(text * 5_000))
        await e.until(lambda: "300,006 字" in e.standing)
        await e.saved()
        assert e.newsroom.get(1).body == text * 5_000 + HALL.body
        await e.pilot.press("ctrl+z")
        assert e.body.text == HALL.body


async def test_a_wrong_date_is_said_when_its_field_is_left_and_no_longer_once_mended(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.enter("release_date")
        e.field("release_date").value = ""
        await e.type("2025-13")
        assert "-wrong" in e.field("release_date").classes
        await e.pilot.press("tab")
        await e.until(lambda: "no date of the calendar" in e.message)
        await e.pilot.press("ctrl+s")
        await e.until(lambda: "Not saved" in e.message)
        await e.pilot.press("end", "backspace")
        await e.type("2-01")
        await e.until(lambda: e.message == "")
        await e.saved()


@pytest.mark.parametrize(
    ("name", "typed", "read"),
    [
        ("release_date", "15 March 2025", "2025-03-15"),
        ("release_date", "2025年3月15日", "2025-03-15"),
        ("embargo", "14 March 2025 9am GMT", "2025-03-14T09:00+00:00"),
        ("status", "rev", "review"),
    ],
)
async def test_fields_are_read_as_people_write_them(tmp_path: Path, name: str, typed: str, read: str) -> None:
    async with editing(tmp_path) as e:
        await e.enter(name)
        e.field(name).value = ""
        await e.type(typed)
        await e.pilot.press("tab")
        await e.until(lambda: e.field(name).value == read)
        assert f"read as {read}" in e.message
        await e.pilot.press("ctrl+z")
        assert e.field(name).value != read
        await e.pilot.press("ctrl+y")
        await e.saved()
        assert getattr(e.newsroom.get(1), name) == read


async def test_an_embargo_without_its_zone_is_not_guessed_at(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.enter("embargo")
        await e.type("14 March 2025 9:00")
        await e.pilot.press("tab")
        await e.until(lambda: "no time with its zone" in e.message)
        assert e.field("embargo").value == "14 March 2025 9:00"


async def test_a_suggested_name_is_taken_by_the_right_arrow(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        field = e.field("photographer")
        await e.enter("photographer")
        await e.type("an")
        await e.until(lambda: field._suggestion.endswith("n Lee"))
        await e.pilot.press("right")
        assert field.value == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "pasted", "stands"),
    [
        ("title", "The hall\r\nopens again\n", "The hall opens again"),
        ("title", "学校召开\n工作会议", "学校召开工作会议"),
        ("author", "Jo Sample\n\n张样例\n", "Jo Sample; 张样例"),
        ("tags", "room", "room"),
    ],
)
async def test_pasted_lines_all_come_into_a_field(tmp_path: Path, name: str, pasted: str, stands: str) -> None:
    async with editing(tmp_path) as e:
        await e.enter(name)
        e.field(name).value = ""
        e.field(name).post_message(Paste(pasted))
        await e.until(lambda: e.field(name).value == stands)
        await e.pilot.press("ctrl+z")
        assert e.field(name).value != stands


async def test_leaving_from_a_field_that_is_wrong_keeps_it_as_typed(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.enter("release_date")
        await e.type("x")
        await e.pilot.press("escape")
        await e.until(lambda: e.left == [None])
        await e.pilot.pause()
        (draft,) = e.drafts.drafts()
        assert draft.release.release_date == f"{HALL.release_date}x"
