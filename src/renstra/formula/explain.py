"""How a value came about: every sub-result as a tree, down to the data.

Only what was looked at is shown: of a choice the conditions up to the one that held, and its value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from renstra.formula.evaluate import evaluate
from renstra.formula.exact import to_decimal
from renstra.formula.infer import infer
from renstra.formula.load import Context
from renstra.formula.nodes import Branch, Call, Case, Compare, Lookup, Node, Number, Percent, Ref, Text, children
from renstra.formula.units import Unit
from renstra.formula.value import Key, Members, Scalar, Undefined, Value
from renstra.formula.write_text import write
from renstra.source import Span

Shown = Decimal | bool | str | Undefined


@dataclass(frozen=True, slots=True)
class Explained:
    """A sub-expression, with its years filled in, and what it is worth.

    ``value`` is an ``Undefined`` where there is none, ``None`` where there are ``members`` instead. ``name`` says which
    variable or indicator a leaf reads.
    """

    text: str
    value: Shown | None
    unit: Unit | None
    span: Span
    name: str | None = None
    members: tuple[tuple[Key, Shown], ...] = ()
    parts: tuple["Explained", ...] = ()

    def lines(self, indent: str = "") -> list[str]:
        """The tree as indented lines of text."""
        shown = f"{len(self.members)} anggota" if self.value is None else _text(self.value)
        unit = f" {self.unit}" if self.unit is not None and isinstance(self.value, Decimal) else ""
        found = [f"{indent}{self.text} = {shown}{unit}"]
        for part in self.parts:
            found.extend(part.lines(indent + "  "))
        return found


def explain(node: Node, context: Context, units: Mapping[str, str] | None = None) -> Explained:
    """The value of a node and of everything below it that was looked at."""
    value = evaluate(node, context)
    single, members = _shown(value)
    unit = infer(node, units)[0].unit if units is not None else None
    parts = tuple(
        explain(part, context, units)
        for part in _looked_at(node, context)
        if not isinstance(part, Number | Percent | Text)
    )
    name = node.name if isinstance(node, Ref) else None
    return Explained(write(node, year=context.year), single, unit, node.span, name, members, parts)


def _looked_at(node: Node, context: Context) -> tuple[Node, ...]:
    match node:
        case Case(branches, otherwise):
            return _until_chosen(branches, otherwise, context)
        case Lookup(key, rows, otherwise):
            as_case = tuple(Branch(Compare((key, row.condition), ("=",), key.span), row.value) for row in rows)
            return (key, *_until_chosen(as_case, otherwise, context)[-1:])
        case Call("if", (condition, then, other)):
            return _until_chosen((Branch(condition, then),), other, context)
        case Call("ifmissing", (first, other)):
            missing = isinstance(evaluate(first, context), Undefined | Members)
            return (first, other) if missing else (first,)
        case _:
            return children(node)


def _until_chosen(branches: tuple[Branch, ...], otherwise: Node | None, context: Context) -> tuple[Node, ...]:
    looked: list[Node] = []
    for branch in branches:
        looked.append(branch.condition)
        held = evaluate(branch.condition, context)
        if held is True or isinstance(held, Members):
            looked.append(branch.value)
        if held is not False and not isinstance(held, Members):
            return tuple(looked)
    return (*looked, otherwise) if otherwise is not None else tuple(looked)


def _shown(value: Value) -> tuple[Shown | None, tuple[tuple[Key, Shown], ...]]:
    if isinstance(value, Members):
        return None, tuple((key, _scalar(item)) for key, item in value.values.items())
    return _scalar(value), ()


def _scalar(value: Scalar) -> Shown:
    return to_decimal(value) if isinstance(value, tuple) else value


def _text(value: Shown) -> str:
    match value:
        case bool():
            return "benar" if value else "salah"
        case Decimal():
            return f"{value:f}" if abs(value.adjusted()) < 30 else str(value)
        case str():
            return f'"{value}"'
        case _:
            return f"tidak ada nilai ({value.message()})"
