"""A story in an agency's own elements inside a standard's envelope: told by the names that newsrooms give them."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element  # a tree that `elements` made

from newsroom_tui.domain.release import Photo
from newsroom_tui.importers import names
from newsroom_tui.importers.elements import text_of
from newsroom_tui.importers.marks import escaped
from newsroom_tui.importers.prose import Prose

_TITLES = frozenset(("headline", "title", "titel", "rubrik", "overskrift", "otsikko", "titre", "titulo", "hl1"))
_SUBHEADS = frozenset(
    ("mellis", "mellanrubrik", "mellomtitel", "subhead", "crosshead", "zwischentitel", "intertitre", "hl2")
)
_BYLINES = frozenset(("byline", "author", "autor", "auteur", "forfatter"))
_PICTURES = frozenset(("bild", "image", "photo", "picture", "foto"))
_FILES = frozenset(("bildfil", "file", "href", "url", "filename"))
_CAPTIONS = frozenset(("bildtext", "caption", "legend", "bildunterschrift"))
_CREDITS = frozenset(("bildskapare", "photographer", "fotograf", "credit", "creator"))
_ASIDE = frozenset(("dat", "dateline", "ort", "source", "slug", "keywords"))


@dataclass(slots=True)
class Story:
    """What stands in a story's elements."""

    title: str = ""
    byline: str = ""
    prose: Prose = field(default_factory=Prose)


def of(element: Element) -> Story:
    """The story inside an element: every element with words and no children is a block, unless its name says more."""
    story = Story()
    _into(element, story)
    return story


def _into(element: Element, story: Story) -> None:
    for child in element:
        name, words = child.tag.lower(), text_of(child)
        if name in _TITLES and not story.title:
            story.title = words
        elif name in _BYLINES:
            story.byline = story.byline or names.of_byline(words)
        elif name in _PICTURES:
            story.prose.photos.append(_photo(child, len(story.prose.blocks)))
        elif name in _ASIDE:
            continue
        elif name in _TITLES | _SUBHEADS and words:
            story.prose.blocks.append(f"## {escaped(words)}")
        elif len(child) and not (child.text or "").strip():
            _into(child, story)
        elif words:
            story.prose.blocks.append(f"- {escaped(words)}" if name == "li" else escaped(words))


def _photo(element: Element, after: int) -> Photo:
    def said(wanted: frozenset[str]) -> str:
        return next((text_of(child) for child in element.iter() if child.tag.lower() in wanted), "")

    return Photo(said(_FILES), said(_CAPTIONS), said(_CREDITS), after)
