"""Where the choices behind a plan come from: Hypothesis, which shrinks them, or a seeded generator, which is fast.

The makers of parts ask for numbers, for one of several things, and for texts, and know nothing of the source.
"""

from collections.abc import Sequence
from random import Random
from typing import Protocol, TypeVar

from renstra.testing import wording

T = TypeVar("T")

_ENDS = 8
"""One number in so many is the smallest or the largest possible: mistakes live at the ends."""


class Choices(Protocol):
    """A source of choices."""

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included; the smallest is the simplest."""
        ...

    def pick(self, options: Sequence[T]) -> T:
        """One of several; the first is the simplest."""
        ...

    def text(self) -> str:
        """Any text that a person may write into a free field, never empty."""
        ...


class Seeded:
    """Choices by a seed: the same seed gives the same plan."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        if highest - lowest > _ENDS and not self._random.randrange(_ENDS):
            return self._random.choice((lowest, highest))
        return self._random.randint(lowest, highest)

    def pick(self, options: Sequence[T]) -> T:
        """One of several."""
        return options[self._random.randrange(len(options))]

    def text(self) -> str:
        """A text of the collection, or a few letters and signs."""
        if self._random.randrange(4):
            return self.pick(wording.SENTENCES)
        return "".join(self._random.choices(wording.SIGNS, k=self._random.randint(1, 8)))
