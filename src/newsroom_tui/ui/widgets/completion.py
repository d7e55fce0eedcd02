"""Completing a field to what is known."""

from __future__ import annotations

from collections.abc import Iterable

from textual.suggester import Suggester

PARTS = ";；,，、"


class Completion(Suggester):
    """Completes the text, or where several stand in it the last of them.

    Args:
        known: what there is to complete to, the likeliest first.
        is_several: whether the field holds several, parted by ``;``.
    """

    def __init__(self, known: Iterable[str], *, is_several: bool = False) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._known = tuple(known)
        self._is_several = is_several

    async def get_suggestion(self, value: str) -> str | None:
        """What the text could become, None where nothing is known that begins like it."""
        begun = 0
        if self._is_several:
            begun = 1 + max(value.rfind(mark) for mark in PARTS)
            begun += len(value[begun:]) - len(value[begun:].lstrip())
        word = value[begun:].casefold()
        if not word:
            return None
        return next((value[:begun] + name for name in self._known if name.casefold().startswith(word)), None)
