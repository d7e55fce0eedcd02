"""Stamps: the time and the names that a store gives to what it keeps."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime


def now() -> str:
    """The time, as ISO 8601 UTC."""
    return instant(time.time())


def instant(seconds: float) -> str:
    """Seconds since 1970 as ISO 8601 UTC, to the microsecond."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def new_uid() -> str:
    """A name that nothing else has; later ones sort behind earlier ones, by the millisecond."""
    return f"{time.time_ns() // 1_000_000:012x}{os.urandom(10).hex()}"
