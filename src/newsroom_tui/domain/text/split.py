"""A text cut into pieces that give it back when joined: sentences, or words and Chinese characters."""

from __future__ import annotations

import re

from newsroom_tui.domain.text.count import HAN

# Blanks; or a sentence: up to its closing mark, with quotes and brackets that close after it, else to the line's end.
# A run of marks is tried from its beginning only, which keeps long runs of them quick.
_SENTENCE = re.compile(
    r"\s+|\S[^\n]*?(?:[。！？；…]++[”’」』）\"')\]]*+|(?<![.!?])[.!?]++[”’\"')\]]*+(?=\s)|(?=\n)|\Z)"
)
_WORD = re.compile(rf"\s+|[^\W_{HAN}]+(?:['’][^\W_{HAN}]+)*|.", re.DOTALL)


def sentences(text: str) -> list[str]:
    """`text` as its sentences and the blanks between them; a line's end ends a sentence."""
    return _SENTENCE.findall(text)


def words(text: str) -> list[str]:
    """`text` as words, single Chinese characters, single marks, and runs of blanks."""
    return _WORD.findall(text)


def lines(text: str) -> list[str]:
    """`text` as its lines with their ends; only a line feed ends one."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
