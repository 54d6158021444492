"""The rows that an SQL expression is computed over: common table expressions, joins, groups.

``sumber`` is the table with numbers as DOUBLE, ``kisi`` every ``by`` with every year, ``isi`` the years with rows.
In each query ``s`` is the row at hand, ``d0 d1 ...`` the table at the times that the formula looks at, ``a0 a1 ...``
the aggregates computed before. ``s._blank`` marks the row that stands for "no member" (``tabular.py``).
"""

from collections.abc import Callable, Sequence

from renstra.formula.kinds import Kinds
from renstra.formula.limits import MAX_OFFSET
from renstra.formula.load import YEARS
from renstra.formula.nodes import Node, Point, Range, Ref
from renstra.formula.sql_dialects import Dialect
from renstra.formula.tabular import Known, Plan, Shape, Step, always_valid, width

LARGEST = "1.7976931348623157e308"
_FUNCTIONS = {"sum": "SUM", "count": "SUM", "mean": "AVG", "min": "MIN", "max": "MAX", "median": "MEDIAN",
              "stdev": "STDDEV_SAMP", "stdevp": "STDDEV_POP"}  # fmt: skip
Write = Callable[[Node], str]


class Frames:
    """All FROM clauses of one formula."""

    def __init__(self, plan: Plan, dialect: Dialect, table: str, kinds: Kinds) -> None:
        self.plan = plan
        self.layout = plan.layout
        self.dialect = dialect
        self.table = table
        self.kinds = kinds
        self.year = dialect.name(plan.layout.year)
        self.by = [dialect.name(name) for name in plan.layout.by]
        self.numbers = {time: number for number, time in enumerate(plan.times)}
        self.aliases: dict[str, str] = {}
        taken = {name.lower() for name in (*plan.layout.by, *plan.layout.members, plan.layout.year)}
        for name in plan.names:
            alias = name
            while alias.lower() in taken:
                alias += "_"
            taken.add(alias.lower())
            self.aliases[name] = dialect.name(alias)

    def reference(self, ref: Ref) -> str:
        """A variable at its time."""
        return f"d{self.numbers[ref.time]}.{self.aliases[ref.name]}"

    def step_value(self, number: int) -> str:
        """What an aggregate gave. Where ``known`` left no row at all there is no group: a count of 0."""
        step = self.plan.steps[number]
        if step.call.function == "count" and not step.shape.dims:
            return f"CASE WHEN a{number}.{self.year} IS NULL THEN 0e0 ELSE a{number}._v END"
        return f"a{number}._v"

    def sources(self) -> list[tuple[str, str]]:
        """The first common table expressions: name and body."""
        name, layout = self.dialect.name, self.layout
        keys = [*self.by, *map(name, layout.members), self.year]
        columns = [f"{self._clean(variable)} AS {alias}" for variable, alias in self.aliases.items()]
        ctes = [("sumber", f"SELECT {', '.join([*keys, *columns])}\nFROM {self.table}")]
        if layout.years is None:
            years = f"(SELECT DISTINCT {self.year} FROM sumber) AS y"
        else:
            years = f"(VALUES {', '.join(f'({year})' for year in layout.years)}) AS y({self.year})"
        units = f"(SELECT DISTINCT {', '.join(self.by)} FROM sumber) AS b CROSS JOIN " if self.by else ""
        picked = ", ".join([*(f"b.{key}" for key in self.by), f"y.{self.year}"])
        ctes.append(("kisi", f"SELECT {picked}\nFROM {units}{years}"))
        if layout.members:
            ctes.append(("isi", f"SELECT DISTINCT {', '.join([*self.by, self.year])} FROM sumber"))
        widths = [width(time) or MAX_OFFSET + 1 for time in self.plan.times if isinstance(time, Range)]
        if widths:
            ctes.append(("langkah", self.dialect.series.format(max(widths))))
        return ctes

    def step(self, step: Step, value: str, write: Write) -> str:
        """An aggregate: the rows of its argument, in groups."""
        keys = [*self.by, *map(self.dialect.name, step.shape.dims), self.year]
        listed, picked = ", ".join(keys), ", ".join(f"s.{key}" for key in keys)
        rows = f"SELECT {picked}, {value} AS _v\n{self._from(step.argument, step.part, write, blank=True)}"
        total = f"CASE WHEN COUNT(_v) = COUNT(*) THEN {_FUNCTIONS[step.call.function]}(_v) END AS _v"
        return f"SELECT {listed}, {total}\nFROM (\n{rows}\n) AS x\nGROUP BY {listed}"

    def result(self, node: Node, value: str, write: Write) -> str:
        """The last query."""
        shape = self.plan.shape
        keys = [*self.by, *map(self.dialect.name, shape.dims), self.year]
        inner = f"SELECT {', '.join(f's.{key}' for key in keys)}, {value} AS _v\n"
        inner += self._from(node, shape, write, blank=False)
        finite = f"CASE WHEN ABS(_v) <= {LARGEST} THEN _v END AS {self.dialect.name(self.layout.value)}"
        return f"SELECT {', '.join(keys)}, {finite}\nFROM (\n{inner}\n) AS r"

    def _clean(self, variable: str) -> str:
        column = self.dialect.name(self.layout.column(variable))
        if self.kinds.name(variable) != "number":
            return column
        number = f"CAST({column} AS DOUBLE)"
        return f"CASE WHEN ABS({number}) <= {LARGEST} THEN {number} END"  # NaN is above every number

    def _from(self, node: Node, shape: Shape, write: Write, *, blank: bool) -> str:
        times, steps = self.plan.needs(node)
        lines = [f"FROM {self._rows(shape, blank=blank)} AS s"]
        for time in times:
            alias, year = f"d{self.numbers[time]}", self._year(time)
            keys = [*self.by, *map(self.dialect.name, self.layout.members)]
            lines.append(f"LEFT JOIN sumber AS {alias} ON {self._match(alias, keys)}{alias}.{self.year} = {year}")
            if self.layout.members and (blank or self.plan.varied):
                alias = f"i{self.numbers[time]}"
                lines.append(f"LEFT JOIN isi AS {alias} ON {self._match(alias, self.by)}{alias}.{self.year} = {year}")
        for number in steps:
            dims = [self.dialect.name(name) for name in self.plan.steps[number].shape.dims]
            same = "".join(f" AND a{number}.{key} IS NOT DISTINCT FROM s.{key}" for key in dims)
            lines.append(f"LEFT JOIN a{number} ON {self._match(f'a{number}', [*self.by, self.year], last=same)}")
            if dims and self.plan.varied:
                alone = "".join(f" AND e{number}.{key} IS NULL" for key in dims)
                on = self._match(f"e{number}", [*self.by, self.year], last=alone)
                lines.append(f"LEFT JOIN a{number} AS e{number} ON {on}")
        present = self.present(shape, write, blank=blank)
        return "\n".join([*lines, f"WHERE {present}"] if present else lines)

    def _rows(self, shape: Shape, *, blank: bool) -> str:
        sets = [self.dialect.name(name) for name in shape.dims if name != YEARS]
        rows = "kisi"
        if sets:
            keys = [*self.by, *sets]
            picked = ", ".join([*(f"g.{key}" for key in self.by), *(f"m.{key}" for key in sets), f"g.{self.year}"])
            match = " AND ".join(f"m.{key} = g.{key}" for key in self.by)
            join = f"JOIN (SELECT DISTINCT {', '.join(keys)} FROM sumber) AS m ON {match or 'TRUE'}"
            rows = f"SELECT {picked}, FALSE AS _blank FROM kisi AS g {join}"
            if blank:
                empty = ", ".join([*self.by, *("NULL" for _ in sets), self.year])
                rows += f" UNION ALL SELECT {empty}, TRUE FROM kisi"
            rows = f"({rows})"
        if shape.range is not None:
            first, last = self._point(shape.range.first), self._point(shape.range.last)
            if always_valid(shape.range):
                year, reach = f"{first} + l.k", f"l.k <= {(width(shape.range) or 1) - 1}"
            else:
                valid = f"{last} - {first} BETWEEN 0 AND {MAX_OFFSET}"
                year = f"CASE WHEN {valid} THEN {first} + l.k END"
                reach = f"CASE WHEN {valid} THEN l.k <= {last} - {first} ELSE l.k = 0 END"
            rows = f"(SELECT s.*, {year} AS _t FROM {rows} AS s JOIN langkah AS l ON {reach})"
        return rows

    def _match(self, alias: str, keys: Sequence[str], last: str | None = None) -> str:
        equal = " AND ".join(f"{alias}.{key} = s.{key}" for key in keys)
        return equal + last if last is not None else f"{equal} AND " if equal else ""

    def _year(self, time: Point | Range) -> str:
        return "s._t" if isinstance(time, Range) else self._point(time)

    def _point(self, point: Point) -> str:
        if point.anchor == "n":
            return f"s.{self.year}" + (
                f" {'+' if point.offset > 0 else '-'} {abs(point.offset)}" if point.offset else ""
            )
        return str(point.offset + ((self.layout.awal or 0) if point.anchor == "awal" else 0))

    def present(self, shape: Shape, write: Write, *, blank: bool) -> str:
        """Whether there is such a member; empty where there always is."""
        if not self.layout.members and not all(isinstance(atom, Known) for atom in shape.atoms):
            return ""
        texts = [self._atom(atom, shape, write, blank=blank) for atom in shape.atoms]
        if len(texts) < 2:
            return "".join(texts)
        any_of = f"({' OR '.join(texts)})"
        if not blank or shape.range is not None:
            return any_of
        return f"CASE WHEN s._blank THEN {' AND '.join(texts)} ELSE {any_of} END"

    def seen(self, shape: Shape, write: Write) -> str:
        """Whether the row at hand sees a value: it is a member, or the value is a single one. Empty: it always is."""
        ranged = shape.range is not None
        present = self.present(shape, write, blank=ranged)
        alone = "s._t IS NULL" if ranged else " AND ".join(map(self._alone, shape.atoms))
        return f"({present} OR {alone})" if present else ""

    def _alone(self, atom: Point | Range | int | Known) -> str:
        match atom:
            case Known(_, inner):
                return " AND ".join(map(self._alone, inner.atoms))
            case int():
                return f"e{atom}.{self.year} IS NOT NULL"
            case _:
                return f"i{self.numbers[atom]}.{self.year} IS NULL"

    def _atom(self, atom: Point | Range | int | Known, shape: Shape, write: Write, *, blank: bool) -> str:
        match atom:
            case Known(node, inner):
                single = "s._t IS NULL" if shape.range is not None else "s._blank"
                has = f"({write(node)} IS NOT NULL OR {single})"
                present = self.present(inner, write, blank=blank)
                return f"({present} AND {has})" if present else has
            case int():
                return f"a{atom}.{self.year} IS NOT NULL"
            case _:
                number = self.numbers[atom]
                row = f"d{number}.{self.year} IS NOT NULL"
                return f"CASE WHEN s._blank THEN i{number}.{self.year} IS NULL ELSE {row} END" if blank else row
