"""The blocks of a page: each knows its text and lays itself out into lines of a given width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from newsroom_tui.domain.text.wrap import Cells, wrap
from newsroom_tui.ui.reading.passage import Passage

DECORATION = -1


class Piece(NamedTuple):
    """A stretch of a line.

    Attributes:
        text: what stands there.
        roles: its looks.
        offset: where in the block's text it begins, `DECORATION` for what is no text: bullets, frames, padding.
    """

    text: str
    roles: tuple[str, ...] = ()
    offset: int = DECORATION


Line = tuple[Piece, ...]


class Margin(NamedTuple):
    """What stands left of a block on behalf of a quotation or list around it."""

    first: str
    rest: str
    role: str


@dataclass(frozen=True)
class Frame:
    """How a block stands among the others.

    Attributes:
        margins: what stands to its left, outermost first.
        gap: how many empty lines stand above it.
        shared: how many of its margins the block above has too; they go on through the gap.
    """

    margins: tuple[Margin, ...] = ()
    gap: int = 1
    shared: int = 0


class Block:
    """One unit of a page that is laid out at once. Its text is reckoned when first needed."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame

    @property
    def passage(self) -> Passage:
        """The block's words."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The words as they are copied and searched."""
        return self.passage.text

    def estimate(self, width: int) -> int:
        """About how many lines `lay_out` will give, cheaply."""
        raise NotImplementedError

    def lay_out(self, width: int, cells: Cells) -> list[Line]:
        """The block's lines, gap and margins with them, none wider than `width` cells where characters allow it."""
        margins = self._fitting(width, cells)
        inner = max(1, width - sum(cells(m.rest) for m in margins))
        first = tuple(Piece(m.first, (m.role,)) for m in margins if m.first)
        rest = tuple(Piece(m.rest, (m.role,)) for m in margins if m.rest)
        dropped = len(self.frame.margins) - len(margins)
        shared = tuple(Piece(m.rest, (m.role,)) for m in margins[: max(0, self.frame.shared - dropped)])
        lines: list[Line] = [shared] * self.frame.gap
        for number, line in enumerate(self.body(inner, cells)):
            lines.append((rest if number else first) + line)
        return lines

    def body(self, width: int, cells: Cells) -> Iterator[Line]:
        """The lines without what stands around them; at least one."""
        raise NotImplementedError

    def copy(self) -> str:
        """The block as plain text, with its bullet or number, without wraps."""
        margins = self.frame.margins
        marker = "".join(m.first for m in margins if m.role == "marker")
        return marker + self.text.replace("\n", "\n" + " " * len(marker))

    def _fitting(self, width: int, cells: Cells) -> Sequence[Margin]:
        """The innermost margins that leave half of a narrow line to the words."""
        margins = self.frame.margins
        while margins and sum(cells(m.rest) for m in margins) > max(0, width // 2):
            margins = margins[1:]
        return margins


class Words(Block):
    """A paragraph, heading, or any other running text."""

    def __init__(self, frame: Frame, source: Passage | str, read: Callable[[str], Passage] | None = None) -> None:
        """Take a passage, or a source text that `read` makes one of when it comes into view."""
        super().__init__(frame)
        self._source = source
        self._read = read or Passage.of

    @cached_property
    def passage(self) -> Passage:
        """The block's words."""
        return self._source if isinstance(self._source, Passage) else self._read(self._source)

    def estimate(self, width: int) -> int:
        """About how many lines `lay_out` will give."""
        source = self._source.text if isinstance(self._source, Passage) else self._source
        size = len(source) if source.isascii() else len(source) + sum(c > "\u2e80" for c in source[:2000])
        return self.frame.gap + max(1, -(-size // max(1, width)))

    def body(self, width: int, cells: Cells) -> Iterator[Line]:
        """The wrapped words."""
        passage = self.passage
        for start, end in wrap(self._breakable(width, cells), width, cells):
            yield tuple(
                Piece(passage.text[run.start : run.end], run.roles, run.start) for run in passage.between(start, end)
            )

    def _breakable(self, width: int, cells: Cells) -> str:  # noqa: ARG002 - for subclasses
        """The text, with whatever must not be parted glued together character for character."""
        return self.text


class Facts(Words):
    """Short facts in a row, none of which is parted as long as it fits into a line."""

    BETWEEN = " · "

    def _breakable(self, width: int, cells: Cells) -> str:
        facts = self.text.split(self.BETWEEN)
        return self.BETWEEN.join(_glued(fact, cells) if cells(fact) <= width else fact for fact in facts)


def _glued(fact: str, cells: Cells) -> str:
    """A text as wide as this one, character for character, and with no place in it where a line may break."""
    signs = {1: "\u00a0", 2: "ー"}  # neither begins a line, nor ends one before the other
    return fact[:1] + "".join(signs.get(cells(character), character) for character in fact[1:])


class Heading(Words):
    """A heading; its level is 1 to 6."""

    def __init__(self, frame: Frame, source: Passage | str, read: Callable[[str], Passage] | None, level: int) -> None:
        super().__init__(frame, source, read)
        self.level = level


class Verbatim(Block):
    """Lines that stand as they are: code, and texts too long to be read as Markdown."""

    def __init__(self, frame: Frame, text: str, role: str = "code-block") -> None:
        super().__init__(frame)
        self._passage = Passage.of(text, role)
        self._role = role

    @property
    def passage(self) -> Passage:
        """The lines."""
        return self._passage

    def estimate(self, width: int) -> int:
        """About how many lines `lay_out` will give."""
        return self.frame.gap + self.text.count("\n") + 1 + len(self.text) // max(1, 2 * width)

    def body(self, width: int, cells: Cells) -> Iterator[Line]:
        """Each line, folded where it is too long, filled up so that a background makes a panel."""
        roles = (self._role,)
        text = self.text
        for start, end in wrap(text, width, cells):
            shown = text[start:end]
            yield (Piece(shown, roles, start), Piece(" " * max(0, width - cells(shown)), roles))


class Rule(Block):
    """A line across the page."""

    @property
    def passage(self) -> Passage:
        """A rule as it is copied."""
        return Passage.of("---", "rule")

    def estimate(self, width: int) -> int:  # noqa: ARG002 - the same at any width
        """About how many lines `lay_out` will give."""
        return self.frame.gap + 1

    def body(self, width: int, cells: Cells) -> Iterator[Line]:  # noqa: ARG002 - a box line is one cell
        """The rule."""
        yield (Piece("─" * width, ("rule",)),)


@dataclass
class Body:
    """A release's body as blocks.

    Attributes:
        blocks: in their order.
        starts: where the body's outermost blocks begin: the line of the source, and which of `blocks`.
        notes: the footnotes, in the order of their numbers.
        is_partly_plain: whether a very long paragraph is shown as it is written.
    """

    blocks: list[Block] = field(default_factory=list)
    starts: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    is_partly_plain: bool = False

    def outermost(self) -> Iterator[tuple[int, Block]]:
        """The first block of each outermost one, with the line of the source that it begins on."""
        return ((line, self.blocks[first]) for line, first in self.starts if first < len(self.blocks))
