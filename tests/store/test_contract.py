"""What every backend promises, run over all of them."""

from __future__ import annotations

import dataclasses
import threading

import pytest

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportItem, Stored
from newsroom_tui.domain.listing import END, FACETS, Page, Sort
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.query import Query
from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import EditConflict, ReleaseNotFound, UsageError
from newsroom_tui.store.base import Store

EVERYTHING = parse("")

TEXTS = (
    Release(
        title="Agreement signed",
        release_date="2025-03-14",
        author="国教学院",
        body="Both sides signed.",
        language="en",
        tags=("cooperation", "Open Day"),
    ),
    Release(
        title="学校召开春季学期工作会议",
        release_date="2025-03-02",
        author="宣传部；新闻中心",
        photographer="李明",
        body="会议在大学城举行，院长讲话。",
        language="zh",
    ),
    Release(
        title="Spring job fair",
        release_date="",
        photographer="Ana Example",
        body="Café owners agree: a well-known fair.",
        status=Status.REVIEW,
        language="en",
    ),
    Release(
        title="",
        release_date="2024-12-31",
        author="Ben Sample",
        body="国际教育学院与企业签约。",
        status=Status.PUBLISHED,
        tags=("cooperation",),
        photos=(Photo("a.jpg", "两位院长", "", 1),),
        extra={"Reviewed by": "Chen Vorlage"},
    ),
)


def filled(store: Store) -> list[Release]:
    return [store.save(release, 0, "ana") for release in TEXTS]


def titles(store: Store, query: str, sort: Sort = Sort.DATE) -> list[str]:
    return [row.name for row in store.find(parse(query), sort).headlines]


def item(uid: str, title: str = "Title", text: str = "as pasted") -> ImportItem:
    return ImportItem(Release(uid=uid, title=title, body="Body."), Original("a.txt", "utf-8", "00", text))


def imported(store: Store, items: list[ImportItem], on_duplicate: OnDuplicate = OnDuplicate.SKIP) -> list[Stored]:
    return [one.stored for one in store.import_many(items, on_duplicate, "ana")]


# Saving


def test_a_new_release_gets_id_version_uid_and_stamps(store: Store) -> None:
    saved = store.save(Release(title="New"), 0, "ana")
    assert (saved.id, saved.version, saved.created_by, saved.updated_by) == (1, 1, "ana", "ana")
    assert saved.uid
    assert saved.created_at == saved.updated_at != ""
    assert store.get(saved.id) == saved


def test_two_new_releases_have_different_ids_and_uids(store: Store) -> None:
    one, two = store.save(Release(), 0, "ana"), store.save(Release(), 0, "ana")
    assert one.id != two.id
    assert one.uid != two.uid


def test_everything_people_edit_comes_back_as_it_was_saved(store: Store) -> None:
    release = dataclasses.replace(
        TEXTS[3],
        title="A\u2028title\t“with” 𝒻𝓊𝓃 \U0001f4f0",
        body="line\nline\n\n```\ncode\n```\n" * 50,
        embargo="2025-03-14T09:00+08:00",
        slug="a-title",
        subtitle="And more",
        source="Press Office; Alumni",
        photos=(Photo("a.jpg", "两位", "李明", 1), Photo("", "", "", 0)),
    )
    saved = store.save(release, 0, "ana")
    kept = ("id", "uid", "version", "created_at", "created_by", "updated_at", "updated_by")
    expected = dataclasses.replace(release, **{name: getattr(saved, name) for name in kept})
    assert store.get(saved.id) == expected


def test_a_save_makes_the_next_version_and_a_revision(store: Store) -> None:
    first = store.save(Release(title="One"), 0, "ana")
    second = store.save(dataclasses.replace(first, title="Two"), 1, "ben")
    assert (second.version, second.title, second.created_by, second.updated_by) == (2, "Two", "ana", "ben")
    assert [(r.version, r.by, r.release.title) for r in store.revisions(first.id)] == [
        (2, "ben", "Two"),
        (1, "ana", "One"),
    ]
    assert store.revisions(first.id)[0].summary == "title"


def test_a_save_from_an_old_version_is_refused_and_carries_the_current_one(store: Store) -> None:
    first = store.save(Release(title="One"), 0, "ana")
    second = store.save(dataclasses.replace(first, title="Two"), 1, "ben")
    with pytest.raises(EditConflict) as caught:
        store.save(dataclasses.replace(first, title="Mine"), 1, "ana")
    assert caught.value.current == second
    assert store.get(first.id) == second
    assert len(store.revisions(first.id)) == 2


def test_a_save_that_changes_nothing_makes_no_version(store: Store) -> None:
    first = store.save(Release(title="One"), 0, "ana")
    assert store.save(first, 1, "ben") == first
    assert len(store.revisions(first.id)) == 1


def test_the_stores_own_fields_cannot_be_set(store: Store) -> None:
    first = store.save(Release(title="One"), 0, "ana")
    forged = dataclasses.replace(
        first, title="Two", uid="other", binned_at="2020-01-01T00:00:00Z", created_by="eve", version=99
    )
    saved = store.save(forged, 1, "ben")
    assert (saved.uid, saved.binned_at, saved.created_by, saved.version) == (first.uid, "", "ana", 2)


def test_a_release_that_is_not_there_is_named(store: Store) -> None:
    for ask in (store.get, store.revisions, lambda i: store.bin(i, "ana"), lambda i: store.restore(i, "ana")):
        with pytest.raises(ReleaseNotFound, match="release 7"):
            ask(7)
    with pytest.raises(ReleaseNotFound):
        store.save(Release(id=7), 1, "ana")
    assert store.original(7) is None


def test_get_many_keeps_the_order_and_passes_over_what_is_not_there(store: Store) -> None:
    filled(store)
    assert [release.id for release in store.get_many([3, 9, 1])] == [3, 1]


def test_many_versions_stay_in_order(store: Store) -> None:
    release = store.save(Release(title="0"), 0, "ana")
    for number in range(1, 30):
        release = store.save(dataclasses.replace(release, title=str(number)), release.version, "ana")
    assert [revision.release.title for revision in store.revisions(release.id)] == [str(n) for n in range(29, -1, -1)]


def test_of_many_saves_from_one_version_just_one_wins(store: Store) -> None:
    first = store.save(Release(title="One"), 0, "ana")
    outcomes: list[str] = []

    def save(name: str) -> None:
        try:
            outcomes.append(store.save(dataclasses.replace(first, title=name), 1, name).title)
        except EditConflict:
            outcomes.append("conflict")

    threads = [threading.Thread(target=save, args=(f"writer {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("conflict") == 7
    assert store.get(first.id).title in outcomes


# The bin


def test_a_binned_release_is_found_in_the_bin_only_and_comes_back(store: Store) -> None:
    one, *_ = filled(store)
    binned = store.bin(one.id, "ben")
    assert binned.binned_at
    assert binned.version == 2
    assert "Agreement signed" not in titles(store, "")
    assert titles(store, "in:bin agree") == ["Agreement signed"]
    back = store.restore(one.id, "ben")
    assert (back.binned_at, back.version) == ("", 3)
    assert "Agreement signed" in titles(store, "")
    assert titles(store, "in:bin") == []


def test_binning_twice_changes_nothing(store: Store) -> None:
    one = store.save(Release(title="One"), 0, "ana")
    assert store.bin(one.id, "ana") == store.bin(one.id, "ben")
    assert store.restore(one.id, "ana") == store.restore(one.id, "ben")
    assert store.get(one.id).version == 3


def test_purging_deletes_only_what_lies_in_the_bin_and_no_id_comes_again(store: Store) -> None:
    [*_] = store.import_many([item("a"), item("b")], OnDuplicate.SKIP, "ana")
    store.bin(2, "ana")
    assert store.purge([1, 2, 99]) == 1
    assert store.get(1).id == 1
    with pytest.raises(ReleaseNotFound):
        store.get(2)
    assert store.original(2) is None
    assert store.known(["a", "b"]) == {"a": 1}
    assert store.count(parse("in:bin")) == 0
    assert store.save(Release(title="Next"), 0, "ana").id == 3


def test_withdrawing_deletes_only_what_nobody_has_changed_since(store: Store) -> None:
    [*_] = store.import_many([item("a"), item("b"), item("c")], OnDuplicate.SKIP, "ana")
    edited = store.save(dataclasses.replace(store.get(2), title="Edited"), 1, "ben")
    assert store.withdraw({1: 1, 2: 1, 3: 1, 99: 1}) == {1, 3}
    assert list(store.get_many([1, 2, 3])) == [edited]
    assert store.original(1) is None
    assert store.known(["a", "b", "c"]) == {"b": 2}
    assert store.count(parse("")) == 1
    assert store.save(Release(title="Next"), 0, "ana").id == 4


# Finding


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [3, 1, 2, 4]),
        ("agree", [3, 1]),
        ("agreement", [1]),
        ('"agree"', [3]),
        ("cafe", [3]),
        ("CAFÉ fair", [3]),
        ('"well known"', [3]),
        ("well-known", [3]),
        ('"known well"', []),
        ("signed -sides", []),
        ("-agree", [2, 4]),
        ('-"both sides"', [3, 2, 4]),
        ("学院", [1, 4]),
        ("学", [1, 2, 4]),
        ("大学城", [2]),
        ("城举行", [2]),
        ("学，院", []),
        ("院长", [2, 4]),
        ("author:国教学院", [1]),
        ("author：新闻", [2]),
        ("author:ben", [4]),
        ("author:agreement", []),
        ("photographer:李明", [2]),
        ("source:x", []),
        ("title:fair", [3]),
        ("status:draft", [1, 2]),
        ("status:review", [3]),
        ("-status:draft", [3, 4]),
        ("tag:cooperation", [1, 4]),
        ('tag:"open day"', [1]),
        ("tag:open", [1]),
        ("tag:open signed", []),
        ("-tag:cooperation", [3, 2]),
        ("lang:zh", [2]),
        ("lang:en", [3, 1]),
        ("date:2025", [1, 2]),
        ("date:2025-03", [1, 2]),
        ("date:2025-03-02", [2]),
        ("date:2024..2025", [1, 2, 4]),
        ("date:..2024", [4]),
        ("date:2025-03-03..", [1]),
        ("-date:2025", [3, 4]),
        ("missing:photographer", [1, 4]),
        ("missing:date", [3]),
        ("missing:author", [3]),
        ("missing:title", [4]),
        ("missing:credit", [4]),
        ("-missing:photographer", [3, 2]),
        ("missing:photographer status:draft agree", [1]),
        ("in:bin", []),
        ("vorlage", [4]),
        ("两位", [4]),
        ("“both sides”", [1]),
        ("\u3000agree\u3000", [3, 1]),
        ("no such words", []),
        ("…", [3, 1, 2, 4]),
    ],
)
def test_a_query_finds_what_it_says(store: Store, query: str, found: list[int]) -> None:
    filled(store)
    assert [row.id for row in store.find(parse(query)).headlines] == found
    assert store.count(parse(query)) == len(found)
    for place, release_id in enumerate(found):
        assert store.rank(release_id, parse(query)) == place
    for release_id in {1, 2, 3, 4} - set(found):
        assert store.rank(release_id, parse(query)) is None


def test_what_is_found_follows_a_save(store: Store) -> None:
    one, *_ = filled(store)
    store.save(dataclasses.replace(one, title="Contract signed", tags=("legal",), author="法学院"), 1, "ana")
    assert titles(store, "agreement") == []
    assert titles(store, "contract") == ["Contract signed"]
    assert titles(store, "tag:cooperation") == ["国际教育学院与企业签约。"]
    assert titles(store, "author:国教学院") == []
    assert titles(store, "author:法学院") == ["Contract signed"]


def test_headlines_say_what_lists_show(store: Store) -> None:
    *_, last = filled(store)
    row = store.find(parse("tag:cooperation status:published")).headlines[0]
    assert (row.id, row.name, row.author, row.photo_count, row.uncredited_count, row.version, row.updated_at) == (
        last.id,
        "国际教育学院与企业签约。",
        "Ben Sample",
        1,
        1,
        1,
        last.updated_at,
    )


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.DATE, [3, 1, 2, 4]),
        (Sort.TITLE, [1, 3, 4, 2]),
        (Sort.AUTHOR, [4, 1, 2, 3]),
    ],
)
def test_lists_come_in_every_order(store: Store, sort: Sort, order: list[int]) -> None:
    filled(store)
    assert [row.id for row in store.find(EVERYTHING, sort).headlines] == order


CHINESE_ORDER = ("apple", "Banana", "Émile", "zoo", "安全例会", "北校区", "国际学院", "李例", "张样例", "𠮷野")


@pytest.mark.parametrize("field", ["title", "author"])
def test_names_are_listed_in_the_order_of_gb_18030_page_by_page(store: Store, field: str) -> None:
    for name in sorted(CHINESE_ORDER):
        store.save(Release.from_document({field: name, "body": "text"}), 0, "ana")
    listed, after = [], None
    while True:
        page = store.find(EVERYTHING, Sort(field), after=after, limit=3)
        listed += [getattr(row, field) for row in page.headlines]
        after = page.after
        if after is None:
            break
    assert tuple(listed) == CHINESE_ORDER


def test_the_last_saved_comes_first(store: Store) -> None:
    one, *_ = filled(store)
    saved = store.save(dataclasses.replace(one, title="Again"), 1, "ana")
    assert store.find(EVERYTHING, Sort.UPDATED).headlines[0].id == saved.id


def test_equals_go_by_id_newest_first(store: Store) -> None:
    for _ in range(5):
        store.save(Release(title="Same", release_date="2025-01-01"), 0, "ana")
    for sort in (Sort.DATE, Sort.TITLE, Sort.AUTHOR):
        assert [row.id for row in store.find(EVERYTHING, sort).headlines] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("query", ["", "text", "-nothing date:2025"])
def test_pages_lead_down_to_the_end_and_back_up(store: Store, sort: Sort, query: str) -> None:
    for number in range(23):
        release = Release(title=f"T{number % 7}", author=f"A{number % 3}", release_date=f"2025-01-{number % 5 + 1:02}")
        store.save(dataclasses.replace(release, body="text"), 0, "ana")
    parsed = parse(query)
    every = [row.id for row in store.find(parsed, sort, limit=100).headlines]
    assert len(every) == 23
    down: list[Page] = [store.find(parsed, sort, limit=5)]
    assert down[0].before is None
    while down[-1].after:
        down.append(store.find(parsed, sort, after=down[-1].after, limit=5))
    assert [row.id for page in down for row in page.headlines] == every
    up = [store.find(parsed, sort, before=END, limit=5)]
    assert up[0].after is None
    while up[0].before:
        up.insert(0, store.find(parsed, sort, before=up[0].before, limit=5))
    assert [row.id for page in up for row in page.headlines] == every
    assert [row.id for row in store.find(parsed, sort, skip=7, limit=5).headlines] == every[7:12]
    after = store.find(parsed, sort, after=down[0].after, skip=3, limit=5)
    assert [row.id for row in after.headlines] == every[8:13]
    before = store.find(parsed, sort, before=END, skip=3, limit=5)
    assert [row.id for row in before.headlines] == every[15:20]


def test_a_page_past_the_end_is_empty_and_leads_back(store: Store) -> None:
    filled(store)
    page = store.find(EVERYTHING, skip=100)
    assert (page.headlines, page.after, page.before) == ((), None, END)


def test_a_page_of_nothing_leads_nowhere(store: Store) -> None:
    assert store.find(EVERYTHING) == Page()
    assert store.find(EVERYTHING, before=END) == Page()


def test_a_cursor_stays_valid_while_others_save(store: Store) -> None:
    for number in range(6):
        store.save(Release(title=str(number), release_date=f"2025-01-0{number + 1}"), 0, "ana")
    first = store.find(EVERYTHING, limit=2)
    store.bin(first.headlines[-1].id, "ben")
    store.save(Release(title="new", release_date="2026-01-01"), 0, "ben")
    assert [row.title for row in store.find(EVERYTHING, after=first.after, limit=2).headlines] == ["3", "2"]


def test_no_cursor_is_refused(store: Store) -> None:
    for cursor in ("", "nonsense", "[]", '["a"]', "{}", "[1, 2]"):
        with pytest.raises(UsageError):
            store.find(EVERYTHING, after=cursor)


def test_facets_count_what_is_not_in_the_bin(store: Store) -> None:
    one, *_ = filled(store)
    assert store.facets("tags") == {"cooperation": 2, "Open Day": 1}
    assert list(store.facets("tags")) == ["cooperation", "Open Day"]
    assert store.facets("status") == {"draft": 2, "published": 1, "review": 1}
    assert store.facets("language") == {"en": 2, "zh": 1}
    store.bin(one.id, "ana")
    assert store.facets("tags") == {"cooperation": 1}
    assert all(isinstance(dict(store.facets(field)), dict) for field in FACETS)
    with pytest.raises(UsageError):
        store.facets("body")


# Importing


def test_an_import_keeps_the_text_it_came_from(store: Store) -> None:
    [one] = store.import_many([item("a", text="原文 as\r\n pasted")], OnDuplicate.SKIP, "ana")
    assert (one.stored, one.release.version, one.release.created_by) == (Stored.NEW, 1, "ana")
    original = store.original(one.release.id)
    assert original is not None
    assert original.text == "原文 as\r\n pasted"
    assert store.original(store.save(Release(title="written here"), 0, "ana").id) is None


def test_a_second_import_changes_nothing(store: Store) -> None:
    items = [item("a"), item("b")]
    assert imported(store, items) == [Stored.NEW, Stored.NEW]
    assert imported(store, items) == [Stored.SAME, Stored.SAME]
    assert store.count(EVERYTHING) == 2
    assert store.known(["a", "b", "c"]) == {"a": 1, "b": 2}


def test_a_duplicate_is_updated_or_copied_as_asked(store: Store) -> None:
    imported(store, [item("a")])
    assert imported(store, [item("a")], OnDuplicate.UPDATE) == [Stored.SAME]
    assert imported(store, [item("a", "Other", "other text")], OnDuplicate.UPDATE) == [Stored.CHANGED]
    changed = store.get(1)
    assert (changed.title, changed.version, changed.uid) == ("Other", 2, "a")
    original = store.original(1)
    assert original is not None
    assert original.text == "other text"
    assert imported(store, [item("a")], OnDuplicate.COPY) == [Stored.NEW]
    assert store.count(EVERYTHING) == 2
    assert store.get(2).uid not in ("", "a")


def test_a_duplicate_within_one_import_counts_as_one(store: Store) -> None:
    assert imported(store, [item("a"), item("b"), item("a")]) == [Stored.NEW, Stored.NEW, Stored.SAME]
    assert store.count(EVERYTHING) == 2


def test_large_imports_are_stored_whole_and_in_order(store: Store) -> None:
    answers = list(store.import_many((item(f"u{n}", f"T{n}") for n in range(300)), OnDuplicate.SKIP, "ana"))
    assert [one.release.title for one in answers] == [f"T{n}" for n in range(300)]
    assert [one.release.id for one in answers] == list(range(1, 301))
    assert store.count(EVERYTHING) == 300
    original = store.original(300)
    assert original is not None


def test_what_an_abandoned_import_yielded_stays(store: Store) -> None:
    answers = iter(store.import_many((item(f"u{n}") for n in range(300)), OnDuplicate.SKIP, "ana"))
    first = next(answers).release
    del answers
    assert store.get(first.id) == first
    assert imported(store, [item("u0")]) == [Stored.SAME]


# Several editors


def test_a_lease_names_who_came_first(store: Store) -> None:
    mine = store.lease(1, "ana", "desk 1")
    assert (mine.user, mine.session) == ("ana", "desk 1")
    assert mine.since < mine.until
    assert store.lease(1, "ben", "desk 2") == mine
    assert store.lease(1, "ana", "desk 3") == mine
    assert store.lease(2, "ben").user == "ben"
    assert {lease.release_id for lease in store.leases()} == {1, 2}


def test_a_lease_is_renewed_and_keeps_its_beginning(store: Store) -> None:
    first = store.lease(1, "ana", seconds=10)
    again = store.lease(1, "ana", seconds=1000)
    assert again.since == first.since
    assert again.until > first.until


def test_a_lease_is_given_back_by_its_holder_only(store: Store) -> None:
    mine = store.lease(1, "ana", "desk")
    store.release_lease(1, "ben", "desk")
    assert store.leases() == (mine,)
    store.release_lease(1, "ana", "desk")
    assert store.leases() == ()
    assert store.lease(1, "ben").user == "ben"


def test_a_lease_that_is_not_renewed_ends(store: Store) -> None:
    store.lease(1, "ana", seconds=-1)
    assert store.leases() == ()
    assert store.lease(1, "ben").user == "ben"


def test_changes_name_what_was_saved_since(store: Store) -> None:
    token = store.changes().token
    assert not store.changes(token)
    one, two, *_ = filled(store)
    changes = store.changes(token)
    assert changes
    assert changes.ids is None or changes.ids >= {one.id, two.id}
    assert not store.changes(changes.token)
    store.bin(two.id, "ana")
    later = store.changes(changes.token)
    assert later.ids == frozenset({two.id})


def test_a_store_may_be_closed_twice(store: Store) -> None:
    store.close()
    store.close()


def test_an_empty_query_is_everything() -> None:
    assert parse("") == Query("")
