"""Documents reduced to blocks of Markdown, read further by the reader of pasted text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.importers import names, pasted
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.pasted.furniture import is_furniture
from newsroom_tui.importers.pasted.lines import Line
from newsroom_tui.importers.pasted.photo_credits import photographers
from newsroom_tui.importers.pasted.photos import read_photo
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

_CREDIT = re.compile(
    r"(?P<caption>.+?[.!?])\s*\(?(?:Photo(?:graph)?s?|Pictures?|Images?)(?:\s+credit)?(?:\s*:|\s+by|\s+courtesy of)\s+"
    r"(?P<credit>[^.()]{2,60})\)?\.?$",
    re.IGNORECASE,
)


def read(prose: Prose, known: Release) -> pasted.Pasted:
    """Read a document's blocks as a release; its pictures keep their places among the paragraphs that remain.

    Raises:
        ImportFailed: there is not a word in it.
    """
    found = pasted.read(prose.body, known=dataclasses.replace(known, photos=()), is_markdown=True)
    release = found.release
    left, prose.photos[:] = _of_page(prose.photos)
    pictures = _placed(prose, release.body)
    photos = (*known.photos, *map(_credited, _joined(pictures, list(release.photos))))
    takers = release.photographer or names.joined(photographers([photo.credit for photo in photos if photo.credit]))
    title = release.title if known.title else _without_marks(release.title)
    release = dataclasses.replace(release, title=title, photos=photos, photographer=takers)
    notes = [_("Left out as page furniture: ") + " · ".join(left)] if left else []
    return dataclasses.replace(found, release=release, notes=(*found.notes, *notes))


def _of_page(photos: Sequence[Photo]) -> tuple[list[str], list[Photo]]:
    """The words of the pictures that are a page's own, as the code is that a telephone reads, and the others."""
    lines = {id(photo): photo.caption.split("\n") for photo in photos}
    own = [photo for photo in photos if photo.caption and all(map(is_furniture, lines[id(photo)]))]
    return [" ".join(lines[id(photo)]) for photo in own], [photo for photo in photos if photo not in own]


def _without_marks(title: str) -> str:
    """A block of Markdown as a title: without emphasis around it and backslashes in it."""
    return re.sub(r"\\(?=[^\w\s])", "", re.sub(r"^(\*{1,3})(?P<words>[^*]+)\1$", r"\g<words>", title))


def _credited(photo: Photo) -> Photo:
    """A picture whose caption says who took it, with the name in its place."""
    if photo.credit or not photo.caption:
        return photo
    found = read_photo(Line(photo.caption), None, usual_gap=1)
    if found is not None and found.credit:
        return dataclasses.replace(photo, caption=found.caption, credit=found.credit)
    match = _CREDIT.match(photo.caption)
    return dataclasses.replace(photo, caption=match["caption"], credit=match["credit"].strip()) if match else photo


def _placed(prose: Prose, body: str) -> list[Photo]:
    """The document's pictures, their places counted among the blocks that are left of it."""
    if not prose.photos:
        return []
    left = {letters(block): number for number, block in enumerate(body.split("\n\n"), 1)}
    above = [0]
    for block in prose.blocks:
        last = letters(block.split("\n\n")[-1])
        above.append(left.get(last, above[-1]))
    return [dataclasses.replace(photo, after=above[min(photo.after, len(above) - 1)]) for photo in prose.photos]


def _joined(pictures: list[Photo], captions: list[Photo]) -> list[Photo]:
    """Pictures and the captions that were found as text: one without the other, at the same place, belong together."""
    found = []
    for picture in pictures:
        words = next((one for one in captions if one.after == picture.after and not one.file), None)
        if words is not None and not picture.caption:
            captions.remove(words)
            picture = dataclasses.replace(picture, caption=words.caption, credit=picture.credit or words.credit)
        found.append(picture)
    return sorted((*found, *captions), key=lambda photo: photo.after)
