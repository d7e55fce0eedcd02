"""Markdown posts: with front matter in YAML or TOML, with Pelican's lines of metadata, or newsroom's own."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, identity, moments, own, pictures, post
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.front_matter import FrontMatter, flat, split

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".mdx", ".qmd")
_OPENING = re.compile(rb"(?:---|\+\+\+)[ \t]*\r?\n")
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
        notes.append("The front matter is not valid; it was read line by line.")
    if "newsroom" in matter.values:
        release, said = _own(matter)
    else:
        cleaned = clean(_with_hard_breaks(decoded.text))
        notes.extend(cleaned.notes)
        release, said = _foreign(split(cleaned.text) or FrontMatter({}, cleaned.text), source)
    if not release.title and not release.body.strip() and not release.photos:
        raise ImportFailed("There is front matter, but no title and no text.")
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
    release, notes = post.release_of(matter.values, matter.body)
    title, text = _without_heading(release.title, matter.body)
    body, photos = pictures.lifted(text)
    release = dataclasses.replace(
        release,
        title=title,
        body=body,
        release_date=release.release_date or moments.day(source.day),
        photos=(*release.photos, *photos),
        uid=identity.of_text(f"{title}\n{body}"),
    )
    return release, notes


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
