"""What is fuzzed: each takes any bytes, and raises where newsroom would break on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from newsroom_tui.domain import query_language
from newsroom_tui.domain.text.harmless import harmful
from newsroom_tui.errors import ImportFailed, UsageError
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from newsroom_tui.ui.reading.markdown import parse

CORPUS = Path(__file__).parent / "corpus"
"""Cases that broke something, or that are hard, a file each; the name begins with its target's."""
NAMES = [f"a{suffix}" for suffix in sorted(table.SUFFIXES)] + ["-", "paste"]


def texts(value: Any) -> Iterator[str]:
    """Every text in a document, names of fields among them."""
    match value:
        case str():
            yield value
        case dict():
            for key, item in value.items():
                yield from (key, *texts(item))
        case list() | tuple():
            for item in value:
                yield from texts(item)


def read_or_refused(source: Source) -> None:
    """A file gives releases without anything harmful, or an error with its reason."""
    try:
        reading = table.read(source)
    except (ImportFailed, RecursionError):  # the process that reads answers for the latter
        return
    assert reading.items
    for item in reading.items:
        assert [text for text in texts(item.release.to_document()) if harmful().search(text)] == []
    assert reading.from_document(reading.to_document()) == reading


def file(data: bytes) -> None:
    """A file; the first byte chooses its name."""
    read_or_refused(Source(NAMES[data[0] % len(NAMES)] if data else "-", data[1:]))


def front_matter(data: bytes) -> None:
    """A block of front matter."""
    for fence in (b"---", b"+++"):
        read_or_refused(Source("a.md", b"\n".join((fence, data, fence, b"", b"Body.", b""))))


def markdown(data: bytes) -> None:
    """A body, laid out at several widths."""
    body = parse(data.decode("utf-8", "replace"))
    for block in body.blocks if body else ():
        for width in (1, 2, 7, 40):
            assert block.lay_out(width, len) is not None


def search(data: bytes) -> None:
    """A query."""
    with suppress(UsageError):
        query_language.parse(data.decode("utf-8", "replace"))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "file": file,
    "front_matter": front_matter,
    "markdown": markdown,
    "search": search,
}
