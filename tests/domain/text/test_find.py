"""Finding and replacing, in English and in Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.text.find import Search
from newsroom_tui.errors import UsageError


def found(search: Search, text: str) -> list[str]:
    return [text[start:end] for start, end in search.places(text)]


def test_case_matters_only_where_it_is_asked_for() -> None:
    assert found(Search("hall"), "Hall hall HALL") == ["Hall", "hall", "HALL"]
    assert found(Search("hall", is_exact=True), "Hall hall HALL") == ["hall"]


def test_whole_words() -> None:
    assert Search("hall", is_word=True).places("shallow hall, hall's") == [(8, 12), (14, 18)]
    assert Search("学院", is_word=True).places("国教学院的") == [(2, 4)]
    assert Search("HXIT", is_word=True).places("与HXIT签约 HXITs") == [(1, 5)]


def test_marks_are_only_marks_unless_it_is_a_regular_expression() -> None:
    assert found(Search("a.c"), "abc a.c") == ["a.c"]
    assert found(Search("a.c", is_regex=True), "abc a.c") == ["abc", "a.c"]
    assert found(Search(r"^\d+", is_regex=True), "12 a\n34 b") == ["12", "34"]
    assert Search("x*", is_regex=True).places("ab") == []


def test_replacing() -> None:
    assert Search("hall").replaced("Hall, hall", "room") == ("room, room", 2)
    assert Search("a").replaced("a", r"\1") == (r"\1", 1)
    assert Search(r"(\d+) May", is_regex=True).replaced("3 May, 4 May", r"May \1") == ("May 3, May 4", 2)
    assert Search("").replaced("a", "b") == ("a", 0)


@pytest.mark.parametrize("pattern", ["(", "[", "*", "(?P<n"])
def test_what_is_no_regular_expression_is_said(pattern: str) -> None:
    with pytest.raises(UsageError, match="no regular expression"):
        Search(pattern, is_regex=True).places("a")


def test_a_replacement_that_names_no_group_is_said() -> None:
    with pytest.raises(UsageError, match="cannot be put in"):
        Search("a", is_regex=True).replaced("a", r"\7")


@given(st.text(min_size=1, max_size=3), st.text(max_size=30), st.text(max_size=3))
def test_replacing_changes_just_the_places_that_are_found(words: str, text: str, by: str) -> None:
    places = Search(words, is_exact=True).places(text)
    made, done = "", 0
    for start, end in places:
        made += text[done:start] + by
        done = end
    assert Search(words, is_exact=True).replaced(text, by) == (made + text[done:], len(places))
