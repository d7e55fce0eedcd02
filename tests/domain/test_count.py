"""Lengths as an editor would count them by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.text.count import Counts, count, count_lines


@pytest.mark.parametrize(
    ("text", "words", "han"),
    [
        ("", 0, 0),
        ("One college signs.", 3, 0),
        ("one\u00a0two\u00a0three", 3, 0),
        ("学校召开会议。", 0, 6),
        ("学校与HXIT签约", 1, 5),
        ("2025年3月14日", 3, 3),
        ("It doesn't fit — the state-of-the-art lab, 3.5 m high.", 9, 0),
        ("# Heading\n\n* **bold** item", 3, 0),
        ("See [the page](https://example.org/a/b) now", 4, 0),
        ("See https://example.org/a/b now", 2, 0),
        ("— … 、。", 0, 0),
        ("snake_case", 2, 0),
    ],
)
def test_words_and_chinese_characters(text: str, words: int, han: int) -> None:
    assert count(text) == Counts(words, han)


def test_reading_time() -> None:
    assert Counts().minutes == 0
    assert Counts(words=3).minutes == 1
    assert Counts(words=460).minutes == 2
    assert Counts(han=800).minutes == 2
    assert Counts(words=230, han=400).minutes == 2


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (Counts(312), "312 words"),
        (Counts(1), "1 word"),
        (Counts(), "0 words"),
        (Counts(0, 801), "801 字"),
        (Counts(1200, 80), "1,200 words + 80 字"),
    ],
)
def test_lengths_are_said_in_words(counts: Counts, said: str) -> None:
    assert str(counts) == said


@given(st.text(), st.text())
def test_what_a_blank_line_parts_is_counted_apart(one: str, other: str) -> None:
    whole, first, second = count(f"{one}\n\n{other}"), count(one), count(other)
    assert whole == Counts(first.words + second.words, first.han + second.han)


@given(st.text())
def test_line_by_line_it_is_the_same(text: str) -> None:
    assert count_lines(text.split("\n")) == count(text)
