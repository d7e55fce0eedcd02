"""Finding and replacing in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.domain.text.count import HAN
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _

# A word's end is where letters and digits end; Chinese has none, so its characters bound no word.
_LETTER = rf"[^\W{HAN}]"


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for.

    Attributes:
        text: the words, or with `is_regex` a regular expression of Python's.
        is_exact: upper and lower case differ.
        is_word: only where it stands as a word of its own.
        is_regex: `text` is a regular expression.
    """

    text: str
    is_exact: bool = False
    is_word: bool = False
    is_regex: bool = False

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in `text`: starts and ends, in order, not overlapping, none empty.

        Raises:
            UsageError: the regular expression is none; says why.
        """
        if not self.text:
            return []
        return [match.span() for match in self._pattern().finditer(text) if match.end() > match.start()]

    def replaced(self, text: str, by: str) -> tuple[str, int]:
        r"""`text` with every place replaced, and how many there were; in a regular expression's ``\1`` is a group.

        Raises:
            UsageError: the regular expression or the replacement is none.
        """
        count = 0

        def put(match: re.Match[str]) -> str:
            nonlocal count
            if match.end() == match.start():
                return ""
            count += 1
            return match.expand(by) if self.is_regex else by

        if not self.text:
            return text, 0
        try:
            return self._pattern().sub(put, text), count
        except (re.error, IndexError) as error:
            raise UsageError(_("{text!r} cannot be put in: {reason}.", text=by, reason=error)) from None

    def _pattern(self) -> re.Pattern[str]:
        pattern = self.text if self.is_regex else re.escape(self.text)
        if self.is_word:
            pattern = _bounded(pattern, self.text, is_regex=self.is_regex)
        try:
            return re.compile(pattern, re.MULTILINE | (0 if self.is_exact else re.IGNORECASE))
        except (re.error, RecursionError, OverflowError) as error:
            raise UsageError(_("{text!r} is no regular expression: {reason}.", text=self.text, reason=error)) from None


def _bounded(pattern: str, text: str, *, is_regex: bool) -> str:
    """A pattern that neither begins nor ends inside a word of letters."""
    first, last = (True, True) if is_regex else (_is_letter(text[0]), _is_letter(text[-1]))
    before = rf"(?<!{_LETTER})" if first else ""
    after = rf"(?!{_LETTER})" if last else ""
    return f"{before}(?:{pattern}){after}"


def _is_letter(character: str) -> bool:
    return re.match(_LETTER, character) is not None
