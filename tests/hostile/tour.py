"""A tour of every screen, in a terminal of its own."""

from __future__ import annotations

import ast
import dataclasses
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
from tests.terminal import Terminal

DESK, EDITOR = "e Edit  a New", "^f Find"
UI = Path(__file__).parents[2] / "src" / "newsroom_tui" / "ui"

WITNESSED = """
import os, sys
from textual.app import App
push = App.push_screen
def push_screen(self, *arguments, **named):
    with open(os.environ["WITNESS"], "a") as seen:
        seen.write(sys._getframe(1).f_code.co_qualname + "\\n")
    return push(self, *arguments, **named)
App.push_screen = push_screen
from newsroom_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""The program, noting which of its functions opened a screen."""


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


CLICK = "\x1b[<"
F4, F8, F9, HOME, END = "\x1bOS", "\x1b[19~", "\x1b[20~", "\x1b[H", "\x1b[F"
PASTED = "\x1b[200~Title [/] \x9b2J\r\rBody of it [@click=app.quit]x[/]\x1b[201~"
HTML = "\x1b[200~<p>One <b>bold</b> word.</p><p>Two.</p>\x1b[201~"
UNTIDY = "\x1b[200~un\u00a0tidy   \r\u200b\x1b[201~"

ON_THE_DESK: tuple[Stop, ...] = (
    Stop("help", "?", "Help — Esc closes"),
    Stop("reader with invisibles", "W", DESK, "W", DESK),
    Stop("zoomed reader", "+", "Title", after=DESK),
    Stop("history", "v", "History of"),
    Stop("difference", "d", "Esc closes"),
    Stop("status", "s", "a Approved"),
    Stop("order", "o", "By title"),
    Stop("export", "x", "Export as"),
    Stop("export's place", "xm", "Write to"),
    Stop("tags", "t", "Tags"),
    Stop("contents", "C", "Contents", after=DESK),
    Stop("words to find here", "fSixty", "Find in this release", after=DESK),
    Stop("words found here", "fSixty\r", DESK, "\x1b", DESK),
    Stop("palette", "\x10", "Find a command", after=DESK),
    Stop("palette without its list", "", DESK, after="/ search"),
    Stop("search", "/Author", "/ Author", after="/ search"),
    Stop("search's completion", f"/author:A\t{HOME}", "/ author:", after="/ search"),
    Stop("saved searches", "F", "Saved searches"),
    Stop("command line", ":cont", ":", after=DESK),
    Stop("copy a link", ":copy-link\r", "Copy which address"),
    Stop("what to import", "i~/in/", "Import a file"),
    Stop("who is there", ":who\r", "Who are you?"),
    Stop("who else is there", f":who\r{END}\r", "Esc leaves it"),
    Stop("templates", "a", "Start with"),
    Stop("import of a paste", PASTED, "^s Store", "", "none …"),
    Stop("list of an import", f"{CLICK}0;50;8M{CLICK}0;50;8m", "takes it over", "\x1b", "^s Store"),
    Stop("out of the import", "", "^s Store", after=DESK),
    Stop("the next query", "]", DESK, "g", DESK),
    Stop("bin", "D", "z takes it back", "", "z takes it back"),
    Stop("empty bin", ":empty-bin\r", "for good?"),
    Stop("empty bin, asked again", ":empty-bin\ry", "cannot be undone"),
    Stop("out of the bin", "", DESK, "z", DESK),
    Stop("somebody else's", "J", DESK, "e", "Leave it"),
    Stop("only looked at", "", "Leave it", after=DESK),
    Stop("top again", "", DESK, "g", DESK),
)
IN_THE_EDITOR: tuple[Stop, ...] = (
    Stop("editor", "e", EDITOR, "", EDITOR),
    Stop("form", "\x14", "Embargo  ", "\x14", EDITOR),
    Stop("preview", F9, EDITOR, F9, EDITOR),
    Stop("find bar", "\x06Sixty", "regex", after=EDITOR),
    Stop("line", "\x07", "Go to line", after=EDITOR),
    Stop("pasted HTML", HTML, "looks like HTML", "n", EDITOR),
    Stop("cleaning", UNTIDY + F8, "What cleaning changes", "l", EDITOR),
    Stop("$EDITOR", F4, "What came back", "l", EDITOR),
    Stop("link", "\x10Link\r", "Link to", after=EDITOR),
    Stop("photograph", "\x10Photograph\r", "A photograph's file", after=EDITOR),
    Stop("photographs", "\x10Photographs\r", "Caption", "\x1b", EDITOR),
    Stop("extras", "\x10Extras\r", "Label", "\x1b", EDITOR),
    Stop("quitting with something typed", "\x11", "is not saved", "s", EDITOR),
    Stop("leaving with something typed", "\x07999\rnothing more", "nothing more", after=DESK),
    Stop("recovery", "e", "Take it up again", "x", EDITOR),
    Stop("drafts' bin", "\x10Drafts' bin\r", "thrown away, or", "\r", "against what is saved"),
    Stop("out of the drafts' bin", "", "against what is saved", "\x1b", "thrown away, or"),
    Stop("and out of it", "", "thrown away, or", after=EDITOR),
)
CONFLICT = Stop("conflict", "\x13", "saved a change of the same words", "n", EDITOR)
OUT = Stop("out of the editor", "", EDITOR, after=DESK)
UNSEEN = {
    "EditorScreen._ask_to_lose": "asks only where a disk refuses drafts, and shows nobody's text",
}
"""Functions that open screens which the tour does not see, and why."""


def openers() -> set[str]:
    """Every function of the desk that opens a screen, as its source names it."""
    found: set[str] = set()

    def look(node: ast.AST, name: str) -> None:
        for child in ast.iter_child_nodes(node):
            match child:
                case ast.ClassDef():
                    look(child, f"{name}{child.name}.")
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    look(child, f"{name}{child.name}.<locals>.")
                case ast.Lambda():
                    look(child, f"{name}<lambda>.<locals>.")
                case _:
                    if isinstance(child, ast.Call) and getattr(child.func, "attr", "") == "push_screen":
                        found.add(name.removesuffix(".<locals>."))
                    look(child, name)

    for path in UI.rglob("*.py"):
        look(ast.parse(path.read_text("utf-8")), "")
    return found


def surroundings(folder: Path, text: str) -> dict[str, str]:
    """Put a hostile text wherever the desk reads texts that are no release's; the variables it is to start with.

    Somebody of this name has been editing the library's second release; `folder` is the library.
    """
    home = Path(os.environ["HOME"])
    state, templates = home / ".local/state/newsroom", home / ".config/newsroom/templates"
    for place in (state, templates):
        place.mkdir(parents=True)
    (state / "searches.json").write_text(json.dumps({"saved": [f"x{text}"], "recent": [f"x{text}"]}))
    (state / "people.json").write_text(json.dumps({"names": [f"x{text}"]}))
    name = "".join(character for character in text if character not in "\0/\ud800")
    name = f"x{name.encode()[:200].decode('utf-8', 'ignore')}.txt"
    (home / "in").mkdir()
    for place in (templates, home / "in"):
        (place / name).write_text("Title\n\nBody.\n")
    editor = home / "editor"
    editor.write_text(
        f"#!{sys.executable}\nimport sys\nopen(sys.argv[1], 'ab').write({text.encode('utf-8', 'replace')!r})\n"
    )
    editor.chmod(0o700)
    with Newsroom(open_library(str(folder)), "ann") as newsroom:
        second = newsroom.find("").headlines[1]
        newsroom.store.lease(second.id, f"x{text}".replace("\ud800", ""), "another", 3_600)
    spoken = text.replace("\0", "").replace("\ud800", "")
    names = {"NEWSROOM_OFFICE": f"Office {spoken}", "NEWSROOM_USER": f"me {spoken}"}
    return {"EDITOR": str(editor), "VISUAL": "", "WITNESS": str(home / "witness"), **names}


def witnessed() -> set[str]:
    """The functions that opened screens meanwhile."""
    return set((Path(os.environ["HOME"]) / "witness").read_text("utf-8").split())


def visit(terminal: Terminal, stop: Stop, look: Callable[[Stop], None] = lambda _: None) -> None:
    """Go to a screen, look at it, and go on."""
    try:
        if stop.keys.startswith(CLICK):
            terminal.wait_quiet()  # a click aims at a place on the screen
        terminal.send(stop.keys)
        terminal.wait(stop.shown)
        look(stop)
        terminal.send(stop.back)
        terminal.wait(stop.is_left)
    except AssertionError as error:
        raise AssertionError(f"at the stop {stop.name!r}: {error}") from None


def tour(terminal: Terminal, folder: Path, count: int, look: Callable[[Stop], None] = lambda _: None) -> None:
    """Go through every screen, then through all `count` releases in the reader."""
    terminal.wait(f"1 of {count}")
    for stop in (*ON_THE_DESK, *IN_THE_EDITOR):
        visit(terminal, stop, look)
    meet(terminal, folder, look)
    visit(terminal, OUT)
    terminal.send("g")
    terminal.wait(f"1 of {count}")
    for number in range(2, count + 1):
        terminal.send("J")
        terminal.wait(f"{number} of {count}")


def meet(terminal: Terminal, folder: Path, look: Callable[[Stop], None]) -> None:
    """Let somebody else save another first word of the release that is being edited."""
    terminal.send("mine ")
    terminal.wait("unsaved")
    terminal.send("\x14\x1b[B\x15\x0b\x14")  # a date that is none could not be saved
    terminal.wait("YYYY-MM-DD ")
    with Newsroom(open_library(str(folder)), "ben") as newsroom:
        release = newsroom.get(newsroom.find("").headlines[0].id)
        newsroom.save(dataclasses.replace(release, body=f"theirs {release.body}"), release.version)
    visit(terminal, CONFLICT, look)
