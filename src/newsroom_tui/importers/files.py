"""Finding the files of an import: paths, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Source
from newsroom_tui.importers.table import SUFFIXES

MAX_BYTES = 512 * 1024 * 1024


def walk(paths: Iterable[str]) -> Iterator[tuple[str, Source | ImportFailed]]:
    """Every file that the paths stand for, as it was named, with its bytes or why they could not be read.

    A folder stands for the files below it whose endings newsroom reads, in the order of their names.
    """
    for path in paths:
        if path == "-":
            yield path, Source("-", sys.stdin.buffer.read(MAX_BYTES))
        elif Path(path).is_dir():
            yield from _folder(Path(path))
        else:
            yield path, _load(Path(path))


def _folder(folder: Path) -> Iterator[tuple[str, Source | ImportFailed]]:
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file()]
    if not found:
        yield str(folder), ImportFailed("The folder holds no files that newsroom reads.")
    for path in found:
        yield str(path), _load(path)


def _load(path: Path) -> Source | ImportFailed:
    try:
        if not path.exists():
            return ImportFailed("There is no such file.")
        if not path.is_file():
            return ImportFailed("This is no regular file.")
        if path.stat().st_size > MAX_BYTES:
            return ImportFailed(f"The file is larger than {MAX_BYTES // 1024**2} MB.")
        return Source(path.name, path.read_bytes())
    except OSError as error:
        return ImportFailed(f"The file cannot be read: {error.strerror}.")
