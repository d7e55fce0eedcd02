"""RSS 0.9 to 2.0 and Atom: each entry of a feed is a release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, names, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import find_text, text_of
from newsroom_tui.importers.pasted.marks import without_prefix
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_OWN = ("description", "subtitle", "tagline", "copyright", "rights", "managingEditor", "webMaster", "dc-creator")
"""What a feed says of itself in words, beside its name."""


def is_format(source: Source) -> bool:
    """Whether the document's root is a feed's."""
    return elements.root_name(source) in ("rss", "feed", "RDF")


def read(source: Source) -> Reading:
    """A release for each entry; what the feed says of itself is their source and language."""
    root, decoded = elements.parsed(source)
    entries = [*root.iter("item"), *root.iter("entry")]
    channel = root.find("channel")
    channel = root if channel is None else channel
    found = [(entry, _release(entry, channel)) for entry in entries]
    found = [(entry, release) for entry, release in found if release.title or release.body]
    if not found:
        raise ImportFailed(_("There is no entry with a title or a text in this feed."))
    notes = [*decoded.notes]
    if own := items.unsaid_of(((name, find_text(channel, name)) for name in _OWN), found[0][1]):
        notes.append(_("Of the feed itself, in no release: {text}", text="; ".join(own)))
    return items.reading_of(source, decoded.encoding, found, tuple(notes))


def _release(entry: Element, channel: Element) -> Release:
    link = _link(entry)
    text = _markup(entry, "content-encoded", "content") or _markup(entry, "description", "summary", "dc-description")
    summary = prose.plain(_markup(entry, "description", "summary"))
    body = prose.of_any(text)
    photos = tuple(_photos(entry, body))
    return items.release_of(
        "feed",
        find_text(entry, "guid", "id") or entry.get("about", "") or entry.get("rdf:about", "") or link,
        body,
        title=without_prefix(prose.plain(find_text(entry, "title", "dc-title", "media-title", ".//title"))),
        subtitle=find_text(entry, "subtitle", "itunes-subtitle"),
        release_date=moments.day(
            *(
                find_text(entry, name)
                for name in (
                    "pubDate",
                    "published",
                    "dc-date",
                    "dcterms-created",
                    "issued",
                    "date",
                    ".//published",
                    "updated",
                )
            )
        ),
        author=_author(entry),
        photographer=names.joined(names.of_byline(photo.credit) for photo in photos if photo.credit),
        source=_source(entry) or find_text(channel, "title"),
        language=language(
            entry.get("xml:lang", "") or find_text(channel, "language", "dc-language") or channel.get("xml:lang", "")
        ),
        tags=tuple(_tags(entry)),
        status=Status.PUBLISHED,
        photos=photos,
        extra={
            "link": link,
            "summary": "" if not summary or items.letters(summary)[:60] in items.letters(body.body) else summary,
            "copyright": find_text(entry, "rights", "dc-rights"),
        },
    )


def _markup(entry: Element, *paths: str) -> str:
    """The HTML of the first of the elements that holds any: escaped as text, or as elements of its own."""
    for path in paths:
        for element in entry.iterfind(path):
            inner = elements.inner_html(element) if len(element) else (element.text or "").strip()
            if inner and (path != "content" or not element.get("url")):
                return inner
    return ""


def _link(entry: Element) -> str:
    for element in entry.iterfind("link"):
        if element.get("rel", "alternate") == "alternate" and (address := element.get("href") or text_of(element)):
            return address.strip()
    return ""


def _author(entry: Element) -> str:
    """The names of the writers; RSS has ``address (Name)``, Atom a name of its own."""
    creators = [text_of(element) for element in entry.iterfind("dc-creator")]
    people = [find_text(element, "name") or text_of(element) for element in entry.iterfind("author")]
    found = creators or people or [find_text(entry, "itunes-author")]
    return names.joined(names.of_byline(names.of_mailbox(name)) for name in found)


def _source(entry: Element) -> str:
    """Whose the entry is; where a wire publishes it for a company, the company is its contributor."""
    issuer = find_text(entry, "dc-contributor") if find_text(entry, "dc-publisher") else ""
    return find_text(entry, "source/title", "source") or issuer or find_text(entry, "dc-publisher")


def _tags(entry: Element) -> Iterator[str]:
    for element in (*entry.iterfind("category"), *entry.iterfind("dc-subject")):
        yield element.get("label", "") or text_of(element) or element.get("term", "")
    yield from re.split(r"\s*,\s*", find_text(entry, "media-keywords", "itunes-keywords"))


def _photos(entry: Element, body: prose.Prose) -> Iterator[Photo]:
    """Enclosed pictures that the text does not show already."""
    shown = {photo.file for photo in body.photos}
    for element in entry.iter():
        address = element.get("url", "") or (element.get("href", "") if element.get("rel") == "enclosure" else "")
        if address in shown or not address or not _is_picture(element):
            continue
        shown.update((address, *(inner.get("url", "") for inner in element.iter("media-thumbnail"))))
        caption = prose.plain(find_text(element, "media-description", "media-title"))
        yield Photo(address, caption, find_text(element, "media-credit"))


def _is_picture(element: Element) -> bool:
    kind = element.get("type", "") or element.get("medium", "")
    if element.tag == "media-thumbnail":
        return not kind or kind.startswith("image")
    return element.tag in ("enclosure", "media-content", "link") and kind.startswith("image")
