"""The garbage collector, paused while many objects and no cycles are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused_garbage_collector() -> Iterator[None]:
    """Pause the cyclic collector and restore it as it was.

    Loading a plan makes millions of objects that all stay: looking through them again and again for cycles made both
    loading and checking grow faster than the text.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
