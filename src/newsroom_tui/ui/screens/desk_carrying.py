"""How releases leave the desk: onto the clipboard, into files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from newsroom_tui.errors import ExportFailed
from newsroom_tui.language import _
from newsroom_tui.ui.chosen import Chosen
from newsroom_tui.ui.clipboard import passable
from newsroom_tui.ui.harmless import harmless
from newsroom_tui.ui.reading.page import AT_ONCE
from newsroom_tui.ui.screens.desk_filing import Filing
from newsroom_tui.ui.screens.desk_state import for_release


class Carrying(Filing):
    """Actions that give releases away; nothing in the library changes."""

    @for_release
    def action_copy(self) -> None:
        """Copy what is selected, else the body, as text without wraps and frames."""
        if self.get_selected_text():
            self.action_copy_selected()
            return
        self._copy(_("Copied the body: {count:,} characters."), header=False)

    def action_copy_selected(self) -> None:
        """Copy what is selected."""
        text = self.get_selected_text()
        if not text:
            self.tell(_("Nothing is selected. y copies the body; q leaves newsroom."))
            return
        self._give(_harmless(text), _("Copied what was selected: {count:,} characters."))
        self.reader.end_picking()
        self.clear_selection()

    def on_text_selected(self) -> None:
        """Say how to copy what was just selected with the mouse."""
        if self.get_selected_text():
            self.tell(_("y copies what is selected."))

    @for_release
    def action_copy_all(self) -> None:
        """Copy the whole release with title, date and credits."""
        self._copy(_("Copied the whole release: {count:,} characters."), header=True)

    def _copy(self, said: str, *, header: bool) -> None:
        self.open_selected()
        if self.release is None:
            return

        def text() -> str:
            return _harmless(self.reader.plain_text(header=header))

        if len(self.release.body) > AT_ONCE:
            self.ask(text, lambda text: self._give(text, said), is_awaited=True)
        else:
            self._give(text(), said)

    def _give(self, text: str, said: str) -> None:
        """Copy a text and say so, unless the app says that it is not all of it."""
        self.app.copy_to_clipboard(text)
        if passable(text) == text:
            self.tell(said.format(count=len(text)))
        else:
            self.show_status()

    @for_release
    def action_copy_link(self) -> None:
        """Choose one of the release's addresses and copy it."""
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        self.open_selected()
        links = self.reader.links() if self.release is not None else ()
        if not links:
            self.tell(_("There are no addresses in this release."))
            return
        answers = [Answer(link.address, link.address) for link in links]
        self.app.push_screen(Choice(_("Copy which address?"), answers), self._copy_address)

    def _copy_address(self, address: str | None) -> None:
        if address is not None:
            self.app.copy_to_clipboard(address)
            self.tell(_("Copied {address}", address=address))

    @for_release
    def action_export(self) -> None:
        """Ask for a format and a place, and write what is selected there."""
        from newsroom_tui.exporters.table import FORMATS
        from newsroom_tui.ui.dialogs.choice import Answer, Choice

        chosen = self.chosen
        if chosen is not None:
            answers = [Answer(form.name, f"{_(form.label)} ({form.suffix})", form.name[0]) for form in FORMATS]
            self.app.push_screen(Choice(_("Export as"), answers), lambda name: self._ask_place(chosen, name))

    def _ask_place(self, chosen: Chosen, name: str | None) -> None:
        from newsroom_tui.exporters.files import file_stem
        from newsroom_tui.exporters.table import form_named
        from newsroom_tui.ui.dialogs.path import PathPrompt

        if name is None:
            return
        with self.telling():
            place = "releases/"
            if chosen.count == 1:
                place = f"{file_stem(self.newsroom.get(chosen.first.id))}{form_named(name).suffix}"
            self.app.push_screen(PathPrompt(_("Write to"), place), lambda path: self._write(chosen, name, path))

    def _write(self, chosen: Chosen, name: str, path: str | None) -> None:
        from newsroom_tui.ui.dialogs.path import expanded

        if path is None:
            return
        place = Path(expanded(path))

        def write() -> list[Path]:
            ids = [row.id for row in chosen.rows()]
            if chosen.count == 1 and os.path.lexists(place) and not os.path.isdir(place):  # noqa: PTH112 - Path's may raise
                raise ExportFailed(_("{file} is there already; it was left as it is. Name another file.", file=place))
            return list(self.newsroom.export_files(self.newsroom.get_many(ids), name, place))

        def done(paths: Sequence[Path]) -> None:
            if len(paths) == 1:
                self.tell(_("Written: {file}", file=paths[0]))
            else:
                self.tell(_("{count} files written to {folder}", count=len(paths), folder=place))

        self.ask(write, done, is_awaited=True)


def _harmless(text: str) -> str:
    """A text of several lines as the desk gives it away."""
    return "\n".join(map(harmless, text.split("\n")))
