"""The words of a page's buttons."""

from __future__ import annotations

import pytest

from newsroom_tui.importers import pasted
from newsroom_tui.importers.pasted.furniture import WORD_LIST, is_furniture, is_page_words


def test_no_word_is_listed_twice_and_each_is_found() -> None:
    words = WORD_LIST.split()
    assert words == sorted(set(words))
    assert [word for word in words if not is_page_words(f"print {word} print")] == []


@pytest.mark.parametrize("line", ["上一則：無", "回上頁", "轉寄 列印", "放大字體 縮小字體", "繁體版"])
def test_buttons_in_traditional_characters(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "| 简介| 联系方式| 在线留言|",
        "点击显示 收起",
        "Adjust font size:",
        "浏览 2881 次",
        'Sample" style="display:none">',
        "关注微信",
        "样例学院官方微信",
        "欢迎大家投稿来信",
        "Produced By 样例网络 内容管理系统",
    ],
)
def test_what_a_page_leaves_beside_a_text(line: str) -> None:
    assert is_furniture(line)


def test_links_in_a_row_below_a_text_are_a_menu() -> None:
    text = (
        "The first trees were planted on Monday by two hundred students and their teachers on a hill near the campus."
    )
    links = (
        "The University of East Sampleton |Sampleton College |The Polytechnic of Sampleton Hill |Moss University |more"
    )
    release = pasted.read(f"Sample University Plants Trees\n\n{text}\n\n{links}\n").release
    assert release.body == text


def test_what_readers_choose_their_mood_from_is_no_list_of_the_text() -> None:
    text = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
    release = pasted.read(f"植树\n\n{text}\n\n  • 微笑\n  • 难过\n  • 羡慕\n责任编辑:王五\n").release
    assert (release.body, release.extra["责任编辑"]) == (text, "王五")


def test_sizes_of_letters_are_nobodys_name() -> None:
    text = "三月十二日上午，样例学院在东山公园举行春季植树活动，来自六个系部的两百名师生参加，共种下五百棵树苗。"
    release = pasted.read(f"样例学院举行植树活动\n\n发布于:2024-03-12   文字:【大】【中】【小】\n{text}\n").release
    assert (release.author, release.release_date, release.body) == ("", "2024-03-12", text)
