"""Wire copy: text as agencies' teleprinter lines carried it, hard-wrapped and with paragraphs by indent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsroom_tui.importers.marks import escaped
from newsroom_tui.importers.running import Prose

_PARAGRAPH = re.compile(r"^(?:\t\s*| {2,})\S")
_COLUMNS = re.compile(r"\S {3,}\S")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def prose_of(lines: Iterable[str]) -> Prose:
    """Wire copy's lines as blocks."""
    return Prose([block for paragraph in _paragraphs(lines) if (block := _block(paragraph))])


def _paragraphs(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines that belong together: an empty line or an indent begins the next paragraph."""
    found: list[str] = []
    for raw in lines:
        line = CONTROLS.sub("", raw).rstrip()
        if found and (not line.strip() or (_PARAGRAPH.match(line) and not _is_column(line, found))):
            yield found
            found = []
        if line.strip():
            found.append(line)
    if found:
        yield found


def _is_column(line: str, paragraph: list[str]) -> bool:
    """Whether a line goes on with a table's rows."""
    return bool(_COLUMNS.search(line.strip()) and _COLUMNS.search(paragraph[-1].strip()))


def _block(lines: list[str]) -> str:
    if len(lines) > 1 and all(_COLUMNS.search(line.strip()) for line in lines):
        return "\n".join(("```", *lines, "```"))
    text = " ".join(" ".join(lines).split())
    if not text.strip("_*-=. "):
        return ""
    return escaped(re.sub(r"``(.*?)(?:''|$)", "“\\1”", text) if "``" in text else text)
