"""Whether the unit of a formula is the satuan of its indicator."""

import re
from collections.abc import Mapping

from renstra.formula.fault import FormulaFault
from renstra.formula.infer import UnitResult, infer
from renstra.formula.nodes import Node
from renstra.formula.unit_rules import Inferred
from renstra.formula.unit_text import parse_unit
from renstra.formula.units import PERCENT, RATIO, Unit, inverse, product, things

_DIGIT = re.compile(r"[0-9]")


def unit_of(tree: Node, units: Mapping[str, str]) -> UnitResult:
    """The unit of a formula and the faults inside it."""
    found, faults = infer(tree, units)
    if found.sort == "condition":
        faults = (*faults, FormulaFault("hasil-syarat", tree.span))
    return UnitResult(found.unit, faults)


def check_unit(tree: Node, units: Mapping[str, str], satuan: str) -> tuple[FormulaFault, ...]:
    """All faults of units, among them a result that is not in ``satuan``."""
    found, faults = infer(tree, units)
    if found.sort == "condition":
        return (*faults, FormulaFault("hasil-syarat", tree.span))
    wanted = parse_unit(satuan)
    kind = _misfit(found, wanted) if found.unit is not None else ""
    if not kind:
        return faults
    return (*faults, FormulaFault(kind, tree.span, "", {"kiri": str(found.unit), "kanan": str(wanted)}))


def _misfit(found: Inferred, wanted: Unit) -> str:
    unit = found.unit
    assert unit is not None
    if wanted.label.lower().startswith("per "):  # "per 100.000 penduduk" leaves open of what
        return "" if wanted.scale == unit.scale or found.loose or not _DIGIT.search(wanted.label) else "hasil-berbeda"
    if things(unit) != things(wanted) and not _counts(unit, wanted):
        return "hasil-berbeda"
    if unit.dims and wanted.dims:
        return "" if unit.scale == wanted.scale or found.loose else "skala-berbeda-hasil"
    if "indeks" in (unit.sort, wanted.sort):
        return ""
    if unit.scale == wanted.scale:
        return "" if unit.sort == wanted.sort else "poin-persen"
    if wanted.scale == PERCENT.scale and unit.scale == RATIO.scale:
        return "kurang-kali-100"
    times = product(wanted, inverse(unit)).scale
    return "kelebihan-kali-100" if times in ((100, 1), (10_000, 1)) else "skala-berbeda-hasil"


def _counts(unit: Unit, wanted: Unit) -> bool:
    """Members of a set fit any single count: ``count(x >= 80)`` in ``kab/kota``."""
    return bool(unit.dims) and not things(unit) and len(wanted.dims) >= 1
