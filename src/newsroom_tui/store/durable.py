"""Durable files: what is written here survives kill -9 and a power cut, whole, or was never there.

Files are 0660 and folders 2770 whatever the umask, so that the users of one group share a library.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from newsroom_tui.errors import LibraryDamaged, LibraryError, LibraryReadOnly, SaveFailed
from newsroom_tui.language import _

FILE_MODE = 0o660
FOLDER_MODE = 0o2770


class Signature(NamedTuple):
    """What tells whether a file was touched, without reading it."""

    mtime_ns: int
    size: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> Signature:
        """The signature that a file's status holds."""
        return cls(status.st_mtime_ns, status.st_size, status.st_ino)


def signature(path: Path) -> Signature | None:
    """A file's signature, None where there is no such file."""
    try:
        return Signature.of(path.lstat())
    except FileNotFoundError:
        return None


def read(path: Path) -> tuple[bytes, Signature] | None:
    """A file's bytes and the signature they go with, None where there is no such file.

    Raises:
        LibraryDamaged: it cannot be read, is a link to somewhere else, or a pipe or a device.
    """
    try:
        # O_NONBLOCK: a pipe that stands there would be waited for without end.
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise LibraryDamaged(
                    _("{file} is no file: a pipe, a socket or a device. It was left as it is.", file=path)
                )
            data = file.read()
            return data, Signature.of(os.fstat(file.fileno()))
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _link(path) from error
        raise LibraryDamaged(
            _("{file} cannot be read: {reason}. It was left as it is.", file=path, reason=_(error.strerror or ""))
        ) from error


def write(path: Path, data: bytes) -> Signature:
    """Put `data` in the place of a file: readers see the old bytes or the new ones, and the new ones stay.

    The caller holds the library's lock, which makes the temporary file's fixed name safe.

    Raises:
        SaveFailed: the disk refused; the old bytes are still there. Only where it refused to make the file's new
            name durable, after all else, the new ones are; the message says so.
        LibraryReadOnly: no permission.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        written = _write_new(temporary, data)
        folder = _opened_folder(path.parent)  # now, while a refusal still changes nothing
        try:
            temporary.replace(path)
            _confirm(folder, path)
        finally:
            os.close(folder)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise refusal(error, path) from error
    return written


def remove(path: Path) -> None:
    """Delete a file, durably; one that is not there is no matter.

    Raises:
        LibraryError: the disk refused.
    """
    try:
        folder = _opened_folder(path.parent)
        try:
            path.unlink(missing_ok=True)
            _confirm(folder, path)
        finally:
            os.close(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise refusal(error, path) from error


def make_folder(path: Path) -> None:
    """Make a folder and those above it, durably, for the whole group.

    Raises:
        LibraryError: it cannot be made, or something else stands there.
    """
    try:
        if path.is_dir():
            return
        make_folder(path.parent)
        with contextlib.suppress(FileExistsError):
            path.mkdir()
            path.chmod(FOLDER_MODE)
            sync_folder(path.parent)
        if not path.is_dir():
            raise LibraryError(_("{file} is no folder, so no library can be kept there.", file=path))
    except OSError as error:
        raise refusal(error, path) from error


def require_own(folder: Path) -> None:
    """See to it that a folder of the library's is no link out of it.

    Raises:
        LibraryDamaged: it is one.
        LibraryError: the folder it is in cannot be looked into.
    """
    try:
        is_link = folder.is_symlink()
    except OSError as error:
        raise LibraryError(
            _("{folder} cannot be read: {reason}.", folder=folder.parent, reason=error.strerror)
        ) from error
    if is_link:
        raise _link(folder)


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable."""
    descriptor = _opened_folder(path)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refusal(error: OSError, path: Path) -> LibraryError:
    """The error to show for what the disk said."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LibraryReadOnly(
            _(
                "{file} cannot be written: {reason}. Nothing was changed; ask its owner for permission to write.",
                file=path,
                reason=_(error.strerror or ""),
            )
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return SaveFailed(
            _(
                "There is no room for {file}: {reason}. Nothing was changed; make room and save again.",
                file=path,
                reason=_(error.strerror or ""),
            )
        )
    return SaveFailed(
        _(
            "{file} could not be written: {reason}. Nothing was changed; save again.",
            file=path,
            reason=_(error.strerror or ""),
        )
    )


def _link(path: Path) -> LibraryDamaged:
    return LibraryDamaged(_("{file} is a link to somewhere else. newsroom does not follow it.", file=path))


def _opened_folder(path: Path) -> int:
    return os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)


def _confirm(folder: int, path: Path) -> None:
    """Make a name durable that was just changed.

    Raises:
        SaveFailed: the change is there, and it is not certain that it stays.
    """
    try:
        os.fsync(folder)
    except OSError as error:
        raise SaveFailed(
            _(
                "{file} was written, but the disk did not confirm it: {reason}. It can be read as it is now, "
                "and may be as it was before after a power cut. Look at it, and save again.",
                file=path,
                reason=_(error.strerror or ""),
            )
        ) from error


def _write_new(path: Path, data: bytes) -> Signature:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(path, flags, FILE_MODE)
    except FileExistsError:  # left by a save that was cut off, or put there by somebody: it is not written into
        path.unlink()
        descriptor = os.open(path, flags, FILE_MODE)
    try:
        if stat.S_IMODE(os.fstat(descriptor).st_mode) != FILE_MODE:
            os.fchmod(descriptor, FILE_MODE)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
        return Signature.of(os.fstat(descriptor))
    finally:
        os.close(descriptor)
