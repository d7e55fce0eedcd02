"""Texts too long to be read as Markdown, in blocks that are cheap to make."""

from __future__ import annotations

from newsroom_tui.ui.reading.blocks import Body, Frame, Words

LINES = 40
CHARACTERS = 4000


def parse_plain(source: str) -> Body:
    """A text as it stands, in blocks of some lines each; a very long line is cut after a word or mark."""
    body = Body()
    line = 0
    for text in portions(source):
        body.starts.append((line, len(body.blocks)))
        body.blocks.append(Words(Frame(gap=0 if body.blocks else 1), text))
        line += text.count("\n") + 1
    return body


def portions(source: str) -> list[str]:
    """The text in portions of some lines and some thousand characters."""
    found: list[str] = []
    start = 0
    while start < len(source):
        end = start
        for _ in range(LINES):
            line_end = source.find("\n", end)
            end = len(source) if line_end < 0 else line_end + 1
            if end - start > CHARACTERS or end == len(source):
                break
        if end - start > 2 * CHARACTERS:
            seams = [source.rfind(mark, start, start + CHARACTERS) + 1 for mark in " 。，；"]
            end = max(seams) or start + CHARACTERS
        found.append(source[start:end].removesuffix("\n"))
        start = end
    return found
