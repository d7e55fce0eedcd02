"""How long a text is, in the ways that its readers count: words, Chinese characters, minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom_tui.language import _, ngettext

WORDS_A_MINUTE = 230
HAN_A_MINUTE = 400

_REMEMBERED = 4_000
_PIECE = 32_000

# Ideographs with their extensions and compatibility forms, and 々〆〇, which stand for one.
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_HAN = re.compile(f"[{HAN}]")
# A word holds on through apostrophes, hyphens, points and commas inside it: don't, state-of-the-art, 3.5, U.S.
_WORD = re.compile(rf"[^\W_{HAN}]+(?:['’.,\-\u00ad\u2010\u2011][^\W_{HAN}]+)*")
# Addresses are not read: those of links and pictures, and bare ones.
_ADDRESS = re.compile(r"(?<=\])\([^()\s]*(?:\s+\"[^\"]*\")?\)|\b(?:https?|mailto|ftp)://?[^\s<>)\]，。]+")


@dataclass(frozen=True, slots=True)
class Counts:
    """The length of a text.

    Attributes:
        words: words in alphabets, numbers among them.
        han: Chinese characters, without punctuation.
    """

    words: int = 0
    han: int = 0

    @property
    def minutes(self) -> int:
        """Reading time in whole minutes, at least 1 for anything that can be read, 0 for nothing."""
        if not self.words and not self.han:
            return 0
        return max(1, round(self.words / WORDS_A_MINUTE + self.han / HAN_A_MINUTE))

    def __str__(self) -> str:
        """In words, e.g. ``312 words``, ``801 字``, ``12 words + 801 字``."""
        words = ngettext("{count:,} word", "{count:,} words", self.words)
        han = _("{count:,} 字", count=self.han)
        return f"{words} + {han}" if self.words and self.han else han if self.han else words


@lru_cache(maxsize=20_000)
def _count_short(line: str) -> Counts:
    return count(line)


def count_lines(lines: Iterable[str]) -> Counts:
    """Count a text that is given line by line; lines that were counted before cost nothing.

    A very long one is neither remembered nor counted at once: other threads would stand still meanwhile.
    """
    words = han = 0
    for line in lines:
        for counts in (_count_short(line),) if len(line) <= _REMEMBERED else map(count, _pieces(line)):
            words += counts.words
            han += counts.han
    return Counts(words, han)


def _pieces(line: str) -> Iterator[str]:
    """A long line in pieces that end at blanks, where it has any."""
    start = 0
    while start < len(line):
        end = start + _PIECE
        if end < len(line):
            end = line.rfind(" ", start, end) + 1 or end
        yield line[start:end]
        start = end


def count(text: str) -> Counts:
    """Count a text, plain or Markdown; marks, punctuation and link addresses do not count."""
    if not text:
        return Counts()
    text = _ADDRESS.sub(" ", text)
    return Counts(words=sum(1 for _ in _WORD.finditer(text)), han=len(_HAN.findall(text)))
