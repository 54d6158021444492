"""Laws that hold for every plan, each with the reason why it must.

A law looks at a valid plan, by itself or after it was broken, and says what contradicts it; nothing where it holds.
"""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from string import Formatter
from typing import Any

from renstra.cascade import Cascade
from renstra.checks import check
from renstra.compare import diff
from renstra.exchange import to_yaml
from renstra.findings import Finding, Message
from renstra.ledger import PaguTable
from renstra.model import Deret, Renstra
from renstra.testing.choices import Choices
from renstra.testing.fault import faults
from renstra.testing.fault.broken import Broken
from renstra.testing.subject import HOME, Files, Subject, checked, loaded, written
from renstra.testing.trial import attempt, memory, told
from renstra.testing.yaml_text import plan_files
from renstra.workspace import load

Holds = Callable[[Subject, Choices], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Law:
    """A law: its name, the reason why it must hold, and what contradicts it in a plan."""

    name: str
    reason: str
    contradictions: Holds


_LAWS: list[Law] = []


def laws() -> tuple[Law, ...]:
    """Every law."""
    return tuple(_LAWS)


def law(name: str, reason: str) -> Callable[[Holds], Holds]:
    """Register a function as a law."""

    def register(holds: Holds) -> Holds:
        _LAWS.append(Law(name, reason, holds))
        return holds

    return register


def _check(files: Files) -> list[Finding]:
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        return checked(files, folder)


def _broken(subject: Subject, choices: Choices) -> Broken | None:
    """The plan broken in some way, of ten tries."""
    for _ in range(10):
        made = choices.pick(faults()).apply(subject, choices)
        if made is not None:
            return made
    return None


def _said(findings: list[Finding]) -> list[tuple[str, str]]:
    return sorted((found.code, str(found.path)) for found in findings)


@law(
    "a valid plan has no finding",
    "PermenPANRB 88/2021 has plans reviewed by people: a false alarm costs their time and teaches them not to look",
)
def valid_plan(subject: Subject, choices: Choices) -> Iterator[str]:
    for found in _check(subject.files()):
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


@law("a plan written loads as the same plan", "a file is the plan: what is not in it is lost")
def written_loads_equal(subject: Subject, choices: Choices) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        if loaded(subject.files(), folder).model != subject.plan:
            yield "the canonical text loads as another plan"


@law(
    "style says nothing",
    "planners, editors and spreadsheets write YAML their own way; Permendagri 86/2017 prescribes tables, not files",
)
def style_says_nothing(subject: Subject, choices: Choices) -> Iterator[str]:
    files = {name: content for name, content in subject.files().items() if name != HOME}
    files |= {f"renstra/{name}": text for name, text in plan_files(subject.plan, choices).items()}
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        if loaded(files, folder).model != subject.plan:
            yield "the text in another style loads as another plan"
    for found in _check(files):
        yield f"{found.code} {found.path}: {found.message.text('en')}"


@law(
    "the order of files and keys is irrelevant",
    "keys of a mapping have no order (YAML 1.2), and a plan is the folder, not the order in which it is read",
)
def order_is_irrelevant(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = _broken(subject, choices)
    text = broken.files.get(HOME) if broken is not None else None
    if broken is None or not isinstance(text, str) or broken.line is not None:
        return
    parts = _top_level(text)
    names = ("renstra.yaml", "aa.yaml", "zz.yaml")
    split: dict[str, list[str]] = {name: [] for name in names}
    for part in reversed(parts):
        split[names[0] if part.startswith(("format:", "jenis:")) else choices.pick(names)].append(part)
    files = {name: content for name, content in broken.files.items() if name != HOME}
    shuffled = {**files, **{f"renstra/{name}": "".join(part) for name, part in split.items() if part}}
    before, after = _said(_check(broken.files)), _said(_check(shuffled))
    if before != after:
        yield f"in one file {before}, over several in another order {after}"


def _top_level(text: str) -> list[str]:
    """The text of each top-level key."""
    parts: list[str] = []
    for line in text.splitlines(keepends=True):
        if line[0] in " -#\n" and parts:
            parts[-1] += line
        else:
            parts.append(line)
    return parts


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
    for found in _check(replace(subject, plan=scaled).files()):
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
    broken = _broken(subject, choices)
    if broken is None:
        return
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        root = Path(folder)
        one = written(broken.files, root / "satu")
        other = written(subject.files(), root / "dua")
        apart = _said([*check(load(one)), *check(load(other))])
        together = _said(list(check(load(one, other))))
    if apart != together:
        yield f"apart {apart}, together {together}"


@law(
    "translation loses nothing",
    "a message names as much in Indonesian as in English: who reads the one must be able to act like the other",
)
def translation_loses_nothing(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = _broken(subject, choices)
    for found in _check(broken.files) if broken is not None else ():
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


@law("a plan does not differ from itself", "an amendment (perubahan) lists what is other than before, and nothing else")
def no_difference(subject: Subject, choices: Choices) -> Iterator[str]:
    for change in diff(subject.plan, subject.plan):
        yield str(change)


@law("changes back are the changes turned round", "semula-menjadi is one table, read from the left or from the right")
def differences_invert(subject: Subject, choices: Choices) -> Iterator[str]:
    if subject.before is None:
        return
    there = {change.inverse() for change in diff(subject.before, subject.plan)}
    back = set(diff(subject.plan, subject.before))
    for change in there ^ back:
        yield str(change)


@law(
    "the text written is canonical",
    "two writers of one plan must give one text, or every save is a change in its history",
)
def canonical(subject: Subject, choices: Choices) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        again = to_yaml(loaded(subject.files(), folder).model)
    if again != to_yaml(subject.plan):
        yield "the plan read from its text is written otherwise"
