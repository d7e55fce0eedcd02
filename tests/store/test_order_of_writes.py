"""What the system is asked for, in order: nothing is called saved before the disk was told to keep all of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.ui.desks import NEWSROOM

CALLS = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat"
WRITTEN = re.compile(r"(?:write|pwrite64)\(\d+<([^>]*)>")
SYNCED = re.compile(r"(?:fsync|fdatasync)\(\d+<([^>]*)>\) = 0")
RENAMED = re.compile(r'rename\w*\(.*?"([^"]*)".*?"([^"]*)".* = 0')
MADE = re.compile(r'mkdir\w*\(.*?"([^"]*)".* = 0')
ANSWERED = re.compile(r"write\(1<")


def can_trace() -> bool:
    """Whether there is strace, and it may look: not every container lets it."""
    return shutil.which("strace") is not None and not subprocess.run(["strace", "true"], capture_output=True).returncode


pytestmark = pytest.mark.skipif(not can_trace(), reason="needs strace, and the right to use it")


def run(folder: Path, *words: str) -> list[str]:
    """Run a command, and give back the calls that it made to the system."""
    trace = folder.parent / "trace"
    subprocess.run(
        ["strace", "-f", "-y", "-s", "0", "-e", f"trace={CALLS}", "-o", trace, *NEWSROOM, "--library", folder, *words],
        check=True,
        capture_output=True,
    )
    return trace.read_text(encoding="utf-8", errors="replace").splitlines()


def renamed_before_the_answer(calls: list[str], folder: Path) -> int:
    """How many files had taken their place, each durably, when the command answered."""
    unsynced: set[str] = set()
    unnamed: set[str] = set()
    renamed = 0
    for call in calls:
        if ANSWERED.search(call):
            assert not unsynced | unnamed, f"answered before these were durable: {unsynced | unnamed}"
            return renamed
        if (found := WRITTEN.search(call)) and found[1].startswith(f"{folder}/"):
            unsynced.add(found[1])
        elif found := SYNCED.search(call):
            unsynced.discard(found[1])
            unnamed.discard(found[1])
        elif (found := RENAMED.search(call)) and found[2].startswith(f"{folder}/"):  # and not what Python compiles
            assert found[1] not in unsynced, f"renamed before it was durable: {found[1]}"
            unnamed.add(str(Path(found[2]).parent))
            renamed += 1
        elif (found := MADE.search(call)) and found[1].startswith(str(folder)):
            unnamed.add(str(Path(found[1]).parent))
        unsynced -= {name for name in unsynced if name.startswith(f"{folder}/.cache/") or name.endswith("/.lock")}
        unnamed.discard(f"{folder}/.cache")
    raise AssertionError("it never answered")


# Seen to fail without os.fsync in durable._write_new, _confirm in durable.write, and sync_folder in make_folder.
def test_nothing_is_called_saved_before_it_is_durable(tmp_path: Path) -> None:
    folder = tmp_path.resolve() / "library"
    text = tmp_path / "a.txt"
    text.write_text("The hall opens on Sunday\n\nSixty people are expected.\n")
    for words, files in (
        (("new", "--set", "title=One", "--json"), 2),
        (("edit", "1", "--set", "title=Two", "--json"), 2),
        (("import", str(text), "--json"), 2),
        (("restore", "1", "1", "--json"), 2),
    ):
        assert renamed_before_the_answer(run(folder, *words), folder) >= files, words
