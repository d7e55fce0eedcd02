"""Any sequence of acts has the same outcome in every backend, also when others act on the files meanwhile.

With LONG_TESTS set in the environment: hundreds of sequences instead of a few.
"""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.listing import END, FACETS, Headline, Page, Sort
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import NewsroomError
from newsroom_tui.store.memory import MemoryStore
from newsroom_tui.store.tinydb import TinyDBStore
from tests.store.crashes import LONG

WORDS = ("the", "agreement", "agree", "学院", "大学", "院长", "大学，院长", "Café", "well-known", "B.", "\n\n", "*院*")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=4).map("".join) | st.lists(st.sampled_from(WORDS), max_size=4).map(
    " ".join
)
QUERIES = st.sampled_from(
    (
        "",
        "the",
        "agree",
        '"agree"',
        "学院",
        "院",
        "大学院",
        "-the",
        "cafe well",
        "author:the",
        "status:review",
        "lang:zh",
        "date:2024",
        "date:2024-02..",
        "missing:author",
        "tag:a",
        "tag:b -the",
        "in:bin",
        "in:bin 学",
        "title:学 -date:2025",
    )
)
RELEASES = st.builds(
    Release,
    title=TEXTS,
    author=TEXTS,
    photographer=st.sampled_from(("", "李明")),
    release_date=st.sampled_from(("", "2024-02-29", "2024-01-01", "2025-12-31", "not a date")),
    language=st.sampled_from(("", "en", "zh", "zh-TW")),
    status=st.sampled_from(tuple(Status)),
    tags=st.lists(st.sampled_from(("a", "A", "ab", "b", "ü")), max_size=3, unique=True).map(tuple),
    body=TEXTS,
    photos=st.lists(st.builds(Photo, caption=TEXTS, credit=st.sampled_from(("", "Ana"))), max_size=2).map(tuple),
    extra=st.dictionaries(st.sampled_from(("Kind", "页")), TEXTS, max_size=1),
)
IDS = st.integers(1, 12)


def comparable(row: Headline) -> Headline:
    return row._replace(updated_at="", binned_at=row.binned_at and "binned")


def told(release: Release) -> Release:
    """A release without what two stores may say differently: times, and uids they made up."""
    uid = release.uid if release.uid.startswith("u") else ""
    return dataclasses.replace(release, uid=uid, created_at="", updated_at="", binned_at=release.binned_at and "binned")


class Libraries(RuleBasedStateMachine):
    """The same acts on a library in memory and on one in files."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="newsroom-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
        self.model = MemoryStore()
        self.store = TinyDBStore(self.folder / "library")

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def both(self, act: str, *arguments: object) -> None:
        """Do it in both; they must answer or refuse alike."""
        outcomes = []
        for library in (self.model, self.store):
            try:
                outcome = getattr(library, act)(*arguments)
                outcomes.append(told(outcome) if isinstance(outcome, Release) else outcome)
            except NewsroomError as refused:
                outcomes.append(type(refused))
        assert outcomes[0] == outcomes[1]

    @rule(release=RELEASES)
    def create(self, release: Release) -> None:
        self.both("save", release, 0, "ana")

    @rule(release=RELEASES, release_id=IDS, version=st.integers(1, 4))
    def save(self, release: Release, release_id: int, version: int) -> None:
        self.both("save", dataclasses.replace(release, id=release_id), version, "ben")

    @rule(release=RELEASES, release_id=IDS)
    def save_from_newest(self, release: Release, release_id: int) -> None:
        if any(self.model.get_many([release_id])):
            version = self.model.get(release_id).version
            self.both("save", dataclasses.replace(release, id=release_id), version, "ben")

    @rule(release_id=IDS, user=st.sampled_from(("ana", "ben")))
    def bin(self, release_id: int, user: str) -> None:
        self.both("bin", release_id, user)

    @rule(release_id=IDS)
    def restore(self, release_id: int) -> None:
        self.both("restore", release_id, "ana")

    @rule(ids=st.lists(IDS, max_size=4))
    def purge(self, ids: list[int]) -> None:
        self.both("purge", ids)

    @rule(versions=st.dictionaries(IDS, st.integers(1, 3), max_size=4))
    def withdraw(self, versions: dict[int, int]) -> None:
        self.both("withdraw", versions)

    @rule(
        new=st.lists(st.tuples(RELEASES, st.sampled_from(("u1", "u2", "u3", "u4"))), max_size=4),
        on_duplicate=st.sampled_from(OnDuplicate),
    )
    def import_many(self, new: list[tuple[Release, str]], on_duplicate: OnDuplicate) -> None:
        items = [
            ImportItem(dataclasses.replace(release, uid=uid), Original(uid, text=release.body)) for release, uid in new
        ]
        model, store = (
            [(told(one.release), one.stored) for one in library.import_many(items, on_duplicate, "ana")]
            for library in (self.model, self.store)
        )
        assert model == store

    @rule(query=QUERIES, sort=st.sampled_from((Sort.DATE, Sort.TITLE, Sort.AUTHOR)), limit=st.integers(1, 5))
    def page_through(self, query: str, sort: Sort, limit: int) -> None:
        parsed = parse(query)
        model: Page = self.model.find(parsed, sort, limit=limit)
        store: Page = self.store.find(parsed, sort, limit=limit)
        while True:
            assert list(map(comparable, store.headlines)) == list(map(comparable, model.headlines))
            assert (store.before, store.after) == (model.before, model.after)
            if model.after is None:
                break
            model = self.model.find(parsed, sort, after=model.after, limit=limit)
            store = self.store.find(parsed, sort, after=store.after, limit=limit)
        at_end = [library.find(parsed, sort, before=END, limit=limit, skip=1) for library in (self.model, self.store)]
        assert [row.id for row in at_end[0].headlines] == [row.id for row in at_end[1].headlines]
        assert (at_end[0].before, at_end[0].after) == (at_end[1].before, at_end[1].after)

    @rule(query=QUERIES, release_id=IDS, field=st.sampled_from(FACETS))
    def count(self, query: str, release_id: int, field: str) -> None:
        self.both("count", parse(query))
        self.both("rank", release_id, parse(query))
        self.both("facets", field)

    @rule(release_id=IDS)
    def read(self, release_id: int) -> None:
        self.both("get", release_id)
        self.both("original", release_id)
        self.both("known", ["u1", "u2", "u5"])

    @rule(release_id=IDS)
    def read_history(self, release_id: int) -> None:
        if any(self.model.get_many([release_id])):
            model, store = (
                [(revision.version, revision.by, revision.summary, told(revision.release)) for revision in found]
                for found in (self.model.revisions(release_id), self.store.revisions(release_id))
            )
            assert model == store

    @rule(is_catalogue_lost=st.booleans())
    def reopen(self, is_catalogue_lost: bool) -> None:
        self.store.close()
        if is_catalogue_lost:
            shutil.rmtree(self.folder / "library/.cache", ignore_errors=True)
        self.store = TinyDBStore(self.folder / "library")

    @invariant()
    def both_have_the_same(self) -> None:
        model, store = ([told(r) for r in library.get_many(range(1, 40))] for library in (self.model, self.store))
        assert model == store


Libraries.TestCase.settings = settings(
    max_examples=300 if LONG else 12,
    stateful_step_count=50 if LONG else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLibraries = Libraries.TestCase
