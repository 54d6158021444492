"""Which programs serve which sasaran of the same plan."""

from renstra.cascade import Node
from renstra.checks.ks.induk import own_id
from renstra.model import Program
from renstra.workspace import Plan


def programs_without_sasaran(plan: Plan) -> list[Node]:
    """Programs that do not say what they serve."""
    return [node for node in plan.cascade.uang if isinstance(node.item, Program) and not node.item.mendukung]


def sasaran_without_program(plan: Plan) -> list[Node]:
    """Sasaran that no program names, neither themselves nor through their tujuan."""
    named = _named(plan)
    return [node for node in plan.cascade.sasaran if not (_ids(node) & named)]


def names_something_unknown(plan: Plan) -> bool:
    """Whether a program names an id that is nowhere, so that it may mean any sasaran (a rule on references says so)."""
    return not _named(plan) <= plan.cascade.by_id.keys()


def _named(plan: Plan) -> set[str]:
    references = (reference for program in plan.model.program for reference in program.mendukung)
    return {identity for reference in references if (identity := own_id(reference))}


def _ids(node: Node) -> set[str]:
    ids = {getattr(node.item, "id", None), getattr(node.induk.item, "id", None) if node.induk else None}
    return {identity for identity in ids if identity}
