"""Markdown into blocks: CommonMark, tables, strikethrough, footnotes, task lists. HTML in it is text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from newsroom_tui.ui.reading.blocks import Block, Body, Frame, Heading, Margin, Rule, Verbatim, Words
from newsroom_tui.ui.reading.passage import Passage, read_tokens
from newsroom_tui.ui.reading.plain import portions
from newsroom_tui.ui.reading.table import Row, Table

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

CODE_LINES = 60
"""Longer code is cut into blocks of this many lines, so that only what is seen is laid out."""

LONGEST = 10_000
"""Characters of a paragraph above which it is shown as it is written."""

DEEPEST = 60
"""Levels of lists and quotations that are read; markdown-it leaves out what is nested deeper."""

_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_MARKED_UP = re.compile(r"[\n*_~`\[\]!<>&\\^]")
_NOTE = re.compile(r"\[\^|\^\[")
_BULLETS = ("• ", "◦ ", "▪ ")


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    return parser.use(footnote_plugin)


def parse(source: str) -> Body | None:
    """Read a body's blocks. What stands inside of them is read when it comes into view.

    Returns:
        the blocks, or None for a text that is nested so deep that some of it would be missing.
    """
    tokens: list[Token] = []
    env: dict[str, Any] = {}
    parser = _markdown()
    parser.block.parse(source, parser, env, tokens)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return None
    return _Flattening(env, _numbered(tokens, env)).run(tokens)


def _numbered(tokens: Sequence[Token], env: dict[str, Any]) -> dict[str, int]:
    """Numbers of the footnotes by label. Whatever refers to one is read now, because the order of reading numbers."""
    if "footnotes" not in env:
        if not any(token.type == "inline" and "^[" in token.content for token in tokens):
            return {}
        env["footnotes"] = {"refs": {}, "list": {}}
    for token in tokens:
        if token.type == "inline" and _NOTE.search(token.content):
            token.children = _inline(token.content, env)
    return {note["label"]: number + 1 for number, note in env["footnotes"]["list"].items() if "label" in note}


def _inline(source: str, env: dict[str, Any]) -> list[Token]:
    parser = _markdown()
    tokens: list[Token] = []
    parser.inline.parse(source, parser, env, tokens)
    return tokens


def _read(source: str, env: dict[str, Any], roles: tuple[str, ...] = ()) -> Passage:
    if not _MARKED_UP.search(source):
        return Passage.of(source, *roles)
    return read_tokens(_inline(source, env), roles)


@dataclass
class _Container:
    """A quotation, list item or footnote around blocks."""

    first: str
    rest: str
    role: str
    is_begun: bool = False

    def margin(self) -> Margin:
        first, self.is_begun = (self.rest if self.is_begun else self.first), True
        return Margin(first, self.rest, self.role)


class _Flattening:
    """Turns markdown-it's nested tokens into a row of blocks that carry what is around them as margins."""

    def __init__(self, env: dict[str, Any], numbers: dict[str, int]) -> None:
        self._env = env
        self._numbers = numbers
        self._body = Body()
        self._out: list[Block] = self._body.blocks
        self._containers: list[_Container] = []
        self._above: list[_Container] = []  # around the block before
        self._lists: list[tuple[int | None, str]] = []  # the next number, None for bullets; what follows it
        self._notes: dict[str, list[Block]] = {}
        self._tight = False

    def run(self, tokens: Sequence[Token]) -> Body:
        """The blocks of the tokens."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.level == 0 and token.map and token.type != "footnote_reference_open":
                self._body.starts.append((token.map[0], len(self._body.blocks)))
            at = self._take(tokens, at)
        self._finish_notes()
        return self._body

    def _take(self, tokens: Sequence[Token], at: int) -> int:
        """Take in the token at `at`, and what belongs to it; where the next one is."""
        token = tokens[at]
        match token.type:
            case "heading_open":
                self._add_words(tokens[at + 1], level=int(token.tag[1:]))
                return at + 3
            case "paragraph_open":
                self._add_words(tokens[at + 1], is_tight=token.hidden)
                return at + 3
            case "fence" | "code_block":
                self._add_code(token.content)
            case "hr":
                self._out.append(Rule(self._frame()))
            case "table_open":
                return self._add_table(tokens, at)
            case _:
                self._nest(token, tokens[at + 1 : at + 2])
        return at + 1

    def _nest(self, token: Token, following: Sequence[Token]) -> None:
        match token.type:
            case "blockquote_open":
                self._containers.append(_Container("▎ ", "▎ ", "quote-bar"))
            case "bullet_list_open":
                self._lists.append((None, _BULLETS[len(self._lists) % len(_BULLETS)]))
            case "ordered_list_open":
                self._lists.append((int(token.attrGet("start") or 1) if token.attrs else 1, token.markup + " "))
            case "list_item_open":
                self._containers.append(self._item())
                if following and following[0].type == "list_item_close":
                    self._out.append(Words(self._frame(is_tight=True), Passage.of("")))
            case "footnote_reference_open":
                self._open_note(str(token.meta["label"]))
            case "footnote_reference_close":
                self._containers.pop()
                self._out = self._body.blocks
            case "blockquote_close" | "list_item_close":
                self._containers.pop()
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()

    def _item(self) -> _Container:
        number, mark = self._lists[-1]
        if number is not None:
            self._lists[-1] = (number + 1, mark)
            mark = f"{number}{mark}"
        return _Container(mark, " " * len(mark), "marker")

    def _frame(self, *, is_tight: bool = False, goes_on: bool = False) -> Frame:
        shared = 0
        for mine, above in zip(self._containers, self._above, strict=False):
            if mine is not above:
                break
            shared += 1
        # A tight item follows close on its neighbour; a list's first item keeps its distance from what is above.
        begins_note = self._out is not self._body.blocks and not self._out
        is_close = goes_on or begins_note or (is_tight and bool(self._above) and (shared > 0 or self._tight))
        frame = Frame(tuple(c.margin() for c in self._containers), 0 if is_close else 1, shared)
        self._above = list(self._containers)
        self._tight = is_tight
        return frame

    def _add_words(self, inline: Token, *, level: int = 0, is_tight: bool = False) -> None:
        source = self._without_task(inline)
        roles: tuple[str, ...] = ("quote",) if any(c.role == "quote-bar" for c in self._containers) else ()
        roles += ("heading", f"heading-{level}") if level else ()
        frame = self._frame(is_tight=is_tight)
        if len(source) > LONGEST:
            self._add_plain(frame, source, roles)
            return
        words = read_tokens(inline.children, roles) if inline.children else source
        read = partial(_read, env=self._env, roles=roles)
        self._out.append(Heading(frame, words, read, level) if level else Words(frame, words, read))

    def _without_task(self, inline: Token) -> str:
        """The words without the box of a task, which becomes the bullet of the item that begins with them."""
        source = inline.content
        item = self._containers[-1] if self._containers else None
        task = _TASK.match(source) if item and item.role == "marker" and not item.is_begun else None
        if task is None or item is None:
            return source
        if inline.children:
            inline.children[0].content = inline.children[0].content[task.end() :]
        item.first, item.rest = ("☐ " if task[1] == " " else "☑ "), "  "
        return source[task.end() :]

    def _add_plain(self, frame: Frame, source: str, roles: tuple[str, ...]) -> None:
        self._body.is_partly_plain = True
        for number, portion in enumerate(portions(source)):
            self._out.append(Words(self._frame(goes_on=True) if number else frame, Passage.of(portion, *roles)))

    def _add_code(self, text: str) -> None:
        lines = text.removesuffix("\n").split("\n")
        for start in range(0, len(lines), CODE_LINES):
            frame = self._frame(goes_on=start > 0)
            self._out.append(Verbatim(frame, "\n".join(lines[start : start + CODE_LINES])))

    def _add_table(self, tokens: Sequence[Token], at: int) -> int:
        rows: list[list[str]] = []
        alignments: list[str] = []
        while tokens[at].type != "table_close":
            token = tokens[at]
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if len(rows) == 1:
                    alignments.append(str(token.attrGet("style") or "").removeprefix("text-align:"))
                rows[-1].append(tokens[at + 1].content)
            at += 1
        table = Table(rows, alignments, partial(_read, env=self._env))
        for number in range(len(rows)):
            self._out.append(Row(self._frame(goes_on=number > 0), table, number))
        return at + 1

    def _open_note(self, label: str) -> None:
        number = self._numbers.get(label)
        mark = f"[{number}] " if number else f"[{label}] "
        self._containers.append(_Container(mark, " " * len(mark), "marker"))
        self._out = self._notes.setdefault(label, [])

    def _finish_notes(self) -> None:
        listed = self._env.get("footnotes", {}).get("list", {})
        for number, note in listed.items():
            if "label" in note:
                self._body.notes += self._notes.pop(note["label"], [])
            else:
                mark = f"[{number + 1}] "
                frame = Frame((Margin(mark, " " * len(mark), "marker"),), gap=0)
                self._body.notes.append(Words(frame, read_tokens(note["tokens"])))
        for unreferenced in self._notes.values():
            self._body.notes += unreferenced
