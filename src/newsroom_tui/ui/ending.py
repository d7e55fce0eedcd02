"""How newsroom ends: by a key, a signal or a bug, and never with the loss of what was typed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.css.query import NoMatches

from newsroom_tui.errors import DraftNotKept
from newsroom_tui.language import _
from newsroom_tui.ui.signals import Signals


@runtime_checkable
class Unsaved(Protocol):
    """A screen that something is typed in."""

    @property
    def is_unsaved(self) -> bool:
        """Whether something stands in it that the library does not have."""

    def save(self, after: Callable[[], None] | None = None) -> None:
        """Save, and once it is durable go on with `after`; where it cannot be saved, nothing follows."""

    def keep_draft(self) -> None:
        """Keep what is unsaved as a draft, durably, before this returns; safe in a signal's handler.

        Raises:
            DraftNotKept: the disk refused.
        """


class SafeEnding(App[int]):
    """An app that ends without losing what was typed.

    Attributes:
        bug: what ended it, None where it was no bug.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.bug: Exception | None = None
        self._signals = Signals(self.keep_drafts, lambda status: self.exit(status, return_code=status))

    def on_mount(self) -> None:
        """From now on there may be something to lose."""
        if not self.is_headless:
            self._signals.listen()
        # Coming back from the shell, Textual paints only what changed meanwhile; but the screen is the shell's.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def restores_terminal_to(self, attributes: list[Any] | None) -> None:
        """What the terminal is to be at the end, however it comes."""
        self._signals.restore_to(attributes)

    def unsaved(self) -> list[Unsaved]:
        """The screens that hold something unsaved."""
        return [screen for screen in self._typed_in() if screen.is_unsaved]

    def keep_drafts(self) -> None:
        """Keep what every screen holds, as far as the disk lets it. Never raises."""
        with suppress(Exception):
            for screen in self._typed_in():
                with suppress(Exception):  # one screen's trouble must not cost another one's words
                    screen.keep_draft()

    def _typed_in(self) -> list[Unsaved]:
        return [screen for screen in reversed(self.screen_stack) if isinstance(screen, Unsaved)]

    async def action_quit(self) -> None:
        """Leave newsroom; asks where something is unsaved."""
        unsaved = self.unsaved()
        if not unsaved:
            self.exit(0)
            return
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        answers = (
            Answer("stay", _("Stay"), "s"),
            Answer("leave", _("Leave; the draft is offered when it is edited again"), "l"),
            Answer("save", _("Save and leave"), "w"),
        )
        self.push_screen(Choice(_("Something is not saved."), answers), self._quit_answered)

    def _quit_answered(self, answer: str | None) -> None:
        if answer == "save":
            self._save_and_quit()
        if answer != "leave":
            return
        try:
            for screen in self.unsaved():
                screen.keep_draft()
        except DraftNotKept as failure:
            self.notify(str(failure), title=_("Not left"), severity="error", markup=False)
        else:
            self.exit(0)

    def _save_and_quit(self) -> None:
        """Save one screen after the other, and leave once nothing is unsaved; a save that fails ends it."""
        unsaved = self.unsaved()
        if unsaved:
            unsaved[0].save(after=self._save_and_quit)
        else:
            self.exit(0)

    def _handle_exception(self, error: Exception) -> None:
        """A bug: keep what was typed, and end without printing what any variable held."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.keep_drafts()
        if not (self._exit and isinstance(error, NoMatches)):  # a screen that is being taken down misses its widgets
            self.bug = self.bug or error
            self._return_code = 1
        self._close_messages_no_wait()
