"""A small app to be run in a terminal, as Textual draws it (``stock``) or with thin writes (``thin``)."""

from __future__ import annotations

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static, TextArea

from newsroom_tui.ui.thin_writes import ThinWrites

TEXT = "\n".join(f"Line {n} 国教学院“签署”协议 and some more words…" for n in range(60))


class Dialog(ModalScreen[None]):
    CSS = "Dialog { align: center middle; } Static { width: 20; height: 3; border: round $primary; }"
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        yield Static("A dialog 对话框")


class Stock(App[int]):
    CSS = "OptionList { width: 30; } TextArea { width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [("f2", "open", "Open")]
    animation_level = "none"

    def compose(self) -> ComposeResult:
        yield Static("head — “quoted” …")
        with Horizontal():
            yield OptionList(*[f"Option {n} 选项" for n in range(100)])
            yield TextArea(TEXT)

    def on_mount(self) -> None:
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.focus()

    def action_open(self) -> None:
        self.push_screen(Dialog())


class Thin(ThinWrites, Stock):
    pass


if __name__ == "__main__":
    (Thin if sys.argv[1] == "thin" else Stock)().run()
