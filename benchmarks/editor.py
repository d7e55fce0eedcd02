"""The editor against a bare TextArea: key to echo, bytes a key, and how far the preview is behind.

    python -m benchmarks.editor [--rounds N]

Each app runs in a pty of its own of 80×24, or of 120×36 where the preview stands beside the body, and is typed into by
turns with the others, so that a busy machine is unfair to none. A key's echo is the time until the letter that was
typed comes back from the app; its bytes are all that come until the line is quiet. The letters that are typed stand
nowhere else in the texts. The preview is behind by the time between a letter's echo in the body and its second coming,
in the preview.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

LETTERS = "QZJK"
QUIET = 0.3
"""Seconds without output after which a key's bytes are counted; the preview has come by then."""
BETWEEN = 0.06
"""Seconds between keys that are typed without a pause."""
SIZES = {"10 KB": 10_000, "1 MB": 1_000_000}


@dataclass
class Figures:
    """What was measured of one app with one text.

    Attributes:
        echoes: seconds from a key to its letter, line quiet before.
        typed: the same, keys following one another.
        sizes: bytes a key.
        behind: seconds from a letter's echo to the preview's.
    """

    echoes: list[float] = field(default_factory=list)
    typed: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    behind: list[float] = field(default_factory=list)


class Running:
    """One of the apps, with the caret at the beginning of its text."""

    def __init__(self, kind: str, library: Path) -> None:
        columns, rows = (120, 36) if "preview" in kind else (80, 24)
        bare = [sys.executable, "-m", "benchmarks.editor", "--bare", str(library)]
        ours = [sys.executable, "-m", "newsroom_tui", "--library", str(library), "--user", "jo"]
        self._state = tempfile.mkdtemp()  # of its own, or what was typed before would be offered
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", XDG_STATE_HOME=self._state)
            os.execv(sys.executable, bare if kind == "bare" else ours)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.start()
        if kind != "bare":
            self.press("e")
            self.settle(1.5)
        if kind == "no preview":
            self.press("\x1b[20~")  # F9
            self.settle(1.0)

    def start(self) -> None:
        """Wait until it stands."""
        while not self._read(1.0):
            pass
        self.settle(1.5)

    def settle(self, quiet: float = QUIET) -> bytes:
        """Read until it is quiet."""
        last = time.monotonic()
        read = b""
        while time.monotonic() - last < quiet:
            if more := self._read(quiet / 4):
                read += more
                last = time.monotonic()
        return read

    def echo(self, letter: str, count: int = 1) -> tuple[float, float, bytes]:
        """Type a letter: seconds until it comes back, and until it came this often; and what was read."""
        os.write(self._fd, letter.encode())
        begun = time.monotonic()
        read = b""
        first = 0.0
        while read.count(letter.encode()) < count:
            read += self._read(1.0)
            if not first and letter.encode() in read:
                first = time.monotonic() - begun
            if time.monotonic() - begun > 20:
                raise RuntimeError(f"{letter} never came back")
        return first, time.monotonic() - begun, read

    def press(self, key: str) -> None:
        """Press a key, whatever comes of it."""
        os.write(self._fd, key.encode())

    def _read(self, patience: float) -> bytes:
        return os.read(self._fd, 1 << 16) if select.select([self._fd], [], [], patience)[0] else b""

    def end(self) -> None:
        """End it."""
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)
        shutil.rmtree(self._state)


def text(size: int) -> str:
    """A text of this many characters, without the letters that are typed."""
    from newsroom_tui.samples.generator import Generator

    body = ""
    for item in Generator(seed=7).items(size):
        body += f"{item.release.body}\n\n"
        if len(body) > size:
            break
    return body[:size].translate({ord(letter): "X" for letter in LETTERS})


def run_bare(library: Path) -> None:
    """Be the bare app, with the text of the library's one release."""
    from textual.app import App, ComposeResult
    from textual.widgets import TextArea

    from newsroom_tui.newsroom import Newsroom
    from newsroom_tui.store import open_library

    with Newsroom(open_library(str(library)), "jo") as newsroom:
        body = newsroom.get(1).body

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            area = TextArea(body, soft_wrap=True)
            area.cursor_blink = False  # else it is never quiet
            yield area

        def on_mount(self) -> None:
            self.query_one(TextArea).focus()

    Bare().run()


def fill(library: Path, size: int) -> None:
    """A library with one release of this size."""
    from newsroom_tui.domain.release import Release
    from newsroom_tui.newsroom import Newsroom
    from newsroom_tui.store import open_library

    with Newsroom(open_library(str(library)), "jo") as newsroom:
        newsroom.save(Release(title="A long text", body=text(size)), 0)


def press_one(app: Running, kind: str, letter: str, figures: Figures) -> None:
    """A key on a quiet line."""
    echo, last, read = app.echo(letter, 2 if kind == "preview" else 1)
    figures.echoes.append(echo)
    figures.sizes.append(len(read + app.settle()))
    if kind == "preview":
        figures.behind.append(last - echo)
    app.press("\x7f")
    app.settle()


def type_on(app: Running, figures: Figures) -> None:
    """Keys that follow one another."""
    for letter in LETTERS + LETTERS:
        figures.typed.append(app.echo(letter)[0])
        time.sleep(BETWEEN)
        app.press("\x7f")
        time.sleep(BETWEEN)
        app.settle(0.001)
    app.settle()


KINDS = ("bare", "ours", "no preview", "preview")


def measured(rounds: int) -> dict[tuple[str, str], Figures]:
    """What was measured of each app with each text."""
    found = {(kind, size): Figures() for size in SIZES for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        for size, characters in SIZES.items():
            fill(Path(folder, size), characters)
        apps = {}
        for kind, size in found:
            app = apps[kind, size] = Running(kind, Path(folder, size))
            running.callback(app.end)
            press_one(app, kind, LETTERS[0], Figures())  # the first key is the first change
        for number in range(rounds):
            for (kind, size), figures in found.items():
                press_one(apps[kind, size], kind, LETTERS[number % len(LETTERS)], figures)
            for which, figures in found.items():
                type_on(apps[which], figures)
    return found


def show(found: dict[tuple[str, str], Figures]) -> None:
    """Print tables."""
    print(f"{'':26} {'echo':>9} {'typing':>9} {'bytes':>7} {'preview behind, median and 95 of 100':>38}")
    for (kind, size), figures in found.items():
        print(f"{kind + ', ' + size:26}", end="")
        for seconds in (figures.echoes, figures.typed):
            print(f" {1000 * statistics.median(seconds):6.1f} ms", end="")
        print(f" {statistics.median(figures.sizes):7,.0f}", end="")
        if figures.behind:
            behind = sorted(figures.behind)
            print(
                f" {1000 * statistics.median(behind):18.0f} ms, {1000 * behind[int(0.95 * len(behind))]:.0f} ms", end=""
            )
        print()

    def middle(kind: str, size: str, of: Callable[[Figures], list[float]]) -> float:
        return statistics.median(of(found[kind, size]))

    def ratio(what: str, one: tuple[str, str], other: tuple[str, str], of: Callable[[Figures], list[float]]) -> None:
        print(f"{what:58} {middle(*one, of) / middle(*other, of):.3f}")

    print()
    for name, of in (("echo", lambda f: f.echoes), ("echo while typing", lambda f: f.typed)):
        ratio(f"{name} ÷ bare TextArea, 10 KB", ("ours", "10 KB"), ("bare", "10 KB"), of)
        ratio(f"{name}, 1 MB ÷ 10 KB", ("ours", "1 MB"), ("ours", "10 KB"), of)
        ratio(f"{name}, preview on ÷ off, 10 KB", ("preview", "10 KB"), ("no preview", "10 KB"), of)
        ratio(f"{name}, preview on ÷ off, 1 MB", ("preview", "1 MB"), ("no preview", "1 MB"), of)
    ratio("bytes a key ÷ bare TextArea, 10 KB", ("ours", "10 KB"), ("bare", "10 KB"), lambda f: [*map(float, f.sizes)])


def main() -> None:
    """Run the comparison, or one of the apps in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--bare", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.bare:
        run_bare(options.bare)
    else:
        show(measured(options.rounds))


if __name__ == "__main__":
    main()
