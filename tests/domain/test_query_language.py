"""The query language, piece by piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.query import MISSABLE
from newsroom_tui.domain.query_language import FILTERS, parse
from newsroom_tui.domain.release import Release
from newsroom_tui.errors import UsageError


@given(st.text(), st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1), st.text())
def test_any_run_of_a_text_is_found_in_it(before: str, run: str, after: str) -> None:
    release = Release(body=f"{before} {run} {after}")
    assert parse(f'"{run}"').matches(release)
    assert parse(run).matches(release)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("作者：张三", "author:张三"),
        ("摄影:李例 会议", "photographer:李例 会议"),
        ("标题：“开学典礼”", 'title:"开学典礼"'),
        ("状态：待审", "status:review"),
        ("-状态：已发布", "-status:published"),
        ("状态：草", "status:draft"),
        ("标签：招生 语种：zh 日期：2025年3月", "tag:招生 lang:zh date:2025-03"),
        ("缺：摄影 缺:图说", "missing:photographer missing:caption"),
        ("在：回收站", "in:bin"),
    ],
)
def test_filters_have_chinese_names_too(chinese: str, english: str) -> None:
    found, wanted = parse(chinese), parse(english)
    assert (found.terms, found.filters, found.is_in_bin) == (wanted.terms, wanted.filters, wanted.is_in_bin)


def test_a_chinese_word_before_a_colon_is_a_filter_only_where_it_is_one_of_their_names() -> None:
    query = parse("时间：会议")
    assert (query.words, query.filters) == (("时间", "会议"), ())
    with pytest.raises(UsageError):
        parse("状态：飞行")


@given(st.text())
def test_any_text_is_a_query_or_is_refused_in_words(text: str) -> None:
    try:
        query = parse(text)
    except UsageError:
        return
    assert query.text == text
    query.matches(Release(title="Title", body="Body."))


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("colour:red", "author:"),
        ("author:", "missing:author"),
        ("status:lost", "published"),
        ("date:yesterday", "2024..2025"),
        ("date:2025-13", "2025-03-14"),
        ("date:2025..2026..2027", "range"),
        ("missing:everything", "photographer"),
        ("in:box", "in:bin"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_would_be_right(query: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint.replace(".", r"\.")):
        parse(query)


@pytest.mark.parametrize("query", ["12:30", "http://example.org/a", "-", '"', '""', "- -", "："])
def test_what_only_looks_like_a_filter_is_searched(query: str) -> None:
    parse(query)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("status：draft", "status:draft"),
        ("“both sides”", '"both sides"'),
        ("「两位院长」", '"两位院长"'),
        ("－signed", "-signed"),
        ("date:2025年3月", "date:2025-03"),
        ("date:2025/3/4", "date:2025-03-04"),
        ("date:２０２４～２０２５", "date:2024..2025"),
        ("language:zh", "lang:zh"),
        ("STATUS:Draft", "status:draft"),
        ("missing:release_date", "missing:date"),
    ],
)
def test_an_input_method_left_on_does_no_harm(typed: str, plain: str) -> None:
    one, other = parse(typed), parse(plain)
    assert (one.terms, one.filters, one.is_in_bin) == (other.terms, other.filters, other.is_in_bin)


def test_every_filter_is_declared_with_an_example_that_can_be_read() -> None:
    for spec in FILTERS:
        parse(f"{spec.name}:{spec.example}")
    for name in MISSABLE:
        assert parse(f"missing:{name}").matches(Release()) is (name not in ("caption", "credit"))


def test_only_the_last_word_is_a_prefix() -> None:
    release = Release(body="The agreement was signed.")
    assert parse("was agree").matches(release)
    assert not parse("agree was").matches(release)
    assert not parse('"the agree"').matches(release)
    assert parse('"the agree').matches(release)


def test_found_words_are_given_to_be_shown() -> None:
    assert parse('学院 "Both Sides" -not author:x agree').words == ("学院", "both sides", "agree")
