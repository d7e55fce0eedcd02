"""What stands in the reader's place while there is nothing to read: what to do next."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget


class Welcome(Widget, can_focus=False):
    """A few lines in the middle of the panel.

    Its text is set by whoever shows it; keys in it stand between backquotes.
    """

    DEFAULT_CSS = """
    Welcome { height: 1fr; content-align: center middle; text-align: center; color: $text-muted; }
    Welcome > .welcome--key { color: $accent; text-style: bold; }
    """
    COMPONENT_CLASSES = {"welcome--key"}  # noqa: RUF012 (Textual's way to declare it)

    def show(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.refresh()

    _text = ""

    def render(self) -> Content:
        """The lines."""
        key = self.get_visual_style("welcome--key")
        parts = self._text.split("`")
        return Content.assemble(*[(part, key) if n % 2 else part for n, part in enumerate(parts)])
