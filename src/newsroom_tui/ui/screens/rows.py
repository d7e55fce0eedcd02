"""Editing a list of things that have the same few parts: photographs, extras."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.language import _
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.widgets.line_input import LineInput


class RowsScreen(ModalScreen[list[tuple[str, ...]] | None]):
    """A line of fields for each thing, and an empty one for another; a line that is emptied goes.

    Dismissed with the rows that hold something, None where nothing was changed.

    Args:
        title: what is edited.
        columns: what a row's fields are called.
        rows: the things as they are.
        begun: which of them is to be gone on with, in its second part; None begins with the first.
    """

    AUTO_FOCUS = "#rows Input"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.ROWS)
    DEFAULT_CSS = """
    RowsScreen { align: center middle; background: $background 60%; }
    RowsScreen > Vertical {
        width: 92%; max-width: 110; height: auto; max-height: 80%;
        background: $panel; border: round $border; padding: 0 1;
    }
    RowsScreen #title { text-style: bold; height: 1; margin-bottom: 1; }
    RowsScreen #rows { height: auto; max-height: 60vh; }
    RowsScreen Horizontal { height: 1; margin-bottom: 1; }
    RowsScreen Horizontal.heads { margin-bottom: 0; color: $text-muted; }
    RowsScreen Horizontal > * { width: 2fr; margin-right: 1; }
    RowsScreen Horizontal > .narrow { width: 1fr; }
    RowsScreen #hint { height: 1; color: $text-muted; }
    """

    def __init__(
        self, title: str, columns: Sequence[str], rows: Sequence[tuple[str, ...]], begun: int | None = None
    ) -> None:
        super().__init__()
        self._begun = begun
        self._title = title
        self._columns = columns
        self._before = list(rows)

    def compose(self) -> ComposeResult:
        """The heads, the rows, an empty one."""
        with Vertical():
            yield Static(Content(self._title), id="title")
            with Horizontal(classes="heads"):
                for column in self._columns:
                    yield Static(Content(column), classes=self._class_of(column))
            with VerticalScroll(id="rows", can_focus=False):
                for row in [*self._before, self._empty]:
                    yield self._row(row)
            yield Static(_("Tab goes on · an emptied line goes · Esc or ^s takes it over"), id="hint")

    def on_mount(self) -> None:
        """Begin where that is asked for."""
        if self._begun is not None:
            self.set_focus(self.query("#rows Horizontal")[self._begun].query(Input)[1])

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The rows that hold something."""
        found = [tuple(line.value for line in row.query(Input)) for row in self.query("#rows Horizontal")]
        return [row for row in found if any(part.strip() for part in row)]

    def on_input_changed(self, event: Input.Changed) -> None:
        """When the last line is begun, another empty one follows."""
        event.stop()
        rows = self.query("#rows Horizontal")
        if event.value and event.input.parent is rows.last():
            self.query_one("#rows").mount(self._row(self._empty))

    def action_done(self) -> None:
        """Take over what stands here."""
        rows = self.rows
        self.dismiss(rows if rows != self._before else None)

    @property
    def _empty(self) -> tuple[str, ...]:
        return ("",) * len(self._columns)

    def _row(self, row: tuple[str, ...]) -> Horizontal:
        return Horizontal(*(self._field(column, part) for column, part in zip(self._columns, row, strict=True)))

    def _field(self, column: str, text: str) -> Input:
        field = LineInput(text, compact=True, select_on_focus=False, classes=self._class_of(column))
        field.cursor_blink = False
        return field

    def _class_of(self, column: str) -> str:
        return "narrow" if column == self._columns[-1] and len(self._columns) > 2 else ""


Rows = list[tuple[str, ...]]


def rows_of(release: Release, field: str, begun: int | None = None) -> RowsScreen:
    """The screen on which a release's photographs or extras are edited, beginning with one of them."""
    if field == "photos":
        photos = [(photo.file, photo.caption, photo.credit, str(photo.after)) for photo in release.photos]
        return RowsScreen(_("Photographs"), (_("File"), _("Caption"), _("Credit"), _("After block")), photos, begun)
    return RowsScreen(_("Extra"), (_("Label"), _("Value")), list(release.extra.items()))


def value_of(field: str, rows: Rows) -> tuple[Photo, ...] | dict[str, str]:
    """What such a screen was dismissed with, as the field's value."""
    if field == "photos":
        return tuple(
            Photo(file, caption, credit, int(after) if after.isdecimal() else 0)
            for file, caption, credit, after in rows
        )
    return {label: value for label, value in rows if label}
