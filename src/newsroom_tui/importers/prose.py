"""Running text out of HTML: blocks of Markdown, and the pictures between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text import blocks
from newsroom_tui.errors import ImportFailed

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement, Tag
    from markdownify import MarkdownConverter

MAX_DEPTH = 250
_MAX_RAW_DEPTH = 5_000
_DROPPED = {
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "embed",
    "svg",
    "select",
    "textarea",
    "canvas",
}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_WHOLE = {"ul", "ol", "dl", "blockquote", "pre", "hr", "table", *_HEADINGS}
_CONTAINERS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "address", "form"),
    *("fieldset", "figure", "figcaption", "li", "dt", "dd", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"),
    *("details", "summary", "hgroup", "body", "html", "title"),
}
_BLOCKS = _WHOLE | _CONTAINERS
_BREAK = "\ue000"
# What would be read as emphasis, code, a link, an entity or HTML; and as a heading, a list or a quotation.
_MARK = re.compile(
    r"[\\`]|\*(?=\S)|(?<=\S)\*|(?<![^\W_])_(?=\S)|(?<=[^\s])_(?![^\W_])|~~|\[(?=[^\[\]]*\]\s*[(:\[]|\^|[ xX]\])"
    r"|<(?=[a-zA-Z/!?])|&(?=#?\w+;)"
)
_LINE_START = re.compile(
    r"^(?P<indent>[ \t]*)"
    r"(?:(?P<mark>#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={2,}\s*$|-{2,}\s*$)|(?P<number>\d{1,9})(?=[.)](?:\s|$)))",
    re.M,
)
_INDENT = re.compile("^[\u3000\u00a0\u2002\u2003 ]*(?:\u3000|\u00a0{2}|\u2003)")
_SENTENCE_END = re.compile(r"[.。!！?？:：;；”\"）)]\s*$")
_SPACER = re.compile(
    r"(?:^|/)(?:space|spacer|blank|pixel|transparent|clear|1x1|loading|lazy|grey|icon[\w-]*)\.(?:gif|png|svg)(?:$|\?)",
    re.I,
)
_FILE_NAME = re.compile(
    r"^[\w.() -]*\.(?:jpe?g|png|gif|webp|bmp|tiff?)$|^(?:https?:)?//|^(?:img|image|dsc|微信图片|图片)[\d_ -]*$", re.I
)


@dataclass(slots=True)
class Prose:
    """Blocks in their order and the pictures between them.

    Attributes:
        blocks: Markdown, one block each.
        photos: the pictures, each with the number of blocks before it.
        origins: for each block of a page, the element that it stood in.
    """

    blocks: list[str] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    origins: list[Tag] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The blocks parted by blank lines."""
        return "\n\n".join(block for block in self.blocks if block)

    @property
    def count(self) -> int:
        """How many blocks there are so far, as a body's are counted."""
        return sum(blocks.count(block) for block in self.blocks)


def of_html(html: str) -> Prose:
    """The text of a piece of HTML.

    Raises:
        ImportFailed: the HTML is nested deeper than any page.
    """
    return of_tag(soup(html))


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
    import html

    return " ".join(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", " ", text) if "<" in text else text).split())


def escaped(text: str) -> str:
    """Plain words so that Markdown shows them as they are, and with no more backslashes than that takes."""
    return _LINE_START.sub(_start_escaped, _MARK.sub(r"\\\g<0>", text))


def _start_escaped(match: re.Match[str]) -> str:
    return f"{match['indent']}{match['number'] or ''}\\{match['mark'] or ''}"


def soup(html: str) -> BeautifulSoup:
    """A page as a browser would understand it, without scripts and comments.

    Raises:
        ImportFailed: the HTML is nested deeper than any page.
    """
    import nh3
    from bs4 import BeautifulSoup

    if _raw_depth(html) > _MAX_RAW_DEPTH:
        raise ImportFailed("The HTML is nested deeper than any page.")
    tags = (
        nh3.ALLOWED_TAGS
        | _BLOCKS - {"html", "body"}
        | {"title", "meta", "font", "figure", "img", "time", "big", "label"}
    )
    kept = {
        "class",
        "id",
        "style",
        "lang",
        "datetime",
        "itemprop",
        "align",
        "content",
        "name",
        "property",
        "width",
        "height",
    }
    sources = {"src", "alt", "data-src", "data-original", "data-lazy-src", "title"}
    clean = nh3.clean(
        html,
        tags=tags,
        clean_content_tags=_DROPPED - tags,
        attributes={
            "*": kept,
            "a": {"href", "rel"},
            "img": sources,
            "td": {"colspan"},
            "th": {"colspan"},
            "ol": {"start"},
        },
        link_rel=None,
        url_schemes={"http", "https", "mailto", "ftp", "tel"},
    )
    if _raw_depth(clean) > MAX_DEPTH:
        raise ImportFailed("The HTML is nested deeper than any page.")
    return BeautifulSoup(clean, "html.parser")


def _raw_depth(html: str) -> int:
    depth = deepest = 0
    for match in re.finditer(r"<(/?)(?!(?:br|hr|img|meta|link|input|p|li|td|tr|wbr|area|base|col)\b)[a-zA-Z]", html):
        depth = max(depth + (-1 if match[1] else 1), 0)
        deepest = max(deepest, depth)
    return deepest


def of_tag(tag: Tag) -> Prose:
    """The text inside an element of a page."""
    prose = Prose()
    _Walk(prose).into(tag)
    return prose


class _Walk:
    """Takes an element apart, block by block."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.inline: list[PageElement] = []
        self.awaits_caption = False
        self.place: Tag | None = None
        self.picture_place: Tag | None = None

    def into(self, tag: Tag) -> None:
        """Take an element's children in turn."""
        from bs4.element import Tag as ElementTag

        for child in list(tag.children):
            self.place = tag
            if not isinstance(child, ElementTag):
                self.inline.append(child)
            elif child.name in _DROPPED or child.name == "meta":
                continue
            elif child.name == "figure":
                self.flush()
                self.figure(child)
            elif child.name in _WHOLE and not _is_layout(child):
                self.flush()
                self.whole(child)
            elif child.name in _BLOCKS or child.find(list(_BLOCKS)) is not None:
                self.flush()
                self.into(child)
                self.place = child
                self.flush(is_caption=_is_caption(child))
            else:
                self.inline.append(child)
        if tag.parent is None:
            self.flush()

    def flush(self, *, is_caption: bool = False) -> None:
        """Make what stood between blocks a paragraph, or several where line breaks part it."""
        nodes, self.inline = self.inline, []
        for text in self.paragraphs(nodes):
            if self.awaits_caption and (is_caption or (self.is_beside_picture() and _reads_as_caption(text))):
                self.prose.photos[-1] = replace(self.prose.photos[-1], caption=re.sub(r"[*\\]", "", text))
                self.awaits_caption = False
            else:
                self.block(text)

    def is_beside_picture(self) -> bool:
        """Whether the words stand in the last picture's element, or in one next to it."""
        place, other = self.place, self.picture_place
        if place is None or other is None:
            return False
        return (
            place is other
            or place.parent in (other, other.parent)
            or place.parent is (other.parent and other.parent.parent)
        )

    def block(self, text: str) -> None:
        """Add a block to the text."""
        self.prose.blocks.append(text)
        if self.place is not None:
            self.prose.origins.append(self.place)
        self.awaits_caption = False

    def paragraphs(self, nodes: list[PageElement]) -> list[str]:
        """The paragraphs that words, marks of emphasis and line breaks make; their pictures are taken out."""
        if not any(str(node).strip() for node in nodes):
            return []
        holder = _factory().new_tag("div")
        for node in nodes:
            holder.append(node.extract())
        for image in holder.find_all("img"):
            self.picture(image)
        for line_break in holder.find_all("br"):
            for parent in line_break.find_parents(["b", "strong", "em", "i", "u"]):
                parent.unwrap()
            line_break.replace_with(_BREAK)
        if _BREAK not in (text := _markdown(holder)):
            return [_LINE_START.sub(_start_escaped, text.strip())] if text.strip() else []
        return [_LINE_START.sub(_start_escaped, part) for part in _parted(text)]

    def whole(self, tag: Tag) -> None:
        """Add a heading, a list, a table, a quotation."""
        for image in tag.find_all("img"):
            self.picture(image)
        text = _markdown(tag).strip("\n")
        if tag.name in _HEADINGS:
            text = " ".join(text.split())
        if text.strip("#>-*| \n\u3000\u00a0") or tag.name == "hr":
            self.place = tag
            self.block(text)

    def figure(self, tag: Tag) -> None:
        """Add a figure's pictures with its caption, or its text where it has no picture."""
        caption = tag.find("figcaption")
        images = tag.find_all("img")
        if not images:
            self.into(tag)
            return
        words = " ".join(caption.get_text(" ").split()) if caption else ""
        for number, image in enumerate(images):
            self.picture(image, "" if number else words)
        self.awaits_caption = self.awaits_caption and not words

    def picture(self, image: Tag, caption: str = "") -> None:
        """Take a picture out of the text; trackers and pictures inside the page's own code are none."""
        kept = {key: str(value).strip() for key, value in image.attrs.items()}
        image.extract()
        source = next((kept[key] for key in ("data-original", "data-src", "data-lazy-src", "src") if kept.get(key)), "")
        if (
            not source
            or source.startswith("data:")
            or "0" in (kept.get("width"), kept.get("height"))
            or kept.get("width") == "1"
        ):
            return
        alt = " ".join(kept.get("alt", "").split())
        self.prose.photos.append(
            Photo(source, caption or ("" if _FILE_NAME.search(alt) else alt), "", self.prose.count)
        )
        self.awaits_caption = not caption
        self.picture_place = self.place


def _parted(text: str) -> list[str]:
    """Text with marked line breaks as paragraphs: at two breaks, before an indent, and wherever lines end sentences."""
    lines = text.split(_BREAK)
    full = [line for line in lines if line.strip()]
    ended = sum(bool(_SENTENCE_END.search(line)) for line in full)
    is_line_a_paragraph = len(full) > 1 and ended >= 0.6 * len(full) and sum(map(len, full)) > 40 * len(full)
    found: list[list[str]] = [[]]
    for line in lines:
        if not line.strip() or (found[-1] and (is_line_a_paragraph or _INDENT.match(line))):
            found.append([])
        if line.strip():
            found[-1].append(line.strip())
    return ["\\\n".join(part) for part in found if part]


def _reads_as_caption(text: str) -> bool:
    return (
        len(text) <= 60
        and not _SENTENCE_END.search(text)
        and not text.startswith(("**", "#", "- "))
        and "：" not in text
    )


def _is_caption(tag: Tag) -> bool:
    return "caption" in " ".join(tag.get("class") or ())


def _is_layout(tag: Tag) -> bool:
    """Whether a table or a list arranges a page instead of holding data or points."""
    if tag.name in ("ul", "ol", "dl"):
        return tag.find(["h1", "h2", "h3", "table"]) is not None or len(tag.find_all("p")) > 2 * len(
            tag.find_all(["li", "dd"])
        )
    if tag.name != "table":
        return False
    rows = tag.find_all("tr")
    widths = [len(row.find_all(["td", "th"], recursive=False)) for row in rows]
    if len(rows) < 2 or max(widths, default=0) < 2 or tag.find("table"):
        return True
    return any(
        len(cell.find_all(["p", "div"])) > 2 or len(cell.get_text()) > 400 for cell in tag.find_all(["td", "th"])
    )


@lru_cache(maxsize=1)
def _factory() -> BeautifulSoup:
    from bs4 import BeautifulSoup

    return BeautifulSoup("", "html.parser")


@lru_cache(maxsize=1)
def _converter() -> MarkdownConverter:
    from markdownify import MarkdownConverter

    class Converter(MarkdownConverter):
        """Escapes only what Markdown would read as a mark."""

        def escape(self, text: str, parent_tags: set[str]) -> str:
            text = _MARK.sub(r"\\\g<0>", text)
            if parent_tags & {"td", "th"}:
                return text.replace("|", "\\|")
            return _LINE_START.sub(_start_escaped, text) if parent_tags & {"li", "blockquote", "dd"} else text

    return Converter(heading_style="atx", bullets="-", table_infer_header=True)


def _markdown(tag: Tag) -> str:
    try:
        text: str = _converter().convert_soup(tag)
    except RecursionError:
        text = escaped(tag.get_text("\n"))
    return re.sub(r"[ \t\u00a0]+(?=\n|$)", "", text)
