"""The smallest sets of cells that settle some equations: exact search over implied equations.

A set of free cells is enough when no implied equation is violated any more. Where one is, each solution holds one of
the cells that stand in it: the search branches on these, fewest first, and leaves out in a later branch what an earlier
one has tried, so that no set comes up twice. Violated equations without a common cell need a cell each; more of them
than cells are left to choose ends a branch. A set counts only where it determines the value of each of its cells.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from renstra.ledger.diagnosis.elimination import Reduced
from renstra.ledger.diagnosis.system import BARU, Cell, Choice, Equation, Name, System, choice_of, cost_of

_NO_BOUND = 1 << 30
_MOST_STEPS = 1_000_000


class OutOfBudget(Exception):  # noqa: N818 - a limit, not an error
    """The search has looked at as much as it may."""


@dataclass(slots=True)
class Budget:
    """How many equations a search may still look at: a count and not a time, so that every run ends alike."""

    left: int

    def spend(self, equations: int) -> None:
        """Count equations that were looked at. Raises ``OutOfBudget``."""
        if self.left <= 0:
            raise OutOfBudget
        self.left -= equations


@dataclass(frozen=True, slots=True)
class Solution:
    """Choices that settle the equations, and by how much each cell changes."""

    choices: frozenset[Choice]
    changes: Mapping[Cell, int | Fraction]

    @property
    def cost(self) -> int:
        """How many figures it counts for."""
        return sum(map(cost_of, self.choices))


@dataclass(slots=True)
class Search:
    """A search for the sets that settle the ``active`` equations of a system, all others holding.

    ``touched`` are the choices that it had to look at. A search for sets of cost ``n`` that finds none has proved that
    every solution holds more than ``n`` of these. ``allowed`` restricts what may be chosen.
    """

    system: System
    active: Mapping[Name, None]
    budget: Budget
    allowed: frozenset[Choice] | None = None
    touched: set[Choice] = field(default_factory=set)
    foreign: set[Name] = field(default_factory=set)

    @classmethod
    def without_budget(cls, system: System, active: Mapping[Name, None]) -> "Search":
        """One that only asks, and does not look for sets."""
        return cls(system, active, Budget(0))

    def start(self) -> Reduced:
        """The equations with no cell free."""
        return Reduced(self.system, self.active, self.foreign)

    def solutions(self, cost: int) -> Iterator[Solution]:
        """Every set of at most this cost, each once. Raises ``OutOfBudget``."""
        yield from self._visit(self.start(), cost, frozenset(), ())

    def lower_bound(self) -> tuple[int, set[Choice]]:
        """A cost that every solution has at least, and the choices among which it has it."""
        bound, packed = self._bound(self.open(self.start()))
        return bound, set[Choice]().union(*packed)

    def _visit(
        self, reduced: Reduced, left: int, tried: frozenset[Choice], chosen: tuple[Choice, ...]
    ) -> Iterator[Solution]:
        violated = self.open(reduced, tried)
        self.budget.spend(1 + len(violated))
        if violated:
            bound, packed = self._bound(violated)
            if bound > left:
                self.touched.update(*packed)
                return
            row, choices = min(violated, key=lambda item: len(item[1]))
        else:
            changes = reduced.changes()
            cell = self.refused(changes)
            if cell is None:
                yield Solution(frozenset(chosen), changes)
                return
            # More cells may help: for a missing row of one year alone those of its other years, else those that the
            # refused value follows from.
            rows = [reduced.determines(other) for other in self._together(cell) if other in changes]
            row = rows[0]
            found = dict.fromkeys(choice for row in rows for choice in self._choices(row, tried))
            choices = [choice for choice in found if choice not in chosen and reduced.can_take(choice)]
        self.touched.update(choices)
        if left <= 0:
            return
        for choice in sorted(choices, key=lambda choice: -gain(reduced, choice, row)):
            cost = cost_of(choice)
            if cost <= left:
                yield from self._visit(reduced.take(choice), left - cost, tried, (*chosen, choice))
                tried |= {choice}

    def refused(self, changes: Mapping[Cell, int | Fraction]) -> Cell | None:
        """A cell whose change cannot be; ``None``: all can."""
        owners = {cell[1] for cell in changes if cell[0] == BARU}
        for owner in owners:  # one year alone is no missing row
            if sum(changes.get(cell, 0) != 0 for cell in self.system.missing_row(owner)) < 2:
                return self.system.missing_row(owner)[0]
        return self.system.accepts(changes)

    def _together(self, cell: Cell) -> Sequence[Cell]:
        return self.system.missing_row(cell[1]) if cell[0] == BARU else (cell,)

    def open(self, reduced: Reduced, tried: frozenset[Choice] = frozenset()) -> "list[tuple[Equation, list[Choice]]]":
        """The violated equations with what may be chosen in each."""
        return [(row, self._choices(row, tried)) for _, row in reduced.violated()]

    def _choices(self, row: Equation, tried: frozenset[Choice]) -> list[Choice]:
        choices = dict.fromkeys(map(choice_of, row.terms))
        allowed = self.allowed
        return [choice for choice in choices if choice not in tried and (allowed is None or choice in allowed)]

    @staticmethod
    def _bound(violated: "list[tuple[Equation, list[Choice]]]") -> tuple[int, list[list[Choice]]]:
        """The least cost that is left, and the choices of the equations that prove it.

        Equations that have nothing but a missing row in common count for two together, since it costs that much.
        """
        bound, packed = 0, []
        seen: set[Choice] = set()
        rows: set[Choice] = set()
        for _, choices in sorted(violated, key=lambda item: len(item[1])):
            if not choices:
                return _NO_BOUND, [choices]
            shared = [choice for choice in choices if choice in seen]
            if not shared or (len(shared) == 1 and shared[0][0] == BARU and shared[0] not in rows):
                rows.update(shared)
                bound += 1
                packed.append(choices)
                seen.update(choices)
        return bound, packed


def greedy(system: System, active: Mapping[Name, None]) -> Solution | None:
    """A set that settles the equations, small but not proved smallest; ``None`` where it would need negative amounts.

    In every step it frees the cell whose correction settles most equations at once.
    """
    search = Search.without_budget(system, active)
    reduced, chosen = search.start(), list[Choice]()
    while True:
        violated = search.open(reduced)
        if not violated:
            changes = reduced.changes()
            refused = search.refused(changes)
            if refused is None:
                return without_idle(changes)
            row = reduced.determines(refused)
            others = dict.fromkeys(choice_of(cell) for cell in row.terms)
            violated = [(row, [choice for choice in others if choice not in chosen and reduced.can_take(choice)])]
        options: dict[Choice, tuple[int, int]] = {}
        for row, choices in violated:
            for choice in choices:
                rank = (gain(reduced, choice, row), -len(choices))
                options[choice] = max(rank, options.get(choice, rank))
        if not options:
            return None
        best = max(options, key=lambda choice: options[choice])
        reduced = reduced.take(best)
        chosen.append(best)


def without_idle(changes: Mapping[Cell, int | Fraction]) -> Solution:
    """The solution that makes these changes, without the cells that stay as they are."""
    made = {cell: by for cell, by in changes.items() if by}
    return Solution(frozenset(map(choice_of, made)), made)


def gain(reduced: Reduced, choice: Choice, row: Equation) -> int:
    """How many equations hold and did not, once a choice settles ``row``; less those that no longer hold."""
    if choice[0] == BARU:
        cells: Sequence[Cell] = reduced.system.missing_row(choice[1])
        return sum(held.is_violated for cell in cells for _, held in reduced.holding(cell)) - cost_of(choice)
    factor = row.terms.get(choice, 0)
    if not factor:
        return 0
    total = 0
    for _, held in reduced.holding(choice):
        after = held.residual * factor - held.terms[choice] * row.residual
        total += held.is_violated - (abs(after) > held.slack * abs(factor))
    return total


def from_below(system: System, active: Mapping[Name, None]) -> Solution:
    """A set that always exists: every sum that does not hold is written anew, from the lowest one up."""
    changes: dict[Cell, int | Fraction] = {}
    pending = list(active)[::-1]
    for _ in range(_MOST_STEPS):
        if not pending:
            break
        name = pending.pop(0)
        row = system.equation(name)
        residual = Fraction(row.residual if name in active else 0)
        residual += sum(factor * changes[cell] for cell, factor in row.terms.items() if cell in changes)
        if abs(residual) > row.slack:
            total = next(iter(row.terms))
            changes[total] = changes.get(total, 0) - Fraction(residual) / row.terms[total]
            pending += [other for other in system.equations_of(total) if other != name and other not in pending]
    whole = {cell: int(by) if by == int(by) else by for cell, by in changes.items() if by}
    return Solution(frozenset(whole), whole)
