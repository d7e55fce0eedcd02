"""Running text: blocks of Markdown in their order, and the pictures between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo
from newsroom_tui.domain.text import blocks

if TYPE_CHECKING:
    from bs4.element import Tag


@dataclass(slots=True)
class Prose:
    """Blocks in their order and the pictures between them.

    Attributes:
        blocks: Markdown, one block each.
        photos: the pictures, each with the number of blocks before it.
        origins: for each block of a page, the element that it stood in.
    """

    blocks: list[str] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    origins: list[Tag] = field(default_factory=list)

    @property
    def body(self) -> str:
        """The blocks parted by blank lines."""
        return "\n\n".join(block for block in self.blocks if block)

    @property
    def count(self) -> int:
        """How many blocks there are so far, as a body's are counted."""
        return sum(blocks.count(block) for block in self.blocks)
