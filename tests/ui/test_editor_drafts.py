"""Drafts in the editor: kept while typing, offered when the release is opened again."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from shutil import rmtree

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.recovery import notice, waiting_drafts
from tests.ui.editing import HALL, editing, open_editor


def left_behind(folder: Path, release: Release, session: str = "before") -> DraftStore:
    """A store with a draft whose session has ended."""
    drafts = DraftStore(folder)
    drafts.keep(Draft(session, "memory:", release, "2025-03-14T10:00:00+00:00", "ann"))
    drafts.end(session)
    return drafts


def library() -> tuple[Newsroom, Release]:
    newsroom = Newsroom(open_library("memory:"), "ann")
    return newsroom, newsroom.save(HALL, 0)


async def test_a_draft_is_kept_soon_after_typing_and_says_when(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("Hm ")
        await e.until(lambda: "draft kept" in e.standing)
        (draft,) = e.drafts.drafts("memory:")
        assert draft.release.body == "Hm " + HALL.body
        assert (draft.user, draft.release.version) == ("ann", 1)
        assert e.newsroom.get(1).version == 1, "a draft makes no revision"


async def test_a_draft_is_kept_while_typing_goes_on(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        for _ in range(1_000):
            await e.type("x")
            if e.drafts.drafts():
                break
        assert e.drafts.drafts()[0].release.body.startswith("x")


async def test_undoing_everything_leaves_no_draft(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.type("Hm ")
        await e.until(lambda: e.drafts.drafts() != ())
        await e.pilot.press("ctrl+z")
        await e.until(lambda: e.drafts.drafts() == ())


async def test_a_draft_is_offered_and_taken_up(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, title="The new hall", body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("t", "The new hall")
        await e.until(lambda: e.body.text == "Mended.")
        assert e.field("title").value == "The new hall"
        assert "● unsaved" in e.standing
        (draft,) = drafts.drafts()
        assert draft.session != "before"
        await e.saved()
        assert newsroom.get(1).body == "Mended."
        assert drafts.drafts() == ()


async def test_taking_a_draft_up_can_be_undone(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, title="The new hall", body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("t")
        await e.until(lambda: e.body.text == "Mended.")
        await e.pilot.press("ctrl+z")
        assert (e.field("title").value, e.body.text) == (HALL.title, HALL.body)


async def test_a_draft_can_wait(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("escape")
        await e.until(lambda: e.app.screen is e.editor)
        assert e.body.text == HALL.body
        await e.type("Other. ")
        await e.pilot.press("escape")
    assert {draft.release.body for draft in drafts.waiting("memory:")} == {"Mended.", "Other. " + HALL.body}


async def test_a_draft_can_be_thrown_away_into_the_bin(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("x")
        await e.until(lambda: e.app.screen is e.editor)
        assert drafts.drafts() == ()
        assert len(list((tmp_path / "bin").iterdir())) == 1


async def test_a_draft_of_an_older_version_is_merged_when_it_is_saved(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, body=HALL.body.replace("early", "late")))
    other = Newsroom(newsroom.store, "ben").save(dataclasses.replace(stored, body=HALL.body.replace("noon", "night")))
    async with open_editor(newsroom, drafts, other) as e:
        await e.answer("t", "Meanwhile ben saved version 2")
        await e.until(lambda: "late" in e.body.text)
        await e.saved()
        assert newsroom.get(1).body == HALL.body.replace("early", "late").replace("noon", "night")


async def test_a_draft_of_an_older_version_is_merged_at_once(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, title="Ours", body=HALL.body.replace("early", "late")))
    theirs = dataclasses.replace(stored, title="Theirs", body=HALL.body.replace("noon", "night"))
    other = Newsroom(newsroom.store, "ben").save(theirs)
    async with open_editor(newsroom, drafts, other) as e:
        await e.answer("m", "Meanwhile ben saved version 2")
        await e.until(lambda: "Title" in e.shown)
        await e.answer("t", "ben saved a change of the same words")
        await e.until(lambda: "late" in e.body.text)
        assert e.field("title").value == "Theirs"
        assert "not saved yet" in e.message
        assert [draft.release.title for draft in drafts.binned("memory:")] == ["Ours"]
        await e.saved()
        assert newsroom.get(1).body == HALL.body.replace("early", "late").replace("noon", "night")
        assert newsroom.get(1).version == 3


async def test_a_merge_that_is_put_off_leaves_the_draft_waiting(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, title="Ours"))
    other = Newsroom(newsroom.store, "ben").save(dataclasses.replace(stored, title="Theirs"))
    async with open_editor(newsroom, drafts, other) as e:
        await e.answer("m")
        await e.until(lambda: "Title" in e.shown)
        await e.answer("escape")
        await e.until(lambda: "Not merged" in e.message)
        assert e.field("title").value == "Theirs"
        assert [draft.release.title for draft in drafts.waiting("memory:")] == ["Ours"]


async def test_draft_and_saved_text_can_both_be_kept(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("b")
        await e.until(lambda: "of its own, number 2" in e.message)
        assert (newsroom.get(1).body, newsroom.get(2).body) == (HALL.body, "Mended.")
        assert newsroom.get(2).uid != newsroom.get(1).uid
        assert e.body.text == HALL.body
        assert drafts.drafts() == ()


async def test_what_was_thrown_away_can_be_taken_up_again(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, body="Mended."))
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("x")
        await e.until(lambda: e.app.screen is e.editor)
        await e.editor.run_action("drafts_bin")
        await e.until(lambda: "thrown away" in e.shown and e.app.screen.focused is not None)
        await e.answer("enter", "thrown away")
        await e.until(lambda: "Mended." in e.shown)
        await e.answer("t")
        await e.until(lambda: e.body.text == "Mended.")
        await e.pilot.press("ctrl+z")
        assert e.body.text == HALL.body


async def test_the_newest_of_several_drafts_comes_first(tmp_path: Path) -> None:
    newsroom, stored = library()
    left_behind(tmp_path, dataclasses.replace(stored, body="One."), "one")
    drafts = DraftStore(tmp_path)
    drafts.keep(Draft("two", "memory:", dataclasses.replace(stored, body="Two."), "2025-03-15T10:00:00+00:00", "ann"))
    drafts.end("two")
    async with open_editor(newsroom, drafts, stored) as e:
        await e.answer("l", "Two.")
        await e.until(lambda: "One." in e.shown)
        await e.answer("t", "One.")
        await e.until(lambda: e.body.text == "One.")
    assert "Two." in {draft.release.body for draft in drafts.waiting("memory:")}


async def test_a_text_that_was_never_saved_is_offered_with_the_next_new_one(tmp_path: Path) -> None:
    newsroom, _ = library()
    drafts = left_behind(tmp_path, Release(title="A day", body="It rained."))
    async with open_editor(newsroom, drafts, Release()) as e:
        await e.answer("t", "A day")
        await e.until(lambda: e.body.text == "It rained.")
        await e.saved()
        assert newsroom.get(2).title == "A day"


def test_a_draft_equal_to_what_is_saved_vanishes_silently(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, stored)
    assert waiting_drafts(newsroom, drafts) == []
    assert drafts.drafts() == ()


def test_a_draft_of_a_release_that_is_gone_still_waits(tmp_path: Path) -> None:
    newsroom, stored = library()
    drafts = left_behind(tmp_path, dataclasses.replace(stored, id=77))
    assert len(waiting_drafts(newsroom, drafts)) == 1


def test_of_a_text_that_was_never_saved_it_is_said_where_it_is_offered(tmp_path: Path) -> None:
    newsroom, _ = library()
    left_behind(tmp_path, Release(title="A day", body="It rained."))
    assert "when you start a release" in notice(waiting_drafts(newsroom, DraftStore(tmp_path)))


def test_what_is_said_about_drafts_that_wait(tmp_path: Path) -> None:
    newsroom, stored = library()
    assert notice(waiting_drafts(newsroom, DraftStore(tmp_path))) == ""
    left_behind(tmp_path, dataclasses.replace(stored, body="x"), "one")
    assert "The hall opens" in notice(waiting_drafts(newsroom, DraftStore(tmp_path)))
    left_behind(tmp_path, dataclasses.replace(stored, body="y"), "two")
    assert notice(waiting_drafts(newsroom, DraftStore(tmp_path))).startswith("2 texts")


async def test_a_disk_that_takes_no_draft_is_said_and_the_editor_stays(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    async with editing(folder) as e:
        rmtree(folder)
        folder.write_text("in the way")
        await e.type("Hm ")
        await e.until(lambda: "could not be kept" in e.message)
        await e.pilot.press("escape")
        await e.answer("n", "Leave and lose it?")
        await e.until(lambda: e.app.screen is e.editor)
        folder.unlink()
        await e.until(lambda: "draft kept" in e.standing)
        assert e.message == ""
        await e.pilot.press("escape")
        await e.until(lambda: e.left == [None])
