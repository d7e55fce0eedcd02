"""Libraries for tests: one of each backend."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsroom_tui.store.base import Store
from newsroom_tui.store.memory import MemoryStore
from newsroom_tui.store.tinydb import TinyDBStore

OPENERS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(),
    "tinydb": TinyDBStore,
}


@pytest.fixture(params=OPENERS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty library of every backend."""
    library = OPENERS[request.param](tmp_path / "library")
    yield library
    library.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where a library in files may be made."""
    return tmp_path / "library"
