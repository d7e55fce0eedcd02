"""Spelling in the editor: the words that the system's dictionary does not have, one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widgets import Input
from textual.widgets.input import Selection

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.spelling import CAPTION, Misspelling, Place, replaced, unnamed, words_of
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import N_, _
from newsroom_tui.ui.screens.editor_state import NAMED, EditorState, too_long
from newsroom_tui.ui.widgets.spelling_bar import SpellingBar

CHINESE_FROM = 2
"""Chinese characters a word, from which on a text that names no language is taken for Chinese."""
SPELT_BY_NOBODY = ("zh", "ja", "ko")
_WHERE = {"title": N_("In the title."), "subtitle": N_("In the subtitle."), CAPTION: N_("In a caption.")}


class EditorSpelling(EditorState):
    """The action that looks the spelling up, and what can be done with what it finds."""

    _speller = None  # hunspell, once it was asked
    _unknown: list[Misspelling]
    _ignored: frozenset[str] = frozenset()
    _number = 0
    """Which of the selected word's places is shown."""
    _looked_through: tuple[Release, dict[str, list[Place]]] | None = None
    """The release as it stood, and its words."""
    _chosen = ("", "")
    """A word, and what was put in its place last."""

    def action_spelling(self) -> None:
        """Look the spelling up, in a thread."""
        if self.manuscript.is_body_held:
            self.say(too_long())
            return
        release = self.manuscript.typed()
        is_chinese = self.counting.counts.han > CHINESE_FROM * self.counting.counts.words
        if release.language.partition("-")[0] in SPELT_BY_NOBODY or (is_chinese and not release.language):
            self.say(_("There is no spelling to look up in Chinese."))
            return
        self.say(_("Looking the spelling up…"))
        self.run_worker(lambda: self._look_up(release), thread=True, group="spelling", exclusive=True)

    def _look_up(self, release: Release) -> None:
        from newsroom_tui.ui.hunspell import hunspell_for

        self._looked_through = release, words_of(release)
        words = [word for word in self._looked_through[1] if word not in self._ignored]
        try:
            speller = hunspell_for(release.language)
            names = (name for field in NAMED for name in self.newsroom.facets(field))
            unknown = speller.misspelt(unnamed(words, names))
        except NewsroomError as error:
            self.app.call_later(self.say, str(error), is_error=True)
        else:
            self._speller = speller
            self.app.call_later(self._looked_up, unknown)

    async def _looked_up(self, unknown: list[Misspelling]) -> None:
        if self.is_left:
            return
        self._unknown = unknown
        self.say("")
        if not self.query(SpellingBar):
            await self.mount(SpellingBar(), before=self.state)
        self._show_words(0)

    def on_spelling_bar_wished(self, event: SpellingBar.Wished) -> None:
        """Something is to be done with a word."""
        event.stop()
        places = self._places().get(event.word, [])
        match event.wish:
            case SpellingBar.Wish.SHOW:
                self._number = 0
                self._show_place(places)
            case SpellingBar.Wish.NEXT_PLACE:
                self._number += 1
                self._show_place(places)
            case SpellingBar.Wish.PUT_IN:
                self._chosen = (event.word, event.by)
                self._put_in(event.by, places[self._number % len(places)] if places else None)
            case SpellingBar.Wish.EVERYWHERE:
                word, by = self._chosen
                self._put_in(by if word == event.word else event.by, *places)
            case SpellingBar.Wish.IGNORE:
                self._ignore(event.word)
            case SpellingBar.Wish.REMEMBER:
                self._ignore(event.word)
                self.run_worker(lambda: self._remember(event.word), thread=True, group="spelling")
            case SpellingBar.Wish.WRITE:
                self._write(places)
            case SpellingBar.Wish.CLOSE:
                self.close_spelling()

    def _places(self) -> dict[str, list[Place]]:
        """Where the words of the release stand; looked for anew only where something was typed meanwhile."""
        release = self.manuscript.typed()
        if self._looked_through is None or self._looked_through[0] != release:
            self._looked_through = release, words_of(release)
        return self._looked_through[1]

    def _show_words(self, selected: int) -> None:
        """Show the words that still stand in the text; where there are none, say so."""
        places = self._places()
        self._unknown = [word for word in self._unknown if word.word in places and word.word not in self._ignored]
        bar = self.query_one(SpellingBar)
        if self._unknown and self._speller is not None:
            counts = {word: len(found) for word, found in places.items()}
            bar.show(self._unknown, counts, self._speller.dictionary, selected=selected)
        else:
            self.close_spelling()
            self.say(_("All words are in the dictionary."))

    def _show_place(self, places: list[Place]) -> None:
        if not places:
            return
        place = places[self._number % len(places)]
        if place.field == "body":
            self.body.select(place.start, place.end)
        elif place.field != CAPTION:
            self.form.query_one(f"#field-{place.field}", Input).selection = Selection(place.start, place.end)
        said = [_(_WHERE[place.field])] if place.field in _WHERE else []
        if len(places) > 1:
            number = self._number % len(places) + 1
            said.append(_("Place {number} of {count}.", number=number, count=len(places)))
        self.say(" ".join(said))

    def _put_in(self, by: str, *places: Place | None) -> None:
        """Put a word at these places, as one step."""
        there = [place for place in places if place is not None]
        if not by or not there:
            return
        if self.is_refused():
            return
        selected = self.query_one(SpellingBar).selected
        if len(there) == 1 and there[0].field == "body":
            self.body.change(there[0].start, there[0].end, by)
        else:
            self.manuscript.take(replaced(self.manuscript.typed(), there, by))
        self.touched()
        self._show_words(selected)

    def _ignore(self, word: str) -> None:
        self._ignored |= {word}
        self._show_words(self.query_one(SpellingBar).selected)

    def _remember(self, word: str) -> None:
        try:
            if self._speller is not None:
                self._speller.remember(word)
        except NewsroomError as error:
            self.app.call_later(self.say, str(error), is_error=True)

    def _write(self, places: Iterable[Place]) -> None:
        """Put the caret where the word stands."""
        place = next(iter(list(places)[self._number :]), None)
        if place is None or place.field == "body":
            self.body.focus()
        elif place.field == CAPTION:
            self.call_later(self.run_action, "photographs")
        else:
            self.form.focus_field(place.field)

    @property
    def is_spelling(self) -> bool:
        """Whether the words are to be seen."""
        return any(bar.is_open for bar in self.query(SpellingBar))

    def close_spelling(self) -> None:
        """Back to the text."""
        self.query_one(SpellingBar).close()
        self.body.focus()
