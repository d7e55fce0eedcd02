"""A release's body as a tree of Markdown's elements, with its photographs where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text import blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode


# Whatever may be a mark of Markdown somewhere. Most pasted releases have none of it.
_MARK = re.compile(r"[\\`*_\[\]<>#|~&!^=]|^(?:\s|[-+:]|\d+[.)])|[ \t]$", re.MULTILINE)


def parser() -> MarkdownIt:
    """CommonMark with tables, struck text, footnotes and task lists."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin).use(tasklists_plugin)


def is_plain(text: str) -> bool:
    """Whether a body is certain to hold no Markdown: its blocks are its paragraphs, as they stand."""
    return not _MARK.search(text.replace("\n\n", "\n"))


def plain_elements(release: Release) -> Iterator[Photo | str]:
    """`elements` of a body that `is_plain`, which needs no parser: its paragraphs and the photographs."""
    waiting = sorted(release.photos, key=lambda photo: photo.after)
    for number, paragraph in enumerate(blocks.texts(release.body)):
        while waiting and waiting[0].after <= number:
            yield waiting.pop(0)
        yield paragraph
    yield from waiting


def elements(release: Release) -> Iterator[Photo | SyntaxTreeNode]:
    """The body's outermost elements and the photographs, in the order that readers meet them."""
    from markdown_it.tree import SyntaxTreeNode

    tokens: list[Token] = parser().parse(release.body)
    waiting = sorted(release.photos, key=lambda photo: photo.after)
    for node in SyntaxTreeNode(tokens).children:
        start = node.map[0] if node.map else None
        while waiting and (start is None or blocks.line_after(release.body, waiting[0].after) <= start):
            yield waiting.pop(0)
        yield node
    yield from waiting
