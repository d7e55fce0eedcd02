"""How releases and words are found on the desk: search, order, saved searches, find in the open release."""

from __future__ import annotations

import asyncio
from typing import Any

from newsroom_tui.domain import query_language
from newsroom_tui.domain.listing import Sort
from newsroom_tui.errors import NewsroomError
from newsroom_tui.language import _
from newsroom_tui.store.remembered import Remembered
from newsroom_tui.ui.keymap import Where
from newsroom_tui.ui.screens.desk_state import DeskState, for_release
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.search_line import SearchLine
from newsroom_tui.ui.window import SORT_LABELS, Window

_FACETS = {"author": "author", "photographer": "photographer", "source": "source", "tag": "tags", "lang": "language"}
SAVE, FORGET = "\0save", "\0forget"


class Finding(DeskState):
    """Actions that narrow the list, order it, and go to words."""

    def __init__(self, *args: Any, remembered: Remembered | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.remembered = remembered or Remembered()
        self._wanted = ""
        self._is_searching = False
        self._is_counting = False
        self._is_taken = False
        self._place_before = 0
        self._facets: dict[str, tuple[str, ...]] = {}

    # Searching as it is typed

    async def action_search(self) -> None:
        """Type a search; the list is narrowed with every letter."""
        if self.has_class("-alone") or not self.list.is_on_screen:
            self.remove_class("-alone", "-reading")
        if self.window is not None and not self.window.query:
            self._place_before = self.selected.id if self.selected else 0
        self._facets.clear()
        line = await self.query_one(SearchLine).open(self.remembered.recent, self._completed)
        self.set_focus(line)
        self.query_one(CommandBar).turn_to(Where.SEARCH, Where.EVERYWHERE, is_typing=True)

    def on_search_line_changed(self, event: SearchLine.Changed) -> None:
        """Search for what stands there now."""
        self.search(event.query)

    async def on_search_line_taken(self, event: SearchLine.Taken) -> None:
        """Keep the search, and go into the list."""
        self.search(event.query)
        self.remembered.note(event.query)
        await self._leave_search()

    async def on_search_line_lowered(self) -> None:
        """Keep the search, and go into the list."""
        self.remembered.note(self._wanted)
        await self._leave_search()

    async def on_search_line_left(self) -> None:
        """All releases again, at the place where the search began."""
        self.search("")
        await self._leave_search()

    async def _leave_search(self) -> None:
        if (self._is_searching or self._is_counting) and not self._is_taken:
            self._is_taken = True
            self.app.hold_keys()  # what is typed next is meant for what will be found
        await self.query_one(SearchLine).close()
        self.query_one(CommandBar).turn_to(Where.DESK, Where.EVERYWHERE)
        self.set_focus(self.list)
        if not self._is_searching:
            self.open_selected()

    def search(self, query: str) -> None:
        """Narrow the list to what a query finds; one search runs at a time, and the last one asked for wins."""
        self._wanted = query
        if self._is_searching or self.window is None:
            return
        if query == self.window.query:
            self.query_one(SearchLine).show(query)
            self._let_keys_go()  # what was asked for stands there already
            return
        self._is_searching = True
        sort = self.window.sort
        place = self._place_before if not query else 0

        def find() -> tuple[Window, int] | NewsroomError:
            try:
                window = Window(self.newsroom, query, sort, is_counted=not query)
                index = (window.index_of(place) if place else None) or 0
                window.row(index)
            except NewsroomError as error:  # a word of the query half typed: the next letter may mend it
                return error
            return window, index

        self.ask(find, lambda found: self._found(query, found))

    def _found(self, query: str, found: tuple[Window, int] | NewsroomError) -> None:
        self._is_searching = False
        if self._wanted != query:
            self.search(self._wanted)
            return
        self.query_one(SearchLine).show(query)
        if isinstance(found, NewsroomError):
            self._let_keys_go()
            self.tell(found.message)
            return
        words = query_language.parse(query).words
        self.list.mark_words(words)
        was_open = self.release.id if self.release else 0
        self.reader.expect(*words)
        self.show_window(*found, is_passing=bool(self.query(SearchLine).first().children))
        if self.selected is not None and self.selected.id == was_open:
            self.reader.search(*words)
        self.show_status()
        self._count(found[0])

    def _count(self, window: Window) -> None:
        """Count what was found, once it is seen; one search is counted at a time, and the last one wins."""
        if window.is_counted:
            self._let_keys_go()
            return
        if self._is_counting:
            return
        self._is_counting = True

        def count() -> int | NewsroomError:
            try:
                return window.count_rows()
            except NewsroomError as error:
                return error

        self.ask(count, lambda counted: self._counted(window, counted))

    def _counted(self, window: Window, counted: int | NewsroomError) -> None:
        self._is_counting = False
        if self.window is None:
            return
        if window is not self.window:
            self._count(self.window)
            return
        if isinstance(counted, NewsroomError):
            self.tell(counted.message, is_error=True)
        else:
            window.set_count(counted)
            self.list.show(window, self.list.cursor, self.list.marked_from)
            self.show_status(is_over=False)
        self._let_keys_go()

    def _let_keys_go(self) -> None:
        """What was searched for stands in the list."""
        if self._is_taken:
            self._is_taken = False
            self.app.release_keys()

    async def _completed(self, text: str) -> str | None:
        """A search with its last word completed: a filter's name, or a value that the library has."""
        at = max(text.rfind(blank) for blank in " \u3000") + 1
        start, word = text[:at], text[at:]
        sign = "-" if word.startswith("-") else ""
        colon = "：" if "：" in word else ":"
        name, is_value, value = word.removeprefix("-").partition(colon)
        if not is_value:
            names = (*(spec.name for spec in query_language.FILTERS), *query_language.CHINESE)
            fits = [f"{known}:" for known in names if name and known.startswith(name.lower())]
        else:
            known = await self._values(name)
            fits = [f"{name}{colon}{_quoted(one)}" for one in known if one.lower().startswith(value.strip('"').lower())]
        return f"{start}{sign}{fits[0]}" if fits and fits[0] != word else None

    async def _values(self, name: str) -> tuple[str, ...]:
        name = query_language.CHINESE.get(name, name)
        if name in query_language.VALUES:
            return query_language.VALUES[name]
        field = _FACETS.get(name, name)
        if field not in _FACETS.values():
            return ()
        if field not in self._facets:
            try:
                self._facets[field] = tuple(await asyncio.to_thread(self.newsroom.facets, field))
            except NewsroomError:
                self._facets[field] = ()
        return self._facets[field]

    # Saved searches

    def action_saved_searches(self) -> None:
        """Choose a saved search, or save this one."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        query = self.window.query if self.window is not None else ""
        answers = [Answer(saved, saved) for saved in self.remembered.saved]
        if query and query in self.remembered.saved:
            answers.append(Answer(FORGET, _("Forget “{query}”", query=query)))
        elif query:
            answers.append(Answer(SAVE, _("Save “{query}”", query=query)))
        if not answers:
            self.tell(_("No search is saved yet: search with /, then save it here."))
            return
        self.app.push_screen(Choice(_("Saved searches"), answers, selected=query), self._saved_search_chosen)

    def _saved_search_chosen(self, value: str | None) -> None:
        query = self.window.query if self.window is not None else ""
        if value == SAVE:
            self.remembered.save(query)
            self.tell(_("“{query}” is saved; F brings it back.", query=query))
        elif value == FORGET:
            self.remembered.forget(query)
            self.tell(_("“{query}” is forgotten.", query=query))
        elif value is not None:
            self.search(value)

    # Order

    def action_sort(self) -> None:
        """Ask for the list's order."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        if self.window is not None:
            answers = [Answer(sort, _(SORT_LABELS[sort]).capitalize(), sort[0]) for sort in Sort]
            self.app.push_screen(Choice(_("Order of the list"), answers, selected=self.window.sort), self._sort_chosen)

    def _sort_chosen(self, value: str | None) -> None:
        if value is None or self.window is None or value == self.window.sort:
            return
        if value not in tuple(Sort):
            self.tell(
                _("There is no order {name!r}. Orders: {known}.", name=value, known=", ".join(Sort)), is_error=True
            )
            return
        query, sort, place = self.window.query, Sort(value), self.selected

        def opened() -> tuple[Window, int]:
            window = Window(self.newsroom, query, sort)
            return window, (window.index_of(place.id) if place else None) or 0

        self.ask(opened, lambda answer: self._sorted(*answer), is_awaited=True)

    def _sorted(self, window: Window, cursor: int) -> None:
        self.show_window(window, cursor)
        self.show_status()

    # Words in the open release

    @for_release
    def action_find(self) -> None:
        """Find words in the open release."""
        from newsroom_tui.ui.dialogs.prompt import Prompt

        if self.release is not None:
            self.open_selected()
            self.app.push_screen(Prompt(_("Find in this release")), self._find)

    def _find(self, text: str | None) -> None:
        if text is None:
            return
        if not self.reader.search(text):
            self.tell(_("“{text}” does not stand in this release.", text=text))

    def action_find_next(self) -> None:
        """To the next place of what was found."""
        self.reader.action_find_next()

    def action_find_previous(self) -> None:
        """To the place before."""
        self.reader.action_find_previous()

    def action_toggle_invisibles(self) -> None:
        """Show invisible characters, or hide them again."""
        self.reader.action_toggle_invisibles()


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
