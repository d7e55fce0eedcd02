"""Markdown's marks: words escaped so that they are shown as they are, with no more backslashes than that takes."""

from __future__ import annotations

import re

# What would be read as emphasis, code, a link, an entity or HTML; and as a heading, a list or a quotation.
_INLINE = re.compile(
    r"[\\`]|\*(?=\S)|(?<=\S)\*|(?<![^\W_])_(?=\S)|(?<=[^\s])_(?![^\W_])|~~|\[(?=\^|[ xX]\])"
    r"|<(?=[a-zA-Z/!?])|&(?=#?\w+;)"
)
_MARKS = re.compile(r"[\\`*_~\[<&]")
_STARTS = frozenset("#-+*>=~_[0123456789")
_LONGEST = 20_000  # no paragraph has more characters, but files do
_LINK_END = re.compile(r"\]\s*[(:\[]")
_BRACKET = re.compile(r"(?<!\\)(?:\\\\)*(?:(?P<end>\](?=\s*[(:\[]))|(?P<close>\])|(?P<open>\[))")
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
    if not _MARKS.search(text):
        return text
    text = _INLINE.sub(r"\\\g<0>", text)
    return "\n\n".join(_without_links(part) for part in text.split("\n\n")) if _LINK_END.search(text) else text


def _without_links(text: str) -> str:
    """A paragraph in which no bracket opens a link: of those before an end of one, all that nothing else closes."""
    if len(text) > _LONGEST:
        return re.sub(r"(?<!\\)\[", r"\\[", text)
    has_end, closed, opens = False, 0, []
    for match in reversed(list(_BRACKET.finditer(text))):
        if match["end"]:
            has_end, closed = True, 0  # what closes behind it closes none before it
        elif match["close"]:
            closed += 1
        elif closed:
            closed -= 1
        elif has_end:
            opens.append(match.start("open"))
    parts, last = [], 0
    for start in reversed(opens):
        parts += [text[last:start], "\\"]
        last = start
    return "".join((*parts, text[last:]))


def starts_escaped(text: str) -> str:
    """Lines as they stand: no heading, list or quotation is made of their first marks."""
    if "\n" not in text and text.lstrip(" \t")[:1] not in _STARTS:
        return text
    return _LINE_START.sub(lambda match: f"{match['indent']}{match['number'] or ''}\\{match['mark'] or ''}", text)
