"""Queries: what people type to find releases, the same on the command line and on the desk."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom_tui.domain.release import Release


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; every backend finds just the releases that `matches` accepts.

    Attributes:
        text: the query as typed.
        words: what must stand somewhere in the release, case folded.
    """

    text: str = ""
    words: tuple[str, ...] = ()

    def matches(self, release: Release) -> bool:
        """Whether the release is found. Binned releases are found by ``in:bin`` only."""
        if release.is_binned:
            return False
        haystack = "\n".join((release.title, release.author, release.photographer, release.body)).casefold()
        return all(word in haystack for word in self.words)


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        UsageError: a filter that does not exist or cannot be read, with what would be right.
    """
    return Query(text, tuple(text.casefold().split()))
