"""The desk's numbers, as ratios measured side by side in one run: ``python -m benchmarks.desk``.

Starts, moves and next releases in a pseudo-terminal of 120 × 36, beside a bare Textual app and beside the obvious
app made of OptionList and Markdown; with a small library and with a large one.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from newsroom_tui.newsroom import Newsroom
from newsroom_tui.samples.generator import Generator
from newsroom_tui.store import open_library
from tests.terminal import Terminal

NEWSROOM = (str(Path(sys.executable).parent / "newsroom"),)
QUIET_SECONDS = 0.2
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("READY")
Bare().run()
"""
OBVIOUS = """
import sys
from textual.app import App
from textual.content import Content
from textual.widgets import Markdown, OptionList
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.store import open_library
newsroom = Newsroom(open_library(sys.argv[1]), "bench")
class Obvious(App):
    CSS = "Screen { layout: horizontal; } OptionList { width: 42; } Markdown { width: 1fr; }"
    def compose(self):
        self.rows = list(newsroom.find_all())
        yield OptionList(*[Content(row.name + "\\n" + row.author) for row in self.rows])
        yield Markdown("READY", open_links=False)
    async def on_option_list_option_highlighted(self, event):
        release = newsroom.get(self.rows[event.option_index].id)
        await self.query_one(Markdown).update(release.body)
Obvious().run()
"""


def fill(folder: Path, count: int) -> None:
    """Make a library of so many releases."""
    with Newsroom(open_library(folder), "bench") as newsroom:
        for _ in newsroom.import_items(Generator(1, 0.25).items(count)):
            pass


def settle(terminal: Terminal) -> float:
    """Read until nothing comes any more; when the last of it came, by the monotonic clock."""
    last, seen = time.monotonic(), len(terminal.sent)
    while time.monotonic() - last < QUIET_SECONDS:
        terminal._read(0.01)
        if len(terminal.sent) != seen:
            last, seen = time.monotonic(), len(terminal.sent)
    return last


def start(argv: Sequence[str], text: str) -> float:
    """Seconds from the start of a program until a text stands on its screen."""
    began = time.monotonic()
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        return time.monotonic() - began


def steps(argv: Sequence[str], text: str, key: str, count: int) -> list[tuple[float, int]]:
    """For each press of a key: seconds until the screen is quiet again, and the bytes sent."""
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for _ in range(5):
            settle(terminal)
        found = []
        for _ in range(count):
            before, began = len(terminal.sent), time.monotonic()
            terminal.send(key)
            terminal.wait(lambda t, before=before: len(t.sent) > before)  # type: ignore[misc]
            found.append((settle(terminal) - began, len(terminal.sent) - before))
        return found


def idle_bytes(argv: Sequence[str], text: str, seconds: float) -> int:
    """How many bytes come while nobody does anything."""
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for _ in range(10):
            settle(terminal)
        before, end = len(terminal.sent), time.monotonic() + seconds
        while time.monotonic() < end:
            terminal._read(0.1)
        return len(terminal.sent) - before


def medians(measures: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """The median of each measure, all of them taken in turns."""
    found: list[list[float]] = [[] for _ in measures]
    for _ in range(rounds):
        for series, measure in zip(found, measures, strict=True):
            series.append(measure())
    return [statistics.median(series) for series in found]


def report(small: Path, large: Path, rounds: int) -> None:
    """Measure, and print a line a number."""
    bare = (sys.executable, "-c", BARE)
    desk, big = (*NEWSROOM, "--library", str(small)), (*NEWSROOM, "--library", str(large))
    obvious = (sys.executable, "-c", OBVIOUS, str(small))
    to_bare, to_desk, to_big = medians(
        [lambda: start(bare, "READY"), lambda: start(desk, " words"), lambda: start(big, " words")], rounds
    )
    print(f"start to a release ÷ bare Textual app      {to_desk / to_bare:5.2f}")
    print(f"the same, large library ÷ small            {to_big / to_desk:5.2f}")
    ours, larger = steps(desk, " words", "J", rounds), steps(big, " words", "J", rounds)
    theirs = steps(obvious, "READY", "\x1b[B", rounds)
    middle = statistics.median
    print(
        f"next release ÷ OptionList + Markdown       {middle(t for t, _ in ours) / middle(t for t, _ in theirs):5.2f}"
    )
    print(
        f"the same, large library ÷ small            {middle(t for t, _ in larger) / middle(t for t, _ in ours):5.2f}"
    )
    print(f"bytes a next release                       {middle(b for _, b in ours):5.0f}")
    moves = steps(desk, " words", "j", rounds)
    print(f"bytes a move (and then the reader follows) {middle(b for _, b in moves):5.0f}")
    print(f"bytes in 10 idle seconds                   {idle_bytes(desk, ' words', 10):5}")


def main() -> None:
    """Fill two libraries, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=100, help="releases in the small library")
    parser.add_argument("--large", type=int, default=10_000, help="releases in the large one; 100000 takes a while")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        fill(small, options.small)
        fill(large, options.large)
        report(small, large, options.rounds)


if __name__ == "__main__":
    main()
