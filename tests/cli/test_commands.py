"""What scripts rely on: data on stdout, messages on stderr, exit codes, and the shapes of the JSON."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from newsroom_tui.cli import main
from newsroom_tui.domain.release import Release
from tests.terminal import Terminal

AGREEMENT = """Two\u00a0Colleges Share\u00a0One Observatory

Release date:2025-03-14\u00a0\u00a0Author:教务处\u00a0\u00a0Photography:\u00a0\u00a0

The dome was open by eight, and the queue reached the gate.



Visitors saw three moons and one aeroplane.
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSROOM_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("NEWSROOM_USER", "ada")
    return tmp_path / "library"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "observatory.txt"
    path.write_text(AGREEMENT, encoding="utf-8")
    return path


class Said:
    """What one command said."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err

    @property
    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def newsroom(library: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: object) -> Said:
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return run


def test_an_import_stores_what_the_office_wrote(newsroom: Any, text: Path, library: Path) -> None:
    said = newsroom("import", text, "--json")
    [answer] = said.documents
    [release] = answer["releases"]
    assert said.status == 0
    assert set(answer) == {"path", "encoding", "releases", "notes", "error"}
    assert (answer["path"], answer["encoding"], answer["error"]) == (str(text), "utf-8", None)
    assert release["title"] == "Two Colleges Share One Observatory"
    assert (release["release_date"], release["author"], release["photographer"]) == ("2025-03-14", "教务处", "")
    assert release["body"].split("\n\n") == [
        "The dome was open by eight, and the queue reached the gate.",
        "Visitors saw three moons and one aeroplane.",
    ]
    assert (release["id"], release["version"], release["stored"], release["created_by"]) == (1, 1, "new", "ada")
    assert set(release) == {field.name for field in dataclasses.fields(Release)} | {"stored"}
    with TinyDB(library / "releases/000000.json", access_mode="r") as db:
        stored = db.table("releases").get(doc_id=1)
    assert stored == {key: value for key, value in release.items() if key != "stored"}


def test_a_second_import_changes_nothing_and_says_so(newsroom: Any, text: Path) -> None:
    first = newsroom("import", text, "--json").documents[0]["releases"][0]
    again = newsroom("import", text)
    assert again.status == 0
    assert "0 new, 1 same" in again.err
    assert newsroom("show", 1, "--json").documents == [{k: v for k, v in first.items() if k != "stored"}]


def test_a_dry_run_reads_and_stores_nothing(newsroom: Any, text: Path) -> None:
    said = newsroom("import", text, "--dry-run", "--json")
    assert said.documents[0]["releases"][0]["stored"] == "new"
    assert said.documents[0]["releases"][0]["id"] == 0
    assert newsroom("list").out == ""
    newsroom("import", text)
    assert newsroom("import", text, "--dry-run", "--json").documents[0]["releases"][0]["stored"] == "same"


def test_a_bad_file_is_named_with_its_reason_and_the_others_are_imported(
    newsroom: Any, text: Path, tmp_path: Path
) -> None:
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "nothing.txt").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    bad = [tmp_path / "absent.txt", tmp_path / "picture.txt", tmp_path / "nothing.txt", tmp_path / "folder"]
    said = newsroom("import", bad[0], bad[1], text, bad[2], bad[3], "--json")
    answers = {answer["path"]: answer for answer in said.documents}
    assert said.status == 1
    assert list(answers) == [str(path) for path in (bad[0], bad[1], text, bad[2], bad[3])]
    assert all(answers[str(path)]["error"] and not answers[str(path)]["releases"] for path in bad)
    assert len({answers[str(path)]["error"] for path in bad}) == len(bad)
    assert answers[str(text)]["releases"][0]["stored"] == "new"


def test_bad_files_are_told_on_stderr_in_words(newsroom: Any, text: Path, tmp_path: Path) -> None:
    said = newsroom("import", tmp_path / "absent.txt", text)
    assert said.status == 1
    assert f"{tmp_path / 'absent.txt'}: There is no such file." in said.err
    assert "1 of 2 files failed" in said.err
    assert said.out.startswith("1\tnew\t2025-03-14\tTwo Colleges")


def test_standard_input_is_a_file(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(AGREEMENT.encode("gb18030"))))
    said = newsroom("import", "-", "--encoding", "gb18030", "--json")
    assert said.documents[0]["path"] == "-"
    assert said.documents[0]["releases"][0]["author"] == "教务处"


def test_an_import_shows_its_progress_on_a_terminal(library: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(3):
        text = f"Note {number}\n\nThe {number}. gate opens at nine.\n"
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "newsroom_tui", "--library", str(library), "import", str(inbox)]
    with Terminal(command) as terminal:
        terminal.wait("3 new, 0 same, 0 changed")
        assert terminal.wait_exit() == 0
    sent = terminal.sent.decode()
    assert "░ 0 of 3 files" in sent
    assert "█ 3 of 3 files" in sent


def test_the_demo_adds_as_many_releases_as_asked_for(library: Path) -> None:
    run = run_outside("demo", "--more", "40")
    listed, _, _ = run.stdout.partition("\n\n")
    assert len(listed.splitlines()) == 13 + 40


def test_imported_releases_get_the_tags_asked_for(newsroom: Any, text: Path) -> None:
    assert newsroom("import", text, "--tag", "archive", "--tag", "2025", "--json").documents[0]["releases"][0][
        "tags"
    ] == ["archive", "2025"]


def test_list_prints_releases_newest_first_without_their_bodies(newsroom: Any) -> None:
    for title, date in (("Older", "2024-01-01"), ("Newer", "2025-01-01"), ("Undated", "")):
        newsroom("new", "--set", f"title={title}", "--set", f"release_date={date}")
    documents = newsroom("list", "--json").documents
    assert [document["title"] for document in documents] == ["Undated", "Newer", "Older"]
    assert all(
        "body" not in document and set(document) < {f.name for f in dataclasses.fields(Release)}
        for document in documents
    )
    assert newsroom("list", "--limit", 1, "--sort", "title").out == "2\t2025-01-01\tdraft\t\tNewer\n"
    assert newsroom("list", "older").out == "1\t2024-01-01\tdraft\t\tOlder\n"


def test_new_and_edit_print_what_is_stored(newsroom: Any, tmp_path: Path) -> None:
    body = tmp_path / "body.md"
    body.write_bytes("First.\r\n\r\n第二段。\r\n".encode())
    [new] = newsroom("new", "--set", "title=A title", "--set", "tags=one, two", "--body", body, "--json").documents
    assert (new["id"], new["version"], new["tags"], new["body"]) == (1, 1, ["one", "two"], "First.\n\n第二段。")
    [edited] = newsroom("edit", 1, "--set", "photographer=Jo Sample", "--base-version", 1, "--json").documents
    assert (edited["version"], edited["photographer"], edited["body"]) == (2, "Jo Sample", new["body"])
    assert newsroom("show", 1, "--json").documents == [edited]


def test_an_edit_from_an_old_version_is_refused_and_nothing_is_overwritten(newsroom: Any) -> None:
    newsroom("new", "--set", "title=One")
    newsroom("edit", 1, "--set", "title=Two")
    said = newsroom("edit", 1, "--set", "title=Three", "--base-version", 1)
    assert (said.status, said.out) == (1, "")
    assert "version 2" in said.err
    assert newsroom("show", 1, "--json").documents[0]["title"] == "Two"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "--set", "title"], "has no ="),
        (["new", "--set", "headline=x"], "no field 'headline'"),
        (["new", "--set", "version=7"], "no field 'version'"),
        (["new", "--set", "release_date=2025-02-30"], "no date of the calendar"),
        (["new", "--set", "status=done"], "no status"),
        (["new", "--set", "embargo=2025-01-01T10:00"], "with its zone"),
        (["new", "--body", "absent.md"], "absent.md cannot be read"),
        (["frobnicate"], "no command 'frobnicate'"),
    ],
)
def test_wrong_usage_says_what_would_be_right_and_stores_nothing(newsroom: Any, words: list[str], said: str) -> None:
    answer = newsroom(*words)
    assert answer.status == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert newsroom("list").out == ""


def test_a_release_that_is_not_there_is_said_to_be_not_there(newsroom: Any) -> None:
    for words in (["show", 7], ["edit", 7, "--set", "title=x"], ["history", 7], ["restore", 7, 1], ["bin", 7]):
        said = newsroom(*words)
        assert (said.status, said.out) == (1, "")
        assert "There is no release 7" in said.err


def test_history_diff_and_restore(newsroom: Any) -> None:
    newsroom("new", "--set", "title=A quiet evening")
    newsroom("--user", "ben", "edit", 1, "--set", "title=A quiet morning", "--set", "author=Jo")
    history = newsroom("history", 1, "--json").documents
    assert [(entry["version"], entry["by"]) for entry in history] == [(2, "ben"), (1, "ada")]
    assert all(set(entry) == {"version", "at", "by", "summary"} for entry in history)
    assert newsroom("diff", 1).out == "Title:\nA quiet [-evening-]{+morning+}\nAuthor:\n{+Jo+}\n"
    assert newsroom("diff", 1, 2, 1).out == "Title:\nA quiet [-morning-]{+evening+}\nAuthor:\n[-Jo-]\n"
    [restored] = newsroom("restore", 1, 1, "--json").documents
    assert (restored["version"], restored["title"], restored["author"]) == (3, "A quiet evening", "")
    assert newsroom("show", 1, "--revision", 2, "--json").documents[0]["title"] == "A quiet morning"


def test_what_is_binned_comes_back(newsroom: Any) -> None:
    newsroom("new", "--set", "title=One")
    newsroom("new", "--set", "title=Two")
    assert newsroom("bin", 1, 9).status == 1
    assert [document["id"] for document in newsroom("list", "--json").documents] == [2]
    assert [document["id"] for document in newsroom("list", "in:bin", "--json").documents] == [1]
    assert newsroom("unbin", 1).status == 0
    assert len(newsroom("list", "--json").documents) == 2


def test_export_writes_one_file_or_a_folder(newsroom: Any, text: Path, tmp_path: Path) -> None:
    newsroom("import", text)
    newsroom("new", "--set", "title=../../etc/passwd")
    assert newsroom("export", 1, "--format", "markdown", "-o", tmp_path / "one.md").status == 0
    assert "Two Colleges" in (tmp_path / "one.md").read_text(encoding="utf-8")
    said = newsroom("export", "--format", "text", "-o", tmp_path / "all")
    assert sorted(said.out.split()) == sorted(str(path) for path in (tmp_path / "all").iterdir())
    assert sorted(path.name for path in (tmp_path / "all").iterdir()) == [
        "000002-etc-passwd.txt",
        "2025-03-14-000001-two-colleges-share-one-observatory.txt",
    ]


def run_outside(*words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsroom_tui", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, **options)


def test_without_a_terminal_the_desk_says_so_in_one_line(library: Path) -> None:
    run = run_outside()
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1
    assert "needs a terminal" in run.stderr


def test_without_a_terminal_the_demo_prints_the_list_and_a_release(library: Path) -> None:
    run = run_outside("demo")
    assert run.returncode == 0, run.stderr
    assert "Riverside Institute of Technology and Northlight Systems Sign a Cooperation Agreement" in run.stdout
    assert "学院召开新学期工作会议" in run.stdout
    assert not library.exists()


def test_the_version_costs_nothing(library: Path) -> None:
    script = "import sys; from newsroom_tui.cli import main; main(['--version']); print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("newsroom ")
    assert not set(run.stderr.split()) & {"textual", "tinydb", "markdown_it", "sqlite3", "argparse", "dataclasses"}


@pytest.mark.parametrize("words", ["['list']", "['show', '1']"])
def test_reading_commands_load_no_textual(newsroom: Any, words: str) -> None:
    newsroom("new", "--set", "title=One")
    script = f"import sys; from newsroom_tui.cli import main; main({words}); print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "One" in run.stdout
    assert not set(run.stderr.split()) & {"textual", "rich"}


def test_a_reader_that_goes_away_is_no_error(newsroom: Any) -> None:
    for number in range(3):
        newsroom("new", "--set", f"title={'long ' * 5000}{number}")
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "newsroom_tui", "list"]
    run = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    os.close(write)
    assert (run.returncode, run.stderr) == (141, b"")


def test_a_bug_is_told_in_one_line_and_noted_privately(
    newsroom: Any, monkeypatch: pytest.MonkeyPatch, library: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret words of an embargoed release \x1b[2J \ud800")

    monkeypatch.setattr("newsroom_tui.newsroom.Newsroom.count", broken)
    monkeypatch.setattr("newsroom_tui.newsroom.Newsroom.find", broken)
    said = newsroom("list")
    log = Path.home() / ".local/state/newsroom/crash.log"
    assert said.status == 1
    assert said.err.count("\n") == 1
    assert "secret" not in said.err
    assert "secret" in log.read_text(encoding="utf-8")
    assert "\x1b" not in log.read_text(encoding="utf-8"), "who reads it has a terminal"
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_body_without_end_is_refused(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom_tui.importers.files.MAX_BYTES", 1024**2)
    said = newsroom("new", "--set", "title=One", "--body", "/dev/zero")
    assert (said.status, newsroom("list").out) == (2, "")
    assert "larger than 1 MB" in said.err


def test_an_address_is_no_folder(newsroom: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = newsroom("--library", "postgresql://ann:password@host.example/x", "new", "--set", "title=One")
    assert (said.status, "password" in said.err) == (1, False)
    assert not (tmp_path / "postgresql:").exists()


def test_the_doctor_tells_a_whole_library_from_a_damaged_one(newsroom: Any, library: Path) -> None:
    newsroom("new", "--set", "title=One")
    newsroom("edit", 1, "--set", "title=Two")
    [report] = newsroom("doctor", "--json").documents
    assert (report["releases"], report["segments"], report["histories"], report["is_whole"]) == (1, 1, 1, True)
    segment = library / "releases/000000.json"
    whole = segment.read_bytes()
    segment.write_bytes(whole[: len(whole) // 2])
    damaged = newsroom("doctor")
    assert damaged.status == 1
    assert "damaged: releases/000000.json" in damaged.out
    assert segment.read_bytes() == whole[: len(whole) // 2]
    assert newsroom("doctor", "--repair").status == 0
    assert newsroom("show", 1, "--json").documents[0]["title"] == "Two"


def test_check_prints_what_is_to_be_queried(newsroom: Any) -> None:
    newsroom("new", "--set", "title=Two  spaces", "--set", "release_date=2025-01-01", "--set", "author=Jo Sample")
    said = newsroom("check", "--json")
    assert said.status == 1
    assert all(set(finding) == {"id", "rule", "field", "message"} for finding in said.documents)
    assert [finding["rule"] for finding in said.documents] == ["photographer-missing", "double-space"]
    newsroom("edit", 1, "--set", "title=One space", "--set", "photographer=Kit Example")
    assert (newsroom("check", 1).status, newsroom("check", 1).out) == (0, "")
