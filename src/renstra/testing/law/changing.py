"""Laws of changes: compared, laid out, mended."""

import tempfile
from collections.abc import Iterable, Iterator

from renstra.checks import check_plan
from renstra.compare import diff
from renstra.exchange import Change, fix_plan
from renstra.exchange.format import format_plan
from renstra.testing.choices import Choices
from renstra.testing.fault import faults
from renstra.testing.law.law import Laws, broken_somehow
from renstra.testing.subject import HOME, Subject, loaded, written
from renstra.testing.trial import memory
from renstra.testing.yaml_text import plan_files
from renstra.workspace import load

CHANGING = Laws()
law = CHANGING.law


@law(
    "a plan does not differ from itself",
    "an amendment (perubahan) lists what is other than before, and nothing else",
    any_plan=True,
)
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
    "layout says nothing, and is settled at once",
    "renstra fmt runs at every save: it must not change what a plan says, nor its own work",
)
def layout_says_nothing(subject: Subject, choices: Choices) -> Iterator[str]:
    files = plan_files(subject.plan, choices, line_ends=True)
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        others = {name: content for name, content in subject.files().items() if name != HOME}
        home = written({**others, **{f"renstra/{name}": text for name, text in files.items()}}, folder)
        _write(format_plan(load(home).plan).changes)
        plan = load(home).plan
        if plan.model != subject.plan:
            yield "the plan says something else after fmt"
        for change in format_plan(plan).changes:
            yield f"fmt changes {change.path.name} once more"


@law("safe fixes change form alone", "a fix that is called safe is made unseen: no figure and no word may change")
def safe_fixes_are_safe(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = broken_somehow(subject, choices)
    if broken is None:
        return
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        plan = loaded(broken.files, folder)
        before = plan.model
        _write(fix_plan(plan).changes)
        if load(plan.folder).plan.model != before:
            yield "the plan says something else after its safe fixes"


@law(
    "a figure that is settled is the one that was there",
    "where one figure alone settles every sum (PG003, PG006, DK006), fix --angka writes it over the wrong one",
)
def figures_are_settled(subject: Subject, choices: Choices) -> Iterator[str]:
    certain = [fault for fault in faults() if fault.code in ("PG003", "PG006", "DK004", "DK005", "DK006")]
    broken = choices.pick(certain).apply(subject, choices)
    if broken is None:
        return
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        plan = loaded(broken.files, folder)
        _write(fix_plan(plan, figures=True).changes)
        mended = load(plan.folder).plan
        if mended.model != subject.plan:
            yield f"{broken.path} is not as it was"
        for found in check_plan(mended):
            yield f"still {found.code} {found.path}"


def _write(changes: Iterable[Change]) -> None:
    for change in changes:
        change.path.write_bytes(change.after.data)
