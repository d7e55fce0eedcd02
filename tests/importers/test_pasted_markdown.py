"""A pasted text's words as Markdown render as these words."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newsroom_tui.importers.pasted.markdown import escaped

CHARACTERS = st.sampled_from([*"ab 1.)(]![<>/&;#*_`~\\-+=:|\"'", "字", "http://x.org", "&amp;", "](", "[^1]", "<b>"])
PARAGRAPHS = st.lists(CHARACTERS, min_size=1, max_size=25).map("".join).map(lambda text: " ".join(text.split()))


def rendered(markdown: str) -> str:
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    return " ".join(html.unescape(re.sub(r"</?p>", "", page)).split())


@given(PARAGRAPHS.filter(bool))
@example("1986. That was the year")
@example("# is the sign")
@example("- - -")
@example("a *b* _c_ `d` [e](f) <g> &lt; ~~h~~")
@example("[note]: http://example.org")
def test_words_render_as_they_are(text: str) -> None:
    assert rendered(escaped(text)) == text


@pytest.mark.parametrize(
    "text", ["snake_case_name", "3 * 4 = 12", "AT&T", "a < b", "中文，《书名》。", "(see [1] there)", "50% - 60%"]
)
def test_nothing_is_escaped_that_needs_it_not(text: str) -> None:
    assert escaped(text) == text
