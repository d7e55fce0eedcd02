"""A disk that refuses, at whatever call: the release is the old one or the new one, and what is said is true."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import NewsroomError
from newsroom_tui.store.tinydb import TinyDBStore
from tests.store.crashes import LONG, refusing_call
from tests.store.test_crash import (
    every_file_opens,
    first_edit,
    items,
    new_release,
    prepared,
    purge,
    save_again,
    state,
)

Act = Callable[[TinyDBStore], None]


def import_one(store: TinyDBStore) -> None:
    assert len(list(store.import_many(items(3), OnDuplicate.SKIP, "ana"))) == 3


CODES = [errno.EIO, errno.ENOSPC, errno.EDQUOT] if LONG else [errno.EIO]


# Seen to fail with a file's folder opened after its replacement, and with durable.write writing in place.
@pytest.mark.parametrize("code", CODES, ids=lambda code: errno.errorcode[code])
@pytest.mark.parametrize("is_for_good", [False, True], ids=["once", "for good"])
@pytest.mark.parametrize("act", [save_again, first_edit, new_release, import_one, purge])
def test_refused_at_any_call_to_the_disk_it_is_old_or_new(
    tmp_path: Path, act: Act, is_for_good: bool, code: int, counted: Callable[..., None]
) -> None:
    prepared(tmp_path / "template")
    before = state(tmp_path / "template")
    seen: list[str] = []
    for number in range(200):
        root = tmp_path / f"{number}"
        shutil.copytree(tmp_path / "template", root)
        store = TinyDBStore(root)
        said = ""
        with refusing_call(number, code, is_for_good=is_for_good) as refused:
            try:
                act(store)
            except NewsroomError as error:
                said = str(error)
        store.close()
        every_file_opens(root)
        found = state(root)
        if "Nothing was changed" in said:
            assert found == before, (refused, said)
        if not said:
            assert found != before
        if not refused:
            break
        seen += refused[:1]
        store = TinyDBStore(root)
        assert store.examine(repair=True).is_whole
        assert not list(root.rglob(".*.tmp"))
        assert store.save(Release(title="Later"), 0, "ana").version == 1
        store.close()
    assert {"open", "fsync", "write"} <= set(seen)
    counted(calls_refused=len(seen))
