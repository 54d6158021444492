"""Mutants of a source file: every change that mutmut's operators make of it, anywhere in it.

mutmut itself changes only functions without decorators; here tables, constants, properties and class bodies change too.
Left as they are: annotations, decorators, docstrings, what mutmut never touches (arguments of ``len`` and
``isinstance``), and ``if TYPE_CHECKING``.
"""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import NEVER_MUTATE_FUNCTION_CALLS
from mutmut.mutation.mutators import mutation_operators


@dataclass(frozen=True)
class Place:
    """Where a change is: the first and last line of its statement, and the outermost function around it, if any.

    Not the lines of the changed expression alone: a constant on a line of its own is not seen running there.
    """

    first: int
    last: int
    function: str
    function_line: int | None


@dataclass(frozen=True)
class Mutant:
    """One change of one file. ``before`` and ``after`` are the changed lines without indentation."""

    file: Path
    number: int
    place: Place
    before: str
    after: str
    code: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells this mutant from others for as long as the lines stay as they are, wherever they move."""
        return (self.file.as_posix(), self.place.function, self.before, self.after)


class Source:
    """One file and all its mutants, numbered in the order of the text."""

    def __init__(self, root: Path, file: Path) -> None:
        self.file = file
        self.text = (root / file).read_text(encoding="utf-8")
        wrapper = MetadataWrapper(libcst.parse_module(self.text), unsafe_skip_copy=True)
        self._module = wrapper.module
        self._positions = wrapper.resolve(PositionProvider)
        self._changes = list(self._walk(self._module, None, range(0), in_body=False))

    def __len__(self) -> int:
        return len(self._changes)

    def mutant(self, number: int) -> Mutant:
        """The mutant of that number with its whole code."""
        old, new, place = self._changes[number]
        changed = self._module.deep_replace(old, new)
        assert isinstance(changed, libcst.Module)
        before, after = _changed_lines(self.text, changed.code)
        return Mutant(self.file, number, place, before, after, changed.code)

    def _walk(
        self, node: libcst.CSTNode, function: libcst.FunctionDef | None, statement: range, *, in_body: bool
    ) -> Iterator[tuple[libcst.CSTNode, libcst.CSTNode, Place]]:
        if _is_left_alone(node):
            return
        if isinstance(node, libcst.SimpleStatementLine):
            statement = self._lines(node)
        elif isinstance(node, libcst.BaseCompoundStatement | libcst.MatchCase):
            statement = self._lines(node)[:1]
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                for new in operator(node):
                    yield node, new, self._place(node, function if in_body else None, statement)
        for child in node.children:
            if function is None and isinstance(node, libcst.FunctionDef):
                yield from self._walk(child, node, statement, in_body=child is node.body)
            else:
                yield from self._walk(child, function, statement, in_body=in_body)

    def _lines(self, node: libcst.CSTNode) -> range:
        position = self._positions.get(node)
        return range(position.start.line, position.end.line + 1) if position else range(0)

    def _place(self, node: libcst.CSTNode, function: libcst.FunctionDef | None, statement: range) -> Place:
        lines = sorted({*self._lines(node), *statement}) or [1]
        if function is None:
            return Place(lines[0], lines[-1], "", None)
        start = self._lines(function.decorators[0] if function.decorators else function)[0]
        return Place(lines[0], lines[-1], function.name.value, start)


def _is_left_alone(node: libcst.CSTNode) -> bool:
    match node:
        case libcst.Annotation() | libcst.Decorator() | libcst.Import() | libcst.ImportFrom():
            return True
        case libcst.Call(func=libcst.Name(value=name)):
            return name in NEVER_MUTATE_FUNCTION_CALLS
        case libcst.If(test=libcst.Name(value="TYPE_CHECKING")):
            return True
        case libcst.Assign(targets=[libcst.AssignTarget(target=libcst.Name(value="__all__"))]):
            return True
        case libcst.Expr(value=libcst.SimpleString() | libcst.ConcatenatedString()):  # a docstring
            return True
        case _:
            return False


def _changed_lines(old: str, new: str) -> tuple[str, str]:
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm=""))[3:]
    before = " ".join(line[1:].strip() for line in lines if line.startswith("-"))
    after = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    return before, after
