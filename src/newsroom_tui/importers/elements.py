"""XML documents as trees, inside bounds: no entity is expanded or fetched, nothing is nested without end.

Namespaces are not resolved, since feeds often forget to declare them: the prefixes in `_PREFIXES` stay in the
names (``dc-creator``), all others are dropped.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache
from xml.etree.ElementTree import Element, TreeBuilder, tostring  # builds and writes only; expat reads
from xml.parsers import expat

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding
from newsroom_tui.importers.base import Source
from newsroom_tui.language import _

MAX_DEPTH = 200
MAX_ELEMENTS = 500_000
_PREFIXES = frozenset(("content", "dc", "dcterms", "excerpt", "itunes", "media", "wp"))
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]")
_PARAMETER_ENTITIES = re.compile(  # a standard's own, which name its other parts and nothing in the document
    r"(<!DOCTYPE\s[^\[<>]{0,400})"
    r"\[(?:\s|%[\w.-]+;|<!ENTITY\s+%\s+[\w.-]+\s+(?:SYSTEM|PUBLIC)\s[^<>\[\]]{1,400}>){1,40}\]\s*>"
)
_INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x[0-9a-fA-F]+|[0-9]+);")
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")


def root_name(source: Source) -> str:
    """The name of the document's outermost element without its prefix, empty where it does not look like XML."""
    if not source.head.startswith((b"<", b"\xff\xfe", b"\xfe\xff")):
        return ""
    raw = source.data[: 64 * 1024]
    text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", "replace")
    text = re.sub(r"<!--.*?-->|<\?.*?\?>|<![A-Za-z][^>\[]*(?:\[.*?\]\s*)?>", "", text, flags=re.S)
    match = _ROOT.search(text)
    return match[1] if match else ""


@lru_cache(maxsize=1)
def parsed(source: Source) -> tuple[Element, encoding.Decoded]:
    """The document's outermost element, and the text it was read from.

    Raises:
        ImportFailed: it is no well-formed XML, or not inside the bounds.
    """
    decoded = encoding.decode(source.data, source.encoding)
    plain = _PARAMETER_ENTITIES.sub(r"\1>", _DECLARATION.sub("", decoded.text, count=1), count=1)
    text = _NAMED.sub(_character, _INVALID.sub(_valid, plain))
    try:
        return _tree(text), decoded
    except expat.ExpatError as error:
        if _BARE_AMPERSAND.search(text):
            try:
                return _tree(_BARE_AMPERSAND.sub("&amp;", text)), decoded
            except expat.ExpatError:
                pass
        raise ImportFailed(_("The XML is broken or cut off: {reason}.", reason=error)) from None


def tree(text: str) -> Element:
    """The outermost element of a document that stands inside another one.

    Raises:
        ImportFailed: it is no well-formed XML, or not inside the bounds.
    """
    try:
        return _tree(_NAMED.sub(_character, _INVALID.sub(_valid, _DECLARATION.sub("", text, count=1))))
    except expat.ExpatError as error:
        raise ImportFailed(_("The XML is broken or cut off: {reason}.", reason=error)) from None


def _valid(match: re.Match[str]) -> str:
    """A reference to a character that XML has; control characters and references to them are dropped."""
    if not match[0].startswith("&"):
        return ""
    character = html.unescape(match[0])
    return match[0] if character and (character >= " " or character in "\t\n\r") and character != "\ufffd" else ""


def _character(match: re.Match[str]) -> str:
    """HTML's named characters, which feeds use without declaring them."""
    character = html.unescape(match[0])
    return f"&amp;{match[1]};" if character == match[0] else html.escape(character)


def _tree(text: str) -> Element:
    builder = TreeBuilder()
    parser = expat.ParserCreate("utf-8")
    depth = count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > MAX_DEPTH:
            raise ImportFailed(_("The XML is nested more than {count} deep.", count=MAX_DEPTH))
        if count > MAX_ELEMENTS:
            raise ImportFailed(
                _("The XML has more than {count:,} elements. Split it and import the parts.", count=MAX_ELEMENTS)
            )
        builder.start(_local(name), attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(name))

    def refuse(*_declared: object) -> None:
        raise ImportFailed(_("The XML declares entities, which newsroom does not expand."))

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    parser.Parse(text.encode("utf-8", "replace"), True)
    return builder.close()


def _local(name: str) -> str:
    prefix, colon, local = name.partition(":")
    if not colon:
        return name
    return f"{prefix}-{local}" if prefix in _PREFIXES else local


def text_of(element: Element | None) -> str:
    """All the words inside an element, on one line; empty for none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def find_text(element: Element, *paths: str) -> str:
    """The words of the first of the paths' elements that has any."""
    for path in paths:
        for found in element.iterfind(path):
            if text := text_of(found):
                return text
    return ""


def attribute(element: Element, path: str, *names: str) -> str:
    """The first of the attributes that an element under the path has, blanks trimmed."""
    for found in element.iterfind(path):
        for name in names:
            if value := found.get(name, "").strip():
                return value
    return ""


def markup(element: Element) -> str:
    """The element itself as XML."""
    return tostring(element, encoding="unicode").strip()


def inner_html(element: Element) -> str:
    """What stands inside the element, as HTML."""
    whole = tostring(element, encoding="unicode", method="html")
    return whole[whole.index(">") + 1 : whole.rindex("<")] if "</" in whole else ""
