"""A Ghost export: a release for each post and page, with its writers and tags out of the tables beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import documents, items, moments, names, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.post import language
from newsroom_tui.language import _

_SITE = "__GHOST_URL__"
"""What an export writes in place of the site's address."""
_STATUSES = {
    "published": Status.PUBLISHED,
    "sent": Status.PUBLISHED,
    "scheduled": Status.APPROVED,
}
_Row = Mapping[str, Any]


def is_format(source: Source) -> bool:
    """Whether the file is JSON with a site's tables, the posts among them."""
    if not source.head.startswith(b"{") or b'"posts"' not in source.data:
        return False
    return bool(_tables(documents.loaded(source)))


def read(source: Source) -> Reading:
    """The posts and pages. The tables' other columns are the site's housekeeping: naming them would bury the rest."""
    tables = _tables(documents.loaded(source))
    found: list[ImportItem] = []
    for post in _rows(tables, "posts"):
        release = _release(post, tables)
        if release.title or release.body:
            row = json.dumps(post, ensure_ascii=False, indent=1)
            found.append(ImportItem(release, source.original(row, "utf-8")))
    if not found:
        raise ImportFailed(_("There is no post in this Ghost export."))
    return Reading(tuple(found), "utf-8", ())


def _tables(value: Any) -> Mapping[str, Any]:
    """The tables of an export, in the envelopes that its versions put around them; empty where it is none."""
    match value:
        case {"db": [Mapping() as inner, *_rest]}:
            return _tables(inner)
        case {"meta": Mapping(), "data": {"posts": list(), "users": list()} as tables}:
            return dict(tables)
        case _:
            return {}


def _rows(tables: Mapping[str, Any], name: str) -> list[_Row]:
    rows = tables.get(name)
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _release(post: _Row, tables: Mapping[str, Any]) -> Release:
    about: _Row = next((row for row in _rows(tables, "posts_meta") if row.get("post_id") == post.get("id")), {})
    body = _body(post)
    status = _STATUSES.get(_text(post, "status"), Status.DRAFT)
    return items.release_of(
        "ghost",
        _text(post, "uuid") or str(post.get("id") or ""),
        body,
        title=_text(post, "title"),
        slug=_text(post, "slug"),
        release_date=moments.day(_text(post, "published_at"), _text(post, "created_at")),
        author=names.joined(_linked(post, tables, "users", "posts_authors", "author_id")),
        source=_setting(tables, "title"),
        language=language(_text(post, "locale", "language") or _setting(tables, "locale", "default_locale", "lang")),
        tags=tuple(_linked(post, tables, "tags", "posts_tags", "tag_id")),
        status=status,
        embargo=moments.instant(_text(post, "published_at")) if status is Status.APPROVED else "",
        photos=tuple(_featured(post, about, {photo.file for photo in body.photos})),
        extra={"summary": _text(post, "custom_excerpt")},
    )


def _body(post: _Row) -> prose.Prose:
    html, text = _text(post, "html"), _text(post, "markdown", "plaintext")
    return prose.of_html(html.replace(_SITE, "")) if html else prose.of_any(text)


def _linked(post: _Row, tables: Mapping[str, Any], table: str, links: str, key: str) -> Iterator[str]:
    """The names in a table that a post is linked with, in their order; a writer may stand in the post itself."""
    linked = [row for row in _rows(tables, links) if row.get("post_id") == post.get("id")]
    linked.sort(key=lambda row: order if isinstance(order := row.get("sort_order"), int) else 0)
    named = {str(row.get("id")): _text(row, "name") for row in _rows(tables, table)}
    for number in [row.get(key) for row in linked] or [post.get(key)]:
        if name := named.get(str(number)):
            yield name


def _setting(tables: Mapping[str, Any], *keys: str) -> str:
    """What the site's settings say."""
    rows = {row.get("key"): _text(row, "value") for row in _rows(tables, "settings")}
    return next((rows[key] for key in keys if rows.get(key)), "")


def _featured(post: _Row, about: _Row, shown: set[str]) -> Iterator[Photo]:
    """The picture above a post, unless the text shows it too."""
    file = (_text(post, "feature_image", "image") or _text(about, "feature_image")).replace(_SITE, "")
    caption = prose.plain(_text(about, "feature_image_caption") or _text(about, "feature_image_alt"))
    if file and file not in shown:
        yield Photo(file, caption)


def _text(row: _Row, *keys: str) -> str:
    """The first of the columns that holds a text; times in milliseconds, as old exports have them, become one."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int) and re.search(r"_at$", key):
            return moments.of_milliseconds(value)
    return ""
