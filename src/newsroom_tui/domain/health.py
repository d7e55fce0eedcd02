"""Health: what an examination of a library found, and what was done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    Attributes:
        path: the file or folder, from the library's folder on.
        problem: in words, what is the matter.
        is_damage: whether anything may be lost; else it is only untidy.
        done: in words, what the repair did about it; empty where nothing was done.
    """

    path: str
    problem: str
    is_damage: bool = True
    done: str = ""

    def to_document(self) -> dict[str, Any]:
        """The finding as JSON."""
        return {"path": self.path, "problem": self.problem, "is_damage": self.is_damage, "done": self.done}


@dataclass(frozen=True, slots=True)
class Report:
    """What an examination found.

    Attributes:
        library: where the library is.
        format: the number of its files' format.
        segments: how many files hold releases.
        releases: how many releases can be read, those in the bin among them.
        binned: how many of them lie in the bin.
        originals: how many texts are kept that releases were imported from.
        histories: how many releases have a history.
        catalogue: ``current``, ``behind``, ``missing``, ``wrong``, ``in memory`` or ``newer``.
        findings: what is not as it should be, or was not before the repair.
    """

    library: str
    format: int = 0
    segments: int = 0
    releases: int = 0
    binned: int = 0
    originals: int = 0
    histories: int = 0
    catalogue: str = "in memory"
    findings: tuple[Finding, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is damaged, or all that was has been mended."""
        return all(finding.done or not finding.is_damage for finding in self.findings)

    def to_document(self) -> dict[str, Any]:
        """The report as ``doctor --json`` prints it."""
        counts = ("library", "format", "segments", "releases", "binned", "originals", "histories", "catalogue")
        return {
            **{name: getattr(self, name) for name in counts},
            "is_whole": self.is_whole,
            "findings": [finding.to_document() for finding in self.findings],
        }
