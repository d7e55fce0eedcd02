"""Finding the files of an import."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import files
from newsroom_tui.importers.base import Source


def walked(*paths: str | Path) -> dict[str, bytes | str]:
    return {
        path: found.data if isinstance(found, Source) else str(found) for path, found in files.walk(map(str, paths))
    }


def test_a_path_is_answered_exactly_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("a")
    assert list(walked("./a.txt", "../" + tmp_path.name + "/a.txt")) == ["./a.txt", f"../{tmp_path.name}/a.txt"]


def test_a_folder_is_searched_to_its_depth_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/z.md", "b/a.TXT", "a.html", "c/d/e.docx", ".hidden/x.txt", "b/.x.txt", "picture.jpg", "texts.zip"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = walked(tmp_path)
    assert [os.path.relpath(path, tmp_path) for path in found] == [
        "a.html",
        "texts.zip",
        "b/a.TXT",
        "b/z.md",
        "c/d/e.docx",
    ]


def test_a_folder_gives_pages_that_a_server_made_but_not_its_programs(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html><body><h1>Workshop opens</h1></body></html>"
    for name in ("detail.jsp", "news.aspx", "story.php"):
        (tmp_path / name).write_text(f'<%@page contentType="text/html"%>\n{page}' if name == "detail.jsp" else page)
    (tmp_path / "index.php").write_text(f"{page}<?php echo $title; ?>")
    (tmp_path / "list.jsp").write_text(page.replace("opens", "<%= title %>"))
    (tmp_path / "plain.asp").write_text("Sub Opens()\nEnd Sub\n")
    found = [Path(path).name for path, failure in files.named([str(tmp_path)]) if failure is None]
    assert found == ["detail.jsp", "news.aspx", "story.php"]


def test_a_folder_without_texts_says_so(tmp_path: Path) -> None:
    assert "no files" in str(walked(tmp_path)[str(tmp_path)])


def test_a_pattern_stands_for_what_it_matches(tmp_path: Path) -> None:
    for name in ("a1.txt", "a2.txt", "b.txt", "d/a3.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [Path(path).name for path in walked(tmp_path / "a*.txt")] == ["a1.txt", "a2.txt"]
    assert [Path(path).name for path in walked(tmp_path / "**" / "a?.txt")] == ["a1.txt", "a2.txt", "a3.txt"]
    assert "no such file" in str(walked(tmp_path / "x*.txt")[str(tmp_path / "x*.txt")])


def test_a_name_that_looks_like_a_pattern_is_the_file(tmp_path: Path) -> None:
    path = tmp_path / "[a].txt"
    path.write_text("itself")
    (tmp_path / "a.txt").write_text("another")
    assert walked(path) == {str(path): b"itself"}


def test_standard_input_is_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"piped")))
    assert walked("-") == {"-": b"piped"}


def test_what_is_no_regular_file_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "missing.txt")
    (tmp_path / "good.txt").write_text("good")
    (tmp_path / "up").symlink_to(tmp_path)
    found = {os.path.relpath(path, tmp_path): text for path, text in walked(tmp_path).items()}
    assert found.pop("good.txt") == b"good"
    assert sorted(found) == ["loop.txt", "nowhere.txt", "pipe.txt"]
    assert "no regular file" in str(found["pipe.txt"])
    assert "leads nowhere" in str(found["nowhere.txt"])


def test_a_link_out_of_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    (tmp_path / "private.txt").write_text("mine alone")
    (folder / "a.txt").write_text("good")
    (folder / "b.txt").symlink_to(tmp_path / "private.txt")
    (folder / "c.txt").symlink_to("a.txt")
    found = walked(folder)
    assert (found[str(folder / "a.txt")], found[str(folder / "c.txt")]) == (b"good", b"good")
    assert "leads out of the folder" in str(found[str(folder / "b.txt")])
    assert walked(folder / "b.txt") == {str(folder / "b.txt"): b"mine alone"}


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null", "nothing.txt", "a\0b.txt", "x" * 5000])
def test_a_strange_path_is_refused(path: str) -> None:
    assert isinstance(files.load(path), ImportFailed)


def test_a_file_past_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    assert "larger than" in str(files.load(str(path)))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.touch(mode=0)
    assert "cannot be read" in str(files.load(str(path)))
