"""Fuzzing by coverage, for whoever has time.

``pip install atheris``, then ``python -m tests.hostile.fuzz TARGET SECONDS``. What breaks something is left in
``tests/hostile/corpus``, where `test_fuzzing` reads it from then on.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from importlib import import_module
from typing import Any


def main() -> None:
    """Feed one target until something breaks, or the time is over."""
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=["newsroom_tui"]):
        from tests.hostile.targets import CORPUS, TARGETS

    name, seconds = sys.argv[1], int(sys.argv[2])

    def try_one(data: bytes) -> None:
        try:
            TARGETS[name](data)
        except BaseException:
            (CORPUS / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}").write_bytes(data)
            raise

    with tempfile.TemporaryDirectory() as found:
        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", f"-artifact_prefix={found}/"]
        atheris.Setup([sys.argv[0], *options, found, str(CORPUS)], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
