"""Several releases in one paste: parted where it is beyond doubt, and one where it is not."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import text
from newsroom_tui.importers.base import Reading, Source

HALL = "The Sample Foundation opened a hall for young builders on Monday, and forty of them came on the first day."
BOAT = "Three boats of the harbour museum were painted by visitors last week, and can be seen at the quay from now on."
FIELD = "样例学院的操场四月起对市民开放，每天早上六点到八点，任何人都可以进来跑步。"
BOOKS = "样例学院图书馆延长周末开放时间，读者可以一直坐到晚上十点，借书也不再排队。"


def read(pasted: str) -> Reading:
    return text.read(Source("paste", pasted.encode()))


def release(title: str, body: str, day: str) -> str:
    return f"FOR IMMEDIATE RELEASE\n{day}\n\n{title}\n\nSAMPLETON — {body}\n\nNobody has to pay for anything.\n\n"


@pytest.mark.parametrize("end", ["###\n\n", "-30-\n\n", "# # #\n\n\n", "\f", "###\n\f"])
def test_releases_that_end_and_begin_anew_are_parted(end: str) -> None:
    pasted = release("Hall Opens", HALL, "June 3, 2024") + end + release("Boats Painted", BOAT, "June 10, 2024")
    reading = read(pasted)
    assert [(item.release.title, item.release.release_date) for item in reading.items] == [
        ("Hall Opens", "2024-06-03"),
        ("Boats Painted", "2024-06-10"),
    ]
    assert "".join(item.original.text for item in reading.items) == pasted
    assert len({item.release.uid for item in reading.items}) == 2
    assert "2 releases" in reading.notes[0]


def test_the_same_labels_again_are_another_release() -> None:
    block = "标题：{}\n发布时间：{}\n来源：样例学院\n\n{}\n\n"
    pasted = block.format("操场开放", "2024-04-01", FIELD) + block.format("图书馆延时", "2024-04-02", BOOKS)
    reading = read(pasted)
    assert [(item.release.title, item.release.release_date) for item in reading.items] == [
        ("操场开放", "2024-04-01"),
        ("图书馆延时", "2024-04-02"),
    ]
    assert [item.release.source for item in reading.items] == ["样例学院"] * 2


@pytest.mark.parametrize(
    "pasted",
    [
        # the mark again at the foot, or over a part without a title or a day of its own
        release("Hall Opens", HALL, "June 3, 2024") + "###\n\nFOR IMMEDIATE RELEASE\n",
        release("Hall Opens", HALL, "June 3, 2024") + f"###\n\nFOR IMMEDIATE RELEASE\n\nBoats Painted\n\n{BOAT}\n",
        # no end between them
        release("Hall Opens", HALL, "June 3, 2024") + release("Boats Painted", BOAT, "June 10, 2024"),
        # a new page, and the text goes on
        release("Hall Opens", HALL, "June 3, 2024") + f"\fJune 4, 2024\n\n{BOAT}\n",
        # what follows the end of a release
        release("Hall Opens", HALL, "June 3, 2024") + f"###\n\nAbout The Sample Foundation\n\n{BOAT}\n",
        # works that are listed in a release
        f"标题：操场开放\n发布时间：2024-04-01\n\n{FIELD}\n\n标题：春天\n日期：2024-03-01\n标题：夏天\n日期：2024-03-02\n",
    ],
)
def test_what_may_be_one_release_stays_one(pasted: str) -> None:
    reading = read(pasted)
    assert len(reading.items) == 1
    assert reading.items[0].original.text == pasted
