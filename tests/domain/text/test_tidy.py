"""Tidying: prose is put right, code and addresses stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.text.tidy import tidy


@pytest.mark.parametrize(
    ("language", "text", "tidied"),
    [
        ("en", "The  dean said  so.", "The dean said so."),
        ("en", "one\u00a0two\u200b three", "one two three"),
        ("en", 'He said "yes" and "no".', "He said “yes” and “no”."),
        ("en", 'A 5" disk and a 3" disk', 'A 5" disk and a 3" disk'),
        ("en", "It's the dean's", "It’s the dean’s"),
        ("en", "the '90s", "the '90s"),
        ("zh", '他说"你好"。', "他说“你好”。"),
        ("de", 'Er sagte "ja".', "Er sagte „ja“."),
        ("fr", 'Elle a dit "oui".', "Elle a dit « oui »."),
        ("en", '`a  "b"` and "c"', '`a  "b"` and “c”'),
        ("en", '```\nx  = "y"\n```\n"z"', '```\nx  = "y"\n```\n“z”'),
        ("en", '    x  = "y"', '    x  = "y"'),
        ("en", "| a   | b |", "| a   | b |"),
        ("en", '[p](http://x.org "t  u")', '[p](http://x.org "t  u")'),
        ("en", '<a href="x">y</a>', '<a href="x">y</a>'),
        ("en", "  - indented  item", "  - indented item"),
    ],
)
def test_prose_is_put_right(language: str, text: str, tidied: str) -> None:
    assert tidy(text, language).text == tidied


def test_what_is_changed_is_counted() -> None:
    notes = tidy('a  b "c"  d\u00a0e').notes
    assert notes == ("No-break spaces made plain: 1", "Doubled blanks made one: 2", "Straight quotes made curly: 1")
    assert tidy("as it should be").notes == ()
    assert tidy("blank at the end \nx").notes == ("Blanks at the ends of lines removed, in lines: 1",)


@given(st.text(st.sampled_from("ab \"'`|\n-学“”\u00a0"), max_size=60))
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text).text
    assert tidy(once).text == once


@given(st.text(st.sampled_from("ab \"'`|\n-学\u00a0"), max_size=60))
def test_no_word_is_lost(text: str) -> None:
    def letters(any_text: str) -> str:
        return "".join(character for character in any_text if character.isalnum())

    assert letters(tidy(text).text) == letters(text)
