"""Word documents (.docx): title, author and headings out of styles and properties."""

from __future__ import annotations

import base64
import dataclasses
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.release import Release, split_names
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import archive, elements, enclosed, identity, names, prose, reduced
from newsroom_tui.importers.base import Reading, Source
from newsroom_tui.importers.elements import find_text, text_of
from newsroom_tui.importers.items import letters
from newsroom_tui.importers.post import language
from newsroom_tui.importers.prose import Prose
from newsroom_tui.language import _

MAX_UNPACKED = 200 * 1024 * 1024
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='标题'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='副标题'] => p.subtitle:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='题注'] => p.caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
# What programs call a document and its writer when nobody has.
_NO_TITLE = re.compile(
    r"^(?:microsoft word|document\d*|untitled|文档\d*|新建|无标题|slide|powerpoint|标题)\b|\.(?:docx?|wps|rtf)$", re.I
)
_NO_NAME = re.compile(
    r"^(?:admin\w*|user\d*|windows.*|microsoft.*|微软.*|用户\w*|python-docx|author|owner|lenovo\w*|hp|dell|asus|acer|pc|un-?named|"
    r"hewlett-packard\b.*|apache poi|wps.*|雨林木风|番茄花园|深度.*|china|ibm|thinkpad)$",
    re.IGNORECASE,
)
_NOTE_REFERENCE = re.compile(r'<sup><a href="#(foot|end)note-(\d+)"[^>]*>\[\d+\]</a></sup>')
_NOTES = re.compile(r'<ol><li id="(?:foot|end)note-\d+">.*</ol>\s*$', re.S)
_NOTE = re.compile(
    r'<li id="(foot|end)note-(\d+)">(.*?)(?:\s*<a href="#(?:foot|end)note-ref-\d+">.</a>)?(</p>)?</li>', re.S
)


def is_format(source: Source) -> bool:
    """Whether the file is a zip with a Word document's main part."""
    return source.data.startswith(b"PK\x03\x04") and "word/document.xml" in archive.names_in(source.data)


def read(source: Source) -> Reading:
    """The document's release."""
    parts = _parts(source)
    pictures = enclosed.Enclosed(source.name)
    page, notes = _html(source, parts, pictures)
    page, footnotes = _without_notes(page)
    found = prose.of_html(page)
    found.blocks.extend(footnotes)
    found.photos[:] = [dataclasses.replace(photo, file=pictures.name_of(photo.file)) for photo in found.photos]
    if not any(found.blocks):
        raise ImportFailed(_("There is no text in this document."))
    core = _core(parts)
    known = _known(page, found, core)
    read_further = reduced.read(found, known)
    release = _completed(read_further.release, core)
    notes.extend(pictures.notes())
    original = source.original(base64.b64encode(source.data).decode("ascii"), "base64")
    said = (*notes, *read_further.notes, *_left_out(parts, release))
    return Reading((ImportItem(release, original, pictures.kept),), "utf-8", said)


def _parts(source: Source) -> Mapping[str, bytes]:
    """The document's XML parts, inside bounds."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as packed:
            infos = packed.infolist()
            if sum(info.file_size for info in infos) > MAX_UNPACKED or len(infos) > 5_000:
                raise ImportFailed(_("The document unpacks to more than 200 MB; it is no ordinary document."))
            texts = [info for info in infos if info.filename.endswith((".xml", ".rels"))]
            parts = {info.filename: archive.unpacked(packed, info, MAX_UNPACKED) for info in texts}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        raise ImportFailed(_("The document is damaged: {reason}.", reason=error)) from None
    for data in parts.values():
        if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
            raise ImportFailed(_("The document declares entities, which newsroom does not expand."))
    return parts


def _html(source: Source, parts: Mapping[str, bytes], pictures: enclosed.Enclosed) -> tuple[str, list[str]]:
    """The document as HTML, its pictures taken out of it, and what the converter could not carry over."""
    import mammoth

    def taken(image: Any) -> dict[str, str]:
        kind = image.content_type or ""  # the document need not say it
        try:
            with image.open() as file:
                return {"src": pictures.take(kind, file)}
        except KeyError:  # nor have what it names
            return {"src": pictures.take(kind, io.BytesIO())}

    convert = mammoth.images.img_element(taken)
    try:
        result = mammoth.convert_to_html(io.BytesIO(source.data), style_map=_STYLES, convert_image=convert)
    except RecursionError:
        raise ImportFailed(_("The document is nested too deep.")) from None
    except Exception as error:  # mammoth raises whatever a damaged part makes it stumble over
        raise ImportFailed(
            _("The document is damaged: {name}: {reason}.", name=type(error).__name__, reason=error)
        ) from None
    notes = dict.fromkeys(message.message for message in result.messages if "style" not in message.message.lower())
    return result.value, [*notes, *([_("Comments are left in the original.")] if "word/comments.xml" in parts else [])]


def _without_notes(page: str) -> tuple[str, list[str]]:
    """The page with its footnotes as Markdown's, which stand at its end as blocks of their own."""
    match = _NOTES.search(page)
    if match is None:
        return page, []
    marks = {"foot": "", "end": "e"}
    text = _NOTE_REFERENCE.sub(lambda one: f"\ue001{marks[one[1]]}{one[2]}\ue002", page[: match.start()])
    notes = []
    for one in _NOTE.finditer(match[0]):
        words = " ".join(prose.of_html(re.sub(r'<a href="#[^"]*">.</a>', "", one[3])).body.split())
        notes.append(f"[^{marks[one[1]]}{one[2]}]: {words}")
    return text, notes


def _core(parts: Mapping[str, bytes]) -> Element:
    """The document's core properties."""
    data = parts.get("docProps/core.xml")
    try:
        return elements.parsed(Source("core.xml", data))[0] if data else Element("empty")
    except ImportFailed:
        return Element("empty")


def _known(page: str, found: Prose, core: Element) -> Release:
    """What styles and properties say of the document; the title's block is taken out of it."""
    title = subtitle = ""
    if match := re.search(r'<h1 class="title">(.*?)</h1>', page, re.S):
        title = prose.plain(match[1])
    elif found.blocks[0].startswith("# "):
        title = prose.of_html(page).blocks[0].removeprefix("# ")
    if match := re.search(r'<p class="subtitle">(.*?)</p>', page, re.S):
        subtitle = prose.plain(match[1])
    said = find_text(core, "dc-title")
    if not title and said and not _NO_TITLE.search(said):
        title = said
    _drop(found, title)
    _drop(found, subtitle)
    return Release(title=title, subtitle=subtitle)


def _drop(found: Prose, words: str) -> None:
    """Take the block with these words out, if it is one of the first."""
    for number, block in enumerate(found.blocks[:4]):
        if words and letters(block) == letters(words):
            above = Prose(found.blocks[:number]).count
            del found.blocks[number]
            found.photos[:] = [
                dataclasses.replace(photo, after=photo.after - 1) if photo.after > above else photo
                for photo in found.photos
            ]
            return


def _completed(release: Release, core: Element) -> Release:
    """The release with what the properties know and the text does not say."""
    creator = find_text(core, "dc-creator")
    body = re.sub("\ue001(e?\\d+)\ue002", r"[^\1]", release.body)
    release = dataclasses.replace(
        release,
        body=body,
        author=release.author or ("" if _NO_NAME.match(creator) else names.joined(creator.split(";"))),
        tags=release.tags or split_names(find_text(core, "keywords")),
        language=release.language or language(find_text(core, "dc-language")),
    )
    return dataclasses.replace(release, uid=identity.of_text(f"{release.title}\n{release.body}"))


def _left_out(parts: Mapping[str, bytes], release: Release) -> Iterator[str]:
    """Page headers and footers: words that stand in the document and not in its text."""
    said = letters(release.title + release.body)
    for name in sorted(parts):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name):
            try:
                words = text_of(elements.parsed(Source(name, parts[name]))[0])
            except ImportFailed:
                continue
            if letters(words) and letters(words) not in said:
                yield _("Left in the original: page {page}: {text}", page=name[5:11], text=words[:300])
