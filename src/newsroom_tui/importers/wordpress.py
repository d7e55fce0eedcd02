"""A WordPress export (WXR): its posts, with their pictures out of the media library."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo, Release, Status
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import elements, items, moments, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import find_text, inner_html, text_of
from newsroom_tui.importers.post import language, of_comments
from newsroom_tui.language import _

_STATUSES = {
    "publish": Status.PUBLISHED,
    "pending": Status.REVIEW,
    "future": Status.APPROVED,
    "private": Status.APPROVED,
}
_BLOCKS = (
    "address|article|aside|blockquote|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|ol|p|pre|section|table|ul"
)
_CAPTION = re.compile(r"\[(?:wp_)?caption\b(?P<attributes>[^\]]*)\](?P<inner>.*?)\[/(?:wp_)?caption\]", re.S)
_SHORTCODE = re.compile(r"\[/?(?:gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|contact-form-7|youtube)\b[^\]]*\]")
_READ = ("post", "page", "press_release", "press-release", "news", "release")


@dataclass(frozen=True, slots=True)
class _Library:
    """What the posts refer to: writers by login, pictures by their number."""

    writers: Mapping[str, str]
    pictures: Mapping[str, Photo]
    title: str
    language: str


def is_format(source: Source) -> bool:
    """Whether the document is a feed with WordPress's own elements."""
    return elements.root_name(source) == "rss" and b"wordpress.org/export/" in source.data[:8192]


def read(source: Source) -> Reading:
    """A release for each post; what is no post is counted in the notes."""
    root, decoded = elements.parsed(source)
    channel = root.find("channel")
    channel = root if channel is None else channel
    library = _Library(
        {
            find_text(one, "wp-author_login"): find_text(one, "wp-author_display_name")
            for one in channel.iterfind("wp-author")
        },
        dict(_pictures(channel)),
        find_text(channel, "title"),
        language(find_text(channel, "language")),
    )
    found: list[tuple[Element, Release]] = []
    others: Counter[str] = Counter()
    for item in channel.iterfind("item"):
        kind = find_text(item, "wp-post_type") or "post"
        release = _release(item, library) if kind in _READ and find_text(item, "wp-status") != "trash" else None
        if release is not None and (release.title or release.body):
            found.append((item, release))
        elif kind != "attachment":
            others[kind] += 1
    if not found:
        raise ImportFailed(_("There is no post in this WordPress export."))
    notes = tuple(_("{count} of kind {kind!r} left out", count=count, kind=kind) for kind, count in others.items())
    reading = items.reading_of(source, decoded.encoding, found, decoded.notes)
    # What a post's item says beside its text is WordPress's own housekeeping; naming it all would bury the rest.
    return Reading(reading.items, reading.encoding, (*decoded.notes, *notes, *_on_comments(found)))


def _on_comments(found: list[tuple[Element, Release]]) -> Iterator[str]:
    for item, release in found:
        comments = [
            f"{find_text(one, 'wp-comment_author')}: {prose.plain(find_text(one, 'wp-comment_content'))}"
            for one in item.iterfind("wp-comment")
        ]
        if comments:
            mark = f"{release.name}: " if len(found) > 1 else ""
            yield mark + of_comments(len(comments), "; ".join(comments))


def _pictures(channel: Element) -> Iterator[tuple[str, Photo]]:
    for item in channel.iterfind("item"):
        if find_text(item, "wp-post_type") == "attachment":
            caption = prose.plain(find_text(item, "excerpt-encoded") or _meta(item, "_wp_attachment_image_alt"))
            yield find_text(item, "wp-post_id"), Photo(find_text(item, "wp-attachment_url"), caption)


def _meta(item: Element, key: str) -> str:
    for meta in item.iterfind("wp-postmeta"):
        if find_text(meta, "wp-meta_key") == key:
            return find_text(meta, "wp-meta_value")
    return ""


def _release(item: Element, library: _Library) -> Release:
    status = find_text(item, "wp-status")
    date = find_text(item, "wp-post_date")
    login = find_text(item, "dc-creator")
    featured = library.pictures.get(_meta(item, "_thumbnail_id"))
    tags = {
        kind: [text_of(one) for one in item.iterfind("category") if one.get("domain") == kind]
        for kind in ("post_tag", "category")
    }
    return items.release_of(
        "wordpress",
        find_text(item, "guid") or find_text(item, "link"),
        prose.of_html(_with_paragraphs(_content(item))),
        title=prose.plain(find_text(item, "title")),
        subtitle=_meta(item, "subtitle"),
        slug=find_text(item, "wp-post_name"),
        release_date=moments.day(date, find_text(item, "pubDate"), find_text(item, "wp-post_date_gmt")),
        author=library.writers.get(login) or login,
        source=library.title,
        language=library.language,
        tags=(*tags["post_tag"], *(name for name in tags["category"] if name != "Uncategorized")),
        status=_STATUSES.get(status, Status.DRAFT),
        embargo=moments.instant(find_text(item, "wp-post_date_gmt") or date) if status == "future" else "",
        photos=(featured,) if featured else (),
        extra={
            "link": find_text(item, "link"),
            "summary": prose.plain(item.findtext("excerpt-encoded") or ""),
        },
    )


def _content(item: Element) -> str:
    """A post's HTML, which programs that rewrite exports may have left without its CDATA."""
    content = item.find("content-encoded")
    if content is None:
        return ""
    return inner_html(content) if len(content) else content.text or ""


def _with_paragraphs(text: str) -> str:
    """A post's HTML as WordPress shows it: empty lines part paragraphs, captions stand under their pictures."""
    text = _SHORTCODE.sub("", _CAPTION.sub(_figure, text.replace("\r\n", "\n").replace("\r", "\n")))
    parts = []
    for part in re.split(r"\n\s*\n", text):
        is_block = re.match(rf"\s*(?:<!--[^>]*-->\s*)*</?(?:{_BLOCKS})\b", part)
        parts.append(part if is_block else "<p>" + part.strip().replace("\n", "<br>") + "</p>")
    return "\n".join(parts) if "<!-- wp:" not in text else text


def _figure(match: re.Match[str]) -> str:
    picture = re.search(r"(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", match["inner"])
    attribute = re.search(r'caption="([^"]*)"', match["attributes"])
    words = attribute[1] if attribute else match["inner"][picture.end() :] if picture else match["inner"]
    return f"\n\n<figure>{picture[0] if picture else ''}<figcaption>{words}</figcaption></figure>\n\n"
