"""Leftovers: photographs that nothing in a library refers to any more, once releases were deleted for good."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import LibraryError
from newsroom_tui.store import durable
from newsroom_tui.store.library import Library
from newsroom_tui.store.photos import PhotoFolder

_MENTION = re.compile(rb'"file"\s*:\s*("(?:[^"\\]|\\.)*")')


def photographs(library: Library, release: Release) -> set[str]:
    """The photographs that a release refers to, in any of its versions that can be read."""
    found = {photo.file for photo in release.photos}
    with suppress(LibraryError):
        for revision in library.history.revisions(release.id):
            found.update(photo.file for photo in revision.release.photos)
    return found - {""}


def clear(library: Library, files: Iterable[str]) -> None:
    """Delete those of these photographs from the library that no release and no version of one mentions any more.

    The caller holds the library's lock. Only what newsroom keeps goes, which lies in ``photos/`` itself; a folder
    inside of it is somebody's own. Where a file of the library cannot be read, nobody can tell, and nothing goes.

    Raises:
        LibraryError: the disk refused.
    """
    folder = PhotoFolder(library.root)
    unused = {file for file in files if Path(file).name == file and folder.has(file)}
    if not unused:
        return
    for path in _files(library.root):
        found = durable.read(path)
        if found is not None:
            unused.difference_update(_decoded(mention) for mention in _MENTION.findall(found[0]))
        if not unused:
            return
    for file in unused:
        folder.remove(file)


def _files(root: Path) -> Iterator[Path]:
    """Every file that may mention a photograph."""
    yield from root.glob("releases/*.json")
    yield from root.glob("history/*/*.json")


def _decoded(mention: bytes) -> str:
    try:
        return str(json.loads(mention.decode(errors="surrogatepass")))
    except ValueError:
        return ""
