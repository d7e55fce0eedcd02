"""What a page sets between and below an article's paragraphs that only leads elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom_tui.importers import blocks
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted import boxes
from newsroom_tui.importers.pasted.furniture import is_count, is_furniture
from newsroom_tui.importers.pasted.marks import is_rule
from newsroom_tui.importers.running import Prose

_REPEATED = 40
"""Letters and digits that nobody writes twice."""
_LONGEST = 300
"""Characters of a teaser, a button or a heading, marks and addresses among them."""

_TARGET = re.compile(r"\]\(\s*<?([^()\s>]*)")
_ATTACHED = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|7z|csv|txt|wps|et|ofd)(?:[?#]|$)|^mailto:", re.IGNORECASE)


def dropped(article: Prose) -> list[str]:
    """Empty the blocks that are nothing but links to other pages, and the headings that stand above nothing else.

    What hangs on the text (附件, a form to print) stays, and so does an address that is written out.
    """
    first = next((number for number, block in enumerate(article.blocks) if blocks.is_text(block)), None)
    if first is None:
        return []
    last = next(number for number in reversed(range(len(article.blocks))) if blocks.is_text(article.blocks[number]))
    found = {
        number
        for number, block in enumerate(article.blocks)
        if is_rule(block) or (number > first and (is_teaser(block) or _is_button(block)))
    }
    found |= set(_repeating(article.blocks)) | set(_framed(article.blocks, first))
    for number in reversed(range(len(article.blocks))):
        if number not in found and _is_heading(article.blocks[number]):
            found |= _box(article, number, found, last)
    left = [article.blocks[number] for number in sorted(found)]
    for number in found:
        article.blocks[number] = ""
    return left


def _is_button(block: str) -> bool:
    """Whether a block is a page's button: *×*, View photos."""
    plain = blocks.plain(block) if len(block) <= _LONGEST else ""
    return 0 < len(plain) <= 40 and is_furniture(plain) and not is_count(plain)


def _framed(blocks_of_page: list[str], first: int) -> Iterator[int]:
    """The numbers of short blocks with a button above and one below: the title of a film."""
    shown = [number for number, block in enumerate(blocks_of_page) if block and number > first]
    for above, number, below in zip(shown, shown[1:], shown[2:], strict=False):
        block = blocks_of_page[number]
        is_short = len(block) <= _LONGEST and not blocks.is_text(block)
        if is_short and _is_button(blocks_of_page[above]) and _is_button(blocks_of_page[below]):
            yield number


def _repeating(blocks_of_page: list[str]) -> Iterator[int]:
    """The numbers of blocks that stand twice with nothing but buttons between, as a gallery's captions do."""
    shown = [number for number, block in enumerate(blocks_of_page) if block and not _is_button(block)]
    for above, below in pairwise(shown):
        if any(blocks_of_page[above + 1 : below]):
            words = letters(blocks.plain(blocks_of_page[above]))
            if len(words) >= _REPEATED and words == letters(blocks.plain(blocks_of_page[below])):
                yield from (above, below)


def _box(article: Prose, number: int, left: set[int], last: int) -> set[int]:
    """A heading and the list below it where they are a box of the page; of other headings those above nothing."""
    plain = blocks.plain(article.blocks[number])
    below = next((below for below in range(number + 1, len(article.blocks)) if article.blocks[below]), None)
    is_list = below is not None and article.blocks[below].startswith("- ")
    if below is not None and boxes.opens_inside(plain) and is_list:
        return {number, below}
    if number > last and not any(
        article.blocks[one] for one in range(number + 1, len(article.blocks)) if one not in left
    ):
        return {number}
    is_box = boxes.closes(plain) or boxes.opens_inside(plain) or is_list
    return {number} if below in left and is_box else set()


def is_teaser(block: str) -> bool:
    """Whether a block is nothing but links to other pages, be it with a word before them or days between them."""
    if "](" not in block:
        return len(block) <= _LONGEST and boxes.is_teaser(blocks.plain(block))
    if boxes.is_teaser(blocks.plain(block)):
        return True
    words, linked = letters(blocks.plain(block)), "".join(map(letters, blocks.LINK.findall(block)))
    share = 2 if block.startswith("- ") else 4 / 3  # of a list's words fewer need be linked
    if block.count("](") > 1 and len(linked) * share > len(words) > 0:
        return not blocks.SENTENCE.search(blocks.plain(block)) or len(linked) == len(words)
    targets = _TARGET.findall(block)
    if len(linked) < len(words) or any(map(_ATTACHED.search, targets)) or words.startswith(("附件", "附表", "附：")):
        return False
    return bool(words) and words not in letters(targets[0])


def _is_heading(block: str) -> bool:
    """Whether a block is a heading, or a short line that stands for one."""
    if len(block) > _LONGEST:
        return False
    plain = blocks.plain(block)
    is_bold = block.startswith("**") and block.rstrip(":： ").endswith("**")
    is_told = block.startswith("#") or is_bold or plain.endswith((":", "："))
    return (is_told or boxes.closes(plain) or boxes.opens_inside(plain)) and 0 < len(plain) <= 60
