"""The photographs of a library that is a folder: files in ``photos/``, which releases refer to by their names."""

from __future__ import annotations

import filecmp
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsroom_tui.domain.text.harmless import harmless_line
from newsroom_tui.errors import LibraryError
from newsroom_tui.language import _
from newsroom_tui.store import durable

MAX_NAME = 200  # bytes, of the 255 that file systems take: a number may have to follow


class PhotoFolder:
    """Where a library's photographs lie.

    Args:
        library: the library's folder.
    """

    def __init__(self, library: Path) -> None:
        self._folder = library / "photos"

    def has(self, file: str) -> bool:
        """Whether a release's photograph is there, by its name or path inside the folder."""
        parts = Path(file).parts
        return bool(file) and ".." not in parts and not Path(file).is_absolute() and _is_file(self._folder / file)

    def add(self, path: Path) -> str:
        """Copy a file here, durably, and give the name it has here: its own, with a number where that is taken.

        Raises:
            LibraryError: it is no file that can be read, or the disk refused; no other file was changed.
        """
        if not _is_file(path) and self.has(str(path)):
            return str(path)
        durable.make_folder(self._folder)
        with readable(path) as source:
            return self.put(path.name, source)

    def put(self, name: str, source: BinaryIO) -> str:
        """Keep what can be read from `source` here, as `add` does.

        Raises:
            LibraryError: the disk refused; no other file was changed.
        """
        durable.make_folder(self._folder)
        durable.require_own(self._folder)
        temporary = self._folder / f".{secrets.token_hex(8)}.tmp"
        try:
            _copy(source, temporary)
            given = self._put(temporary, _harmless(name))
            durable.sync_folder(self._folder)
        except OSError as error:
            raise durable.refusal(error, self._folder / name) from error
        finally:
            temporary.unlink(missing_ok=True)
        return given

    def remove(self, file: str) -> None:
        """Delete a photograph that lies here.

        Raises:
            LibraryError: the disk refused.
        """
        durable.require_own(self._folder)
        durable.remove(self._folder / file)

    def _put(self, temporary: Path, name: str) -> str:
        """Give a copy its name; where the same picture has it already, that one stands."""
        stem, suffix = Path(name).stem, Path(name).suffix
        number = 1
        while True:
            place = self._folder / (name if number == 1 else f"{stem}-{number}{suffix}")
            try:
                place.hardlink_to(temporary)  # fails where the name is taken, by whomever
            except FileExistsError:
                if not place.is_symlink() and place.is_file() and filecmp.cmp(place, temporary, shallow=False):
                    return place.name
                number += 1
            else:
                return place.name


def _harmless(name: str) -> str:
    """A name that every file system takes, and no terminal is disturbed by."""
    plain = harmless_line(name.replace("\\", "/").rpartition("/")[2])[0].strip(". ")
    stem, dot, ending = plain.rpartition(".")
    if len(plain.encode()) > MAX_NAME:
        room = MAX_NAME - len(f"{dot}{ending}".encode())
        plain = stem.encode()[: max(room, 1)].decode(errors="ignore") + dot + ending[:20]
    return plain or "photograph"


@contextmanager
def readable(path: Path) -> Iterator[BinaryIO]:
    """A file, open for reading.

    Raises:
        LibraryError: it is no file that can be read.
    """
    try:
        # Without waiting: it may be a pipe that nobody writes to.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as source:
            if not stat.S_ISREG(os.fstat(source.fileno()).st_mode):
                raise LibraryError(_("{path} is no file.", path=path))
            yield source
    except OSError as error:
        raise LibraryError(_("{path} cannot be read: {reason}.", path=path, reason=error.strerror)) from error


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path's raises for names that are too long


def _copy(source: BinaryIO, target: Path) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, durable.FILE_MODE)
    with os.fdopen(descriptor, "wb") as copy:
        os.fchmod(descriptor, durable.FILE_MODE)
        shutil.copyfileobj(source, copy)
        copy.flush()
        os.fsync(descriptor)
