"""Fixes found, proved and made, round by round, in the text of a plan; nothing is written here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from renstra.checks.run import Selection, check_plan
from renstra.exchange.fix.edits import choose, edited, edits_of
from renstra.exchange.reading import changed_places, says_the_same
from renstra.exchange.stored import Change, Stored, stored_files
from renstra.findings import Finding
from renstra.workspace import Plan
from renstra.workspace.load import with_documents

MAX_ROUNDS = 20
"""So often fixes may wait for others, or follow from others, before the work counts as endless."""

Kind = Literal["safe", "figure"]
Reason = Literal["bertentangan", "makna-berubah", "temuan-baru", "tak-tersunting"]


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not made.

    ``bertentangan``: another finding wants another figure there; ``makna-berubah``: the plan would say something else;
    ``temuan-baru``: the figure would not settle its finding, or give rise to another; ``tak-tersunting``: the file has
    bytes that are no text, or belongs to another plan.
    """

    finding: Finding
    reason: Reason


@dataclass(frozen=True, slots=True)
class Repair:
    """What fixes make of a plan: ``plan`` as it was read, the files that change, the findings that they settle.

    ``figures`` is the part of the ``changes`` that is not form alone: from the text after the safe fixes to the end.

    ``left`` are the findings that remain, among those that were asked for.
    ``endless`` is true where each round left something for the next: nothing of it may be written then.
    """

    plan: Plan
    changes: tuple[Change, ...]
    figures: tuple[Change, ...]
    made: tuple[Finding, ...]
    refused: tuple[Refused, ...]
    left: tuple[Finding, ...] = ()
    endless: bool = False


def fix_plan(
    plan: Plan,
    selection: Selection | None = None,
    *,
    figures: bool = False,
    today: date | None = None,
) -> Repair:
    """Make the fixes of the findings of a plan, in memory: the safe ones, and with ``figures`` those of figures too.

    Findings that the plan accepts are left alone, and so are suggestions. Raises ``WriteError`` where a file is another
    one by now than the plan was loaded from.
    """
    work = _Work(plan, stored_files(plan), selection, today)
    work.settle("safe")
    in_form = work.files
    if figures:
        work.settle("figure")
        work.settle("safe")
    return Repair(
        plan,
        changes=_changes(work.originals, work.files),
        figures=_changes(in_form, work.files),
        made=tuple(work.made),
        refused=tuple(work.refused.values()),
        left=tuple(work.findings()),
        endless=work.endless,
    )


def _changes(before: dict[str, Stored], after: dict[str, Stored]) -> tuple[Change, ...]:
    return tuple(Change(file, after[name]) for name, file in before.items() if after[name].data != file.data)


_Key = tuple[str, str, tuple[str, ...]]


@dataclass
class _Work:
    plan: Plan
    originals: dict[str, Stored]
    selection: Selection | None
    today: date | None
    files: dict[str, Stored] = field(init=False)
    made: list[Finding] = field(default_factory=list)
    refused: dict[_Key, Refused] = field(default_factory=dict)
    endless: bool = False
    checked: tuple[Plan, list[Finding]] | None = None
    """The findings of the plan that was looked at last."""

    def __post_init__(self) -> None:
        self.files = dict(self.originals)

    def settle(self, kind: Kind) -> None:
        """Make fixes of one kind until none is left."""
        for _ in range(MAX_ROUNDS):
            chosen = choose([finding for finding in self.findings() if self._wants(finding, kind)])
            for finding in chosen.opposed:
                self._refuse(finding, "bertentangan")
            if not chosen.taken:
                return
            self._make(chosen.taken, kind)
        self.endless = True

    def findings(self) -> list[Finding]:
        """Those of the rules that were asked for, in the text as it is by now."""
        return check_plan(self.plan, self.selection, today=self.today)

    def _wants(self, finding: Finding, kind: Kind) -> bool:
        """Whether a finding has a fix of this kind that would change something and was not refused."""
        fix = finding.fix
        if fix is None or fix.applicability != kind or _key(finding) in self.refused:
            return False
        if kind == "figure" and finding.severity == "info" and (self.selection is None or not self.selection.select):
            return False  # a note says that nothing is wrong: figures stay unless somebody asks for that rule
        if any(edit.location.file not in self.files for edit in fix.edits):
            self._refuse(finding, "tak-tersunting")
            return False
        return any(self._text_at(edit.location.file, *edit.location.span) != edit.text for edit in fix.edits)

    def _text_at(self, file: str, start: int, end: int) -> str:
        return self.files[file].text[start:end]

    def _refuse(self, finding: Finding, reason: Reason) -> None:
        self.refused[_key(finding)] = Refused(finding, reason)

    def _make(self, findings: Sequence[Finding], kind: Kind) -> None:
        """Make all the fixes at once where that can be proved right, else look for those that cannot."""
        reason = self._accept(findings, kind)
        if reason is None:
            return
        if len(findings) == 1:
            self._refuse(findings[0], reason)
            return
        half = len(findings) // 2
        before = self.plan
        self._make(findings[:half], kind)
        if self.plan is before:  # else the other half stands elsewhere in the text: the next round finds it again
            self._make(findings[half:], kind)

    def _accept(self, findings: Sequence[Finding], kind: Kind) -> Reason | None:
        """Take the text with these fixes for the present one, or say why that cannot be."""
        files, after = self._with(findings)
        if kind == "safe":
            if not says_the_same(self.plan, after):
                return "makna-berubah"
        else:
            places = [(edit.location.file, edit.location.span.start) for each in findings for edit in edits_of(each)]
            if not says_the_same(self.plan, after, set(changed_places(self.plan, places))):
                return "makna-berubah"
            if not self._settles(findings, after):
                return "temuan-baru"
        self.files, self.plan = files, after
        self.made += findings
        return None

    def _with(self, findings: Iterable[Finding]) -> tuple[dict[str, Stored], Plan]:
        edits = [edit for finding in findings for edit in edits_of(finding)]
        files = dict(self.files)
        for name in {edit.location.file for edit in edits}:
            mine = [edit for edit in edits if edit.location.file == name]
            files[name] = files[name].with_text(edited(files[name].text, mine))
        documents = tuple(
            document if files.get(name) is self.files.get(name) else files[name].document()
            for document in self.plan.documents
            for name in (document.source.name,)
        )
        return files, with_documents(self.plan, documents)

    def _settles(self, findings: Iterable[Finding], after: Plan) -> bool:
        """Whether the findings are gone, and nothing else came up but at their consequences, which then follow."""
        known = {_place(finding) for finding in self._all_findings(self.plan)}
        now = {_place(finding) for finding in self._all_findings(after) if finding.severity != "info"}
        follow = {related.path for finding in findings for related in finding.related}
        return not any(_place(finding) in now for finding in findings) and all(
            code.startswith("BT") or path in follow for code, path in now - known
        )

    def _all_findings(self, plan: Plan) -> list[Finding]:
        if self.checked is None or self.checked[0] is not plan:
            self.checked = (plan, check_plan(plan, today=self.today))
        return self.checked[1]


def _place(finding: Finding) -> tuple[str, tuple[str | int, ...]]:
    return finding.code, finding.path


def _key(finding: Finding) -> _Key:
    """What a fix is known by from round to round, while places in the text move."""
    return finding.code, repr(finding.path), tuple(edit.text for edit in edits_of(finding))
