"""A mailbox of e-mails in one file (mbox): each letter is a release."""

from __future__ import annotations

import dataclasses
import re

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import eml
from newsroom_tui.importers.base import Reading, Source

_FROM = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S+[^\r\n]* \d{2}:\d{2}[^\r\n]*\r?\n(?=[A-Za-z-]+:)")
_ESCAPED = re.compile(rb"(?m)^>(?=>*From )")


def is_format(source: Source) -> bool:
    """Whether the file holds more than one letter, each below its ``From`` line."""
    return source.data.startswith(b"From ") and len(_FROM.findall(source.data)) > 1


def read(source: Source) -> Reading:
    """Every letter's release.

    Raises:
        ImportFailed: no letter in it is one.
    """
    found: list[ImportItem] = []
    notes: dict[str, None] = {}
    encoding = "utf-8"
    failed: ImportFailed | None = None
    for letter in _FROM.split(source.data)[1:]:
        try:
            reading = eml.read(dataclasses.replace(source, data=_ESCAPED.sub(b"", letter)))
        except ImportFailed as error:
            failed = error
            continue
        found.extend(reading.items)
        notes.update(dict.fromkeys(reading.notes))
        encoding = reading.encoding
    if failed and not found:
        raise failed
    return Reading(tuple(found), encoding, tuple(notes), str(failed) if failed else None)
