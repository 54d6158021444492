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
    """Lines of a node, first and last, and the outermost function around it: its name and first line, where one is."""

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
        self._changes = list(self._walk(self._module, None, in_body=False))

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
        self, node: libcst.CSTNode, function: libcst.FunctionDef | None, *, in_body: bool
    ) -> Iterator[tuple[libcst.CSTNode, libcst.CSTNode, Place]]:
        if _is_left_alone(node):
            return
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                for new in operator(node):
                    yield node, new, self._place(node, function if in_body else None)
        for child in node.children:
            if function is None and isinstance(node, libcst.FunctionDef):
                yield from self._walk(child, node, in_body=child is node.body)
            else:
                yield from self._walk(child, function, in_body=in_body)

    def _place(self, node: libcst.CSTNode, function: libcst.FunctionDef | None) -> Place:
        position = self._positions.get(node)
        first, last = (position.start.line, position.end.line) if position else (1, 1)
        if function is None:
            return Place(first, last, "", None)
        start = self._positions[function.decorators[0] if function.decorators else function].start.line
        return Place(first, last, function.name.value, start)


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
