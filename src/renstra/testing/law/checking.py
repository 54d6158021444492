"""Laws of checking: what is found, where, and in which words."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter
from typing import Any

from renstra.cascade import Cascade
from renstra.checks import check
from renstra.findings import Finding, Message
from renstra.ledger import PaguTable
from renstra.model import Deret, Renstra
from renstra.testing.choices import Choices
from renstra.testing.fault import faults
from renstra.testing.law.law import Laws, broken_somehow, said
from renstra.testing.subject import Subject, written
from renstra.testing.trial import attempt, findings_of, memory, told
from renstra.workspace import load

CHECKING = Laws()
law = CHECKING.law


@law(
    "a valid plan has no finding",
    "PermenPANRB 88/2021 has plans reviewed by people: a false alarm costs their time and teaches them not to look",
    any_plan=True,
)
def valid_plan(subject: Subject, choices: Choices) -> Iterator[str]:
    for found in findings_of(subject.files()):
        yield f"{found.code} {found.path}: {found.message.text('en')}"


@law(
    "one fault is one finding, at its place",
    "who mends a plan follows one finding at a time: a mistake reported twice is searched for twice",
)
def one_fault(subject: Subject, choices: Choices) -> Iterator[str]:
    trial = None
    for _ in range(10):
        trial = trial or attempt(choices.pick(faults()), subject, choices)
    if trial is not None and (trial.found is None or trial.extra):
        yield told([trial])


@law(
    "scaling all money scales all sums",
    "the sums of Table 6.1 (Permendagri 86/2017) are linear: in thousands of rupiah the same table must hold",
)
def money_scales(subject: Subject, choices: Choices) -> Iterator[str]:
    if subject.plan.pengecualian or subject.parent is not None or subject.before is not None:
        return
    factor = choices.number(2, 9)
    scaled = _scaled(subject.plan, factor)
    for one, other in zip(_totals(subject.plan), _totals(scaled), strict=True):
        if one * factor != other:
            yield f"{one} became {other}, not {factor} times as much"
    for found in findings_of(replace(subject, plan=scaled).files()):
        yield f"{found.code} {found.path}: {found.message.text('en')}"


def _scaled(plan: Renstra, factor: int) -> Renstra:
    def scale(part: Any) -> Any:
        pagu = getattr(part, "pagu", None)
        update: dict[str, Any] = {}
        if pagu:
            amounts: dict[Any, int | None] = {
                key: None if amount is None else amount * factor for key, amount in pagu.items()
            }
            update["pagu"] = Deret(amounts)
        for key in ("bidang_urusan", "program", "kegiatan", "sub_kegiatan"):
            if below := getattr(part, key, ()):
                update[key] = tuple(scale(item) for item in below)
        return part.model_copy(update=update)

    made: Renstra = scale(plan)
    return made


def _totals(plan: Renstra) -> list[int]:
    table = PaguTable(Cascade(plan))
    keys: list[int | str] = [*table.years, "akhir"]
    return [total for key in keys if isinstance(total := table.total(key), int)]


@law(
    "plans checked together lack no finding of either",
    "a ministry checks thousands of plans in one run: one plan must not speak for another",
)
def together_no_less(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = broken_somehow(subject, choices)
    if broken is None:
        return
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        root = Path(folder)
        one = written(broken.files, root / "satu")
        other = written(subject.files(), root / "dua")
        apart = said([*check(load(one)), *check(load(other))])
        together = said(list(check(load(one, other))))
    if apart != together:
        yield f"apart {apart}, together {together}"


@law(
    "translation loses nothing",
    "a message names as much in Indonesian as in English: who reads the one must be able to act like the other",
)
def translation_loses_nothing(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = broken_somehow(subject, choices)
    for found in findings_of(broken.files) if broken is not None else ():
        for message in _messages(found):
            for language in ("id", "en"):
                if not message.text(language).strip():
                    yield f"{found.code}: nothing is said in {language}"
            one, other = _fields(message.id), _fields(message.en)
            if len(one) != len(other):
                yield f"{found.code}: {sorted(one)} in Indonesian, {sorted(other)} in English"


def _messages(found: Finding) -> Iterator[Message]:
    yield found.message
    if found.help is not None:
        yield found.help
    if found.fix is not None:
        yield found.fix.title
    for related in found.related:
        yield related.message


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
