"""The desk's numbers, as ratios measured side by side in one run: ``python -m benchmarks.desk``.

Starts, moves, next releases, searches as they are typed, a key held down, idling and memory, in a pseudo-terminal of
120 × 36, beside a bare Textual app and beside the obvious app made of OptionList and Markdown; with a small library and
with a large one. Filling a large library takes minutes: ``--folder`` keeps both for the next time.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.timing import percentile
from newsroom_tui.errors import NewsroomError
from newsroom_tui.newsroom import Newsroom
from newsroom_tui.samples.generator import Generator
from newsroom_tui.store import open_library
from newsroom_tui.ui.cells import one_line
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
from newsroom_tui.ui.cells import one_line
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


def steps(argv: Sequence[str], text: str, keys: Sequence[str]) -> list[tuple[float, int]]:
    """For each key: seconds until the screen is quiet again, and the bytes sent."""
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for _ in range(5):
            settle(terminal)
        found = []
        for key in keys:
            before, began = len(terminal.sent), time.monotonic()
            terminal.send(key)
            terminal.wait(lambda t, before=before: len(t.sent) > before)  # type: ignore[misc]
            found.append((settle(terminal) - began, len(terminal.sent) - before))
        return found


def idle(argv: Sequence[str], text: str, seconds: float) -> tuple[int, float]:
    """The bytes sent, and the share of a core used, while nobody does anything."""
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for _ in range(20):
            settle(terminal)
        before, used, began = len(terminal.sent), processor_seconds(terminal.pid), time.monotonic()
        while time.monotonic() < began + seconds:
            terminal._read(0.5)
        share = (processor_seconds(terminal.pid) - used) / (time.monotonic() - began)
        return len(terminal.sent) - before, share


def processor_seconds(pid: int) -> float:
    """What the threads of a process have used so far, to the microsecond, as Linux counts it."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def peak(argv: Sequence[str], text: str, keys: str = "") -> int:
    """KB of memory that a program had at its peak, after some keys."""
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for key in keys:
            terminal.send(key)
            settle(terminal)
        status = Path(f"/proc/{terminal.pid}/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0])


def typed_search(
    argv: Sequence[str], text: str, queries: Sequence[str], newsroom: Newsroom
) -> list[tuple[float, float]]:
    """For each letter of each search: seconds until every row in view is one that it finds, and what of it was work.

    Letters that change no row in view cannot be told and are left out.
    """
    taken: list[tuple[float, float]] = []
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        for query in queries:
            settle(terminal)
            terminal.send("/")
            terminal.wait("Enter Keep")
            settle(terminal)
            before = beginnings(newsroom, "")
            for end in range(1, len(query) + 1):
                try:
                    wanted = beginnings(newsroom, query[:end])
                except NewsroomError:  # a filter half typed
                    wanted = before
                began, used = time.monotonic(), processor_seconds(terminal.pid)
                terminal.send(query[end - 1])
                if wanted != before:
                    terminal.wait(lambda t, wanted=wanted: listed(t, wanted))  # type: ignore[misc]
                    taken.append((time.monotonic() - began, processor_seconds(terminal.pid) - used))
                before = wanted
                settle(terminal)
            terminal.send("\x1b")
            terminal.wait(lambda t: listed(t, beginnings(newsroom, "")))
    return taken


def beginnings(newsroom: Newsroom, query: str) -> list[str]:
    """How the titles of the first rows begin."""
    return [one_line(row.name)[:8] for row in newsroom.find(query, limit=15).headlines]


def listed(terminal: Terminal, wanted: Sequence[str]) -> bool:
    """Whether these rows, and no others, stand in the list."""
    lines = [terminal._line(2 + 2 * number)[11:40] for number in range(15)]
    return all(line.startswith(name) for line, name in zip(lines, wanted, strict=False)) and not any(
        line.strip() for line in lines[len(wanted) :]
    )


def status_line(terminal: Terminal) -> str:
    """The line above the last one."""
    return terminal._line(terminal.screen.lines - 2)


def held(argv: Sequence[str], text: str, key: str, seconds: float, rate: float) -> list[float]:
    """A key held down: for each repetition, seconds until the status line counts its row."""
    lags: list[float] = []
    with Terminal(argv, columns=120, rows=36) as terminal:
        terminal.wait(text)
        settle(terminal)
        began, sent = time.monotonic(), 0
        while len(lags) < seconds * rate:
            now = time.monotonic()
            if sent < seconds * rate and now >= began + sent / rate:
                terminal.send(key)
                sent += 1
            terminal._read(0.001)
            shown = int(status_line(terminal).split()[0].replace(",", "")) - 1
            lags += [time.monotonic() - (began + number / rate) for number in range(len(lags), shown)]
    return lags


def medians(measures: Sequence[Callable[[], float]], rounds: int) -> list[float]:
    """The median of each measure, all of them taken in turns."""
    found: list[list[float]] = [[] for _ in measures]
    for _ in range(rounds):
        for series, measure in zip(found, measures, strict=True):
            series.append(measure())
    return [statistics.median(series) for series in found]


QUERIES = ("bridge", "laboratory", "学校工作", "author:Press", "the library", "conference guest")

Argv = Sequence[str]


def of_start(desk: Argv, big: Argv, rounds: int) -> None:
    """How long it takes until a release can be read."""
    bare = (sys.executable, "-c", BARE)
    to_bare, to_desk, to_big = medians(
        [lambda: start(bare, "READY"), lambda: start(desk, " words"), lambda: start(big, " words")], rounds
    )
    say("start to a release ÷ bare Textual app", to_desk / to_bare)
    say("the same, large library ÷ small", to_big / to_desk)


def of_next(desk: Argv, big: Argv, rounds: int) -> None:
    """How long it takes to the next release, and what is sent."""
    obvious = (sys.executable, "-c", OBVIOUS, desk[-1])

    def measure(argv: Argv, text: str, key: str) -> Callable[[], float]:
        return lambda: statistics.median(seconds for seconds, _ in steps(argv, text, [key] * 10))

    ours, larger, theirs = medians(
        [measure(desk, " words", "J"), measure(big, " words", "J"), measure(obvious, "READY", "\x1b[B")], rounds
    )
    say("next release ÷ OptionList + Markdown", ours / theirs)
    say("the same, large library ÷ small", larger / ours)


def of_bytes(desk: Argv, big: Argv, rounds: int) -> None:
    """What is sent for a key."""
    for argv, name in ((desk, "small"), (big, "large")):
        for what, keys in (
            ("a move", "j" * rounds),
            ("a next release", "J" * rounds),
            ("a page", "\r" + " b" * rounds),
        ):
            counts = [count for _, count in steps(argv, " words", keys)]
            say(f"bytes, {name} library: {what}", statistics.median(counts[keys.count("\r") :]))


def of_search(desk: Argv, big: Argv, rounds: int) -> None:  # noqa: ARG001
    """How long the list takes to follow a search as it is typed."""
    with Newsroom(open_library(big[-1]), "bench") as newsroom:
        taken = typed_search(big, " words", QUERIES, newsroom)
    for what, seconds in zip(("ms", "ms of work"), map(list, zip(*taken, strict=True)), strict=True):
        say(f"a letter of a search, large library, {what}: median of {len(seconds)}", 1000 * statistics.median(seconds))
        say("… 95th percentile", 1000 * percentile(seconds, 95))


def of_held_key(desk: Argv, big: Argv, rounds: int) -> None:  # noqa: ARG001
    """How far the list is behind a key that is held down."""
    lags = held(big, " words", "j", seconds=5, rate=30)
    say("j held for 5 s at 30 a second, large library, ms behind: median", 1000 * statistics.median(lags))
    say("… 95th percentile", 1000 * percentile(lags, 95))
    say("… the last one", 1000 * lags[-1])


def of_idling(desk: Argv, big: Argv, rounds: int) -> None:  # noqa: ARG001
    """What it costs when nobody does anything."""
    for name, argv in (("small", desk), ("large", big)):
        sent, share = idle(argv, " words", 60)
        say(f"idle, {name} library: bytes in 60 s", sent)
        say(f"idle, {name} library: % of a core", 100 * share)


def of_memory(desk: Argv, big: Argv, rounds: int) -> None:  # noqa: ARG001
    """What it has in memory at its peak, with the list's end and its beginning looked at and some releases read."""
    bare = (sys.executable, "-c", BARE)
    of_bare, of_desk, of_big = peak(bare, "READY"), peak(desk, " words", "GgJJ"), peak(big, " words", "GgJJ")
    say("memory ÷ bare Textual app", of_desk / of_bare)
    say("the same, large library ÷ small", of_big / of_desk)


PARTS = {
    "start": of_start,
    "next": of_next,
    "bytes": of_bytes,
    "search": of_search,
    "held": of_held_key,
    "idle": of_idling,
    "memory": of_memory,
}


def say(what: str, number: float) -> None:
    """Print a number."""
    print(f"{what:66} {number:10,.2f}", flush=True)


def main() -> None:
    """Fill two libraries, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="PART", help=f"one of {', '.join(PARTS)}")
    parser.add_argument("--small", type=int, default=100, help="releases in the small library")
    parser.add_argument("--large", type=int, default=10_000, help="releases in the large one; 100000 takes a while")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--folder", type=Path, help="where the libraries are kept, and found the next time")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as temporary:
        os.environ["XDG_STATE_HOME"] = temporary  # what is remembered of other desks is none of this
        folder = options.folder or Path(temporary)
        small, large = folder / f"{options.small}", folder / f"{options.large}"
        for library, count in ((small, options.small), (large, options.large)):
            if not library.exists():
                fill(library, count)
        for part in options.parts or PARTS:
            desk, big = ((*NEWSROOM, "--library", str(library)) for library in (small, large))
            PARTS[part](desk, big, options.rounds)


if __name__ == "__main__":
    main()
