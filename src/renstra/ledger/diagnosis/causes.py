"""From groups of equations and their solutions to causes that people can read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice, product
from math import prod

from renstra.ledger.diagnosis.components import MOST, Group, localise
from renstra.ledger.diagnosis.described import DescribedSystem
from renstra.ledger.diagnosis.localise import Solution
from renstra.ledger.diagnosis.result import Cause, Correction, Explanation, MissingRow
from renstra.ledger.diagnosis.slips import WEIGHT, SlipKind, name_slip
from renstra.ledger.diagnosis.system import BARU, Cell, Name, choice_of
from renstra.source import KeyPath

_TELLING, _FAR = 2, 3
"""A cause is clear where its corrections have slips of this weight at most, and all alternatives this much more."""

Changes = tuple[tuple[Cell, int | Fraction], ...]


@dataclass(slots=True)
class _Part:
    """Equations with their solutions, the most plausible first."""

    names: list[Name]
    solutions: list[Changes]
    is_smallest: bool
    is_complete: bool
    in_all: frozenset[tuple[Cell, int | Fraction]] = frozenset()
    """The changes that every solution makes."""


def causes(system: DescribedSystem) -> tuple[Cause, ...]:
    """The causes of the disagreements of one system, in document order."""
    return tuple(_Causes(system).found()) if system.violated() else ()


class _Causes:
    def __init__(self, system: DescribedSystem) -> None:
        self.system = system
        self.order = {name: index for index, name in enumerate(system.violated())}
        self._slips: dict[tuple[Cell, int | Fraction], tuple[SlipKind | None, KeyPath | None]] = {}

    def found(self) -> list[Cause]:
        """The causes in document order."""
        parts = [self._part(group) for group in localise(self.system)]
        split = [piece for part in self._copies_joined(parts) for piece in self._split(part)]
        split.sort(key=lambda part: self.order[part.names[0]])
        return [self._cause(part) for part in split]

    def _part(self, group: Group) -> _Part:
        solutions = [self._sorted(solution.changes.items()) for solution in _without_idle(group.solutions)]
        solutions.sort(key=self._rank)
        return _Part(self._ordered(group.names), solutions, group.is_smallest, group.is_complete)

    def _ordered(self, names: Iterable[Name]) -> list[Name]:
        return sorted(names, key=self.order.__getitem__)

    def _sorted(self, changes: Iterable[tuple[Cell, int | Fraction]]) -> Changes:
        return tuple(sorted(changes, key=lambda item: self.system.order(item[0])))

    def _rank(self, changes: Changes) -> tuple[object, ...]:
        """Sorts solutions: telling slips first, then sums before what they are sums of, then by place."""
        inputs = sum(not self._is_sum(cell) for cell, _ in changes)
        return (self._weight(changes), inputs, [self.system.order(cell) for cell, _ in changes])

    def _weight(self, changes: Changes) -> int:
        rows = {cell[1] for cell, _ in changes if cell[0] == BARU}
        return len(rows) + sum(WEIGHT[self._slip(cell, by)[0]] for cell, by in changes if cell[0] != BARU)

    def _is_sum(self, cell: Cell) -> bool:
        system = self.system
        return any(next(iter(system.equation(name).terms)) == cell for name in system.equations_of(cell))

    def _slip(self, cell: Cell, by: int | Fraction) -> tuple[SlipKind | None, KeyPath | None]:
        known = self._slips.get((cell, by))
        if known is None:
            system = self.system
            stated = system.value(cell)
            known = None, None
            if isinstance(by, int):
                known = name_slip(
                    stated, stated + by, system.residue, system.neighbours(cell), system.parts(cell), scale=system.scale
                )
            self._slips[cell, by] = known
        return known

    def _copies_joined(self, parts: list[_Part]) -> list[_Part]:
        """Parts of which one repeats, a level above, the difference of others, as one."""
        above = list(range(len(parts)))
        owner = {cell: index for index, part in enumerate(parts) for cell, _ in part.solutions[0]}
        for upper, below in self._copies(item for part in parts for item in part.solutions[0]):
            for cell in below:
                one, two = _root(above, owner[upper]), _root(above, owner[cell])
                above[max(one, two)] = min(one, two)
        members: dict[int, list[_Part]] = {}
        for index, part in enumerate(parts):
            members.setdefault(_root(above, index), []).append(part)
        return [self._joined(found) for found in members.values()]

    def _copies(self, changes: Iterable[tuple[Cell, int | Fraction]]) -> Iterator[tuple[Cell, list[Cell]]]:
        """Cells that change by what cells below them change together, so that they were added up from these."""
        known = dict(changes)
        below: dict[Cell, list[Cell]] = {}
        for cell in known:
            if (upper := self.system.above(cell)) is not None and upper in known:
                below.setdefault(upper, []).append(cell)
        for upper, cells in below.items():
            if known[upper] == sum(known[cell] for cell in cells):
                yield upper, cells

    def _joined(self, parts: list[_Part]) -> _Part:
        if len(parts) == 1:
            return parts[0]
        count = prod(len(part.solutions) for part in parts)
        mixed = islice(product(*(part.solutions for part in parts)), MOST)
        solutions = [self._sorted(item for changes in combined for item in changes) for combined in mixed]
        return _Part(
            self._ordered(name for part in parts for name in part.names),
            sorted(solutions, key=self._rank),
            all(part.is_smallest for part in parts),
            all(part.is_complete for part in parts) and count <= MOST,
        )

    def _split(self, part: _Part) -> Iterator[_Part]:
        """The corrections that do not meet in any equation apart, each with the alternatives that change it alone."""
        pieces = self._pieces(part.solutions[0])
        everything = frozenset(part.solutions[0])
        in_all = everything.intersection(*part.solutions)
        options: list[list[Changes]] = []
        for piece in pieces:
            rest = everything.difference(piece)
            found = [self._sorted(set(changes) - rest) for changes in part.solutions if rest.issubset(changes)]
            options.append(sorted(found, key=self._rank))
        names = [self._named(part.names, option) for option in options]
        if len({name for own in names for name in own}) < len(part.names):
            names, options = [part.names], [part.solutions]
        is_product = prod(map(len, options)) == len(part.solutions)
        for own, option in zip(names, options):
            is_complete = part.is_complete and (is_product or in_all.issuperset(option[0]))
            yield _Part(own, option, part.is_smallest, is_complete, in_all.intersection(option[0]))

    def _named(self, names: list[Name], solutions: list[Changes]) -> list[Name]:
        """Those of the equations that the first of some solutions changes."""
        cells = {cell for cell, _ in solutions[0]}
        return [name for name in names if not cells.isdisjoint(self.system.equation(name).terms)]

    def _pieces(self, changes: Changes) -> list[list[tuple[Cell, int | Fraction]]]:
        above = list(range(len(changes)))
        owner: dict[object, int] = {}
        for index, (cell, _) in enumerate(changes):
            for thing in (("choice", choice_of(cell)), *self.system.equations_of(cell)):
                above[_root(above, index)] = _root(above, owner.setdefault(thing, index))
        for upper, below in self._copies(changes):
            for cell in below:
                above[_root(above, owner["choice", cell])] = _root(above, owner["choice", upper])
        members: dict[int, list[tuple[Cell, int | Fraction]]] = {}
        for index, item in enumerate(changes):
            members.setdefault(_root(above, index), []).append(item)
        return list(members.values())

    def _cause(self, part: _Part) -> Cause:
        first, *others = part.solutions
        explanation = self._explanation(first)
        is_certain = len(part.in_all) == len(first)
        figures = len({choice_of(cell) for cell, _ in first})
        weight = self._weight(first)
        is_telling = bool(others) and weight <= _TELLING * figures
        is_clear = is_certain or (is_telling and all(self._weight(other) >= weight + _FAR for other in others))
        certain = {self.system.place(cell) for cell, _ in part.in_all}
        return Cause(
            explanation,
            tuple(self.system.relation(name) for name in part.names),
            tuple(map(self._explanation, others)),
            tuple(item for item in explanation.corrections if is_clear or item.place in certain),
            is_clear,
            part.is_smallest,
            part.is_complete,
        )

    def _explanation(self, changes: Changes) -> Explanation:
        system = self.system
        corrections, rows = [], dict[object, list[tuple[int, int]]]()
        for cell, by in changes:
            if cell[0] == BARU:
                rows.setdefault(cell[1], []).append(system.missing_amount(cell, by))
            else:
                slip, source = self._slip(cell, by)
                implied = system.figure(cell, system.value(cell) + by)
                corrections.append(Correction(system.place(cell), system.stated(cell), implied, slip, source))
        missing = tuple(MissingRow(system.owner(owner), tuple(amounts)) for owner, amounts in rows.items())
        return Explanation(tuple(corrections), missing)


def _without_idle(solutions: Sequence[Solution]) -> list[Solution]:
    """The solutions without cells that do not change."""
    return [
        Solution(solution.choices, {cell: by for cell, by in solution.changes.items() if by}) for solution in solutions
    ]


def _root(above: list[int], index: int) -> int:
    while above[index] != index:
        above[index] = above[above[index]]
        index = above[index]
    return index
