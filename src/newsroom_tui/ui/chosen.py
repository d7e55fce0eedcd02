"""What an action is for: the marked releases of a list, or the selected one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsroom_tui.domain.listing import Headline
from newsroom_tui.language import _
from newsroom_tui.ui.cells import shortened


@dataclass(frozen=True, slots=True)
class Chosen:
    """Releases that something is to be done to.

    Attributes:
        count: how many they are, at least 1.
        first: the topmost.
        rows: gives every one, from the top. It asks the library for them: in a thread, where they are many.
    """

    count: int
    first: Headline
    rows: Callable[[], Iterator[Headline]]

    @property
    def name(self) -> str:
        """What they are called in a message."""
        if self.count == 1:
            return _("“{name}”", name=shortened(self.first.name))
        return _("{count} releases", count=self.count)
