"""Random formulas: trees of every node, and arithmetic with an oracle of its own."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from renstra.formula.functions import FUNCTIONS
from renstra.formula.nodes import (
    THIS_YEAR,
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
)

NAMES = ("a", "um_x", "Σ", "ind.laju", "ind.laju-um", "n", "awal")

numbers = st.one_of(
    st.integers(0, 10**12).map(Decimal),
    st.decimals(min_value=0, max_value=10**6, places=3),
    st.decimals(min_value=0, max_value=1, places=6),
)
_signs = st.characters(codec="utf-8", exclude_characters='"“”').filter(str.isprintable)
"""What may stand between quotes: signs that can be seen, and the plain space."""

leaves = st.one_of(
    numbers.map(Number),
    numbers.map(Percent),
    st.text(_signs, max_size=5).map(Text),
)
points = st.one_of(
    st.integers(-99, 99).map(lambda k: Point("n", k)),
    st.integers(-9, 9).map(lambda k: Point("awal", k)),
    st.integers(1900, 2199).map(lambda year: Point("", year)),
)
parts = st.one_of(
    st.integers(-99, 99).map(lambda k: Point("b", k)),
    st.integers(1, 366).map(lambda part: Point("", part)),
)


def _is_forward(span: Range) -> bool:
    first, last = span.first, span.last
    return first.anchor != last.anchor or 0 <= last.offset - first.offset < 100


ranges = st.builds(Range, points, points).filter(_is_forward)
part_ranges = st.builds(Range, parts, parts).filter(_is_forward)
single_refs = st.builds(Ref, st.sampled_from(NAMES), st.one_of(st.just(THIS_YEAR), points), st.one_of(st.none(), parts))
any_refs = st.one_of(
    single_refs,
    st.builds(Ref, st.sampled_from(NAMES), st.one_of(points, ranges), st.one_of(st.none(), parts, part_ranges)),
)
_CHAINS = (("<", "<="), (">", ">="), ("=",))


def _operations(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Nodes above ``inner`` that may stand anywhere."""
    several = st.lists(inner, min_size=2, max_size=4).map(tuple)

    @st.composite
    def compares(draw: Any) -> Node:
        operands = draw(several)
        signs = draw(st.sampled_from(_CHAINS))
        chain = tuple(draw(st.sampled_from(signs)) for _ in operands[1:])
        if len(operands) == 2:
            chain = (draw(st.sampled_from(("<", "<=", ">", ">=", "=", "<>"))),)
        return Compare(operands, chain)

    @st.composite
    def lookups(draw: Any) -> Node:
        keys = draw(st.lists(leaves, min_size=1, max_size=3, unique=True))
        return Lookup(draw(inner), tuple(Branch(key, draw(inner)) for key in keys), draw(st.none() | inner))

    branches = st.lists(st.builds(Branch, inner, inner), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Binary, st.sampled_from(("+", "-", "*", "/", "^", "and", "or")), inner, inner),
        st.builds(Negate, inner),
        st.builds(Not, inner),
        compares(),
        st.builds(Case, branches, st.none() | inner),
        lookups(),
    )


@st.composite
def _calls(draw: Any, plain: st.SearchStrategy[Node], ranged: st.SearchStrategy[Node]) -> Node:
    function = draw(st.sampled_from(FUNCTIONS))
    takes_sets = function.is_aggregate or function.applied == "known"
    inner = ranged if takes_sets else plain
    most = function.most or 3
    arguments = tuple(draw(st.lists(inner, min_size=function.least, max_size=most)))
    over = draw(st.sampled_from((None, "kecamatan"))) if function.is_aggregate and len(arguments) == 1 else None
    return Call(function.name, arguments, over)


ranged_trees: st.SearchStrategy[Node] = st.recursive(leaves | any_refs, _operations, max_leaves=5)
trees: st.SearchStrategy[Node] = st.recursive(
    leaves | single_refs, lambda inner: _operations(inner) | _calls(inner, ranged_trees), max_leaves=15
)
