"""What is stored holds nothing that drives a terminal, by whatever way it came; all other text comes back whole."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.original import Original
from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.domain.text.harmless import harmful
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.hostile.targets import texts
from tests.hostile.texts import MARKUP, PAYLOADS
from tests.ui.desks import NEWSROOM

NOTHING = Original("a.txt", "utf-8", "", "")
ALL = "".join(PAYLOADS.values())
IN_A_TEXT = "".join(text for text in PAYLOADS.values() if text not in ("\0", "\ud800"))


def with_everywhere(text: str) -> Release:
    """A release with a text in every field that can be typed or imported."""
    return Release(
        uid=f"a{text}b",
        title=f"a{text}b",
        subtitle=f"a{text}b",
        slug=f"a{text}b",
        release_date=f"a{text}b",
        author=f"a{text}b",
        photographer=f"a{text}b",
        source=f"a{text}b",
        language=f"a{text}b",
        tags=(f"a{text}b", f"c{text}d"),
        embargo=f"a{text}b",
        body=f"a{text}b\n\n\tc\n",
        photos=(Photo(f"a{text}b", f"a{text}b", f"a{text}b", 1),),
        extra={f"a{text}b": f"a{text}b"},
    )


# Seen to fail without without_harm() in Newsroom.save and .import_items.
@pytest.mark.parametrize("name", PAYLOADS)
def test_nothing_harmful_is_stored(name: str) -> None:
    release = with_everywhere(PAYLOADS[name])
    with Newsroom(open_library("memory:"), f"ann{PAYLOADS[name]}") as newsroom:
        saved = newsroom.save(release, 0)
        original = Original("a.txt", "utf-8", "", PAYLOADS[name])
        (imported,) = newsroom.import_items([ImportItem(dataclasses.replace(release, uid="u"), original)])
        for stored in (saved, newsroom.get(saved.id), newsroom.get(imported.release.id)):
            assert [text for text in texts(stored.to_document()) if harmful().search(text)] == []
            assert (stored.title[0], stored.title[-1], stored.body[-6:]) == ("a", "b", "b\n\n\tc\n")
            assert not any("\n" in text for text in (stored.title, stored.author, *stored.tags))
        kept = newsroom.original(imported.release.id)
        assert kept is not None
        assert kept.text == PAYLOADS[name], "the original is kept as it came"


# Seen to fail without the message in with_options.
def test_a_script_is_told_what_was_left_out(tmp_path: Path) -> None:
    run = subprocess.run(
        [*NEWSROOM, "--library", str(tmp_path / "library"), "new", "--set", "title=a\x1b[2Jb", "--body", "-", "--json"],
        input="one\x07\ntwo\u202e\n",
        capture_output=True,
        text=True,
        check=True,
    )
    saved = json.loads(run.stdout)
    assert (saved["title"], saved["body"]) == ("a[2Jb", "one\ntwo")
    assert "3 control characters" in run.stderr


DOCUMENT = {
    "title": f"A{ALL}",
    "author": ALL,
    "body": f"Text.{ALL}\n\nMore.",
    "release_date": "",
    "extra": {f"L{ALL}": ALL},
    "tags": [ALL],
}
FILES: dict[str, str] = {
    "a.txt": f"Title {IN_A_TEXT} it is\n\nRelease date:2025-04-02 Author:Ann{IN_A_TEXT}\n\nBody{IN_A_TEXT} text.\n",
    "a.json": json.dumps(DOCUMENT),
    "a.md": f"---\ntitle: Title it is\nauthor: Ann\n---\n\n# Head{IN_A_TEXT}\n\nBody{IN_A_TEXT} text.\n",
    "b.md": '---\ntitle: "Title \\e[2J \\x9b2J \\u202e it is"\nodd: "\\a\\b\\x7f"\n---\n\nBody.\n',
    "a.html": f"<title>T</title><article><h1>H{IN_A_TEXT}</h1><p>Body &#27;[2J &#x9b;2J &#x202e; text.</p></article>",
    "a.xml": '<rss version="2.0"><channel><title>c</title><item><title>T &#x9b;2J &#x202e;x</title>'
    "<description>Body &#x85; &#x7f; text.</description><guid>g&#x9b;</guid></item></channel></rss>",
    "a.eml": "From: ann@host.example\nSubject: =?utf-8?q?T=1B[2J=C2=9B2J?=\n\nBody\x1b[2J text.\n",
    "a.rst": f"Title it is\n===========\n\n:author: Ann{IN_A_TEXT}\n\nBody{IN_A_TEXT} text.\n",
    "a.ninjs": json.dumps({"uri": f"u{ALL}", "headline": f"H{ALL}", "byline": ALL, "body_text": f"Body{ALL} text."}),
}


# Seen to fail without _without_harm() in importers.table.read.
@pytest.mark.parametrize("name", FILES)
def test_nothing_harmful_comes_out_of_a_file(name: str) -> None:
    reading = table.read(Source(name, FILES[name].encode("utf-8", "surrogatepass")))
    assert reading.items
    for item in reading.items:
        assert [text for text in texts(item.release.to_document()) if harmful().search(text)] == []
    assert any("ontrol characters" in note or "nvisible" in note for note in reading.notes), reading.notes


def is_text(character: str) -> bool:
    turns_lines = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return unicodedata.category(character) not in ("Cc", "Cs") and character not in turns_lines


def blocks() -> Iterator[str]:
    """Every character of Unicode that is text, in blocks of 16,384; where there is little time, the planes in use."""
    last = sys.maxunicode if os.environ.get("LONG_TESTS") else 0x2FFFF
    for first in range(0, last + 1, 16_384):
        block = "".join(chr(code) for code in range(first, first + 16_384))
        if kept := "".join(c for c in block if is_text(c) and c not in "\u2028\u2029"):
            yield kept


# Seen to fail with the soft hyphen among domain.text.harmless.RANGES.
def test_every_character_that_is_text_comes_back(tmp_path: Path, counted: Callable[..., None]) -> None:
    folder = str(tmp_path / "library")
    everything = tuple(blocks())
    items = [
        ImportItem(Release(uid=text[0], title=f"x{text}x", body=f"{text}\n\n\t{text}\n"), NOTHING)
        for text in everything
    ]
    with Newsroom(open_library(folder), "ann") as newsroom:
        ids = [imported.release.id for imported in newsroom.import_items(items)]
    with Newsroom(open_library(folder), "ann") as newsroom:
        for release_id, text in zip(ids, everything, strict=True):
            release = newsroom.get(release_id)
            assert (release.title, release.body) == (f"x{text}x", f"{text}\n\n\t{text}\n")
    counted(characters=sum(map(len, everything)))


@pytest.mark.parametrize("text", MARKUP)
def test_brackets_are_stored_as_they_are(text: str) -> None:
    with Newsroom(open_library("memory:"), "ann") as newsroom:
        saved = newsroom.save(with_everywhere(text), 0)
    assert saved.title == f"a{text}b"
    assert saved.body == f"a{text}b\n\n\tc\n"
