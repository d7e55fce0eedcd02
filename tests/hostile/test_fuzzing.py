"""Whatever stands in a file or a query: an answer or an error with its reason, and nothing harmful in the answer."""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newsroom_tui.domain import query
from newsroom_tui.domain.text.clean import clean
from newsroom_tui.domain.text.harmless import HARMFUL, harmless, harmless_line
from newsroom_tui.domain.text.wrap import wrap
from newsroom_tui.errors import ImportFailed, UsageError
from newsroom_tui.importers import table
from newsroom_tui.importers.base import Source
from newsroom_tui.ui.reading.markdown import parse_markdown
from tests.hostile.test_cleaning import texts
from tests.hostile.texts import LINKS, MARKUP, PAYLOADS

LONG = bool(os.environ.get("LONG_TESTS"))
patient = settings(
    max_examples=5_000 if LONG else 60,
    deadline=None,
    derandomize=not LONG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
