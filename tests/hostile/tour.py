"""A tour of every screen, in a terminal of its own."""

from __future__ import annotations

from typing import NamedTuple

from tests.terminal import Terminal

DESK, EDITOR = "e Edit  a New", "^f Find"


class Stop(NamedTuple):
    """A screen with the keys that lead there, what then stands on it, the keys that lead on and what is there then.

    Where nothing is said of what is there then, what stood on the screen is gone.
    """

    name: str
    keys: str
    shown: str
    back: str = "\x1b"
    after: str = ""

    def is_left(self, terminal: Terminal) -> bool:
        """Whether what is to be there then is there."""
        return self.after in terminal.text if self.after else self.shown not in terminal.text


PASTED = "\x1b[200~Title [/] \x9b2J\r\rBody of it [@click=app.quit]x[/]\x1b[201~"
STOPS: tuple[Stop, ...] = (
    Stop("help", "?", "Help"),
    Stop("reader with invisibles", "W", DESK, "W", DESK),
    Stop("zoomed reader", "+", DESK, after=DESK),
    Stop("history", "v", "History of"),
    Stop("difference", "d", "Esc closes"),
    Stop("status", "s", "a Approved"),
    Stop("order", "o", "By title"),
    Stop("export", "x", "Export as"),
    Stop("export's place", "xm", "Write to"),
    Stop("tags", "t", "Tags"),
    Stop("palette", "\x10", "Search for commands", after=DESK),
    Stop("palette without its list", "", DESK, after="/ search"),
    Stop("search", "/Author", "/ Author", after="/ search"),
    Stop("search's completion", "/author:A\t", "/ author:", after="/ search"),
    Stop("copy a link", ":copy-link\r", "Copy which address"),
    Stop("import of a paste", PASTED, "^s Store"),
    Stop("the next query", "]", DESK, "g", DESK),
    Stop("editor", "e", EDITOR, "", EDITOR),
    Stop("form", "\x14", "Embargo  ", "\x14", EDITOR),
    Stop("preview", "\x1b[20~", EDITOR, "\x1b[20~", EDITOR),
    Stop("find bar", "\x06Sixty", "regex", after=EDITOR),
    Stop("leaving with something typed", "more", "more employers", after=DESK),
    Stop("recovery", "e", "Take it up again", "x", EDITOR),
    Stop("editor again", "", EDITOR, after=DESK),
    Stop("bin", "D", "z takes it back", "z"),
)


def tour(terminal: Terminal, count: int) -> None:
    """Go through every screen, then through all `count` releases in the reader."""
    terminal.wait(f"1 of {count}")
    for stop in STOPS:
        try:
            terminal.send(stop.keys)
            terminal.wait(stop.shown)
            terminal.send(stop.back)
            terminal.wait(stop.is_left)
        except AssertionError as error:
            raise AssertionError(f"at the stop {stop.name!r}: {error}") from None
    terminal.send("g")
    terminal.wait(f"1 of {count}")
    for number in range(2, count + 1):
        terminal.send("J")
        terminal.wait(f"{number} of {count}")
