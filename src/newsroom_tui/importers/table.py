"""The formats that are read. A new one is a module beside this one and a line here."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from newsroom_tui.domain.release import without_harm
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.base import Reader, Reading, Source
from newsroom_tui.language import N_, _


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
    Format("jsonfeed", "JSON Feed", (".json",)),
    Format("ghost", "Ghost export", (".json",)),
    Format("ninjs", "IPTC ninjs 1 to 3", (".json", ".ninjs")),
    Format("nitf", "IPTC NITF", (".xml", ".nitf")),
    Format("newsml1", "NewsML 1", (".xml", ".newsml")),
    Format("newsml_g2", "NewsML-G2", (".xml", ".nml")),
    Format("collection", "News collections in SGML", (".sgm", ".sgml", ".trec")),
    Format("mbox", "Mailboxes", (".mbox",)),
    Format("eml", "E-mail", (".eml", ".mht", ".mhtml")),
    Format("html", "Web pages", (".html", ".htm", ".xhtml", ".shtml")),
    Format("newsxml", "News in an agency's own XML", (".xml",)),
    Format("reuters", "Reuters SGML", (".sgm", ".sgml")),
    Format("anpa", "ANPA wire text", (".tst", ".anpa", ".wire")),
    Format("iptc7901", "IPTC 7901 wire text", (".dpa", ".iptc")),
    Format("json", "newsroom's own JSON", (".json", ".jsonl", ".ndjson")),
    Format("text", "Plain text, as pasted", (".txt", ".text")),  # last: it takes whatever is text
)

_UNREAD = (  # what people try, by its first bytes, and what to do instead
    (b"%PDF-", N_("This is a PDF. Copy its text and paste it, or save it as a Word document (.docx).")),
    (
        b"\xd0\xcf\x11\xe0",
        N_("This is a document of an old Word or another old program. Save it as .docx and import that."),
    ),
    (b"{\\rtf", N_("This is a rich text document (RTF). Save it as .docx and import that.")),
    (
        b"PK\x03\x04",
        N_("This is a document of a program that newsroom does not read. Save it as .docx or as plain text."),
    ),
    (b"\xff\xd8\xff", N_("This is a picture.")),
    (b"\x89PNG", N_("This is a picture.")),
    (b"GIF8", N_("This is a picture.")),
    (b"\x1f\x8b", N_("This is a packed file (gzip). Unpack it first.")),
    (b"Rar!", N_("This is a packed file (RAR). Unpack it first.")),
    (b"7z\xbc\xaf", N_("This is a packed file (7z). Unpack it first.")),
)

SUFFIXES: frozenset[str] = frozenset(suffix for form in FORMATS for suffix in form.suffixes)


def read(source: Source) -> Reading:
    """Read a file's releases in the first format that knows it.

    Raises:
        ImportFailed: no format knows it, or the one that does finds no release.
    """
    if not source.data.strip():
        raise ImportFailed(_("The file is empty."))
    form = form_of(source)
    return _without_harm(cast(Reader, import_module(f"newsroom_tui.importers.{form.name}").read)(source))


def form_of(source: Source) -> Format:
    """The first format that knows a file.

    Raises:
        ImportFailed: none does; says what the file is, where that can be told.
    """
    for form in FORMATS:
        if form.name == "text":
            _refuse(source)
        if import_module(f"newsroom_tui.importers.{form.name}").is_format(source):
            return form
    raise ImportFailed(_("This is not a text, nor any other format that newsroom reads."))


def _without_harm(reading: Reading) -> Reading:
    """The reading without characters that no field holds, whatever its format let through; a note says how many."""
    found = [(item, *without_harm(item.release)) for item in reading.items]
    count = sum(count for _, _, count in found)
    if not count:
        return reading
    items = tuple(dataclasses.replace(item, release=release) for item, release, _ in found)
    note = _("Control characters and odd line ends left out or made plain: {count}", count=count)
    return dataclasses.replace(reading, items=items, notes=(*reading.notes, note))


def _refuse(source: Source) -> None:
    for start, sentence in _UNREAD:
        if source.data.startswith(start):
            raise ImportFailed(_(sentence))
