"""One of two plans that are compared."""

from collections.abc import Collection
from dataclasses import dataclass, field

from renstra.cascade import Cascade
from renstra.model import Rencana
from renstra.source import KeyPath
from renstra.workspace import Plan


@dataclass(frozen=True, slots=True)
class Side:
    """A plan as far as it can be compared. ``broken`` are the key paths whose value could not be read.

    ``absent`` are top-level keys that no file states although the model cannot do without them (a file of one chapter
    alone has no ``jenis``). ``partly`` is True where something could not be read, so that what is absent may only be
    out of sight.
    """

    model: Rencana
    cascade: Cascade
    broken: Collection[KeyPath] = field(default=frozenset(), repr=False)
    absent: frozenset[str] = frozenset()
    partly: bool = False

    @classmethod
    def of(cls, plan: Plan | Rencana) -> "Side":
        """A loaded plan, or a model made in Python, as a side."""
        if not isinstance(plan, Plan):
            return cls(plan, Cascade(plan))
        absent = frozenset(str(path[0]) for path in plan.broken if len(path) == 1 and not plan.states(str(path[0])))
        broken = frozenset(path for path in plan.broken if path[0] not in absent)
        return cls(plan.model, plan.cascade, broken, absent, bool(broken) or plan.unread)

    def is_broken(self, path: KeyPath) -> bool:
        """Whether the value at ``path`` or around it could not be read."""
        return bool(self.broken) and any(path[:length] in self.broken for length in range(1, len(path) + 1))
