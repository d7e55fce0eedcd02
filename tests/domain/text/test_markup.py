"""Markdown by command: put around, and taken away again."""

from __future__ import annotations

import pytest

from newsroom_tui.domain.text.markup import emphasised, headed, linked, listed


@pytest.mark.parametrize(
    ("text", "changed"),
    [("word", "**word**"), (" word ", " **word** "), ("**word**", "word"), ("", "****"), ("学校", "**学校**")],
)
def test_bold(text: str, changed: str) -> None:
    assert emphasised(text, "**") == changed


def test_bold_twice_is_plain_again() -> None:
    assert emphasised(emphasised("two words", "**"), "**") == "two words"


def test_a_list_and_back() -> None:
    assert listed(["one", "", "two"]) == ["- one", "", "- two"]
    assert listed(["- one", "two"]) == ["- one", "- two"]
    assert listed(["- one", "", "  * two"]) == ["one", "", "  two"]


def test_headings_go_round() -> None:
    seen = ["Hall"]
    for _ in range(4):
        seen.append(headed(seen[-1]))
    assert seen == ["Hall", "## Hall", "### Hall", "#### Hall", "Hall"]


@pytest.mark.parametrize(
    ("text", "address", "link"),
    [
        ("the hall", "https://example.org", "[the hall](https://example.org)"),
        ("", "https://example.org", "[https://example.org](https://example.org)"),
        ("a [b]", "x.org/(y)", r"[a \[b\]](<x.org/(y)>)"),
        ("a", "x y", "[a](<x y>)"),
    ],
)
def test_links(text: str, address: str, link: str) -> None:
    assert linked(text, address) == link
