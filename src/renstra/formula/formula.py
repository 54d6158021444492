"""A formula: its text, its tree, and everything one can ask of it. Readers are loaded when they are first asked."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from renstra.formula.evaluate import result
from renstra.formula.load import Context
from renstra.formula.nodes import Node, Ref, walk
from renstra.formula.parser import parse_tree
from renstra.formula.value import Data, Result
from renstra.formula.write_text import write

if TYPE_CHECKING:
    from renstra.formula.fault import FormulaFault
    from renstra.formula.infer import UnitResult

COMPILE_AFTER = 8
"""A formula is compiled at its ninth evaluation: compiling costs about as much as fifty evaluations of the tree."""

_NO_SETS: dict[str, tuple[str, ...]] = {}


class Formula:
    """A parsed formula. Immutable; equal where the trees are equal; pickled as its text."""

    __slots__ = ("_calls", "_fast", "_names", "_other", "text", "tree")

    text: str
    tree: Node

    def __init__(self, text: str, tree: Node) -> None:
        self.text = text
        self.tree = tree
        self._calls = 0
        self._fast: Callable[[Data, int, int | None], Result | None] | None = None
        self._other: Callable[[Data, int, int | None], Result | None] | None = None
        self._names: tuple[str, ...] | None = None

    def __str__(self) -> str:
        return write(self.tree)

    def __repr__(self) -> str:
        return f"parse({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Formula) and self.tree == other.tree

    def __hash__(self) -> int:
        return hash(self.tree)

    def __reduce__(self) -> tuple[Any, ...]:
        return parse, (self.text,)

    @property
    def names(self) -> tuple[str, ...]:
        """Variables and indicators (``ind.x``), each once, in the order of the text."""
        if self._names is None:
            self._names = tuple(dict.fromkeys(node.name for node in walk(self.tree) if isinstance(node, Ref)))
        return self._names

    def unit(self, units: Mapping[str, str]) -> "UnitResult":
        """The unit of the formula and the faults of its units. ``units``: name -> satuan."""
        from renstra.formula.satuan import unit_of  # noqa: PLC0415 - readers are loaded when they are asked

        return unit_of(self.tree, units)

    def check_unit(self, units: Mapping[str, str], satuan: str) -> "tuple[FormulaFault, ...]":
        """All faults of units, among them a result that is not in ``satuan``."""
        from renstra.formula.satuan import check_unit  # noqa: PLC0415

        return check_unit(self.tree, units, satuan)

    def evaluate(
        self,
        data: Data,
        year: int,
        *,
        awal: int | None = None,
        part: int | None = None,
        parts_per_year: int = 12,
        sets: Mapping[str, tuple[str, ...]] = _NO_SETS,
    ) -> Result:
        """The value in a year. ``awal`` is the base year, ``part`` the month or quarter (``b``) at hand."""
        fast = self._fast
        if fast is not None:
            found = fast(data, year, awal)
            if found is not None:
                return found
            if (other := self._other) is not None and (found := other(data, year, awal)) is not None:
                self._fast, self._other = other, fast  # the kind of numbers that came last will come next
                return found
        elif self._calls < COMPILE_AFTER:
            self._calls += 1
        elif self._calls == COMPILE_AFTER:
            self._compile()
        return result(self.tree, Context(data, year, awal, part, parts_per_year, sets))

    def _compile(self) -> None:
        from renstra.formula.compile import compile_tree  # noqa: PLC0415 - most formulas never need it

        self._calls += 1
        if (compiled := compile_tree(self.tree)) is not None:
            self._fast, self._other = compiled


def parse(text: str) -> Formula:
    """Read a formula. Raises ``FormulaError`` with every fault found, nothing else.

    >>> str(parse("(um[n] − um[n-1]) ÷ um[n-1] × 100%"))
    '(um[n] - um[n-1]) / um[n-1] * 100%'
    """
    return Formula(text, parse_tree(text))
