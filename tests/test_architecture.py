"""The architecture as a check that fails: who imports whom, and what starting costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--config", "pyproject.toml"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def loaded_by(statement: str) -> set[str]:
    script = f"import sys\n{statement}\nprint(*sorted(sys.modules), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import newsroom_tui.newsroom", {"textual", "rich", "tinydb", "markdown_it", "sqlite3"}),
        ("import newsroom_tui.domain.release", {"textual", "tinydb", "markdown_it", "sqlite3", "platformdirs"}),
    ],
)
def test_a_module_loads_only_what_it_needs(statement: str, unwanted: set[str]) -> None:
    assert not loaded_by(statement) & unwanted


@pytest.mark.parametrize("command", [["list"], ["list", "words"], ["show", "1"]])
def test_a_short_command_loads_only_what_it_needs(tmp_path: Path, command: list[str]) -> None:
    words = [*command, "--library", str(tmp_path / "library")]
    loaded = loaded_by(f"from newsroom_tui.cli import main\nmain({words!r})")
    rooms = {"importers", "exporters.markdown", "store.storage", "domain.imported", "domain.lease", "domain.checks"}
    unwanted = {
        "textual",
        "rich",
        "tinydb",
        "markdown_it",
        "tomllib",
        "signal",
        *(f"newsroom_tui.{name}" for name in rooms),
    }
    assert not loaded & unwanted
