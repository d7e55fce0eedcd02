"""Pictures that stand alone in a Markdown text: photographs of the release, not blocks of its body."""

from __future__ import annotations

import re
from dataclasses import replace

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text import blocks as text_blocks

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_IMAGE = re.compile(
    r"\[?!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]\(\s*<?(?P<file>(?:[^()\s<>]|\([^()\s]*\))+)>?"
    r"(?:\s+(?:\"(?P<title>[^\"]*)\"|'(?P<other>[^']*)'))?\s*\)(?:\]\([^()\s]*\))?(?:\{[^{}\n]*\})?"
)
_CAPTIONED = re.compile(r"(?P<images>(?:[^\n]+\n)+)[ ]*(?P<mark>[*_])(?P<words>[^*_\n][^\n]{1,300})(?P=mark)\s*")
_ONLY_IMAGES = re.compile(rf"\s*(?:{re.sub(r'[?]P<[a-z]+>', '?:', _IMAGE.pattern)}\s*)+")


def blocks(text: str) -> list[str]:
    """The text's blocks as blank lines part them; a fenced code block is one, whatever stands in it."""
    found: list[list[str]] = [[]]
    fence = ""
    for line in text.splitlines():
        match = _FENCE.match(line)
        if match and (not fence or (match[1].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else match[1]
        if line.strip() or fence:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def lifted(body: str) -> tuple[str, tuple[Photo, ...]]:
    """A body without the pictures that are blocks of their own, and these with the place they stood at."""
    kept: list[str] = []
    photos: list[Photo] = []
    after = 0
    for block in blocks(body):
        captioned = _CAPTIONED.fullmatch(block)
        if _ONLY_IMAGES.fullmatch(captioned["images"] if captioned else block):
            photos.extend(_photo(match, after) for match in _IMAGE.finditer(block))
            if captioned:
                photos[-1] = _with_words(photos[-1], captioned["words"])
        else:
            kept.append(block)
            after += text_blocks.count(block)
    return (body.strip("\r\n") if not photos else "\n\n".join(kept)), tuple(photos)


def _with_words(photo: Photo, words: str) -> Photo:
    """A picture with the emphasised line right under it, which is its credit or its caption."""
    credit = re.match(r"(?:photo|picture|image)s?(?: credit)?(?: by| courtesy of|:)\s*(.+?)\.?$", words, re.IGNORECASE)
    if credit:
        return replace(photo, credit=credit[1])
    return replace(photo, caption=words if not photo.caption else f"{photo.caption}. {words}")


def _photo(match: re.Match[str], after: int) -> Photo:
    caption = re.sub(r"\\(?=[^\w\s])", "", match["alt"]) or match["title"] or match["other"] or ""
    return Photo(file=match["file"], caption=" ".join(caption.split()), after=after)
