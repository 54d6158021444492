"""Factors that a text leaves out: ``x 100`` of a percentage, ``x 1.000`` of a number per thousand."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from renstra.formula.infer import infer
from renstra.formula.nodes import Binary, Call, Node, Number, Percent, Ref, walk
from renstra.formula.rumusan.assumed import Assumption, assumption
from renstra.formula.rumusan.lexemes import number_text
from renstra.formula.unit_text import parse_unit
from renstra.formula.units import PERCENT

_PER = re.compile(r"(?:per|/)\s*(\d[\d.,]*\d|\d)", re.IGNORECASE)
_TIMES = ("100", "1000", "10000", "100000", "1000000")
HUNDRED = Percent(Decimal(100))
_DIFFERENT = re.compile(r"\bpoin", re.IGNORECASE)


def wants_percent(satuan: str | None) -> bool:
    """Whether a satuan is percent, not percentage points."""
    return (
        satuan is not None
        and not _DIFFERENT.search(satuan)
        and parse_unit(satuan).scale == PERCENT.scale
        and not (parse_unit(satuan).dims)
    )


def with_factor(
    tree: Node, satuan: str | None, units: Mapping[str, str]
) -> Iterator[tuple[Node, tuple[Assumption, ...]]]:
    """The tree, and the tree times what its satuan asks for, the likelier first."""
    if not _is_ratio(tree) or _has_scale(tree):
        yield tree, ()
        return
    known = all(ref.name in units for ref in walk(tree) if isinstance(ref, Ref))
    found = infer(tree, units)[0].unit if known else None
    pure = found is None or (found.is_pure and found.scale == (1, 1) and found.sort != "indeks")
    if many := _PER.search(satuan or ""):
        times, _ = number_text(many[1])
        if times in _TIMES:
            told = assumption("per-sekian", kata=satuan or "", kali=times)
            yield Binary("*", tree, Number(Decimal(times))), (told,)
            yield tree, ()
            return
    told = assumption("kali-100", kali="100%", satuan=satuan or "persen")
    percent = wants_percent(satuan)
    if percent:
        yield Binary("*", tree, HUNDRED), (told,)
        yield tree, ()
    else:
        yield tree, ()
        if pure and (found is not None or not satuan) and not parse_unit(satuan or "").dims:
            yield Binary("*", tree, HUNDRED), (assumption("persen-ditambah", kali="100%"),)


def _is_ratio(tree: Node) -> bool:
    """Whether the outermost operation is a division, or an aggregate of one."""
    match tree:
        case Binary("/", _, _):
            return True
        case Binary("*", left, Number() | Percent()):
            return _is_ratio(left)
        case Binary("+" | "-", left, right):
            return _is_ratio(left) or _is_ratio(right)
        case Call("mean", (argument,)):
            return _is_ratio(argument)
        case _:
            return False


def _has_scale(tree: Node) -> bool:
    return any(
        isinstance(node, Percent) or (isinstance(node, Number) and str(node.value) in _TIMES) for node in walk(tree)
    )
