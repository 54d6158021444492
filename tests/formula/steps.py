"""How much work something is, counted instead of timed: calls of functions, the same on every machine."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class TooManySteps(AssertionError):  # noqa: N818 - says what was found
    """More functions were called than allowed; what was going on is stopped."""


class Steps:
    """``taken``: functions called so far."""

    taken = 0


@contextmanager
def at_most(steps: int) -> Iterator[Steps]:
    """Stop with ``TooManySteps`` as soon as more than ``steps`` functions, of Python or built in, have been called."""
    counted = Steps()

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        if event in ("call", "c_call"):
            counted.taken += 1
            if counted.taken > steps:
                sys.setprofile(before)
                raise TooManySteps(f"more than {steps:,} steps")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        yield counted
    finally:
        sys.setprofile(before)
