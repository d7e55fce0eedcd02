from __future__ import annotations

import pytest

from newsroom_tui.errors import SettingsError
from newsroom_tui.ui.keymap import COMMANDS, key_label, remapped


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
