from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.text.clean import clean, fingerprint


@pytest.mark.parametrize(
    ("text", "expected", "kind"),
    [
        ("two\u00a0words", "two words", "No-break spaces made plain"),
        ("zero\u200bwidth\ufeff", "zerowidth", "Invisible characters removed"),
        ("safe\u202etxt", "safetxt", "Invisible characters removed"),
        ("bell\x07 and escape\x1b[31m", "bell and escape[31m", "Control characters removed"),
        ("donâ€™t", "don’t", "Characters that were encoded twice, mended"),
        ("a\r\nb\nc\r\n", "a\nb\nc\n", "Mixed line ends made alike"),
    ],
)
def test_junk_is_mended_and_counted(text: str, expected: str, kind: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == expected
    assert kind in cleaned.counts
    assert any(note.startswith(kind) for note in cleaned.notes)


@pytest.mark.parametrize(
    "text", ["plain words", "中文，全角。", "　　段首空两格", "  indented", "naïve café £5", "👩‍🔬 at work"]
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert clean(text) == type(clean(text))(text, {})


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


def test_lost_characters_are_counted() -> None:
    assert "1" in clean("a \ufffd b").notes[0]


@pytest.mark.parametrize("other", ["one\r\ntwo", "one  \ntwo\n\n", "\ufeffone\n\n\ntwo", "one\u00a0\ntwo"])
def test_a_fingerprint_is_what_the_text_says(other: str) -> None:
    assert fingerprint(other) == fingerprint("one\ntwo")
    assert fingerprint(other) != fingerprint("one\nthree")
