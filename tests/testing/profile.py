"""How hard the laws are tried: a little at every run, much with ``RENSTRA_DEEP=1``."""

import os

from hypothesis import HealthCheck, settings

DEEP = bool(os.environ.get("RENSTRA_DEEP"))

few = settings(
    max_examples=500 if DEEP else 5,
    deadline=None,
    derandomize=not DEEP,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
SEEDS = 4000 if DEEP else 60
"""How many plans by a seed."""
