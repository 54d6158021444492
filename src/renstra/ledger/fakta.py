"""Statements of one fact: a figure that the text names at several places must be the same everywhere.

Statements agree where their numbers are equal, or where the more precise one rounds to the other (9,05 and 9,1).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure
from renstra.ledger.kutipan import same_value
from renstra.model import Fakta, Pernyataan, Renstra
from renstra.quantity import Angka, Target, decimals, round_half_up
from renstra.source import KeyPath

_LARGEST = 50
"""Digits beyond which a figure is not rounded but must be equal."""


@dataclass(frozen=True, slots=True)
class FactDisagreement:
    """A fact that is stated differently: what is stated at ``place`` against ``implied``, stated elsewhere.

    ``place`` is the first statement outside the majority; without a majority it is the first statement of all, and
    ``is_majority`` is false. ``others`` are all further statements with their places.
    """

    fakta: Fakta
    place: KeyPath
    stated: Target
    implied: Target
    is_majority: bool
    others: tuple[tuple[KeyPath, Pernyataan], ...]


class FaktaTable:
    """The facts of a plan."""

    def __init__(self, cascade: Cascade) -> None:
        plan = cascade.plan
        self.facts: tuple[Fakta, ...] = plan.fakta if isinstance(plan, Renstra) else ()

    def place(self, fact: int, statement: int) -> KeyPath:
        """The key path of the value of a statement."""
        return ("fakta", fact, "pernyataan", statement, "nilai")

    def figures(self) -> list[Figure]:
        """Every stated number; each statement after the first repeats the first."""
        found = []
        for index, fact in enumerate(self.facts):
            first = (Derivation("sama", (self.place(index, 0),)),)
            for number, statement in enumerate(fact.pernyataan):
                value = statement.nilai.nilai if isinstance(statement.nilai, Angka) else None
                found.append(Figure(self.place(index, number), value, first if number else ()))
        return found

    def disagreements(self) -> Iterator[FactDisagreement]:
        """Facts whose statements differ, one disagreement a fact."""
        for index, fact in enumerate(self.facts):
            statements = fact.pernyataan
            if len(statements) < 2:
                continue
            first = statements[0].nilai
            if all(statement.nilai is first or statement.nilai == first for statement in statements):
                continue
            groups = groups_of(statements)
            if len(groups) > 1:
                yield self._disagreement(index, fact, groups)

    def _disagreement(self, index: int, fact: Fakta, groups: list[list[int]]) -> FactDisagreement:
        largest = max(map(len, groups))
        is_majority = sum(len(group) == largest for group in groups) == 1
        majority = next(group for group in groups if len(group) == largest)
        if is_majority:
            reported = min(number for group in groups if group is not majority for number in group)
            other = majority[0]
        else:
            reported = 0
            other = min(number for group in groups if 0 not in group for number in group)
        statements = fact.pernyataan
        return FactDisagreement(
            fact,
            self.place(index, reported),
            statements[reported].nilai,
            statements[other].nilai,
            is_majority,
            tuple((self.place(index, n), item) for n, item in enumerate(statements) if n != reported),
        )


def groups_of(statements: tuple[Pernyataan, ...]) -> list[list[int]]:
    """Numbers of the statements, those that agree together, in the order in which they come up."""
    groups: list[list[int]] = []
    for number, statement in enumerate(statements):
        for group in groups:
            if agree(statements[group[0]].nilai, statement.nilai):
                group.append(number)
                break
        else:
            groups.append([number])
    return groups


def agree(one: Target, other: Target) -> bool:
    """Whether two statements say the same, one of them possibly rounded.

    >>> from renstra.quantity import parse_target
    >>> agree(parse_target("9,05%"), parse_target("9,1%")), agree(parse_target("2%"), parse_target("2,5%"))
    (True, False)
    """
    if same_value(one, other):
        return True
    if not isinstance(one, Angka) or not isinstance(other, Angka):
        return False
    rough, fine = sorted((one.nilai, other.nilai), key=decimals)
    if decimals(rough) == decimals(fine) or not rough.is_finite() or not fine.is_finite():
        return False
    if max(fine.adjusted(), 0) + decimals(rough) > _LARGEST:
        return False
    return round_half_up(fine, decimals(rough)) == rough
