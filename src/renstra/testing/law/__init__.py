"""Laws that hold for every plan, each with the reason why it must.

A law looks at a valid plan, by itself or after it was broken, and says what contradicts it; nothing where it holds.
"""

from renstra.testing.law.changing import CHANGING
from renstra.testing.law.checking import CHECKING
from renstra.testing.law.law import Law
from renstra.testing.law.reading import READING

__all__ = ["Law", "laws", "laws_of_any_plan"]


def laws() -> tuple[Law, ...]:
    """Every law."""
    return (*CHECKING.laws, *READING.laws, *CHANGING.laws)


def laws_of_any_plan() -> tuple[Law, ...]:
    """The laws that can be asked of a plan that people wrote, not only of a generated one."""
    return tuple(found for found in laws() if found.any_plan)
