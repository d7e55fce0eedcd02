"""NewsML 1.0 to 1.2: one release for each news item with a text, its pictures with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, names, nitf, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import attribute, find_text, text_of
from newsroom_tui.importers.marks import escaped
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_PICTURES = ("photo", "image", "picture", "graphic")
_UNSHOWN = frozenset(("stylesheet", "logo", "contact", "contacts", "subheadline", "abstract", "summary"))
_MEASURES = re.compile(r"SizeInBytes|PixelWidth|Width")


def is_format(source: Source) -> bool:
    """Whether the document's root is NewsML 1's."""
    return elements.root_name(source) == "NewsML"


def read(source: Source) -> Reading:
    """The releases of the document's news items."""
    root, decoded = elements.parsed(source)
    envelope = root.find("NewsEnvelope")
    found = [
        (item, _release(item, envelope)) for item in root.iter("NewsItem") if item.find("NewsComponent") is not None
    ]
    found = [(item, release) for item, release in found if release.title or release.body or release.photos]
    if not found:
        raise ImportFailed(_("There is no news item with a headline or a text in this NewsML."))
    return items.reading_of(source, decoded.encoding, found, decoded.notes)


def _release(item: Element, envelope: Element | None) -> Release:
    found = prose.Prose()
    author = ""
    titles = [component for component in item.iter("NewsComponent") if _role(component) in ("title", "headline")]
    kept_apart = {
        id(content)
        for component in item.iter("NewsComponent")
        if _is_caption(component) or component in titles or _role(component) in _UNSHOWN
        for content in component.iter("ContentItem")
    }
    pictures = _pictures(item)
    lines = {id(line) for picture in pictures for line in picture.iter("ByLine")}
    bylines = [line for line in item.iter("ByLine") if id(line) not in lines]
    for content in item.iter("ContentItem"):
        if id(content) in kept_apart:
            continue
        part, byline = _text(content)
        author = author or byline
        found.blocks.extend(block for block in part.blocks if block not in found.blocks)
        found.photos.extend(part.photos)
    abstract = _told(item, "abstract", "summary")
    if not found.blocks and abstract:
        found.blocks.append(escaped(abstract))
    source = _source(item)
    status = attribute(item, "NewsManagement/Status", "FormalName").lower()
    return items.release_of(
        "newsml1",
        find_text(item, "Identification/NewsIdentifier/PublicIdentifier", "Identification/NewsIdentifier/NewsItemId"),
        found,
        title=find_text(item, ".//NewsLines//HeadLine", ".//headline")
        or next((find_text(component, ".//DataContent") for component in titles), "")
        or find_text(item, ".//hl1", "Identification/NameLabel"),
        subtitle=find_text(item, ".//NewsLines/SubHeadLine") or _told(item, "subheadline"),
        release_date=_date(item, envelope),
        author=_bylines(bylines, source) or _author(item) or author,
        photographer=names.joined(map(_photographer, pictures)),
        source=source,
        language=language(
            attribute(item, ".//DescriptiveMetadata/Language", "FormalName")
            or item.get("xml:lang", "")
            or attribute(item, ".//NewsComponent", "xml:lang")
        ),
        tags=tuple(_tags(item)),
        status=Status.PUBLISHED if status == "usable" else Status.DRAFT,
        embargo=_embargo(item, status),
        photos=tuple(_photos(item)),
        extra={
            "dateline": find_text(item, ".//NewsLines/DateLine"),
            "slugline": find_text(item, ".//NewsLines/SlugLine"),
            "copyright": find_text(item, ".//NewsLines/CopyrightLine"),
            "note": find_text(item, ".//NewsLine/NewsLineText"),
            "contact": _told(item, "contact", "contacts"),
            "abstract": abstract if found.blocks != [escaped(abstract)] else "",
        },
    )


def _told(item: Element, *roles: str) -> str:
    """The words of the components that have one of the roles."""
    parts = (component for component in item.iter("NewsComponent") if _role(component) in roles)
    words = (words for part in parts for data in part.iter("DataContent") for words in data.itertext())
    return " ".join(" ".join(words).split())


def _bylines(lines: list[Element], source: str) -> str:
    """Who the bylines name; a company that names itself is no writer."""
    written = (names.of_byline(text_of(line)) for line in lines)
    return names.joined(name for name in written if name.casefold() != source.casefold())


def _text(content: Element) -> tuple[prose.Prose, str]:
    """The text of a content item and who it names as writer; nothing for pictures."""
    data = content.find("DataContent")
    media = attribute(content, "MediaType", "FormalName").lower()
    if data is None or media in _PICTURES:
        return prose.Prose(), ""
    inner = data.find(".//nitf")
    if inner is not None:
        return nitf.text(inner), nitf.byline(inner)
    if data.find("body.content") is not None or data.find(".//body.content") is not None:
        whole = Element("nitf")
        whole.append(Element("body"))
        whole[0].extend(data.iter("body.content"))
        return nitf.text(whole), ""
    body = data.find(".//body")
    if len(data):
        return prose.of_html(elements.inner_html(body if body is not None else data)), ""
    return prose.of_any("".join(data.itertext())), ""


def _date(item: Element, envelope: Element | None) -> str:
    return moments.day(
        find_text(item, "NewsManagement/FirstCreated"),
        find_text(item, "Identification/NewsIdentifier/DateId"),
        find_text(item, "NewsManagement/ThisRevisionCreated"),
        find_text(item, ".//DateLineDate"),
        find_text(envelope, "DateAndTime") if envelope is not None else "",
    )


def _embargo(item: Element, status: str) -> str:
    """When an item under embargo may be used."""
    future = find_text(item, "NewsManagement/StatusWillChange/DateAndTime")
    return moments.instant(future) if status == "embargoed" else ""


def _author(item: Element) -> str:
    for creator in item.iterfind(".//AdministrativeMetadata/Creator/Party"):
        for topic in item.iter("Topic"):
            if creator.get("Topic", "").lstrip("#") == topic.get("Duid", " "):
                return find_text(topic, "Description")
    return names.joined(
        found.get("Value", "")
        for found in item.iterfind(".//AdministrativeMetadata/Property")
        if found.get("FormalName") == "Author"
    )


def _source(item: Element) -> str:
    metadata = ".//AdministrativeMetadata"
    return (
        attribute(item, f"{metadata}/Source/Party", "FormalName")
        or attribute(item, f"{metadata}/Provider/Party", "FormalName")
        or find_text(item, ".//NewsLines/CreditLine", "Identification/NewsIdentifier/ProviderId")
    )


def _tags(item: Element) -> Iterator[str]:
    for line in item.iter("KeywordLine"):
        yield text_of(line)
    for found in item.iterfind(".//DescriptiveMetadata/Property"):
        if found.get("FormalName", "").lower() == "keyword":
            yield found.get("Value", "")


def _pictures(item: Element) -> list[Element]:
    """The components that are a picture: with its file, in one size or several, and no text but its caption."""
    found: list[Element] = []
    for component in item.iter("NewsComponent"):
        contents = list(component.iter("ContentItem"))
        captions = {id(inner) for part in component.iter("NewsComponent") if _is_caption(part) for inner in part.iter()}
        is_picture = any(_is_picture(content) for content in contents) and all(
            _is_picture(content) or id(content) in captions or content.find("DataContent") is None
            for content in contents
        )
        is_known = _role(component) == "logo" or any(component in outer.iter() for outer in found)
        if is_picture and not is_known:
            found.append(component)
    return found


def _photos(item: Element) -> Iterator[Photo]:
    """The pictures among the components, each with the caption in it, or with the item's only one."""
    captions = [text_of(part.find(".//DataContent")) for part in item.iter("NewsComponent") if _is_caption(part)]
    places = _places(item)
    for component in _pictures(item):
        inner = [text_of(part.find(".//DataContent")) for part in component.iter("NewsComponent") if _is_caption(part)]
        caption = next(filter(None, inner), "") or find_text(component, "NewsLines/HeadLine")
        sizes = [content for content in component.iter("ContentItem") if _is_picture(content)]
        file = max(sizes, key=_size).get("Href", "")
        credit = " / ".join(
            dict.fromkeys(filter(None, (_photographer(component), find_text(component, "NewsLines/CreditLine"))))
        )
        yield Photo(file, caption or next(filter(None, captions), ""), credit, places.get(component.get("Duid", ""), 0))


def _photographer(component: Element) -> str:
    return names.of_byline(
        find_text(component, "NewsLines/ByLine")
        or attribute(component, "AdministrativeMetadata/Creator/Party", "FormalName")
    )


def _places(item: Element) -> dict[str, int]:
    """How many paragraphs stand above each picture that the text refers to."""
    places: dict[str, int] = {}
    for data in item.iter("DataContent"):
        above = 0
        for element in data.iter():
            above += element.tag == "p"
            if element.tag == "media-reference" and (at := element.get("data-location", "").lstrip("#")):
                places.setdefault(at, above)
    return places


def _is_caption(component: Element) -> bool:
    return "caption" in _role(component)


def _role(component: Element) -> str:
    return attribute(component, "Role", "FormalName").lower()


def _is_picture(content: Element) -> bool:
    is_image = attribute(content, "MediaType", "FormalName").lower() in _PICTURES
    is_image |= attribute(content, "MimeType", "FormalName").lower().startswith("image/")
    return is_image and bool(content.get("Href"))


def _size(content: Element) -> int:
    """A picture's bytes, else its width; nothing where neither is said."""
    said = [find_text(content, "Characteristics/SizeInBytes")]
    said += [
        found.get("Value", "")
        for found in content.iterfind("Characteristics/Property")
        if _MEASURES.search(found.get("FormalName", ""))
    ]
    return next((int(value) for value in said if value.isdigit()), 0)
