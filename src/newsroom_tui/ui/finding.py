"""Finding and replacing in the body that is edited."""

from __future__ import annotations

from typing import Protocol

from newsroom_tui.domain.text.find import Search
from newsroom_tui.errors import UsageError
from newsroom_tui.language import _
from newsroom_tui.ui.widgets.body_area import BodyArea
from newsroom_tui.ui.widgets.find_bar import FindBar


class Saying(Protocol):
    """Shows a message."""

    def __call__(self, message: str, *, is_error: bool = False) -> None:
        """Show it."""


class Finding:
    """Looks through a body as the bar says; what is found is selected."""

    def __init__(self, body: BodyArea, bar: FindBar, say: Saying) -> None:
        self._body = body
        self._bar = bar
        self._say = say
        self._from = 0

    def open(self, *, is_replacing: bool) -> None:
        """Show the bar; what is selected on one line is looked for."""
        selected = self._body.selected_text
        self._from, _ = self._body.selected
        self._bar.open(selected if "\n" not in selected else "", is_replacing=is_replacing)
        self.look(self._bar.search)

    def close(self) -> None:
        """Back to the text; what was found stays selected."""
        self._bar.close()
        self._body.focus()

    def look(self, search: Search) -> None:
        """Select the first place from where the search began."""
        self._select(search, self._from)

    def go(self, step: int) -> None:
        """To the next place, or with -1 the one above; after the last comes the first."""
        places = self._places(self._bar.search)
        if not places:
            return
        start, end = self._body.selected
        if step > 0:
            at = next((n for n, place in enumerate(places) if place[0] >= end and place != (start, end)), 0)
        else:
            at = next((n for n in reversed(range(len(places))) if places[n][1] <= start), len(places) - 1)
        self._show(places, at)

    def replace(self) -> None:
        """Replace what is selected, where that was found, and go to the next place."""
        search = self._bar.search
        start, end = self._body.selected
        if (start, end) not in self._places(search):
            self.go(1)
            return
        try:
            by, _ = search.replaced(self._body.text[start:end], self._bar.by)
        except UsageError as error:
            self._say(str(error), is_error=True)
            return
        self._body.change(start, end, by)
        self._from = start + len(by)
        self._select(search, self._from)

    def replace_all(self) -> None:
        """Replace every place, as one step."""
        if self._body.read_only:
            self._say(_("The text is only read here; nothing was replaced."))
            return
        try:
            text, count = self._bar.search.replaced(self._body.text, self._bar.by)
        except UsageError as error:
            self._say(str(error), is_error=True)
            return
        if count:
            self._body.replace_all(text)
        self._say(_("{count:,} replaced; ^z takes all of it back.", count=count) if count else _("Nothing was found."))
        self._bar.tell("")

    def _select(self, search: Search, start: int) -> None:
        places = self._places(search)
        if places:
            self._show(places, next((n for n, place in enumerate(places) if place[0] >= start), 0))

    def _places(self, search: Search) -> list[tuple[int, int]]:
        try:
            places = search.places(self._body.text)
        except UsageError as error:
            self._bar.tell(_("no such pattern"))
            self._say(str(error), is_error=True)
            return []
        if not places:
            self._bar.tell(_("not found") if search.text else "")
        return places

    def _show(self, places: list[tuple[int, int]], at: int) -> None:
        self._body.select(*places[at])
        self._bar.tell(_("{place:,} of {count:,}", place=at + 1, count=len(places)))
