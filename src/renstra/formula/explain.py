"""How a value came about: every sub-result as a tree, down to the data.

Only what was looked at is shown: of a choice the conditions up to the one that held, and its value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from renstra.formula.evaluate import evaluate
from renstra.formula.exact import to_decimal
from renstra.formula.infer import infer
from renstra.formula.load import Context
from renstra.formula.nodes import Node, Number, Percent, Ref, Text, children
from renstra.formula.units import Unit
from renstra.formula.value import Key, Members, Scalar, Undefined, Value
from renstra.formula.wording import visible
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
        found = [visible(f"{indent}{self.text} = {shown}{unit}")]
        for part in self.parts:
            found.extend(part.lines(indent + "  "))
        return found


def explain(tree: Node, context: Context, units: Mapping[str, str] | None = None) -> Explained:
    """The value of a formula and of everything in it that was looked at."""
    trace: dict[int, Value] = {}
    evaluate(tree, replace(context, trace=trace))
    return _explained(tree, trace, context.year, units)


def _explained(node: Node, trace: Mapping[int, Value], year: int, units: Mapping[str, str] | None) -> Explained:
    single, members = _shown(trace[id(node)])
    unit = infer(node, units)[0].unit if units is not None else None
    parts = tuple(
        _explained(part, trace, year, units)
        for part in children(node)
        if id(part) in trace and not isinstance(part, Number | Percent | Text)
    )
    name = node.name if isinstance(node, Ref) else None
    return Explained(write(node, year=year), single, unit, node.span, name, members, parts)


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
