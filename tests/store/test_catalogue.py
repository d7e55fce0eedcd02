"""The catalogue: derived, always there again, and never believed over the files."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportItem, Stored
from newsroom_tui.domain.listing import Sort
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryReadOnly
from newsroom_tui.samples.generator import Generator
from newsroom_tui.store import card, migrations
from newsroom_tui.store.card import FORMAT, Card
from newsroom_tui.store.catalogue import builder, changes, indexer, schema, upkeep
from newsroom_tui.store.mount import network_filesystem
from newsroom_tui.store.segments import Segments
from newsroom_tui.store.tinydb import TinyDBStore

QUERIES = ("", "the", "学院", "author:office", "tag:sports", "-the date:2010..", "missing:photographer", "in:bin")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of 150 releases, some of them edited, with its catalogue."""
    root = tmp_path_factory.mktemp("template") / "library"
    store = TinyDBStore(root)
    for one in store.import_many(Generator(3).items(150), OnDuplicate.SKIP, "ana"):
        if one.release.id % 50 == 0:
            store.save(dataclasses.replace(one.release, title="Changed 学院"), 1, "ben")
    store.bin(7, "ana")
    store.count(parse("warm"))
    store.close()
    return root


@pytest.fixture
def filled(template: Path, root: Path) -> Path:
    shutil.copytree(template, root)
    return root


@pytest.fixture(scope="module")
def expected(template: Path) -> dict[str, list[int]]:
    store = TinyDBStore(template)
    releases = list(store.get_many(range(1, 151)))
    store.close()
    return {query: [release.id for release in releases if parse(query).matches(release)] for query in QUERIES}


def answers(store: TinyDBStore) -> dict[str, list[int]]:
    found = {query: store.find(parse(query), limit=1000).headlines for query in QUERIES}
    assert {query: store.count(parse(query)) for query in QUERIES} == {
        query: len(rows) for query, rows in found.items()
    }
    return {query: sorted(row.id for row in rows) for query, rows in found.items()}


def open_and_answer(root: Path) -> dict[str, list[int]]:
    store = TinyDBStore(root)
    found = answers(store)
    store.close()
    return found


def file_of(root: Path) -> Path:
    return root / ".cache/catalogue.sqlite"


def wait(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_it_finds_what_the_query_says(filled: Path, expected: dict[str, list[int]]) -> None:
    assert open_and_answer(filled) == expected


@pytest.mark.parametrize(
    "ruin",
    [
        lambda file: shutil.rmtree(file.parent),
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"no database at all" * 500),
        lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
        lambda file: file.write_bytes(file.read_bytes()[:5000] + os.urandom(60000) + file.read_bytes()[65000:]),
        lambda file: execute(file, "DROP TABLE release"),
        lambda file: execute(file, "DROP TABLE words"),
        lambda file: execute(file, "DELETE FROM about"),
        lambda file: execute(file, "UPDATE about SET value = 'another' WHERE name = 'library'"),
        lambda file: execute(file, "UPDATE about SET value = '0' WHERE name = 'version'"),
        lambda file: (file.unlink(), file.mkdir()),
    ],
)
def test_whatever_becomes_of_it_costs_only_its_rebuilding(
    filled: Path, expected: dict[str, list[int]], ruin: Callable[[Path], object]
) -> None:
    ruin(file_of(filled))
    assert open_and_answer(filled) == expected
    assert open_and_answer(filled) == expected


@pytest.mark.parametrize(
    "ruin",
    [
        lambda file: file.unlink(),
        lambda file: shutil.rmtree(file.parent),
        lambda file: file.write_bytes(b"overwritten" * 20000),
    ],
)
def test_it_may_be_ruined_while_it_is_open(
    filled: Path, expected: dict[str, list[int]], ruin: Callable[[Path], object]
) -> None:
    store = TinyDBStore(filled)
    assert answers(store) == expected
    ruin(file_of(filled))
    saved = store.save(Release(title="Saved meanwhile"), 0, "ana")
    assert [row.id for row in store.find(parse("title:meanwhile")).headlines] == [saved.id]
    assert store.find(parse("学院"), limit=1000).headlines
    store.close()
    store = TinyDBStore(filled)
    assert store.count(parse("")) == len(expected[""]) + 1
    store.close()


def execute(file: Path, sql: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(sql)
    connection.close()


@pytest.mark.parametrize(
    "lie",
    [
        "UPDATE release SET title = 'A lie', version = 99 WHERE id = 5",
        "DELETE FROM release WHERE id = 5",
        "UPDATE release SET id = 900 WHERE id = 5",
        "UPDATE release SET digest = 0 WHERE id = 5",
        "UPDATE release SET uid = 'mine' WHERE id = 5",
    ],
)
def test_a_lying_catalogue_is_found_out_and_loses_nothing(
    filled: Path, expected: dict[str, list[int]], lie: str
) -> None:
    open_and_answer(filled)
    execute(file_of(filled), lie)
    store = TinyDBStore(filled)
    five = store.get(5)
    edited = store.save(dataclasses.replace(five, title="True"), five.version, "ana")
    assert store.get(5) == edited
    assert len(store.revisions(5)) == 2
    assert store.save(Release(title="Next"), 0, "ana").id == 151
    execute(file_of(filled), "UPDATE release SET title = 'A lie' WHERE id = 6")
    assert store.examine().catalogue == "wrong"
    report = store.examine(repair=True)
    assert (report.catalogue, report.is_whole) == ("current", True)
    assert len(answers(store)[""]) == len(expected[""]) + 1
    store.close()


def test_an_import_does_not_believe_that_it_has_what_is_not_there(root: Path) -> None:
    store = TinyDBStore(root)
    items = [ImportItem(Release(uid=name, title=name), Original()) for name in "ab"]
    assert len(list(store.import_many(items, OnDuplicate.SKIP, "ana"))) == 2
    execute(file_of(root), "UPDATE release SET uid = 'c' WHERE id = 2")
    new = ImportItem(Release(uid="c", title="c"), Original())
    assert [one.stored for one in store.import_many([new], OnDuplicate.SKIP, "ana")] == [Stored.NEW]
    assert store.get(3).title == "c"
    store.close()


def test_an_import_sees_what_another_process_stored_and_had_no_time_to_catalogue(root: Path) -> None:
    store = TinyDBStore(root)

    def import_it(uid: str) -> Stored:
        items = [ImportItem(Release(uid=uid, title=uid), Original())]
        return next(iter(store.import_many(items, OnDuplicate.SKIP, "ana"))).stored

    assert import_it("a") is Stored.NEW
    left = Release(id=2, version=1, uid="b", title="b")
    Segments(root / "releases", "releases").put({left.id: left.to_document()})
    assert import_it("b") is Stored.SAME
    assert import_it("c") is Stored.NEW
    assert [row.title for row in store.find(parse("")).headlines] == ["c", "b", "a"]
    store.close()


def test_what_two_processes_do_each_sees_of_the_other(filled: Path) -> None:
    one, two = TinyDBStore(filled), TinyDBStore(filled)
    token = two.changes().token
    assert one.count(parse("")) == two.count(parse(""))
    saved = one.save(Release(title="Fresh 消息"), 0, "ana")
    assert [row.id for row in two.find(parse("消息")).headlines] == [saved.id]
    assert two.changes(token).ids == frozenset({saved.id})
    lease = one.lease(saved.id, "ana", "one")
    assert two.leases() == (lease,)
    assert two.lease(saved.id, "ben", "two") == lease
    one.close()
    two.close()


def test_deleting_the_catalogue_ends_leases(filled: Path) -> None:
    store = TinyDBStore(filled)
    store.lease(1, "ana")
    shutil.rmtree(filled / ".cache")
    assert store.leases() == ()
    store.close()


def test_old_changes_are_forgotten_and_anything_may_have_changed_then(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "KEPT", 3)
    monkeypatch.setattr(upkeep, "SWEEP_SECONDS", 0.0)
    store = TinyDBStore(root)
    release = store.save(Release(title="0"), 0, "ana")
    token = store.changes().token
    for number in range(10):
        release = store.save(dataclasses.replace(release, title=str(number + 1)), release.version, "ana")
        store.changes()
    assert store.changes(token).ids is None
    assert store.changes("another:4").ids is None
    store.close()


def test_a_store_in_the_background_shows_the_newest_at_once_and_all_in_the_end(
    filled: Path, expected: dict[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "FEW", 0)
    monkeypatch.setattr(upkeep, "FEW", 0)
    shutil.rmtree(filled / ".cache")
    store = TinyDBStore(filled, in_background=True)
    first = store.find(parse(""), limit=10)
    token = store.changes().token
    assert {row.id for row in first.headlines} <= set(expected[""])
    assert len(first.headlines) == 10
    saved = store.save(Release(title="Saved meanwhile"), 0, "ana")
    wait(lambda: store.progress is None)
    assert store.changes(token).ids is None
    assert store.notices == ()
    assert [row.id for row in store.find(parse("title:meanwhile")).headlines] == [saved.id]
    store.bin(saved.id, "ana")
    found = answers(store)
    assert found.pop("in:bin") == [7, saved.id]
    assert all(found[query] == expected[query] for query in found)
    store.close()


def test_closing_ends_the_work_in_the_background_and_another_goes_on_with_it(
    filled: Path, expected: dict[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builder, "FEW", 0)
    monkeypatch.setattr(upkeep, "FEW", 0)
    monkeypatch.setattr(builder, "_PAUSE", 0.2)
    shutil.rmtree(filled / ".cache")
    store = TinyDBStore(filled, in_background=True)
    store.find(parse(""))
    progress = store.progress
    assert progress is not None
    assert 0 <= progress < 1
    assert "made anew" in store.notices[0]
    store.close()
    assert open_and_answer(filled) == expected


def test_words_that_lead_nowhere_are_cleared_away(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "DEAD_ROWS", 3)
    monkeypatch.setattr(upkeep, "SWEEP_SECONDS", 0.0)
    store = TinyDBStore(root)
    release = store.save(Release(title="word0"), 0, "ana")
    for number in range(1, 12):
        release = store.save(dataclasses.replace(release, title=f"word{number}"), release.version, "ana")
        assert store.count(parse(f"word{number - 1} -x")) == 0
        assert store.count(parse(f'"word{number}"')) == 1
    store.changes()
    assert store.count(parse('"word11"')) == 1
    with sqlite3.connect(file_of(root)) as connection:
        [[dead]] = connection.execute("SELECT value FROM about WHERE name = 'dead'").fetchall()
        assert dead < 11
    connection.close()
    store.close()


def test_more_rows_than_there_are_numbers_for_lead_to_no_false_find(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "LAST_GENERATION", 3)
    monkeypatch.setattr(upkeep, "SWEEP_SECONDS", 0.0)
    store = TinyDBStore(root)
    release = store.save(Release(title="word0"), 0, "ana")
    for number in range(1, 9):
        release = store.save(dataclasses.replace(release, title=f"word{number}"), release.version, "ana")
        store.changes()
        assert [store.count(parse(f'"word{n}"')) for n in range(number + 1)] == [0] * number + [1]
    store.close()


def test_a_release_that_was_gone_and_is_back_is_not_found_by_its_old_words(root: Path, tmp_path: Path) -> None:
    store = TinyDBStore(root)
    store.save(Release(title="old words"), 0, "ana")
    path = root / "releases/000000.json"
    text = path.read_text("utf-8")
    path.rename(tmp_path / "away")
    assert TinyDBStore(root).count(parse("")) == 0
    path.write_text(text.replace("old words", "new words"), "utf-8")
    other = TinyDBStore(root)
    assert (other.count(parse("old")), other.count(parse("new"))) == (0, 1)
    other.close()
    store.close()


def test_rows_stand_in_the_order_of_dates_and_ids() -> None:
    places = [("2024-12-31", 9), ("2025-01-01", 1), ("2025-01-01", 2), ("9999-12-31", 1), ("~", 1), ("~", 2**27 - 1)]
    rows = [schema.row_of(key, release_id, 5) for key, release_id in places]
    assert rows == sorted(rows)
    assert rows[-1] < 2**63
    assert all(schema.generation_of(row) == 5 for row in rows)


@pytest.mark.parametrize("sort", list(Sort))
def test_a_list_of_everything_stays_in_order_page_by_page(filled: Path, sort: Sort) -> None:
    store = TinyDBStore(filled)
    for query in ("", "the"):
        every = [row.id for row in store.find(parse(query), sort, limit=1000).headlines]
        paged: list[int] = []
        page = store.find(parse(query), sort, limit=37)
        while True:
            paged += [row.id for row in page.headlines]
            if page.after is None:
                break
            page = store.find(parse(query), sort, after=page.after, limit=37)
        assert paged == every
        assert [store.rank(release_id, parse(query), sort) for release_id in every[::41]] == list(
            range(0, len(every), 41)
        )
    store.close()


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"x" * 5000)])
def test_who_waits_for_a_catalogue_is_told_how_far_it_is(
    filled: Path, monkeypatch: pytest.MonkeyPatch, harm: Callable[[Path], object]
) -> None:
    monkeypatch.setattr(builder, "_ANNOUNCE", 0.0)
    monkeypatch.setattr(builder, "FEW", 1)
    harm(filled / ".cache/catalogue.sqlite")
    told: list[float] = []
    store = TinyDBStore(filled, on_progress=told.append)
    store.find(parse(""))
    assert told == sorted(told)
    assert told[-1] == 1.0
    until_listed = len(told)
    store.find(parse("the"))
    assert told[until_listed:] == sorted(told[until_listed:])
    assert len(told) > until_listed
    seen = len(told)
    store.find(parse("the"))
    assert len(told) == seen
    store.close()


def test_a_newer_newsrooms_catalogue_is_left_to_it(filled: Path, expected: dict[str, list[int]]) -> None:
    path = filled / ".cache/catalogue.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE about SET value = '99 things' WHERE name = 'version'")
        connection.commit()
    inode = path.stat().st_ino
    store = TinyDBStore(filled)
    for query, ids in expected.items():
        assert sorted(row.id for row in store.find(parse(query), limit=200).headlines) == ids
    assert store.examine().catalogue == "newer"
    assert store.save(Release(title="New"), 0, "ana").id == 151
    store.examine(repair=True)
    store.close()
    assert path.stat().st_ino == inode


# Libraries that cannot be written


def test_a_newer_library_is_read_and_not_written(filled: Path, expected: dict[str, list[int]]) -> None:
    path = card.path(filled)
    path.write_text(path.read_text().replace(f'"format": {FORMAT}', f'"format": {FORMAT + 1}'))
    before = {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()}
    store = TinyDBStore(filled)
    assert "newer newsroom" in store.notices[0]
    assert answers(store) == expected
    acts: list[Callable[[], object]] = [
        lambda: store.save(Release(), 0, "ana"),
        lambda: store.bin(1, "ana"),
        lambda: store.purge([1]),
        lambda: list(store.import_many(Generator(9).items(1), OnDuplicate.SKIP, "ana")),
        lambda: store.examine(repair=True),
    ]
    for act in acts:
        with pytest.raises(LibraryReadOnly, match="upgrade"):
            act()
    assert store.examine().is_whole
    store.close()
    assert {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()} == before


def test_a_library_without_permission_is_read_and_not_written(
    filled: Path, expected: dict[str, list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK)  # for root everything is permitted
    store = TinyDBStore(filled)
    assert "permission" in store.notices[0]
    assert answers(store) == expected
    with pytest.raises(LibraryReadOnly):
        store.save(Release(), 0, "ana")
    store.close()


def test_a_library_without_a_card_gets_one(filled: Path, expected: dict[str, list[int]]) -> None:
    (filled / "library.json").unlink()
    assert open_and_answer(filled) == expected
    assert (filled / "library.json").exists()


def test_migrations_go_one_number_at_a_time_and_remember_each(root: Path) -> None:
    seen: list[tuple[str, int]] = []

    def step(name: str) -> migrations.Migration:
        def migrate(_: Path, old: Card) -> Card:
            seen.append((name, old.format))
            if name == "third" and len(seen) == 2:
                raise KeyboardInterrupt
            return old

        return migrate

    root.mkdir()
    steps = (step("first"), step("second"), step("third"))
    with pytest.raises(KeyboardInterrupt):
        migrations.migrate(root, Card(format=1, uid="x"), steps)
    again = migrations.migrate(root, card.read(root), steps)
    assert again.format == 3
    assert seen == [("second", 1), ("third", 2), ("third", 2)]


def test_a_network_file_system_is_told_from_a_disk(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
        "2 1 0:50 / /home rw,relatime shared:1 - nfs4 server:/home rw\n"
        "3 1 0:51 / /home/my\\040disk rw - ext4 /dev/sdb1 rw\n"
    )
    assert network_filesystem(Path("/home/ana/library"), table) == "nfs4"
    assert network_filesystem(Path("/home/my disk/library"), table) == ""
    assert network_filesystem(Path("/homeless"), table) == ""
    assert network_filesystem(Path("/home"), tmp_path / "none") == ""


@pytest.fixture
def networked(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyDBStore]:
    monkeypatch.setattr("newsroom_tui.store.library.network_filesystem", lambda _: "nfs4")
    shutil.rmtree(filled / ".cache")
    store = TinyDBStore(filled)
    yield store
    store.close()


def test_a_library_on_a_network_works_and_is_warned_of(
    networked: TinyDBStore, filled: Path, expected: dict[str, list[int]]
) -> None:
    assert "nfs4" in networked.notices[0]
    assert answers(networked) == expected
    assert not (filled / ".cache/catalogue.sqlite-wal").exists()


# The same as other tools find


@pytest.mark.parametrize("words", ["agreement", "the", "cooperation", "of the", "学院", "教", "Example"])
def test_a_search_finds_what_grep_finds(filled: Path, tmp_path: Path, words: str) -> None:
    store = TinyDBStore(filled)
    texts = tmp_path / "texts"
    texts.mkdir()
    for release in store.get_many(range(1, 151)):
        if not release.is_binned:
            captions = [text for photo in release.photos for text in (photo.caption, photo.credit)]
            parts = (release.title, release.author, release.photographer, *release.tags, release.body, *captions)
            (texts / str(release.id)).write_text("\n".join(parts), "utf-8")
    whole_words = "-iw" if words.isascii() else "-i"  # grep knows no words in Chinese
    grep = subprocess.run(
        ["grep", "-rl", whole_words, "--", words, str(texts)], capture_output=True, text=True, env={"LC_ALL": "C.UTF-8"}
    )
    expected = sorted(int(Path(line).name) for line in grep.stdout.splitlines())
    assert sorted(row.id for row in store.find(parse(f'"{words}"'), limit=500).headlines) == expected
    assert expected
    store.close()


def test_the_last_word_is_a_prefix(filled: Path) -> None:
    store = TinyDBStore(filled)
    assert store.count(parse("agreeme")) == store.count(parse("agreement")) > 0
    assert store.count(parse('"agreeme"')) == 0
    store.close()
