"""Pictures that a text holds by themselves: names of their files, Markdown, and what stands in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom_tui.domain.release import Photo
from newsroom_tui.importers.pasted.script import in_either

_FILE = r"[^\s<>|\"'()\[\]]+\.(?:jpe?g|png|gif|webp|tiff?|bmp|heic|svg)"
_ENDINGS = re.compile(rf"^[\W_]*(?P<file>{_FILE})(?:\s*\([\d.,]+\s*[km]?b\))?[\W_]*$", re.IGNORECASE)
_IMAGES = re.compile(
    r"^(?:\[?!\[(?P<alt>[^\]]*)\]\((?P<file>[^)\s]*)(?:\s+\"(?P<title>[^\"]*)\")?\)(?:\]\([^)]*\))?\s*)$"
)
_TAGGED = re.compile(r"<(?:image|img|picture|figure)\b.{0,590}>", re.IGNORECASE)
"""An image's tag that was left in the text."""
_LINKED = re.compile(
    r"^[\W_]*(?P<kind>photos?|images?|pictures?|video|logo|infographic|图片|"
    r"照片)\s*(?:\d+\s*)?[-–—:：]\s*(?P<file>https?://\S+?)[\s)）\]]*$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    in_either(
        r"^[\W_]*(?:view this image|图片|"
        r"\[(?:图片|图|照片|image|photo|picture|img|cid:[^\]]*)\s*\d*\]|【(?:图片|图|照片)\d*】|图[一二三四五六七八九十\d]{1,2}|\ufffc+)[\W_]*$"
    ),
    re.IGNORECASE,
)
_CODE_NAME = re.compile(  # what is left of a picture's name without its ending
    r"^(?:(?=[0-9A-F]*\d)(?=[0-9]*[A-F]|\d{5,6}$)[0-9A-F]{4,8}|\d{1,2}-\d{1,2}|(?:IMG|DSC|DSCN|DJI|微信图片|"
    r"微信截图|图片|QQ图片)"
    r"[_ -]?\d[\w()（） -]*|(?=[0-9a-f]*\d)[0-9a-f]{16,64}(?:_\d{1,4})?|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3,6})$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a line says of a photograph; `is_credit_only` where it belongs to the one above."""

    file: str = ""
    caption: str = ""
    credit: str = ""
    is_credit_only: bool = False
    is_logo: bool = False

    def photo(self, after: int) -> Photo:
        """The photograph, standing after so many blocks of the body."""
        return Photo(self.file, self.caption, self.credit, after)


def of_a_file(text: str) -> Found | None:
    """The photograph whose file, image or placeholder a line is, or None."""
    if match := _IMAGES.match(text):
        return Found(file=match["file"], caption=(match["title"] or match["alt"] or "").strip())
    if match := _LINKED.match(text):
        is_photo = match["kind"].lower() not in ("logo", "video")
        return Found(file=match["file"], is_logo=not is_photo)
    if match := _ENDINGS.match(text):
        return Found(file=match["file"])
    if _PLACEHOLDER.match(text) or _TAGGED.fullmatch(text):
        return Found()
    if _CODE_NAME.match(text):
        return Found(file=text)
    return None
