"""Exchange: what comes into a library out of files, and what goes out of it into files."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.release import without_harm
from newsroom_tui.domain.text.harmless import harmless_line
from newsroom_tui.errors import ImportFailed

if TYPE_CHECKING:
    from newsroom_tui.domain.imported import ImportAnswer, Imported, ImportItem
    from newsroom_tui.domain.release import Release
    from newsroom_tui.importers.base import Reading, Source
    from newsroom_tui.store.base import Store
    from newsroom_tui.store.photos import PhotoFolder


class Exchange:
    """The half of `Newsroom` that reads and writes files of other people's formats."""

    def __init__(self, store: Store, user: str) -> None:
        self.store = store
        self.work_as(user)

    @property
    def library(self) -> str:
        """Where the library is."""
        return self.store.name

    def work_as(self, user: str) -> None:
        """Note this name with what is saved from here on."""
        self.user = harmless_line(user)[0].strip()

    def markdown_of(self, html: str) -> str:
        """A piece of HTML, such as browsers and word processors put on the clipboard, as Markdown.

        Raises:
            ImportFailed: it is nested deeper than any page.
        """
        from newsroom_tui.importers import prose

        return prose.of_html(html).body

    def day_of(self, text: str) -> str:
        """A date as people write it (``14 March 2025``, ``2025年3月14日``) as ``2025-03-14``; else empty."""
        from newsroom_tui.importers.pasted import dates

        day = dates.first_day(text.strip())
        return day.iso if day is not None and (day.start, day.end) == (0, len(text.strip())) and not day.note else ""

    def instant_of(self, text: str) -> str:
        """A date and time with its zone as people write them, as ISO 8601 with offset; empty where there is none."""
        from newsroom_tui.importers.pasted import embargo

        return embargo.instant(text.strip())

    def read(self, source: Source) -> Reading:
        """Read a file's releases without storing them.

        Raises:
            ImportFailed: it gives none; the message says why.
        """
        from newsroom_tui.importers import sandbox

        return sandbox.read(source)

    def count_files(self, paths: Iterable[str]) -> int:
        """How many answers an import of these paths will give, found without reading a file."""
        from newsroom_tui.importers import files

        return sum(1 for _ in files.named(paths))

    def read_files(self, paths: Iterable[str], encoding: str = "") -> Iterator[tuple[str, Reading | ImportFailed]]:
        """Read files, folders and ``-`` without storing anything: each file's path with its releases, or why not."""
        from newsroom_tui.importers import files

        for path, found in files.walk(paths):
            try:
                if isinstance(found, ImportFailed):
                    raise found
                yield path, self.read(dataclasses.replace(found, encoding=encoding))
            except ImportFailed as failure:
                yield path, failure

    def import_files(
        self,
        paths: Iterable[str],
        *,
        encoding: str = "",
        on_duplicate: OnDuplicate = OnDuplicate.SKIP,
        tags: Sequence[str] = (),
        is_dry: bool = False,
    ) -> Iterator[ImportAnswer]:
        """Import files, folders and ``-`` (standard input): an answer a file, given once its releases are durable.

        Args:
            encoding: the encoding to read every file in; empty to find it out file by file.
            tags: tags that every release gets.
            is_dry: read and answer, store nothing.
        """
        from newsroom_tui.importing import Importing

        plain = [harmless_line(tag)[0] for tag in tags]
        run = Importing(self.store, self.user, on_duplicate, plain, is_dry, self._photo_folder())
        return run.answers(self.read_files(paths, encoding))

    def known(self, uids: Iterable[str]) -> dict[str, int]:
        """Which of these uids the library has, with their ids."""
        return self.store.known(uids)

    def import_items(
        self, items: Iterable[ImportItem], on_duplicate: OnDuplicate = OnDuplicate.SKIP
    ) -> Iterator[Imported]:
        """Store releases that were read, each yielded once it is durable; see `Store.import_many`."""
        from newsroom_tui.importing import with_pictures

        plain = (dataclasses.replace(item, release=without_harm(item.release)[0]) for item in items)
        kept = with_pictures(plain, self._photo_folder(), self.store, on_duplicate)
        return self.store.import_many(kept, on_duplicate, self.user)

    def export(self, release: Release, format_name: str) -> str:
        """A release in the format of this name.

        Raises:
            UsageError: no such format.
        """
        from newsroom_tui.exporters import table

        return table.write(release, format_name)

    def export_files(self, releases: Iterable[Release], format_name: str, path: Path) -> Iterator[Path]:
        """Write releases as files of a format: one to `path`, several into it; see `exporters.files.write_files`."""
        from newsroom_tui.exporters import files

        return files.write_files(releases, format_name, path)

    def add_photo(self, path: Path) -> str:
        """Copy a picture into the library, and give what a release refers to it by.

        A library that is no folder keeps no pictures; there it is the path as it stands.

        Raises:
            LibraryError: it is no file that can be read, or the disk refused.
        """
        from newsroom_tui.store.photos import readable

        folder = self._photo_folder()
        if folder is not None:
            return folder.add(path)
        with readable(path):
            return str(path)

    def has_photo(self, file: str) -> bool:
        """Whether the picture that a release refers to is there: in the library, or at a path of its own."""
        folder = self._photo_folder()
        return (folder is not None and folder.has(file)) or os.path.isfile(os.path.expanduser(file))  # noqa: PTH111, PTH113 - Path's may raise

    def _photo_folder(self) -> PhotoFolder | None:
        from newsroom_tui.store.photos import PhotoFolder

        library = Path(self.library)
        return PhotoFolder(library) if library.is_absolute() and library.is_dir() else None
