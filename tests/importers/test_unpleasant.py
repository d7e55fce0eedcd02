"""Unpleasant input: refused by name or survived, and nothing else ever raised."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom_tui.errors import ImportFailed
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Reading, Source

XML = b'<?xml version="1.0"?>'


def read(data: bytes | str, name: str = "a.txt") -> Reading:
    return table.read(Source(name, data.encode() if isinstance(data, str) else data))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (XML + b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><p>&b;</p></nitf>', "declares entities"),
        (
            XML + b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item>&x;</item></rss>',
            "declares entities",
        ),
        (XML + b"<nitf>" + b"<p>" * 5_000, "nested more than"),
        (XML + b"<rss><channel><item><title>cut", "broken or cut off"),
        (XML + b"<svg><title>A drawing</title></svg>", "no news"),
        (b'{"title": "cut', "broken or cut off"),
        (b"[" * 100_000, "broken or cut off"),
        (b"<html>" + b"<div>" * 100_000, "nested deeper"),
        (b"<html><body>" + b"<b>" * 1_000 + b"x", "nested deeper"),
        (b"<html><body><script>only code</script></body></html>", "no text"),
        (b"---\nlayout: post\n---\n", "no title and no text"),
        (b"{\\rtf1\\ansi words}", "rich text"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
    ],
)
def test_it_is_refused_by_name(data: bytes, sentence: str) -> None:
    name = (
        "a.json" if data.startswith((b"{", b"[")) and b"rtf" not in data else "a.md" if data.startswith(b"---") else "a"
    )
    with pytest.raises(ImportFailed, match=sentence):
        read(data, name)


def test_aliases_that_multiply_are_read_line_by_line() -> None:
    lines = ["a: &a [x, x]"] + [f"{b}: &{b} [*{a}, *{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    reading = read("---\n" + "\n".join(lines) + "\ntitle: Kept\n---\n\nThe text.\n", "a.md")
    assert reading.items[0].release.title == "Kept"
    assert any("line by line" in note for note in reading.notes)


def test_a_document_type_is_not_fetched() -> None:
    reading = read(
        XML + b'<!DOCTYPE nitf SYSTEM "http://192.0.2.1/nitf.dtd"><nitf><body><body.content><p>Words.</p>'
        b"</body.content></body></nitf>"
    )
    assert reading.items[0].release.body == "Words."


def test_a_restructured_text_reads_no_other_file() -> None:
    reading = read(
        "Title\n=====\n\n:date: 2025-03-14\n\n.. include:: /etc/hostname\n\n.. raw:: html\n\n   <b>x</b>\n\nWords.\n"
    )
    assert reading.items[0].release.body == "Words."
    assert sum("/etc/hostname" in note or "raw:: html" in note for note in reading.notes) == 2


def test_a_page_brings_no_script_and_no_dangerous_link() -> None:
    page = (
        "<html><body><h1>Museum opens</h1><p>The depot can be <a href='javascript:x()'>visited</a> from Sunday on, "
        "<a href='https://m.example'>says</a> the museum.<script>evil()</script></p>"
        "<p onclick='evil()'>It is open until six in the evening, every Sunday.</p></body></html>"
    )
    body = read(page).items[0].release.body
    assert "evil" not in body
    assert "javascript" not in body
    assert "[says](https://m.example)" in body


STARTS: tuple[bytes, ...] = (
    b"",
    b"---\n",
    b"+++\n",
    b"Title: x\n",
    b"<html><p>",
    XML + b"<nitf>",
    XML + b"<rss><channel><item>",
    b'{"uri": "x", ',
)
STARTS += (
    b"\x16\x16\x01a1234\x1f\nr a\x13\x11 BC-x\n\x02",
    b"exa00012 4 i 120    dpa 0042\n",
    b"<REUTERS NEWID='1'>",
    b"PK\x03\x04",
)
STARTS += (
    b"From: a\nSubject: b\nMIME-Version: 1.0\n\n",
    b"Title\n=====\n\n:date: x\n\n",
    b"<!DOCTYPE html><table><tr><td>",
)
NAMES = ("a.txt", "a.md", "a.html", "a.xml", "a.json", "a.eml", "a.rst", "a.docx", "a.zip", "-")


@settings(max_examples=400, deadline=None)
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    name=st.sampled_from(NAMES),
)
@example(start=b"", rest=b"\n: \n", name="a.md")
def test_no_input_raises_anything_but_a_named_error(start: bytes, rest: bytes, name: str) -> None:
    with contextlib.suppress(ImportFailed):
        for item in read(start + rest, name).items:
            assert item.release.uid
            assert item.original.text
            assert "\x1b" not in json.dumps(item.release.to_document(), ensure_ascii=False)
