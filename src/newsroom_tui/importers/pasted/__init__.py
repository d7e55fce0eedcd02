"""Reading a pasted text as a careful colleague does: what is title, credit, caption, body, and what is not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsroom_tui.domain.release import Release
from newsroom_tui.domain.text.clean import clean, fingerprint
from newsroom_tui.errors import ImportFailed


@dataclass(frozen=True, slots=True)
class Pasted:
    """A pasted text as it was read.

    Attributes:
        release: the release, without id and version.
        notes: in words, what was cleaned, guessed, left out or not understood.
    """

    release: Release
    notes: tuple[str, ...] = ()


def read(text: str, *, known: Release | None = None, is_markdown: bool = False) -> Pasted:
    """Read a decoded text as one release.

    Args:
        text: the text; blocks parted by blank lines where it was made by another importer.
        known: what is known already (from a page's metadata, a mail's header); its fields that are not empty are
            kept as they are, and the text is only asked for the others.
        is_markdown: the text's blocks are Markdown already; nothing in them is unwrapped or escaped.

    Raises:
        ImportFailed: there is not a word in the text.
    """
    cleaned = clean(text)
    blocks = [block for block in re.split(r"\n\s*\n", cleaned.text) if block.strip()]
    if not is_markdown:
        blocks = [" ".join(block.split()) for block in blocks]
    if not blocks:
        raise ImportFailed("There is not a word in this text.")
    known = known or Release()
    title = known.title
    if not title:
        title, *blocks = blocks
    release = replace(known, title=title, body="\n\n".join(blocks), uid=f"text:{fingerprint(text)}")
    return Pasted(release, cleaned.notes)
