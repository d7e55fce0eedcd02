"""What arrives from a terminal, as keys and pastes."""

from __future__ import annotations

import pytest
from textual import events
from textual.message import Message

from newsroom_tui.ui import keyboard
from newsroom_tui.ui.keyboard import Reader, is_pasted


def read(*reads: str) -> list[str]:
    """The keys and pastes in some reads, after which nothing comes any more."""
    reader = Reader()
    found: list[Message] = [event for data in reads for event in reader.feed(data)]
    found += reader.tick(is_over=True)
    return [_said(event) for event in found]


def _said(event: Message) -> str:
    if isinstance(event, events.Paste):
        return f"paste {event.text!r}"
    assert isinstance(event, events.Key)
    return event.key


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        ("jk", ["j", "k"]),
        ("\x1bq", ["escape", "q"]),
        ("\x1bqj", ["escape", "q", "j"]),
        ("e\x1bq\x1b]", ["e", "escape", "q", "escape", "right_square_bracket"]),
        ("\x1b[A\x1bOB", ["up", "down"]),
        ("\x1b\x1b[A", ["escape", "up"]),
        ("\x13\x11", ["ctrl+s", "ctrl+q"]),
        ("\x1b[97u", ["a"]),
        ("学院", ["学", "院"]),
    ],
)
def test_keys(data: str, keys: list[str]) -> None:
    assert read(data) == keys


# Seen to fail with Textual's parser left to wait after an ESC: it drops the key, or makes a sign of both.
@pytest.mark.parametrize("key", "qQj:/?;5[ é学")
def test_esc_and_a_key_in_the_next_read_are_two_keys(key: str) -> None:
    assert read("k\x1b", key)[:2] == ["k", "escape"] or key == "["
    assert read("k\x1b", key)[2:] == read(key) or key == "["


def test_a_sequence_cut_in_two_is_one() -> None:
    assert read("\x1b", "[A", "\x1b[", "B", "\x1b", "OB") == ["up", "down", "down"]
    assert read("\x1b", "\x1b", "[A", "\x1b") == ["escape", "up", "escape"]
    assert read("\x1b[2", "00~one \x1b", "\x11\x1b[201~q") == ["paste 'one \\x1b\\x11'", "q"]


def test_esc_is_a_key_once_nothing_more_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader()
    assert list(reader.feed("\x1b")) == []
    assert list(reader.tick()) == []
    assert reader.is_waiting
    monkeypatch.setattr(keyboard, "ESCAPE_SECONDS", -1.0)
    assert [_said(event) for event in reader.tick()] == ["escape"]
    assert not reader.is_waiting


def test_a_bracketed_paste_is_one_and_cannot_break_out() -> None:
    assert read("a\x1b[200~one\r\ntwo \x1b\x11\x1b[31m\x1b[201~b") == [
        "a",
        "paste 'one\\ntwo \\x1b\\x11\\x1b[31m'",
        "b",
    ]
    assert read("\x1b[200~on", "e\x1b[20", "1~b") == ["paste 'one'", "b"]


def test_a_long_text_in_one_read_is_a_paste_and_what_follows_at_once_is_more_of_it() -> None:
    assert read("The office moves on Friday.\rq", "uit\r") == ["paste 'The office moves on Friday.\\nquit\\n'"]


@pytest.mark.parametrize(
    "data",
    [
        "j" * 80,
        "jjkkjjkkjjkkjjkkjjkkjjkkjjkkjjkk",
        "/the office moves on Friday\r",
        "eThe office moves on Friday\x13",
        "aDeq",
    ],
)
def test_keys_held_down_or_typed_ahead_are_no_paste(data: str) -> None:
    assert not is_pasted(data)


def test_a_paste_ends_when_nothing_more_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "PASTE_GAP_SECONDS", -1.0)
    reader = Reader()
    assert list(reader.feed("The office moves on Friday.")) == []
    assert [_said(event) for event in reader.tick()] == ["paste 'The office moves on Friday.'"]
    assert [_said(event) for event in reader.feed("j")] == ["j"]
