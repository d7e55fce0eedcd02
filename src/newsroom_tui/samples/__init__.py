"""The sample releases that come with newsroom, in the layouts that offices use."""

from __future__ import annotations

from pathlib import Path

from newsroom_tui.errors import NewsroomError


def folder() -> Path:
    """Where the sample texts are: inside the installed package, else at the root of the source tree.

    Raises:
        NewsroomError: they were not installed.
    """
    package = Path(__file__).parent.parent
    for place in (package / "sample_data", package.parent.parent / "sample_data"):
        if place.is_dir():
            return place
    raise NewsroomError("The sample releases are not installed here. Import a file of your own instead.")
