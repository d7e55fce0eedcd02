"""The encoding that a terminal reads and writes."""

from __future__ import annotations

import codecs
import os
from typing import TextIO

_UNDECIDED = "ascii"  # what Python takes where it does not know the locale's name
_UNICODE = "utf-8"


def codeset(stream: TextIO) -> str:
    """The encoding of the terminal behind a stream, as Python names it.

    It is the locale's. A server need not have installed the locale that a terminal brings along over SSH; then the
    encoding is taken from the locale's name (``zh_CN.GBK``), and is UTF-8 where that names none.
    """
    if _known(stream.encoding) != _UNDECIDED:
        return stream.encoding
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    _, _, named = next(filter(None, names), "").partition("@")[0].partition(".")
    return _known(named) or _UNICODE


def _known(name: str) -> str:
    """Python's own name of an encoding, empty where it has none of this name."""
    try:
        return codecs.lookup(name).name if name else ""
    except LookupError:
        return ""
