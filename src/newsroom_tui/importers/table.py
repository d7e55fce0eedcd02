"""The formats that are read. A new one is a module beside this one and a line here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Reader, Reading, Source


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is read.

    Attributes:
        name: what it is called in commands, notes and documents; its module is ``importers/<name>.py``, which has
            ``is_format(source) -> bool`` (by ending and content, never raising) and ``read(source) -> Reading``.
        label: what people call it.
        suffixes: the file endings it goes by, which is what folders are searched for.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]


FORMATS: tuple[Format, ...] = (
    Format("docx", "Word documents", (".docx", ".docm")),
    Format("rest", "reStructuredText posts", (".rst", ".rest")),
    Format("markdown", "Markdown posts", (".md", ".markdown", ".mkd", ".mdown", ".mdx", ".qmd")),
    Format("wordpress", "WordPress export", (".xml", ".wxr")),
    Format("feed", "RSS and Atom", (".xml", ".rss", ".atom", ".rdf")),
    Format("ninjs", "IPTC ninjs 1 to 3", (".json", ".ninjs")),
    Format("nitf", "IPTC NITF", (".xml", ".nitf")),
    Format("newsml1", "NewsML 1", (".xml", ".newsml")),
    Format("newsml_g2", "NewsML-G2", (".xml", ".nml")),
    Format("html", "Web pages", (".html", ".htm", ".xhtml", ".shtml")),
    Format("eml", "E-mail", (".eml",)),
    Format("newsxml", "News in an agency's own XML", (".xml",)),
    Format("reuters", "Reuters SGML", (".sgm", ".sgml")),
    Format("anpa", "ANPA wire text", (".tst", ".anpa", ".wire")),
    Format("iptc7901", "IPTC 7901 wire text", (".dpa", ".iptc")),
    Format("json", "newsroom's own JSON", (".json", ".jsonl", ".ndjson")),
    Format("text", "Plain text, as pasted", (".txt", ".text")),  # last: it takes whatever is text
)

SUFFIXES: frozenset[str] = frozenset(suffix for form in FORMATS for suffix in form.suffixes)


def read(source: Source) -> Reading:
    """Read a file's releases in the first format that knows it.

    Raises:
        ImportFailed: no format knows it, or the one that does finds no release.
    """
    if not source.data.strip():
        raise ImportFailed("The file is empty.")
    for form in FORMATS:
        module = import_module(f"newsroom_tui.importers.{form.name}")
        if module.is_format(source):
            return cast(Reader, module.read)(source)
    raise ImportFailed("This is not a text, nor any other format that newsroom reads.")
