"""Libraries for tests: one of each backend."""

from __future__ import annotations

import os
import tempfile
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


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder in memory, where there is such a thing: these tests wait for the disk thousands of times."""
    memory = Path("/dev/shm")
    is_usable = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(dir=memory if is_usable else None, prefix="newsroom-") as folder:
        yield Path(folder)


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
