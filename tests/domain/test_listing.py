"""The order of titles and names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.listing import NAMELESS, Headline, Sort, sort_key, text_key
from newsroom_tui.domain.release import Release

NAMES = st.text(st.sampled_from("abzABZ09éü ,“《（　阿张李王喆𠮷한"), max_size=6)


def test_names_go_from_a_to_z_whatever_their_case_accents_and_width() -> None:
    names = ["12th term", "Äpfel", "apple", "Banana", "Ｂanane", "chairs", "Émile", "emily", "Zebra"]
    assert sorted(set(names), key=text_key) == names


def test_chinese_comes_after_latin_and_in_pinyin_order() -> None:
    names = ["Zoo", "安全工作会议", "北校区", "陈样", "国际教育学院", "李例", "王五", "张三", "中文系"]
    assert sorted(set(names), key=text_key) == names


def test_what_gb_18030_has_only_in_four_bytes_comes_last() -> None:
    names = ["a", "ø", "阿", "座", "한국", "𠮷野"]
    assert sorted(set(names), key=text_key) == names


@given(NAMES, NAMES)
def test_one_name_that_begins_another_comes_before_it(one: str, other: str) -> None:
    assert text_key(one) <= text_key(f"{one}{other}")


@given(NAMES)
def test_a_name_stands_above_releases_without_one(name: str) -> None:
    assert text_key(name) < NAMELESS
    nothing = sort_key(Headline.of(Release()), Sort.AUTHOR)[0]
    assert nothing == sort_key(Headline.of(Release()), Sort.TITLE)[0] == NAMELESS
