"""Photographs in a pasted text: what a line says of one, be it a file, a credit or a caption."""

from __future__ import annotations

from newsroom_tui.importers.pasted.captions import begins_block, of_a_caption
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.photo_credits import of_a_credit
from newsroom_tui.importers.pasted.pictures import Found, of_a_file


def read_photo(line: Line, below: Line | None, *, usual_gap: int) -> Found | None:
    """What a line of the body says of a photograph; None where it is text.

    Args:
        line: the line.
        below: the line after it.
        usual_gap: how many empty lines stand between the text's paragraphs.
    """
    text = line.text
    if len(text) > 600 or begins_block(text):
        return None
    return of_a_file(text) or of_a_credit(text) or of_a_caption(line, below, usual_gap)
