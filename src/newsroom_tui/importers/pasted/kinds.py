"""What the lines above a body are taken for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.values import LabelLine


class Kind(Enum):
    """What a line above the body is."""

    SHORT = auto()  # a title, a subtitle, a letterhead, an item of a menu
    LABELS = auto()
    FURNITURE = auto()
    CHANNEL = auto()
    MARK = auto()
    ROUTING = auto()
    EMBARGO = auto()
    CONTACT = auto()
    BYLINE = auto()
    DATELINE = auto()
    BULLET = auto()
    DECK = auto()  # a sentence between title and byline
    PHOTO = auto()  # a caption between a title and its date
    PROSE = auto()


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line with what it was taken for."""

    line: Line
    kind: Kind
    labels: LabelLine | None = None

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text
