"""Taking a page's elements apart, block by block."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo
from newsroom_tui.importers import captioned
from newsroom_tui.importers.marks import escaped, inline_escaped, starts_escaped
from newsroom_tui.importers.pages import BLOCKS, DROPPED, HEADINGS, WHOLE
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.running import Prose

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement, Tag
    from markdownify import MarkdownConverter

_LABEL = re.compile(r"\s*([\u4e00-\u9fff]{1,6})\s*[:：]")
_BREAK = "\ue000"
_FIELD = re.compile(r"date|time|source|author|editor|writer|byline|origin|click|view|count|posted|info|meta", re.I)
_DATED = re.compile(r"(?:19|20)\d\d[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}")
_LABELS = re.compile("[\u4e00-\u9fff]{2,4}[:：]")
_BETWEEN_HAN = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*\n\\s*(?=[\u3001-\u9fff\uff00-\uffef])")
_INDENT = re.compile("^[\u3000\u00a0\u2002\u2003 ]*(?:\u3000|\u00a0{2}|\u2003)")
_SENTENCE_END = re.compile(r"[.。!！?？:：;；”\"）)]\s*$")
_SPACER = re.compile(
    r"(?:^|/)(?:space|spacer|blank|pixel|transparent|clear|1x1|loading|lazy|grey|icon[\w-]*)\.(?:gif|png|svg)(?:$|\?)",
    re.I,
)
_LONGEST_CENTRED = 120
_BOLD = re.compile(r"(?:\*\*[^*]+\*\*)+")
"""A line in bold from end to end, which is a heading below a picture, be it centred."""
_FILE_NAME = re.compile(
    r"^[\w.() -]*\.(?:jpe?g|png|gif|webp|bmp|tiff?)$|^(?:https?:)?//|^(?:img|image|dsc|微信图片|图片)[\d_ -]*$", re.I
)


class Walk:
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
            elif child.name in DROPPED or child.name == "meta":
                continue
            elif child.name in BLOCKS and captioned.is_box(child):
                self.flush()
                self.box(child)
            elif child.name in WHOLE and not _is_layout(child):
                self.flush()
                self.whole(child)
            elif child.name in BLOCKS or any(node.name in BLOCKS for node in _tags(child)):
                self.flush()
                self.into(child)
                self.place = child
                self.flush(is_caption=captioned.is_caption(child))
            else:
                self.inline.append(child)
        if tag.parent is None:
            self.flush()

    def flush(self, *, is_caption: bool = False) -> None:
        """Make what stood between blocks a paragraph, or several where line breaks part it."""
        nodes, self.inline = self.inline, []
        for text in self.paragraphs(nodes):
            is_below = self.is_beside_picture() and (_reads_as_caption(text) or self.is_centred_below_picture(text))
            if self.awaits_caption and (is_caption or is_below):
                self.prose.photos[-1] = replace(self.prose.photos[-1], caption=re.sub(r"[*\\]", "", text))
                self.awaits_caption = False
            elif is_caption and len(text) <= captioned.LONGEST:
                self.prose.photos.append(Photo(caption=re.sub(r"[*\\]", "", text), after=self.prose.count))
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

    def is_centred_below_picture(self, text: str) -> bool:
        """Whether the words are centred with the picture, or right below it: its caption, be it a sentence."""
        if self.place is None or self.picture_place is None or _BOLD.fullmatch(text.strip()):
            return False
        near = (self.place, self.place.find_previous_sibling(True))
        if not any(tag is self.picture_place for tag in near):  # tags that look alike are equal
            return False
        said = (self.place.get("style", ""), self.place.get("align", ""), *(self.place.get("class") or ()))
        style = " ".join(map(str, said)).lower()
        return len(text) <= _LONGEST_CENTRED and ("center" in style or self.place.name == "center")

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
        if not any(getattr(node, "name", None) for node in nodes):
            text = _plain("".join(map(str, nodes)))
            return [starts_escaped(text)] if text else []
        holder = _factory().new_tag("div")
        for node in nodes:
            holder.append(node.extract())
        for tag in _tags(holder):
            self.inline_tag(tag)
        text = re.sub(r"[ \t\n]+", " ", _BETWEEN_HAN.sub("", _markdown(holder)))
        if _BREAK not in text:
            return [starts_escaped(text.strip())] if text.strip() else []
        return [starts_escaped(part) for part in _parted(text)]

    def inline_tag(self, tag: Tag) -> None:
        """Prepare an element in a paragraph: pictures leave it, line breaks are marked, fields are parted."""
        if tag.name == "img":
            self.picture(tag)
        elif tag.name == "br":
            for parent in tag.find_parents(["b", "strong", "em", "i", "u"]):
                parent.unwrap()
            tag.replace_with(_BREAK)
        elif tag.name == "span" and (label := _LABEL.match(tag.get_text())) and lookup(label[1]):
            tag.insert_before(" ")
        if tag.name not in ("img", "br") and _is_field(tag):
            below = tag.next_sibling
            if below is not None and not getattr(below, "name", None) and not str(below).strip():
                below.extract()  # a line's end in the page's source, which would part no Chinese words
            tag.insert_after(" ")

    def whole(self, tag: Tag) -> None:
        """Add a heading, a list, a table, a quotation."""
        for image in tag.find_all("img"):
            self.picture(image)
        below = _labels_in(tag) if tag.name in HEADINGS else ""
        text = _markdown(tag).strip("\n")
        if tag.name in HEADINGS:
            text = " ".join(text.split())
        if text.strip("#>-*| \n\u3000\u00a0") or tag.name == "hr":
            self.place = tag
            self.block(text)
            if below:
                self.block(below)

    def box(self, tag: Tag) -> None:
        """Add the pictures in a box of their own with the caption and the credit that stand beside them."""
        self.place = tag
        images = [image.extract() for image in tag.find_all("img")]
        caption, credit = captioned.words(tag)
        known = len(self.prose.photos)
        for image in images:
            self.picture(image)
        if not caption and not credit:
            return
        if len(self.prose.photos) == known:
            self.prose.photos.append(Photo(after=self.prose.count))
        first = self.prose.photos[known]
        self.prose.photos[known] = replace(first, caption=caption or first.caption, credit=credit)
        self.awaits_caption = self.awaits_caption and not caption

    def picture(self, image: Tag) -> None:
        """Take a picture out of the text; trackers and pictures inside the page's own code are none."""
        kept = {key: str(value).strip() for key, value in image.attrs.items()}
        image.extract()
        source = next((kept[key] for key in ("data-original", "data-src", "data-lazy-src", "src") if kept.get(key)), "")
        sizes = (kept.get("width"), kept.get("height"))
        if not source or source.startswith("data:") or _SPACER.search(source) or "0" in sizes or "1" in sizes:
            return
        alt = " ".join(kept.get("alt", "").split())
        self.prose.photos.append(Photo(source, "" if _FILE_NAME.search(alt) else alt, "", self.prose.count))
        self.awaits_caption = True
        self.picture_place = self.place


def _tags(tag: Tag) -> list[Tag]:
    """The elements inside an element, without the detour of a search."""
    from bs4.element import Tag as ElementTag

    return [node for node in tag.descendants if isinstance(node, ElementTag)]


def _plain(text: str) -> str:
    """Words without any element in them as the converter would give them, which takes ten times as long."""
    if "\r" in text or "\n" in text:
        text = re.sub(r"[ \t\r\n]*[\r\n][ \t\r\n]*", "\n", text)
    if "  " in text or "\t" in text:
        text = re.sub(r"[ \t]+", " ", text)
    text = inline_escaped(text)
    if "\n" in text:
        text = re.sub(r"[ \t\n]+", " ", _BETWEEN_HAN.sub("", re.sub(r"[ \t\u00a0]+(?=\n)", "", text)))
    return text.strip()


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


def _is_field(tag: Tag) -> bool:
    """Whether an element is a field of its own in a line of them, which pages often set without a blank between."""
    return tag.name in ("span", "a", "em", "i", "time", "cite") and bool(
        _FIELD.search(" ".join(tag.get("class") or ()))
    )


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


def _labels_in(tag: Tag) -> str:
    """The date and the names that a page sets into its heading, below a line break, taken out of it."""
    for line_break in tag.find_all("br"):
        behind = list(line_break.next_siblings)
        words = " ".join("".join(node.get_text() for node in behind).split())
        if _DATED.search(words) or len(_LABELS.findall(words)) > 1:
            for node in behind:
                node.extract()
            return words
    return ""


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
            text = inline_escaped(text)
            if parent_tags & {"td", "th"}:
                return text.replace("|", "\\|")
            return starts_escaped(text) if parent_tags & {"li", "blockquote", "dd"} else text

    return Converter(heading_style="atx", bullets="-", table_infer_header=True)


def _markdown(tag: Tag) -> str:
    try:
        text: str = _converter().convert_soup(tag)
    except RecursionError:
        text = escaped(tag.get_text("\n"))
    return re.sub(r"[ \t\u00a0]+(?=\n|$)", "", text)
