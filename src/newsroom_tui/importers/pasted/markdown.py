"""Plain words as Markdown: what would become a mark by accident is escaped, lists stay lists."""

from __future__ import annotations

import re

from newsroom_tui.importers.pasted.lines import is_bullet, without_bullet

_ANYWHERE = re.compile(r"[\\`*_\[\]<>&~|^]")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_ATX = re.compile(r"^(#{1,6})(?=\s|$)")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_MARK = re.compile(r"^([-+*>=~]|:(?=\s))")
_RULE = re.compile(r"^([-_*=])(?:\s*\1){1,}\s*$")


def escaped(text: str) -> str:
    """One paragraph's words as Markdown that renders as these words."""
    if _RULE.match(text):
        return re.sub(r"([-_*=])", r"\\\1", text)
    text = _ANYWHERE.sub(lambda match: _mark(match, text), text)
    text = _ATX.sub(r"\\\1", text)
    text = _NUMBER.sub(r"\1\\\2", text)
    return _MARK.sub(r"\\\1", text) if re.match(r"[-+>](?:\s|$)|>|[=~]{2,}|:\s", text) else text


def _mark(match: re.Match[str], text: str) -> str:
    """A character with a backslash before it, where it would be a mark."""
    mark, at = match[0], match.start()
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    match mark:
        case "\\":
            is_mark = not after.isalnum() or at + 1 == len(text)
        case "*":
            is_mark = text.count("*") > 1 and not (before.isspace() and after.isspace())
        case "_":
            is_mark = text.count("_") > 1 and not (before.isalnum() and after.isalnum())
        case "`":
            is_mark = True
        case "[":
            is_mark = "](" in text or "][" in text or at == 0 or after == "^"
        case "]":
            is_mark = after in "([:" and not text[at + 1 :].isspace()
        case "<":
            is_mark = after.isalpha() or after in "/!?"
        case "&":
            is_mark = bool(_ENTITY.match(text, at))
        case "~":
            is_mark = after == "~" or before == "~"
        case _:
            is_mark = False
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
