"""What a page says of its article where nobody reads it: meta elements, JSON-LD."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import identity, moments, names
from newsroom_tui.importers.pasted.names import is_english_person, is_person

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_META = {
    "title": ("articletitle", "og:title", "twitter:title", "dc.title", "title", "headline"),
    "release_date": (
        "pubdate",
        "article:published_time",
        "og:published_time",
        "publishdate",
        "date",
        "dc.date",
        "datepublished",
    ),
    "author": ("author", "authors", "article:author", "dc.creator"),
    "source": ("contentsource", "source"),
}
_AUTHOR = re.compile(r"(?:^|[ _-])(?:author|byline)(?:[_-]+(?:name|author))?(?:$| )", re.IGNORECASE)
_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?: [\w.'’-]+){1,3}")


def of_page(text: str, soup: BeautifulSoup) -> dict[str, str]:
    """What a page's JSON-LD and its ``meta`` elements, which win, say of the article, under a release's field names.

    The ``meta`` elements are taken out of the soup.
    """
    linked = {field: words for field, words in _linked_data(text).items() if words}
    said = {"release_date": _of_time(soup), "author": _of_author(soup), **linked, **_of_elements(soup)}
    return {**said, "author": linked["author"]} if "author" in linked else said  # a meta element may name an account


def completed(release: Release, said: Mapping[str, str], words: str) -> Release:
    """The release with what the page's metadata know and its text does not say.

    Args:
        release: the release as the page's text says it.
        said: what the metadata say.
        words: the page's words. A Chinese name that is not among them is whoever keyed the text in, and an editor's is
            no author's.
    """
    author = names.joined([names.of_byline(said.get("author", ""))])
    people = author.split("; ")
    is_name = all(is_person(name) or _NAME.fullmatch(name) for name in people) and author != release.source
    is_writer = all(name.isascii() or name in words for name in people)
    is_editor = any(name in text for name in people for text in release.extra.values())
    is_name = is_name and is_writer and not is_editor
    return dataclasses.replace(
        release,
        uid=identity.of_text(f"{release.title}\n{release.body}"),  # a page's counter makes it no other release
        release_date=release.release_date or moments.day(said.get("release_date")),
        author=release.author or (author if is_name else ""),
        source=release.source or said.get("source", ""),
    )


def _of_time(soup: BeautifulSoup) -> str:
    """The day that the page's first ``time`` element says to machines; empty where it has none."""
    return next(
        (str(tag["datetime"]) for tag in soup.find_all("time") if moments.day(str(tag.get("datetime", "")))), ""
    )


def _of_author(soup: BeautifulSoup) -> str:
    """The name in the first element below the heading that a page calls its author's; empty where there is none."""
    title = soup.title.get_text() if soup.title else ""
    headings = soup.find_all("h1")
    said = [one for one in headings if one.get_text(" ", strip=True)[:40] in title] or headings[:1]
    if not said:
        return ""
    heading = max(said, key=lambda one: len(one.get_text()))
    for tag in heading.find_all_next(["a", "span", "div", "p", "address", "strong", "cite"]):
        called = " ".join((*(tag.get("class") or ()), str(tag.get("itemprop") or "")))
        is_told = "author" in (tag.get("rel") or ()) or _AUTHOR.search(called)
        if is_told and is_english_person(words := " ".join(tag.get_text(" ").split())):
            return words
    return ""


def _of_elements(soup: BeautifulSoup) -> dict[str, str]:
    """What the page's ``meta`` elements say of the article."""
    found: dict[str, str] = {}
    contents: dict[str, str] = {}
    for meta in soup.find_all("meta"):
        key = str(meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        contents.setdefault(key, str(meta.get("content") or meta.get("contents") or "").strip())
        meta.extract()
    for field, keys in _META.items():
        found[field] = next((contents[key] for key in keys if contents.get(key)), "")
    return {field: text for field, text in found.items() if text}


def _linked_data(text: str) -> dict[str, str]:
    """What the page says of the article for search engines, as JSON-LD."""
    for match in re.finditer(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", text, re.S | re.IGNORECASE):
        try:
            document = json.loads(match[1])
        except (ValueError, RecursionError):
            continue
        for item in _nodes(document):
            if str(item.get("@type", "")).endswith(("Article", "Posting", "Report")):
                people = item.get("author") or ()
                people = people if isinstance(people, list) else [people]
                return {
                    "title": str(item.get("headline") or ""),
                    "release_date": str(item.get("datePublished") or ""),
                    "author": names.joined(
                        str(one.get("name", "") if isinstance(one, Mapping) else one) for one in people
                    ),
                }
    return {}


def _nodes(document: Any) -> Iterator[Mapping[str, Any]]:
    for item in document if isinstance(document, list) else [document]:
        if isinstance(item, Mapping):
            yield item
            yield from (node for node in item.get("@graph") or () if isinstance(node, Mapping))
