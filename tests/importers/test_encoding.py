from __future__ import annotations

import pytest

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers.encoding import decode

CHINESE = "学院举行春季运动会\n发布时间：2024-04-12  作者：林样本\n\n" + (
    "四月十二日，学院在东操场举行了春季运动会，师生共同参加。\n"
)
TRADITIONAL = "學院舉行春季運動會\n\n四月十二日，學院在東操場舉行了春季運動會，老師和學生都參加了這個活動。\n"
QUOTED = "“It’s open,” said Jo Sample – the hall’s warden – as the café’s first guests came in…\n"
DASHED = "The hall – open 10–20 – is Sampleton—Sample Bay's first.\n"
"""English with nothing but dashes to tell where it was written."""
ENGLISH_ON = (("gbk", "gb18030"), ("big5", "big5hkscs"), ("mac_roman", "mac_roman"), ("cp1252", "cp1252"))
WESTERN_ELSEWHERE = "¡Por fin! ESPAÑA abre – « Été » : È vero. AÇÃO, Größe, Ærø, PEÑA Nieto, 10\xa0€\n"
WESTERN = "The new café opens – at a cost of £2 million – next week, said Zoë Example.\n"


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (CHINESE, "utf-8", "utf-8"),
        (CHINESE, "utf-8-sig", "utf-8-sig"),
        (CHINESE, "utf-16", "utf-16"),
        (CHINESE, "utf-32", "utf-32"),
        (CHINESE, "utf-16-le", "utf-16-le"),
        (CHINESE, "utf-16-be", "utf-16-be"),
        (WESTERN, "utf-16-le", "utf-16-le"),
        (CHINESE, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (WESTERN, "cp1252", "cp1252"),
        ("发布时间：2024-04-12", "gb18030", "gb18030"),
        (QUOTED, "gb18030", "gb18030"),
        (QUOTED, "mac_roman", "mac_roman"),
        (QUOTED, "cp1252", "cp1252"),
        (QUOTED.replace("é", "e"), "big5", "big5hkscs"),
        *((DASHED, encoding, name) for encoding, name in ENGLISH_ON),
        (WESTERN_ELSEWHERE, "cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, name: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, name)


def test_a_guess_is_said() -> None:
    assert "gb18030" in " ".join(decode(CHINESE.encode("gb18030")).notes)
    assert decode(CHINESE.encode()).notes == ()


def test_a_declared_encoding_is_believed_before_any_guess() -> None:
    text = '<?xml version="1.0" encoding="iso-8859-5"?>\nДобро'
    assert decode(text.encode("iso-8859-5")).text == text


def test_the_named_encoding_is_taken_and_its_gaps_are_counted() -> None:
    decoded = decode(CHINESE.encode("gb18030"), "utf-8")
    assert decoded.encoding == "utf-8"
    assert "could not be read as utf-8" in decoded.notes[0]


@pytest.mark.parametrize("name", ["klingon", "base64", "\x00", "rot13"])
def test_an_unknown_encoding_is_named(name: str) -> None:
    with pytest.raises(ImportFailed, match="no encoding that is known"):
        decode(b"text", name)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), bytes(range(256)) * 40, b"PK\x03\x04rest"])
def test_a_binary_file_is_no_text(data: bytes) -> None:
    with pytest.raises(ImportFailed, match="binary"):
        decode(data)


def test_a_text_that_breaks_off_inside_a_character_is_read_up_to_there() -> None:
    decoded = decode(CHINESE.encode()[:-2])
    assert decoded.text == CHINESE[:-2] + "\ufffd"
    assert decoded.encoding == "utf-8"
    assert decoded.notes
