"""Finding the article among the blocks of a page: where it begins and ends, and its title."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newsroom_tui.importers import blocks, moments
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.boxes import closes
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.furniture import is_channel, is_footer, is_furniture, is_of_readers
from newsroom_tui.importers.pasted.marks import is_release_mark
from newsroom_tui.importers.pasted.titles import is_long
from newsroom_tui.importers.prose import Prose

if TYPE_CHECKING:
    from bs4.element import Tag

_HEADER_LINE = re.compile(r"[:：]|\d{4}[-/.年]\d{1,2}")
_SUBTITLE = re.compile(r"\s*(?:—|–|―|--)+\s*\S")
"""What stands below a title, behind a dash."""
_FILE = re.compile(r"\w\.(?:html?|docx?|pdf|txt)\b", re.IGNORECASE)
_NEARLY_ALL = 0.9
"""The share of an element's running text that the article's own element in it holds at least."""

_TITLE_ABOVE = 24
"""Blocks above an article's text among which its title is looked for."""

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
    outer, inside = _inside(page, elements[best]), _inside(page, _tightest(page, elements[best]))
    below = page.blocks[inside[-1] + 1 : outer[-1] + 1]
    is_signed = len(below) <= 2 and all(len(block) < 80 and "](" not in block for block in below)
    return inside[0], (outer if is_signed else inside)[-1] + 1


def _inside(page: Prose, element: Tag) -> list[int]:
    """The numbers of the blocks that stand in an element."""
    key = id(element)
    return [
        number for number, origin in enumerate(page.origins) if any(id(one) == key for one in (origin, *origin.parents))
    ]


def _tightest(page: Prose, element: Tag) -> Tag:
    """The innermost element that still holds nearly all the running text of the one that was found.

    What a page sets around the text's own element are teasers, tools and what others wrote.
    """
    while True:
        text: defaultdict[int, int] = defaultdict(int)
        count: defaultdict[int, int] = defaultdict(int)
        children: dict[int, Tag] = {}
        total = 0
        for number in _inside(page, element):
            block = page.blocks[number]
            length = len(blocks.LINK.sub("", block)) if blocks.is_text(block) else 0
            total += length
            for one in (page.origins[number], *page.origins[number].parents):
                if one.parent is element:
                    children[id(one)] = one
                    text[id(one)] += length
                    count[id(one)] += length > 0
        best = max(text, key=lambda key: text[key], default=0)
        if not total or count[best] < 3 or text[best] < _NEARLY_ALL * total:
            return element
        element = children[best]


def ended(page: Prose, start: int, end: int) -> tuple[int, int]:
    """An article's bounds without what readers said below it, other articles, and the page's foot."""
    plain = [_unmarked(block) for block in page.blocks[start:end]]
    texts = [
        number
        for number, words in enumerate(plain)
        if blocks.SENTENCE.search(words) and len(words) > 40 and not is_furniture(words)
    ]
    if not texts:
        return start, end
    for number in range(texts[0] + 1, len(plain)):
        if is_of_readers(plain[number]):
            return start, start + number
    if (teased := _teased(page.blocks[start:end], plain, texts)) is not None:
        return start, start + teased
    for number in range(texts[-1] + 1, len(plain)):
        block = page.blocks[start + number]
        is_list_of_links = block.count("](") > 1 and len(letters(blocks.LINK.sub("", block))) * 2 < len(
            letters(plain[number])
        )
        if closes(plain[number]) or is_list_of_links or is_footer(plain[number]) or _are_tools(plain[number:][:2]):
            return start, start + number
    return start, end


def _unmarked(block: str) -> str:
    """A block's words without the marks of headings, emphasis and links, its lines as they are."""
    words = blocks.LINK.sub(r"\1", block) if "](" in block else block
    return re.sub(r"^#+\s+|\*+", "", words) if words[:1] == "#" or "*" in words else words


def _teased(blocks_of_page: list[str], plain: list[str], texts: list[int]) -> int | None:
    """The heading in the lower half of the text that other articles stand below; None where there is none."""
    left, half = sum(len(plain[number]) for number in texts), sum(len(plain[number]) for number in texts) / 2
    for number in range(texts[0], texts[-1]):
        if left < half and blocks_of_page[number].startswith("#") and closes(plain[number]):
            return number
        left -= len(plain[number]) if blocks.is_text(blocks_of_page[number]) else 0
    return None


def _are_tools(plain: list[str]) -> bool:
    """Whether two blocks below an English text are a page's buttons: a word or three each, alone or in lists."""
    lines = [line.removeprefix("- ").strip() for block in plain for line in block.splitlines()]
    return len(lines) > 1 and all(
        line.isascii() and len(line.split()) <= 3 and not moments.day(line) and not blocks.is_labelled(line)
        for line in lines
    )


def title(page: Prose, start: int, end: int, said: list[str]) -> tuple[str, int]:
    """The article's title and the block that it begins with: the title's, where the title stands above the text.

    Args:
        page: the page.
        start, end: where the article's blocks begin and end.
        said: the title as metadata say it, and the page's own, which may be no more than the site's name.
    """
    text = next((number for number in range(start, end) if blocks.is_text(page.blocks[number])), end)
    if (shown := _shown(page, start, end, text, said)) is not None:
        return blocks.plain(page.blocks[shown]), shown + 1
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


def _shown(page: Prose, start: int, end: int, text: int, said: list[str]) -> int | None:
    """Which block shows the title that a page says of itself, or is a heading of the first order; None if none does."""
    below = range(start + 1, min(max(text, start + 6), start + 16, end))
    is_said = _is_said(said)
    near: list[int] = [*range(start, max(start - _TITLE_ABOVE, -1), -1), *below]
    known = [number for number in near if is_said(page.blocks[number])]
    if known:  # the site's or the channel's name may be part of what the page says, too
        lengths = [len(letters(blocks.plain(page.blocks[number]))) for number in known]
        return known[lengths.index(max(lengths))]
    above = [*range(start, max(start - _TITLE_ABOVE // 2, -1), -1), *below]
    return next((number for number in above if number < text and _is_first_heading(page.blocks[number])), None)


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
        is_other = is_other or bool(_FILE.search(words)) or bool(_SUBTITLE.match(words))
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
