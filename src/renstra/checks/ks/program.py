"""Which programs serve which sasaran of the same plan."""

from renstra.cascade import Node
from renstra.model import Program
from renstra.workspace import Plan


def programs_without_sasaran(plan: Plan) -> list[Node]:
    """Programs that do not say what they serve."""
    return [node for node in plan.cascade.uang if isinstance(node.item, Program) and not node.item.mendukung]


def sasaran_without_program(plan: Plan) -> list[Node]:
    """Sasaran that no program names, neither themselves nor through their tujuan."""
    named = {reference for program in plan.model.program for reference in program.mendukung}
    return [node for node in plan.cascade.sasaran if not (_ids(node) & named)]


def _ids(node: Node) -> set[str]:
    ids = {getattr(node.item, "id", None), getattr(node.induk.item, "id", None) if node.induk else None}
    return {identity for identity in ids if identity}
