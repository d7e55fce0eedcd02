"""Duplicates: releases of an import that the library already has."""

from __future__ import annotations

from enum import StrEnum


class OnDuplicate(StrEnum):
    """What an import does with a release whose uid the library already has."""

    SKIP = "skip"
    UPDATE = "update"
    COPY = "copy"
