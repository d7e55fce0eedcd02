"""Who else is editing: told, waited for, or edited beside."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.drafts import DraftStore
from tests.ui.editing import HALL, editing, open_editor


def occupied() -> tuple[Newsroom, Newsroom, Release]:
    """A library of ann's in which ben is editing release 1."""
    ann = Newsroom(open_library("memory:"), "ann")
    stored = ann.save(HALL, 0)
    ben = Newsroom(ann.store, "ben")
    ben.lease(1, "bens-session")
    return ann, ben, stored


async def test_the_lease_is_held_while_editing_and_given_back(tmp_path: Path) -> None:
    async with editing(tmp_path) as e:
        await e.until(lambda: [lease.user for lease in e.newsroom.leases()] == ["ann"])
        await e.pilot.press("escape")
        await e.until(lambda: not e.newsroom.leases())


async def test_the_second_editor_is_told_who_and_since_when(tmp_path: Path) -> None:
    ann, _, stored = occupied()
    async with open_editor(ann, DraftStore(tmp_path), stored) as e:
        await e.answer("e", "ben has been editing this since")
        await e.until(lambda: e.app.screen is e.editor)
        await e.until(lambda: e.standing.startswith("ben has been editing this since"))
        await e.type("x")
        await e.saved()


async def test_the_second_editor_can_leave_it(tmp_path: Path) -> None:
    ann, _, stored = occupied()
    async with open_editor(ann, DraftStore(tmp_path), stored) as e:
        await e.answer("l")
        await e.until(lambda: e.left == [None])
        assert [lease.user for lease in ann.leases()] == ["ben"]


async def test_the_second_editor_can_wait_and_is_told_when_it_is_free(tmp_path: Path) -> None:
    ann, ben, stored = occupied()
    async with open_editor(ann, DraftStore(tmp_path), stored) as e:
        await e.answer("w")
        await e.until(lambda: e.message.startswith("Waiting for ben"))
        assert e.body.read_only
        await e.type("x")
        await e.until(lambda: "only reading" in e.message)
        await e.pilot.press("ctrl+t")
        await e.type("x")
        await e.editor.run_action("extras")
        assert e.app.screen is e.editor
        assert not e.editor.is_unsaved
        ben.save(dataclasses.replace(stored, body="Ben was here."))
        ben.release_lease(1, "bens-session")
        await e.until(lambda: "free" in e.message)
        assert e.body.text == "Ben was here."
        e.body.focus()
        await e.type("x")
        await e.saved()
        assert ann.get(1).body == "xBen was here."


async def test_a_session_of_ours_that_died_is_no_other_editor(tmp_path: Path) -> None:
    ann = Newsroom(open_library("memory:"), "ann")
    stored = ann.save(HALL, 0)
    ann.lease(1, "died")
    async with open_editor(ann, DraftStore(tmp_path), stored) as e:
        await e.until(lambda: [lease.session for lease in ann.leases()] == [e.editor.keeper.session])
        assert e.app.screen is e.editor


async def test_a_session_of_ours_in_another_window_is_told(tmp_path: Path) -> None:
    ann = Newsroom(open_library("memory:"), "ann")
    stored = ann.save(HALL, 0)
    drafts = DraftStore(tmp_path)
    drafts.begin("other-window")
    ann.lease(1, "other-window")
    async with open_editor(ann, drafts, stored) as e:
        await e.answer("e", "ann has been editing this since")
