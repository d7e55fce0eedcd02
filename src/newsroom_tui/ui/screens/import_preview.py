"""The import preview: what was read, field by field, to be put right before anything is stored."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.language import _
from newsroom_tui.ui.cells import shortened
from newsroom_tui.ui.keymap import Where, bindings
from newsroom_tui.ui.manuscript import Manuscript
from newsroom_tui.ui.screens.rows import Rows, rows_of, value_of
from newsroom_tui.ui.widgets.body_area import BodyArea, editable
from newsroom_tui.ui.widgets.command_bar import CommandBar
from newsroom_tui.ui.widgets.edge_line import EdgeLine
from newsroom_tui.ui.widgets.quick_area import QuickArea
from newsroom_tui.ui.widgets.release_form import ReleaseForm

RAW_SHOWN = 200_000
"""How many characters of an original are shown beside the fields; it is stored whole."""

NOTE_SHOWN = 230
"""Cells of a note: two lines or three."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A release that could be imported.

    Attributes:
        item: the release with its original.
        encoding: how the file was read.
        notes: what the importer noted about the file.
        is_known: whether the library has it already.
        is_left_out: whether it is not to be stored.
    """

    item: ImportItem
    encoding: str = ""
    notes: tuple[str, ...] = ()
    is_known: bool = False
    is_left_out: bool = False


class ImportPreview(Screen[tuple[ImportItem, ...] | None]):
    """Shows candidates one by one; dismissed with those to be stored as they then stand, or None."""

    CSS_PATH = "import_preview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = bindings(Where.IMPORT)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - Textual's own

    def __init__(self, candidates: Sequence[Candidate], failures: Sequence[str] = ()) -> None:
        super().__init__()
        self._candidates = list(candidates)
        self._failures = failures
        self._at = 0

    def compose(self) -> ComposeResult:
        """The fields and the body at the left, the text as it came at the right, notes below."""
        yield EdgeLine(id="head")
        with Horizontal(id="panes"):
            with Vertical(id="fields"):
                yield from self._sheet()
            raw = QuickArea(self._raw, id="raw")
            raw.read_only, raw.show_cursor = True, False
            yield raw
        yield Static(id="notes")
        yield CommandBar(Where.IMPORT, Where.EVERYWHERE, is_typing=True)

    def _sheet(self) -> tuple[ReleaseForm, BodyArea]:
        """The form and the body of the release at hand."""
        form, body = ReleaseForm(self._release), BodyArea(self._release.body, id="body")
        self._manuscript = Manuscript(self._release, form, body)
        return form, body

    def on_mount(self) -> None:
        """Begin with the first one's title."""
        self.query_one(ReleaseForm).begin()
        if len(self._candidates) == 1:
            self.query_one(CommandBar).leave_out({"import.next", "import.previous", "import.leave_out"})
        self._show_place()

    @property
    def _candidate(self) -> Candidate:
        return self._candidates[self._at]

    @property
    def _release(self) -> Release:
        return self._candidate.item.release

    @property
    def _raw(self) -> str:
        original = self._candidate.item.original
        if original.encoding == "base64":
            return _("(This file is no text; it is kept as it came.)")
        text = editable(original.text[:RAW_SHOWN])[0]
        return text if len(original.text) <= RAW_SHOWN else f"{text}\n{_('… (the rest is kept too)')}"

    def _show_place(self) -> None:
        one = self._candidate
        count = len(self._candidates)
        place = _("Import {place} of {count}", place=self._at + 1, count=count) if count > 1 else _("Import")
        state = _("left out") if one.is_left_out else _("already in the library") if one.is_known else _("new")
        name = one.item.original.name
        came = _("Pasted") if name == "paste" else f"{name} · {one.encoding}"
        self.query_one("#head", EdgeLine).show(f"{place} · {came}", state)
        lines = [f"· {shortened(note, NOTE_SHOWN)}" for note in (*one.notes, *self._failures)]
        self.query_one("#notes", Static).update(Content("\n".join(lines)))
        self.query_one("#notes").display = bool(lines)
        typed = self._manuscript.typed()
        self.query_one(ReleaseForm).show_counts({"photos": len(typed.photos), "extra": len(typed.extra)})

    # Correcting

    def _take_typed(self) -> bool:
        """Take over what was typed; False where a field cannot be read, which then has the caret."""
        problem = self._manuscript.problem()
        if problem is not None and not self._candidate.is_left_out:
            self.query_one(ReleaseForm).focus_field(problem[0])
            self.query_one("#notes", Static).update(Content(problem[1]))
            self.query_one("#notes").display = True
            return False
        if problem is None:
            item = dataclasses.replace(self._candidate.item, release=self._manuscript.typed())
            self._candidates[self._at] = dataclasses.replace(self._candidate, item=item)
        return True

    def on_release_form_lists_wanted(self, event: ReleaseForm.ListsWanted) -> None:
        """Show the photographs or the extras, to be put right too."""
        event.stop()

        def changed(rows: Rows | None) -> None:
            if rows is not None:
                self._manuscript.set_field(event.field, value_of(event.field, rows))
                self._show_place()

        self.app.push_screen(rows_of(self._manuscript.typed(), event.field), changed)

    async def _go(self, step: int) -> None:
        at = self._at + step
        if not 0 <= at < len(self._candidates) or not self._take_typed():
            return
        self._at = at
        fields = self.query_one("#fields")
        with self.app.batch_update():
            await fields.remove_children()
            await fields.mount(*self._sheet())
            self.query_one("#raw", QuickArea).text = self._raw
        self.query_one(ReleaseForm).begin()
        self._show_place()

    async def action_next(self) -> None:
        """The next one."""
        await self._go(1)

    async def action_previous(self) -> None:
        """The one before."""
        await self._go(-1)

    def action_original(self) -> None:
        """The text as it came: beside the fields or not, and where there is no room for both, in their place."""
        self.toggle_class("-switched")
        if self.has_class("-narrow") and self.has_class("-switched"):
            self.query_one("#raw").focus()
        elif not self.query_one("#fields").has_focus_within:
            self.query_one(ReleaseForm).focus_field()

    def action_leave_out(self) -> None:
        """Do not store this one, or do after all."""
        self._candidates[self._at] = dataclasses.replace(self._candidate, is_left_out=not self._candidate.is_left_out)
        self._show_place()

    def action_store(self) -> None:
        """Store them all as they stand."""
        if self._take_typed():
            self.dismiss(tuple(one.item for one in self._candidates if not one.is_left_out))

    def action_cancel(self) -> None:
        """Store nothing."""
        self.dismiss(None)
