"""Damaged libraries: each command says what is wrong in a line, spoils nothing more, and the rest can be read."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_tui.cli import main
from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library

FIRST, SECOND = "releases/000000.json", "releases/000001.json"
HISTORY, ORIGINALS, CARD = "history/000000/1.json", "originals/000000.json", "library.json"
CATALOGUE = ".cache/catalogue.sqlite"
OTHER = 128
"""A release of the second segment, which nothing here damages."""

Harm = Callable[[Path], object]


def put(data: bytes) -> Harm:
    return lambda path: path.write_bytes(data)


def turned(pattern: bytes, by: bytes) -> Harm:
    def harm(path: Path) -> None:
        changed = re.sub(pattern, by, path.read_bytes(), count=1)
        assert changed != path.read_bytes()
        path.write_bytes(changed)

    return harm


def replaced(make: Callable[[Path], object]) -> Harm:
    def harm(path: Path) -> None:
        path.unlink()
        make(path)

    return harm


DAMAGES: dict[str, tuple[str, Harm]] = {
    "empty": (FIRST, put(b"")),
    "nulls": (FIRST, put(b"\0" * 4096)),
    "cut off": (FIRST, lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])),
    "in two encodings": (FIRST, turned(b'"title": "One', b'"title": "\xd1\xa7\xff')),
    "UTF-16": (FIRST, lambda path: path.write_bytes(path.read_text("utf-8").encode("utf-16"))),
    "marks of a conflict": (FIRST, turned(b'"1": ', b'<<<<<<< HEAD\n"1": ')),
    "a list": (FIRST, put(b"[1, 2]")),
    "a number": (FIRST, put(b"9" * 5_000)),
    "nested too deep": (FIRST, put(b'{"releases": ' + b"[" * 100_000)),
    "no document": (FIRST, put(b'{"releases": {"1": null, "2": 7}}')),
    "an id that is none": (FIRST, put(b'{"releases": {"one": {"title": "x"}}}')),
    "an id too large": (FIRST, put(b'{"releases": {"99999999999999999999999": {"title": "x"}}}')),
    "another table": (FIRST, put(b'{"_default": {"1": {"title": "x"}}}')),
    "fields of other kinds": (FIRST, turned(b'"tags": \\[\\]', b'"tags": {"a": 1}, "photos": 7, "extra": [1]')),
    "a version that is none": (FIRST, turned(b'"version": \\d', b'"version": "x"')),
    "a version too large": (FIRST, turned(b'"version": \\d', b'"version": 1e400')),
    "no title": (FIRST, turned(b'"title": "[^"]*"', b'"title": null')),
    "a folder": (FIRST, replaced(Path.mkdir)),
    "a link": (FIRST, replaced(lambda path: path.symlink_to("/etc/hostname"))),
    "a link to nowhere": (FIRST, replaced(lambda path: path.symlink_to("nowhere"))),
    "a pipe": (FIRST, replaced(os.mkfifo)),
    "a history cut off": (HISTORY, lambda path: path.write_bytes(path.read_bytes()[:-40])),
    "a history that is a pipe": (HISTORY, replaced(os.mkfifo)),
    "a history of something else": (HISTORY, put(b'{"revisions": {"1": {"release": 7}}}')),
    "an original of something else": (ORIGINALS, put(b'{"originals": {"1": []}}')),
    "an original that is a link": (ORIGINALS, replaced(lambda path: path.symlink_to("/etc/hostname"))),
    "a card cut off": (CARD, put(b'{"forma')),
    "a card of something else": (CARD, put(b'["format"]')),
    "a card that is a pipe": (CARD, replaced(os.mkfifo)),
    "a newer library": (CARD, put(b'{"format": 999}')),
    "a catalogue of nonsense": (CATALOGUE, put(b"nonsense" * 1000)),
    "a catalogue cut off": (CATALOGUE, lambda path: path.write_bytes(path.read_bytes()[:5000])),
    "a catalogue that is a folder": (CATALOGUE, replaced(Path.mkdir)),
    "a catalogue that is a link": (CATALOGUE, replaced(lambda path: path.symlink_to("/etc/hostname"))),
    "a lock that is a link": (".lock", replaced(lambda path: path.symlink_to("/etc/hostname"))),
    "a lock that is a folder": (".lock", replaced(Path.mkdir)),
    "a lock that is a pipe": (".lock", replaced(os.mkfifo)),
}
PARTLY = (
    "an id too large",
    "fields of other kinds",
    "a version that is none",
    "a version too large",
    "no title",
    "a history of something else",
)
"""What leaves the file readable, so that its other releases can be saved."""
READING = ("list", "list one", "list --json", "show 1", f"show {OTHER}", "history 1", "diff 1", "check", "doctor")
WRITING = (
    "new --set title=New",
    "edit 1 --set title=Three",
    f"edit {OTHER} --set title=Edited",
    "bin 2",
    "restore 1 1",
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two segments: release 1 has a history and all have originals."""
    folder = tmp_path_factory.mktemp("template") / "library"
    items = [
        ImportItem(Release(uid=f"u{number}", title=f"One of them, number {number}", body="Body."), Original("a.txt"))
        for number in range(1, OTHER + 1)
    ]
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        assert len(list(newsroom.import_items(items))) == OTHER
        newsroom.save(Release.from_document({**newsroom.get(1).to_document(), "title": "One edited"}), 1)
        newsroom.count("one")
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "library"))


def is_there(path: Path) -> object:
    """What a damaged place holds, without opening what would not end."""
    if path.is_symlink():
        return path.readlink()
    return path.read_bytes() if path.is_file() else path.exists() and path.lstat().st_mode


# Seen to fail without O_NONBLOCK in durable.read (pipes), and with `raise KeyError` in tables.load.
@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_library_is_told_of_and_made_no_worse(
    folder: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    place, harm = DAMAGES[name]
    path = folder / place
    harm(path)
    damaged = is_there(path)

    def run(command: str) -> tuple[int, str]:
        status = main(["--library", str(folder), *command.split()])
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        assert "inside newsroom" not in err, err
        assert status in (0, 1), err
        assert status == 0 or err or command.startswith(("check", "doctor")), (command, out)
        return status, out + err

    for command in READING:
        run(command)
    assert is_there(path) == damaged or place == CATALOGUE
    if place == FIRST:
        assert run(f"show {OTHER}")[0] == 0, "the other segment is whole"
        assert run("doctor")[0] == 1 or name in PARTLY
    for command in WRITING:
        run(command)
    if place in (FIRST, HISTORY, ORIGINALS):
        assert is_there(path) == damaged or name in PARTLY
    run("doctor --repair")
    if place in (FIRST, HISTORY, ORIGINALS):
        assert run("doctor")[0] == 0, run("doctor")
        assert name in PARTLY or damaged in [is_there(kept) for kept in (folder / "damaged").iterdir()]
    run("list")


def test_enough_damages_are_tried() -> None:
    assert len(DAMAGES) >= 20
