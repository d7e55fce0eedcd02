"""The rows of a text as it was pasted, made its lines: blanks, rules, empty cells and a page's leftovers taken out."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted import wraps
from newsroom_tui.importers.pasted.lines import Line

_RULE = re.compile(r"^(?:={3,}|-{4,}|_{3,}|~{4,}|[-=] ?(?:[-=] ?){5,}|[─━═—]{4,})$")
"""A rule under a headline or between parts, which says nothing that a gap would not."""
_FLATTENED = re.compile(r"(?<=\S)[ \u00a0]{24,}(?=\S)")
"""What stands for empty lines in a page that a machine put on one line."""
_LOST = re.compile(r"^(?:\? ?)+(?=[\u4e00-\u9fff“])", re.MULTILINE)
_LOST_AMONG = re.compile(r"^(?:\? ?)+(?=[\u4e00-\u9fff“]|$)| \?(?=[\u4e00-\u9fff])", re.MULTILINE)
"""Question marks that a bad conversion left for the blanks that indent a Chinese text."""
_PICTURE = re.compile(r"(!\[[^\]]*\]\([^)]*\))")
_PICTURES = re.compile(rf"[。！？”』」)）]\s*{_PICTURE.pattern}")
_ONLY_TAGS = re.compile(  # what is left of a page's elements that held nothing: 1. <center id="a"></center>
    r"(?:(?:[•*-]|\d{1,2}\.)\s+)?(?:</?(?!(?:img|image|picture|figure|video|audio|iframe)\b)[a-z][a-z0-9]*(?:\s[^<>]{0,200})?>\s*)+"
)
_VOID = re.compile(r"[ \t\u00a0\u3000]{200,}")
"""Blanks wider than any table: so many of them take patterns that look between words far too long."""
_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_STORED = re.compile(r"\A\s*date ((?:19|20)\d\d-\d\d-\d\d) ")
"""How programs that collect pages set a page's date before its first words."""


def _rows(text: str) -> list[str]:
    text = _STORED.sub(r"Date: \1\n\n", text)
    if len(_LOST.findall(text)) >= 2:
        text = _LOST_AMONG.sub(" ", text)
    text = _VOID.sub(" " * 12, text)
    return (re.sub(r"(?<=\S)[ \u00a0]{12,}(?=\S)", "\n\n", text) if is_flattened(text) else text).split("\n")


def is_flattened(text: str) -> bool:
    """Whether a machine has put a whole page on one line, with blanks for its empty lines."""
    return bool(_FLATTENED.search(text))


def split(text: str) -> list[Line]:
    """The lines of a cleaned text that are not empty, hard wraps undone."""
    lines = []
    gap = 0
    has_words = bool(re.search(r"\w", text))
    for raw in _rows(text):
        stripped = _without_empty_cells(raw.strip())
        if (
            not stripped
            or _ONLY_TAGS.fullmatch(stripped)
            or (has_words and (_RULE.match(stripped) or not stripped.strip("|｜")))
        ):
            gap += 1
            continue
        for part in _with_pictures_apart(stripped):
            lines.append(Line(part, _columns(raw[: -len(raw.lstrip())]) if raw[0].isspace() else 0, gap))
            gap = 0
    return wraps.undone(lines)


def _without_empty_cells(text: str) -> str:
    """A line without the table's empty cells behind it, and before it where nothing else is in the row."""
    bare = text.rstrip("| \t\u3000\u00a0") or text[:1]
    cells = text[len(bare) :]
    if not cells.count("|") or (cells.count("|") == 1 and not cells[0].isspace()):
        bare = text[:-1].rstrip() if re.search(r"\s｜$", text) else text
    is_row = len(text) - len(bare) > 2 and bare.startswith("|") and "|" not in bare[1:]
    return bare[1:].strip() if is_row else bare


def _with_pictures_apart(text: str) -> list[str]:
    """A line whose paragraph is followed by Markdown images, each with its caption: parted before and behind each."""
    if "![" not in text or not _PICTURES.search(text):
        return [text]
    return [part for part in (part.strip() for part in _PICTURE.split(text)) if part]


def split_markdown(text: str) -> list[Line]:
    """The blocks of a Markdown text; a fenced one stays whole."""
    blocks: list[Line] = []
    block: list[str] = []
    fence = ""
    for raw in [*text.split("\n"), ""]:
        if not raw.strip() and not fence:
            if block:
                blocks.append(Line("\n".join(block).strip("\n"), gap=1))
                block = []
            continue
        block.append(raw)
        if match := _FENCE.match(raw):
            fence = "" if fence == match[1] else fence or match[1]
    if block:
        blocks.append(Line("\n".join(block), gap=1))
    return blocks


def _columns(blanks: str) -> int:
    return len(blanks.expandtabs(8)) + blanks.count("\u3000")
