"""Groups too large for the search: the smallest explanation as a covering problem, solved by HiGHS.

Each violated implied equation says "one of these cells is wrong"; the cheapest set that meets all of them is a
0/1 program with no other numbers than costs, so that large amounts cannot harm it. The set is tried by exact
elimination; where it is not enough, the elimination yields a further equation that it does not meet, and the program is
solved again with it. A set that is enough is then the smallest, whatever the solver's arithmetic: it is verified, and
every equation that bounds it from below is exact.
"""

from collections.abc import Mapping
from typing import Any

from renstra.ledger.diagnosis.localise import Budget, Search, Solution
from renstra.ledger.diagnosis.system import Choice, Name, System, choice_of, cost_of

EXTRA = "solver"
"""The optional extra that brings ``highspy``."""
_ROUNDS, _NODES = 60, 200
"""How often the program is solved again, and how many nodes of its tree are looked at each time: no time limit, so that
every run ends alike."""


def has_solver() -> bool:
    """Whether HiGHS is installed."""
    try:
        import highspy  # noqa: F401, PLC0415 - an optional extra, and slow to import
    except ModuleNotFoundError:
        return False
    return True


def smallest_by_milp(system: System, active: Mapping[Name, None]) -> tuple[Solution, set[Choice]] | None:
    """The smallest set that settles the ``active`` equations, and the choices of the proof.

    ``None`` without the solver, and where it does not come to an end.
    """
    if not has_solver():
        return None
    program = _Covering()
    search = Search(system, active, Budget(0))
    for _ in range(_ROUNDS):
        chosen = program.solve()
        if chosen is None:
            return None
        reduced = search.start()
        for choice in chosen:
            reduced = reduced.take(choice)
        rows = [row for _, row in reduced.violated()]
        if not rows:
            changes = reduced.changes()
            refused = search._refused(changes)
            if refused is None:
                return Solution(frozenset(chosen), changes), set(program.columns)
            rows = [reduced.determines(refused)]
        for row in rows:
            program.add([choice for choice in dict.fromkeys(map(choice_of, row.terms)) if choice not in chosen])
    return None


class _Covering:
    """Choose the cheapest choices so that each list holds one of them."""

    def __init__(self) -> None:
        import highspy  # noqa: PLC0415

        highs: Any = highspy.Highs
        self._solver = highs()
        self._solver.setOptionValue("output_flag", False)
        self._solver.setOptionValue("mip_max_nodes", _NODES)
        self._solver.setOptionValue("threads", 1)
        self._solver.setOptionValue("random_seed", 0)
        self._solver.setOptionValue("mip_abs_gap", 0.5)
        self._kind = highspy.HighsVarType.kInteger
        self._optimal = highspy.HighsModelStatus.kOptimal
        self.columns: dict[Choice, int] = {}

    def add(self, choices: list[Choice]) -> None:
        """One of these has to be chosen."""
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
