"""How releases come onto the desk: files, pasted texts, the samples."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from textual import events

from newsroom_tui.domain.imported import Imported, ImportItem, Stored
from newsroom_tui.errors import ImportFailed
from newsroom_tui.language import _
from newsroom_tui.ui.deeds import Deed, Series
from newsroom_tui.ui.progress import Progress
from newsroom_tui.ui.screens.desk_filing import Filing

if TYPE_CHECKING:
    from newsroom_tui.ui.screens.import_preview import Candidate

    Read = tuple[list[Candidate], list[str]]

AT_ONCE = 128
"""Releases that are stored before it is said how far it is, and Esc is heeded."""


class Importing(Filing):
    """Actions that bring releases in."""

    def action_import(self) -> None:
        """Ask for a path and show what is read there."""
        from newsroom_tui.ui.dialogs.path import PathPrompt

        self.app.push_screen(PathPrompt(_("Import a file, a folder, or files like ~/texts/*.txt")), self._read_path)

    def action_load_samples(self) -> None:
        """Import the sample releases."""
        from newsroom_tui import samples

        with self.telling():
            paths = [str(samples.folder())]
            self.ask(
                lambda: self._read(paths),
                lambda read: self._store([one.item for one in read[0]] if read else None),
                is_awaited=True,
            )

    def on_paste(self, event: events.Paste) -> None:
        """A text pasted onto the desk is read like a file."""
        if event.text.strip():
            self.ask(lambda: self._read_text(event.text), self._preview, is_awaited=True)

    def _read_path(self, text: str | None) -> None:
        from newsroom_tui.ui.dialogs.path import paths_of

        if text is not None:
            self.tell(_("Reading…"))
            self.ask(lambda: self._read(paths_of(text)), self._preview, is_awaited=True)

    def _read(self, paths: Sequence[str]) -> Read | None:
        from newsroom_tui.ui.screens.import_preview import Candidate

        candidates: list[Candidate] = []
        failures: list[str] = []
        done, total = 0, self.newsroom.count_files(paths)

        def said(done: int) -> str:
            return _("Reading: {place:,} of {count:,} files", place=done, count=total)

        with self._progress(said, total) as progress:
            for path, reading in self.newsroom.read_files(paths):
                if isinstance(reading, ImportFailed):
                    failures.append(f"{reading} ({path})")
                else:
                    candidates += [Candidate(item, reading.encoding, reading.notes) for item in reading.items]
                done += 1
                if not progress.reached(done):
                    return None
        return self._marked(candidates), failures

    @contextmanager
    def _progress(self, say: Callable[[int], str], total: int) -> Iterator[Progress]:
        """How far something is that is done in a thread, on the status line."""
        progress = Progress(self.app, self, self.tell, say, total)
        try:
            yield progress
        finally:
            progress.end()

    def _read_text(self, text: str) -> Read:
        from newsroom_tui.importers.base import Source
        from newsroom_tui.ui.screens.import_preview import Candidate

        reading = self.newsroom.read(Source("paste", text.encode(errors="replace"), "utf-8"))
        return self._marked([Candidate(item, reading.encoding, reading.notes) for item in reading.items]), []

    def _marked(self, candidates: list[Candidate]) -> list[Candidate]:
        known = self.newsroom.known(one.item.release.uid for one in candidates)
        return [dataclasses.replace(one, is_known=one.item.release.uid in known) for one in candidates]

    def _preview(self, read: Read | None) -> None:
        from newsroom_tui.ui.screens.import_preview import ImportPreview

        if read is None:
            self.tell(_("Stopped; nothing was imported."))
            return
        candidates, failures = read
        if not candidates:
            self.tell(failures[0] if failures else _("There is nothing to import."), is_error=True)
            return
        self.show_status()
        self.app.push_screen(ImportPreview(candidates, failures), self._store)

    def _store(self, items: Sequence[ImportItem] | None) -> None:
        if items:
            self.ask(
                lambda: self._import_items(items),
                lambda done: self._stored(items[: len(done)], done, is_stopped=len(done) < len(items)),
                is_awaited=True,
            )

    def _import_items(self, items: Sequence[ImportItem]) -> list[Imported]:
        """Store releases; what was stored before Esc is what is given back."""

        def said(done: int) -> str:
            return _("Importing: {place:,} of {count:,} releases", place=done, count=len(items))

        done: list[Imported] = []
        with self._progress(said, len(items)) as progress:
            for start in range(0, len(items), AT_ONCE):
                done += self.newsroom.import_items(items[start : start + AT_ONCE])
                if not progress.reached(len(done)):
                    break
        return done

    def _stored(self, items: Sequence[ImportItem], done: Sequence[Imported], *, is_stopped: bool) -> None:
        new = [one.release for one in done if one.stored is Stored.NEW]
        known = len(done) - len(new)
        already = _("{count:,} already here", count=known) if known else ""
        stopped = _("then stopped: import again for the rest") if is_stopped else ""
        if not new:
            self.tell(_("Nothing new: {already}.", already=_(", ").join(filter(None, [already, stopped]))))
            return
        said = _(", ").join(filter(None, [_("{count:,} imported", count=len(new)), already, stopped]))
        versions = {release.id: release.version for release in new}

        def undo(_all: int) -> None:
            held = {lease.release_id for lease in self.newsroom.leases()}
            gone = self.newsroom.withdraw({id_: version for id_, version in versions.items() if id_ not in held})
            for release_id in versions.keys() - gone:  # somebody works at it
                self.newsroom.bin(release_id)

        def redo(_all: int) -> None:
            again = [one.release for one in self.newsroom.import_items(items)]
            versions.clear()
            versions.update({release.id: release.version for release in again})

        series = Series.done_already([0], redo, undo)  # all of them in one
        self.did(Deed(said, series, goes_to=lambda: next(iter(versions))))
