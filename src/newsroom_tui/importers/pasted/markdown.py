"""Plain words as Markdown: what would become a mark by accident is escaped, lists stay lists."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.lines import is_bullet, without_bullet

_ANYWHERE = re.compile(r"[\\`*_\[<&~]")
_SUSPECT = re.compile(r"[\\`*_\[<&~]|^[-+>=:|#\d]")
_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_[<&~"}
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_ATX = re.compile(r"^(#{1,6})(?=\s|$)")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BLOCK = re.compile(r"[-+*](?:\s|$)|>|[=~]{2,}|:\s|\|")
_RULE = re.compile(r"^([-_*=])(?:\s?\1){1,}\s*$")
_LONG = 100_000
"""Characters of a paragraph in which every mark is escaped, needed or not: that is quicker than to look."""


def escaped(text: str) -> str:
    """One paragraph's words as Markdown that renders as these words."""
    if not _SUSPECT.search(text):
        return text
    if _RULE.match(text[:200]):
        return re.sub(r"([-_*=])", r"\\\1", text)
    pairs = {mark for mark in "*_" if text.count(mark) > 1}
    if "](" in text or "][" in text or "]:" in text:
        pairs.add("[")
    is_long = len(text) > _LONG
    text = text.translate(_ESCAPES) if is_long else _ANYWHERE.sub(lambda match: _mark(match, pairs), text)
    text = _ATX.sub(r"\\\1", text)
    text = _NUMBER.sub(r"\1\\\2", text)
    return f"\\{text}" if _BLOCK.match(text) else text


def _mark(match: re.Match[str], pairs: set[str]) -> str:
    """A character with a backslash before it, where it would be a mark.

    Args:
        match: the character in its paragraph.
        pairs: the marks of which the paragraph has the two that it takes.
    """
    mark, text, at = match[0], match.string, match.start()
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    match mark:
        case "\\":
            is_mark = not after.isalnum()
        case "*":
            is_mark = mark in pairs and not (before.isspace() and after.isspace())
        case "_":
            is_mark = mark in pairs and not (before.isalnum() and after.isalnum())
        case "[":
            is_mark = mark in pairs or at == 0 or after == "^"
        case "<":
            is_mark = after.isalpha() or after in "/!?"
        case "&":
            is_mark = bool(_ENTITY.match(text, at))
        case "~":
            is_mark = "~" in (before, after)
        case _:
            is_mark = True
    return f"\\{mark}" if is_mark else mark


def item(text: str) -> str:
    """A line of a list as Markdown: its own bullet becomes a dash, its own number stays."""
    if is_bullet(text):
        return f"- {escaped(without_bullet(text))}"
    number = _NUMBER.match(text)
    return f"{number[0]} {escaped(text[number.end() :].strip())}" if number else escaped(text)


def number_of(text: str) -> int | None:
    """The number that a line of a numbered list begins with, or None."""
    match = re.match(r"(\d{1,3})[.)]\s+\S", text)
    return int(match[1]) if match else None
