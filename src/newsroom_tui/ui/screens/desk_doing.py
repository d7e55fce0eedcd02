"""Doing something to releases on the desk, to one or to very many; taking it back and doing it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.timer import Timer

from newsroom_tui.language import _
from newsroom_tui.ui.chosen import Chosen
from newsroom_tui.ui.deeds import Deed, Deeds, Series
from newsroom_tui.ui.screens.desk_following import Following

AWAITED = 100
"""Releases that keys wait for; what is done to more goes on beside everything else."""
TOLD_EVERY = 0.2


class Doing(Following):
    """What every action that changes the library is done by."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.deeds = Deeds()
        self._series: Series | None = None  # what is being done to many releases now
        self._ticking: Timer | None = None

    # Several at once

    def action_mark(self) -> None:
        """Mark releases from here on, or end that; in the reader, select paragraphs."""
        if self.reader.has_focus:
            self.reader.pick()
            return
        self.list.mark(self.list.cursor if self.list.marked_from is None else None)
        if self.list.marked_from is not None:
            self.tell(_("Marking: j and k mark more, Esc ends it. s, t, x and D are for all that is marked."))

    @property
    def chosen(self) -> Chosen | None:
        """What an action is for: the marked releases, else the selected one; None where there is neither."""
        window, places = self.window, self.list.marked
        first = window.row(places.start) if window is not None and places else None
        if window is None or first is None:
            return None
        last = window.row(places[-1])
        return Chosen(len(places), first, lambda: window.rows(first, last or first, len(places)))

    # Doing

    def do(self, deed: Deed) -> None:
        """Do something that can be taken back."""

        def done() -> None:
            series = deed.series
            if series.failure is not None and not series.count:
                self.tell(series.failure.message, is_error=True)
                return
            if not series.count:
                self.tell(_("Nothing was changed."))
                return
            self.did(deed)

        self._carry_out(deed, deed.series.do, done)

    def did(self, deed: Deed) -> None:
        """Something was done that can be taken back."""
        self.deeds.add(deed)
        self.list.mark(None)
        self._tell_of(deed, _("{deed}. z takes it back.", deed=deed.said), _("z takes those back"))

    def action_undo(self) -> None:
        """Take the last deed back."""
        deed = self.deeds.last
        if deed is None:
            self.tell(_("Nothing to undo."))
            return

        def done() -> None:
            if not deed.series.is_cut_short:
                self.deeds.undone()
            self._tell_of(deed, _("Undone: {deed}. Z does it again.", deed=deed.said), _("z goes on taking back"))

        self._carry_out(deed, deed.series.undo, done)

    def action_redo(self) -> None:
        """Do again what was undone."""
        deed = self.deeds.next
        if deed is None:
            self.tell(_("Nothing to redo."))
            return

        def done() -> None:
            if not deed.series.is_cut_short:
                self.deeds.redone()
            self._tell_of(deed, _("Done again: {deed}.", deed=deed.said), _("Z goes on"))

        self._carry_out(deed, deed.series.do, done)

    def _carry_out(self, deed: Deed, call: Callable[[], None], done: Callable[[], None]) -> None:
        if self._series is not None:
            self.tell(_("Many releases are being changed; Esc stops that."))
        elif deed.size <= AWAITED:
            self.ask(call, lambda _: done(), is_awaited=True)
        else:
            self._series = deed.series
            self._ticking = self.set_interval(TOLD_EVERY, self._tell_progress)
            self._tell_progress()
            self.ask(call, lambda _: self._ended(done))

    def stop_doing(self) -> bool:
        """Stop what is being done to many releases. Whether there was such a thing."""
        if self._series is not None:
            self._series.stop()
        return self._series is not None

    def on_unmount(self) -> None:
        """What is left is not done any more."""
        self.stop_doing()

    def _ended(self, done: Callable[[], None]) -> None:
        self._series = None
        if self._ticking is not None:
            self._ticking.stop()
        done()

    def _tell_progress(self) -> None:
        series = self._series
        if series is not None and series.total:
            self.tell(_("{count:,} of {total:,} are changed; Esc stops.", count=series.count, total=series.total))
        elif series is not None:
            self.tell(_("The releases are being gathered; Esc stops."))

    def _tell_of(self, deed: Deed, said: str, way_on: str) -> None:
        """Show what became of the list, and say it; `way_on` is what can be done where it was cut short."""
        series = deed.series
        if series.is_cut_short:
            why = series.failure.message if series.failure else ""
            how_far = _("Stopped after {count:,} of {total:,}", count=series.count, total=series.total)
            said = f"{why} {how_far}; {way_on}.".lstrip()
        self.reload(deed.goes_to(), then=lambda: self.tell(said, is_error=series.failure is not None))
