"""The edge line: a text at the left of an edge of the screen and one at its right."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from newsroom_tui.domain.text.wrap import wrap
from newsroom_tui.ui.cells import cell_len, fitted, one_line

LINES_AT_MOST = 4
ROWS_A_LINE = 5
"""A message takes no more than one row out of so many of the screen."""


class EdgeLine(Widget, can_focus=False):
    """A header or status line; where both texts do not fit, the right one gives way.

    A message that does not fit takes a few lines for as long as it stands: what is to be done is said at its end.
    """

    DEFAULT_CSS = """
    EdgeLine { height: 1; background: $panel; color: $foreground; }
    EdgeLine.-error { background: $error; color: $text; text-style: bold; }
    """
    ALLOW_SELECT = False

    def __init__(self, left: str = "", right: str = "", *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(id=id)
        self._left, self._right = left, right
        self._is_message = False
        self._height = 1

    def show(self, left: str | None = None, right: str | None = None) -> None:
        """Put up other texts; what is None stays."""
        self._put(left, right)

    def tell(self, message: str, *, is_error: bool = False) -> None:
        """Put up a message, all of it."""
        self._put(message, "", is_error=is_error, is_message=True)

    def _put(self, left: str | None, right: str | None, *, is_error: bool = False, is_message: bool = False) -> None:
        before = (self._left, self._right, self.has_class("-error"))
        self._is_message = is_message
        self.set_class(is_message, "-message")
        self._left = self._left if left is None else one_line(left)
        self._right = self._right if right is None else one_line(right)
        self._set_height()
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

    def _set_height(self) -> None:
        """Take as many lines as the message needs, and the screen can spare."""
        lines = len(self._lines()) if self._is_message else 1
        if lines != self._height:
            self._height = self.styles.height = lines

    def _lines(self) -> list[str]:
        """The message in lines, the last one cut where it goes on."""
        lines = max(1, min(LINES_AT_MOST, self.screen.size.height // ROWS_A_LINE))
        spans = wrap(self._left, max(1, self.size.width - 2), cell_len)
        ends = [span.end for span in spans[: lines - 1]] + [len(self._left)]
        return [self._left[span.start : end] for span, end in zip(spans, ends, strict=False)]

    def render(self) -> Content:
        """The text, in lines where it is a message."""
        width = self.size.width
        if self._is_message:
            return Content("\n".join(fitted(f" {line}", width) for line in self._lines()))
        right = self._right if cell_len(self._left) + cell_len(self._right) + 4 <= width else ""
        left = fitted(f" {self._left}", width - cell_len(right) - (1 if right else 0))
        return Content(left + right + (" " if right else ""))
