"""A formula: its text, its tree, and everything one can ask of it. Readers are loaded when they are first asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from renstra.formula.evaluate import result
from renstra.formula.load import Context, needed_years
from renstra.formula.nodes import Node, Ref, walk
from renstra.formula.parser import parse_tree
from renstra.formula.value import Data, Result
from renstra.formula.write_text import write

if TYPE_CHECKING:
    from renstra.formula.compile import Kernel
    from renstra.formula.explain import Explained
    from renstra.formula.fault import FormulaFault
    from renstra.formula.infer import UnitResult
    from renstra.formula.panel import Panel
    from renstra.formula.solve import Solution

COMPILE_AFTER = 8
"""A formula is compiled at its ninth evaluation: compiling costs about as much as fifty evaluations of the tree."""

_NO_SETS: dict[str, tuple[str, ...]] = {}


class Formula:
    """A parsed formula. Immutable; equal where the trees are equal; pickled as its text."""

    __slots__ = ("_calls", "_fast", "_kernel", "_names", "_other", "text", "tree")

    text: str
    tree: Node

    def __init__(self, text: str, tree: Node) -> None:
        self.text = text
        self.tree = tree
        self._calls = 0
        self._fast: Callable[[Data, int, int | None], Result | None] | None = None
        self._other: Callable[[Data, int, int | None], Result | None] | None = None
        self._kernel: tuple[Kernel | None] | None = None
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

    def evaluate(  # noqa: PLR0917 - see its last sentence
        self,
        data: Data,
        year: int,
        awal: int | None = None,
        part: int | None = None,
        parts_per_year: int = 12,
        sets: Mapping[str, tuple[str, ...]] = _NO_SETS,
        units: Mapping[str, str] | None = None,
    ) -> Result:
        """The value in a year.

        ``awal`` is the base year, ``part`` the month or quarter (``b``) at hand, ``sets`` names the sets of variables
        whose members are tuples. With ``units`` (name -> satuan) the result carries its unit. Name what stands behind
        ``year``; that Python does not demand it makes a call a tenth faster.
        """
        fast = self._fast
        if fast is not None:
            quick = fast(data, year, awal)
            if quick is not None:
                return quick if units is None else quick._replace(unit=self.unit(units).unit)
        found = self._slowly(data, year, Context(data, year, awal, part, parts_per_year, sets))
        return found if units is None else found._replace(unit=self.unit(units).unit)

    def _slowly(self, data: Data, year: int, place: Context) -> Result:
        """By the function for other numbers, or by the tree; compiles when it is time."""
        if self._other is not None:
            quick = self._other(data, year, place.awal)
            if quick is not None:
                self._fast, self._other = self._other, self._fast  # the numbers that came last will come next
                return quick
        elif self._calls < COMPILE_AFTER:
            self._calls += 1
        elif self._calls == COMPILE_AFTER:
            self._compile()
        return result(self.tree, place)

    def explain(
        self,
        data: Data,
        year: int,
        *,
        units: Mapping[str, str] | None = None,
        awal: int | None = None,
        part: int | None = None,
        parts_per_year: int = 12,
        sets: Mapping[str, tuple[str, ...]] = _NO_SETS,
    ) -> "Explained":
        """Every sub-result that was looked at, as a tree; with ``units`` each with its unit."""
        from renstra.formula.explain import explain  # noqa: PLC0415

        return explain(self.tree, Context(data, year, awal, part, parts_per_year, sets), units)

    def solve(
        self,
        name: str,
        target: Decimal | int,
        data: Data,
        year: int,
        *,
        at: int | None = None,
        awal: int | None = None,
    ) -> "Solution":
        """Which value of ``name`` in year ``at`` (default: ``year``) gives ``target`` in ``year``."""
        from renstra.formula.solve import solve  # noqa: PLC0415

        return solve(self.tree, name, target, Context(data, year, awal), at)

    def project(
        self, name: str, targets: Mapping[int, Decimal | int], data: Data, *, awal: int | None = None
    ) -> "dict[int, Solution]":
        """The levels of ``name`` that the targets imply, year by year, each built on the one before."""
        from renstra.formula.solve import project  # noqa: PLC0415

        return project(self.tree, name, targets, Context(data, min(targets, default=0), awal))

    def panel(
        self,
        data: Data,
        years: Iterable[int] | None = None,
        *,
        awal: int | None = None,
        sets: Mapping[str, tuple[str, ...]] = _NO_SETS,
    ) -> "Panel":
        """Year -> member -> value or ``Undefined``, for every year of the data or for ``years``."""
        from renstra.formula.compile import compile_kernel  # noqa: PLC0415
        from renstra.formula.panel import panel, years_of  # noqa: PLC0415

        if self._kernel is None:
            self._kernel = (compile_kernel(self.tree),)
        asked = years_of(self.tree, data) if years is None else years
        return panel(self.tree, self._kernel[0], asked, Context(data, 0, awal, sets=sets))

    def panel_floats(self, arrays: Mapping[str, Any], years: Sequence[int], *, awal: int | None = None) -> Any:
        """The panel in floats, with numpy (the extra ``numpy``): fast, good to about fifteen digits.

        ``arrays``: name -> array with a row for every one of ``years`` and a column for every member; so is the result.
        NaN is no value, in and out. Raises ``UnsupportedError`` for what arrays cannot hold, ``ValueError`` and
        ``KeyError`` for arrays of other shapes or missing ones, ``ModuleNotFoundError`` where numpy is not installed.
        """
        try:
            from renstra.formula.panel_floats import panel_floats  # noqa: PLC0415 - numpy is an extra
        except ModuleNotFoundError as missing:
            raise ModuleNotFoundError("numpy is not installed: pip install 'renstra[numpy]'", name="numpy") from missing
        return panel_floats(self.tree, arrays, years, awal)

    def check_cases(self) -> "tuple[FormulaFault, ...]":
        """Gaps, overlaps and unreachable branches of its choices."""
        from renstra.formula.cases import check_cases  # noqa: PLC0415

        return check_cases(self.tree)

    def years(self, periode: Iterable[int], *, awal: int | None = None) -> dict[str, tuple[int, ...]]:
        """Name -> the years whose values are needed to evaluate the formula in every year of ``periode``.

        Years that hang on a base year that is not given are left out.
        """
        asked = tuple(periode)
        return {name: _years(self.tree, name, asked, awal) for name in self.names}

    def _compile(self) -> None:
        from renstra.formula.compile import compile_tree  # noqa: PLC0415 - most formulas never need it

        self._calls += 1
        if (compiled := compile_tree(self.tree)) is not None:
            self._fast, self._other = compiled


def _years(tree: Node, name: str, periode: tuple[int, ...], awal: int | None) -> tuple[int, ...]:
    needed: set[int] = set()
    for year in periode:
        context = Context({}, year, awal, 1)
        for node in walk(tree):
            if isinstance(node, Ref) and node.name == name:
                needed.update(needed_years(node, context))
    return tuple(sorted(needed))


def parse(text: str) -> Formula:
    """Read a formula. Raises ``FormulaError`` with every fault found, nothing else.

    >>> str(parse("(um[n] − um[n-1]) ÷ um[n-1] × 100%"))
    '(um[n] - um[n-1]) / um[n-1] * 100%'
    """
    return Formula(text, parse_tree(text))
