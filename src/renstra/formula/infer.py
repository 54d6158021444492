"""Which unit a tree has, and where its units do not fit: known before any number exists.

Literal numbers adapt: in ``100 - x`` the 100 has the unit of x. A literal power of ten times a unit changes its scale,
so ``a / b * 100`` is percent and ``rupiah / 1000000`` is juta rupiah.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, assert_never

from renstra.formula.exact import Ratio
from renstra.formula.fault import FormulaFault
from renstra.formula.functions import BY_NAME
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
    Ref,
    Text,
)
from renstra.formula.regroup import regroup
from renstra.formula.roots import power
from renstra.formula.unit_rules import (
    CONDITION,
    UNKNOWN,
    Inferred,
    difference,
    fold,
    misfit,
    times_literal,
)
from renstra.formula.unit_text import parse_unit
from renstra.formula.units import COUNT, PERCENT, RATIO, Unit, product, quotient, raised
from renstra.formula.write_text import write
from renstra.source import Span


class UnitResult(NamedTuple):
    """The unit of a formula (``None``: unknown, or any, as for a bare number) and the faults met."""

    unit: Unit | None
    faults: tuple[FormulaFault, ...]


def infer(tree: Node, units: Mapping[str, str]) -> tuple[Inferred, tuple[FormulaFault, ...]]:
    """What is known of a whole formula, and its faults. ``units``: name -> satuan."""
    reader = _Reader(units)
    found = reader.read(tree)
    return found, tuple(sorted(reader.faults, key=lambda fault: fault.span))


@dataclass(slots=True)
class _Reader:
    units: Mapping[str, str]
    faults: list[FormulaFault] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)

    def fault(self, kind: str, span: Span, **params: str) -> None:
        self.faults.append(FormulaFault(kind, span, "", params))

    def read(self, node: Node) -> Inferred:
        match node:
            case Number(value):
                return Inferred("number", None, True, value.as_integer_ratio())
            case Percent(value):
                return Inferred("number", PERCENT, True, value.as_integer_ratio())
            case Text():
                return Inferred("text")
            case Ref(name):
                return self.reference(name, node.span)
            case Negate(operand):
                return self.number(operand)
            case Not(operand):
                return self.condition(operand)
            case Binary("and" | "or", left, right):
                self.condition(left)
                return self.condition(right)
            case Binary(operator, left, right):
                return self.arithmetic(operator, self.number(left), self.number(right), node)
            case Compare(operands, operators):
                found = [self.read(operand) for operand in operands]
                for index, sign in enumerate(operators):
                    at = node.at[index] if node.at else node.span
                    self.same(found[index], found[index + 1], sign, at, node)
                return CONDITION
            case Call(name, arguments):
                return self.call(name, arguments, node)
            case Case(branches, otherwise):
                for branch in branches:
                    self.condition(branch.condition)
                return self.values(_values(branches, otherwise), node)
            case Lookup(key, rows, otherwise):
                self.read(key)
                return self.values(_values(rows, otherwise), node)
            case _:
                assert_never(node)

    def reference(self, name: str, span: Span) -> Inferred:
        text = self.units.get(name)
        if text is not None:
            return Inferred("number", parse_unit(text))
        if name not in self.unknown:
            self.unknown.add(name)
            self.fault("satuan-tidak-ada", span, nama=name)
        return UNKNOWN

    def number(self, node: Node) -> Inferred:
        found = self.read(node)
        if found.sort in ("condition", "text"):
            self.fault("bukan-bilangan", node.span, teks=write(node))
            return UNKNOWN
        return found

    def condition(self, node: Node) -> Inferred:
        if self.read(node).sort in ("number", "text"):
            self.fault("bukan-syarat", node.span, teks=write(node))
        return CONDITION

    def arithmetic(self, operator: str, left: Inferred, right: Inferred, node: Binary) -> Inferred:
        if operator in ("+", "-"):
            found = self.same(left, right, operator, node.at, node)
            constant = fold(operator, left, right)
            if left.unit is not None and right.unit is not None and found.unit is not None:
                found = replace(found, unit=difference(operator, left, right, found.unit))
            return replace(found, literal=left.literal and right.literal, constant=constant)
        if operator == "^":
            return self.power(left, right, node)
        if "unknown" in (left.sort, right.sort):
            return UNKNOWN
        constant = fold(operator, left, right)
        literal = left.literal and right.literal
        if left.unit is None and right.unit is None:
            return Inferred("number", None, literal, constant)
        loose = left.loose or right.loose
        if operator == "*":
            if left.unit is None or right.unit is None:
                free, other = (left, right) if left.unit is None else (right, left)
                return times_literal(free, other, literal, constant)
            return Inferred("number", product(left.unit, right.unit), literal, constant, loose)
        if right.unit is None:
            by = right.constant
            inverted = replace(right, constant=(by[1], by[0]) if by and by[0] > 0 else None)
            return times_literal(inverted, left, literal, constant)
        unit = quotient(left.unit or RATIO, right.unit)
        return Inferred("number", unit, literal, constant, loose or (left.unit is None and bool(unit.dims)))

    def power(self, base: Inferred, exponent: Inferred, node: Binary | Call) -> Inferred:
        if base.unit is None or base.sort == "unknown":
            return replace(base, constant=None)
        if exponent.constant is not None and exponent.unit is None:
            unit = raised(base.unit, *_reduced(exponent.constant))
        else:
            unit = base.unit if base.unit.is_pure and base.unit.scale == (1, 1) else None
        if unit is None:
            match node:
                case Binary(_, _, by) | Call(_, (_, by)):
                    text = write(by)
                case _:
                    text = "1 / 2"
            self.fault("satuan-pangkat", node.span, kiri=str(base.unit), kanan=text)
            return UNKNOWN
        return Inferred("number", unit, base.literal)

    def same(self, left: Inferred, right: Inferred, sign: str, at: Span, node: Node) -> Inferred:
        """Both sides of a sum, a comparison, a choice must have one unit; the unit that they have."""
        if left.unit is None or right.unit is None:
            if {left.sort, right.sort} == {"number", "text"}:
                self.fault("satuan-berbeda", at, kiri=_name(left), tanda=sign, kanan=_name(right))
            known = left if left.unit is not None else right
            return known if "unknown" not in (left.sort, right.sort) else UNKNOWN
        kind = misfit(left, right)
        if kind:
            params = {"kiri": str(left.unit), "tanda": sign, "kanan": str(right.unit)}
            suggestion = regroup(node, left.unit, right.unit, self.units) if kind == "satuan-berbeda" else None
            if suggestion is not None:
                kind, params["saran"] = "kurung-hilang", write(suggestion)
            self.fault(kind, at, **params)
            return UNKNOWN
        return right if left.unit.sort == "indeks" or (left.literal and not right.literal) else left

    def values(self, nodes: Sequence[Node], node: Node) -> Inferred:
        """The one unit of several values."""
        found = self.read(nodes[0])
        for other in nodes[1:]:
            found = self.same(found, self.read(other), "~", other.span, node)
        return found if len(nodes) == 1 else replace(found, constant=None)

    def call(self, name: str, arguments: tuple[Node, ...], node: Call) -> Inferred:
        match BY_NAME[name].unit:
            case "same":
                found = self.values(arguments, node)
                if found.sort in ("condition", "text"):
                    self.fault("bukan-bilangan", node.span, teks=write(node))
                    return UNKNOWN
                return replace(found, constant=None)
            case "first":
                first, *_ = [self.number(argument) for argument in arguments]
                return replace(first, constant=None)
            case "count":
                self.read(arguments[0])
                return Inferred("number", COUNT)
            case "root":
                return self.power(self.number(arguments[0]), Inferred("number", None, True, (1, 2)), node)
            case "pure":
                found = self.number(arguments[0])
                if found.unit is not None and not found.unit.is_pure:
                    self.fault("satuan-fungsi", node.span, fungsi=name, kiri=str(found.unit))
                return Inferred("number", None if found.unit is None else RATIO, found.literal)
            case "power":
                return self.power(self.number(arguments[0]), self.number(arguments[1]), node)
            case "choice":
                if BY_NAME[name].applied == "if":
                    self.condition(arguments[0])
                    arguments = arguments[1:]
                return self.values(arguments, node)
            case rule:
                assert_never(rule)


def _values(rows: Sequence[Branch], otherwise: Node | None) -> list[Node]:
    return [row.value for row in rows] + ([otherwise] if otherwise is not None else [])


def _name(found: Inferred) -> str:
    return {"text": "teks", "condition": "syarat"}.get(found.sort) or str(found.unit or "bilangan")


def _reduced(value: Ratio) -> Ratio:
    return power(value, (1, 1))
