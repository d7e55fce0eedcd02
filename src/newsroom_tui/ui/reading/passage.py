"""Words with their roles: a paragraph, a heading or a cell as readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it.token import Token

LISTED_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
"""Addresses that are listed as links; whatever else a link names is only shown."""

MISSING = ("meta", "warning")
"""The roles of a fact that a release should have and has not."""

_WIDE_LETTER = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]")
_ROLES = {"strong_open": "strong", "em_open": "emphasis", "s_open": "strike", "link_open": "link"}


class Run(NamedTuple):
    """A stretch ``text[start:end]`` of one look; its roles are the reader's component classes, outermost first."""

    start: int
    end: int
    roles: tuple[str, ...]


class Link(NamedTuple):
    """An address and the words that carry it."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Passage:
    r"""A text and the looks in it. The text is what is copied and searched; ``\n`` in it breaks a line."""

    text: str
    runs: tuple[Run, ...] = ()
    links: tuple[Link, ...] = ()

    @classmethod
    def of(cls, text: str, *roles: str) -> Passage:
        """A text of one look throughout."""
        return cls(text, (Run(0, len(text), roles),) if text else ())

    @classmethod
    def joined(cls, parts: Iterable[tuple[str, tuple[str, ...]]]) -> Passage:
        """Texts of different looks in a row."""
        writer = _Writer()
        for text, roles in parts:
            writer.write(text, roles)
        return writer.passage()

    @property
    def to_wrap(self) -> str:
        """The text as lines are made of it: what is said to be missing does not break at a line's end."""
        text = self.text
        for run in self.runs:
            if run.roles == MISSING:
                text = text[: run.start] + text[run.start : run.end].replace(" ", "\u00a0") + text[run.end :]
        return text

    def between(self, start: int, end: int) -> Iterable[Run]:
        """The runs of ``text[start:end]``, cut to it."""
        for run in self.runs:
            if run.start >= end:
                return
            if run.end > start:
                yield Run(max(start, run.start), min(end, run.end), run.roles)


class _Writer:
    """Collects text and runs."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._runs: list[Run] = []
        self._links: list[Link] = []
        self.length = 0

    def write(self, text: str, roles: tuple[str, ...]) -> None:
        if not text:
            return
        start, self.length = self.length, self.length + len(text)
        self._texts.append(text)
        if self._runs and self._runs[-1].roles == roles:
            self._runs[-1] = self._runs[-1]._replace(end=self.length)
        else:
            self._runs.append(Run(start, self.length, roles))

    def link(self, start: int, address: str) -> str:
        """Note a link over what was written from `start` on; its words."""
        words = "".join(self._texts)[start:]
        if LISTED_ADDRESS.fullmatch(address):
            self._links.append(Link(words, address))
        return words

    def ends_wide(self) -> bool:
        return bool(self._texts) and bool(_WIDE_LETTER.match(self._texts[-1][-1]))

    def passage(self) -> Passage:
        return Passage("".join(self._texts), tuple(self._runs), tuple(self._links))


def read_tokens(tokens: Sequence[Token], roles: tuple[str, ...] = ()) -> Passage:
    """The passage of markdown-it's inline tokens.

    A line's end in the source is a space, but nothing between Chinese characters. A link is followed by its address.
    """
    writer = _Writer()
    stack = list(roles)
    opened: list[tuple[int, str]] = []
    has_soft_break = False
    for token in tokens:
        if token.type == "softbreak":
            has_soft_break = True
            continue
        if has_soft_break and token.nesting == 0:
            has_soft_break = False
            if not (writer.ends_wide() and _WIDE_LETTER.match(token.content)):
                writer.write(" ", tuple(stack))
        if token.nesting > 0:
            stack.append(_ROLES.get(token.type, token.tag))
            opened.append((writer.length, str(token.attrGet("href") or "")))
        elif token.nesting < 0:
            start, address = opened.pop()
            if token.type == "link_close":
                _write_address(writer, start, address, tuple(stack[:-1]))
            stack.pop()
        else:
            _write_leaf(writer, token, tuple(stack))
    return writer.passage()


def _write_leaf(writer: _Writer, token: Token, roles: tuple[str, ...]) -> None:
    match token.type:
        case "hardbreak":
            writer.write("\n", roles)
        case "code_inline":
            writer.write(token.content, (*roles, "code"))
        case "footnote_ref":
            writer.write(f"[{token.meta['id'] + 1}]", (*roles, "note"))
        case "image":
            start = writer.length
            writer.write("▣ " + (token.content or "image"), (*roles, "image"))
            _write_address(writer, start, str(token.attrGet("src") or ""), roles)
        case _:
            writer.write(token.content, roles)


def _write_address(writer: _Writer, start: int, address: str, roles: tuple[str, ...]) -> None:
    words = writer.link(start, address)
    shown = _readable(address)
    if shown and words.strip() not in (shown, shown.removeprefix("mailto:")):
        writer.write(f" ({shown})", (*roles, "address"))


@lru_cache(256)
def _readable(address: str) -> str:
    """An address with its percent-escapes undone, where that is text."""
    from markdown_it.common.normalize_url import normalizeLinkText

    return normalizeLinkText(address)
