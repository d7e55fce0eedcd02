"""Whatever stands in a file or a query: an answer or an error with its reason, and nothing harmful in the answer."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

LONG = bool(os.environ.get("LONG_TESTS"))
patient = settings(
    max_examples=5_000 if LONG else 60,
    deadline=None,
    derandomize=not LONG,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
