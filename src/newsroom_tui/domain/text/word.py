"""Texts as word processors put them on the clipboard: their bullets, tabs and paragraphs as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsroom_tui.domain.text.clean import clean

_BULLET = re.compile(r"[ \t]*(?:[•·▪▫◦‣●○■□◆➢✓\uf0b7\uf0a7\uf0d8§][ \t\u3000]+|[o–—][\t]+[ ]*)(?=\S)")
_NUMBER = re.compile(r"[ \t]*\(?(\d{1,3}|[a-z])[.)、．]\t+[ ]*(?=\S)")
_MARKDOWN = re.compile(r"^ {0,3}(?:[#>|]|[-*+] |```|\d+\. )", re.MULTILINE)
# What Word leaves of its style sheets where a program takes them for words.
_STYLES = re.compile(
    r"(?:Normal\s+0\s+(?:(?:false|true)\s+){2,3}[\w-]+(?:\s+[\w-]+){0,4}?\s+X-NONE\s*)?/\*\s*Style Definitions\s*\*/"
    r"(?:[\w@.,:\s-]{1,200}\{[^{}]*\})*\s*|Normal\s+0\s+(?:(?:false|true)\s+){2,3}[\w-]+\s+[\w-]+\s+X-NONE\s*"
)
_PARAGRAPH = 100
"""Characters from which a line is a paragraph that was never wrapped."""


def is_from_word(text: str) -> bool:
    """Whether a text has what word processors put into texts, and people who write Markdown do not."""
    if "\x0b" in text or _STYLES.search(text):
        return True
    lines = text.splitlines()
    if any(_BULLET.match(line) or _NUMBER.match(line) for line in lines):
        return True
    if _MARKDOWN.search(text):
        return False
    pairs = list(pairwise(lines))
    has_rows = any("\t" in one.strip() and one.strip().count("\t") == two.strip().count("\t") for one, two in pairs)
    return has_rows or any(len(one) >= _PARAGRAPH and len(two) >= _PARAGRAPH for one, two in pairs)


def from_word(text: str) -> str:
    """Such a text as Markdown: lists, tables and paragraphs are blocks, nothing invisible is left in it."""
    lines = _STYLES.sub("", text.replace("\x0b", "\n")).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return clean("\n\n".join(_blocks(lines))).text


def _blocks(lines: list[str]) -> Iterator[str]:
    """The blocks of these lines: tables, lists, and each other line as a paragraph."""
    at = 0
    while at < len(lines):
        line = lines[at]
        rows = _rows(lines, at)
        items = _items(lines, at)
        if len(rows) > 1:
            yield _table(rows)
            at += len(rows)
        elif items:
            yield "\n".join(items)
            at += len(items)
        else:
            if line.strip():
                yield " ".join(line.replace("\t", " ").split(" ")).strip()
            at += 1


def _rows(lines: list[str], start: int) -> list[list[str]]:
    """The rows of a table that begins here: lines with as many tabs between words as each other."""
    rows: list[list[str]] = []
    for line in _from(lines, start):
        cells = [cell.strip() for cell in line.strip("\n").split("\t")]
        if len(cells) < 2 or not any(cells) or _item(line) or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    return rows


def _table(rows: list[list[str]]) -> str:
    written = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([written[0], "|" + " --- |" * len(rows[0]), *written[1:]])


def _items(lines: list[str], start: int) -> list[str]:
    """The items of a list that begins here."""
    items: list[str] = []
    for line in _from(lines, start):
        item = _item(line)
        if not item:
            break
        items.append(item)
    return items


def _item(line: str) -> str:
    """A line of a list as Markdown, empty where it is none."""
    if bullet := _BULLET.match(line):
        depth = 2 * (len(line) - len(line.lstrip("\t")))
        return f"{' ' * depth}- {line[bullet.end() :].strip()}"
    if number := _NUMBER.match(line):
        mark = number[1] if number[1].isdecimal() else str(ord(number[1]) - ord("a") + 1)
        return f"{mark}. {line[number.end() :].strip()}"
    return ""


def _from(lines: list[str], start: int) -> Iterator[str]:
    """The lines from one on, without copying them."""
    return (lines[at] for at in range(start, len(lines)))
