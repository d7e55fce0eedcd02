"""Timing: several things measured in turns, so that a busy machine is unfair to none of them."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping

Act = Callable[[], object]


def in_turns(acts: Mapping[str, Act], rounds: int) -> dict[str, list[float]]:
    """Seconds of each act, one round after the other; the first round only warms up."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for number in range(rounds + 1):
        for name, act in acts.items():
            begun = time.perf_counter()
            act()
            if number:
                taken[name].append(time.perf_counter() - begun)
    return taken


def medians(taken: Mapping[str, list[float]]) -> dict[str, float]:
    """The middle one of each."""
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def ratio(taken: Mapping[str, list[float]], one: str, other: str) -> float:
    """How many times as long one took as the other: the middle one of all rounds, each compared with itself."""
    return statistics.median(a / b for a, b in zip(taken[one], taken[other], strict=True))


def percentile(seconds: list[float], percent: int) -> float:
    """The value that this part of the others is not above."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, math.ceil(len(ordered) * percent / 100) - 1)]


def run(script: str, *arguments: str) -> int:
    """Run Python code in a process of its own; its peak memory in KB."""
    return start(sys.executable, "-c", script, *arguments)


def start(*command: str) -> int:
    """Run a command; its peak memory in KB."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit status {process.returncode}: {command}")
    return usage.ru_maxrss
