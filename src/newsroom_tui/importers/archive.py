"""A zip of texts: its files in turn, inside bounds."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Source
from newsroom_tui.language import _

MAX_FILES = 20_000
MAX_FILE = 64 * 1024 * 1024
MAX_UNPACKED = 1024 * 1024 * 1024
MAX_RATIO = 200
_NOT_TEXTS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_DOCUMENTS = ("word/document.xml", "[Content_Types].xml", "mimetype", "META-INF/container.xml")


def is_archive(source: Source) -> bool:
    """Whether the file is a zip that is no document of some program."""
    return source.data.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not set(names_in(source.data)) & set(_DOCUMENTS)


@lru_cache(maxsize=1)
def names_in(data: bytes) -> tuple[str, ...]:
    """The names in a zip; none where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return tuple(packed.namelist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return ()


def members(source: Source) -> Iterator[tuple[str, Source | ImportFailed]]:
    """Each file of the zip, under its name in there, or why it cannot be read.

    Raises:
        ImportFailed: the zip is damaged, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            infos = [info for info in packed.infolist() if not info.is_dir()]
            if len(infos) > MAX_FILES or sum(info.file_size for info in infos) > MAX_UNPACKED:
                raise ImportFailed(
                    _("The zip unpacks to more than 1 GB or 20,000 files. Unpack it and import the parts.")
                )
            for info in sorted(infos, key=lambda one: one.filename):
                name = _name(info)
                if any(part in f"/{name}" for part in _NOT_TEXTS) or name.rpartition("/")[2].startswith("."):
                    continue
                yield name, _member(packed, info, name, source.encoding)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise ImportFailed(_("The zip is damaged: {reason}.", reason=error)) from None


def _member(packed: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, encoding: str) -> Source | ImportFailed:
    if info.flag_bits & 1:
        return ImportFailed(_("The file is locked with a password."))
    if info.file_size > MAX_RATIO * max(info.compress_size, 5_000):
        return ImportFailed(_("The file is packed more tightly than any text; it was not unpacked."))
    try:
        data = unpacked(packed, info, MAX_FILE)
    except ImportFailed as failure:
        return failure
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        return ImportFailed(_("The file is damaged: {reason}.", reason=error))
    member = Source(name.rpartition("/")[2], data, encoding)
    return ImportFailed(_("This is a zip inside a zip. Unpack it first.")) if is_archive(member) else member


def unpacked(packed: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """A member's bytes, however large its entry says that they are.

    Raises:
        ImportFailed: there are more than `limit` of them.
    """
    import zlib

    try:
        with packed.open(info) as member:
            data = member.read(limit + 1)
    except zlib.error as error:
        raise zipfile.BadZipFile(str(error)) from None
    if len(data) > limit:
        raise ImportFailed(_("The file unpacks to more than {size} MB.", size=limit // 1024**2))
    return data


def _name(info: zipfile.ZipInfo) -> str:
    """The member's name; programs that do not say UTF-8 wrote it in the encoding of their system."""
    if info.flag_bits & 0x800:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
