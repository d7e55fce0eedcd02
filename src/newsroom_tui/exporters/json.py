"""newsroom's own JSON: every field of a release, as ``show --json`` prints it."""

from __future__ import annotations

import json

from newsroom_tui.domain.release import Release


def write(release: Release) -> str:
    """The release as one JSON object, indented."""
    text = json.dumps(release.to_document(), ensure_ascii=False, indent=2)
    # A lone surrogate cannot be written as UTF-8; its escape can.
    return text.encode("utf-8", "backslashreplace").decode() + "\n"
