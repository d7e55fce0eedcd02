"""An import's way into the library: batches, duplicates, dry runs, interruptions."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportAnswer, Imported, ImportItem, Stored
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importing import BATCH, Importing
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.memory import MemoryStore
from tests.importers.word import packed


class CountedStore(MemoryStore):
    """A library that counts how often it was asked to make something durable."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[int] = []

    def import_many(self, items: Iterable[ImportItem], on_duplicate: OnDuplicate, user: str) -> Iterator[Imported]:
        taken = list(items)
        self.batches.append(len(taken))
        return super().import_many(taken, on_duplicate, user)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "texts"
    place.mkdir()
    return place


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with Newsroom(CountedStore(), "mira") as library:
        yield library


def story(number: int, text: str = "It was told in one sentence and can be read in one breath.") -> str:
    return json.dumps({"uri": f"urn:story:{number}", "headline": f"Story {number}", "body_text": text})


def imported(newsroom: Newsroom, *paths: Path, **options: object) -> list[ImportAnswer]:
    return list(newsroom.import_files(map(str, paths), **options))  # type: ignore[arg-type]  # one test, one option


def test_many_files_are_stored_in_batches_and_answered_in_their_order(newsroom: Newsroom, folder: Path) -> None:
    for number in range(BATCH * 2 + 5):
        (folder / f"{number:03}.json").write_text(story(number))
    (folder / "007a.json").write_text("{")
    answers = imported(newsroom, folder)
    assert [Path(answer.path).name for answer in answers] == sorted(path.name for path in folder.iterdir())
    assert [answer.error is None for answer in answers].count(False) == 1
    assert [answer.imported[0].release.title for answer in answers if answer.imported][-1] == f"Story {BATCH * 2 + 4}"
    store = newsroom.store
    assert isinstance(store, CountedStore)
    assert sum(store.batches) == BATCH * 2 + 5
    assert newsroom.count() == BATCH * 2 + 5


def test_an_answer_comes_only_once_its_batch_is_stored(newsroom: Newsroom, folder: Path) -> None:
    for number in range(BATCH + 1):
        (folder / f"{number:03}.json").write_text(story(number))
    answers = newsroom.import_files([str(folder)])
    next(answers)
    stored = newsroom.count()
    assert 1 <= stored <= BATCH
    del answers  # interrupted
    assert [answer.imported[0].stored for answer in imported(newsroom, folder)].count(Stored.SAME) == stored


def test_duplicates_of_one_run_are_told_in_a_dry_run_too(newsroom: Newsroom, folder: Path) -> None:
    for name in "ab":
        (folder / f"{name}.json").write_text(story(1))
    dry = imported(newsroom, folder, is_dry=True)
    assert [answer.imported[0].stored for answer in dry] == [Stored.NEW, Stored.SAME]
    assert newsroom.count() == 0
    wet = imported(newsroom, folder)
    assert [answer.imported[0].stored for answer in wet] == [Stored.NEW, Stored.SAME]
    assert newsroom.count() == 1


def test_a_newer_version_is_skipped_with_a_note_or_taken_when_asked(newsroom: Newsroom, folder: Path) -> None:
    path = folder / "a.json"
    path.write_text(story(1))
    imported(newsroom, path)
    path.write_text(story(1, "It was told anew."))
    (skipped,) = imported(newsroom, path)
    assert skipped.imported[0].stored is Stored.SAME
    assert skipped.error is None
    assert any("differs in body" in note for note in skipped.notes)
    (updated,) = imported(newsroom, path, on_duplicate=OnDuplicate.UPDATE)
    assert updated.imported[0].stored is Stored.CHANGED
    assert newsroom.get(1).body == "It was told anew."


def test_edits_in_the_library_are_no_difference_of_the_file(newsroom: Newsroom, folder: Path) -> None:
    path = folder / "a.json"
    path.write_text(story(1))
    (answer,) = imported(newsroom, path)
    newsroom.save(dataclasses.replace(answer.imported[0].release, photographer="Lin Sample"))
    (again,) = imported(newsroom, path)
    assert not any("differs" in note for note in again.notes)
    assert newsroom.get(1).photographer == "Lin Sample"


def test_every_release_gets_the_tags(newsroom: Newsroom, folder: Path) -> None:
    (folder / "a.json").write_text(f"[{story(1)}, {story(2)}]")
    (answer,) = imported(newsroom, folder / "a.json", tags=["spring"])
    assert [one.release.tags for one in answer.imported] == [("spring",), ("spring",)]


def test_a_part_that_failed_is_told_beside_what_was_stored(newsroom: Newsroom, folder: Path) -> None:
    path = folder / "texts.zip"
    path.write_bytes(packed({"a.json": story(1), "b.pdf": b"%PDF-1.7 \x00"}))
    (answer,) = imported(newsroom, path)
    assert len(answer.imported) == 1
    assert "b.pdf: This is a PDF" in str(answer.error)


def test_a_failure_between_files_stops_nothing() -> None:
    run = Importing(MemoryStore(), "mira")
    readings: list[tuple[str, ImportFailed]] = [("a", ImportFailed("no")), ("b", ImportFailed("nor this"))]
    assert [(answer.path, answer.error) for answer in run.answers(iter(readings))] == [("a", "no"), ("b", "nor this")]
