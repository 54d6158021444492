"""Which fixes can be made together, and the text that they make."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renstra.findings import Edit, Finding

Place = tuple[str, int, int]
"""File, first offset, offset behind the last."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """``taken`` do not touch each other, ``waiting`` touch one that is taken, ``opposed`` want different figures."""

    taken: tuple[Finding, ...]
    waiting: tuple[Finding, ...]
    opposed: tuple[Finding, ...]


def edits_of(finding: Finding) -> tuple[Edit, ...]:
    """The edits of its fix; none where it has no fix."""
    return finding.fix.edits if finding.fix is not None else ()


def choose(findings: Sequence[Finding]) -> Chosen:
    """Take what can be done at once, in the order of the findings; the same edit wanted twice is one.

    Figures that two findings want to be different at one place are wanted by neither.
    """
    opposed = _opposed(findings)
    taken: list[Finding] = []
    waiting: list[Finding] = []
    held: dict[str, list[Edit]] = {}
    for index, finding in enumerate(findings):
        if index in opposed:
            continue
        edits = edits_of(finding)
        touched = [(edit, other) for edit in edits for other in held.get(edit.location.file, ()) if touch(edit, other)]
        if all(edit == other for edit, other in touched):
            taken.append(finding)
            for edit in edits:
                held.setdefault(edit.location.file, []).append(edit)
        else:
            waiting.append(finding)
    return Chosen(tuple(taken), tuple(waiting), tuple(findings[index] for index in sorted(opposed)))


def _opposed(findings: Sequence[Finding]) -> set[int]:
    wanted: dict[Place, list[tuple[int, str]]] = {}
    for index, finding in enumerate(findings):
        if finding.fix is not None and finding.fix.applicability == "figure":
            for edit in finding.fix.edits:
                wanted.setdefault(_place(edit), []).append((index, edit.text))
    return {index for wishes in wanted.values() if len({text for _, text in wishes}) > 1 for index, _ in wishes}


def _place(edit: Edit) -> Place:
    return (edit.location.file, edit.location.span.start, edit.location.span.end)


def touch(one: Edit, other: Edit) -> bool:
    """Whether two edits of one file have a character in common, or begin at the same offset."""
    a, b = one.location.span, other.location.span
    return a.start == b.start or (a.start < b.end and b.start < a.end)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made that do not touch each other; the same edit given twice is made once."""
    parts: list[str] = []
    at = 0
    unique = {edit.location.span: edit.text for edit in edits}
    for span, new in sorted(unique.items()):
        parts += (text[at : span.start], new)
        at = span.end
    return "".join((*parts, text[at:]))
