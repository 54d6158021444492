"""Whether a money node promises something in a year."""

from renstra.cascade import Node
from renstra.quantity import Angka, TanpaNilai
from renstra.workspace import Plan


def states_targets(node: Node) -> bool:
    """Whether any indicator of the node has targets at all."""
    return any(indikator.target for indikator in node.item.indikator)


def promises_every_year(node: Node, years: tuple[int, ...]) -> bool:
    """Whether one indicator alone has a number above 0 in every year: the common case, decided quickly."""
    for indikator in node.item.indikator:
        target = indikator.target
        if target is not None and all(isinstance(cell := target.get(year), Angka) and cell.nilai for year in years):
            return True
    return False


def has_target(plan: Plan, node: Node, year: int) -> bool | None:
    """Whether some indicator has a target above 0 in the year; ``None`` where that cannot be said.

    It cannot be said where a target is not stated for the year, or could not be read.
    """
    unknown = False
    for index, indikator in enumerate(node.item.indikator):
        target = indikator.target.get(year) if indikator.target is not None else None
        if target is None:
            unknown = True
        elif isinstance(target, Angka):
            if target.nilai:
                return True
        elif not isinstance(target, TanpaNilai):
            return True
        if plan.broken and plan.is_broken((*node.path, "indikator", index, "target", str(year))):
            unknown = True
    return None if unknown else False
