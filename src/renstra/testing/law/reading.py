"""Laws of reading and writing: the text of a plan, in any style and order, is the plan."""

import tempfile
from collections.abc import Iterator

from renstra.exchange import to_yaml
from renstra.testing.choices import Choices
from renstra.testing.law.law import Laws, broken_somehow, said
from renstra.testing.subject import HOME, Subject, loaded
from renstra.testing.trial import findings_of, memory
from renstra.testing.yaml_text import plan_files

READING = Laws()
law = READING.law


@law("a plan written loads as the same plan", "a file is the plan: what is not in it is lost", any_plan=True)
def written_loads_equal(subject: Subject, choices: Choices) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        if loaded(subject.files(), folder).model != subject.plan:
            yield "the canonical text loads as another plan"


@law(
    "the text written is canonical",
    "two writers of one plan must give one text, or every save is a change in its history",
    any_plan=True,
)
def canonical(subject: Subject, choices: Choices) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        again = to_yaml(loaded(subject.files(), folder).model)
    if again != to_yaml(subject.plan):
        yield "the plan read from its text is written otherwise"


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
    for found in findings_of(files):
        yield f"{found.code} {found.path}: {found.message.text('en')}"


@law(
    "the order of files and keys is irrelevant",
    "keys of a mapping have no order (YAML 1.2), and a plan is the folder, not the order in which it is read",
)
def order_is_irrelevant(subject: Subject, choices: Choices) -> Iterator[str]:
    broken = broken_somehow(subject, choices)
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
    before, after = said(findings_of(broken.files)), said(findings_of(shuffled))
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
