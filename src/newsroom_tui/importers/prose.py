"""Running text out of what documents hold: HTML, plain strings, or either."""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING

from newsroom_tui.importers.marks import escaped
from newsroom_tui.importers.pages import soup
from newsroom_tui.importers.running import Prose
from newsroom_tui.importers.walk import Walk

if TYPE_CHECKING:
    from bs4.element import Tag

__all__ = ["Prose", "of_any", "of_html", "of_plain", "of_tag", "plain", "soup"]


def of_html(html: str) -> Prose:
    """The text of a piece of HTML.

    Raises:
        ImportFailed: the HTML is nested deeper than any page.
    """
    return of_tag(soup(html))


def of_tag(tag: Tag) -> Prose:
    """The text inside an element of a page."""
    prose = Prose()
    Walk(prose).into(tag)
    return prose


def of_plain(text: str) -> Prose:
    """The text of a plain string: paragraphs parted by empty lines, else by lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    parts = re.split(r"\n\s*\n", text) if re.search(r"\n\s*\n", text) else text.split("\n")
    return Prose([escaped(" ".join(part.split())) for part in parts if part.strip()])


def of_any(text: str) -> Prose:
    """The text of a string that may be HTML."""
    return of_html(text) if re.search(r"<(?:/?[a-zA-Z][^<>]*|!--)>|&(?:#\d+|[a-z]+);", text) else of_plain(text)


def plain(text: str) -> str:
    """A string that may hold marks of HTML as words on one line."""
    return " ".join(entities.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", " ", text) if "<" in text else text).split())
