"""Writing exported releases to disk, under names that cannot leave their folder."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ExportFailed
from newsroom_tui.exporters.table import form_named, write
from newsroom_tui.language import _

MAX_NAME = 60


def write_files(releases: Iterable[Release], format_name: str, path: Path) -> Iterator[Path]:
    """Write each release as a file, whole or not at all; gives the paths as they are written.

    One release goes to `path` itself, unless that is a folder; several go into it as a folder. A file of the same
    name, from an earlier export, is replaced.

    Raises:
        UsageError: no such format.
        ExportFailed: a file could not be written; those given before it are complete.
    """
    suffix = form_named(format_name).suffix
    remaining = iter(releases)
    first = list(islice(remaining, 2))
    is_folder = len(first) > 1 or os.path.isdir(path) or not path.suffix  # noqa: PTH112 - Path's may raise
    for release in chain(first, remaining):
        target = path / f"{file_stem(release)}{suffix}" if is_folder else path
        _replace(target, write(release, format_name))
        yield target


def file_stem(release: Release) -> str:
    """A file name for a release, without its ending: date, number, and words of its slug or title.

    Only letters, digits and hyphens of any language: no separator, no dot, nothing a shell or a page would obey.
    """
    number = f"{release.id:06d}" if release.id else ""
    parts = (_words(release.release_date, len("YYYY-MM-DD")), number, _words(release.slug or release.title, MAX_NAME))
    return "-".join(part for part in parts if part) or "release"


def _words(text: str, length: int) -> str:
    """A text's letters and digits with hyphens between them, of so many characters at most and bytes for three each."""
    words = re.sub(r"[\W_]+", "-", text.casefold()).strip("-")[:length]
    return words.encode()[: 3 * length].decode(errors="ignore").strip("-")


def _replace(target: Path, text: str) -> None:
    temporary = ""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink() or (target.exists() and not target.is_file()):
            raise ExportFailed(_("{file} is no plain file; it was left alone. Choose another place.", file=target))
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".newsroom-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise ExportFailed(
            _(
                "{file} cannot be written: {reason}. What stood there is unchanged.",
                file=target,
                reason=_(error.strerror or ""),
            )
        ) from error
