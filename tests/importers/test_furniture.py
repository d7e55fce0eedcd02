"""The words of a page's buttons."""

from __future__ import annotations

import pytest

from newsroom_tui.importers.pasted.furniture import WORD_LIST, is_furniture, is_page_words


def test_no_word_is_listed_twice_and_each_is_found() -> None:
    words = WORD_LIST.split()
    assert words == sorted(set(words))
    assert [word for word in words if not is_page_words(f"print {word} print")] == []


@pytest.mark.parametrize("line", ["上一則：無", "回上頁", "轉寄 列印", "放大字體 縮小字體", "繁體版"])
def test_buttons_in_traditional_characters(line: str) -> None:
    assert is_furniture(line)
