"""Items: a structured document's release with its part of the file, put together the same way in every format."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.importers import elements, identity, moments, names
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.pasted import wires
from newsroom_tui.importers.pasted.language import language_of
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

_SIGNATURE = re.compile(r"/[\w. -]{2,20}/|\((?:AP|AFP|dpa|END|ENDS|Reuters|TT|NTB|STT|APA)\)|Reuters", re.IGNORECASE)
_REPORTED = re.compile(r"\(Reporting by [^()]{3,200}\)\W*$", re.IGNORECASE)


def release_of(form: str, own: str, prose: Prose, **fields: Any) -> Release:
    """A release out of what a document says of it.

    Args:
        form: the format's name, and with `own`, the identity that the document has in it, the release's uid.
        own: the document's identity, empty where it has none.
        prose: its body; pictures given as `photos` stand before those in the text.
        fields: the other fields; text in them is cleaned, and put on one line.
    """
    title = _line(fields.get("title", ""))
    extra = {**fields.get("extra", {}), **_above_title(prose, title)}
    _drop_heading(prose, title)
    _drop_heading(prose, _line(fields.get("subtitle", "")))
    _drop_signature(prose)
    fields["extra"] = {**extra, **_dateline_of(prose, fields.get("source", ""))}
    fields["author"], fields["source"] = _signed(fields.get("author", ""), fields.get("source", ""), prose)
    body = clean(prose.body).text
    values: dict[str, Any] = {name: _line(value) if type(value) is str else value for name, value in fields.items()}
    values["photos"] = (*values.get("photos", ()), *prose.photos)
    values["extra"] = {
        _line(label): clean(text).text.strip() for label, text in values.get("extra", {}).items() if text.strip()
    }
    values["tags"] = tuple(dict.fromkeys(tag for tag in map(_line, values.get("tags", ())) if tag))
    values["language"] = values.get("language") or language_of(f"{values.get('title', '')} {body}")
    release = _without_byline(Release(body=body, **values))
    return dataclasses.replace(release, uid=identity.of(form, own, f"{release.title}\n{release.body}"))


def _above_title(prose: Prose, title: str) -> dict[str, str]:
    """A short line above a title that a text repeats, taken out of it: the service that it came from."""
    if len(prose.blocks) < 3 or not title or letters(prose.blocks[1]) != letters(title):
        return {}
    if len(prose.blocks[0]) > 60 or re.search(r"[.!?]$", prose.blocks[0]) or letters(prose.blocks[0]) == letters(title):
        return {}
    prose.photos[:] = [dataclasses.replace(photo, after=max(0, photo.after - 1)) for photo in prose.photos]
    return {"above the title": prose.blocks.pop(0)}


def _drop_heading(prose: Prose, title: str) -> None:
    """Take a title or a subtitle out of the body, where it stands once more above it."""
    while prose.blocks and title and letters(prose.blocks[0]) == letters(title):
        del prose.blocks[0]
        prose.photos[:] = [dataclasses.replace(photo, after=max(0, photo.after - 1)) for photo in prose.photos]


def _dateline_of(prose: Prose, source: str) -> dict[str, str]:
    """What stands alone above a text, taken out of it: place and agency, ``Bonn TT``, or day and sender with bars."""
    first = prose.blocks[0] if len(prose.blocks) > 1 else ""
    is_agency = 1 < len(source) <= 12 and first.endswith(source) and first != source
    is_line = is_agency and len(first) <= 60 and not re.search(r"[.!?:#>]", first)
    parts = [part.strip() for part in first.replace("\\", "").split("|")] if len(first) <= 160 else []
    is_barred = len(parts) > 1 and source in parts and any(moments.day(part) for part in parts)
    if not is_line and not is_barred:
        return {}
    del prose.blocks[0]
    prose.photos[:] = [dataclasses.replace(photo, after=max(0, photo.after - 1)) for photo in prose.photos]
    return {
        "dateline": f"{first.removesuffix(source).rstrip()} {source}" if is_line else " | ".join(filter(None, parts))
    }


def _signed(author: str, source: str, prose: Prose) -> tuple[str, str]:
    """The author, who is no agency, and the source, which may be; else whoever reported it, by its last line."""
    people = [name.strip() for name in author.split(";")]
    agency = next((name for name in people if names.is_agency(name)), "")
    author = names.joined(name for name in people if not names.is_agency(name))
    if not author and prose.blocks and (aside := _REPORTED.search(prose.blocks[-1])):
        author = names.joined(re.split(r",\s+|\s+and\s+", wires.reporters(aside[0])))
    return author, source or names.without_by(agency)


def _drop_signature(prose: Prose) -> None:
    """Take the agency's own sign, ``/ritzau/``, or a line of dashes out of the text's end."""
    last = prose.blocks[-1].replace("\\", "") if len(prose.blocks) > 1 else ""
    if _SIGNATURE.fullmatch(last) or re.fullmatch(r"[-–—_=*~ ]{3,}", last):
        del prose.blocks[-1]


def _line(text: str) -> str:
    return " ".join(clean(text).text.split())


def _without_byline(release: Release) -> Release:
    """A first paragraph ``By Somebody`` is the author's, unless it is all there is."""
    first, gap, rest = release.body.partition("\n\n")
    if not gap or not names.is_byline(first):
        return release
    photos = tuple(dataclasses.replace(photo, after=max(0, photo.after - 1)) for photo in release.photos)
    author = names.of_byline(first)
    if release.author.casefold() not in ("", author.casefold(), *names.NOBODY):
        return release
    return dataclasses.replace(release, author=author, body=rest, photos=photos)


def reading_of(source: Source, encoding: str, found: list[tuple[Element, Release]], notes: tuple[str, ...]) -> Reading:
    """The reading of an XML file: each release with its element, and what its fields have no place for."""
    said = [*notes]
    for element, release in found:
        mark = f"{release.name}: " if len(found) > 1 else ""
        said.extend(mark + note for note in _unsaid(element, release))
    items = tuple(
        ImportItem(release, source.original(elements.markup(element), encoding)) for element, release in found
    )
    return Reading(items, encoding, tuple(said))


def _unsaid(root: Element, release: Release) -> Iterator[str]:
    """A note on the texts of a document that the release does not say."""
    texts = (
        (element.tag, text) for element in root.iter() for text in (element.text, *(child.tail for child in element))
    )
    return left_out(((name, text) for name, text in texts if text and text.strip()), release)


def left_out(texts: Iterable[tuple[str, str]], release: Release) -> Iterator[str]:
    """One note on those of a document's texts, each with its name, that the release does not say.

    They are not lost: the original keeps them.
    """
    if left := unsaid_of(texts, release):
        yield _("Left in the original: ") + "; ".join(left)


def unsaid_of(texts: Iterable[tuple[str, str]], release: Release) -> list[str]:
    """Those of a document's texts, each with its name, that the release does not say.

    Numbers, switches and times are no words.
    """
    said = letters(" ".join(_words(release)))
    left: dict[str, None] = {}
    for name, text in texts:
        for piece in re.split(r"<[^>]*>", html.unescape(text)):
            words = letters(names.without_by(piece))
            is_word = not words.isdigit() and words not in ("", "true", "false", "by") and moments.moment(piece) is None
            if is_word and words not in said:
                left[f"{name}: {' '.join(piece.split())[:200]}"] = None
    return list(left)


def _words(release: Release) -> Iterator[str]:
    for value in release.to_document().values():
        match value:
            case str():
                yield value
            case dict():
                yield from value.values()
            case list():
                for item in value:
                    yield from map(str, item.values()) if isinstance(item, dict) else (item,)


def letters(text: str) -> str:
    """A text's letters and digits alone: what is compared where marks and blanks may differ."""
    return re.sub(r"[\W_]+", "", text).casefold()
