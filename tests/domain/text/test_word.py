"""What word processors put on the clipboard becomes Markdown; Markdown is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.text.word import from_word, is_from_word

PARAGRAPH = "The hall, which had been closed for two years, opened on Friday with a concert of the school choir. "


@pytest.mark.parametrize(
    ("pasted", "markdown"),
    [
        ("•\tFirst\n•\tSecond", "- First\n- Second"),
        ("Speakers:\n·\u3000院长\n·\u3000Jo Sample\nAll came.", "Speakers:\n\n- 院长\n- Jo Sample\n\nAll came."),
        ("1.\tOne\n2.\tTwo\n\to\tdeeper", "1. One\n2. Two\n  - deeper"),
        ("a)\tOne\nb)\tTwo", "1. One\n2. Two"),
        ("Day\tPlace\nFriday\tHall|North", "| Day | Place |\n| --- | --- |\n| Friday | Hall\\|North |"),
        (f"{PARAGRAPH}\n{PARAGRAPH}", f"{PARAGRAPH.strip()}\n\n{PARAGRAPH.strip()}"),
        ("One\x0btwo\u00a0three", "One\n\ntwo three"),
        (
            "Normal 0 false false false EN-US ZH-CN X-NONE /* Style Definitions */ table.MsoNormalTable "
            "{mso-style-name:x; font-size:11.0pt;} The hall opens.",
            "The hall opens.",
        ),
    ],
)
def test_a_word_processors_text_becomes_markdown(pasted: str, markdown: str) -> None:
    assert is_from_word(pasted)
    assert from_word(pasted) == markdown


@pytest.mark.parametrize(
    "pasted",
    [
        "The hall opens.",
        "- one\n- two",
        f"# Heading\n\n{PARAGRAPH}\n\n{PARAGRAPH}",
        f"> {PARAGRAPH}\n> {PARAGRAPH}",
        "学校召开会议。\n\n与会者众多。",
        "wrapped lines of a mail\nthat are short",
        "",
    ],
)
def test_plain_text_and_markdown_raise_no_question(pasted: str) -> None:
    assert not is_from_word(pasted)


@given(st.text(st.sampled_from("aB•\t\n\x0b 1.)o|学"), max_size=80))
def test_no_letter_is_lost(pasted: str) -> None:
    for letter in "B学":  # a small letter may number a list
        assert from_word(pasted).count(letter) == pasted.count(letter)
