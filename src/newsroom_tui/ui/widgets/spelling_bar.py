"""The bar of words whose spelling the dictionary does not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsroom_tui.domain.text.spelling import Misspelling
from newsroom_tui.language import _, ngettext
from newsroom_tui.ui.keymap import Where, bindings

SHOWN_COUNT = 9
"""Suggestions shown of a word: as many as there are digits."""


class SpellingBar(Vertical, can_focus=False):
    """The words with their suggestions, a line each. Hidden until it shows some."""

    class Wish(StrEnum):
        """What the bar can ask for, of the word that is selected."""

        SHOW = "show"
        NEXT_PLACE = "next place"
        PUT_IN = "put in"
        EVERYWHERE = "everywhere"
        IGNORE = "ignore"
        REMEMBER = "remember"
        WRITE = "write"
        CLOSE = "close"

    @dataclass
    class Wished(Message):
        """A key of the bar was pressed, or another word selected."""

        wish: SpellingBar.Wish
        word: str
        by: str = ""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.SPELLING)
    DEFAULT_CSS = """
    SpellingBar { height: auto; max-height: 40%; display: none; background: $panel; padding: 0 1; }
    SpellingBar.-open { display: block; }
    SpellingBar .line { height: 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    SpellingBar OptionList {
        height: auto; max-height: 6; border: none; padding: 0; text-wrap: nowrap; text-overflow: ellipsis;
    }
    SpellingBar OptionList, SpellingBar OptionList:focus { background: $panel; background-tint: $panel 0%; }
    """

    def __init__(self) -> None:
        super().__init__(id="spelling")
        self._words: list[Misspelling] = []

    def compose(self) -> ComposeResult:
        """What this is, the words, the keys."""
        yield Static(classes="line", id="spelling-head")
        yield OptionList(compact=True)
        keys = _("1–9 put in · a everywhere · n next · i ignore · + remember · Enter to the text")
        yield Static(Content(keys), classes="line")

    @property
    def is_open(self) -> bool:
        """Whether the bar is to be seen."""
        return self.has_class("-open")

    def show(self, words: list[Misspelling], counts: Mapping[str, int], dictionary: str, *, selected: int = 0) -> None:
        """Show these words, and select one of them.

        Args:
            counts: how often each stands in the release.
            dictionary: the name of the dictionary that does not have them.
        """
        self._words = words
        self.add_class("-open")
        many = ngettext("{count:,} word", "{count:,} words", len(words))
        head = _("Not in the dictionary {name}: {words}", name=dictionary, words=many)
        self.query_one("#spelling-head", Static).update(Content(head))
        answers = self.query_one(OptionList)
        answers.clear_options()
        width = min(24, max((len(word.word) for word in words), default=0))
        answers.add_options([Option(_row(word, counts.get(word.word, 0), width)) for word in words])
        answers.highlighted = min(selected, len(words) - 1)
        answers.focus()

    def close(self) -> None:
        """Hide the bar."""
        self.remove_class("-open")

    @property
    def selected(self) -> int:
        """Which word is selected, from 0."""
        return self.query_one(OptionList).highlighted or 0

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show where the word stands."""
        event.stop()
        self._wish(self.Wish.SHOW)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        event.stop()
        self._wish(self.Wish.WRITE)

    def on_key(self, event: events.Key) -> None:
        """A digit puts its suggestion in."""
        digit = event.character or ""
        if digit in "123456789" and digit:
            event.stop()
            suggestions = self._words[self.selected].suggestions if self._words else ()
            if int(digit) <= len(suggestions):
                self._wish(self.Wish.PUT_IN, suggestions[int(digit) - 1])

    def action_down(self) -> None:
        """The next word."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """The word above."""
        self.query_one(OptionList).action_cursor_up()

    def action_next_place(self) -> None:
        """The next place of the word."""
        self._wish(self.Wish.NEXT_PLACE)

    def action_everywhere(self) -> None:
        """Put a suggestion in at every place of the word."""
        suggestions = self._words[self.selected].suggestions if self._words else ()
        self._wish(self.Wish.EVERYWHERE, suggestions[0] if suggestions else "")

    def action_ignore(self) -> None:
        """The word is right here."""
        self._wish(self.Wish.IGNORE)

    def action_remember(self) -> None:
        """The word is right anywhere."""
        self._wish(self.Wish.REMEMBER)

    def action_write(self) -> None:
        """Into the text, to write something else."""
        self._wish(self.Wish.WRITE)

    def action_close(self) -> None:
        """Back to the text."""
        self._wish(self.Wish.CLOSE)

    def _wish(self, wish: Wish, by: str = "") -> None:
        if self._words or wish is self.Wish.CLOSE:
            word = self._words[self.selected].word if self._words else ""
            self.post_message(self.Wished(wish, word, by))


def _row(word: Misspelling, count: int, width: int) -> Content:
    parts: list[str | tuple[str, str]] = [(f" {word.word:{width}} ", "bold"), f"{f'×{count}' if count > 1 else '':4}"]
    for number, suggestion in enumerate(word.suggestions[:SHOWN_COUNT], 1):
        parts += [(f" {number}", "$accent"), f" {suggestion} "]
    if not word.suggestions:
        parts.append((_(" nothing like it"), "$text-muted"))
    return Content.assemble(*parts)
