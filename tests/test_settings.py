"""Where settings come from, and which one wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom_tui import settings
from newsroom_tui.errors import SettingsError


def configured(text: str) -> Path:
    config = Path.home() / ".config/newsroom/config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(text, encoding="utf-8")
    return config


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


def test_a_fresh_machine_needs_no_settings() -> None:
    found = settings.load({})
    assert found.library == str(Path.home() / ".local/share/newsroom")
    assert found.drafts == Path.home() / ".local/state/newsroom/drafts"
    assert found.user
    assert found.mouse


def test_the_command_line_wins_over_the_environment_and_that_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    configured('library = "/a"\nuser = "file"\noffice = "Press Office"\nmouse = false\n')
    monkeypatch.setenv("NEWSROOM_LIBRARY", "/b")
    monkeypatch.setenv("NEWSROOM_USER", "variable")
    found = settings.load({"library": "/c", "user": None})
    assert (found.library, found.user, found.office, found.mouse) == ("/c", "variable", "Press Office", False)


def test_a_home_folder_may_be_written_as_people_write_it() -> None:
    assert settings.load({"library": "~/press"}).library == str(Path.home() / "press")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("library = ", "config.toml cannot be read"),
        ('libary = "/a"', "there is no setting 'libary'"),
        ("user = 5", "write it as text"),
        ('mouse = "maybe"', "true or false"),
        ('keys = "e"', r"\[keys\]"),
        ("[checks]\ndouble-spce = false", "no check 'double-spce'"),
    ],
)
def test_a_mistake_in_the_file_is_named_with_its_place(text: str, said: str) -> None:
    configured(text)
    with pytest.raises(SettingsError, match=said) as failure:
        settings.load({})
    assert "config.toml" in str(failure.value)


def test_every_setting_is_an_attribute() -> None:
    found = settings.load({})
    assert all(hasattr(found, setting.name) for setting in settings.SETTINGS)


@pytest.mark.parametrize(("variable", "asks"), [("", True), ("jo", False)])
def test_on_a_shared_login_the_desk_asks_who_is_there_unless_it_was_said(
    variable: str, asks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not settings.load({}).asks_who
    configured("shared = true\n")
    monkeypatch.setenv("NEWSROOM_USER", variable)
    assert settings.load({}).asks_who is asks
