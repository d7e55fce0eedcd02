"""Who wrote a Chinese text, as its first words, its brackets and Taiwan's papers say it."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted

TITLE = "样例学院举行春季植树活动"
FIRST = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
SECOND = "活动由团委主办，园林系的老师现场讲解了栽种和养护的要点，大家分工合作，一个上午就完成了任务。"


def read(text: str) -> Release:
    """The release in a pasted text."""
    return pasted.read(text).release


@pytest.mark.parametrize(
    ("opening", "author", "photographer"),
    [
        ("样例网讯(记者张小三通讯员李四)", "张小三; 李四", ""),
        ("样例网/样例头条客户端讯 张小三报道：", "张小三", ""),
        ("（本网讯：文|图张小三）", "张小三", "张小三"),
        ("【样例网讯 张小三/文 李四/图】", "张小三", "李四"),
    ],
)
def test_the_first_words_name_who_reported(opening: str, author: str, photographer: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n\n{opening}{FIRST}\n\n{SECOND}\n")
    assert (release.author, release.photographer) == (author, photographer)
    assert release.body == f"{opening}{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("credit", ["【文、圖/樣例事務處 提供】", "文、圖/樣例事務處", "（文/圖 樣例事務處）"])
def test_an_office_may_have_written_and_photographed(credit: str) -> None:
    release = read(f"{TITLE}\n2024-03-12\n{credit}\n{FIRST}\n{SECOND}\n")
    assert (release.author, release.photographer) == ("樣例事務處", "樣例事務處")


@pytest.mark.parametrize(
    ("line", "author"),
    [("王小明 綜合報導 / 東山市", "王小明"), ("記者王小明／東山報導", "王小明"), ("綜合報導  / 東山市", "")],
)
def test_a_line_below_the_title_says_who_reported_from_where(line: str, author: str) -> None:
    release = read(f"{TITLE}\n\n{TITLE} | 樣例新聞\n\n{line}\n\n{FIRST}\n\n{SECOND}\n")
    assert (release.title, release.author) == (TITLE, author)
    assert release.body == f"{FIRST}\n\n{SECOND}"


def test_counters_that_say_what_they_count_are_counters() -> None:
    release = read(f"{TITLE}\n文/王小明  2024/3/12列印\n{FIRST}\n\n{SECOND}\n\n點閱人次:3387 影音新聞點閱人次:1791\n")
    assert (release.author, release.release_date, release.body) == ("王小明", "2024-03-12", f"{FIRST}\n\n{SECOND}")


def test_a_pages_terms_are_no_body() -> None:
    terms = "1、本网所载的稿件均出于公众传播之目的，使用者须自负版权等法律责任。\n2、凡注明来源的稿件均属本网所有。"
    release = read(f"{TITLE}\n2024-03-12\n{FIRST}\n样例网版权与免责声明 |\n{terms}\n")
    assert release.body == FIRST
    assert any("法律责任" in text for text in release.extra.values())
