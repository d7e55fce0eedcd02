"""Pictures inside Word documents and e-mails are kept in the library, and the release refers to them there."""

from __future__ import annotations

import dataclasses
from email.message import EmailMessage
from pathlib import Path

import pytest

from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportAnswer
from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.importers.word import document

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
JPEG = b"\xff\xd8\xff\xe0" + b"\1" * 32
_DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="{id}" name="p" descr="{alt}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
    'main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{id}"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(media: dict[str, bytes]) -> bytes:
    """A document with these pictures below its first paragraph."""
    links = "".join(
        f'<Relationship Id="p{n}" Type="{_OFFICE}/image" Target="media/{name}"/>' for n, name in enumerate(media)
    )
    types = "".join(
        f'<Default Extension="{ending}" ContentType="image/{kind}"/>'
        for ending, kind in (("png", "png"), ("jpeg", "jpeg"), ("emf", "x-emf"))
    )
    return document(
        [("T", "Hall opens in Sampleton"), ("", "A hall for young builders opened on Monday.")],
        body="".join(_DRAWING.format(id=f"p{n}", alt=f"The hall {n}") for n in range(len(media))),
        parts={
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}'
            '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
            **{f"word/media/{name}": data for name, data in media.items()},
        },
    )


def mail() -> bytes:
    """A letter with a picture that its page shows, and one attached."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Hall opens in Sampleton", "Jo Sample <jo@sample.example>"
    message.set_content(
        '<p>A hall for young builders opened on Monday.</p><p><img src="cid:hall@1" alt="The hall"></p>'
        "<p>It stays open until the end of the year.</p>",
        subtype="html",
    )
    message.add_related(PNG, "image", "png", cid="<hall@1>", filename="hall.png")
    message.add_attachment(JPEG, "image", "jpeg", filename="../boat.jpg")
    return message.as_bytes()


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(open_library(str(tmp_path / "library")), "ann")


def imported(newsroom: Newsroom, path: Path, data: bytes, **options: OnDuplicate | bool) -> ImportAnswer:
    path.write_bytes(data)
    (answer,) = newsroom.import_files([str(path)], **options)  # type: ignore[arg-type]
    return answer


def test_a_word_documents_pictures_are_kept(newsroom: Newsroom, tmp_path: Path) -> None:
    answer = imported(newsroom, tmp_path / "hall.docx", word({"image1.png": PNG, "image2.jpeg": JPEG}))
    photos = newsroom.get(answer.imported[0].release.id).photos
    assert [(photo.file, photo.caption) for photo in photos] == [
        ("hall-1.png", "The hall 0"),
        ("hall-2.jpg", "The hall 1"),
    ]
    assert (tmp_path / "library/photos/hall-1.png").read_bytes() == PNG
    assert all(newsroom.has_photo(photo.file) for photo in photos)


def test_a_drawing_that_is_no_picture_stays_in_the_original_and_that_is_said(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    answer = imported(newsroom, tmp_path / "hall.docx", word({"image1.emf": b"drawing"}))
    assert [photo.file for photo in answer.imported[0].release.photos] == [""]
    assert any("original" in note and "1" in note for note in answer.notes)


def test_pictures_of_a_mail_are_kept_where_the_page_shows_them_and_below(newsroom: Newsroom, tmp_path: Path) -> None:
    answer = imported(newsroom, tmp_path / "hall.eml", mail())
    photos = newsroom.get(answer.imported[0].release.id).photos
    assert [(photo.file, photo.caption, photo.after) for photo in photos] == [
        ("hall.png", "The hall", 1),
        ("boat.jpg", "", 0),
    ]
    assert (tmp_path / "library/photos/boat.jpg").read_bytes() == JPEG
    assert not any("hall.png" in note for note in answer.notes)


def test_two_pictures_of_one_name_are_two(newsroom: Newsroom, tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["From"] = "Hall opens in Sampleton", "Jo Sample <jo@sample.example>"
    message.set_content("A hall for young builders opened on Monday.")
    message.add_attachment(PNG, "image", "png", filename="image.png")
    message.add_attachment(PNG + b"2", "image", "png", filename="image.png")
    answer = imported(newsroom, tmp_path / "hall.eml", message.as_bytes())
    assert [photo.file for photo in answer.imported[0].release.photos] == ["image.png", "image-2.png"]
    assert (tmp_path / "library/photos/image-2.png").read_bytes() == PNG + b"2"


def test_a_page_saved_as_one_file_brings_the_pictures_of_its_article(newsroom: Newsroom, tmp_path: Path) -> None:
    page = (
        "<html><head><title>Hall opens in Sampleton</title></head><body><article><h1>Hall opens in Sampleton</h1>"
        "<p>A hall for young builders opened on Monday, and forty of them came on the first day to see it.</p>"
        '<p><img src="https://sample.example/hall.png" alt="The hall"></p>'
        "<p>It stays open until the end of the year, and nobody has to pay.</p></article></body></html>"
    )
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by Blink>", "Hall opens"
    message["Snapshot-Content-Location"] = "https://sample.example/"
    message.set_content(page, subtype="html")
    for name, data in (("hall.png", PNG), ("logo.png", PNG + b"2")):
        message.add_related(data, "image", "png", headers=[f"Content-Location: https://sample.example/{name}"])
    answer = imported(newsroom, tmp_path / "hall.mhtml", message.as_bytes())
    assert [(photo.file, photo.caption) for photo in answer.imported[0].release.photos] == [("hall.png", "The hall")]
    assert [path.name for path in (tmp_path / "library/photos").iterdir()] == ["hall.png"]


def test_a_second_import_keeps_no_second_picture(newsroom: Newsroom, tmp_path: Path) -> None:
    for choice in (OnDuplicate.SKIP, OnDuplicate.SKIP, OnDuplicate.UPDATE):
        answer = imported(newsroom, tmp_path / "hall.eml", mail(), on_duplicate=choice)
        assert answer.error is None
    assert sorted(path.name for path in (tmp_path / "library/photos").iterdir()) == ["boat.jpg", "hall.png"]
    assert answer.imported[0].stored.value == "same"


def test_a_name_that_another_picture_has_gets_a_number(newsroom: Newsroom, tmp_path: Path) -> None:
    imported(newsroom, tmp_path / "hall.eml", mail())
    other = mail().replace(b"Hall opens", b"Boat leaves").replace(b"AAAA", b"BBBB").replace(b"young", b"old")
    answer = imported(newsroom, tmp_path / "other.eml", other)
    assert [photo.file for photo in answer.imported[0].release.photos] == ["hall-2.png", "boat.jpg"]


def test_a_dry_run_and_a_skipped_duplicate_store_no_picture(newsroom: Newsroom, tmp_path: Path) -> None:
    answer = imported(newsroom, tmp_path / "hall.eml", mail(), is_dry=True)
    assert [photo.file for photo in answer.imported[0].release.photos] == ["hall.png", "boat.jpg"]
    assert not (tmp_path / "library/photos").exists()
    imported(newsroom, tmp_path / "hall.eml", mail())
    (tmp_path / "library/photos/hall.png").unlink()
    imported(newsroom, tmp_path / "hall.eml", mail())
    assert not newsroom.has_photo("hall.png")


def test_what_the_preview_stores_has_its_pictures_too(newsroom: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "hall.docx"
    path.write_bytes(word({"image1.png": PNG}))
    ((_, reading),) = newsroom.read_files([str(path)])
    item = dataclasses.replace(reading.items[0])  # type: ignore[union-attr]
    (one,) = newsroom.import_items([item])
    assert newsroom.has_photo(one.release.photos[0].file)


def test_pictures_go_with_the_last_release_that_has_them(newsroom: Newsroom, tmp_path: Path) -> None:
    release = imported(newsroom, tmp_path / "hall.eml", mail()).imported[0].release
    other = newsroom.save(Release(title="Boats of the harbour", photos=(Photo("boat.jpg"),)))
    newsroom.save(dataclasses.replace(other, photos=()))  # an older version has it still
    newsroom.bin(release.id)
    assert newsroom.has_photo("hall.png")
    assert newsroom.purge([release.id]) == 1
    assert [newsroom.has_photo(name) for name in ("hall.png", "boat.jpg")] == [False, True]
    newsroom.bin(other.id)
    newsroom.purge([other.id])
    assert not newsroom.has_photo("boat.jpg")


def test_pictures_that_newsroom_did_not_put_there_stay(newsroom: Newsroom, tmp_path: Path) -> None:
    archive = tmp_path / "library/photos/2024"
    archive.mkdir(parents=True)
    (archive / "hall.png").write_bytes(PNG)
    release = newsroom.save(Release(title="Hall", photos=(Photo("2024/hall.png"), Photo("../library.json"))))
    newsroom.bin(release.id)
    newsroom.purge([release.id])
    assert newsroom.has_photo("2024/hall.png")
    assert (tmp_path / "library/library.json").is_file()
