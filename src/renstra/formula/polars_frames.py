"""The rows that a polars expression is computed over: joins by year and unit, groups. Needs polars 1.24 or later.

The same plan as in ``sql_frames.py``. Columns made here begin with ``_``: ``_d0:x`` is the variable x at the first of
the times that the formula looks at, ``_d0`` says that there is such a row, ``_a0`` is the first aggregate.
"""

from collections.abc import Callable

import polars as pl

from renstra.formula.kinds import Kinds
from renstra.formula.limits import MAX_OFFSET
from renstra.formula.load import YEARS
from renstra.formula.nodes import Node, Point, Range, Ref
from renstra.formula.tabular import Known, Plan, Shape, Step, always_valid, width

Write = Callable[[Node], pl.Expr]
_ONE, _BLANK, _TIME, _STEP = "_one", "_blank", "_t", "_k"


class Frames:
    """The frames of one formula over one table."""

    def __init__(self, plan: Plan, kinds: Kinds, table: pl.LazyFrame) -> None:
        self.plan = plan
        self.layout = layout = plan.layout
        self.year = layout.year
        self.by = [_ONE, *layout.by]
        self.keys = [*self.by, *layout.members]
        self.numbers = {time: number for number, time in enumerate(plan.times)}
        self.steps: list[pl.LazyFrame] = []
        columns = [self._clean(name, kinds).alias(f"_v:{name}") for name in plan.names]
        self.source = table.select(
            pl.lit(0).alias(_ONE), *layout.by, *layout.members, pl.col(self.year).cast(pl.Int64), *columns
        )
        years = self.source.select(self.year).unique()
        if layout.years is not None:
            years = pl.LazyFrame({self.year: layout.years}, schema={self.year: pl.Int64})
        self.grid = self.source.select(self.by).unique().join(years, how="cross")

    def reference(self, ref: Ref) -> pl.Expr:
        """A variable at its time."""
        return pl.col(f"_d{self.numbers[ref.time]}:{ref.name}")

    def step_value(self, number: int) -> pl.Expr:
        """What an aggregate gave. Where ``known`` left no row at all there is no group: a count of 0."""
        step, value = self.plan.steps[number], pl.col(f"_a{number}")
        if step.call.function == "count" and not step.shape.dims:
            return pl.when(pl.col(f"_a{number}:there").is_null()).then(0.0).otherwise(value)
        return value

    def add_step(self, step: Step, value: pl.Expr, write: Write) -> None:
        """An aggregate: the rows of its argument, in groups."""
        number = len(self.steps)
        item = pl.col("_v")
        totals = {"sum": item.sum(), "count": item.sum(), "mean": item.mean(), "min": item.min(), "max": item.max(),
                  "median": item.median(), "stdev": item.std(ddof=1), "stdevp": item.std(ddof=0)}  # fmt: skip
        total = pl.when(item.count() == pl.len()).then(totals[step.call.function])
        rows = self._rows_of(step.argument, step.part, write, blank=True)
        keys = [*self.by, *step.shape.dims, self.year]
        grouped = rows.select(*keys, value.alias("_v")).group_by(keys)
        self.steps.append(grouped.agg(total.alias(f"_a{number}"), pl.lit(True).alias(f"_a{number}:there")))

    def result(self, node: Node, value: pl.Expr, write: Write) -> pl.LazyFrame:
        """The frame that the formula gives."""
        rows = self._rows_of(node, self.plan.shape, write, blank=False)
        finite = pl.when(value.is_finite()).then(value).alias(self.layout.value)
        return rows.select(*self.layout.by, *self.plan.shape.dims, self.year, finite)

    def _clean(self, name: str, kinds: Kinds) -> pl.Expr:
        column = pl.col(self.layout.column(name))
        match kinds.name(name):
            case "number":
                number = column.cast(pl.Float64)
                return pl.when(number.is_finite()).then(number)
            case "text":
                return column.cast(pl.String)
            case _:
                return column.cast(pl.Boolean)

    def _rows_of(self, node: Node, shape: Shape, write: Write, *, blank: bool) -> pl.LazyFrame:
        times, steps = self.plan.needs(node)
        rows = self._rows(shape, blank=blank)
        for time in times:
            number = self.numbers[time]
            there = self.source.rename({f"_v:{name}": f"_d{number}:{name}" for name in self.plan.names})
            there = there.with_columns(pl.lit(True).alias(f"_d{number}"))
            rows = self._join(rows, there, time, self.keys)
            if self.layout.members and (blank or self.plan.varied):
                filled = self.source.select(*self.by, self.year).unique()
                rows = self._join(rows, filled.with_columns(pl.lit(True).alias(f"_i{number}")), time, self.by)
        for number in steps:
            keys = [*self.by, *self.plan.steps[number].shape.dims, self.year]
            rows = rows.join(self.steps[number], on=keys, how="left", nulls_equal=True)
            if (dims := self.plan.steps[number].shape.dims) and self.plan.varied:
                alone = self.steps[number].filter(pl.all_horizontal([pl.col(name).is_null() for name in dims]))
                alone = alone.select(*self.by, self.year, pl.lit(True).alias(f"_e{number}"))
                rows = rows.join(alone, on=[*self.by, self.year], how="left")
        present = self.present(shape, write, blank=blank)
        return rows if present is None else rows.filter(present)

    def _join(self, rows: pl.LazyFrame, other: pl.LazyFrame, time: Point | Range, keys: list[str]) -> pl.LazyFrame:
        """The rows of ``other`` at a time, beside ``rows``."""
        if isinstance(time, Range):
            return rows.join(other.rename({self.year: _TIME}), on=[*keys, _TIME], how="left")
        if time.anchor == "n":
            return rows.join(other.with_columns(pl.col(self.year) - time.offset), on=[*keys, self.year], how="left")
        there = other.filter(pl.col(self.year) == self._year(time)).drop(self.year)
        return rows.join(there, on=keys, how="left")

    def _rows(self, shape: Shape, *, blank: bool) -> pl.LazyFrame:
        sets = [name for name in shape.dims if name != YEARS]
        rows = self.grid
        if sets:
            members = self.source.select(*self.by, *sets).unique()
            rows = self.grid.join(members, on=self.by).with_columns(pl.lit(False).alias(_BLANK))
            if blank:
                rows = pl.concat([rows, self.grid.with_columns(pl.lit(True).alias(_BLANK))], how="diagonal")
        if shape.range is None:
            return rows
        most = width(shape.range) or MAX_OFFSET + 1
        first, last = self._point(shape.range.first), self._point(shape.range.last)
        rows = rows.join(pl.LazyFrame({_STEP: range(most)}, schema={_STEP: pl.Int64}), how="cross")
        if always_valid(shape.range):
            return rows.with_columns((first + pl.col(_STEP)).alias(_TIME))
        valid = (last - first).is_between(0, MAX_OFFSET)
        rows = rows.filter(pl.when(valid).then(pl.col(_STEP) <= last - first).otherwise(pl.col(_STEP) == 0))
        return rows.with_columns(pl.when(valid).then(first + pl.col(_STEP)).alias(_TIME))

    def _point(self, point: Point) -> pl.Expr:
        return pl.col(self.year) + point.offset if point.anchor == "n" else pl.lit(self._year(point))

    def _year(self, point: Point) -> int:
        return point.offset + ((self.layout.awal or 0) if point.anchor == "awal" else 0)

    def present(self, shape: Shape, write: Write, *, blank: bool) -> pl.Expr | None:
        """Whether there is such a member; ``None`` where there always is."""
        always = not self.layout.members and not all(isinstance(atom, Known) for atom in shape.atoms)
        if always or not shape.atoms:
            return None
        tests = [self._atom(atom, shape, write, blank=blank) for atom in shape.atoms]
        any_of = pl.any_horizontal(tests)
        if not blank or shape.range is not None or len(tests) == 1:
            return any_of
        return pl.when(pl.col(_BLANK)).then(pl.all_horizontal(tests)).otherwise(any_of)

    def seen(self, shape: Shape, write: Write) -> pl.Expr | None:
        """Whether the row at hand sees a value: it is a member, or the value is a single one. None: it always is."""
        ranged = shape.range is not None
        present = self.present(shape, write, blank=ranged)
        if present is None:
            return None
        return present | (pl.col(_TIME).is_null() if ranged else self._alone(shape))

    def _alone(self, shape: Shape) -> pl.Expr:
        tests = []
        for atom in shape.atoms:
            match atom:
                case Known(_, inner):
                    tests.append(self._alone(inner))
                case int():
                    tests.append(pl.col(f"_e{atom}").is_not_null())
                case _:
                    tests.append(pl.col(f"_i{self.numbers[atom]}").is_null())
        return pl.all_horizontal(tests)

    def _atom(self, atom: Point | Range | int | Known, shape: Shape, write: Write, *, blank: bool) -> pl.Expr:
        match atom:
            case Known(node, inner):
                single = pl.col(_TIME).is_null() if shape.range is not None else pl.col(_BLANK)
                present = self.present(inner, write, blank=blank)
                has = write(node).is_not_null() | single
                return has if present is None else present & has
            case int():
                return pl.col(f"_a{atom}:there").is_not_null()
            case _:
                row = pl.col(f"_d{(number := self.numbers[atom])}").is_not_null()
                return pl.when(pl.col(_BLANK)).then(pl.col(f"_i{number}").is_null()).otherwise(row) if blank else row
