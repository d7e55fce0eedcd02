"""The reader against the obvious app, an OptionList beside Textual's Markdown widget: key to paint, bytes, long texts.

    python -m benchmarks.reader [--runs N]

Both run in a pty of their own, by turns. A time is from the key, or from the start, to the last byte of output
before the line is quiet; a ratio is of medians.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from dataclasses import dataclass, field
from typing import ClassVar

from newsroom_tui.domain.release import Release
from newsroom_tui.samples.generator import Generator

QUIET = 0.12
"""Seconds without output after which a screen has settled."""

STARTED = 1.0
"""The same while an app starts."""

RELEASES = 200


@dataclass
class Figures:
    """What was measured of one thing: seconds and bytes."""

    seconds: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    def add(self, answer: tuple[float, int]) -> None:
        """One more run."""
        self.seconds.append(answer[0])
        self.sizes.append(answer[1])

    def __str__(self) -> str:
        return f"{1000 * statistics.median(self.seconds):8.1f} ms {statistics.median(self.sizes):9,.0f} bytes"


class Running:
    """One of the apps in a pty of 120×36."""

    def __init__(self, kind: str, case: str) -> None:
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.execv(sys.executable, [sys.executable, "-m", "benchmarks.reader", "--app", kind, "--case", case])
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))

    def settle(self, quiet: float = QUIET, patience: float = 60.0) -> tuple[float, int]:
        """Read until it is quiet: seconds to the last byte, and bytes."""
        start = last = time.monotonic()
        size = 0
        while (now := time.monotonic()) - start < patience:
            if size and now - last > quiet:
                break
            if select.select([self._fd], [], [], quiet / 4)[0]:
                size += len(os.read(self._fd, 1 << 16))
                last = time.monotonic()
        return last - start, size

    def press(self, key: str) -> tuple[float, int]:
        """Press a key: seconds and bytes until it is quiet."""
        os.write(self._fd, key.encode())
        return self.settle()

    def end(self) -> None:
        """End it."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)


def releases(case: str) -> list[Release]:
    """The releases of a case: many of usual length, or a single long one."""
    usual = [item.release for item in Generator(seed=7).items(RELEASES)]
    if case == "usual":
        return usual
    if case == "100 KB":
        body = "\n\n".join(release.body for release in usual)[:100_000]
    else:
        body = "\n".join(f"- item {number} of a very long list" for number in range(50_000))
    return [Release(id=1, title=case, body=body)]


def run_app(kind: str, case: str) -> None:
    """Be one of the apps."""
    from textual.app import App, ComposeResult
    from textual.binding import BindingType
    from textual.containers import Horizontal, VerticalScroll
    from textual.widgets import Markdown, OptionList

    from newsroom_tui.ui.thin_writes import ThinWrites
    from newsroom_tui.ui.widgets.reader import Reader

    shown = releases(case)

    class Ours(ThinWrites):
        CSS = "Reader { width: 1fr; }"
        BINDINGS: ClassVar[list[BindingType]] = [("J", "next", "")]
        animation_level = "none"
        number = 0

        def compose(self) -> ComposeResult:
            yield Reader()

        def on_mount(self) -> None:
            self.query_one(Reader).show(shown[0])

        def action_next(self) -> None:
            self.number += 1
            self.query_one(Reader).show(shown[self.number % len(shown)])

    class Obvious(App[None]):
        CSS = "OptionList { width: 32; } VerticalScroll { width: 1fr; }"
        BINDINGS: ClassVar[list[BindingType]] = [("J", "next", ""), ("space", "page", "")]
        animation_level = "none"

        def compose(self) -> ComposeResult:
            with Horizontal():
                yield OptionList(*[release.title.replace("[", "(") for release in shown])
                with VerticalScroll(can_focus=False):
                    yield Markdown(shown[0].body)

        async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
            await self.query_one(Markdown).update(shown[event.option_index].body)

        def action_next(self) -> None:
            self.query_one(OptionList).action_cursor_down()

        def action_page(self) -> None:
            self.query_one(VerticalScroll).scroll_page_down(animate=False)

    (Ours() if kind == "ours" else Obvious()).run()


def compare(runs: int) -> None:
    """Measure, and print a table."""
    figures: dict[tuple[str, str], Figures] = {}

    def note(what: str, kind: str, answer: tuple[float, int]) -> None:
        figures.setdefault((what, kind), Figures()).add(answer)

    for _ in range(runs):
        for kind in ("ours", "obvious"):
            app = Running(kind, "usual")
            note("start, releases of usual length", kind, app.settle(STARTED))
            for _ in range(10):
                note("next release", kind, app.press("J"))
            app.end()
            app = Running(kind, "100 KB")
            note("start, a release of 100 KB", kind, app.settle(STARTED))
            for _ in range(5):
                note("a page of it", kind, app.press(" "))
            app.end()
        app = Running("ours", "50,000 items")
        note("start, a list of 50,000 items", "ours", app.settle(STARTED))
        app.end()
    for what in dict.fromkeys(what for what, _ in figures):
        ours, obvious = figures[what, "ours"], figures.get((what, "obvious"))
        print(f"{what:34} {ours}", end="")
        if obvious is not None:
            ratio = statistics.median(ours.seconds) / statistics.median(obvious.seconds)
            print(f"   obvious app {obvious}   ratio {ratio:.2f}", end="")
        print(flush=True)


def main() -> None:
    """Run the comparison, or one of the apps in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--app", choices=("ours", "obvious"), help=argparse.SUPPRESS)
    parser.add_argument("--case", default="usual", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.app:
        run_app(options.app, options.case)
    else:
        compare(options.runs)


if __name__ == "__main__":
    main()
