"""What a formula with a fault of units was probably meant to be."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from renstra.formula import Formula, FormulaFault


class Lacking(NamedTuple):
    """What a formula lacks to be in the unit of its indicator, and the formula with it."""

    parentheses: bool
    hundred: bool
    meant: str


def lacking(formula: "Formula", units: Mapping[str, str], satuan: str) -> Lacking:
    """Whether parentheses or ``* 100%`` are missing, by the units alone."""
    for fault in formula.check_unit(units, satuan):
        if fault.kind == "kurung-hilang":
            text, hundred = mended(formula, fault, units, satuan)
            return Lacking(True, hundred, text)
        if fault.kind == "kurang-kali-100":
            return Lacking(False, True, times_hundred(formula.text))
    return Lacking(False, False, formula.text)


def mended(formula: "Formula", fault: "FormulaFault", units: Mapping[str, str], satuan: str) -> tuple[str, bool]:
    """The text with the missing parentheses, and whether it lacked ``* 100%`` as well (then that is added, too)."""
    from renstra.formula.nodes import Binary, walk  # noqa: PLC0415

    spans = [node.span for node in walk(formula.tree) if isinstance(node, Binary) and node.at == fault.span]
    if not spans:
        return formula.text, False
    text = f"{formula.text[: spans[0].start]}{fault.params['saran']}{formula.text[spans[0].end :]}"
    if satuan and _kinds(text, units, satuan) == ["kurang-kali-100"]:
        return times_hundred(text), True
    return text, False


def times_hundred(text: str) -> str:
    """A formula times 100%: behind a product as it is, around a sum with parentheses."""
    from renstra.formula import FormulaError, parse  # noqa: PLC0415
    from renstra.formula.nodes import Binary, Call, Number, Ref  # noqa: PLC0415

    try:
        tree = parse(text).tree
    except FormulaError:
        return text
    bare = isinstance(tree, Number | Ref | Call) or (isinstance(tree, Binary) and tree.operator in ("*", "/", "^"))
    return f"{text} * 100%" if bare else f"({text}) * 100%"


def _kinds(text: str, units: Mapping[str, str], satuan: str) -> list[str]:
    from renstra.formula import FormulaError, parse  # noqa: PLC0415

    try:
        return [fault.kind for fault in parse(text).check_unit(units, satuan)]
    except FormulaError:
        return []
