"""Drafts: what was kept is there again, whatever became of the process, the disk or the other window."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import DraftNotKept
from newsroom_tui.store.drafts import DraftStore


@pytest.fixture
def store(tmp_path: Path) -> DraftStore:
    return DraftStore(tmp_path / "state" / "drafts")


def draft(session: str = "s1", body: str = "Typed.", *, library: str = "/lib", kept_at: str = "2025-03-14") -> Draft:
    return Draft(session, library, Release(id=3, version=2, title="校庆", body=body), kept_at, "ann")


def test_what_was_kept_is_read_back(store: DraftStore) -> None:
    store.keep(draft(body="First."))
    store.keep(draft(body="Second."))
    assert store.drafts("/lib") == (draft(body="Second."),)
    assert store.drafts("/other") == ()


def test_files_are_private_plain_json_without_dot_names(store: DraftStore) -> None:
    store.keep(draft())
    assert json.loads((store.folder / "s1.json").read_text(encoding="utf-8"))["release"]["title"] == "校庆"
    assert "校庆" in (store.folder / "s1.json").read_text(encoding="utf-8")
    for path in store.folder.iterdir():
        assert not path.name.startswith(".")
        assert path.stat().st_mode & 0o077 == 0
    assert store.folder.stat().st_mode & 0o077 == 0


def test_no_session_writes_over_another(store: DraftStore) -> None:
    store.keep(draft("s1", "Ours.", kept_at="2025-03-14"))
    DraftStore(store.folder).keep(draft("s2", "Theirs.", kept_at="2025-03-15"))
    assert [each.release.body for each in store.drafts()] == ["Theirs.", "Ours."]
    assert store.new_session() != store.new_session()


def test_a_thrown_away_draft_lies_in_the_bin(store: DraftStore) -> None:
    store.keep(draft())
    store.discard("s1")
    store.keep(draft(body="Again."))
    store.discard("s1")
    assert store.drafts() == ()
    bodies = {json.loads(path.read_text())["release"]["body"] for path in (store.folder / "bin").iterdir()}
    assert bodies == {"Typed.", "Again."}


def test_a_saved_draft_leaves_nothing(store: DraftStore) -> None:
    store.keep(draft())
    store.forget("s1")
    assert store.is_open("s1")
    store.end("s1")
    assert [path.name for path in store.folder.iterdir()] == ["ballast"]


def test_a_file_that_is_no_draft_is_passed_over_and_kept(store: DraftStore) -> None:
    store.keep(draft())
    (store.folder / "torn.json").write_bytes(b'{"session": "torn", "rel')
    (store.folder / "list.json").write_text("[1]")
    (store.folder / "other.json").write_bytes((store.folder / "s1.json").read_bytes())
    assert len(store.drafts()) == 1
    assert (store.folder / "torn.json").exists()


@pytest.mark.parametrize("session", ["../evil", "a/b", "", ".hidden", "a" * 200])
def test_a_session_cannot_leave_the_folder(store: DraftStore, session: str) -> None:
    with pytest.raises(ValueError, match="no session"):
        store.keep(draft(session))


def test_a_file_put_in_the_way_is_not_written_through(store: DraftStore, tmp_path: Path) -> None:
    store.folder.mkdir(parents=True)
    victim = tmp_path / "victim"
    victim.write_text("whole")
    (store.folder / "s1.json").symlink_to(victim)
    store.keep(draft())
    assert victim.read_text() == "whole"
    assert store.drafts() == (draft(),)


@given(st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_any_text_comes_back_as_it_was(store: DraftStore, body: str) -> None:
    store.keep(draft(body=body))
    assert store.drafts()[0].release.body == body


def test_a_lone_surrogate_is_kept_too(store: DraftStore) -> None:
    store.keep(draft(body="half \ud83d pair"))
    assert store.drafts()[0].release.body == "half \ud83d pair"


@contextmanager
def disk_that_takes(size: int) -> Iterator[None]:
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


def test_a_disk_that_refuses_is_told_and_the_last_draft_stays(store: DraftStore) -> None:
    store.keep(draft(body="Kept."))
    with disk_that_takes(100), pytest.raises(DraftNotKept, match="only on this screen"):
        store.keep(draft(body="Too much. " * 1_000))
    assert store.drafts()[0].release.body == "Kept."
    assert not (store.folder / "ballast").exists(), "room was made before giving up"
    assert not list(store.folder.glob("*.tmp"))


HOLDER = """
import sys
from pathlib import Path
from newsroom_tui.domain.draft import Draft
from newsroom_tui.domain.release import Release
from newsroom_tui.store.drafts import DraftStore
DraftStore(Path(sys.argv[1])).keep(Draft("held", "/lib", Release(body="Held."), "2025-01-01", "ann"))
print("kept", flush=True)
sys.stdin.read()
"""


def test_a_draft_waits_only_once_its_session_has_ended(store: DraftStore) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "kept\n"
        assert store.is_open("held")
        assert store.waiting("/lib") == ()
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
    assert not store.is_open("held")
    assert [each.release.body for each in store.waiting("/lib")] == ["Held."]


def test_a_session_is_open_before_it_has_a_draft(store: DraftStore) -> None:
    store.begin("s1")
    assert DraftStore(store.folder).is_open("s1")
    store.end("s1")
    assert not DraftStore(store.folder).is_open("s1")


def test_a_session_of_this_process_is_open_until_it_ends(store: DraftStore) -> None:
    store.keep(draft())
    assert store.is_open("s1")
    assert DraftStore(store.folder).is_open("s1")
    store.end("s1")
    assert store.waiting("/lib") == (draft(),)


def test_a_draft_taken_earlier_and_kept_later_replaces_nothing_newer(store: DraftStore) -> None:
    early = store.ticket("s1")
    store.keep(draft(body="Newest."))
    store.keep(draft(body="Earlier."), early)
    assert store.drafts()[0].release.body == "Newest."


def test_a_draft_that_comes_after_its_session_ended_is_dropped(store: DraftStore) -> None:
    store.keep(draft(body="Last."))
    late = store.ticket("s1")
    store.end("s1")
    store.keep(draft(body="Late."), late)
    assert [each.release.body for each in store.waiting("/lib")] == ["Last."]
    late = store.ticket("s1")
    store.forget("s1")
    store.keep(draft(body="Late."), late)
    assert store.drafts() == ()


# Seen to fail without O_NONBLOCK in _draft_in (pipes), and with RecursionError and OverflowError left to rise from it.
@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100_000,
        "[]",
        "{}",
        '{"session": "odd", "release": 7}',
        '{"session": "odd", "release": {"version": 1e400}}',
        '{"session": "odd", "release": {"id": "x"}}',
        '{"session": "odd", "release": {"title": null}, "kept_at": "yesterday"}',
        "\udcff",
    ],
)
def test_a_file_that_is_no_draft_is_passed_over_and_left(tmp_path: Path, text: str) -> None:
    store = DraftStore(tmp_path)
    (tmp_path / "odd.json").write_text(text, errors="surrogateescape")
    (tmp_path / "link.json").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.json")
    assert store.drafts() == ()
    assert (tmp_path / "odd.json").read_text(errors="surrogateescape") == text
