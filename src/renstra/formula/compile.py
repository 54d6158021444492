"""Plain arithmetic on plain numbers, as one Python function: the fast way of ``evaluate``.

The function is put together from fixed pieces only: local names ``v0 n0 d0 t0 ...`` and ``K0 A0 ...`` made here, whole
numbers made here, and the operators below. No part of the formula's text is in it: names of variables are constants
in its namespace (``K0``), numbers are written from their integer ratio. ``is_made_of_fixed_pieces`` says so again
right before it is compiled.

It gives ``None`` wherever anything is not plain (missing input, a member set, a zero divisor, a text); then the
tree is evaluated, which finds the same value or says why there is none.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from renstra.formula.emit import Emitter, Unsupported
from renstra.formula.exact import CONTEXT, NoValue
from renstra.formula.limits import MAX_ADJUSTED
from renstra.formula.nodes import Node
from renstra.formula.value import Data, Result

Fast = Callable[[Data, int, int | None], Result | None]

_PIECES = re.compile(
    r"(?:\s|[vndtuKA][0-9]+|[0-9]+|[-+*/<>=!(),:\[\].]"
    r"|\b(?:def|fast|data|year|awal|try|except|return|if|else|is|not|and|or|None|int|divide|decimal|new|result"
    r"|adjusted|as_integer_ratio|NoValue|KeyError|TypeError|AttributeError|ValueError|OverflowError|__class__)\b)+"
)


def compile_tree(tree: Node) -> tuple[Fast, Fast] | None:
    """Two functions ``(data, year, awal) -> Result | None``, the first for whole numbers, the second for any.

    ``None`` where the formula is not plain arithmetic.
    """
    whole, mixed = _assemble(tree, whole=True), _assemble(tree, whole=False)
    return None if whole is None or mixed is None else (whole, mixed)


def is_made_of_fixed_pieces(source: str) -> bool:
    """Whether a source text holds nothing but the pieces named above."""
    return _PIECES.fullmatch(source) is not None


def _assemble(tree: Node, *, whole: bool) -> Fast | None:
    emitter = Emitter(whole)
    try:
        value = emitter.number(tree)
        emitter.give(value)
    except Unsupported:
        return None
    source = _source(emitter)
    assert is_made_of_fixed_pieces(source), source
    namespace: dict[str, Any] = {
        "__builtins__": {}, "int": int, "decimal": Decimal, "divide": CONTEXT.divide, "new": tuple.__new__,
        "result": Result, "NoValue": NoValue, "KeyError": KeyError, "TypeError": TypeError,
        "AttributeError": AttributeError, "ValueError": ValueError, "OverflowError": OverflowError,
        **emitter.constants,
    }  # fmt: skip
    exec(source, namespace)
    fast: Fast = namespace["fast"]
    return fast


def _source(emitter: Emitter) -> str:
    loads = []
    for name, index in emitter.series.items():
        emitter.constants[f"K{index}"] = name
        loads.append(f"  u{index} = data[K{index}]")
    for (name, point), index in emitter.leaves.items():
        shift = f"+{point.offset}" if point.offset > 0 else str(point.offset or "")
        when = {"n": "year", "awal": "awal"}.get(point.anchor, "") + (shift if point.anchor else str(point.offset))
        loads.append(f"  v{index} = u{emitter.series[name]}[{when}]")
    if emitter.whole and emitter.leaves:
        loads.append("  if " + " or ".join(f"v{i}.__class__ is not int" for i in emitter.leaves.values()) + ":")
        loads.append("   return None")
    if not emitter.whole:
        for i in emitter.leaves.values():
            plain = f"v{i}.__class__ is decimal and -{MAX_ADJUSTED} <= v{i}.adjusted() <= {MAX_ADJUSTED}"
            loads.append(f"  if not ({plain} or v{i}.__class__ is int):")
            loads.append("   return None")
            loads.append(f"  n{i}, d{i} = v{i}.as_integer_ratio()")
    faults = "KeyError, TypeError, AttributeError, ValueError, OverflowError, NoValue"
    head, tail = ["def fast(data, year, awal):", " try:"], [f" except ({faults}):", "  return None"]
    return "\n".join([*head, *loads, *emitter.lines, *tail]) + "\n"
