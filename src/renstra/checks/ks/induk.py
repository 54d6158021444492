"""Which sasaran of the parent plan are this plan's to serve, and which of them it serves."""

from collections.abc import Iterable

from renstra.cascade import Node
from renstra.checks.wording import words
from renstra.model import Renstra, Tujuan
from renstra.workspace import Plan


def own_id(reference: str) -> str | None:
    """The id of a reference to the same plan (``S2``), ``None`` where it points to the parent plan."""
    return None if "." in reference else reference


def parent_id(reference: str) -> str | None:
    """The id of a reference to the parent plan (``rpd.S5``), ``None`` where it points elsewhere."""
    prefix, point, identity = reference.partition(".")
    return identity if point and prefix else None


def parent_nodes(plan: Plan, references: Iterable[str]) -> list[Node]:
    """The nodes of the parent plan that references name."""
    if plan.induk is None:
        return []
    by_id = plan.induk.cascade.by_id
    return [by_id[identity] for reference in references if (identity := parent_id(reference)) in by_id and identity]


def unserved(plan: Plan) -> list[Node]:
    """Sasaran of the parent plan that this plan should serve and does not."""
    if plan.induk is None or not isinstance(plan.model, Renstra):
        return []
    if any("mendukung" in path for path in plan.broken):
        return []  # what could not be read there may be any of them
    references = {identity for text in _references(plan) if (identity := parent_id(text))}
    if not references <= plan.induk.cascade.by_id.keys():
        return []  # a reference that finds nothing may mean any of them; a rule on references says so
    return [node for node in _assigned(plan.induk, plan.model) if getattr(node.item, "id", None) not in references]


def _assigned(parent: Plan, plan: Renstra) -> list[Node]:
    """The parent's sasaran of this agency: those that its programs serve; in an excerpt made for it, all of them."""
    if parent.model.cuplikan == "ya":
        return parent.cascade.sasaran
    agency = words(plan.perangkat_daerah)
    named = {
        identity
        for program in parent.model.program
        if program.penanggung_jawab is not None and words(program.penanggung_jawab) == agency
        for reference in program.mendukung
        if (identity := own_id(reference))
    }
    return [node for node in parent.cascade.sasaran if getattr(node.item, "id", None) in named]


def _references(plan: Plan) -> Iterable[str]:
    for tujuan in plan.model.tujuan:
        yield from tujuan.mendukung
        for sasaran in tujuan.sasaran:
            yield from sasaran.mendukung
    for program in plan.model.program:
        yield from program.mendukung


def tujuan_without_parent(plan: Plan) -> list[Node]:
    """Goals that do not say which sasaran of the regional plan they serve."""
    return [node for node in plan.cascade.kinerja if isinstance(node.item, Tujuan) and not node.item.mendukung]
