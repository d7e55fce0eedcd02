"""The body of a pasted text: its blocks as Markdown, and the photographs among them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsroom_tui.domain.release import Photo
from newsroom_tui.importers.pasted import boxes, furniture, marks, rights, titles
from newsroom_tui.importers.pasted.captions import is_caption, is_captioned
from newsroom_tui.importers.pasted.credits import read_credits
from newsroom_tui.importers.pasted.gathered import Gathered
from newsroom_tui.importers.pasted.labels import Role
from newsroom_tui.importers.pasted.lines import CLOSELY, Line, is_bullet
from newsroom_tui.importers.pasted.markdown import escaped, item, number_of
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.pasted.pictures import Found
from newsroom_tui.importers.pasted.placed import placed_captions
from newsroom_tui.importers.pasted.sentences import is_prose
from newsroom_tui.importers.pasted.subheads import alike


@dataclass(slots=True)
class Body:
    """A body in the making.

    Attributes:
        blocks: its Markdown blocks.
        photos: the photographs between them.
    """

    blocks: list[str] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    items: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The body as Markdown."""
        return "\n\n".join(self.blocks)

    def add(self, block: str) -> None:
        """Add a block; an open list ends."""
        self.end_list()
        self.blocks.append(block)

    def end_list(self) -> None:
        """Make a block of the list's items that were read last."""
        if self.items:
            self.blocks.append("\n".join(self.items))
            self.items = []


def make_body(lines: Sequence[Line], gathered: Gathered, *, is_markdown: bool = False) -> Body:
    """Put the body's blocks together.

    Args:
        lines: the lines between header and tail.
        gathered: gets what is left out.
        is_markdown: the lines are Markdown blocks already.
    """
    body = Body()
    gaps = Counter(line.gap for line in lines[1:])
    usual = gaps.most_common(1)[0][0] if gaps else 0
    was_photo = False
    headings = alike(lines[:CLOSELY])
    captions = placed_captions(lines[:CLOSELY], usual_gap=usual) - headings
    for index, line in enumerate(lines):
        if index >= CLOSELY:
            body.add(line.text if is_markdown else escaped(" ".join(line.text.split())))
            continue
        below = lines[index + 1] if index + 1 < len(lines) else None
        is_page = furniture.is_page_words(line.opening) or rights.is_notice(line.opening)
        is_page = is_page or (not is_markdown and (boxes.is_teaser(line.opening) or _is_title(line, gathered)))
        if is_page or marks.is_page_break(line.opening):
            gathered.leave(line.text)
            continue
        if not is_markdown and _take_reported(line, gathered):
            continue
        found = None if index in headings else read_photo(line, below, usual_gap=usual)
        if found is None and index in captions:
            found = Found(caption=line.text.strip("| "))
        is_close, is_above = line.gap == 0 < usual, below is not None and below.gap == 0 < usual
        if _take_photo(line, found, body, gathered, was_photo=was_photo, is_close=is_close, is_above=is_above):
            was_photo = True
            continue
        was_photo = False
        if is_markdown:
            body.add(line.text)
        else:
            _take_text(line, below, body)
    body.end_list()
    return body


def _is_title(line: Line, gathered: Gathered) -> bool:
    """Whether a line among the paragraphs is the title again, as a page calls its pictures."""
    return len(gathered.title) >= 8 and titles.is_same(line.text, gathered.title)


def _take_reported(line: Line, gathered: Gathered) -> bool:
    """Take a line among the paragraphs that only says who wrote and photographed: 张三 李四 摄影报道."""
    credited = read_credits(line.text) if len(line.text) <= 40 else None
    if not credited or not any(credit.role is Role.BOTH for credit in credited):
        return False
    gathered.take_credits(credited)
    return True


def _take_photo(
    line: Line, found: Found | None, body: Body, gathered: Gathered, *, was_photo: bool, is_close: bool, is_above: bool
) -> bool:
    """Take a line as a photograph, or as what belongs to the last one; False where it is none.

    Args:
        line, found: the line, and the photograph in it.
        body, gathered: get what it says.
        was_photo: the line above was of a photograph.
        is_close: it stands closer to the line above than paragraphs do.
        is_above: the line below stands so close to it.
    """
    is_open = was_photo and bool(body.photos) and not body.photos[-1].caption
    is_bare = is_open and not body.photos[-1].credit and not body.photos[-1].file.startswith("http")
    if found is None and was_photo and body.photos and _repeats(line.text, body.photos[-1].caption):
        return True
    if found is None and ((is_bare and is_caption(line.text)) or (is_open and is_close and len(line.text) <= 400)):
        found = Found(caption=line.text)
    if found is None:
        return False
    body.end_list()
    if found.is_logo:
        gathered.keep("link", line.text)
        return True
    last = body.photos[-1] if body.photos and was_photo else None
    above = body.blocks[-1] if body.blocks and not body.items else ""
    is_first = len(body.blocks) == 1 and not above.isascii()
    is_below = above and not is_first and not is_above and is_captioned(above, line.text)
    if found.is_credit_only and last is None and is_below:
        found = replace(found, caption=body.blocks.pop(), is_credit_only=False)
    if last and found.is_credit_only and not last.credit:
        body.photos[-1] = replace(last, credit=found.credit)
    elif last and not last.caption and not found.file and (found.caption or found.credit):
        body.photos[-1] = replace(last, caption=found.caption, credit=found.credit or last.credit)
    else:
        body.photos.append(found.photo(len(body.blocks)))
    return True


def _repeats(text: str, caption: str) -> bool:
    """Whether a short line only says once more what stands in the caption above it, as a page's hidden words do."""
    return 8 <= len(text) < len(caption) <= 300 and not is_prose(text) and caption.endswith(text)


def _take_text(line: Line, below: Line | None, body: Body) -> None:
    text = re.sub(r"``(.*?)(?:''|$)", "“\\1”", " ".join(line.text.split()))
    number = number_of(text)
    is_listed = number is not None and (
        (bool(body.items) and (number_of(body.items[-1]) or -1) + 1 == number)
        or (below is not None and below.gap <= 1 and number_of(below.text) == number + 1)
    )
    is_rule = re.fullmatch(r"([-*_•])(?: ?\1)+", text) is not None
    if not is_rule and (is_bullet(text) or is_listed):
        if body.items and is_bullet(text) != body.items[-1].startswith("- "):
            body.end_list()
        body.items.append(item(text))
    else:
        body.add(escaped(text))
