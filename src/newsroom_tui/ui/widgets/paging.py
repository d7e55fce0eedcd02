"""Moving by lines, pages and halves of pages, as pagers do."""

from __future__ import annotations


class Paging:
    """Gives a widget that can move by lines the actions of a pager."""

    @property
    def page_lines(self) -> int:
        """How many lines are in view."""
        raise NotImplementedError

    def move(self, lines: int) -> None:
        """Scroll so many lines down, or up."""
        raise NotImplementedError

    def action_scroll_up(self) -> None:
        """One line up."""
        self.move(-1)

    def action_scroll_down(self) -> None:
        """One line down."""
        self.move(1)

    def action_page_up(self) -> None:
        """One page up, a line of it staying in view."""
        self.move(-max(1, self.page_lines - 1))

    def action_page_down(self) -> None:
        """One page down, a line of it staying in view."""
        self.move(max(1, self.page_lines - 1))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.move(-max(1, self.page_lines // 2))

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.move(max(1, self.page_lines // 2))
