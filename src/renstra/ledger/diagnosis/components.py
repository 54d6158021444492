"""Disagreements in parts: what has to be explained together, and what can be explained on its own.

Each violated equation starts as a group of its own. The search for the smallest explanation of a group also says which
cells prove that there is no smaller one. Groups whose proofs have no cell in common stay apart: any explanation of the
whole needs, among the cells of each proof, as many as that group needs alone. Groups whose proofs do meet are joined
and explained again. The alternatives of all groups lie among the cells of the proofs, so they are only sought there,
and groups whose alternatives could mix are joined once more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice

from renstra.ledger.diagnosis.localise import Budget, OutOfBudget, Search, Solution, from_below, greedy
from renstra.ledger.diagnosis.milp import ROUNDS, smallest_by_milp
from renstra.ledger.diagnosis.system import Choice, Name, System, choice_of

PROOF, LISTING = 20_000, 20_000
"""How many equations are looked at for the size of a group, and for its alternatives."""
MOST = 200
"""How many alternatives of a group are held."""
_TOGETHER = 30
"""Groups that need more figures than this together are not searched for common alternatives."""


@dataclass(slots=True)
class Group:
    """Violated equations that are explained together.

    ``solutions`` are smallest explanations; ``is_smallest`` says whether that is proved, ``is_complete`` whether these
    are all of them. ``region`` are the choices on which the proof rests, ``reach`` those that alternatives could use.
    """

    names: dict[Name, None]
    solutions: list[Solution] = field(default_factory=list)
    region: set[Choice] = field(default_factory=set)
    foreign: set[Name] = field(default_factory=set)
    reach: set[Choice] | None = None
    is_smallest: bool = True
    is_complete: bool = True

    @property
    def cost(self) -> int:
        """How many figures its explanations count for."""
        return self.solutions[0].cost


def localise(system: System) -> list[Group]:
    """All violated equations of a system in groups, each with its smallest explanations, in document order."""
    order = {name: index for index, name in enumerate(system.violated())}
    groups = [Group({name: None}, region=_choices(system, name)) for name in order]
    joined: list[Group] = []
    rounds = Budget(ROUNDS)
    while len(joined) != len(groups):
        groups = joined or groups
        groups = [part[0] if len(part) == 1 else _union(part) for part in _parts(groups, lambda group: group.region)]
        for group in groups:
            if not group.solutions:
                _explain(system, group, rounds)
        joined = [part[0] if len(part) == 1 else _union(part) for part in _parts(groups, lambda group: group.region)]
    found = _with_alternatives(system, groups)
    return sorted(found, key=lambda group: min(order[name] for name in group.names))


def _choices(system: System, name: Name) -> set[Choice]:
    return set(map(choice_of, system.equation(name).terms))


def _parts(groups: list[Group], reach: Callable[[Group], Iterable[Choice]]) -> list[list[Group]]:
    """The groups, those together of which one reaches into the region, or ran into the equations, of another."""
    above = list(range(len(groups)))

    def root(index: int) -> int:
        while above[index] != index:
            above[index] = above[above[index]]
            index = above[index]
        return index

    owner: dict[Choice | Name, list[int]] = {}
    for index, group in enumerate(groups):
        for thing in (*group.names, *group.region):
            owner.setdefault(("equation" if thing in group.names else "choice", thing), []).append(index)
    for index, group in enumerate(groups):
        for key in [("equation", name) for name in group.foreign] + [("choice", item) for item in reach(group)]:
            for other in owner.get(key, ()):
                one, two = root(other), root(index)
                above[max(one, two)] = min(one, two)
    members: dict[int, list[Group]] = {}
    for index, group in enumerate(groups):
        members.setdefault(root(index), []).append(group)
    return list(members.values())


def _union(groups: list[Group]) -> Group:
    """The equations of several groups, not explained yet."""
    names = {name: None for group in groups for name in group.names}
    return Group(names, region=set().union(*(group.region for group in groups)))


def _explain(system: System, group: Group, rounds: Budget) -> None:
    """Find one smallest explanation of a group, and the region of the proof."""
    search = Search(system, group.names, Budget(PROOF))
    known = greedy(system, group.names)
    cost, region = search.lower_bound()
    try:
        while known is None or known.cost > cost:
            search.touched = set()
            found = next(search.solutions(cost), None)
            if found is not None:
                known = found
                break
            cost, region = cost + 1, search.touched
    except OutOfBudget:
        group.is_complete = False
        region = {choice for name in group.names for choice in _choices(system, name)}
        covered = smallest_by_milp(system, group.names, rounds)
        group.is_smallest = covered is not None and covered.is_smallest
        if covered is not None:
            region |= covered.region
            if known is None or covered.solution.cost <= known.cost:
                known = covered.solution
        known = known or from_below(system, group.names)
        region |= known.choices
    assert known is not None
    group.solutions, group.region, group.foreign = [known], region, search.foreign


def _with_alternatives(system: System, groups: list[Group]) -> list[Group]:
    """The groups with all their smallest explanations, joined where these could mix."""
    left_alone = [group for group in groups if not group.is_complete]
    groups = [group for group in groups if group.is_complete]
    allowed = frozenset(choice for group in groups for choice in group.region)
    while True:
        for group in groups:
            if group.reach is None:
                _list(system, group, allowed)
        next_groups: list[Group] = []
        for part in _parts(groups, lambda group: group.reach or ()):
            if len(part) == 1:
                next_groups += part
            elif sum(group.cost for group in part) <= _TOGETHER:
                next_groups.append(_mix(part))
            else:
                for group in part:
                    group.is_complete, group.reach = False, set()
                    group.foreign = set()
                next_groups += part
        if all(group.reach is not None for group in next_groups):
            return left_alone + next_groups
        groups = next_groups


def _mix(groups: list[Group]) -> Group:
    """Groups as one, with one explanation made of theirs, to be searched for others."""
    mixed = _union(groups)
    first = [group.solutions[0] for group in groups]
    choices = frozenset(choice for solution in first for choice in solution.choices)
    mixed.solutions = [Solution(choices, {cell: by for solution in first for cell, by in solution.changes.items()})]
    return mixed


def _list(system: System, group: Group, allowed: frozenset[Choice]) -> None:
    search = Search(system, group.names, Budget(LISTING), allowed)
    found: list[Solution] = []
    try:
        for solution in islice(search.solutions(group.cost), MOST + 1):
            found.append(solution)  # noqa: PERF402 - those found before the budget ran out count
    except OutOfBudget:
        group.is_complete = False
    if len(found) > MOST:
        group.is_complete = False
    group.solutions = found[:MOST] or group.solutions
    group.reach = search.touched if group.is_complete else set()
    group.foreign = search.foreign if group.is_complete else set()
