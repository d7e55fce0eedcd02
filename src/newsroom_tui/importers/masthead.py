"""The lines between a page's title and its text, made plain for the reader of pasted texts."""

from __future__ import annotations

import dataclasses
import re

from newsroom_tui.importers import blocks
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.names import is_english_person
from newsroom_tui.importers.prose import Prose

_DATED = re.compile(r"(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\s+(?=\S)(?!\d{1,2}:\d)")


def made_plain(article: Prose) -> list[str]:
    """Make the lines between title and text plain, drop those that only link elsewhere, and return what was dropped.

    A date is neither a heading nor a link, whatever a page makes of it; lines that a break parts are lines.
    """
    dropped = []
    for number, block in enumerate(article.blocks):
        plain = re.sub(r"(?m)^#+\s+|\*+", "", blocks.LINK.sub(r"\1", block))
        if number < 3 and "\\\n" in plain and not blocks.SENTENCE.search(plain):
            plain = block = plain.replace("\\\n", "\n\n")
        if number < 3 and block.startswith("- ") and blocks.is_credit(block):  # a list of labels
            plain = block = "\n\n".join(blocks.lines(block))
        first = blocks.first_line(plain)
        is_labelled = bool(blocks.LABELLED.match(plain)) or byline(first) is not None or blocks.is_labelled(first)
        if not is_labelled and (blocks.value(block) > 3 or blocks.SENTENCE.search(plain)):
            if not _has_byline_below(article.blocks[number + 1 : number + 5]):
                break
            article.blocks[number] = " ".join(plain.split()) if block.startswith("#") else block
            continue
        has_only_links = "](" in block and len(letters(blocks.LINK.sub("", block))) < 2
        labels = read_labels(plain)
        is_told = is_english_person(" ".join(plain.split())) or (labels is not None and labels.has_date)
        if has_only_links and not is_told:
            dropped.append(block)
            line = ""
        else:
            line = plain.replace("\\\n", "\n\n") if is_labelled or len(plain) < 200 else block
        # A date and the paper that it came from often stand side by side without a label.
        is_parted = _DATED.match(line) and not (labels is not None and labels.has_date and labels.noise)
        article.blocks[number] = _DATED.sub(r"\1\n\n", line, count=1) if is_parted else line
    else:
        return dropped
    return [*dropped, *_drop_tools(article, number)]


def deck(article: Prose) -> str:
    """The sentence in a heading of its own right below the title, taken out; empty where there is none."""
    number = next((number for number, block in enumerate(article.blocks) if block), None)
    block = article.blocks[number] if number is not None else ""
    words = blocks.plain(block)
    is_told = len(words.split()) >= 10 or len(re.findall("[\u4e00-\u9fff]", words)) >= 25
    if number is None or not block.startswith("##") or not is_told or blocks.is_dated(block) or byline(words):
        return ""
    article.blocks[number] = ""
    return words


def _drop_tools(article: Prose, end: int) -> list[str]:
    """Drop three or more lines of a word or two in a row right above the text: a box of tools, no part of a header."""
    start = end
    while start and _is_tool(article.blocks[start - 1]):
        start -= 1
    tools = [block for block in article.blocks[start:end] if block]
    if len(tools) < 2 or end - start < 3:  # what was a link only is empty by now
        return []
    article.blocks[start:end] = [""] * (end - start)
    return tools


def _is_tool(block: str) -> bool:
    words = re.sub(r"(?m)^[#\s-]+", "", blocks.LINK.sub(r"\1", block))
    lines = words.splitlines() or [""]
    has_label = any(read_labels(line) or byline(line) for line in lines)
    return not has_label and all(len(letters(line)) <= 24 and not blocks.MARKS.search(line) for line in lines)


def _has_byline_below(below: list[str]) -> bool:
    """Whether the title's deck or its picture's caption stands here, above the byline or the date."""
    for block in below:
        plain = re.sub(r"^#+\s+|\*+", "", blocks.LINK.sub(r"\1", block))
        plain = blocks.first_line(plain)
        labels = read_labels(plain)
        is_element = labels is not None and labels.has_date and labels.is_strong and not labels.rest
        if byline(plain) or is_element or (len(plain) < 60 and blocks.is_dated(plain)):
            return True
        if blocks.SENTENCE.search(plain) and not block.startswith("#"):
            return False
    return False


def bylines_in_captions(article: Prose) -> list[str]:
    """The bylines that a page sets beside its first picture as if they were its caption, taken from there."""
    found = [photo for photo in article.photos if photo.after <= 1 and byline(photo.caption)]
    article.photos[:] = [
        dataclasses.replace(photo, caption="") if photo in found else photo for photo in article.photos
    ]
    return [photo.caption for photo in found]
