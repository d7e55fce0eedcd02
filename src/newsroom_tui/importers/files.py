"""Finding the files of an import: paths, patterns, folders, standard input."""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Source
from newsroom_tui.importers.table import SUFFIXES
from newsroom_tui.language import _

MAX_BYTES = 128 * 1024 * 1024
_ZIPS = frozenset((".zip",))
_PAGES = frozenset((".jsp", ".asp", ".aspx", ".php"))
"""Endings of pages that a server's program made, and of such programs."""
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PROGRAM = re.compile(rb"<\?php\b|<\?=|<%=|<%!|<%\s+(?!@)", re.IGNORECASE)


def walk(paths: Iterable[str]) -> Iterator[tuple[str, Source | ImportFailed]]:
    """Every file that the paths stand for (see `named`), with its bytes or why they could not be read."""
    for path, failure in named(paths):
        yield path, failure or (_standard_input() if path == "-" else load(path))


def named(paths: Iterable[str]) -> Iterator[tuple[str, ImportFailed | None]]:
    """Every file that the paths stand for, as it was named, and why there is none where that is known already.

    A folder stands for the files below it whose endings newsroom reads, in the order of their names, and for what a
    server's program made (.jsp, .aspx, .php) where that is HTML and no program. Hidden files are passed over, and so
    are the folders of pictures and frames that browsers and Word lay beside a page that they save; folders that are
    links are not entered, and links that lead out of the folder are refused. A pattern (``*``, ``?``, ``[…]``, ``**``)
    that is no file's name stands for what it matches.
    ``-`` is standard input.
    """
    for path in paths:
        if path != "-" and _is_folder(path):
            yield from _folder(path)
        elif path != "-" and (matches := _matches(path)):
            for match in matches:
                yield from _folder(match) if _is_folder(match) else [(match, None)]
        else:
            yield path, None


def load(path: str) -> Source | ImportFailed:
    """A regular file's bytes; whatever else has a name (a pipe, a device) is not even opened for long."""
    try:
        # O_NONBLOCK: a pipe without a writer would wait for ever, and between asking and opening a file can change.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        is_link = os.path.islink(path)  # noqa: PTH114  # Path would refuse names that os takes
        return ImportFailed(_("The link leads nowhere.") if is_link else _("There is no such file."))
    except (OSError, ValueError) as error:
        return ImportFailed(
            _("The file cannot be read: {reason}.", reason=_(getattr(error, "strerror", None) or str(error)))
        )
    with os.fdopen(handle, "rb") as file:
        try:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return ImportFailed(_("This is no regular file: a pipe, a socket or a device is not read."))
            if status.st_size > MAX_BYTES:
                return _too_large()
            data = file.read(MAX_BYTES + 1)
        except OSError as error:
            return ImportFailed(_("The file cannot be read: {reason}.", reason=_(error.strerror or "")))
    return _too_large() if len(data) > MAX_BYTES else Source(Path(path).name, data)


def _too_large() -> ImportFailed:
    return ImportFailed(
        _("The file is larger than {size} MB. Split it and import the parts.", size=MAX_BYTES // 1024**2)
    )


def _standard_input() -> Source | ImportFailed:
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except (OSError, ValueError, AttributeError) as error:
        return ImportFailed(_("Standard input cannot be read: {reason}.", reason=error))
    return _too_large() if len(data) > MAX_BYTES else Source("-", data)


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _matches(pattern: str) -> list[str]:
    """What a pattern stands for that the shell left as it is; nothing for a plain name."""
    try:
        if os.path.lexists(pattern) or not glob.has_magic(pattern):
            return []
        return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # the matches are answered as they were given
    except (OSError, ValueError):
        return []


def _folder(folder: str) -> Iterator[tuple[str, ImportFailed | None]]:
    """The files below a folder."""
    found = 0
    refused: list[tuple[str, ImportFailed]] = []

    def refuse(error: OSError) -> None:
        refused.append(
            (
                str(error.filename),
                ImportFailed(_("The folder cannot be read: {reason}.", reason=_(error.strerror or ""))),
            )
        )

    for place, folders, names in os.walk(folder, onerror=refuse):
        yield from refused
        found += len(refused)
        refused.clear()
        pages = {os.path.splitext(name)[0] for name in names}  # noqa: PTH122  # a name
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_of_a_page(name, pages))
        for name in sorted(names):
            path = os.path.join(place, name)  # noqa: PTH118  # the path goes into the answer as it was given
            if not name.startswith(".") and _is_read(path):
                found += 1
                yield path, _led_out(path, folder)
    yield from refused
    if not found and not refused:
        yield folder, ImportFailed(_("The folder holds no files that newsroom reads."))


def _led_out(path: str, folder: str) -> ImportFailed | None:
    """Why a link that leads out of a folder is not read: whoever packed the folder may be after what is private."""
    if not os.path.islink(path):  # noqa: PTH114  # Path would refuse names that os takes
        return None
    target, root = os.path.realpath(path), os.path.realpath(folder)
    if os.path.commonpath((target, root)) == root:
        return None
    return ImportFailed(
        _("The link leads out of the folder, to {target}: import that by its own name if you want it.", target=target)
    )


def _is_read(path: str) -> bool:
    """Whether a file in a folder is one that newsroom reads: by its ending, and what a server made, if it is HTML."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122  # a name
    if suffix not in _PAGES:
        return suffix in SUFFIXES | _ZIPS
    source = load(path)
    return isinstance(source, Source) and bool(_PAGE.search(source.head)) and not _PROGRAM.search(source.data)


def _is_of_a_page(folder: str, stems: set[str]) -> bool:
    """Whether a folder was laid beside a saved page of the same name: News_files, News.files, News_文件."""
    match = re.fullmatch(r"(?P<stem>.+)(?:_files|\.files|_文件|\.fld)", folder)
    return match is not None and match["stem"] in stems
