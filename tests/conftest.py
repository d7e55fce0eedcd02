"""What every test runs in: an environment of its own, whatever the caller's says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_tui import language


@pytest.fixture(autouse=True)
def own_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the caller's settings, nor leaves anything in the caller's home."""
    for name in list(os.environ):
        if name.startswith(("NEWSROOM_", "XDG_")):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PYTHONUTF8", "1")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    language.speak(language.ENGLISH)


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Callable[..., None]:
    """Say how much of what a test did, for the table of the long run: ``counted(kills=2_000)``."""

    def count(**amounts: int) -> None:
        for name, amount in amounts.items():
            record_property(name.replace("_", " "), amount)

    return count
