"""HTML as a browser would understand it, without what acts and inside bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom_tui.errors import ImportFailed
from newsroom_tui.language import _

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

MAX_DEPTH = 250
_MAX_RAW_DEPTH = 5_000
DROPPED = {
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "select", "textarea", "canvas"),
}
"""Elements that hold no words of the text."""

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
WHOLE = {"ul", "ol", "dl", "blockquote", "pre", "hr", "table", *HEADINGS}
_CONTAINERS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "address", "form"),
    *("fieldset", "figure", "figcaption", "li", "dt", "dd", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"),
    *("details", "summary", "hgroup", "body", "html", "title"),
}
BLOCKS = WHOLE | _CONTAINERS
_MORE_TAGS = {"title", "meta", "font", "figure", "img", "time", "big", "label"}
_OF_DRAWINGS = re.compile(
    r"<(/?)(?:text|view|desc|switch|symbol|set|use|mask|marker|pattern|path|line|filter|metadata|g|stop|animate)"
    r"(?=[\s>/])",
    re.IGNORECASE,
)
_ATTRIBUTES = {
    "*": {"class", "id", "lang", "content", "contents", "name", "property", "itemprop"},
    **{name: {"align", "style"} for name in ("p", "div", "section")},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "data-src", "data-original", "data-lazy-src"},
    "time": {"datetime"},
    "td": {"colspan"},
    "th": {"colspan"},
    "ol": {"start"},
}


def soup(html: str) -> BeautifulSoup:
    """A page's elements, without scripts and comments.

    Raises:
        ImportFailed: the HTML is nested deeper than any page.
    """
    import nh3
    from bs4 import BeautifulSoup

    if _raw_depth(html) > _MAX_RAW_DEPTH:
        raise ImportFailed(_("The HTML is nested deeper than any page."))
    tags = nh3.ALLOWED_TAGS | BLOCKS - {"html", "body"} | _MORE_TAGS
    clean = nh3.clean(
        _without_drawings(html),
        tags=tags,
        clean_content_tags=DROPPED - tags,
        attributes=_ATTRIBUTES,
        filter_style_properties={"text-align"},
        link_rel=None,
        url_schemes={"http", "https", "mailto", "ftp", "tel"},
    )
    if _raw_depth(clean) > MAX_DEPTH:
        raise ImportFailed(_("The HTML is nested deeper than any page."))
    return BeautifulSoup(clean, "html.parser")


def _without_drawings(html: str) -> str:
    """HTML without SVG, and without elements that only SVG has: what a page puts into ``<text>`` would be dropped."""
    lowered = html.lower()
    parts, position = [], 0
    while (start := lowered.find("<svg", position)) >= 0 and (end := lowered.find("</svg", start)) >= 0:
        parts.append(html[position:start])
        position = end + len("</svg>")
    return _OF_DRAWINGS.sub(r"<\1span", "".join((*parts, html[position:])))


def _raw_depth(html: str) -> int:
    """How deep elements stand in each other; those that HTML closes by itself do not count."""
    depth = deepest = 0
    for match in re.finditer(r"<(/?)(?!(?:br|hr|img|meta|link|input|p|li|td|tr|wbr|area|base|col)\b)[a-zA-Z]", html):
        depth = max(depth + (-1 if match[1] else 1), 0)
        deepest = max(deepest, depth)
    return deepest
