"""An import that is cut off, on the real program: what was told is kept, and a second run takes the rest."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom_tui.importing import BATCH

NEWSROOM = [sys.executable, "-m", "newsroom_tui"]
FILES = BATCH + 8


def answers(out: bytes) -> list[tuple[int, str]]:
    """The id and the outcome of each release that was told, whole lines only."""
    told = [json.loads(line)["releases"][0] for line in out.splitlines(keepends=True) if line.endswith(b"\n")]
    return [(release["id"], release["stored"]) for release in told]


@pytest.mark.parametrize(("cut", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_what_was_told_is_kept_and_a_second_run_takes_the_rest(
    tmp_path: Path, cut: signal.Signals, status: int
) -> None:
    texts, library = tmp_path / "texts", str(tmp_path / "library")
    texts.mkdir()
    for number in range(FILES):
        (texts / f"{number:03}.txt").write_text(
            f"Hall {number} opens\n\nIt was told in one sentence, number {number}.\n"
        )
    command = [*NEWSROOM, "--library", library, "import", "--json", str(texts)]
    pipe = subprocess.PIPE  # unbuffered: `communicate` passes over what `readline` has read ahead
    run = subprocess.Popen([*command, "-"], bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe)
    assert run.stdout is not None
    first = run.stdout.readline()  # the rest is read, or waits with it for what comes in at the pipe
    run.send_signal(cut)
    out, errors = run.communicate()
    told = answers(first + out)
    assert run.returncode == status, errors
    assert 1 <= len(told) <= FILES
    assert (b"what was reported as done is kept" in errors) is (cut is signal.SIGINT)
    listed = subprocess.run([*NEWSROOM, "--library", library, "list", "--json"], capture_output=True, check=True)
    stored = {json.loads(line)["id"] for line in listed.stdout.splitlines()}
    assert {release_id for release_id, _ in told} <= stored
    again = subprocess.run(command, capture_output=True, check=True)
    outcomes = [outcome for _, outcome in answers(again.stdout)]
    assert (outcomes.count("same"), outcomes.count("new")) == (len(stored), FILES - len(stored))
    checked = subprocess.run([*NEWSROOM, "--library", library, "doctor", "--json"], capture_output=True, check=True)
    assert json.loads(checked.stdout)["is_whole"]
