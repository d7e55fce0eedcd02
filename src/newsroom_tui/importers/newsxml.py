"""News in an agency's own XML: its elements are understood by the names that most agencies use."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, names, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import text_of
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_NAMES = {
    "title": ("headline", "title", "head", "hl1", "heading", "titel", "rubrik", "titre"),
    "subtitle": ("subtitle", "subheadline", "subhead", "subheading", "deck"),
    "author": ("byline", "author", "authors", "by", "writer", "journalist", "reporter"),
    "photographer": ("photographer", "photocredit"),
    "source": ("origin", "source", "provider", "agency", "publisher", "creditline"),
    "date": (
        "publishdate",
        "publicationdate",
        "releasedate",
        "pubdate",
        "date",
        "datetime",
        "published",
        "created",
        "storydate",
    ),
    "language": ("language", "lang"),
    "tags": ("keyword", "keywords", "tag", "tags"),
    "lead": ("leadtext", "lead", "lede", "ingress", "intro", "introduction", "standfirst", "chapeau", "vorspann"),
    "embargo": ("embargo", "embargodate", "embargountil"),
    "body": ("content", "body", "bodytext", "text", "story", "storytext", "maintext", "article", "html"),
    "id": ("newsid", "guid", "id", "uri", "storyid", "articleid", "itemid"),
}


def is_format(source: Source) -> bool:
    """Whether the document is XML that no other format claimed."""
    return source.head.startswith(b"<?xml") or (source.suffix == ".xml" and bool(elements.root_name(source)))


def read(source: Source) -> Reading:
    """The document's release."""
    root, decoded = elements.parsed(source)
    release = _release(root)
    if not release.body and not (release.title and release.release_date):
        raise ImportFailed(_("This XML is no news that newsroom knows: nothing in it is called a headline and a text."))
    return items.reading_of(source, decoded.encoding, [(root, release)], decoded.notes)


def _release(root: Element) -> Release:
    taken: set[Element] = set()

    def said(field: str) -> str:
        element = _first(root, _NAMES[field], taken)
        return html.unescape(text_of(element)) if element is not None else ""

    body = max(_texts(root), key=lambda element: len(text_of(element)), default=None)
    taken.update(body.iter() if body is not None else ())
    photos = tuple(_photos(root, taken))
    fields = {field: said(field) for field in ("title", "subtitle", "photographer", "source")}
    lead, embargo = said("lead"), said("embargo")
    extra = {
        element.tag: html.unescape(re.sub(r"<[^>]+>", "", text_of(element)))
        for element in root.iter()
        if element not in taken and not len(element) and not _known(element) and _is_word(element)
    }
    found = _text(body) if body is not None else prose.Prose()
    if lead and items.letters(lead) not in items.letters(found.body):
        found.blocks[:0] = prose.of_any(lead).blocks
    if embargo and not moments.instant(embargo):
        extra["embargo"] = embargo
    return items.release_of(
        "newsxml",
        said("id"),
        found,
        **fields,
        embargo=moments.instant(embargo),
        photos=photos,
        author=names.joined([names.of_byline(said("author"))]),
        release_date=moments.day(*_dates(root)),
        language=language(said("language") or root.get("xml:lang", "")),
        tags=tuple(re.split(r"[;,]", said("tags"))),
        extra=extra,
    )


def _dates(root: Element) -> Iterator[str]:
    """What may be the day: elements called so, the likeliest first, then attributes of the outermost one."""
    for name in _NAMES["date"]:
        yield from map(text_of, _named(root, (name,)))
    yield from (value for name, value in root.attrib.items() if _plain(name) in _NAMES["date"])


def _photos(root: Element, taken: set[Element]) -> Iterator[Photo]:
    """The pictures that have a file or a caption, below the text."""
    for picture in _named(root, ("image", "photo", "picture", "bild")):
        file = _first(picture, ("url", "href", "src", "file", "filename"), taken)
        caption = _first(picture, ("caption", "legend", "description", "bildtext"), taken)
        credit = _first(picture, ("photographer", "credit", "byline", "creator"), taken)
        if file is not None or caption is not None:
            yield Photo(text_of(file), text_of(caption), text_of(credit))
            taken.update(picture.iter())


def _texts(root: Element) -> Iterator[Element]:
    """What may be the text: called so, and not what the headline stands in too."""
    for element in _named(root, _NAMES["body"]):
        if not any(_plain(inner.tag) in _NAMES["title"] for inner in element.iter() if inner is not element):
            yield element


def _text(body: Element) -> prose.Prose:
    return prose.of_html(elements.inner_html(body)) if len(body) else prose.of_any("".join(body.itertext()))


def _known(element: Element) -> bool:
    return any(_plain(element.tag) in known for field, known in _NAMES.items() if field != "body")


def _is_word(element: Element) -> bool:
    """Whether there is more in an element than a number, a switch or a list's name."""
    text = text_of(element)
    return not re.fullmatch(r"[\W\d]*|true|false", text, re.IGNORECASE)


def _plain(tag: str) -> str:
    return re.sub(r"[\W_]", "", tag).lower()


def _named(root: Element, known: Iterable[str]) -> list[Element]:
    wanted = set(known)
    return [element for element in root.iter() if _plain(element.tag) in wanted]


def _is_record(element: Element) -> bool:
    """Whether an element holds more about what it names: an address, a web page."""
    tags = [_plain(child.tag) for child in element]
    return len(tags) > 1 and "name" in tags


def _first(root: Element, known: tuple[str, ...], taken: set[Element]) -> Element | None:
    """The first element with words under the likeliest of the names."""
    for name in known:
        for element in _named(root, (name,)):
            if element not in taken and text_of(element):
                taken.add(element)
                return _first(element, ("name", "label"), taken) if _is_record(element) else element
    return None
