"""What a browser puts on the clipboard: a page's words, its blocks as lines, its tables' cells parted by tabs."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Comment
from bs4.element import NavigableString, PageElement, Tag

_TWO_LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure"}
_BLOCKS = {
    *("address", "article", "aside", "body", "center", "dd", "div", "dt", "fieldset", "figcaption", "footer", "form"),
    *("header", "hr", "li", "main", "nav", "section", "table", "tbody", "thead", "tr"),
    *_TWO_LINES,
}
_HIDDEN = {"head", "title", "meta", "link", "script", "style", "noscript", "iframe", "select", "textarea", "input"}


def copied(page: str) -> str:
    """A whole page as it is pasted after Ctrl+A and Ctrl+C."""
    soup = BeautifulSoup(page, "html.parser")
    parts: list[str | int] = []
    _walk(soup.body or soup, parts)
    text, lines = "", 0
    for part in parts:
        if isinstance(part, int):
            lines = max(lines, part)
        elif part == "\n":
            text, lines = text.rstrip(" ") + "\n" * (lines + 1 if text else 0), 0
        elif not lines:
            text += part.lstrip(" ") if text.endswith((" ", "\n", "\t")) else part
        elif part.strip(" "):
            text, lines = text.rstrip(" ") + "\n" * (lines if text else 0) + part.lstrip(" "), 0
    return text.strip("\n") + "\n"


def _walk(element: PageElement, parts: list[str | int]) -> None:
    if isinstance(element, NavigableString):
        if not isinstance(element, Comment):
            parts.append(re.sub(r"[ \t\r\n]+", " ", element))
        return
    if not isinstance(element, Tag) or element.name in _HIDDEN or "display:none" in str(element.get("style", "")):
        return
    if element.name == "br":
        parts.append("\n")
        return
    if element.name in ("td", "th") and element.find_previous_sibling(["td", "th"]) is not None:
        parts.append("\t")
    lines = 2 if element.name in _TWO_LINES else int(element.name in _BLOCKS)
    parts.append(lines)
    for child in element.children:
        _walk(child, parts)
    parts.append(lines)
