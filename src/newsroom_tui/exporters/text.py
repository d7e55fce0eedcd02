"""Plain text: the release as a reader would print it, without a mark of Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.exporters.body import elements, is_plain, plain_elements
from newsroom_tui.exporters.credits import credits_of

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def write(release: Release) -> str:
    """The release as plain text: title, credits, paragraphs, each parted by an empty line."""
    headings = [text for text in (release.title, release.subtitle) if text]
    parts = [
        *headings,
        "\n".join(f"{label}{text}" for label, text in credits_of(release)),
        *(_element(element) for element in (plain_elements if is_plain(release.body) else elements)(release)),
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _element(element: Photo | SyntaxTreeNode | str) -> str:
    if isinstance(element, str):
        return element
    if isinstance(element, Photo):
        words = [element.caption or element.file, f"({element.credit})" if element.credit else ""]
        return f"[{' '.join(word for word in words if word)}]"
    return _block(element)


def _block(node: SyntaxTreeNode) -> str:
    """One block element and what it holds, as lines."""
    match node.type:
        case "paragraph" | "heading" | "th" | "td":
            return "".join(_inline(child) for child in node.children)
        case "fence" | "code_block" | "html_block":
            return node.content.rstrip("\n")
        case "hr":
            return "* * *"
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "blockquote":
            return _indented(_blocks(node), "> ", "> ")
        case "table":
            rows = (row for section in node.children for row in section.children)
            return "\n".join("\t".join(_block(cell) for cell in row.children) for row in rows)
        case "footnote_block":
            return "\n".join(_indented(_blocks(note), f"[{note.meta['id'] + 1}] ", "    ") for note in node.children)
        case "inline":
            return "".join(_inline(child) for child in node.children)
        case _:
            return _blocks(node)


def _blocks(node: SyntaxTreeNode, between: str = "\n\n") -> str:
    return between.join(text for child in node.children if (text := _block(child)).strip())


def _list(node: SyntaxTreeNode) -> str:
    is_tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    between = "\n" if is_tight else "\n\n"
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    items = []
    for number, item in enumerate(node.children):
        mark = "- " if start is None else f"{start + number}. "
        items.append(_indented(_blocks(item, between), mark, " " * len(mark)))
    return between.join(items)


def _indented(text: str, first: str, others: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        (others if number else first) + line if line else others.rstrip() for number, line in enumerate(lines)
    )


def _inline(node: SyntaxTreeNode) -> str:
    """One inline element as words: links with their address, pictures by their description."""
    match node.type:
        case "text" | "code_inline":
            return node.content
        case "html_inline":
            return _task_box(node.content)
        case "softbreak" | "hardbreak":
            return "\n"
        case "link":
            words, address = _words(node), str(node.attrs.get("href", ""))
            is_same = words in (address, address.removeprefix("mailto:"))
            return words if is_same or not address else f"{words} ({address})"
        case "image":
            return f"[{_words(node) or node.attrs.get('src', '')}]"
        case "footnote_ref":
            return f"[{node.meta['id'] + 1}]"
        case "footnote_anchor":
            return ""
        case _:
            return _words(node)


def _words(node: SyntaxTreeNode) -> str:
    return "".join(_inline(child) for child in node.children)


def _task_box(html: str) -> str:
    if "task-list-item-checkbox" not in html:
        return html
    return "[x]" if "checked" in html else "[ ]"
