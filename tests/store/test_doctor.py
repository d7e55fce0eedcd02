"""The doctor: names what is the matter, saves what can be saved, and never deletes anything."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryDamaged
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.memory import MemoryStore
from newsroom_tui.store.tinydb import TinyDBStore


@pytest.fixture
def filled(root: Path) -> Path:
    """Ten releases; 3 and 4 were edited, 5 lies in the bin."""
    store = TinyDBStore(root)
    items = [
        ImportItem(Release(uid=f"u{n}", title=f"T{n} 标题", body="Body\n\n正文"), Original()) for n in range(1, 11)
    ]
    stored = [one.release for one in store.import_many(items, OnDuplicate.SKIP, "ana")]
    for release in stored[2:4]:
        store.save(dataclasses.replace(release, title="Edited"), 1, "ben")
    store.bin(5, "ana")
    store.count(parse("warm"))
    store.close()
    return root


def all_bytes(root: Path) -> dict[str, bytes]:
    paths = [path for path in root.rglob("*") if path.is_file() and ".cache" not in path.parts]
    return {str(path.relative_to(root)): path.read_bytes() for path in paths if path.name != ".lock"}


def test_a_whole_library_is_called_whole_and_left_alone(filled: Path) -> None:
    store = TinyDBStore(filled)
    before = all_bytes(filled)
    for repair in (False, True):
        report = store.examine(repair)
        assert report.is_whole
        assert report.findings == ()
        assert (report.releases, report.binned, report.originals, report.histories, report.segments) == (
            10,
            1,
            10,
            3,
            1,
        )
        assert report.catalogue == "current"
    assert all_bytes(filled) == before
    store.close()


@pytest.mark.parametrize(
    ("name", "harm", "releases", "versions_of_3"),
    [
        ("releases/000000.json", lambda data: data[: data.index(b'"7": {') + 30], 6, 2),
        ("releases/000000.json", lambda data: data.replace(b'"title": "T8', b'"title": T8'), 9, 2),
        ("releases/000000.json", lambda _: b"nothing of it left", 3, 2),
        ("releases/000000.json", lambda _: b"", 3, 2),
        ("releases/000000.json", lambda data: data.replace(b'"title": "Edited"', b'"title": Edited"'), 10, 2),
        ("history/000000/3.json", lambda data: data[:-20], 10, 2),
        ("history/000000/3.json", lambda _: b"\x00" * 100, 10, 1),
        ("originals/000000.json", lambda data: data[:-100], 10, 2),
    ],
)
def test_what_can_be_saved_of_a_damaged_file_is_saved_and_the_file_set_aside(
    filled: Path, name: str, harm: Callable[[bytes], bytes], releases: int, versions_of_3: int
) -> None:
    path = filled / name
    path.write_bytes(harm(path.read_bytes()))
    damaged = path.read_bytes()
    store = TinyDBStore(filled)
    report = store.examine()
    assert not report.is_whole
    assert report.findings[0].path == name
    assert path.read_bytes() == damaged
    report = store.examine(repair=True)
    assert report.is_whole
    assert report.findings[0].done
    assert damaged in [kept.read_bytes() for kept in (filled / "damaged").iterdir()]
    report = store.examine()
    assert report.is_whole
    assert (report.releases, report.catalogue) == (releases, "current")
    assert len(list(store.get_many(range(1, 11)))) == releases
    assert len(store.revisions(3)) == versions_of_3
    assert store.get(3).title == "Edited"
    assert store.get(5).is_binned
    assert store.count(parse("")) == releases - 1
    assert store.save(Release(title="New"), 0, "ana").id > 10
    store.close()


def test_a_release_that_was_taken_out_of_its_file_comes_back_from_its_history(filled: Path) -> None:
    store = TinyDBStore(filled)
    path = filled / "releases/000000.json"
    path.write_text("".join(line for line in path.read_text().splitlines(True) if not line.startswith('"3":')))
    [finding] = [finding for finding in store.examine().findings if finding.is_damage]
    assert finding.path == "history/000000/3.json"
    assert store.examine(repair=True).is_whole
    assert store.get(3).title == "Edited"
    store.close()


def test_what_is_only_untidy_is_told_and_not_called_damage(filled: Path) -> None:
    (filled / "releases/.000000.json.tmp").write_text("half")
    (filled / "releases/notes.txt").write_text("mine")
    (filled / "history/000000/README.json").write_text("{}")
    store = TinyDBStore(filled)
    report = store.examine()
    assert report.is_whole
    assert [finding.path for finding in report.findings] == [
        "releases/.000000.json.tmp",
        "releases/notes.txt",
        "history/000000/README.json",
    ]
    store.examine(repair=True)
    assert (filled / "releases/notes.txt").exists()
    assert not (filled / "releases/.000000.json.tmp").exists()
    assert [path.read_text() for path in (filled / "damaged").iterdir()] == ["half"]
    store.close()


def test_releases_that_are_gone_are_damage_and_their_texts_set_aside(filled: Path) -> None:
    with TinyDB(filled / "releases/000000.json") as database:
        database.table("releases").remove(doc_ids=[7, 9, 10])
    store = TinyDBStore(filled)
    [finding] = store.examine().findings
    assert finding.path == "originals/000000.json"
    assert finding.problem.endswith(": 7, 9, 10")
    assert finding.is_damage
    assert store.examine(repair=True).is_whole
    report = store.examine()
    assert report.findings == ()
    assert report.originals == 7
    [aside] = (filled / "damaged").iterdir()
    with TinyDB(aside) as database:
        assert {text.doc_id for text in database.table("originals")} == {7, 9, 10}
    store.close()


def test_texts_of_an_import_that_was_cut_off_are_untidy_and_no_other_releases(filled: Path) -> None:
    with TinyDB(filled / "originals/000000.json") as database:
        database.table("originals").insert(Document(Original("lost.txt").to_document(), 11))
    store = TinyDBStore(filled)
    report = store.examine()
    assert report.is_whole
    assert [finding.path for finding in report.findings] == ["originals/000000.json"]
    assert store.save(Release(title="Written here"), 0, "ana").id == 11
    assert store.original(11) is None
    assert store.examine().findings == ()
    store.close()


def test_links_and_releases_in_the_wrong_file_are_damage(filled: Path, tmp_path: Path) -> None:
    (filled / "releases/000009.json").symlink_to(tmp_path / "elsewhere")
    (filled / "releases/000003.json").write_bytes((filled / "releases/000000.json").read_bytes())
    store = TinyDBStore(filled)
    report = store.examine()
    assert not report.is_whole
    assert any("link" in finding.problem for finding in report.findings)
    assert sum("another file" in finding.problem for finding in report.findings) == 10
    assert store.count(parse("")) == 9
    store.close()


def test_a_damaged_card_is_refused_with_its_name(filled: Path) -> None:
    (filled / "library.json").write_text('{"library": {"1": {"format": "new"}}}')
    with pytest.raises(LibraryDamaged, match=r"library\.json"):
        TinyDBStore(filled)


def test_the_report_is_json(filled: Path) -> None:
    with Newsroom(TinyDBStore(filled), "ana") as newsroom:
        document = newsroom.doctor().to_document()
    assert document["is_whole"] is True
    assert document["library"] == str(filled)
    assert set(document) == {
        *("library", "format", "segments", "releases", "binned", "originals", "histories", "catalogue"),
        *("is_whole", "findings"),
    }
    assert Newsroom(MemoryStore(), "ana").doctor(repair=True).is_whole
