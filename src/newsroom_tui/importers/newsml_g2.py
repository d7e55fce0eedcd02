"""NewsML-G2: one release for each news item with a text; the pictures sent along with it are its photographs."""

from __future__ import annotations

import copy
import dataclasses
import re
from collections import Counter
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, names, nitf, prose, story
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import attribute, find_text, text_of
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_OTHERS = ("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
"""Items without a text of their own: they list other items, places, people and events, or what is planned."""
_ROOTS = ("newsItem", "newsMessage", *_OTHERS)
_SIZES = ("thumb", "small", "web", "preview", "viewImage", "baseImage", "main", "highres", "highRes", "original")
_ACCOUNT = re.compile(r"[a-z]+[._][a-z._]+|[a-z]{1,4}(?:/[a-z]{1,4})*")  # sample.jo, or initials: js, js/as
_AND = r"(?:and|und|et|och|og)"
_WRITER = re.compile(  # Autorin: Jo Sample (Rom) und Ada Sample (Berlin), +49 30 …
    r"(?:Author|Writer|Reporter|Autor(?:in|en)?|Text)\s*:\s*"
    rf"(?P<who>(?:[A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){{1,3}}?(?: \([^)]*\))?(?:,? {_AND} )?)+)"
)


def is_format(source: Source) -> bool:
    """Whether the document's root is one of NewsML-G2's."""
    return elements.root_name(source) in _ROOTS


def read(source: Source) -> Reading:
    """The releases of the document's news items; pictures without a text of their own go to the first release."""
    root, decoded = elements.parsed(source)
    found, pictures = [], []
    for item in root.iter("newsItem"):
        if _is_picture(item):
            pictures.append((item, _release(item)))
        else:
            release = _release(item)
            if release.title or release.body:
                found.append((item, release))
    if found and pictures:
        item, release = found[0]
        photos = (*release.photos, *(photo for _, picture in pictures for photo in picture.photos))
        found[0] = (item, dataclasses.replace(release, photos=photos))
    found = found or pictures
    others = Counter(item.tag for item in root.iter() if item.tag in _OTHERS)
    told = tuple(_("{count} of kind {kind!r} left out", count=count, kind=kind) for kind, count in others.items())
    if not found:
        nothing = _("There is no news item with a text in this NewsML-G2.")
        raise ImportFailed(" ".join((nothing, " · ".join(told))).strip())
    return items.reading_of(source, decoded.encoding, found, (*decoded.notes, *told))


def _release(item: Element) -> Release:
    meta, content = item.find("itemMeta"), item.find("contentMeta")
    meta, content = _or_empty(meta), _or_empty(content)
    found, byline, inner_title = _text(item)
    sources = _sources(item, meta, content)
    embargo = moments.instant(find_text(meta, "embargoed"))
    is_usable = attribute(meta, "pubStatus", "qcode", "uri").endswith("usable")
    headline, subtitle = _headlines(content)
    return items.release_of(
        "newsml_g2",
        item.get("guid", ""),
        found,
        title=headline or inner_title or _item_title(meta),
        subtitle=subtitle,
        release_date=moments.day(
            find_text(meta, "firstCreated"),
            find_text(content, "contentCreated"),
            find_text(meta, "versionCreated"),
            find_text(content, "contentModified"),
        ),
        author="" if _is_picture(item) else _author(meta, content, sources) or byline,
        photographer=find_text(content, "by", "creator/name")
        if _is_picture(item)
        else names.joined(photo.credit for photo in found.photos),
        source=next(iter(sources), ""),
        language=language(attribute(content, "language", "tag") or item.get("xml:lang", "")),
        tags=tuple(text_of(keyword) for keyword in content.iterfind("keyword")),
        status=Status.PUBLISHED if is_usable and not embargo else Status.DRAFT,
        embargo=embargo,
        photos=tuple(_photos(item, content)),
        extra={
            "dateline": find_text(content, "dateline")
            or find_text(content, "located/name")
            or attribute(content, "located", "literal"),
            "slugline": find_text(content, "slugline"),
            "description": " ".join(text_of(found) for found in content.iterfind("description"))
            if found.blocks
            else "",
            "note": find_text(meta, "edNote"),
            "copyright": find_text(item, "rightsInfo/copyrightNotice"),
            "usage": find_text(item, "rightsInfo/usageTerms"),
        },
    )


def _is_picture(item: Element) -> bool:
    return attribute(item, "itemMeta/itemClass", "qcode", "uri").endswith(("picture", "graphic"))


def _or_empty(element: Element | None) -> Element:
    return Element("empty") if element is None else element


def _headlines(content: Element) -> tuple[str, str]:
    """The main headline, and the one that its role calls a subheadline."""
    main = sub = ""
    for headline in content.iterfind("headline"):
        words = text_of(headline)
        if "sub" in headline.get("role", "").lower():
            sub = sub or words
        else:
            main = main or words
    return main, sub or find_text(content, "subheadline")


def _item_title(meta: Element) -> str:
    """The item's own title, unless it has a role of the provider's: then it is no headline."""
    return next((text_of(title) for title in meta.iterfind("title") if not title.get("role")), "")


def _sources(item: Element, meta: Element, content: Element) -> tuple[str, ...]:
    """Who sent it, by every name that the item has for that, the likeliest to be shown first."""
    found: list[str] = []
    places = (
        (content, "infoSource"),
        (meta, "provider"),
        (content, "creditline"),
        (item, "rightsInfo/copyrightHolder"),
    )
    parties = (element for parent, path in places for element in parent.iterfind(path))
    found.extend(find_text(party, "name") or party.get("literal", "") or text_of(party) for party in parties)
    found.extend(
        party.get("literal", "")
        for party in content.iterfind("creator")
        if party.find("organisationDetails") is not None
    )
    return tuple(dict.fromkeys(name for name in found if name))


def _author(meta: Element, content: Element, sources: tuple[str, ...]) -> str:
    """The byline; else a note that says who wrote it; else the creators that are people, and no agency or account."""
    agencies = {name.casefold().removesuffix(".com") for name in sources}
    written = (names.of_byline(re.sub(r",? [A-Z]{3,9} \d{1,2}$", "", text_of(by))) for by in content.iterfind("by"))
    if bylines := names.joined(name for name in written if name.casefold() not in agencies):
        return bylines
    for note in meta.iterfind("edNote"):
        if match := _WRITER.match(text_of(note)):
            return names.joined(
                re.split(r"\s+(?:and|und|et|och|og)\s+|[,;]\s*", re.sub(r"\s*\([^)]*\)", "", match["who"]))
            )
    people = []
    for party in content.iterfind("creator"):
        name = find_text(party, "name")
        kind = party.get("type", "") + party.get("role", "")
        is_person = kind.endswith(("person", "author", "writer", "byline")) or party.find("personDetails") is not None
        if (is_person or (name and not kind)) and (name or party.get("literal")):
            people.append(name or party.get("literal", ""))
    return names.joined(name for name in people if name.casefold() not in agencies and not _ACCOUNT.fullmatch(name))


def _text(item: Element) -> tuple[prose.Prose, str, str]:
    """The item's text, and the byline and the headline that stand inside it."""
    for inline in item.iterfind("contentSet/inlineXML"):
        inner = inline.find(".//nitf")
        if inner is not None:
            return nitf.text(inner), nitf.byline(inner), find_text(inner, "body/body.head/hedline/hl1", "head/title")
        if len(inline) and all(inline.find(f".//{tag}") is None for tag in ("html", "body", "p", "div")):
            told = story.of(inline)
            if told.prose.blocks:
                return told.prose, told.byline, told.title
        body = inline.find(".//body")
        text = _without_head(body if body is not None else inline)
        found = prose.of_html(elements.inner_html(text)) if len(text) else prose.of_plain(text.text or "")
        if found.blocks:
            return found, "", find_text(inline, ".//head/title")
    for data in item.iterfind("contentSet/inlineData"):
        if not data.get("encoding"):
            return prose.of_any("".join(data.itertext())), "", ""
    return prose.Prose(), "", ""


def _without_head(body: Element) -> Element:
    """A page's body without the header and footer that repeat what the item's metadata say."""
    if body.find("header") is None and body.find("footer") is None:
        return body
    kept = copy.copy(body)
    kept[:] = [child for child in body if child.tag not in ("header", "footer")]
    return kept if text_of(kept) else body


def _photos(item: Element, content: Element) -> list[Photo]:
    """The item's picture in its largest rendition."""
    files = [
        remote
        for remote in item.iterfind("contentSet/remoteContent")
        if remote.get("contenttype", "image/").startswith("image") and remote.get("href")
    ]
    if not files:
        return []
    largest = max(
        files,
        key=lambda remote: (
            int(remote.get("width") or 0) if (remote.get("width") or "0").isdigit() else 0,
            _size(remote),
        ),
    )
    caption = next(
        (text_of(words) for words in content.iterfind("description") if "caption" in words.get("role", "")), ""
    )
    creator = find_text(content, "by", "creator/name") or attribute(content, "creator", "literal")
    credit = " / ".join(
        dict.fromkeys(part for part in (names.of_byline(creator), find_text(content, "creditline")) if part)
    )
    return [Photo(largest.get("href", ""), caption or find_text(content, "description"), credit)]


def _size(remote: Element) -> int:
    name = remote.get("rendition", "").rpartition(":")[2]
    return _SIZES.index(name) if name in _SIZES else -1
