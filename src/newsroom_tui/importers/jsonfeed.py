"""JSON Feed 1.0 and 1.1: each item of a feed is a release."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import documents, items, moments, names, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_VERSION = "jsonfeed.org/version/"


def is_format(source: Source) -> bool:
    """Whether the file is JSON that says it is a JSON Feed."""
    if not source.head.startswith(b"{") or _VERSION.encode() not in source.data.replace(b"\\/", b"/"):
        return False
    feed = documents.loaded(source)
    return isinstance(feed, Mapping) and _VERSION in str(feed.get("version")) and isinstance(feed.get("items"), list)


def read(source: Source) -> Reading:
    """A release for each item; what the feed says of itself is their source, and their author where they name none."""
    feed = documents.loaded(source)
    found: list[ImportItem] = []
    notes: list[str] = []
    for item in feed["items"]:
        release = _release(item, feed) if isinstance(item, Mapping) else Release()
        if release.title or release.body or release.photos:
            found.append(ImportItem(release, source.original(json.dumps(item, ensure_ascii=False, indent=1), "utf-8")))
            mark = f"{release.name}: " if len(feed["items"]) > 1 else ""
            notes.extend(mark + note for note in documents.unsaid(item, release))
    if not found:
        raise ImportFailed(_("There is no entry with a title or a text in this feed."))
    return Reading(tuple(found), "utf-8", tuple(notes))


def _release(item: Mapping[str, Any], feed: Mapping[str, Any]) -> Release:
    html, text, summary = _text(item, "content_html"), _text(item, "content_text"), _text(item, "summary")
    body = prose.of_html(html) if html else prose.of_plain(text or summary)
    link = _text(item, "url", "external_url")
    return items.release_of(
        "jsonfeed",
        str(item.get("id") or link),
        body,
        title=prose.plain(_text(item, "title")),
        release_date=moments.day(_text(item, "date_published"), _text(item, "date_modified")),
        author=_author(item) or _author(feed),
        source=_text(feed, "title"),
        language=language(_text(item, "language") or _text(feed, "language")),
        tags=tuple(tag for tag in item.get("tags") or () if isinstance(tag, str)),
        status=Status.PUBLISHED,
        photos=tuple(_photos(item, {photo.file for photo in body.photos})),
        extra={
            "link": link,
            "summary": "" if items.letters(summary)[:60] in items.letters(body.body) else summary,
        },
    )


def _text(value: Mapping[str, Any], *keys: str) -> str:
    """The first of the members that is a text."""
    return next((value[key] for key in keys if isinstance(value.get(key), str) and value[key].strip()), "")


def _author(value: Mapping[str, Any]) -> str:
    """The names in ``authors``, or in version 1.0's ``author``."""
    people = [*(value.get("authors") or ()), value.get("author")]
    return names.joined(names.of_byline(_text(one, "name")) for one in people if isinstance(one, Mapping))


def _photos(item: Mapping[str, Any], shown: set[str]) -> Iterator[Photo]:
    """The item's pictures that its text does not show."""
    attached = [one for one in item.get("attachments") or () if isinstance(one, Mapping)]
    enclosed = [_text(one, "url") for one in attached if _text(one, "mime_type").startswith("image/")]
    files = [_text(item, "image"), _text(item, "banner_image"), *enclosed]
    yield from (Photo(file) for file in dict.fromkeys(files) if file and file not in shown)
