"""Hostile files, names and links: an answer with a reason, nothing outside its folder, the library as it was."""

from __future__ import annotations

import dataclasses
import io
import json
import os
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.harmless import harmful
from newsroom_tui.errors import NewsroomError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from newsroom_tui.store.photos import PhotoFolder
from tests.hostile.texts import PAYLOADS
from tests.ui.desks import FAIR, NEWSROOM

NAMES: tuple[str, ...] = (
    *(text for text in PAYLOADS.values() if text not in ("\0", "\ud800")),
    "../../escaped",
    "/tmp/escaped",
    "..",
    ".",
    "",
    " ",
    "~",
    "~root",
    "-rf",
    "--output=/tmp/x",
    "-",
    "a\nb",
    "a/b",
    "a\\b",
    "C:\\x",
    "CON",
    "NUL.txt",
    "aux",
    "a:b",
    "a;reboot",
    "$(reboot)",
    "`reboot`",
    "${HOME}",
    "%s%n",
    "*",
    "?[a]",
    "'",
    '"',
    "|cat",
    "<x>",
    "&",
    ".hidden",
    "a.",
    "a ",
    "é" * 300,
    "学" * 300,
    "a" * 5_000,
)


def run(folder: Path, *words: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*NEWSROOM, "--library", str(folder), *words], input=stdin, capture_output=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file that is the library's truth."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".cache" not in path.parts and path.name != ".lock"
    }


# Seen to fail with the date as it stands in exporters.files.file_stem: "../../escaped" led out.
def test_names_made_of_texts_stay_in_their_folder(tmp_path: Path, counted: Callable[..., None]) -> None:
    place = tmp_path / "out"
    releases = [
        Release(title=name, slug=slug, release_date=name, body="x", photos=(Photo(file=name),))
        for name in NAMES
        for slug in ("", name)
    ]
    with Newsroom(open_library("memory:"), "ann") as newsroom:
        stored = [newsroom.store.save(release, 0, "ann") for release in releases]
        for form in ("text", "markdown", "json", "html"):
            paths = list(newsroom.export_files(stored, form, place))
            assert len(set(paths)) == len(stored)
            assert all(path.parent == place and path.name.isprintable() and path.name[0] not in ".-~" for path in paths)
    assert {path.name for path in tmp_path.iterdir()} <= {"out", "home"}
    assert len(NAMES) >= 50
    counted(names=len(NAMES))


# Seen to fail with the name as it came in store.photos.
def test_pictures_named_by_a_text_stay_among_the_library_s_photographs(
    tmp_path: Path, counted: Callable[..., None]
) -> None:
    (tmp_path / "library").mkdir()
    photographs = PhotoFolder(tmp_path / "library")
    given = [
        photographs.put(name, io.BytesIO(name.encode("utf-8", "replace"))) for name in (*NAMES, *PAYLOADS.values())
    ]
    for name in given:
        assert (tmp_path / "library" / "photos" / name).is_file()
        assert not harmful().search(name)
        assert "/" not in name
        assert name[0] != "."
    assert {path.name for path in tmp_path.iterdir()} <= {"library", "home"}
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["photos"]
    counted(names=len(given))


# Seen to fail with names sent to the reading process as they are.
def test_files_of_hostile_names_are_imported_and_their_names_harm_nothing(tmp_path: Path) -> None:
    place = tmp_path / "in"
    place.mkdir()
    names = [name for name in NAMES if "/" not in name and name not in (".", "..", "") and len(name.encode()) < 240]
    for number, name in enumerate(names):
        (place / f"{name}.txt").write_text(f"Title number {number} of them all\n\nThe body of number {number}.\n")
    done = run(tmp_path / "library", "import", str(place), "--json")
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    visible = [name for name in names if not name.startswith(".")]
    assert (done.returncode, len(answers)) == (0, len(visible)), done.stderr
    assert all(len(answer["releases"]) == 1 for answer in answers)


# Seen to fail without O_NOFOLLOW in store.durable.
def test_links_out_of_a_library_are_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        newsroom.save(FAIR, 0)
        newsroom.save(dataclasses.replace(newsroom.get(1), title="Second"))
    secret = tmp_path / "secret"
    for name in ("releases/000000.json", "history/000000/1.json"):
        path = folder / name
        assert path.exists()
        if path.exists():
            secret.write_bytes(path.read_bytes())
            before = secret.read_bytes()
            path.unlink()
            path.symlink_to(secret)
            done = run(folder, "edit", "1", "--set", "title=Third")
            assert secret.read_bytes() == before
            assert (done.returncode, path.is_symlink()) == (1, True), (name, done.stderr)
            assert b"Traceback" not in done.stderr
            path.unlink()
            path.write_bytes(before)


# Seen to fail without durable.require_own.
@pytest.mark.parametrize("name", ["releases", "history", ".cache", "history/000000"])
def test_a_folder_of_a_library_that_leads_elsewhere_is_not_entered(tmp_path: Path, name: str) -> None:
    folder, elsewhere = tmp_path / "library", tmp_path / "elsewhere"
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        newsroom.save(FAIR, 0)
        newsroom.save(dataclasses.replace(newsroom.get(1), title="Second"))
        newsroom.count("second")
    (folder / name).rename(elsewhere)
    (folder / name).symlink_to(elsewhere, target_is_directory=True)
    before = contents(elsewhere)
    done = run(folder, "edit", "1", "--set", "title=Third")
    assert (done.returncode, b"is a link to somewhere else" in done.stderr) == (1, True), done.stderr
    assert contents(elsewhere) == before


# Seen to fail with O_TRUNC in the place of O_EXCL in durable._write_new.
def test_what_stands_in_a_temporary_file_s_place_is_not_written_into(tmp_path: Path) -> None:
    folder, victim = tmp_path / "library", tmp_path / "victim"
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        newsroom.save(FAIR, 0)
    victim.write_text("mine")
    place = folder / "releases" / ".000000.json.tmp"
    strangers: dict[str, Callable[[], object]] = {
        "hard link": lambda: place.hardlink_to(victim),
        "link": lambda: place.symlink_to(victim),
        "pipe": lambda: os.mkfifo(place),
        "read only": lambda: place.touch(0o400),
    }
    for name, stand in strangers.items():
        stand()
        done = subprocess.run(
            [*NEWSROOM, "--library", folder, "edit", "1", "--set", f"title={name}"], check=False, timeout=20
        )
        assert done.returncode == 0
        assert victim.read_text() == "mine"


# Seen to fail without the look for a link in exporters.files.
def test_an_export_writes_through_no_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    with Newsroom(open_library("memory:"), "ann") as newsroom:
        stored = newsroom.save(FAIR, 0)
        (tmp_path / "out.md").symlink_to(victim)
        with pytest.raises(NewsroomError):
            list(newsroom.export_files([stored], "markdown", tmp_path / "out.md"))
    assert victim.read_text() == "mine"


# Seen to fail with every .json taken for a segment.
def test_strange_files_in_a_library_are_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        newsroom.save(FAIR, 0)
    for name in (
        "releases/notes.txt",
        "releases/x.json",
        "releases/000000.json.orig",
        "releases/.swp",
        "history/a",
        "z",
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"\x00\xffnot ours")
    (folder / "releases" / "99999999.json").mkdir()
    os.mkfifo(folder / "releases" / "pipe")
    assert b"Spring Job Fair" in run(folder, "list").stdout
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        assert newsroom.count() == 1
    assert (folder / "releases/notes.txt").read_bytes() == b"\x00\xffnot ours"


def zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """Names and bytes of files that nobody should open."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    texts = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\r\n" * 100,
        "null.txt": b"\0" * 10_000,
        "half.txt": "学校召开会议".encode("gb18030")[:-1],
        "mixed.txt": "Grüße 学校\n\nText.".encode() + "学校".encode("gb18030") + b"\xff\xfe\x80",
        "utf16.txt": "\ufeffTitle of it\n\nBody.".encode("utf-16-le")[:-1],
        "line.txt": b"Title\n\n" + b"word " * 400_000,
        "unbroken.txt": b"x" * 2_000_000,
        "lines.txt": b"Title\n" + b"\n" * 500_000,
        "labels.txt": b"Author: x\n" * 20_000,
        "brackets.txt": b"Title\n\n" + b"(" * 100_000,
        "quotes.md": b"> " * 20_000 + b"x",
        "stars.md": b"*" * 100_000 + b" x",
        "links.md": b"[" * 50_000,
        "table.md": b"|" * 50_000 + b"\n" + b"|-" * 50_000,
        "front.md": b"---\ntitle: " + b"[" * 5_000 + b"\n---\n\nx",
        "alias.md": b"---\na: &a [x,x]\n"
        + b"".join(b"b%d: &b%d [*a,*a,*a]\n" % (n, n) for n in range(30))
        + b"---\n\nx",
        "laughs.md": b"---\na0: &a0 x\n"
        + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 12))
        + b"---\n\nx",
        "object.md": b"---\ntitle: !!python/object/apply:os.system [reboot]\n---\n\nx",
        "open.md": b"---\ntitle: x\n",
        "deep.json": b"[" * 100_000,
        "deeper.json": b'{"releases":' * 50_000,
        "number.json": b'{"title": "x", "release_date": ' + b"9" * 100_000 + b"}",
        "wrong.json": b'{"title": "x", "photos": 7, "extra": [], "tags": {"a": 1}, "id": "x", "release_date": {}}',
        "huge.json": b'{"title": "' + b"x" * 5_000_000 + b'", "release_date": ""}',
        "id.json": b'{"id": 1e400, "title": "x", "release_date": "", "version": -1}',
        "bomb.xml": (bomb + "]><rss><channel><item><title>&j;</title></item></channel></rss>").encode(),
        "outside.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item>',
        "deep.xml": b"<a>" * 100_000,
        "deep.html": b"<div>" * 50_000 + b"x",
        "attributes.html": b"<p " + b"a=b " * 100_000 + b">x",
        "cut.docx": zipped({"word/document.xml": b"<w:document"})[:-30],
        "none.docx": zipped({"word/document.xml": b""}),
        "bomb.docx": zipped({"word/document.xml": b" " * 50_000_000}),
        "up.zip": zipped({"../../../escaped.txt": b"Title of it\n\nBody.", "/escaped2.txt": b"Another title\n\nBody."}),
        "bomb.zip": zipped({"a.txt": b"\0" * 50_000_000}),
        "nested.zip": zipped({"a.zip": zipped({"b.zip": zipped({"c.txt": b"x"})})}),
        "many.zip": zipped({f"{n}.txt": b"" for n in range(2_000)}),
        "cut.zip": zipped({"a.txt": b"Title\n\nBody."})[:60],
        "parts.eml": b"Subject: x\nFrom: a@host.example\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\n" * 20_000,
        "deep.eml": b"Subject: x\nFrom: a@host.example\n"
        + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(300)),
        "charset.eml": b"Subject: x\nFrom: a@host.example\nContent-Type: text/plain; charset=hex\n\nBody",
        "encoded.eml": b"Subject: =?hex?b?AAAA?= =?utf-8?q?=ZZ?=\nFrom: =?x?\nDate: 99 Foo 0\n\nBody",
        "program.txt": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "picture.jpg.txt": b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40,
        "wire.anpa": b"\x01\x02\x03\x04" * 500,
        "news.xml": b"<newsMessage><itemSet>" + b"<newsItem/>" * 2_000 + b"</itemSet></newsMessage>",
        "class.rst": b"Title\n=====\n\n.. include:: /etc/passwd\n\n.. raw:: html\n   :file: /etc/passwd\n\nx",
        "roles.rst": b"Title\n=====\n\n" + b"`" * 2_000 + b"|a|_" * 500,
    }
    yield from texts.items()
    good = b"---\ntitle: A good one\nauthor: Ann\n---\n\n# Head\n\nBody **of** it.\n"
    document = zipped({"a.txt": good, "b.md": good})
    for number in range(150):  # cut off, and a bit turned, somewhere in it
        data, suffix = ((good, "md"), (document, "zip"), (json.dumps(FAIR.to_document()).encode(), "json"))[number % 3]
        at = number * 7919 % len(data)
        turned = data[:at] + bytes([data[at] ^ 1 << number % 8]) + data[at + 1 :]
        yield f"damaged{number}.{suffix}", data[:at] if number % 2 else turned


# Seen to fail with `raise KeyError` in importers.table.read.
def test_hostile_files_are_answered_one_by_one_and_change_nothing_where_they_fail(
    tmp_path: Path, counted: Callable[..., None]
) -> None:
    folder, place = tmp_path / "library", tmp_path / "in"
    place.mkdir()
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        newsroom.save(FAIR, 0)
    before = contents(folder)
    files = dict(hostile_files())
    assert len(files) >= 200
    for name, data in files.items():
        (place / name).write_bytes(data)
    paths = [str(place / name) for name in files]
    dry = run(folder, "import", "--dry-run", "--json", *paths)
    answers = [json.loads(line) for line in dry.stdout.splitlines()]
    assert [answer["path"] for answer in answers] == paths
    assert contents(folder) == before
    for answer in answers:
        assert answer["releases"] or answer["error"], answer
        assert "could not read it" not in (answer["error"] or ""), answer
        assert b"root:" not in json.dumps(answer).encode()
    assert b"Traceback" not in dry.stderr
    failed = [answer["path"] for answer in answers if not answer["releases"]]
    assert len(failed) > 20
    wet = run(folder, "import", *failed)
    assert wet.returncode == 1
    assert b"Traceback" not in wet.stderr
    assert contents(folder) == before
    assert not list(tmp_path.parent.glob("escaped*"))
    counted(files=len(files))


@pytest.mark.parametrize("name", ["releases", "history", "originals", ".lock", ".cache"])
def test_a_library_whose_folders_are_something_else_says_so(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / name).write_bytes(b"\x00")
    done = run(folder, "new", "--set", "title=x")
    assert b"Traceback" not in done.stderr
    assert b"inside newsroom" not in done.stderr
    assert done.returncode == 0 or str(folder).encode() in done.stderr
    assert (folder / name).exists()
