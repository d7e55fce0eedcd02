"""What a page sets between and below an article's paragraphs that only leads elsewhere."""

from __future__ import annotations

import re

from newsroom_tui.importers import blocks
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.page import closes
from newsroom_tui.importers.running import Prose

_TARGET = re.compile(r"\]\(\s*<?([^()\s>]*)")
_ATTACHED = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|zip|rar|7z|csv|txt|wps|et|ofd)(?:[?#]|$)|^mailto:", re.IGNORECASE)
_RULE = re.compile(r"(?:[-*_]\s*){3,}")


def dropped(article: Prose) -> list[str]:
    """Empty the blocks that are nothing but links to other pages, and the headings that stand above nothing else.

    What hangs on the text (附件, a form to print) stays, and so does an address that is written out.
    """
    texts = [number for number, block in enumerate(article.blocks) if blocks.is_text(block)]
    if not texts:
        return []
    found = [number for number in range(texts[0] + 1, len(article.blocks)) if is_teaser(article.blocks[number])]
    for number in range(len(article.blocks) - 1, texts[0], -1):
        below = next((n for n in range(number + 1, len(article.blocks)) if article.blocks[n]), None)
        if number not in found and _is_heading(article.blocks[number]) and (below is None or below in found):
            is_for_teasers = (
                closes(blocks.plain(article.blocks[number])) or number > texts[-1] or _is_list(article, below)
            )
            if is_for_teasers:
                found.append(number)
    left = [article.blocks[number] for number in sorted(found)]
    for number in found:
        article.blocks[number] = ""
    return left


def is_teaser(block: str) -> bool:
    """Whether a block is nothing but links to other pages."""
    if "](" not in block or letters(re.sub(r"(?m)^\s*(?:[-*]|\d+\.)\s", "", blocks.LINK.sub("", block))):
        return False
    targets = _TARGET.findall(block)
    words = letters(blocks.LINK.sub(r"\1", block))
    if any(map(_ATTACHED.search, targets)) or words.startswith(("附件", "附表", "附：")):
        return False
    return bool(words) and words not in letters(targets[0])


def _is_heading(block: str) -> bool:
    """Whether a block is a heading, or a short line in bold that stands for one."""
    plain = blocks.plain(block)
    is_bold = block.startswith("**") and block.rstrip(":： ").endswith("**")
    return bool(_RULE.fullmatch(block)) or (
        (block.startswith("#") or is_bold or plain.endswith((":", "："))) and len(plain) <= 60
    )


def _is_list(article: Prose, number: int | None) -> bool:
    return number is not None and article.blocks[number].startswith("- ")
