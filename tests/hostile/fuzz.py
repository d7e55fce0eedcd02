"""Fuzzing by coverage, for whoever has time.

``pip install atheris``, then ``python -m tests.hostile.fuzz TARGET SECONDS``. It begins with the cases that are kept,
the samples and the files that the readers' tests read. What breaks something is left in ``tests/hostile/corpus``,
where `test_fuzzing` reads it from then on.
"""

from __future__ import annotations

import hashlib
import pkgutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SEEDS = (HERE.parents[1] / "sample_data", HERE.parent / "importers" / "golden")


def instrumented(atheris: Any) -> None:
    """Load all that is fuzzed, so that its coverage is seen: the program itself loads a reader when a file needs it."""
    with atheris.instrument_imports(include=["newsroom_tui"]):
        import newsroom_tui.domain
        import newsroom_tui.exporters
        import newsroom_tui.importers
        import newsroom_tui.ui.reading

        for package in (
            newsroom_tui.domain,
            newsroom_tui.importers,
            newsroom_tui.exporters,
            newsroom_tui.ui.reading,
        ):
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                import_module(module.name)


def seeds(name: str) -> Iterator[bytes]:
    """Texts to begin with, as a target takes them."""
    for path in (path for folder in SEEDS for path in sorted(folder.iterdir())):
        if path.is_dir() or path.name.endswith(".read.json"):
            continue
        data = path.read_bytes()
        match name:
            case "file":
                yield f"a{path.suffix}\n".encode() + data
            case "front_matter":
                if data.startswith((b"---", b"+++")):
                    yield data.split(data[:3])[1]
            case _:
                yield data


def dictionary(path: Path) -> None:
    """Write what texts are made of, for the fuzzer to put in."""
    from tests.hostile.pieces import PIECES

    pieces = [piece.encode("utf-8", "surrogatepass")[:60] for piece in PIECES]
    path.write_text("".join('"' + "".join(f"\\x{byte:02x}" for byte in piece) + '"\n' for piece in pieces))


def main() -> None:
    """Feed one target until the time is over, or it hangs or takes all memory; keep a case a place that breaks."""
    atheris: Any = import_module("atheris")
    instrumented(atheris)
    from tests.hostile.targets import CORPUS, TARGETS

    name, seconds = sys.argv[1], int(sys.argv[2])
    broken: set[str] = set()

    def try_one(data: bytes) -> None:
        try:
            TARGETS[name](data)
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            place = f"{type(error).__name__} at {[f'{frame.filename}:{frame.lineno}' for frame in frames[-3:]]}"
            if place not in broken:
                broken.add(place)
                case = CORPUS / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
                case.write_bytes(data)
                print(f"{case.name}: {place}: {error!r:.200}", flush=True)

    with tempfile.TemporaryDirectory() as place:
        found = Path(place) / "found"
        found.mkdir()
        for number, seed in enumerate(seeds(name)):
            (found / str(number)).write_bytes(seed)
        dictionary(Path(place) / "pieces")
        options = (
            f"-max_total_time={seconds}",
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=20000",
            f"-dict={place}/pieces",
            f"-artifact_prefix={CORPUS}/{name}-",
        )
        atheris.Setup([sys.argv[0], *options, str(found), str(CORPUS)], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
