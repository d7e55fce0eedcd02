"""The long run: every test that the page on reliability names, at full length, and the table of what came of it.

``make long-test``, with as many tests side by side as there are processors, or as ``make long-test JOBS=4`` says.
Nothing in the table is written by hand: what a test shows is the page's own sentence, how much it did is what it
counted (`counted` in ``conftest.py``), else how many cases it had.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/explanation/reliability.md"
BEGIN, END = "<!-- the last long run: written by make long-test -->", "<!-- its end -->"
_PROMISE = re.compile(r"^\| (?P<promise>[^|]+?) \| `(?P<test>tests/[\w/]+\.py::[\w:]+)` \|$", re.MULTILINE)
_EXAMPLES = re.compile(r"(\d+) passing")


@dataclass
class Row:
    """What a test did in all its cases.

    Attributes:
        outcomes: how many cases passed, failed or were skipped.
        counts: what its cases counted, added up.
        reasons: why cases were skipped.
    """

    outcomes: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    reasons: set[str] = field(default_factory=set)

    @property
    def amount(self) -> str:
        """How much of what it did."""
        cases = self.outcomes["passed"] + self.outcomes["failed"]
        counts = self.counts or Counter({"case" if cases == 1 else "cases": cases})
        return ", ".join(f"{count:,} {name}" for name, count in counts.items()) if cases else ""

    @property
    def result(self) -> str:
        """How many of its cases held."""
        if not self.outcomes:
            return "not run"
        skipped = f"left out: {', '.join(sorted(self.reasons))}" if self.reasons else ""
        failed = f"**{self.outcomes['failed']} failed**" if self.outcomes["failed"] else ""
        held = f"{self.outcomes['passed']:,} of {self.outcomes.total() - self.outcomes['skipped']:,} held"
        return "; ".join(part for part in (held if self.outcomes["passed"] or failed else "", failed, skipped) if part)


class Bookkeeper:
    """Notes down for each test how its cases ended and what they counted."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Note a case's end."""
        report = yield
        row = self.rows.setdefault(item.nodeid.partition("[")[0], Row())
        if report.when == "call" or report.outcome != "passed":
            row.outcomes[report.outcome] += 1
        if report.outcome == "skipped" and isinstance(report.longrepr, tuple):
            row.reasons.add(report.longrepr[2].removeprefix("Skipped: "))
        if report.when == "call":
            for name, count in report.user_properties:  # a case may count one thing several times
                if isinstance(count, int):
                    row.counts[name] += count
            if examples := _EXAMPLES.findall(getattr(item, "hypothesis_statistics", "")):
                row.counts["examples"] += sum(map(int, examples))
        return report


def table(promises: dict[str, str], rows: dict[str, Row]) -> str:
    """The rows as Markdown, in the order of the promises."""
    lines = ["| what | how much | result |", "| --- | --- | --- |"]
    for test, promise in promises.items():
        row = rows.get(test, Row())
        lines.append(f"| {promise} | {row.amount} | {row.result} |")
    return "\n".join(lines)


def surroundings(began: float) -> str:
    """When it ran, for how long, and on what."""
    revision = subprocess.run(
        ["git", "rev-parse", "--short=10", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    system = f"{platform.system()} {platform.release()} on {platform.machine()}, {os.cpu_count()} processors"
    minutes = (time.monotonic() - began) / 60
    return (
        f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC, after {minutes:.0f} minutes, in one run of `make long-test`: "
        f"revision {revision}, {platform.python_implementation()} {platform.python_version()}, {system}."
    )


def run_one(test: str, answer: str) -> int:
    """Run one test, in a process of its own, and leave its row in a file; pytest's exit status."""
    bookkeeper = Bookkeeper()
    status = pytest.main(["-v", "-p", "no:cacheprovider", test], plugins=[bookkeeper])
    (row,) = bookkeeper.rows.values() or (Row(),)
    Path(answer).write_text(json.dumps([row.outcomes, row.counts, sorted(row.reasons)]), "utf-8")
    return int(status)


def run_apart(test: str) -> tuple[int, Row]:
    """The same from outside."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "row.json"
        words = [sys.executable, "-m", "tests.long_run", test, str(answer)]
        began = time.monotonic()
        run = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        told = f"{run.returncode} after {time.monotonic() - began:.0f} s: {test}"
        print(f"{run.stdout}{run.stderr}\n{told}" if run.returncode else told, flush=True)
        if not answer.exists():
            return run.returncode, Row()
        outcomes, counts, reasons = json.loads(answer.read_text("utf-8"))
        return run.returncode, Row(Counter(outcomes), Counter(counts), set(reasons))


def main() -> int:
    """Run the tests, write the table; 0 if all of them held."""
    os.environ["LONG_TESTS"] = "1"
    page = PAGE.read_text("utf-8")
    promises: dict[str, str] = {}
    for match in _PROMISE.finditer(page):
        promises.setdefault(match["test"], match["promise"])
    began = time.monotonic()
    with ThreadPoolExecutor(int(os.environ.get("JOBS") or os.cpu_count() or 1)) as jobs:
        answers = dict(zip(promises, jobs.map(run_apart, promises), strict=True))
    rows = {test: row for test, (_, row) in answers.items()}
    written = f"{BEGIN}\n\n{surroundings(began)}\n\n{table(promises, rows)}\n\n{END}"
    before, _, rest = page.partition(BEGIN)
    PAGE.write_text(f"{before}{written}{rest.partition(END)[2]}", "utf-8")
    return int(any(status for status, _ in answers.values()))


if __name__ == "__main__":
    sys.exit(run_one(*sys.argv[1:]) if sys.argv[1:] else main())
