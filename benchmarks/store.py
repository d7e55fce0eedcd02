"""Measures the library: is it as quick with many releases as with a hundred, and what does its safety cost.

    python -m benchmarks.store [--size 10000] [--folder FOLDER]

Prints a table of ratios. The libraries are made in FOLDER and used again the next time; a size of 100,000 takes about
1.5 GB and some minutes to make.
"""

from __future__ import annotations

import argparse
import dataclasses
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.bare import Bare
from benchmarks.timing import Act, in_turns, medians, percentile, ratio, run, start
from newsroom_tui.domain.duplicate import OnDuplicate
from newsroom_tui.domain.imported import ImportItem
from newsroom_tui.domain.query_language import parse
from newsroom_tui.samples.generator import Generator
from newsroom_tui.store import open_library
from newsroom_tui.store.base import Store

SMALL = 100
TYPED = ("agreement", "cooperation wor", '"signed in', "学院", "签约仪式", "author:office stud", "photographer:ana")
SEARCHES = ("agreement", '"cooperation agreement"', "学院")

_START = """
import sys
from newsroom_tui.store import open_library
from newsroom_tui.domain.query_language import parse
store = open_library(sys.argv[1], in_background=True)
assert len(store.find(parse("")).headlines) == 50
"""
# Behind the same domain: what any backend has to load and to give back.
_BARE_START = """
import sqlite3, sys
from newsroom_tui.domain.listing import Headline, Page
from newsroom_tui.domain.query_language import parse
from newsroom_tui.domain.release import Status
parse("")
connection = sqlite3.connect(sys.argv[1])
sql = "SELECT id, version, title, '', release_date, author, photographer, status, language, updated_at, '', '' "
rows = connection.execute(sql + "FROM release ORDER BY release_date DESC, id DESC LIMIT 50").fetchall()
assert len(Page(tuple(Headline(*row[:7], Status(row[7]), *row[8:]) for row in rows)).headlines) == 50
"""
_NEWSROOM = str(Path(sys.executable).parent / "newsroom")

Row = tuple[str, float, str]


class Bench:
    """A small library, a large one, and plain SQLite with as many releases as the large one."""

    def __init__(self, folder: Path, size: int, rounds: int) -> None:
        self.folder = folder
        self.size = size
        self.rounds = rounds
        self.random = random.Random(1)
        self.paths = {name: folder / f"library-{number}" for name, number in (("small", SMALL), ("large", size))}
        self.bare_path = folder / f"bare-{size}.sqlite"
        for path, number in ((self.paths["small"], SMALL), (self.paths["large"], size)):
            self._fill(path, number)
        self.stores = {name: open_library(path) for name, path in self.paths.items()}
        self.bare = Bare(self.bare_path)
        if not self.bare.connection.execute("SELECT 1 FROM release").fetchone():
            self.bare.insert(Generator().items(size))

    def rows(self) -> Iterator[Row]:
        """Every measurement: what, the ratio, the goal."""
        yield from self._start()
        yield from self._reading()
        yield from self._saving()
        yield from self._searching()
        yield from self._importing()
        yield from self._commands()

    def close(self) -> None:
        """Let go of everything."""
        for store in self.stores.values():
            store.close()
        self.bare.close()

    def _start(self) -> Iterator[Row]:
        peaks: dict[str, list[int]] = {name: [] for name in self.paths}

        def start(name: str) -> None:
            peaks[name].append(run(_START, str(self.paths[name])))

        acts = {name: partial(start, name) for name in self.paths}
        taken = in_turns({**acts, "bare": lambda: run(_BARE_START, str(self.bare_path))}, self.rounds * 2)
        yield "start to the first page, large ÷ small", ratio(taken, "large", "small"), "≤ 1.1"
        yield "start to the first page ÷ plain SQLite behind the same domain", ratio(taken, "large", "bare"), "≤ 1.5"
        memory = {name: statistics.median(values) for name, values in peaks.items()}
        yield "peak memory after that, large ÷ small", memory["large"] / memory["small"], "≤ 1.1"

    def _reading(self) -> Iterator[Row]:
        for path in (path for root in self.paths.values() for path in root.glob("releases/*.json")):
            path.read_bytes()  # how quick the disk is says nothing about us
        sizes = {name: store.count(parse("")) for name, store in self.stores.items()}
        opened = medians(in_turns({name: partial(self._open, name, size) for name, size in sizes.items()}, 200))
        yield "open a release, large ÷ small", opened["large"] / opened["small"], "≤ 2.5"
        listed = medians(in_turns({name: partial(store.find, parse("")) for name, store in self.stores.items()}, 200))
        yield "a page of the list, large ÷ small", listed["large"] / listed["small"], "≤ 1.3"

    def _open(self, name: str, size: int) -> None:
        self.stores[name].get(self.random.randint(1, size))

    def _saving(self) -> Iterator[Row]:
        numbers = count()

        def save(store: Store, size: int) -> None:
            release = store.get(self.random.randint(1, size))
            edited = dataclasses.replace(release, title=f"{release.title} {next(numbers)}")
            store.save(edited, release.version, "ana")

        def save_bare() -> None:
            release = self.stores["large"].get(self.random.randint(1, self.size))
            self.bare.save(dataclasses.replace(release, title=f"{release.title} {next(numbers)}"))

        large = self.stores["large"]
        token = large.changes().token
        taken = in_turns(
            {
                "small": lambda: save(self.stores["small"], SMALL),
                "large": lambda: save(large, self.size),
                "bare": save_bare,
            },
            self.rounds * 10,
        )
        middle = medians(taken)
        yield "durable save, large ÷ small", ratio(taken, "large", "small"), "≤ 1.3"
        yield "durable save ÷ plain SQLite", ratio(taken, "large", "bare"), "≤ 8"
        token = large.changes(token).token
        idle = medians(in_turns({"poll": lambda: large.changes(token)}, 1000))
        yield "an idle look for changes ÷ save", idle["poll"] / middle["large"], "≤ 0.01"

    def _searching(self) -> Iterator[Row]:
        large = self.stores["large"]
        for text in SEARCHES:
            query, plain = parse(text), text.strip('"')
            acts: dict[str, Act] = {"first": partial(large.find, query), "all": partial(large.count, query)}
            acts["like"] = partial(self.bare.scan, plain)
            taken = medians(in_turns(acts, 7))
            yield f"first page of {text} ÷ LIKE", taken["first"] / taken["like"], "≤ 0.1"
            yield f"count of {text} ÷ LIKE", taken["all"] / taken["like"], "≤ 0.1"
        steps = [parse(text[:end]) for text in TYPED for end in range(1, len(text) + 1) if not text[:end].endswith(":")]
        found = in_turns({str(number): partial(large.find, query) for number, query in enumerate(steps)}, 3)
        slow = percentile([statistics.median(seconds) for seconds in found.values()], 95)
        yield "a search as it is typed, 95th percentile, milliseconds", slow * 1000, "≤ 50"

    def _importing(self) -> Iterator[Row]:
        seeds = count(time.time_ns())  # what an earlier run imported into these libraries is new no more

        def items() -> list[ImportItem]:
            return list(Generator(next(seeds)).items(1000))

        rounds = 7
        batches = {name: [items() for _ in range(rounds + 1)] for name in ("new", "large", "bare", "new bare")}
        with tempfile.TemporaryDirectory(dir=self.folder) as scratch:
            fresh = count()

            def import_new() -> None:
                store = open_library(Path(scratch) / str(next(fresh)))
                _import(store, batches["new"].pop())
                store.close()

            def insert_new() -> None:
                bare = Bare(Path(scratch) / f"{next(fresh)}.sqlite")
                bare.insert(batches["new bare"].pop())
                bare.close()

            taken = in_turns(
                {
                    "new": import_new,
                    "large": lambda: _import(self.stores["large"], batches["large"].pop()),
                    "bare": lambda: self.bare.insert(batches["bare"].pop()),
                    "new bare": insert_new,
                },
                rounds,
            )
        yield "import of 1,000, into the large library ÷ into an empty one", ratio(taken, "large", "new"), "≤ 2.5"
        against = "÷ plain SQLite with the same words in FTS5"
        yield f"import of 1,000 into the large library {against}", ratio(taken, "large", "bare"), "≤ 2"
        yield f"import of 1,000 into an empty library {against}", ratio(taken, "new", "new bare"), "≤ 2"

    def _commands(self) -> Iterator[Row]:
        path = str(self.paths["large"])
        taken = in_turns(
            {
                "pass": lambda: run("pass"),
                "version": lambda: start(_NEWSROOM, "--version"),
                "list": lambda: start(_NEWSROOM, "list", "--limit", "20", "--library", path),
                "show": lambda: start(_NEWSROOM, "show", "7", "--library", path),
            },
            self.rounds * 2,
        )
        yield "newsroom --version ÷ python -c pass", ratio(taken, "version", "pass"), "≤ 3"
        yield "newsroom list ÷ python -c pass", ratio(taken, "list", "pass"), "≤ 6"
        yield "newsroom show ÷ python -c pass", ratio(taken, "show", "pass"), "≤ 6"

    def _fill(self, path: Path, number: int) -> None:
        store = open_library(path)
        missing = number - store.count(parse(""))
        if missing > 0:
            _import(store, Generator().items(number))
        store.count(parse("warm"))
        store.close()


def _import(store: Store, items: Iterator[ImportItem] | list[ImportItem]) -> None:
    for _ in store.import_many(items, OnDuplicate.SKIP, "generator"):
        pass


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description="Measure the library against itself, small, and plain SQLite.")
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--folder", type=Path, help="where the libraries are kept; default: a temporary folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        bench = Bench(folder, arguments.size, arguments.rounds)
        print(f"| {arguments.size:,} releases against {SMALL} | measured | goal |\n| --- | --- | --- |")
        for label, value, goal in bench.rows():
            print(f"| {label} | {value:.3g} | {goal} |", flush=True)
        bench.close()


if __name__ == "__main__":
    main()
