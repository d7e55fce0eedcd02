"""ninjs, the IPTC's news in JSON, versions 1 to 3, and the dialects that agencies' systems write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import documents, items, moments, names, nitf, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.pasted.names import is_english_person
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_MARKS = frozenset(
    (
        "headline",
        "headlines",
        "versioncreated",
        "body_html",
        "body_text",
        "body_xhtml",
        "bodies",
        "pubstatus",
        "slugline",
        "byline",
    )
)
_PICTURES = ("picture", "image", "photo", "graphic")


def is_format(source: Source) -> bool:
    """Whether the file is JSON with the properties of a news item."""
    return source.head.startswith((b"{", b"[")) and any(_stories(documents.loaded(source)))


def read(source: Source) -> Reading:
    """Every news item in the document."""
    found: list[ImportItem] = []
    notes: list[str] = []
    for document in _stories(documents.loaded(source)):
        release = _release(_folded(document))
        if not release.title and not release.body and not release.photos:
            continue
        found.append(ImportItem(release, source.original(json.dumps(document, ensure_ascii=False, indent=1), "utf-8")))
        notes.extend(documents.unsaid(document, release))
    if not found:
        raise ImportFailed(_("There is no news item with a headline or a text in this ninjs."))
    return Reading(tuple(found), "utf-8", tuple(notes))


def _stories(value: Any) -> Iterator[Mapping[str, Any]]:
    match value:
        case {"data": {"item": Mapping() as item}}:  # The Associated Press's envelope
            yield {**item, **(value.get("nitf") or {}), "associations": _unwrapped(value.get("associations"))}
        case Mapping() if ("uri" in value or "guid" in value) and {str(key).lower() for key in value} & _MARKS:
            yield value
        case Mapping() if "uri" in value and "type" in value and value.keys() & {"name", "title", "associations"}:
            yield value
        case {"items": list(inner)} | {"_items": list(inner)} | {"newsItems": list(inner)}:
            yield from _stories(inner)
        case list():
            for item in value:
                yield from _stories(item)
        case _:
            return


def _folded(value: Any) -> Any:
    """A document with its properties' names in lower case: version 3 writes versionCreated, 1 and 2 versioncreated."""
    if isinstance(value, Mapping):
        return {str(key).lower(): _folded(inner) for key, inner in value.items()}
    return [_folded(item) for item in value] if isinstance(value, list) else value


def _unwrapped(associations: Any) -> list[Any]:
    """Associated items out of their own envelopes."""
    found = associations.values() if isinstance(associations, Mapping) else associations or ()
    return [story for item in found for story in _stories(item)]


def _release(story: Mapping[str, Any]) -> Release:
    description = _described(story)
    kind = _text(story, "type")
    body = _body(story)
    photos = list(_associated(story))
    if kind in _PICTURES:
        photos.insert(0, _photo(story))
    elif not body.blocks and description:
        body = prose.of_any(_rich_description(story) or description)
    shown = {items.letters(photo.caption) for photo in photos}
    body.photos[:] = [photo for photo in body.photos if items.letters(photo.caption) not in shown]
    embargo = moments.instant(_text(story, "embargoed"))
    is_usable = _text(story, "pubstatus").lower() == "usable" and not embargo
    return items.release_of(
        "ninjs",
        _text(story, "uri", "guid"),
        body,
        title=_valued(story, "headline", "main") or _text(story, "title", "name"),
        subtitle=_valued(story, "headline", "sub")
        if isinstance(story.get("headlines"), list)
        else _text(story, "subheadline"),
        release_date=moments.day(
            *(
                _text(story, key)
                for key in ("firstpublished", "firstcreated", "versioncreated", "contentcreated", "published")
            )
        ),
        author="" if kind in _PICTURES else _author(story),
        photographer=_author(story) if kind in _PICTURES else names.joined(photo.credit for photo in photos),
        source=_source(story),
        language=language(_text(story, "language")),
        tags=tuple(_texts(story.get("keywords") or story.get("keyword") or ())),
        status=Status.PUBLISHED if is_usable else Status.DRAFT,
        embargo=embargo,
        photos=tuple(photos),
        extra={
            "slugline": _text(story, "slugline"),
            "located": _text(story, "located"),
            "description": description
            if description and body.body.find(description[:40]) < 0 and kind not in _PICTURES
            else "",
            "note": _text(story, "ednote"),
            "copyright": _text(story, "copyrightnotice"),
            "usage": _text(story, "usageterms"),
            "subjects": "; ".join(_texts(story.get("subjects") or story.get("subject") or ())),
        },
    )


def _text(story: Mapping[str, Any], *keys: str) -> str:
    """The first of the properties that is a text."""
    return next((story[key] for key in keys if isinstance(story.get(key), str) and story[key].strip()), "")


def _texts(value: Any) -> Iterator[str]:
    """The texts or the names in a list of either."""
    for item in [value] if isinstance(value, str | Mapping) else value if isinstance(value, list) else ():
        if isinstance(item, str):
            yield item
        elif isinstance(item, Mapping) and _text(item, "name", "by", "literal", "value"):
            yield names.of_byline(_text(item, "name", "by", "literal", "value"))


def _valued(story: Mapping[str, Any], name: str, role: str) -> str:
    """A property that is a text in version 1 and since version 2 a list of texts, each with its role."""
    values = [item for item in story.get(f"{name}s") or () if isinstance(item, Mapping) and _text(item, "value")]
    for item in values:
        if role in _text(item, "role").lower():
            return prose.plain(_text(item, "value"))
    if role == "sub":
        return ""
    return prose.plain(_text(values[0], "value") if values else _text(story, name, f"{name}_text"))


def _described(story: Mapping[str, Any]) -> str:
    """What the story, or the picture, is described by."""
    listed = _valued(story, "description", "text") if isinstance(story.get("descriptions"), list) else ""
    keys = (
        "description_text",
        "description_caption",
        "description",
        "caption",
        "description_html",
        "description_xhtml",
        "abstract",
    )
    return listed or prose.plain(_text(story, *keys))


def _rich_description(story: Mapping[str, Any]) -> str:
    """A description that is HTML, as it is."""
    listed = [_text(item, "value") for item in story.get("descriptions") or () if isinstance(item, Mapping)]
    whole = (*listed, _text(story, "description_html"), _text(story, "description_xhtml"))
    return next((text for text in whole if re.search(r"</p>", text)), "")


def _body(story: Mapping[str, Any]) -> prose.Prose:
    """The richest body that newsroom can read: HTML, else plain text."""
    rich: list[str] = []
    marked: list[str] = []
    plain: list[str] = []
    for item in story.get("bodies") or ():
        if isinstance(item, Mapping) and _text(item, "value"):
            kind = _text(item, "contenttype").lower()
            is_plain = not kind or kind.startswith("text/plain")
            kept = rich if "html" in kind else marked if "nitf" in kind else plain if is_plain else []
            kept.append(_text(item, "value"))
    for key in ("body_xhtml", "body_html5", "body_html", "body_richhtml", "body_text", "body"):
        if text := _text(story, key):
            (rich if re.search(r"</?[a-zA-Z][^>]*>", text) else plain).append(text)
    if rich:
        return prose.of_html(rich[0])
    if marked and (found := nitf.text_in(marked[0])).blocks:
        return found
    return prose.of_plain(plain[0]) if plain else prose.Prose()


def _author(story: Mapping[str, Any]) -> str:
    byline = names.of_byline(prose.plain(_text(story, "byline", "by")))
    is_senders = names.is_agency(byline, _source(story)) and not names.is_agency(byline)
    if is_senders and not is_english_person(byline):
        byline = ""  # the sender's own name
    people = (
        story.get("bylines")
        or story.get("photographer")
        or story.get("authors")
        or story.get("creators")
        or story.get("contributors")
        or ()
    )
    return byline or names.joined(_texts(people if isinstance(people, list) else [people]))


def _source(story: Mapping[str, Any]) -> str:
    infosources = "; ".join(_texts(story.get("infosources") or story.get("infosource") or ()))
    return infosources or _text(story, "source", "copyrightholder", "creditline", "provider", "organisation")


def _associated(story: Mapping[str, Any]) -> Iterator[Photo]:
    """The pictures that belong to the story: a mapping by their names in version 1, a list since version 2."""
    found = story.get("associations") or ()
    for item in found.values() if isinstance(found, Mapping) else found:
        if isinstance(item, Mapping) and _text(item, "type") in _PICTURES:
            yield _photo(item)


def _photo(item: Mapping[str, Any]) -> Photo:
    renditions = item.get("renditions") or ()
    files = [
        one
        for one in (renditions.values() if isinstance(renditions, Mapping) else renditions)
        if isinstance(one, Mapping)
    ]
    files = [one for one in files if _text(one, "href")]
    largest = max(files, key=lambda one: one["width"] if isinstance(one.get("width"), int | float) else 0, default=None)
    return Photo(
        file=_text(largest, "href") if largest else _text(item, "uri"),
        caption=" ".join((_described(item) or _text(item, "headline")).split()),
        credit=names.joined([names.of_byline(_author(item) or _text(item, "creditline"))]),
    )
