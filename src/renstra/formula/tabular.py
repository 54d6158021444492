"""What a formula needs from a table: for the writers that run over tables (SQL, polars).

The table has one row a unit and year and a column a variable, as registry microdata have it. A ``TableLayout`` names
its columns: the formula is evaluated once for every combination of ``by`` and every year, and where there are
``members`` the rows of a year are the members of a set, over which ``sum(x)`` runs.

Which members a value has decides ``count`` and ``mean``, so it is planned as ``evaluate`` does it: a variable has the
members that have a row in its year; where a year has no row at all the variable has no value, as a single one. That
single value stands in the plan as one more row, the *blank*, beside the members.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from renstra.formula.functions import BY_NAME
from renstra.formula.kinds import Kind
from renstra.formula.leniency import is_lenient, is_strict
from renstra.formula.load import YEARS
from renstra.formula.nodes import (
    Binary,
    Branch,
    Call,
    Case,
    Compare,
    Lookup,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Point,
    Range,
    Ref,
    Text,
    children,
    walk,
)
from renstra.formula.unsupported import UnsupportedError


@dataclass(frozen=True)
class TableLayout:
    """Columns of the table. No two rows may have the same ``by``, ``members`` and ``year``; none of them is null.

    ``columns`` maps names of variables to columns where they differ, ``kinds`` names to what they hold where the
    formula does not tell; ``awal`` is the base year; ``years`` are the years to evaluate, those of the table where
    ``None``; ``value`` is the column of the result.
    """

    year: str = "tahun"
    by: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    awal: int | None = None
    years: tuple[int, ...] | None = None
    value: str = "nilai"

    def __post_init__(self) -> None:
        """Raises ``ValueError``."""
        keys = (*self.by, *self.members, self.year)
        if len({key.lower() for key in (*keys, self.value)}) <= len(keys) or YEARS in self.members:
            raise ValueError(f"columns of the keys and the result must differ: {', '.join((*keys, self.value))}")
        if any(key.startswith("_") for key in (*keys, self.value)):
            raise ValueError("names that begin with '_' are taken by the columns of the calculation")

    def column(self, name: str) -> str:
        """The column of a variable."""
        return self.columns.get(name, name)


@dataclass(frozen=True)
class Known:
    """Present where ``node`` is present and has a value."""

    node: Node
    inner: "Shape"


@dataclass(frozen=True)
class Shape:
    """What a value varies along: its ``dims``, the ``range`` that the years among them come from.

    It is present at a member where any of ``atoms`` is: a row of the table at a time, a group of a step (its number),
    or what ``known`` left. Without members every year of a range is present.
    """

    dims: tuple[str, ...] = ()
    range: Range | None = None
    atoms: tuple["Point | Range | int | Known", ...] = ()


SINGLE = Shape()


@dataclass(frozen=True)
class Step:
    """An aggregate that is computed before the rest: over the rows of ``argument``, to one row a ``shape.dims``.

    Aggregates of single values and those with several arguments go member by member and are no steps.
    """

    call: Call
    argument: Node
    part: Shape
    shape: Shape


class Plan:
    """Steps in the order of computation, and the shape of the result. Raises ``UnsupportedError``."""

    def __init__(self, tree: Node, layout: TableLayout, writer: str) -> None:
        self.layout = layout
        self.writer = writer
        self.steps: list[Step] = []
        self.numbers: dict[Node, int] = {}
        references = [node for node in walk(tree) if isinstance(node, Ref)]
        self.names = tuple(dict.fromkeys(ref.name for ref in references))
        self.times = tuple(dict.fromkeys(ref.time for ref in references))
        self.shape = self.shape_of(tree)
        self.varied = any(map(is_lenient, walk(tree))) and self._has_different_members(tree)

    def _has_different_members(self, tree: Node) -> bool:
        return (
            len(self.times) > 1
            or any(step.shape.dims for step in self.steps)
            or any(isinstance(node, Call) and node.function == "known" for node in walk(tree))
        )

    def step(self, node: Node) -> int | None:
        """The number of the step that computes a node; ``None`` where it is no step."""
        return self.numbers.get(node)

    def needs(self, node: Node) -> "tuple[list[Point | Range], list[int]]":
        """Times of the table and steps that a node reads, each once, those inside of steps left out."""
        times: dict[Point | Range, None] = {}
        steps: dict[int, None] = {}
        stack = [node]
        while stack:
            node = stack.pop()
            number = self.numbers.get(node)
            if number is not None:
                steps[number] = None
            elif isinstance(node, Ref):
                times[node.time] = None
            else:
                stack.extend(reversed(children(node)))
        return list(times), list(steps)

    def masked(self, node: Node) -> Shape | None:
        """The shape of a node that may have a value beside its members, where other members could see it.

        ``ifmissing(x[awal], 0)`` is 0 for the units of the base year; for the others there is nothing to answer for.
        Where the base year has no rows, it is a single 0, and all see it.
        """
        if not self.varied or not is_lenient(node):
            return None
        shape = self.shape_of(node)
        return shape if shape.dims else None

    def refuse(self, node: Node, reason: str) -> UnsupportedError:
        return UnsupportedError(self.writer, node, reason)

    def shape_of(self, node: Node) -> Shape:
        """The shape of a node; the steps in it are planned."""
        match node:
            case Number() | Percent() | Text():
                return SINGLE
            case Ref():
                return self._reference(node)
            case Negate(operand) | Not(operand):
                return self.shape_of(operand)
            case Binary(operator, left, right):
                first, second = self.shape_of(left), self.shape_of(right)
                if operator in ("and", "or") and second.dims and not first.dims:
                    raise self.refuse(node, "a single condition before a set; write the set first")
                merged = self._merge(node, (first, second))
                if operator in ("and", "or"):
                    self._within(node, first, merged)
                return merged
            case Compare(operands):
                return self._merge(node, [self.shape_of(operand) for operand in operands])
            case Call():
                return self._call(node)
            case Case(branches, otherwise):
                return self._case(node, branches, otherwise)
            case Lookup(key, rows, otherwise):
                first = self.shape_of(key)
                shapes = [self.shape_of(row.value) for row in rows]
                last = [] if otherwise is None else [self.shape_of(otherwise)]
                return self._chosen(node, [first] * len(rows), shapes, last)
            case _:
                assert_never(node)

    def _reference(self, ref: Ref) -> Shape:
        if ref.part is not None:
            raise self.refuse(ref, "the table has one row a year, no parts of a year")
        ends = (ref.time.first, ref.time.last) if isinstance(ref.time, Range) else (ref.time,)
        if self.layout.awal is None and any(point.anchor == "awal" for point in ends):
            raise self.refuse(ref, "the base year (awal) is not given")
        members = self.layout.members
        if isinstance(ref.time, Range):
            return Shape((YEARS, *members), ref.time, (ref.time,))
        return Shape(members, None, (ref.time,) if members else ())

    def _merge(self, node: Node, shapes: Sequence[Shape]) -> Shape:
        """Values side by side: the widest decides which members there are, those of the same width add theirs."""
        widest = max(shapes, key=lambda shape: len(shape.dims))
        for shape in shapes:
            if not set(shape.dims) <= set(widest.dims):
                raise self.refuse(node, f"sets that do not fit: {', '.join(shape.dims)} and {', '.join(widest.dims)}")
            if shape.range is not None and shape.range != widest.range:
                raise self.refuse(node, "different ranges of years in one expression")
            if shape.dims and shape.dims != widest.dims and widest.range and not always_valid(widest.range):
                raise self.refuse(node, "a range of years that may be empty beside a set without years")
        atoms = [atom for shape in shapes if shape.dims == widest.dims for atom in shape.atoms]
        return Shape(widest.dims, widest.range, tuple(dict.fromkeys(atoms)))

    def _case(self, node: Node, branches: Sequence[Branch], otherwise: Node | None) -> Shape:
        conditions = [self.shape_of(branch.condition) for branch in branches]
        values = [self.shape_of(branch.value) for branch in branches]
        return self._chosen(node, conditions, values, [] if otherwise is None else [self.shape_of(otherwise)])

    def _chosen(self, node: Node, conditions: list[Shape], values: list[Shape], last: list[Shape]) -> Shape:
        shapes = [*values, *last]
        if any(not condition.dims and any(shape.dims for shape in [*values[index:], *conditions[index:], *last])
               for index, condition in enumerate(conditions)):  # fmt: skip
            raise self.refuse(node, "a single condition chooses between sets")
        merged = self._merge(node, [*conditions, *shapes])
        self._within(node, conditions[0], merged)
        return merged

    def _within(self, node: Node, first: Shape, merged: Shape) -> None:
        """Where the first value alone may decide, nothing behind it may bring further members."""
        if merged.dims != first.dims or not set(merged.atoms) <= set(first.atoms):
            raise self.refuse(node, "what is chosen has other members than what it is chosen by")

    def _call(self, node: Call) -> Shape:
        function = BY_NAME[node.function]
        if function.is_aggregate:
            return self._aggregate(node)
        shapes = [self.shape_of(argument) for argument in node.arguments]
        match function.applied:
            case "if":
                return self._chosen(node, shapes[:1], shapes[1:2], shapes[2:])
            case "known":
                shape = shapes[0]
                return Shape(shape.dims, shape.range, (Known(node.arguments[0], shape),)) if shape.dims else shape
            case "ifmissing" if shapes[1].dims and not shapes[0].dims:
                raise self.refuse(node, "a set in place of a single value")
            case "ifmissing" if not is_strict(node.arguments[0]):
                merged = self._merge(node, shapes)
                self._within(node, shapes[0], merged)
                return merged
            case _:
                return self._merge(node, shapes)

    def _aggregate(self, node: Call) -> Shape:
        if node in self.numbers:
            return self.steps[self.numbers[node]].shape
        parts = [self.shape_of(argument) for argument in node.arguments]
        part = parts[0]
        if len(parts) > 1 and node.over is None:
            return self._merge(node, parts)
        if node.over is None and not part.dims:
            return SINGLE
        dims: tuple[str, ...] = ()
        if node.over is not None:
            if len(parts) > 1 or node.over not in part.dims:
                raise self.refuse(node, f"there is no set {node.over} to run along")
            if part.range is not None and self.layout.members:
                raise self.refuse(node, "'over' on a range of years of a set")
            dims = tuple(name for name in part.dims if name != node.over)
        number = self.numbers[node] = len(self.steps)
        shape = Shape(dims, None, (number,) if dims else ())
        self.steps.append(Step(node, node.arguments[0], part, shape))
        return shape


def always_valid(span: Range) -> bool:
    """Whether a range is never empty, whatever the year: the parser has refused those that run backwards."""
    return span.first.anchor == span.last.anchor


def width(span: Range) -> int | None:
    """How many years a range has, ``None`` where the year decides."""
    return span.last.offset - span.first.offset + 1 if always_valid(span) else None
