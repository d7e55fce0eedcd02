"""Boxes in which a page sets a picture with what stands beside it: its caption, and who took it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom_tui.importers.pages import HEADINGS

if TYPE_CHECKING:
    from bs4.element import Tag

_CAPTION = re.compile(r"caption|cutline|(?:pic|img|image|photo)[-_]?(?:text|desc|info|note)", re.IGNORECASE)
_CREDIT = re.compile(r"credit|copyright|photographer|attribution", re.IGNORECASE)
_BOX = re.compile(
    r"(?:^|[-_ ])(?:image|img|photo|picture|pic|figure|thumb)s?(?:$|[-_ ])|caption|cutline", re.IGNORECASE
)
_TOOL = re.compile(  # what a box says of itself
    r"^(?:\[?\+?\]?\s*(?:click to )?(?:enlarge|zoom|expand|view (?:larger|full)[\w ]*|hide caption|toggle caption|"
    r"close)\b\W*)+",
    re.IGNORECASE,
)
_WORD = re.compile(  # which a credit's element need not say
    r"^\W*(?:(?:photo(?:graph)?|image|picture)s?(?: credits?)?|credits?)\s*(?:by\b|[:：/|])\s*", re.IGNORECASE
)
LONGEST = 700
"""Characters that stand beside a picture at most."""


def called(tag: Tag) -> str:
    """The names that a page gives an element, each word of them apart."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", " ".join(tag.get("class") or ()))


def children(tag: Tag) -> list[Tag]:
    """The elements right inside an element, without the detour of a search."""
    from bs4.element import Tag as ElementTag

    return [node for node in tag.children if isinstance(node, ElementTag)]


def is_caption(tag: Tag) -> bool:
    """Whether an element is called a caption."""
    return bool(_CAPTION.search(called(tag)))


def is_box(tag: Tag) -> bool:
    """Whether an element holds a picture and little else."""
    if tag.name == "figure":
        return tag.find("img") is not None
    if tag.name in HEADINGS or tag.name in ("p", "body", "html", "article", "main", "table", "ul", "ol"):
        return False
    is_told = bool(_BOX.search(called(tag))) or any(map(is_caption, children(tag)))
    if not is_told or tag.find("img") is None or tag.find([*HEADINGS, "li"]) is not None:
        return False
    return len(" ".join(tag.get_text().split())) <= LONGEST and len(tag.find_all("p")) <= 2


def words(tag: Tag) -> tuple[str, str]:
    """The caption and the credit in a picture's box; either may be empty."""
    credited = [one for one in tag.find_all(_is_credit) if one.find(is_caption) is None and not is_caption(one)]
    credit = " ".join(dict.fromkeys(_text(one) for one in credited if _text(one)))
    for one in credited:
        one.extract()
    captions = tag.find_all("figcaption") or [
        one for one in tag.find_all(is_caption) if not any(map(is_caption, one.find_all(True)))
    ]
    caption = " ".join(dict.fromkeys(map(_text, captions))) if captions else _text(tag)
    return _TOOL.sub("", caption).strip(), _WORD.sub("", credit).strip("()[]（） ")


def _is_credit(tag: Tag) -> bool:
    words = _text(tag)
    is_name = tag.name == "cite" and len(words) <= 60 and not words.endswith(".")
    return is_name or bool(_CREDIT.search(called(tag)))


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
