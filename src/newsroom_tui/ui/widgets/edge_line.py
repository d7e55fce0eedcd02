"""The edge line: one line with a text at its left and one at its right."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from newsroom_tui.ui.cells import cell_len, fitted, one_line


class EdgeLine(Widget, can_focus=False):
    """A header or status line; where both texts do not fit, the right one gives way."""

    DEFAULT_CSS = """
    EdgeLine { height: 1; background: $panel; color: $foreground; }
    EdgeLine.-error { background: $error; color: $text; text-style: bold; }
    """
    ALLOW_SELECT = False

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._left, self._right = left, right

    def show(self, left: str | None = None, right: str | None = None, *, is_error: bool = False) -> None:
        """Put up other texts; what is None stays."""
        before = (self._left, self._right, self.has_class("-error"))
        self._left = self._left if left is None else one_line(left)
        self._right = self._right if right is None else one_line(right)
        if is_error != before[2]:
            self.set_class(is_error, "-error")
        elif self._right != before[1]:
            self.refresh()
        elif self._left != before[0]:
            # On a slow line the empty middle is worth leaving out.
            width = max(cell_len(before[0]), cell_len(self._left)) + 1
            self.refresh(Region(0, 0, min(width, self.size.width), 1))

    @property
    def text(self) -> str:
        """What stands at the left."""
        return self._left

    def render(self) -> Content:
        """The line."""
        width = self.size.width
        right = self._right if cell_len(self._left) + cell_len(self._right) + 4 <= width else ""
        left = fitted(f" {self._left}", width - cell_len(right) - (1 if right else 0))
        return Content(left + right + (" " if right else ""))
