"""What stands in the reader's place while there is nothing to read: what to do next."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


class Welcome(Widget, can_focus=False):
    """A few lines in the middle of the panel; keys in them stand between backquotes."""

    DEFAULT_CSS = """
    Welcome { height: 1fr; content-align: center middle; text-align: center; color: $foreground 70%; }
    Welcome > .welcome--key { color: $accent; text-style: bold; }
    """
    COMPONENT_CLASSES = {"welcome--key"}  # noqa: RUF012 (Textual's way to declare it)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._text = ""

    def show(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.refresh()

    def render(self) -> Content:
        """The lines."""
        key = self.get_visual_style("welcome--key")
        lines = []
        for line in self._text.splitlines():
            parts = [(part, key) if n % 2 else part for n, part in enumerate(line.split("`"))]
            lines.append(Content.assemble(*parts))
        width = min(self.size.width, max((line.cell_length for line in lines), default=0))
        return Content("\n").join(line.pad_right(max(0, width - line.cell_length)) for line in lines)
