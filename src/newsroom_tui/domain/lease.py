"""Leases: who is editing a release now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lease:
    """Somebody is editing a release. A courtesy, not a lock: the version check of each save keeps texts safe.

    Attributes:
        release_id: what is edited.
        user: who edits it.
        session: tells two desks of one user apart.
        since: ISO 8601 UTC, when the editing began.
        until: ISO 8601 UTC, when the lease ends if it is not renewed.
    """

    release_id: int
    user: str
    session: str
    since: str
    until: str
