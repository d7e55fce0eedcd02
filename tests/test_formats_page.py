"""The page on formats names what the tables declare, each once and with its endings."""

from __future__ import annotations

import re
from pathlib import Path

from newsroom_tui.exporters import table as exporters
from newsroom_tui.importers import files, sandbox
from newsroom_tui.importers import table as importers

PAGE = (Path(__file__).parent.parent / "docs/reference/formats.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, str, tuple[str, ...]]]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    found = re.findall(r"^\| ([^|]+) \| `(\w+)` \| ([^|]+) \|", section, re.MULTILINE)
    return [(label, name, tuple(endings.split())) for label, name, endings in found]


def test_the_page_names_what_is_read() -> None:
    assert rows("Read") == [(form.label, form.name, form.suffixes) for form in importers.FORMATS]


def test_the_page_names_what_is_written() -> None:
    assert rows("Written") == [(form.label, form.name, (form.suffix,)) for form in exporters.FORMATS]


def test_the_page_tells_the_limits() -> None:
    assert f"within {sandbox.SECONDS:.0f} seconds and {sandbox.MEMORY // 1024**2} MB" in PAGE
    assert f"Files over {files.MAX_BYTES // 1024**2} MB" in PAGE
