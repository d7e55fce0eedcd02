"""Thin writes: the same screen for a fraction of the bytes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_tui.ui.thin_writes import IS_KNOWN, Cell, Look, changed, is_certain
from tests.terminal import Terminal

APP = str(Path(__file__).parent / "thin_app.py")
RED, BLUE = Look("31", None), Look("34", None)


def cells(text: str, look: Look = RED) -> list[Cell]:
    return [(character, look) for character in text]


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("same", "same", ""),
        ("abc   ", "abxc  ", "xc"),
        ("abcdef", "abXdef", "X"),
        ("国教学院", "国校学院", "校"),
        ("学ab", "学学", "学"),
        ("“ab” c ", "“abx” c", "“abx” c"),  # whoever draws “ two cells wide has the rest one further
        ("ab “c” d", "ax “c” d", "x “c” d"),
        ("cafe  ", "cafe\u0301  ", "e\u0301  "),
        ("cafe\u0301  ", "cafe  ", "e  "),
    ],
)
def test_only_the_changed_part_is_sent(before: str, after: str, sent: str) -> None:
    first, last = changed(cells(before), cells(after))
    assert after[first:last] == sent


def test_a_change_of_look_is_a_change() -> None:
    assert changed(cells("abc"), [*cells("a"), *cells("b", BLUE), *cells("c")]) == (1, 2)


def test_characters_that_terminals_disagree_on_are_uncertain() -> None:
    assert all(map(is_certain, "a ~国，한"))
    assert not any(map(is_certain, "“…é│🎓\u0301\x1b"))


def test_this_textual_draws_as_it_is_expected_to() -> None:
    assert IS_KNOWN


def is_same(thin: Terminal, stock: Terminal) -> bool:
    """Whether both screens show the same, once what is under way has been read."""
    return stock._read(0.01) and looks(thin) == looks(stock)


def looks(terminal: Terminal) -> list[object]:
    screen = terminal.screen
    return [screen.buffer[y][x] for y in range(screen.lines) for x in range(screen.columns)]


Step = tuple[str, str | Callable[[Terminal], bool]]
TYPED: list[Step] = [("a", "aLine 0"), ("b", "abLine 0"), ("学", "ab学Line 0"), ("校", "ab学校Line 0")]
REST: list[Step] = [
    ("\x1b[B", lambda t: t.screen.cursor.y == 3),
    ("“", "1“ 国"),
    ("\x1bOQ", "A dialog"),
    ("\x1b[27u", "Option 12"),
    ("\x1b[6~", "Line 39"),
    ("\x1b[5~", "Line 3"),
]


@pytest.mark.pty
def test_the_screen_is_the_same_for_a_fraction_of_the_bytes() -> None:
    with (
        Terminal([sys.executable, APP, "stock"], columns=90, rows=26) as stock,
        Terminal([sys.executable, APP, "thin"], columns=90, rows=26) as thin,
    ):

        def take(*steps: Step) -> tuple[int, int]:
            before = len(thin.sent), len(stock.sent)
            for keys, condition in steps:
                for terminal in (stock, thin):
                    terminal.send(keys)
                    terminal.wait(condition)
                thin.wait(lambda _: is_same(thin, stock))
            return len(thin.sent) - before[0], len(stock.sent) - before[1]

        take(("", "Line 9"))
        typed = take(*TYPED)
        assert 10 * typed[0] < typed[1]
        rest = take(*REST)
        assert rest[0] < rest[1]
        for terminal in (stock, thin):
            terminal.resize(100, 20)
        take(("", lambda t: "▁" in t.screen.display[19]))
