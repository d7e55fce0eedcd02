"""A body without Markdown is read without its parser, and reads the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.exporters import body, text

PIECES = st.sampled_from(
    [
        "word",
        "字，",
        " ",
        "\n",
        "\n\n",
        "1. ",
        "- ",
        "* ",
        "a_b",
        "&amp;",
        "=",
        ":",
        "2025",
        '"x"',
        "(y)",
        "\t",
        "  ",
        "’",
        "#",
        "!",
    ]
)


@pytest.mark.parametrize(
    ("written", "is_plain"),
    [
        ("One line.\n\nAnother – 第二段。", True),
        ("“Quoted” and 'so', (bracketed); 5.5 %: fine?", True),
        ("A *word*.", False),
        ("1. first", False),
        ("- item", False),
        ("Title\n=====", False),
        ("a  \nb", False),
        ("    code", False),
        ("A&amp;B", False),
    ],
)
def test_only_what_is_certain_counts_as_plain(written: str, is_plain: bool) -> None:
    assert body.is_plain(written) == is_plain


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(st.integers(0, 4), max_size=2))
def test_the_short_way_reads_as_the_long_one(written: str, places: list[int]) -> None:
    photos = tuple(Photo(f"{number}.jpg", "A caption", "Jo Sample", after) for number, after in enumerate(places))
    release = Release(title="Title", body=written, photos=photos)
    if body.is_plain(written):
        short = [element if isinstance(element, Photo) else "text" for element in body.plain_elements(release)]
        long = [element if isinstance(element, Photo) else "text" for element in body.elements(release)]
        assert short == long
        # an entity forces the parser and reads as nothing more than one letter
        assert (
            text.write(replace(release, subtitle="")).split()
            == text.write(replace(release, body=f"{written}&#33;")).replace("!", "").split()
        )
