"""How texts are cut into the words that are searched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain import words as words_module
from newsroom_tui.domain.words import spaced, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Agreement", ["the", "agreement"]),
        ("well-known", ["well", "known"]),
        ("Café ÉCOLE", ["cafe", "ecole"]),
        ("ＦＵＬＬ　ｗｉｄｔｈ１２", ["full", "width12"]),
        ("学院", ["学", "院"]),
        ("华为Huawei公司", ["华", "为", "huawei", "公", "司"]),
        ("大学，院长", ["大", "学", "¶", "院", "长"]),
        ("大**学**院", ["大", "学", "院"]),
        ("大学\n院", ["大", "学", "院"]),
        ("大学\n\n院", ["大", "学", "¶", "院"]),
        ("¶ a¶b", ["a", "b"]),
        ("The end. A start", ["the", "end", "¶", "a", "start"]),
        ("the “quoted” word’s **bold** end", ["the", "¶", "quoted", "¶", "word", "s", "bold", "end"]),
        ("3.14 und über. Größe", ["3", "¶", "14", "und", "uber", "¶", "grosse"]),
        ("", []),
        ("…!?", ["¶"] * 5),
    ],
)
def test_a_text_is_cut_into_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text())
def test_cutting_the_spaced_text_again_gives_the_same_words(text: str) -> None:
    """The catalogue cuts at ASCII signs only; it must see the words that `words` sees."""
    blanks = "".join(sign if sign.isalnum() or not sign.isascii() else " " for sign in spaced(text))
    assert [word for word in blanks.split(" ") if word] == words(text)


@given(st.text())
def test_what_a_text_is_cut_into_does_not_depend_on_what_stands_beside_it(text: str) -> None:
    alone = words(text)
    beside = words(f"{text}\n\nü\n\n学")
    assert beside[: len(alone)] == alone


@given(st.text("大学院，。 \nab1-*¶é", max_size=60), st.integers(0, 5))
def test_a_text_that_is_set_apart_in_pieces_is_what_it_is_in_one(text: str, piece: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        whole = spaced(text)
        patch.setattr(words_module, "PIECE", piece)
        assert spaced(text) == whole
