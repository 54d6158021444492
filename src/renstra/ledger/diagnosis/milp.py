"""Groups too large for the search: the smallest explanation as a covering problem, solved by HiGHS (``highspy``).

Each violated implied equation says "one of these cells is wrong"; the cheapest set that meets all of them is a
0/1 program with no other numbers than costs, so that large amounts cannot harm it. The set is tried by exact
elimination; where it is not enough, cells are added until it is, and each equation that asks for one goes into the
program, which is solved again. A set that is enough is then the smallest, whatever the solver's arithmetic: it is
verified, and every equation that bounds it from below is exact.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from renstra.ledger.diagnosis.localise import Budget, Search, Solution, gain, without_idle
from renstra.ledger.diagnosis.system import BARU, Choice, Name, System, choice_of, cost_of

EXTRA = "solver"
"""The optional extra that brings ``highspy``."""
MOST_EQUATIONS = 60
"""Groups of more violated equations than this are not given to the solver: it would not come to an end either."""
ROUNDS = 30
"""How often the programs of a plan are solved, all groups together: no time limit, so that every run ends alike."""
_NODES = 200
"""How many nodes of its tree the solver looks at each time."""


def has_solver() -> bool:
    """Whether HiGHS is installed."""
    return find_spec("highspy") is not None


@dataclass(frozen=True, slots=True)
class Covered:
    """The best set found, whether it is proved to be the smallest, and the choices that were looked at."""

    solution: Solution
    is_smallest: bool
    region: set[Choice]


def smallest_by_milp(system: System, active: Mapping[Name, None], rounds: Budget) -> Covered | None:
    """The smallest set that settles the ``active`` equations, or at least a small one; ``None`` without the solver."""
    if len(active) > MOST_EQUATIONS or not has_solver():
        return None
    program = _Covering()
    best: Solution | None = None
    while rounds.left > 0:
        rounds.spend(1)
        chosen = program.solve()
        if chosen is None:
            break
        known = len(program.rows)
        found = _completed(system, active, chosen, program)
        if found is None and len(program.rows) == known:
            break  # nothing was learnt
        if found is not None and (best is None or found.cost < best.cost):
            best = found
        if best is not None and best.cost <= sum(map(cost_of, chosen)):
            return Covered(best, True, set(program.columns))
    return Covered(best, False, set(program.columns)) if best is not None else None


def _completed(
    system: System, active: Mapping[Name, None], chosen: list[Choice], program: "_Covering"
) -> Solution | None:
    """Choices, and more until they are enough; every equation that asks for one more is added to the program."""
    search = Search.without_budget(system, active)
    reduced, taken = search.start(), list(chosen)
    for choice in chosen:
        reduced = reduced.take(choice)
    while True:
        rows = [row for _, row in reduced.violated()]
        if not rows:
            changes = reduced.changes()
            refused = search.refused(changes)
            if refused is None:
                return without_idle(changes)
            if refused[0] == BARU:  # without that row it could be right, so that no cell must be wrong
                return None
            rows = [reduced.determines(refused)]
            others = map(choice_of, rows[0].terms)
            if any(choice in taken and choice != refused for choice in others):
                return None  # the values are not determined
        row = min(rows, key=lambda item: len(item.terms))
        choices = [choice for choice in dict.fromkeys(map(choice_of, row.terms)) if choice not in taken]
        program.add(choices)
        choices = [choice for choice in choices if reduced.can_take(choice)]
        if not choices:
            return None
        best = max(choices, key=lambda choice: gain(reduced, choice, row))
        reduced = reduced.take(best)
        taken.append(best)


class _Covering:
    """Choose the cheapest choices so that each list holds one of them."""

    def __init__(self) -> None:
        import highspy  # noqa: PLC0415 - an optional extra

        # What ``highspy.Highs`` wraps: the wrapper writes a line to the output of the process when it is made.
        core: Any = highspy.Highs.__bases__[0]
        self._solver = core()
        self._solver.setOptionValue("output_flag", False)
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("random_seed", 0)
        self._solver.setOptionValue("mip_max_nodes", _NODES)
        self._kind = highspy.HighsVarType.kInteger
        self._optimal = highspy.HighsModelStatus.kOptimal
        self.columns: dict[Choice, int] = {}
        self.rows: set[frozenset[Choice]] = set()

    def add(self, choices: list[Choice]) -> None:
        """One of these has to be chosen."""
        if frozenset(choices) in self.rows:
            return
        self.rows.add(frozenset(choices))
        for choice in choices:
            if choice not in self.columns:
                index = self.columns[choice] = len(self.columns)
                self._solver.addVar(0, 1)
                self._solver.changeColCost(index, cost_of(choice))
                self._solver.changeColIntegrality(index, self._kind)
        columns = [self.columns[choice] for choice in choices]
        self._solver.addRow(1, len(columns), len(columns), columns, [1] * len(columns))

    def solve(self) -> list[Choice] | None:
        """The cheapest choices, ``None`` where the solver does not say."""
        if not self.columns:
            return []
        self._solver.run()
        if self._solver.getModelStatus() != self._optimal:
            return None
        values = self._solver.getSolution().col_value
        return [choice for choice, index in self.columns.items() if values[index] > 0.5]
