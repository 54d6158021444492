"""How long to look: ``RENSTRA_WRITERS=20`` takes twenty times as many examples."""

import os

FACTOR = float(os.environ.get("RENSTRA_WRITERS", "1"))


def examples(count: int) -> int:
    """So many examples, times the factor."""
    return max(1, round(count * FACTOR))
