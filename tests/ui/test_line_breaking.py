"""Textual's own wrapping, taught the rules that the reader breaks lines by."""

from __future__ import annotations

import pytest
import rich._wrap
import textual._wrap
from rich.text import Text
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import TextArea

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store.memory import MemoryStore
from newsroom_tui.ui.app import NewsroomApp
from newsroom_tui.ui.line_breaking import pieces, teach

TEXT = "国教学院于2025年签署协议，双方（校长）出席。"


@pytest.fixture(autouse=True)
def untaught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test teaches is forgotten after it."""
    monkeypatch.setattr(textual._wrap, "chunks", textual._wrap.chunks)
    monkeypatch.setattr(rich._wrap, "words", rich._wrap.words)


def test_pieces_are_the_text() -> None:
    assert [piece for _, _, piece in pieces("  a well-known 事实。 ")] == ["  ", "a ", "well-", "known ", "事", "实。 "]


async def test_an_editor_wraps_chinese_as_chinese_is_wrapped() -> None:
    class Editor(App[None]):
        CSS = "TextArea { width: 14; height: 10; border: none; padding: 0; }"

        def compose(self) -> ComposeResult:
            yield TextArea(TEXT, soft_wrap=True, show_line_numbers=False)

    assert teach()
    app = Editor()
    async with app.run_test():
        area = app.query_one(TextArea)
        sections = area.wrapped_document.get_sections(0)
        assert [section.strip() for section in sections] == ["国教学院于", "2025年签署协", "议，双方（校", "长）出席。"]
        area.insert("，", (0, 5))
        assert area.wrapped_document.get_sections(0)[0] == "国教学院于，"
        assert area.text == TEXT[:5] + "，" + TEXT[5:]


def test_labels_and_rich_texts_do_too() -> None:
    assert teach()
    expected = ["国教学院于", "2025年签署", "协议，双方", "（校长）出", "席。"]
    assert [line.plain.strip() for line in Content(TEXT).wrap(11)] == expected
    from rich.console import Console

    assert [line.plain.strip() for line in Text(TEXT).wrap(Console(), 11)] == expected


def test_a_textual_that_wraps_in_another_way_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def compute_wrap_offsets(text: str) -> list[int]:
        return []

    monkeypatch.setattr(textual._wrap, "compute_wrap_offsets", compute_wrap_offsets)
    known = rich._wrap.words
    assert not teach()
    assert rich._wrap.words is known


def test_newsroom_teaches_them() -> None:
    NewsroomApp(Newsroom(MemoryStore(), "lin"))
    assert textual._wrap.chunks is pieces
