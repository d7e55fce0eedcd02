"""What the tests of pasted texts read with."""

from __future__ import annotations

from newsroom_tui.domain.release import Release
from newsroom_tui.importers import pasted

PLANTED = (
    "On March 12, the College of Samples planted five hundred young trees in East Hill Park. Two hundred teachers and "
    "students from six departments took part, and the gardeners showed how each of the trees is set and watered."
)
"""An English paragraph of the kind that Chinese campuses publish."""


def read(text: str) -> Release:
    """The release in a pasted text."""
    return pasted.read(text).release
