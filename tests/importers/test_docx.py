"""Word documents: styles, properties, labels in the text, and what is kept of the rest."""

from __future__ import annotations

import base64

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Reading, Source
from tests.importers.word import W, document

PARAGRAPHS = [
    ("T", "Museum opens its depot"),
    ("S", "Nine thousand objects on show"),
    ("", "Nine thousand objects that nobody had seen can be visited from Sunday on."),
    ("H1", "Opening hours"),
    ("", "The depot opens on every first Sunday of the month."),
]


def read(data: bytes, name: str = "release.docx") -> Reading:
    return table.read(Source(name, data))


def release(data: bytes) -> Release:
    return read(data).items[0].release


def test_title_subtitle_and_headings_come_from_styles() -> None:
    found = release(document(PARAGRAPHS, {"dc:creator": "Mira Invented", "dc:title": "Old template"}))
    assert (found.title, found.subtitle, found.author) == (
        "Museum opens its depot",
        "Nine thousand objects on show",
        "Mira Invented",
    )
    assert found.body.split("\n\n")[1] == "# Opening hours"
    assert len(found.body.split("\n\n")) == 3


def test_a_title_without_a_style_comes_from_the_properties() -> None:
    found = release(document(PARAGRAPHS[2:3], {"dc:title": "Depot opens", "dc:creator": "python-docx"}))
    assert (found.title, found.author) == ("Depot opens", "")


def test_labels_in_the_text_say_more_than_the_properties() -> None:
    lines = [PARAGRAPHS[0], ("", "发布时间：2025-03-14 作者：国教学院 摄影：李样本"), *PARAGRAPHS[2:]]
    found = release(document(lines, {"dc:creator": "Somebody Else"}))
    assert (found.release_date, found.author, found.photographer) == ("2025-03-14", "国教学院", "李样本")


def test_tables_and_lists_become_markdown() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = "".join(f"<w:tr>{cell.format(a)}{cell.format(b)}</w:tr>" for a, b in [("Day", "Time"), ("Sunday", "11")])
    found = release(document(PARAGRAPHS[:3], body=f"<w:tbl>{rows}</w:tbl>"))
    assert found.body.endswith("| Day | Time |\n| --- | --- |\n| Sunday | 11 |")


def test_deletions_are_gone_and_insertions_are_there() -> None:
    changed = (
        '<w:p><w:r><w:t xml:space="preserve">The depot opens on </w:t></w:r>'
        "<w:del><w:r><w:delText>Monday</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Sunday, says the museum.</w:t></w:r></w:ins></w:p>"
    )
    assert "The depot opens on Sunday, says the museum." in release(document(PARAGRAPHS[:3], body=changed)).body


def test_the_document_is_kept_whole() -> None:
    data = document(PARAGRAPHS)
    original = read(data).items[0].original
    assert original.encoding == "base64"
    assert base64.b64decode(original.text) == data


def test_page_headers_are_named() -> None:
    header = f"<w:hdr {W}><w:p><w:r><w:t>Not before Sunday</w:t></w:r></w:p></w:hdr>"
    notes = read(document(PARAGRAPHS, parts={"word/header1.xml": header})).notes
    assert any("Not before Sunday" in note for note in notes)


def test_a_document_is_known_by_its_content() -> None:
    assert read(document(PARAGRAPHS), "release.txt").items[0].release.title == "Museum opens its depot"


@pytest.mark.parametrize(
    "part",
    [
        "<broken",
        '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        f"<w:document {W}>" + "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000 + "</w:document>",
        "",
    ],
)
def test_a_damaged_document_is_refused(part: str) -> None:
    with pytest.raises(ImportFailed):
        read(document([], parts={"word/document.xml": part}))


def test_a_bomb_is_refused() -> None:
    with pytest.raises(ImportFailed, match="200 MB"):
        read(document(PARAGRAPHS, parts={"word/bomb.xml": b" " * (201 * 1024 * 1024)}))


# Seen to fail with the KeyError of a missing part left to the converter's caller.
def test_a_picture_that_is_not_there_costs_no_text() -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{drawing}/wordprocessingDrawing">'
        f'<a:graphic xmlns:a="{drawing}/main">'
        f'<a:graphicData><pic:pic xmlns:pic="{drawing}/picture"><pic:blipFill><a:blip xmlns:r="{office}" r:embed="p"/>'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    leads_out = f'<Relationship Id="p" Type="{office}/image" Target="../../../etc/passwd"/>'
    rels = f'<Relationships xmlns="{package}">{leads_out}</Relationships>'
    paragraphs = [("Title", "Hall opens"), ("", "Nine thousand objects can be seen.")]
    found = read(document(paragraphs, body=picture, parts={"word/_rels/document.xml.rels": rels}))
    assert "Nine thousand objects can be seen." in found.items[0].release.body
    assert "1 pictures or drawings stay in the original alone." in found.notes
