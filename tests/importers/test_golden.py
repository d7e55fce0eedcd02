"""One sample of each format and dialect, and what it is read as: ``golden/NAME`` and ``golden/NAME.read.json``.

``python -m tests.importers.test_golden`` writes the answers anew; read what changed before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(".read.json"))
EMPTY = Release().to_document()


def read(path: Path) -> dict[str, Any]:
    source = Source(path.name, path.read_bytes())
    reading = table.read(source)
    releases = [item.release.to_document() for item in reading.items]
    filled = [{key: value for key, value in release.items() if value != EMPTY[key]} for release in releases]
    return {
        "format": table.form_of(source).name,
        "encoding": reading.encoding,
        "releases": filled,
        "notes": list(reading.notes),
    }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_it_was_judged_right(path: Path) -> None:
    assert read(path) == json.loads(path.with_name(f"{path.name}.read.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_wrong_ending_does_no_harm(path: Path) -> None:
    if path.suffix == ".md" and not path.read_text(encoding="utf-8").startswith(("---", "+++")):
        pytest.skip("lines of metadata without fences are a post only where the ending says so")
    right = [item.release for item in table.read(Source(path.name, path.read_bytes())).items]
    assert [item.release for item in table.read(Source(f"{path.stem}.txt", path.read_bytes())).items] == right


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_second_reading_is_the_same_release(path: Path) -> None:
    first, second = (table.read(Source(path.name, path.read_bytes())) for _ in range(2))
    uids = [item.release.uid for item in first.items]
    assert uids == [item.release.uid for item in second.items]
    assert all(uids)
    assert len(set(uids)) == len(uids)


def test_every_format_has_a_sample() -> None:
    sampled = {table.form_of(Source(path.name, path.read_bytes())).name for path in SAMPLES}
    assert {form.name for form in table.FORMATS} - {"text", "docx"} <= sampled


if __name__ == "__main__":
    for sample in SAMPLES:
        answer = json.dumps(read(sample), ensure_ascii=False, indent=1)
        sample.with_name(f"{sample.name}.read.json").write_text(answer + "\n", encoding="utf-8")
