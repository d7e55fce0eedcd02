"""The history of a release: its versions, and what changed in each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen, ScreenResultType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from newsroom_tui.domain.difference import release_difference
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.revision import Revision, summary_in_words
from newsroom_tui.domain.text.harmless import harmless
from newsroom_tui.language import _, ngettext
from newsroom_tui.ui.cells import one_line
from newsroom_tui.ui.clipboard import passable
from newsroom_tui.ui.dates import minute
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.difference_view import DifferenceView
from newsroom_tui.ui.widgets.edge_line import EdgeLine


class ComparingScreen(Screen[ScreenResultType]):
    """A screen that shows differences, each as its user likes it."""

    CSS_PATH = "history.tcss"

    def action_side_by_side(self) -> None:
        """Both versions beside each other, or in one again."""
        self.show_by(DifferenceView.Way.BESIDE)

    def action_whole(self) -> None:
        """The version's whole text, or what changed again."""
        self.show_by(DifferenceView.Way.WHOLE)

    def show_by(self, way: DifferenceView.Way) -> None:
        """Show the differences in this way, or where they are, inline; side by side takes the whole width."""
        view = self.query_one(DifferenceView)
        view.show_by(way)
        self.set_class(view.way is DifferenceView.Way.BESIDE, "-beside")

    def action_first(self) -> None:
        """The newest version."""
        self.query_one(OptionList).action_first()

    def action_last(self) -> None:
        """The first version."""
        self.query_one(OptionList).action_last()

    def action_page_down(self) -> None:
        """Scroll the differences down."""
        self.query_one(DifferenceView).scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll the differences up."""
        self.query_one(DifferenceView).scroll_page_up(animate=False)


class HistoryScreen(ComparingScreen[int | None]):
    """Versions, newest first, beside what each changed; dismissed with the version to go back to, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.HISTORY, Where.DIFFERENCE)

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
            yield DifferenceView()
        yield CommandBar(Where.HISTORY, Where.DIFFERENCE, Where.EVERYWHERE)

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
        fields = release_difference(before, release) if before is not None else ()
        note = summary_in_words(before, release) if before is not None else ""
        self.query_one(DifferenceView).show(fields, release.body, note)

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

    @property
    def _selected(self) -> Revision:
        return self._revisions[self.query_one(OptionList).highlighted or 0]

    def action_restore(self) -> None:
        """Go back to this version."""
        self.dismiss(self._selected.version)

    def action_copy(self) -> None:
        """Copy this version's body."""
        selected = self._selected
        body = harmless(selected.release.body)[0]
        self.app.copy_to_clipboard(body)
        said = _(
            "Copied the body of version {version}: {count:,} characters.", version=selected.version, count=len(body)
        )
        self.query_one(EdgeLine).show(right=said if passable(body) == body else "")

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss(None)


class DifferenceScreen(ComparingScreen[None]):
    """How two states of a release differ."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.HELP, Where.DIFFERENCE)

    def __init__(self, title: str, before: Release, after: Release) -> None:
        super().__init__()
        self._title = title
        self._fields = release_difference(before, after)
        self._text = after.body

    def compose(self) -> ComposeResult:
        """The fields that differ."""
        yield EdgeLine(self._title, _("Esc closes"))
        yield DifferenceView(self._fields, self._text, _("Nothing differs."))
        yield CommandBar(Where.DIFFERENCE, Where.EVERYWHERE)

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(DifferenceView).scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(DifferenceView).scroll_relative(y=-1, animate=False)

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss()
