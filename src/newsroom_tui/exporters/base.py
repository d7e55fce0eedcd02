"""What a writer of a format is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable

from newsroom_tui.domain.release import Release

Writer = Callable[[Release], str]
"""Writes one release in one format, as text; it is stored as UTF-8."""
