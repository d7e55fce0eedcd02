"""Who works at the desk: asked once at its start where several people use one login."""

from __future__ import annotations

from typing import Any

from newsroom_tui.language import _
from newsroom_tui.store.people import People
from newsroom_tui.ui.screens.desk_state import DeskState
from newsroom_tui.ui.widgets.edge_line import EdgeLine

SOMEBODY_ELSE = "\0else"


class Signing(DeskState):
    """Asks whose name is noted with what is saved."""

    def __init__(self, *args: Any, people: People | None = None, asks_who: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = people or People()
        self.asks_who = asks_who

    def on_mount(self) -> None:
        """Ask, where nothing else says it."""
        if self.asks_who:
            self.call_after_refresh(self.action_who)

    def action_who(self) -> None:
        """Ask who works here now."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        names = self.people.names
        if not names:
            self._ask_name()
            return
        answers = [*(Answer(name, name) for name in names), Answer(SOMEBODY_ELSE, _("Somebody else …"))]
        self.app.push_screen(Choice(_("Who are you?"), answers, selected=self.newsroom.user), self._answered)

    def _ask_name(self) -> None:
        from newsroom_tui.ui.dialogs.prompt import Prompt

        self.tell(_("Your name is noted with what you save. Esc leaves it at “{user}”.", user=self.newsroom.user))
        self.app.push_screen(Prompt(_("Who are you?")), self._answered)

    def _answered(self, name: str | None) -> None:
        if name == SOMEBODY_ELSE:
            self._ask_name()
            return
        if name is not None:
            self.newsroom.work_as(name)
            self.people.note(self.newsroom.user)
        self.query_one("#head", EdgeLine).show(f"newsroom  {self.office} · {self.newsroom.user}")
        self.tell(_("What is saved from now on is noted as “{user}”.", user=self.newsroom.user))
