"""A printed text read as it stands, and held against the formula that is meant."""

from collections.abc import Mapping
from dataclasses import dataclass

from renstra.formula.fault import FormulaError
from renstra.formula.formula import Formula, parse
from renstra.formula.nodes import Binary, Call, Case, Compare, Lookup, Node, Point, Ref, walk
from renstra.formula.rumusan.assign import SURE, Names, assignments
from renstra.formula.rumusan.assumed import Assumption
from renstra.formula.rumusan.candidates import skeletons
from renstra.formula.rumusan.clean import marked, normal
from renstra.formula.rumusan.factors import HUNDRED
from renstra.formula.rumusan.readings import is_ambiguous
from renstra.formula.rumusan.same import is_trivial, normal_form
from renstra.formula.rumusan.settle import Candidate, settle
from renstra.formula.rumusan.statement import take_apart
from renstra.formula.rumusan.variable import Declared, Variable, declared
from renstra.formula.rumusan.variants import structures
from renstra.formula.value import Data, Result
from renstra.formula.write_text import write

_PAIRED = 300
"""Likeness that suffices where there are as many phrases as variables of the formula, each one of them."""

_WELL = 700
"""Likeness that is asked of phrases that may be any declared variable."""

Lack = str
"""``kurung`` (parentheses), ``kali-100`` (x 100), ``lain`` (something else)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """``literal`` is the text as it stands, ``meant`` the formula. ``lacks`` is what the text lacks to mean it.

    The values are there where data and year were given; either may have no value (``Result.undefined``).
    """

    literal: Formula
    meant: Formula
    differs: bool
    lacks: tuple[Lack, ...] = ()
    literal_value: Result | None = None
    meant_value: Result | None = None
    assumed: tuple[Assumption, ...] = ()


def literal(text: str, variables: Declared) -> Formula | None:
    """The text as it stands, over the declared variables: nothing added, multiplication and division first.

    ``None`` where it cannot be read so, is not read to its end, or speaks of something that is not declared.
    """
    found = _literal(text, declared(variables), SURE)
    return None if found is None else found[0]


def compare(
    text: str,
    formula: Formula,
    variables: Declared,
    data: Data | None = None,
    year: int | None = None,
    *,
    awal: int | None = None,
) -> Comparison | None:
    """Whether ``text``, read as it stands, means ``formula``. ``None`` where it has no literal reading.

    >>> meant = parse("(um[n] - um[n-1]) / um[n-1] * 100%")
    >>> compare("UM thn n - UM thn n-1 / UM thn n-1", meant, {"um": ("usaha mikro", "unit usaha")}).lacks
    ('kurung', 'kali-100')
    """
    known = declared(variables)
    own = {name: known.get(name, Variable(name.replace("_", " "))) for name in formula.names}
    found = _literal(text, own, _PAIRED, every=True) or _literal(text, known, _WELL)
    if found is None:
        return None
    printed, assumed = found
    if _says_less(printed.tree, formula.tree):
        return None
    differs = normal_form(bare_sums(printed.tree)) != normal_form(bare_sums(formula.tree))
    values: list[Result | None] = [None, None]
    if data is not None and year is not None:
        values = [one.evaluate(data, year, awal=awal) for one in (printed, formula)]
    lacks = _lacks(printed.tree, formula.tree) if differs else ()
    return Comparison(printed, formula, differs, lacks, values[0], values[1], assumed)


def _literal(
    text: str, variables: Mapping[str, Variable], least: int, *, every: bool = False
) -> tuple[Formula, tuple[Assumption, ...]] | None:
    """The literal reading whose phrases are all like variables; with ``every`` each variable must be among them."""
    if not variables:
        return None
    parts = take_apart(marked(normal(text)))
    if not parts.statements or is_ambiguous(parts.statements[0].text):
        return None
    names = Names.of(variables)
    for skeleton, statement in skeletons(parts):
        if statement != parts.statements[0] or not skeleton.literal:
            continue
        if any(one.kind in ("sisa-teks", "terpotong") for one in skeleton.assumed):
            return None
        for chosen in assignments(skeleton.phrases, names, parts.legend):
            candidate = settle(skeleton, chosen, names, parts.legend)
            found = _formula(candidate)
            if found is None or chosen.new or candidate.weakest < least:
                continue
            if not every or set(found.names) == set(variables):
                return found, candidate.assumed
        return None
    return None


def _formula(candidate: Candidate) -> Formula | None:
    try:
        found = parse(write(candidate.tree))
    except FormulaError:
        return None
    if (not candidate.idle and is_trivial(found.tree)) or not any(isinstance(node, Ref) for node in walk(found.tree)):
        return None
    return found


def _says_less(printed: Node, meant: Node) -> bool:
    """Whether the text only names a quantity, or leaves conditions out, so that there is nothing to compare."""
    refs = {node for node in walk(printed) if isinstance(node, Ref)}
    wanted = {node for node in walk(meant) if isinstance(node, Ref)}
    chosen = any(isinstance(node, Case | Compare | Lookup) for node in walk(meant))
    return chosen or (len(refs) == 1 < len(wanted))


def bare_sums(tree: Node) -> Node:
    """The tree without sums over members: a text says *jumlah* for them, or nothing."""
    match tree:
        case Call("sum", (Ref(_, Point()) | Binary() as inside,)):
            return bare_sums(inside)
        case Binary(operator, left, right):
            return Binary(operator, bare_sums(left), bare_sums(right))
        case Call(function, arguments, over):
            return Call(function, tuple(map(bare_sums, arguments)), over)
        case _:
            return tree


def _lacks(printed: Node, meant: Node) -> tuple[Lack, ...]:
    """What has to be added to the printed tree to mean the other."""
    meant, printed = bare_sums(meant), bare_sums(printed)
    wanted = normal_form(meant)

    def hundred(tree: Node) -> bool:
        return normal_form(Binary("*", tree, HUNDRED)) == wanted

    if hundred(printed):
        return ("kali-100",)
    for _, tree in structures(printed):
        if normal_form(tree) == wanted:
            return ("kurung",)
        if hundred(tree):
            return ("kurung", "kali-100")
    return ("lain",)
