"""Every id of a plan: what bears it and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from renstra.checks.suggest import nearest
from renstra.model import Sasaran
from renstra.source import KeyPath
from renstra.workspace import Plan


@dataclass(frozen=True, slots=True)
class Identity:
    """An id, the kind of part that bears it (``indikator``), and the part."""

    id: str
    kind: str
    path: KeyPath

    @property
    def label(self) -> str:
        """``indikator omset_um``."""
        return f"{self.kind.replace('_', ' ')} {self.id}"


def all_ids(plan: Plan) -> list[str]:
    """All ids of the plan, repeated ones repeated; quick, since it runs at every check."""
    cascade, model = plan.cascade, plan.model
    parts: list[object] = [node.item for node in cascade.kinerja]
    parts += model.program
    parts += [found.indikator for found in cascade.indikator]
    parts += model.isu_strategis
    for node in cascade.sasaran:
        parts += node.item.strategi  # type: ignore[union-attr]  # a sasaran
    for key in ("pegawai", "aset", "kelompok_sasaran", "fakta"):
        parts += getattr(model, key, ())
    return [name for part in parts if (name := part.id) is not None]  # type: ignore[attr-defined]


def identities(plan: Plan) -> Iterator[Identity]:
    """Every id with what bears it, in the order of the document's chapters."""
    model = plan.model
    for node in plan.cascade.kinerja:
        if node.item.id is not None:  # type: ignore[union-attr]  # goals and objectives have one
            yield Identity(node.item.id, node.jenjang, node.path)  # type: ignore[union-attr]
        if isinstance(node.item, Sasaran):
            for i, strategi in enumerate(node.item.strategi):
                if strategi.id is not None:
                    yield Identity(strategi.id, "strategi", (*node.path, "strategi", i))
    for i, program in enumerate(model.program):
        if program.id is not None:
            yield Identity(program.id, "program", ("program", i))
    for found in plan.cascade.indikator:
        if found.indikator.id is not None:
            yield Identity(found.indikator.id, "indikator", found.path)
    for key in ("isu_strategis", "pegawai", "aset", "kelompok_sasaran", "fakta"):
        for i, part in enumerate(getattr(model, key, ())):
            if part.id is not None:
                kind = key if key in ("isu_strategis", "fakta") else f"tabel {key}"
                yield Identity(part.id, kind, (key, i))


class Ids:
    """The ids of a plan for looking up; gathered at the first question, since most checks have none."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def _by_name(self) -> dict[str, Identity]:
        found: dict[str, Identity] = {}
        for identity in identities(self._plan):
            found.setdefault(identity.id, identity)
        return found

    @cached_property
    def _goals(self) -> tuple[str, ...]:
        return tuple(name for name, found in self._by_name.items() if found.kind in ("tujuan", "sasaran"))

    def find(self, name: str) -> Identity | None:
        """What bears an id, the first of equals."""
        return self._by_name.get(name)

    def nearest_goal(self, name: str) -> str | None:
        """The id of a tujuan or sasaran that was probably meant."""
        return nearest(name, self._goals)
