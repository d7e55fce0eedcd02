"""What the blocks of a page say, each by itself."""

from __future__ import annotations

import re

from newsroom_tui.importers import moments
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.bylines import byline
from newsroom_tui.importers.pasted.credits import read_credits, signature
from newsroom_tui.importers.pasted.fields import read_labels
from newsroom_tui.importers.pasted.labelled import lookup
from newsroom_tui.importers.pasted.labels import Role

LINK = re.compile(
    r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"
)
MARKS = re.compile(r"[，。；！？、,.;!?]")
LABELLED = re.compile(r"^[\[【(（]?\s*(?P<label>[^\W\d_]{2,12})\s*[:：]")
_CREDITS = {
    Role.DATE,
    Role.UPDATED,
    Role.NOISE,
    Role.AUTHOR,
    Role.PHOTOGRAPHER,
    Role.BOTH,
    Role.SOURCE,
    Role.PUBLISHER,
    Role.EXTRA,
}
SENTENCE = re.compile(r".{25}[.。!！?？][”\"’』」]?\s*$", re.S)


def plain(block: str) -> str:
    """A block's words on one line, without marks of headings, emphasis and links."""
    words = LINK.sub(r"\1", block) if "](" in block else block
    if words[:1] == "#" or "*" in words or "\\" in words:
        words = re.sub(r"^#+\s+|[*\\]", "", words)
    return " ".join(words.split())


def first_line(block: str) -> str:
    """A block's words above its first line break."""
    return re.split(r"\\?\n", block, maxsplit=1)[0]


def is_text(block: str) -> bool:
    """Whether a block is running text."""
    words = plain(block)
    return len(words) > 40 and bool(SENTENCE.search(words)) and not is_labelled(words)


def is_labelled(line: str) -> bool:
    """Whether a line holds labels and nothing else."""
    labels = read_labels(line) if len(line) <= 160 else None
    return bool(labels and labels.is_strong and not labels.rest)


def is_dated(block: str) -> bool:
    """Whether a block above the title says when the article came out, or from where it is."""
    line = plain(block)
    has_links = "](" in block and len(letters(LINK.sub("", block))) * 2 < len(letters(line))
    labels = read_labels(line) if len(line) < 80 and not has_links else None
    is_element = labels is not None and (labels.has_date or any(one.role is Role.SOURCE for one in labels.values))
    return (len(letters(line)) < 25 and bool(moments.day(line))) or is_element


def is_credit(block: str) -> bool:
    """Whether a block below the article says who made it: 责任编辑：…, Source: Somebody, （宣传部 张三）."""
    bracket = re.fullmatch(r"[（(【]([^（()）【】]{2,60})[)）】]", block.strip())
    if bracket and (read_credits(bracket[1]) or any(signature(bracket[1]))):
        return True
    matches = [LABELLED.match(line) for line in lines(block)]
    labels = [lookup(match["label"]) for match in matches if match]
    is_told = bool(labels) and all(label and label.role in _CREDITS for label in labels)
    return len(block) < 200 and (is_told or ("](" not in block and not block.isascii() and bool(read_credits(block))))


def lines(block: str) -> list[str]:
    """A block's words, or those of each of a list's items, each on one line."""
    parts = re.split(r"\n(?=- )", block) if block.startswith("- ") else [block]
    return [" ".join(LINK.sub(r"\1", part).removeprefix("- ").split()) for part in parts]


def unlisted(block: str) -> str:
    """A list or a table of labels, or of the byline and the date, as lines; other blocks as they are."""
    if not block.startswith(("- ", "|")) or block.count("\n") > 12:
        return block
    rows = [row for row in block.split("\n") if not re.fullmatch(r"[|\s:-]+", row)]
    lines = ["  ".join(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]
    plain = [LINK.sub(r"\1", line).removeprefix("- ").strip() for line in lines]
    telling = sum(byline(line) is not None or is_labelled(line) for line in plain)
    is_told = telling * 2 > len(plain) or (len(plain) <= 6 and any(map(byline, plain)))
    return "\\\n".join(line for line in plain if line) if is_told else block


def value(block: str) -> float:
    """What a block tells of its element's being the article: running text much, links less than nothing."""
    words = LINK.sub("", block)
    if "](" not in block and is_credit(block):
        return 0.0  # labels and credits are no text, and no menu either
    if len(words) < 12 and not MARKS.search(words):
        return -1.0 - 0.5 * len(LINK.findall(block))
    if len(words) < 0.4 * len(block) and "](" in block:
        return -2.0
    return min(len(words), 600) / 30 + len(MARKS.findall(words)) / 2 - 1
