"""What is fuzzed: each takes any bytes, and raises where newsroom would break on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from newsroom_tui.domain import query_language
from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.domain.text.harmless import harmful, harmless
from newsroom_tui.domain.text.wrap import wrap
from newsroom_tui.errors import ImportFailed, UsageError
from newsroom_tui.exporters.html import article
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from newsroom_tui.ui.reading.markdown import parse
from tests.exporters.acting import acting

CORPUS = Path(__file__).parent / "corpus"
"""Cases that broke something, or that are hard, a file each; the name begins with its target's."""


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
    """A file: its name in the first line, then what it holds."""
    name, _, held = data.partition(b"\n")
    read_or_refused(Source(name.decode("utf-8", "replace"), held))


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


def page(data: bytes) -> None:
    """A body on a web page: nothing in it acts."""
    text = data.decode("utf-8", "replace")
    assert acting(article(Release(title=text, body=text, photos=(Photo(text, text, text, 1),)))) == []


def cleaning(data: bytes) -> None:
    """Texts as they are pasted: cleaned, tidied, wrapped."""
    text = data.decode("utf-8", "surrogateescape")
    plain = harmless(text)[0]
    assert harmful().search(plain) is None
    assert harmless(plain)[0] == plain
    clean(text)
    for width in (1, 7):
        wrapped = wrap(plain, width)
        assert "".join("".join(plain[start:end].split()) for start, end in wrapped) == "".join(plain.split())


TARGETS: dict[str, Callable[[bytes], None]] = {
    "file": file,
    "front_matter": front_matter,
    "markdown": markdown,
    "search": search,
    "page": page,
    "cleaning": cleaning,
}
