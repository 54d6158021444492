"""A plan to be checked, and the plans that it names, as models and as files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from renstra.checks import check_plan
from renstra.exchange import to_yaml
from renstra.findings import Finding
from renstra.model import Rencana, RencanaDaerah, Renstra
from renstra.model.identitas import NamaTataLetak
from renstra.testing.choices import Choices
from renstra.testing.maker import Size
from renstra.testing.perubahan import amended
from renstra.testing.whole import new_maker, pair, renstra
from renstra.workspace import Plan, load

HOME = "renstra/renstra.yaml"
"""The file of the plan."""
PARENT = "induk/rpd.yaml"
"""The file of its parent."""
OLD = "semula/renstra.yaml"
"""The file of the plan that it amends."""

Content = str | bytes | int | None
"""What a file holds; a number is so many zero bytes, of which nothing is stored, ``None`` a folder of that name."""

Files = Mapping[str, Content]
"""Name -> content."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A plan; the parent that it names (``../induk``) and the plan that it amends (``../semula``) where it does."""

    plan: Renstra
    parent: RencanaDaerah | None = None
    before: Renstra | None = None

    def files(self) -> dict[str, Content]:
        """All as canonical YAML: the plan at ``HOME``, the others at ``PARENT`` and ``OLD``."""
        others = {PARENT: self.parent, OLD: self.before}
        return {HOME: _text(self.plan), **{name: _text(plan) for name, plan in others.items() if plan is not None}}


_TEXTS: dict[int, tuple[Rencana, str]] = {}
"""Identity of a plan -> the plan and its text, for the last few: of a broken plan the parent is still the same."""
_KEPT = 8


def _text(plan: Rencana) -> str:
    known = _TEXTS.get(id(plan))
    if known is None:
        known = _TEXTS[id(plan)] = plan, to_yaml(plan)
        while len(_TEXTS) > _KEPT:
            del _TEXTS[next(iter(_TEXTS))]
    return known[1]


def subject_by(choices: Choices, layout: NamaTataLetak | None = None, size: Size = "small") -> Subject:
    """A valid plan: alone, beside its parent, or beside the plan that it amends."""
    maker = new_maker(choices, layout, size)
    kind = choices.number(0, 3)
    if kind > 1:
        return Subject(*pair(maker))
    plan = renstra(maker)
    if kind == 1 and plan.cuplikan != "ya" and not plan.pengecualian:
        return Subject(amended(maker, plan), before=plan)
    return Subject(plan)


def written(files: Files, folder: str | os.PathLike[str]) -> Path:
    """The files written below an empty folder, and the folder of the plan in it."""
    root = Path(folder)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir()
        elif isinstance(content, int):
            with path.open("wb") as file:
                file.truncate(content)
        else:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root / Path(HOME).parent


def loaded(files: Files, folder: str | os.PathLike[str]) -> Plan:
    """The plan as ``renstra.load`` reads it from the files, written below an empty folder."""
    return load(written(files, folder)).plan


def checked(files: Files, folder: str | os.PathLike[str]) -> list[Finding]:
    """What ``renstra.check`` finds in the plan, not in its parent."""
    return check_plan(loaded(files, folder))
