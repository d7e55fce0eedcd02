"""Tidying a text while it is edited: what programs left in it, doubled blanks, straight quotes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text import prose
from newsroom_tui.domain.text.clean import Cleaned, clean
from newsroom_tui.language import N_

_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_QUOTED = re.compile(r'(?<![\w"])"(?=[^\s"])([^"\n]*[^\s"])"(?![\w"])')
_QUOTED_IN_CHINESE = re.compile(r'"([^"\n]+)"')
_QUOTES = {"de": "„\\1“", "fr": "« \\1 »"}
"""How languages quote; those that are not here as English and Chinese do."""
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def tidied(release: Release) -> tuple[Release, tuple[str, ...]]:
    """A release with its title, subtitle, body and captions tidied, and in words what was changed."""
    counts: Counter[str] = Counter()

    def plain(text: str) -> str:
        cleaned = tidy(text, release.language)
        if cleaned.text != text:
            counts.update(cleaned.counts)
        return cleaned.text

    title, subtitle, body = plain(release.title), plain(release.subtitle), plain(release.body)
    photos = tuple(replace(photo, caption=plain(photo.caption)) for photo in release.photos)
    changed = replace(release, title=title, subtitle=subtitle, body=body, photos=photos)
    return changed, Cleaned(body, counts).notes


def tidy(text: str, language: str = "") -> Cleaned:
    """A body without what nobody typed on purpose; what was changed is counted by kind.

    Code, tables and addresses keep their blanks and quotes.

    Args:
        language: of the text, as a release says it; quotes go by it.
    """
    cleaned = clean(text)
    counts = dict(cleaned.counts)
    trailing = sum(old != new for old, new in zip(text.split("\n"), cleaned.text.split("\n"), strict=False))
    if not counts and trailing:
        counts[N_("Blanks at the ends of lines removed, in lines")] = trailing
    quoted = _QUOTED_IN_CHINESE if language.startswith("zh") else _QUOTED
    steps = (
        (N_("Doubled blanks made one"), _DOUBLED, " "),
        (N_("Straight quotes made curly"), quoted, _QUOTES.get(language[:2], "“\\1”")),
        (N_("Straight apostrophes made curly"), _APOSTROPHE, "’"),
    )
    lines = []
    for line, line_kind in prose.lines(cleaned.text):
        is_prose = line_kind is prose.LineKind.PROSE
        parts = prose.AS_IT_IS.split(line) if is_prose else []
        for number in range(0, len(parts), 2):
            for kind, pattern, by in steps:
                parts[number], found = pattern.subn(by, parts[number])
                if found:
                    counts[kind] = counts.get(kind, 0) + found
        lines.append("".join(parts) if is_prose else line)
    return Cleaned("\n".join(lines), counts)
