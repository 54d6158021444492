"""Formulas that a printed text may mean, the likeliest first. It proposes, it never decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from renstra.formula.fault import FormulaError, FormulaFault
from renstra.formula.formula import Formula, parse
from renstra.formula.nodes import Binary, Call, Case, Lookup, Node, Number, Percent, Ref, walk
from renstra.formula.rumusan.assumed import Assumption
from renstra.formula.rumusan.bounds import MAX_CANDIDATES, MAX_PROPOSALS
from renstra.formula.rumusan.candidates import candidates
from renstra.formula.rumusan.factors import with_factor
from renstra.formula.rumusan.same import Form, is_trivial, normal_form
from renstra.formula.rumusan.settle import Candidate
from renstra.formula.rumusan.variable import Declared, Variable, declared
from renstra.formula.value import Data, Result
from renstra.formula.write_text import write

_FAULT, _MISFIT, _NEW = 110, 90, 120
_UNUSED = (0, 0, 300, 170, 100, 70, 60, 50, 40)
"""What a declared variable costs that is not used, by the number of declared ones; where there are more, nothing."""

_MOST_FAULTS = 3
_BARE = 50
"""What a single quantity costs where nothing is declared: another reading found an operation in the words."""

_BASE, _LITERAL = 550, 15


@dataclass(frozen=True, slots=True)
class Proposal:
    """One formula that may be meant.

    ``text`` is its canonical text, ``score`` 0..1000 (only the order means anything), ``assumed`` what was taken for
    granted, ``faults`` what does not fit in its units, ``literal`` whether it is the text as printed, ``value`` the
    result where data and year were given. ``variables`` are the names it uses that were not declared, with what the
    text calls them.
    """

    formula: Formula
    text: str
    score: int
    assumed: tuple[Assumption, ...] = ()
    faults: tuple[FormulaFault, ...] = ()
    literal: bool = False
    value: Result | None = None
    variables: tuple[tuple[str, Variable], ...] = ()


def propose(
    text: str,
    variables: Declared | None = None,
    *,
    satuan: str | None = None,
    nama: str | None = None,
    data: Data | None = None,
    year: int | None = None,
    awal: int | None = None,
) -> tuple[Proposal, ...]:
    """Formulas over the declared variables that ``text`` may mean, at most ten, the likeliest first.

    Any text will do, it never raises; where nothing can be read the answer is empty. ``satuan`` and ``nama`` are the
    indicator's. Without declared variables names are made of the words of the text.

    >>> [str(p.formula) for p in propose("jumlah A dibagi jumlah B dikali 100%", {"a": "orang", "b": "orang"})][:1]
    ['a / b * 100%']
    """
    known = declared(variables or {})
    units = {name: variable.satuan for name, variable in known.items() if variable.satuan}
    ranked: dict[Form, Proposal] = {}
    found = candidates(text, known, satuan or "", nama or "")
    for candidate, tree_units in _with_factors(found, units, satuan):
        proposal = _proposal(candidate, known, tree_units, satuan)
        if proposal is None:
            continue
        form = normal_form(proposal.formula.tree)
        other = ranked.get(form)
        if other is None or (proposal.score, proposal.literal) > (other.score, other.literal):
            ranked[form] = proposal
    listed = sorted(ranked.values(), key=lambda one: (-one.score, len(one.text), one.text))
    return tuple(_valued(one, data, year, awal) for one in _kept(listed))


def _kept(listed: Sequence[Proposal]) -> list[Proposal]:
    """The first ones, among them the literal reading where there is one."""
    kept = list(listed[:MAX_PROPOSALS])
    if not any(one.literal for one in kept):
        kept[MAX_PROPOSALS - 1 :] = [one for one in listed if one.literal][:1] or kept[MAX_PROPOSALS - 1 :]
    return kept


def _with_factors(
    found: Sequence[Candidate], units: Mapping[str, str], satuan: str | None
) -> list[tuple[Candidate, Mapping[str, str]]]:
    listed: list[tuple[Candidate, Mapping[str, str]]] = []
    for candidate in found:
        for tree, told in with_factor(candidate.tree, satuan, units):
            listed.append((candidate.but(tree, *told) if told else candidate, units))
    return listed[: 2 * MAX_CANDIDATES]


def _proposal(
    candidate: Candidate, known: Mapping[str, Variable], units: Mapping[str, str], satuan: str | None
) -> Proposal | None:
    try:
        formula = parse(write(candidate.tree))
    except FormulaError:
        return None
    if not candidate.idle and is_trivial(formula.tree):
        return None
    used = {node.name for node in walk(formula.tree) if isinstance(node, Ref)}
    faults: tuple[FormulaFault, ...] = ()
    if used <= set(units):
        faults = formula.check_unit(units, satuan) if satuan else formula.unit(units).faults
    score = _BASE + candidate.likeness * 4 // 10 - sum(one.cost for one in candidate.assumed)
    inside = [fault for fault in faults if fault.span != formula.tree.span]
    score -= _FAULT * min(len(inside), _MOST_FAULTS) + (_MISFIT if len(inside) < len(faults) else 0)
    if 0 < len(known) < len(_UNUSED):
        score -= _UNUSED[len(known)] * len(set(known) - used)
    if known:
        score -= _NEW * len(used - set(known))
    elif not any(isinstance(node, Call | Case | Lookup) or _joins(node) for node in walk(formula.tree)):
        score -= _BARE
    if candidate.literal:
        score += _LITERAL
    names = tuple((name, _named(name, candidate.assumed)) for name in formula.names if name not in known)
    return Proposal(
        formula, str(formula), max(0, min(1000, score)), candidate.assumed, faults, candidate.literal, None, names
    )


def _joins(node: Node) -> bool:
    """Whether it is an operation on two quantities, not a scaling of one."""
    match node:
        case Binary(_, _, Number() | Percent()):
            return False
        case Binary():
            return True
        case _:
            return False


def _named(name: str, assumed: Sequence[Assumption]) -> Variable:
    for one in assumed:
        if one.params.get("nama") == name:
            return Variable(one.params.get("frasa", ""), "")
    return Variable(name.replace("_", " "), "")


def _valued(one: Proposal, data: Data | None, year: int | None, awal: int | None) -> Proposal:
    if data is None or year is None:
        return one
    value: Any = one.formula.evaluate(data, year, awal=awal)
    return Proposal(one.formula, one.text, one.score, one.assumed, one.faults, one.literal, value, one.variables)
