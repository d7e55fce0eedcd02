"""Markdown posts: with front matter in YAML or TOML, with Pelican's lines of metadata, or newsroom's own."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, identity, moments, names, own, pictures, post, prose, reduced
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.front_matter import FrontMatter, flat, split
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".mdx", ".qmd")
_OPENING = re.compile(rb"(?:---|\+\+\+|;;;)(?:json)?[ \t]*\r?\n|<!--\s*\.\. \w+:")
_MARK = re.compile(r"\s*(?:<!--.*?-->|READMORE)\s*", re.DOTALL)
_HTML = re.compile(r"\s*<(?:p|div|h[1-6]|figure|section|article)[ >](?:(?!\n\s*\n[^<\s]).)*\Z", re.DOTALL)
_SENTENCE = re.compile(r".{25}[.!?][\"”’)]*\s*$", re.DOTALL)
_BLOCK = re.compile(r"[>|`]|[-*+] |\d+[.)] |#")
_HEADING = re.compile(
    r"\s*(?:#[ \t]+(?P<atx>[^\n]+?)(?:[ \t]+#+)?[ \t]*(?:\n|\Z)|(?P<setext>[^\n]+)\n=+[ \t]*(?:\n|\Z))"
)
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def is_format(source: Source) -> bool:
    """Whether the file is a post: by its ending, or by the front matter that it opens with."""
    if source.suffix in _SUFFIXES:
        return True
    if not _OPENING.match(source.head):
        return False
    decoded = source.data[: 64 * 1024].decode("utf-8", "replace")
    matter = split(decoded)
    return matter is not None and bool(matter.values)


def read(source: Source) -> Reading:
    """The post's release."""
    decoded = encoding.decode(source.data, source.encoding)
    matter = split(decoded.text) or FrontMatter({}, decoded.text)
    notes = list(decoded.notes)
    if not matter.is_understood:
        notes.append(_("The front matter is not valid; it was read line by line."))
    if "newsroom" in matter.values:
        release, said = _own(matter)
    else:
        cleaned = clean(_with_hard_breaks(decoded.text))
        notes.extend(cleaned.notes)
        release, said = _foreign(split(cleaned.text) or FrontMatter({}, cleaned.text), source)
    if not release.title and not release.body.strip() and not release.photos:
        raise ImportFailed(_("There is front matter, but no title and no text."))
    item = ImportItem(release, source.original(decoded.text, decoded.encoding))
    return Reading((item,), decoded.encoding, (*notes, *said))


def _own(matter: FrontMatter) -> tuple[Release, tuple[str, ...]]:
    """What newsroom's own export says, word for word."""
    values: dict[str, Any] = {key: value for key, value in matter.values.items() if key != "newsroom"}
    end = str(values.pop("body_end", ""))
    values.setdefault("body", matter.body.replace("\r\n", "\n").strip("\n") + end)
    photos = values.get("photos")
    values["photos"] = (
        [_numbered(photo) for photo in photos if isinstance(photo, Mapping)] if isinstance(photos, list) else []
    )
    unknown = {key: flat(value) for key, value in values.items() if key not in own.KEPT}
    release, notes = own.release_of(values)
    return (dataclasses.replace(release, extra={**release.extra, **unknown}) if unknown else release), notes


def _numbered(photo: Mapping[str, Any]) -> dict[str, Any]:
    after = str(photo.get("after") or "")
    return {**photo, "after": int(after) if after.isascii() and after.isdigit() else 0}


def _foreign(matter: FrontMatter, source: Source) -> tuple[Release, tuple[str, ...]]:
    """A post of some site generator."""
    if not matter.values:
        return _plain(matter.body, source)
    text, left_out = _without_marks(matter.body, source)
    release, notes = post.release_of(matter.values, text)
    title, text = _without_heading(release.title, text)
    body, photos = _of_html(text) if _HTML.match(text) else pictures.lifted(text)
    release, body = _without_byline(release, body)
    release = dataclasses.replace(
        release,
        title=title,
        body=body,
        release_date=release.release_date or moments.day(source.day),
        photos=(*release.photos, *photos),
        uid=identity.of_text(f"{title}\n{body}"),
    )
    return release, (*notes, *left_out)


def _plain(text: str, source: Source) -> tuple[Release, tuple[str, ...]]:
    """A Markdown text without front matter: its header and tail are read as those of any pasted text."""
    title, text = _without_heading("", text)
    body, photos = pictures.lifted(text)
    blocks = pictures.blocks(body)
    for number, block in enumerate(blocks[:6]):
        line = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", block)
        if _SENTENCE.search(line) or _BLOCK.match(line):
            break
        blocks[number] = line.replace("\\\n", "\n\n")
    found = reduced.read(Prose(blocks, list(photos)), Release(title=title))
    day = found.release.release_date or moments.day(source.day)
    uid = identity.of_text(f"{found.release.title}\n{found.release.body}")
    return dataclasses.replace(found.release, release_date=day, uid=uid), found.notes


def _of_html(text: str) -> tuple[str, tuple[Photo, ...]]:
    """A post whose body is HTML, as those are that came out of another system."""
    found = prose.of_html(text)
    return found.body, tuple(found.photos)


def _without_marks(body: str, source: Source) -> tuple[str, tuple[str, ...]]:
    """A body without what is for its generator alone: comments, READMORE, a component's imports; a note names it."""
    left: list[str] = []
    kept: list[str] = []
    for block in pictures.blocks(body):
        is_import = source.suffix == ".mdx" and re.fullmatch(r"(?:(?:import|export)\s[^\n]*\n?)+", block)
        (left if is_import or _MARK.fullmatch(block) else kept).append(block)
    if not left:
        return body, ()
    return "\n\n".join(kept), (_("Left out, for the site's generator: ") + " · ".join(left),)


def _without_byline(release: Release, body: str) -> tuple[Release, str]:
    """A first paragraph ``*By Somebody*`` is the author's, where front matter names none."""
    first, gap, rest = body.partition("\n\n")
    line = first.strip("*_ ")
    if release.author or not gap or not names.is_byline(line):
        return release, body
    return dataclasses.replace(release, author=names.of_byline(line)), rest


def _with_hard_breaks(text: str) -> str:
    """Line breaks made by two blanks at a line's end as backslashes, which are not lost when blanks are trimmed."""
    lines = text.split("\n")
    is_code = False
    for number, line in enumerate(lines[:-1]):
        is_code ^= bool(_FENCE.match(line))
        if not is_code and line.endswith("  ") and line.strip() and lines[number + 1].strip():
            lines[number] = f"{line.rstrip()}\\"
    return "\n".join(lines)


def _without_heading(title: str, body: str) -> tuple[str, str]:
    """The title, and the body without a first heading that is the title."""
    match = _HEADING.match(body)
    heading = " ".join((match["atx"] or match["setext"]).split()) if match else ""
    if match and heading and heading.casefold() == (title or heading).casefold():
        return title or heading, body[match.end() :].strip("\n")
    return title, body
