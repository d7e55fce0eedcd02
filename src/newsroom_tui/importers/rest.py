"""reStructuredText posts, as Pelican and Nikola keep them: a title, a list of fields, a body that becomes Markdown."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import encoding, front_matter, identity, moments, post, prose
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.language import _

if TYPE_CHECKING:
    from docutils import nodes

_SUFFIXES = (".rst", ".rest")
_TITLE = re.compile(
    rb"\s*(?:([=#*~^\"'+-])\1{3,}\r?\n)?[^\r\n]+\r?\n([=#*~^\"'+-])\2{3,}[ \t]*\r?\n\s*:[\w -]+:(?:[ \t]|\r?\n)"
)
_SETTINGS = {
    "file_insertion_enabled": False,  # a text reads no other file,
    "raw_enabled": False,  # brings no HTML of its own,
    "docinfo_xform": False,
    "report_level": 5,  # and prints nothing
    "halt_level": 5,
    "warning_stream": False,
    "syntax_highlight": "none",
    "math_output": "LaTeX",
    "embed_stylesheet": False,
    "stylesheet_path": "",
    "initial_header_level": 2,
    "line_length_limit": 1_000_000,
}


def is_format(source: Source) -> bool:
    """Whether the file is reStructuredText: by its ending, or by a title with a list of fields below it."""
    return source.suffix in _SUFFIXES or bool(_TITLE.match(source.data[:4096]))


def read(source: Source) -> Reading:
    """The post's release."""
    from docutils.core import publish_doctree, publish_from_doctree

    decoded = encoding.decode(source.data, source.encoding)
    cleaned = clean(decoded.text)
    said_above = front_matter.commented(cleaned.text) or front_matter.fenced(cleaned.text)
    try:
        tree = publish_doctree(said_above.body if said_above else cleaned.text, settings_overrides=_SETTINGS)
        _with_title(tree)
        title, subtitle = _taken(tree, "title"), _taken(tree, "subtitle")
        values = {
            **({"title": title} if title else {}),
            **({"subtitle": subtitle} if subtitle else {}),
            **_fields(tree),
            **(said_above.values if said_above else {}),
        }
        notes = tuple(_not_understood(tree))
        page = publish_from_doctree(tree, writer="html5", settings_overrides=_SETTINGS).decode()
    except RecursionError:
        raise ImportFailed(_("The reStructuredText is nested too deep.")) from None
    found = prose.of_html(page[page.find("<main") :])
    release, said = post.release_of(values, found.body)
    release = dataclasses.replace(
        release,
        release_date=release.release_date or moments.day(source.day),
        photos=(*release.photos, *found.photos),
        uid=identity.of_text(f"{release.title}\n{release.body}"),
    )
    if not release.title and not release.body:
        raise ImportFailed(_("There is neither a title nor a text in this reStructuredText."))
    original = source.original(decoded.text, decoded.encoding)
    return Reading((ImportItem(release, original),), decoded.encoding, (*decoded.notes, *cleaned.notes, *notes, *said))


def _with_title(tree: nodes.document) -> None:
    """Make the first section's title the document's, where others of its rank follow it."""
    from docutils import nodes

    first = tree.children[0] if tree.children else None
    if isinstance(first, nodes.section):
        tree.children[:1] = list(first.children)
        for child in tree.children:
            child.parent = tree


def _taken(tree: nodes.document, name: str) -> str:
    """The words of one of the document's own parts, which is taken out of it."""
    from docutils.nodes import Element

    for node in list(tree.children):
        if isinstance(node, Element) and node.tagname == name:
            tree.remove(node)
            return " ".join(node.astext().split())
    return ""


def _fields(tree: nodes.document) -> dict[str, str | list[str]]:
    """The fields of the first list of fields, which is taken out of the document."""
    from docutils import nodes

    for found in tree.findall(nodes.field_list):
        pairs = (field.children for field in found.children if len(field.children) == 2)
        values = {name.astext(): _value(text) for name, text in pairs}
        found.parent.remove(found)
        return values
    return {}


def _value(body: nodes.Node) -> str | list[str]:
    """A field's words, or those of each item where it holds a list."""
    from docutils import nodes

    items = [" ".join(item.astext().split()) for item in body.findall(nodes.list_item)]
    return items or " ".join(body.astext().split())


def _not_understood(tree: nodes.document) -> Iterator[str]:
    """What docutils could not read, in words; it is taken out of the document."""
    from docutils import nodes

    for message in list(tree.findall(nodes.system_message)):
        source = " ".join(" ".join(node.astext() for node in message.findall(nodes.literal_block)).split())
        if source:
            yield _("Not understood and left in the original: {text}", text=source)
        message.parent.remove(message)
    for node in list(tree.findall(nodes.problematic)):
        node.parent.replace(node, nodes.Text(node.astext()))
