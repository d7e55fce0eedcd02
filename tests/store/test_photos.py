"""Photographs are copied into the library, whole, and never over another one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsroom_tui.errors import LibraryError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(open_library(str(tmp_path / "library")), "ann")


def picture(tmp_path: Path, data: bytes, folder: str = "desk") -> Path:
    place = tmp_path / folder / "hall.jpg"
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(data)
    return place


def test_a_picture_is_copied_and_found_by_its_name(newsroom: Newsroom, tmp_path: Path) -> None:
    assert newsroom.add_photo(picture(tmp_path, b"one")) == "hall.jpg"
    kept = tmp_path / "library/photos/hall.jpg"
    assert kept.read_bytes() == b"one"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o660
    assert newsroom.has_photo("hall.jpg")
    assert not newsroom.has_photo("no.jpg")
    assert not newsroom.has_photo("../newsroom.json")
    assert [path.name for path in kept.parent.iterdir()] == ["hall.jpg"]


def test_the_same_picture_twice_is_one_and_another_one_gets_a_number(newsroom: Newsroom, tmp_path: Path) -> None:
    names = [
        newsroom.add_photo(picture(tmp_path, data, folder))
        for data, folder in ((b"one", "a"), (b"one", "b"), (b"two", "c"))
    ]
    assert names == ["hall.jpg", "hall.jpg", "hall-2.jpg"]
    assert (tmp_path / "library/photos/hall.jpg").read_bytes() == b"one"


def test_one_that_the_library_has_is_named_without_its_folder(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.add_photo(picture(tmp_path, b"one"))
    assert newsroom.add_photo(Path("hall.jpg")) == "hall.jpg"


def test_what_is_no_readable_file_is_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "no.jpg", tmp_path, tmp_path / "pipe"):
        with pytest.raises(LibraryError, match=r"no file|cannot be read"):
            newsroom.add_photo(path)
    assert list((tmp_path / "library/photos").iterdir()) == []


def test_a_library_without_a_folder_refers_to_the_path(tmp_path: Path) -> None:
    newsroom = Newsroom(open_library("memory:"), "ann")
    path = picture(tmp_path, b"one")
    assert newsroom.add_photo(path) == str(path)
    assert newsroom.has_photo(str(path))
    with pytest.raises(LibraryError):
        newsroom.add_photo(tmp_path / "no.jpg")
