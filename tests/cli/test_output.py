"""What reaches a terminal: text that drives nothing, cut and filled to straight columns."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_tui.cli.output import Output, fitted, padded, printable, width


class FakeTerminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "attack", ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\x7f", "a\u202eb", "\x00", "\ud800", "\r overwritten", "\x08"]
)
def test_nothing_that_drives_a_terminal_reaches_it(attack: str) -> None:
    terminal = FakeTerminal()
    output = Output(terminal, terminal)
    output.line(f"before{attack}after")
    output.message(attack)
    output.marked([("", attack, "")])
    output.json({"title": attack})
    assert not {
        c for c in terminal.getvalue() if c not in "\n\t" and (c < " " or "\x7f" <= c <= "\x9f" or c in "\u202e\ud800")
    }


def test_json_on_a_terminal_is_still_the_same_json() -> None:
    terminal = FakeTerminal()
    document: dict[str, Any] = {"title": "学院\u202e\x9b", "body": "a\tb"}
    Output(terminal, terminal).json(document)
    assert json.loads(terminal.getvalue()) == document
    assert "学院" in terminal.getvalue()


def test_a_pipe_gets_every_byte() -> None:
    pipe = io.StringIO()
    Output(pipe, pipe).line("\x1b[1mbold")
    assert pipe.getvalue() == "\x1b[1mbold\n"


# Seen to fail without unstacked() in printable and fitted.
@pytest.mark.parametrize("accent", ["\u0301", "\u034f", "\u200b", "\u1161", "\u200d\ufe0f"])
def test_accents_without_end_are_cut_and_what_scripts_need_is_not(accent: str) -> None:
    terminal = FakeTerminal()
    Output(terminal, terminal).line(f"e{accent * 100_000}é 👩\u200d👩\u200d👧 ชื่อ ———————————————————————— 학교")
    assert len(terminal.getvalue()) < 100
    assert terminal.getvalue().endswith("é 👩\u200d👩\u200d👧 ชื่อ ———————————————————————— 학교\n")
    assert len(fitted(f"e{accent * 100_000}", 5)) < 20


@given(st.text(), st.integers(1, 40))
def test_columns_stay_straight(text: str, cells: int) -> None:
    line = printable(text)
    assert "\n" not in fitted(line, cells)
    assert width(fitted(line, cells)) <= cells
    assert width(padded(line, cells)) == cells
