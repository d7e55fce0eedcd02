"""The history of a release: its versions, and what changed in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from newsroom_tui.domain.difference import release_difference
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, summary_in_words
from newsroom_tui.language import _, ngettext
from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.dates import minute
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.marked import marked_fields


class HistoryScreen(Screen[int | None]):
    """Versions, newest first, beside what each changed; dismissed with the version to go back to, or None."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.HISTORY)

    def __init__(self, revisions: Sequence[Revision]) -> None:
        super().__init__()
        self._revisions = revisions

    def compose(self) -> ComposeResult:
        """The versions at the left, the change at the right."""
        newest = self._revisions[0].release
        yield EdgeLine(
            _("History of “{name}”", name=newest.name),
            ngettext("{count} version", "{count} versions", len(self._revisions)),
        )
        with Horizontal():
            yield OptionList(*[Option(self._row(index)) for index in range(len(self._revisions))], compact=True)
            with VerticalScroll():
                yield Static(id="change")
        yield CommandBar(Where.HISTORY, Where.EVERYWHERE)

    def on_mount(self) -> None:
        """Begin at the newest."""
        self.set_focus(self.query_one(OptionList))
        self._show(0)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what that version changed."""
        self._show(event.option_index)

    def on_option_list_option_selected(self) -> None:
        """Enter goes back to that version, as its key does."""
        self.action_restore()

    def _show(self, index: int) -> None:
        release, before = self._revisions[index].release, self._before(index)
        if before is not None:
            fields = release_difference(before, release)
            change = marked_fields(fields) if fields else Content(summary_in_words(before, release))
        else:
            change = Content(release.body)
        self.query_one("#change", Static).update(change)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _before(self, index: int) -> Release | None:
        return self._revisions[index + 1].release if index + 1 < len(self._revisions) else None

    def _row(self, index: int) -> Content:
        revision = self._revisions[index]
        try:
            at = minute(datetime.fromisoformat(revision.at).astimezone())
        except ValueError:
            at = revision.at
        head = f"{revision.version:>3}  {at:>17}  {one_line(revision.by)}"
        said = summary_in_words(self._before(index), revision.release)
        return Content.assemble(head, "\n", (f"     {one_line(said)}", "$foreground 65%"))

    def action_down(self) -> None:
        """The version before."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """The version after."""
        self.query_one(OptionList).action_cursor_up()

    def action_page_down(self) -> None:
        """Scroll the change down."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll the change up."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)

    def action_restore(self) -> None:
        """Go back to this version."""
        index = self.query_one(OptionList).highlighted
        if index is not None:
            self.dismiss(self._revisions[index].version)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss(None)


class DifferenceScreen(Screen[None]):
    """How two states of a release differ."""

    CSS_PATH = "history.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.HELP)

    def __init__(self, title: str, before: Release, after: Release) -> None:
        super().__init__()
        self._title = title
        self._fields = release_difference(before, after)

    def compose(self) -> ComposeResult:
        """The fields that differ."""
        yield EdgeLine(self._title, _("Esc closes"))
        with VerticalScroll():
            yield Static(marked_fields(self._fields) if self._fields else _("Nothing differs."))

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll down by a page."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll up by a page."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
