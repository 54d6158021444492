"""Whether two texts of a plan say the same: part by part, value by value, decimals included.

What could not be read before may be read now; nothing that could be read may change.
"""

from collections.abc import Collection, Iterator
from typing import Any

from renstra.model import Bagian
from renstra.source import KeyPath
from renstra.workspace import FileFault, Plan


def says_the_same(before: Plan, after: Plan, but_at: Collection[KeyPath] = ()) -> bool:
    """Whether ``after`` says all that ``before`` says, and has no new fault where ``before`` could be read.

    A place that was reported as unreadable may say anything now; so may the places of ``but_at``.
    """
    comparison = _Comparison(before, frozenset(but_at))
    nothing_worse = before.unread or (
        not after.unread
        and all(map(comparison.may_have, after.faults))
        and all(map(comparison.may_be_broken, after.broken))
    )
    return nothing_worse and comparison.same(before.model, after.model, ())


class _Comparison:
    def __init__(self, before: Plan, but_at: frozenset[KeyPath]) -> None:
        self.free = before.broken | but_at
        self.before = before
        self.faults = {(found.fault.kind, found.fault.path) for found in before.faults}
        self.unreadable_keys: dict[KeyPath, int] = {}
        for path in before.broken:
            self.unreadable_keys[path[:-1]] = self.unreadable_keys.get(path[:-1], 0) + 1

    def may_have(self, found: FileFault) -> bool:
        """Whether a fault was there before, or stands where something else could not be read before."""
        path = found.fault.path
        return (found.fault.kind, path) in self.faults or (path is not None and self._was_unreadable(path))

    def may_be_broken(self, path: KeyPath) -> bool:
        """Whether a place that cannot be trusted now could not be read before either."""
        return path in self.before.broken or self._was_unreadable(path)

    def _was_unreadable(self, path: KeyPath) -> bool:
        """Whether a place lies in something that could not be read, or stood under a key that could not."""
        steps = [path[:length] for length in range(1, len(path) + 1)]
        return any(
            step in self.free or (step[:-1] in self.unreadable_keys and self._stated(step) is None) for step in steps
        )

    def _stated(self, path: KeyPath) -> Any:
        return self.before.home(*path[:1]).tree.value(path)

    def same(self, one: Any, other: Any, path: KeyPath) -> bool:
        if path in self.free:
            return True
        if type(one) is not type(other):
            return False
        if isinstance(one, Bagian):
            return all(self._field(one, other, name, path) for name in type(one).model_fields)
        if isinstance(one, dict):
            return self._same_keys(one, other, path) and all(
                self.same(value, other[key], (*path, str(key))) for key, value in one.items()
            )
        if isinstance(one, tuple) and type(one) is tuple:
            return len(one) == len(other) and all(
                self.same(a, b, (*path, index)) for index, (a, b) in enumerate(zip(one, other, strict=True))
            )
        return repr(one) == repr(other)  # a number says how many decimals are stated

    def _field(self, one: Bagian, other: Bagian, name: str, path: KeyPath) -> bool:
        a, b = getattr(one, name), getattr(other, name)
        if self.same(a, b, (*path, name)):
            return True
        may_appear = self.before.unread if not path else path in self.unreadable_keys
        return may_appear and a == type(one).model_fields[name].get_default(call_default_factory=True)

    def _same_keys(self, one: dict[Any, Any], other: dict[Any, Any], path: KeyPath) -> bool:
        return one.keys() <= other.keys() and len(other) - len(one) <= self.unreadable_keys.get(path, 0)


def changed_places(plan: Plan, offsets: Collection[tuple[str, int]]) -> Iterator[KeyPath]:
    """The paths of the values that stand at offsets of files."""
    for document in plan.documents:
        for file, offset in offsets:
            if file == document.source.name:
                yield document.tree.path_at(offset)
