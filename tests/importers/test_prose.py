"""HTML as Markdown: no word is lost, none is read as a mark."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsroom_tui.importers import prose
from newsroom_tui.importers.items import letters

WORDS = st.text(st.sampled_from("ab 1.-+*_#>`[]()<&!|~=\\:"), min_size=1, max_size=25).filter(letters)


def shown(markdown: str) -> str:
    """The words that a reader of the Markdown sees."""
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return letters(prose.plain(html))


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_every_word_of_a_paragraph_is_shown(texts: list[str]) -> None:
    found = prose.of_html("".join(f"<p>{escape(text)}</p>" for text in texts))
    assert shown(found.body) == letters("".join(texts))
    assert len(found.blocks) == len(texts)


@settings(max_examples=300, deadline=None)
@given(WORDS)
@example("[[](1)")
@example("[[a] b](c)")
@example("1[]()]")
def test_plain_words_mean_nothing_to_markdown(text: str) -> None:
    body = prose.of_plain(text).body
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    assert letters(prose.plain(html)) == letters(text)
    assert html.count("<") == 2  # one paragraph and nothing in it


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("one<br><br>two", ["one", "two"]),
        ("one<br>　　two", ["one", "two"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<font><p>one</p></font>", ["one"]),
        ("<b>one<br>two</b>", ["one\\\ntwo"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a\n  - b\n- c"]),
        ("<table><tr><td><p>one</p><p>two</p><p>three</p></td></tr></table>", ["one", "two", "three"]),
        ("<h2>a\nb</h2><blockquote>c</blockquote>", ["## a b", "> c"]),
        ("<p>&nbsp;</p><p> </p>", []),
        ("<p>a<!-- not me --><script>nor me</script></p>", ["a"]),
    ],
)
def test_what_parts_a_text(html: str, blocks: list[str]) -> None:
    assert prose.of_html(html).blocks == blocks


def test_pictures_are_taken_out_with_their_captions() -> None:
    found = prose.of_html(
        "<p>One.</p><p><img src='a.jpg' alt='DSC_001.JPG'></p><p>The depot</p><p>Two.</p>"
        "<figure><img data-src='b.jpg' src='blank.gif'><figcaption>The crane</figcaption></figure>"
        "<p>Three <img src='spacer.gif'> and <img src='data:image/png;base64,x'> more.</p>"
    )
    assert found.blocks == ["One.", "Two.", "Three and more."]
    assert [(photo.file, photo.caption, photo.after) for photo in found.photos] == [
        ("a.jpg", "The depot", 1),
        ("b.jpg", "The crane", 2),
    ]
