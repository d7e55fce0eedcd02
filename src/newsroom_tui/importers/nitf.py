"""NITF, the IPTC's News Industry Text Format, versions 3.0 to 3.6."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, names, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import attribute, find_text, text_of
from newsroom_tui.importers.post import language

_RENAMED = {
    "hl1": "h2",
    "hl2": "h2",
    "lang": "span",
    "q": "q",
    "nitf-table": "table",
    "nitf-col": "col",
    "note": "blockquote",
}
_INLINE = {
    "person",
    "location",
    "org",
    "chron",
    "event",
    "function",
    "money",
    "num",
    "object.title",
    "virtloc",
    "postaddr",
}


def is_format(source: Source) -> bool:
    """Whether the document's root is NITF's."""
    return elements.root_name(source) == "nitf"


def read(source: Source) -> Reading:
    """The document's release."""
    root, decoded = elements.parsed(source)
    return items.reading_of(source, decoded.encoding, [(root, release_of(root))], decoded.notes)


def release_of(root: Element) -> Release:
    """The release that an ``nitf`` element says."""
    head = "body/body.head"
    status = attribute(root, "head/docdata", "management-status").lower()
    keywords = [found.get("key", "") for found in root.iterfind("head/docdata/key-list/keyword")]
    return items.release_of(
        "nitf",
        attribute(root, "head/docdata/doc-id", "id-string"),
        text(root),
        title=find_text(root, f"{head}/hedline/hl1", "body//hl1", "head/title"),
        subtitle=find_text(root, f"{head}/hedline/hl2"),
        release_date=_date(root),
        author=byline(root),
        source=find_text(root, f"{head}/distributor/org", f"{head}/distributor", f"{head}/rights/rights.owner")
        or attribute(root, "head/docdata/doc.copyright", "holder")
        or attribute(root, "head/docdata/doc-id", "regsrc"),
        language=language(attribute(root, ".", "lang", "xml:lang") or attribute(root, "body", "lang", "xml:lang")),
        tags=tuple(keywords),
        status=Status.PUBLISHED if status == "usable" else Status.DRAFT,
        photos=tuple(_photos(root)),
        extra={
            "dateline": find_text(root, f"{head}/dateline", ".//dateline"),
            "abstract": find_text(root, f"{head}/abstract"),
            "note": find_text(root, f"{head}/note") or attribute(root, "head/docdata/ed-msg", "info"),
            "tagline": find_text(root, "body/body.end/tagline"),
            "slugline": attribute(root, "head/docdata/du-key", "key"),
        },
    )


def _date(root: Element) -> str:
    data = "head/docdata"
    return moments.day(
        attribute(root, f"{data}/date.release", "norm"),
        attribute(root, f"{data}/date.issue", "norm"),
        attribute(root, "body/body.head/dateline/story.date", "norm"),
        find_text(root, ".//dateline//story.date", ".//dateline/date"),
        attribute(root, "head/pubdata", "date.publication"),
    )


def byline(root: Element) -> str:
    """Who wrote it: the persons in the bylines, else their words without ``By``."""
    found = []
    for element in root.iterfind(".//byline"):
        people = [text_of(person) for person in element.iterfind(".//person")]
        titles = " ".join(text_of(title) for title in element.iterfind(".//byttl"))
        words = text_of(element).removesuffix(titles).strip(" ,;") or titles
        found.extend(people or ([] if names.agency_of(words) == words else [names.of_byline(words)]))
    return names.joined(found)


def text(root: Element) -> prose.Prose:
    """The content of the body, in NITF's own elements or in HTML's."""
    found = prose.Prose()
    for content in copy.deepcopy(root.findall("body/body.content")):
        for element in content.iter():
            element.tag = _RENAMED.get(element.tag, "span" if element.tag in _INLINE else element.tag)
        for media in list(content.iter("media")):
            tail = media.tail
            media.clear()
            media.tag, media.tail = "span", tail
        part = prose.of_html(elements.inner_html(content)) if len(content) else prose.of_plain(content.text or "")
        found.blocks.extend(part.blocks)
        found.photos.extend(part.photos)
    return found


def text_in(document: str) -> prose.Prose:
    """The text of a NITF document inside another one; nothing where it is none, or broken."""
    try:
        return text(elements.tree(document))
    except ImportFailed:
        return prose.Prose()


def _photos(root: Element) -> Iterator[Photo]:
    """The pictures of the body's ``media``, with the number of paragraphs above each."""
    above = 0
    for element in (child for content in root.iterfind("body/body.content") for child in content.iter()):
        if element.tag in ("p", "hl2", "li"):
            above += 1
        if element.tag == "media" and element.get("media-type", "image") in ("image", "photo", "graphic"):
            caption, credit = find_text(element, "media-caption"), find_text(element, "media-producer")
            file = attribute(element, "media-reference", "source", "name", "alternate-text")
            if file or caption:
                yield Photo(file, caption, credit, above)
