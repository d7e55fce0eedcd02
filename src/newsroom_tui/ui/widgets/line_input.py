"""A line that is typed in; loaded with the first screen that has one."""

from __future__ import annotations

from textual.geometry import Region
from textual.widgets import Input


class LineInput(Input):
    """Shows its caret while it is typed in, at any width, and its beginning while it is not.

    Textual's scrolls when the caret moves alone: neither to where it stands when a long text is entered, nor back when
    there is room again.
    """

    def on_focus(self) -> None:
        """Show the caret."""
        self._look(at_caret=True)

    def on_blur(self) -> None:
        """Show the beginning."""
        self._look(at_caret=False)

    def on_resize(self) -> None:
        """Look from the beginning again: there may be room for all of it."""
        self._look(at_caret=self.has_focus)

    def _look(self, *, at_caret: bool) -> None:
        self.scroll_to(x=0, animate=False, force=True, immediate=True)
        if at_caret:
            self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), animate=False, force=True, immediate=True)
