"""JSON documents out of files, inside bounds."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from newsroom_tui.importers import encoding
from newsroom_tui.importers.base import Source

MAX_DEPTH = 200


@lru_cache(maxsize=1)
def loaded(source: Source) -> Any:
    """The file's JSON, or a list of the values of its lines; None where it is neither.

    Several formats ask for the same file in turn, so the last answer is kept.
    """
    try:
        text = encoding.decode(source.data, source.encoding).text
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    except Exception as error:
        from newsroom_tui.errors import ImportFailed

        if isinstance(error, ImportFailed):
            return None
        raise
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError):
        return None
