"""Permissions: what one may not look into is refused or told of, and the rest of the library works on."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import NewsroomError
from newsroom_tui.store.tinydb import TinyDBStore
from tests.store.crashes import Child

NOBODY = 65534


def filled(root: Path) -> None:
    store = TinyDBStore(root)
    saved = store.save(Release(title="One"), 0, "ana")
    store.save(dataclasses.replace(saved, title="Two"), 1, "ana")
    store.count(parse("two"))
    store.close()


def told_without_rights(folder: Path, ask: Callable[[], object]) -> str:
    """What somebody who is not root, and owns everything in a folder, is answered or refused with."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)

    def work(say: Callable[[str], None]) -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            say(str(ask()))
        except NewsroomError as error:
            say(f"refused: {error.message}")

    [line] = Child(work).wait()
    return line


@pytest.mark.parametrize("name", [".", "library"])
def test_a_library_that_one_may_not_look_into_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "closed"
    filled(folder / "library")
    (folder / name).chmod(0)
    assert told_without_rights(tmp_path, lambda: TinyDBStore(folder / "library")).startswith("refused: ")


@pytest.mark.parametrize("name", ["history", "history/000000"])
def test_histories_that_one_may_not_look_into_are_told_of_and_nothing_else_fails(root: Path, name: str) -> None:
    filled(root)
    (root / name).chmod(0)

    def ask() -> list[object]:
        store = TinyDBStore(root)
        return [store.get(1).title, [finding.path for finding in store.examine().findings]]

    assert told_without_rights(root.parent, ask) == str(["Two", [name]])
    assert told_without_rights(root.parent, lambda: TinyDBStore(root).revisions(1)).startswith("refused: ")


def test_a_catalogue_that_one_may_not_look_at_is_told_of_and_done_without(root: Path) -> None:
    filled(root)
    (root / ".cache").chmod(0)

    def ask() -> list[object]:
        store = TinyDBStore(root)
        return [store.count(parse("two")), store.examine().catalogue]

    assert told_without_rights(root.parent, ask) == "[1, 'wrong']"
