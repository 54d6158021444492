"""A formula as one SQL query over a table with a row a unit and year (``tabular.py`` says which), for DuckDB and Spark.

Every number is a DOUBLE, so the result is good to about fifteen digits; what has no value is NULL, never 0, NaN or
infinity. Years are joined by arithmetic: ``x[n-1]`` is the row of the year before, and NULL where there is none.
"""

from collections.abc import Sequence
from typing import Literal, assert_never

from renstra.formula.formula import Formula
from renstra.formula.functions import BY_NAME
from renstra.formula.kinds import Kinds
from renstra.formula.limits import MAX_WRITTEN
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
from renstra.formula.sql_dialects import DIALECTS
from renstra.formula.sql_frames import Frames
from renstra.formula.tabular import Plan, TableLayout
from renstra.formula.unsupported import UnsupportedError
from renstra.formula.write_text import write_number

_SIMPLE = {"abs": "ABS({0})", "floor": "CAST(FLOOR({0}) AS DOUBLE)", "ceil": "CAST(CEIL({0}) AS DOUBLE)",
           "sqrt": "SQRT(CASE WHEN {0} >= 0 THEN {0} END)", "ln": "LN(CASE WHEN {0} > 0 THEN {0} END)",
           "log10": "LOG10(CASE WHEN {0} > 0 THEN {0} END)",
           "exp": "EXP(CASE WHEN ABS({0}) <= 500 THEN {0} END)",
           "clamp": "CASE WHEN {1} <= {2} AND {0} IS NOT NULL THEN LEAST(GREATEST({0}, {1}), {2}) END"}  # fmt: skip
_MAX_PLACES = 30


def to_sql(formula: Formula, table: str, layout: TableLayout, dialect: Literal["duckdb", "spark"] = "duckdb") -> str:
    """The query: columns ``layout.by``, members the result still has, the year, and ``layout.value``.

    ``table`` is SQL, put in as it stands: a table, or a query in parentheses. Names of columns are quoted. A result for
    each member has a row for every member of the year, a single one a row for every ``by`` and year.
    Raises ``UnsupportedError``.
    """
    kinds = Kinds(formula.tree, "sql", layout.kinds)
    plan = Plan(formula.tree, layout, "sql")
    spelling = DIALECTS[dialect]
    frames = Frames(plan, spelling, table, kinds)
    writer = _Writer(plan, frames, kinds)
    ctes = [*frames.sources()]
    for number, step in enumerate(plan.steps):
        value = writer.member(step.call, step.argument)
        ctes.append((f"a{number}", frames.step(step, value, writer.node)))
    query = frames.result(formula.tree, writer.node(formula.tree), writer.node)
    text = "WITH " + ",\n".join(f"{name} AS (\n{body}\n)" for name, body in ctes) + "\n" + query
    return writer.fit(formula.tree, text)


class _Writer:
    def __init__(self, plan: Plan, frames: Frames, kinds: Kinds) -> None:
        self.plan = plan
        self.frames = frames
        self.kinds = kinds

    def fit(self, node: Node, text: str) -> str:
        if len(text) > MAX_WRITTEN:
            raise UnsupportedError("sql", node, f"more than {MAX_WRITTEN} characters")
        return text

    def node(self, node: Node) -> str:
        """The SQL expression of a node, in parentheses where it is not a name, literal or call."""
        text, shape = self.fit(node, self.bare(node)), self.plan.masked(node)
        seen = "" if shape is None else self.frames.seen(shape, self.node)
        return self.fit(node, f"CASE WHEN {seen} THEN {text} END") if seen else text

    def bare(self, node: Node) -> str:
        match node:
            case Number(value) | Percent(value):
                return f"{write_number(value)}e0"
            case Text(value):
                return self.frames.dialect.text(value)
            case Ref():
                return self.frames.reference(node)
            case Negate(operand):
                return f"(-{self.node(operand)})"
            case Not(operand):
                return f"(NOT {self.node(operand)})"
            case Binary("and" | "or" as operator, left, right):
                return f"({self.node(left)} {operator.upper()} {self.node(right)})"
            case Binary("/", left, right):
                return f"({self.node(left)} / NULLIF({self.node(right)}, 0))"
            case Binary("^", left, right):
                return self.power(left, right)
            case Binary(operator, left, right):
                return f"({self.node(left)} {operator} {self.node(right)})"
            case Compare(operands, operators):
                texts = [self.node(operand) for operand in operands]
                pairs = [f"{a} {sign} {b}" for a, sign, b in zip(texts, operators, texts[1:])]
                return f"({' AND '.join(pairs)})"
            case Call():
                return self.call(node)
            case Case(branches, otherwise):
                return self.case([(self.node(b.condition), b) for b in branches], otherwise)
            case Lookup(key, rows, otherwise):
                value = self.node(key)
                return self.case([(f"{value} = {self.node(row.condition)}", row) for row in rows], otherwise)
            case _:
                assert_never(node)

    def case(self, branches: Sequence[tuple[str, Branch]], otherwise: Node | None) -> str:
        """A chain in which a condition that is NULL ends the search: ``CASE WHEN`` would try the next branch."""
        text = "NULL" if otherwise is None else self.node(otherwise)
        for condition, branch in reversed(branches):
            text = f"CASE {condition} WHEN TRUE THEN {self.node(branch.value)} WHEN FALSE THEN {text} END"
        return f"({text})"

    def power(self, base: Node, exponent: Node) -> str:
        """0 to the power of 0 or less and fractional powers of negative numbers have no value."""
        x, y = self.node(base), self.node(exponent)
        literal = exponent.value if isinstance(exponent, Number) else None
        if literal is not None and literal > 0:
            good = "" if literal == literal.to_integral_value() else f"{x} >= 0"
        else:
            good = f"NOT ({x} = 0 AND {y} <= 0) AND NOT ({x} < 0 AND {y} <> FLOOR({y}))"
        return f"POWER(CASE WHEN {good} THEN {x} END, {y})" if good else f"POWER({x}, {y})"

    def call(self, node: Call) -> str:
        function = BY_NAME[node.function]
        number = self.plan.step(node)
        if number is not None:
            return self.frames.step_value(number)
        match function.applied:
            case "each" if function.name == "power":
                return self.power(*node.arguments)
            case "each" if function.name == "round":
                return f"ROUND({self.node(node.arguments[0])}, {self.places(node)})"
            case "each":
                return _SIMPLE[function.name].format(*map(self.node, node.arguments))
            case "all":
                return self.few(node, [self.node(argument) for argument in node.arguments])
            case "count":
                return self.member(node, node.arguments[0])
            case "if":
                condition, then, otherwise = node.arguments
                return self.case([(self.node(condition), Branch(condition, then))], otherwise)
            case "ifmissing":
                return f"COALESCE({self.node(node.arguments[0])}, {self.node(node.arguments[1])})"
            case "known":
                return self.node(node.arguments[0])
            case _:
                assert_never(function.applied)

    def places(self, node: Call) -> int:
        """Decimals to round to: engines want them before they see a row."""
        places = node.arguments[1] if len(node.arguments) > 1 else None
        sign = -1 if isinstance(places, Negate) else 1
        places = places.operand if isinstance(places, Negate) else places
        if places is None:
            return 0
        if not isinstance(places, Number) or places.value % 1 or places.value > _MAX_PLACES:
            raise UnsupportedError("sql", node, "the number of decimals is no whole constant from -30 to 30")
        return sign * int(places.value)

    def few(self, node: Call, texts: list[str]) -> str:
        """An aggregate of single values, side by side."""
        count, listed, total = len(texts), ", ".join(texts), f"({' + '.join(texts)})"
        known = " AND ".join(f"{text} IS NOT NULL" for text in texts)
        match node.function:
            case "sum" | "mean" | "min" | "max" | "median" if count == 1:
                return texts[0]
            case "sum":
                return total
            case "mean":
                return f"({total} / {count})"
            case "min" | "max":
                pick = "LEAST" if node.function == "min" else "GREATEST"
                return f"CASE WHEN {known} THEN {pick}({listed}) END"
            case "median":
                middle = [self.frames.dialect.ordered.format(listed, place) for place in (count // 2, count // 2 + 1)]
                return f"CASE WHEN {known} THEN {middle[1] if count % 2 else f'({middle[0]} + {middle[1]}) / 2'} END"
            case _:
                freedom = 1 if node.function == "stdev" else 0
                squares = " + ".join(self.fit(node, f"POWER({text} - {total} / {count}, 2)") for text in texts)
                return f"SQRT(({squares}) / NULLIF({count - freedom}, 0))"

    def member(self, call: Call, argument: Node) -> str:
        """What an aggregate takes of a member: its value; for ``count`` 1, or 0 where a condition does not hold."""
        text = self.node(argument)
        if call.function != "count":
            return text
        if self.kinds[argument] == "condition":
            return f"CASE {text} WHEN TRUE THEN 1e0 WHEN FALSE THEN 0e0 END"
        return f"CASE WHEN {text} IS NOT NULL THEN 1e0 END"
