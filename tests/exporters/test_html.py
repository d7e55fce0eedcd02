"""Web pages: nothing in a release acts in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_tui.domain.release import Photo, Release
from newsroom_tui.exporters.html import article, write
from tests.exporters.acting import acting

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](data:text/html,<script>alert(1)</script>)",
    "<a href='vbscript:x'>x</a>",
    "<iframe src='https://bad.example'></iframe>",
    "<svg onload=alert(1)>",
    "<style>body{display:none}</style>",
    "</article><script>x()</script>",
    '"><script>x()</script>',
    "<form action='https://bad.example'><input type='submit'></form>",
    "<meta http-equiv=refresh content='0;url=https://bad.example'>",
    "{title} {0} {metas!r}",
]


# Seen to fail without nh3.clean in html.article.
@pytest.mark.parametrize("attack", ATTACKS)
def test_no_field_acts_in_the_article(attack: str) -> None:
    release = Release(
        title=attack, author=attack, body=f"Words {attack}\n\n{attack}", photos=(Photo(attack, attack, attack, 1),)
    )
    assert not acting(article(release))


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_field_acts_in_the_page_around_it(attack: str) -> None:
    release = Release(title=attack, author=attack, language=attack, tags=(attack,), body="Words.")
    assert acting(write(release)) == acting(write(Release(title="x", author="x", tags=("x",), body="Words.")))


NAMES = ["script", "img ", "svg ", "a ", "href=", "src=", "onload=", "style=", "javascript:", "data:", "x", " "]
SIGNS = [
    "<",
    ">",
    "</",
    '"',
    "'",
    "[",
    "](",
    ")",
    "![",
    "`",
    "```",
    "&lt;",
    "&#",
    ";",
    "<!--",
    "-->",
    "\n",
    "\n\n",
    "    ",
]


# Seen to fail without nh3.clean in html.article.
@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(NAMES + SIGNS), max_size=30).map("".join))
def test_no_text_acts(text: str) -> None:
    assert not acting(article(Release(title=text, body=text, photos=(Photo(text, text, text, 0),))))


def test_photographs_stand_at_their_places() -> None:
    page = article(
        Release(body="One.\n\nTwo.\n\nThree.", photos=(Photo("", "after two", "", 2), Photo("", "first", "", 0)))
    )
    assert [page.index(words) for words in ("first", "One.", "Two.", "after two", "Three.")] == sorted(
        page.index(words) for words in ("first", "One.", "Two.", "after two", "Three.")
    )
