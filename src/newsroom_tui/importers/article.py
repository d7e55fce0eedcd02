"""Finding the article among the blocks of a page: where it begins and ends, and its title."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsroom_tui.importers import blocks, moments
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.furniture import is_channel, is_footer, is_furniture, is_of_readers
from newsroom_tui.importers.pasted.headline import is_long
from newsroom_tui.importers.pasted.marks import is_release_mark
from newsroom_tui.importers.pasted.page import closes
from newsroom_tui.importers.prose import Prose

if TYPE_CHECKING:
    from bs4.element import Tag

_HEADER_LINE = re.compile(r"[:：]|\d{4}[-/.年]\d{1,2}")
_FILE = re.compile(r"\w\.(?:html?|docx?|pdf|txt)\b", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s*(?:[-_|–—·»>]|--|::)\s*")


def bounds(page: Prose) -> tuple[int, int]:
    """Where the article's blocks begin and end: those inside the element that holds the most running text.

    Each block gives its element and all around it what it is worth; links and single words cost something, so the
    page as a whole is worth less than the article in it.
    """
    if not any("](" in block for block in page.blocks):
        return 0, len(page.blocks)  # nothing leads away from it: all of it is the article
    worth: defaultdict[int, float] = defaultdict(float)
    elements: dict[int, Tag] = {}
    for block, origin in zip(page.blocks, page.origins, strict=True):
        value = blocks.value(block)
        for element in (origin, *origin.parents):
            worth[id(element)] += value
            elements[id(element)] = element
    best = max(worth, key=lambda key: (worth[key], len(list(elements[key].parents))))
    inside = [
        number
        for number, origin in enumerate(page.origins)
        if any(id(one) == best for one in (origin, *origin.parents))
    ]
    return inside[0], inside[-1] + 1


def ended(page: Prose, start: int, end: int) -> tuple[int, int]:
    """An article's bounds without what readers said below it, other articles, and the page's foot."""
    plain = [re.sub(r"^#+\s+|\*+", "", blocks.LINK.sub(r"\1", block)) for block in page.blocks[start:end]]
    texts = [number for number, words in enumerate(plain) if blocks.SENTENCE.search(words) and len(words) > 40]
    if not texts:
        return start, end
    for number in range(texts[0] + 1, len(plain)):
        if is_of_readers(plain[number]):
            return start, start + number
    for number in range(texts[-1] + 1, len(plain)):
        block = page.blocks[start + number]
        is_list_of_links = block.count("](") > 1 and len(letters(blocks.LINK.sub("", block))) * 2 < len(
            letters(plain[number])
        )
        if closes(plain[number]) or is_list_of_links or is_footer(plain[number]):
            return start, start + number
    return start, end


def title(page: Prose, start: int, end: int, said: list[str]) -> tuple[str, int]:
    """The article's title and the block that it begins with: the title's, where the title stands above the text.

    Args:
        page: the page.
        start, end: where the article's blocks begin and end.
        said: the title as metadata say it, and the page's own, which may be no more than the site's name.
    """
    text = next((number for number in range(start, end) if blocks.is_text(page.blocks[number])), end)
    near = [*range(start, max(start - 12, -1), -1), *range(start + 1, min(max(text, start + 6), start + 16, end))]
    for is_title in (_is_said(said), _is_first_heading):
        for number in near:
            if is_title(page.blocks[number]) and (number < text or is_title is not _is_first_heading):
                return blocks.plain(page.blocks[number]), number + 1
    marked = (n for n in range(max(start - 6, 0), text) if is_release_mark(blocks.plain(page.blocks[n])))
    if not said[0] and (mark := next(marked, None)) is not None:
        return "", mark  # a press office's header, which is read as a pasted one is
    if not said[0] and (found := _title_above(page, start, text)) is not None:
        return blocks.plain(page.blocks[found]), found + 1
    if start < text < end and page.blocks[text - 1].startswith("#") and not said[0]:
        return blocks.plain(page.blocks[text - 1]), text
    words = next((words for words in said if words), "")
    headings = [block for block in page.blocks[:end] if block.startswith("# ")]
    while start and _HEADER_LINE.search(page.blocks[start - 1]) and len(page.blocks[start - 1]) < 200:
        start -= 1
    return blocks.plain(headings[-1]) if headings else _longest(_SITE_NAME.split(words)), start


def _longest(parts: list[str]) -> str:
    """The longest part of a page's own title, but for what only says that it is a release."""
    return max((part for part in parts if not is_release_mark(part)), key=len, default="")


def _is_said(said: list[str]) -> Callable[[str], bool]:
    """Whether a block is the title that a page says of itself, its site's name left off."""
    wanted = [words for text in said if text for words in (text, *_SITE_NAME.split(text)) if len(letters(words)) > 3]
    known = {letters(words) for words in wanted}
    whole = [letters(text) for text in said]

    def is_said(block: str) -> bool:
        words = blocks.plain(block)
        key = letters(words)
        if not key or (len(key) < 25 and moments.day(words)) or is_channel(words) or is_release_mark(words):
            return False
        return key in known or (len(key) > 8 and any(key in text for text in whole))

    return is_said


def _is_first_heading(block: str) -> bool:
    is_heading = block.startswith("# ") and bool(letters(block))
    return is_heading and not blocks.is_dated(block) and not is_release_mark(blocks.plain(block))


def _title_above(page: Prose, start: int, text: int) -> int | None:
    """Which block is the title on a page that tells it only by where it stands: above the date, or the text."""
    first = max(start - 6, 0)
    plain = {number: blocks.plain(page.blocks[number]) for number in range(first, text)}
    dated = [
        number
        for number, words in plain.items()
        if blocks.is_labelled(words) or byline(blocks.first_line(words)) is not None
    ]
    dated += [number for number in plain if blocks.is_dated(blocks.unlisted(page.blocks[number]).split("\\\n")[0])]
    below = min(dated, default=text)
    found = None
    for number in range(below - 1, first - 1, -1):
        words = plain[number]
        is_linked = "](" in page.blocks[number] and len(letters(blocks.LINK.sub("", page.blocks[number]))) < 2
        is_other = is_linked or is_channel(words) or is_furniture(words) or page.blocks[number].startswith(("- ", "|"))
        is_other = is_other or bool(_FILE.search(words))
        if is_long(words) and len(words) <= 160 and not is_other:
            found = number
            if dated:
                break
        elif found is not None:
            break  # without a date, the title is the uppermost of the lines right above the text
    return found


def credits_below(page: Prose, end: int) -> Iterator[int]:
    """The blocks right below an article that say who made it, above what readers say and other articles."""
    for number in range(end, min(end + 12, len(page.blocks))):
        words = re.sub(r"^#+\s+|\*+", "", blocks.LINK.sub(r"\1", page.blocks[number]))
        if is_of_readers(words) or closes(words):
            return
        if blocks.is_credit(page.blocks[number]):
            yield number


def cut(page: Prose, start: int, end: int) -> Prose:
    """A part of a page with the pictures in it."""
    above = [0]
    for block in page.blocks:
        above.append(above[-1] + Prose([block]).count)
    photos = [
        dataclasses.replace(photo, after=photo.after - above[start])
        for photo in page.photos
        if above[start] <= photo.after <= above[end]
    ]
    return Prose(page.blocks[start:end], photos)
