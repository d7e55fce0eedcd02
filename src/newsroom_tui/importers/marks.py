"""Markdown's marks: words escaped so that they are shown as they are, with no more backslashes than that takes."""

from __future__ import annotations

import re

# What would be read as emphasis, code, a link, an entity or HTML; and as a heading, a list or a quotation.
_INLINE = re.compile(
    r"[\\`]|\*(?=\S)|(?<=\S)\*|(?<![^\W_])_(?=\S)|(?<=[^\s])_(?![^\W_])|~~|\[(?=[^\[\]]*\]\s*[(:\[]|\^|[ xX]\])"
    r"|<(?=[a-zA-Z/!?])|&(?=#?\w+;)"
)
_LINE_START = re.compile(
    r"^(?P<indent>[ \t]*)"
    r"(?:(?P<mark>#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|=+\s*$|-{2,}\s*$|~{3,}|_(?=[ _]*$)|\[(?=.*\]:))"
    r"|(?P<number>\d{1,9})(?=[.)](?:\s|$)))",
    re.M,
)


def escaped(text: str) -> str:
    """Plain words as Markdown."""
    return starts_escaped(inline_escaped(text))


def inline_escaped(text: str) -> str:
    """Words in a line: no emphasis, code, link, entity or HTML is made of them."""
    return _INLINE.sub(r"\\\g<0>", text)


def starts_escaped(text: str) -> str:
    """Lines as they stand: no heading, list or quotation is made of their first marks."""
    return _LINE_START.sub(lambda match: f"{match['indent']}{match['number'] or ''}\\{match['mark'] or ''}", text)
