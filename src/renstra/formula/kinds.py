"""What each variable of a formula holds: numbers, texts or conditions. Engines have typed columns; the data have not.

A variable is a number unless the formula compares it with a text or uses it as a condition, or the caller says what it
is (which ``count(x)`` and ``x = y`` leave open). A formula that no data
can give a number (``x + (y > 1)``, a condition as the result) is refused: ``evaluate`` has no value for it either.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, assert_never

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
from renstra.formula.unsupported import UnsupportedError

Kind = Literal["number", "text", "condition"]


class Kinds:
    """Kinds of the names of a tree and of its nodes. Raises ``UnsupportedError`` where kinds cannot agree."""

    def __init__(self, tree: Node, writer: str, given: Mapping[str, Kind]) -> None:
        self.writer = writer
        self.names: dict[str, Kind] = dict(given)
        before = -1
        while before != len(self.names):  # a name learnt late settles what stood beside it earlier
            before = len(self.names)
            self._expect(tree, "number")

    def __getitem__(self, node: Node) -> Kind:
        return self._expect(node, None) or "number"

    def name(self, name: str) -> Kind:
        """The kind of a variable."""
        return self.names.get(name, "number")

    def _expect(self, node: Node, wanted: Kind | None) -> Kind | None:
        """The kind of a node, ``None`` while unknown; what is ``wanted`` settles the names in it."""
        match node:
            case Number() | Percent():
                found: Kind | None = "number"
            case Text():
                found = "text"
            case Ref(name):
                if wanted is not None:
                    self.names.setdefault(name, wanted)
                found = self.names.get(name)
            case Binary("and" | "or", left, right):
                self._all((left, right), "condition")
                found = "condition"
            case Binary(_, left, right):
                self._all((left, right), "number")
                found = "number"
            case Negate(operand):
                self._expect(operand, "number")
                found = "number"
            case Not(operand):
                self._expect(operand, "condition")
                found = "condition"
            case Compare():
                self._comparison(node)
                found = "condition"
            case Call():
                found = self._call(node, wanted)
            case Case(branches, otherwise):
                found = self._choice(branches, otherwise, wanted)
            case Lookup(key, rows, otherwise):
                self._same((key, *(row.condition for row in rows)), None)
                found = self._values(rows, otherwise, wanted)
            case _:
                assert_never(node)
        if wanted is not None and found is not None and found != wanted:
            raise UnsupportedError(self.writer, node, f"a {found} stands where a {wanted} is needed: never a value")
        return found

    def _all(self, nodes: Sequence[Node], kind: Kind) -> None:
        for node in nodes:
            self._expect(node, kind)

    def _same(self, nodes: Sequence[Node], wanted: Kind | None) -> Kind | None:
        """Nodes of one kind: the kind of one settles the others."""
        kinds = [self._expect(node, wanted) for node in nodes]
        found = wanted or next(filter(None, kinds), None)
        for node, kind in zip(nodes, kinds, strict=True):
            if kind != found:
                self._expect(node, found)
        return found

    def _comparison(self, node: Compare) -> None:
        kind = self._same(node.operands, None)
        if kind in ("text", "condition") and not set(node.operators) <= {"=", "<>"}:
            raise UnsupportedError(self.writer, node, f"a {kind} is neither above nor below another: never a value")

    def _call(self, node: Call, wanted: Kind | None) -> Kind | None:
        function = BY_NAME[node.function]
        match function.applied:
            case "each" | "all":
                self._all(node.arguments, "number")
                return "number"
            case "count":
                self._expect(node.arguments[0], None)
                return "number"
            case "if":
                condition, then, otherwise = node.arguments
                return self._choice((Branch(condition, then),), otherwise, wanted)
            case "ifmissing" | "known":
                return self._same(node.arguments, wanted)
            case _:
                assert_never(function.applied)

    def _choice(self, branches: Sequence[Branch], otherwise: Node | None, wanted: Kind | None) -> Kind | None:
        self._all([branch.condition for branch in branches], "condition")
        return self._values(branches, otherwise, wanted)

    def _values(self, branches: Sequence[Branch], otherwise: Node | None, wanted: Kind | None) -> Kind | None:
        values = [branch.value for branch in branches]
        return self._same(values if otherwise is None else [*values, otherwise], wanted)
