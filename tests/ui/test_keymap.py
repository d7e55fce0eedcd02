from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Status
from newsroom_tui.errors import SettingsError
from newsroom_tui.store.drafts import DraftStore
from newsroom_tui.ui.app import NewsroomApp
from newsroom_tui.ui.keymap import COMMANDS, key_label, remapped
from tests.ui.desks import FAIR, Desk, library


def test_ids_are_unique_and_every_key_does_one_thing() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert remapped({}) == COMMANDS


@pytest.mark.parametrize(
    ("key", "label"),
    [("ctrl+s", "^s"), ("question_mark", "?"), ("f1", "F1"), ("escape", "Esc"), ("J", "J"), ("shift+f3", "Shift-F3")],
)
def test_keys_are_labelled_as_people_write_them(key: str, label: str) -> None:
    assert key_label(key) == label


def test_a_command_is_remapped_by_its_id() -> None:
    changed = {command.id: command.keys for command in remapped({"desk.leave": "ctrl+w, X"})}
    assert changed["desk.leave"] == "ctrl+w,X"


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(SettingsError, match=r"desk\.fly"):
        remapped({"desk.fly": "f"})


def test_a_clash_names_both() -> None:
    with pytest.raises(SettingsError, match=r"(?=.*newsroom\.quit)(?=.*desk\.leave)"):
        remapped({"desk.leave": "ctrl+q"})


def test_keys_are_read_as_people_write_them() -> None:
    wanted = {"desk.edit": "?, ^E,Esc , F2, !", "newsroom.help": "f1", "desk.back": "", "newsroom.quit": "^q"}
    changed = {command.id: command.keys for command in remapped({**wanted, "list.page_down": "PgDn,space"})}
    assert changed["desk.edit"] == "question_mark,ctrl+e,escape,f2,exclamation_mark"
    assert (changed["desk.back"], changed["list.page_down"]) == ("", "pagedown,space")


@pytest.mark.parametrize("key", ["qqq", "ctrl+qqq", "hyper+x", "f99"])
def test_a_key_that_does_not_exist_is_named(key: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(repr(key))):
        remapped({"desk.edit": key})


async def test_keys_are_swapped_given_and_taken_away(tmp_path: Path) -> None:
    keys = {"desk.undo": "Z", "desk.redo": "z", "desk.copy_link": "l", "desk.bin": "", "desk.status": "!"}
    newsroom = library(FAIR)
    async with NewsroomApp(newsroom, DraftStore(tmp_path), keys=keys).run_test() as pilot:
        d = Desk(newsroom, pilot.app, pilot)  # type: ignore[arg-type]
        await d.press("D", "exclamation_mark", "r")
        await d.until(lambda: newsroom.get(1).status is Status.REVIEW)
        assert newsroom.count("in:bin") == 0
        await d.press("Z")
        await d.until(lambda: newsroom.get(1).status is Status.DRAFT)
        await d.press("z")
        await d.until(lambda: newsroom.get(1).status is Status.REVIEW)
        await d.press("l")
        assert "no addresses" in d.status
