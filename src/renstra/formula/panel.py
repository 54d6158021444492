"""A whole panel in one call: the formula for every member (kabupaten, unit) by itself, in every year.

``panel(data)[year][member]`` is what ``evaluate`` gives on the data of that member alone; an aggregate runs over what
the member has, not over the members. Where the formula is plain arithmetic, one function made by ``compile.py`` runs
over the rows, and only cells that it cannot answer are evaluated by themselves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from renstra.formula.compile import Kernel
from renstra.formula.evaluate import result
from renstra.formula.load import Context
from renstra.formula.missing import is_plain
from renstra.formula.nodes import Node, Point, Ref, walk
from renstra.formula.value import Data, Undefined

Cell = Decimal | Undefined
Panel = dict[int, dict[str, Cell]]
"""Year -> member -> value. Data without members have the one member ``""``."""

WHOLE = ""


def years_of(tree: Node, data: Data) -> tuple[int, ...]:
    """Every year in which any variable of the formula has an entry."""
    years: set[int] = set()
    for name in _names(tree):
        series = data.get(name)
        if isinstance(series, Mapping):
            inner = series.values() if _by_member(series) else (series,)
            years.update(key for part in inner if isinstance(part, Mapping) for key in part if isinstance(key, int))
    return tuple(sorted(years))


def panel(tree: Node, kernel: Kernel | None, years: Iterable[int], context: Context) -> Panel:
    """The formula for every member in every year; ``kernel`` is what ``compile_kernel`` made of the tree."""
    data = {name: _grouped(context.data[name]) for name in _names(tree) if name in context.data}
    sets = {name: dims[1:] for name, dims in context.sets.items() if len(dims) > 1}
    members = _members(data.values())
    here = replace(context, data=data, sets=sets)
    return {year: _year(tree, kernel, members, replace(here, year=year)) for year in years}


def _year(tree: Node, kernel: Kernel | None, members: Sequence[str], context: Context) -> dict[str, Cell]:
    columns = _columns(kernel.leaves, context) if kernel is not None else None
    if kernel is None or columns is None:
        return {member: _cell(tree, member, context) for member in members}
    rows = list(zip(*(_spread(column, members) for column in columns), strict=True))
    first, second = kernel.functions(columns)
    cells: list[Cell | None] = list(first(rows))
    again = [index for index, cell in enumerate(cells) if cell is None]
    looks = [(index, ref, _year_of(ref.time, context)) for index, ref in kernel.looks if isinstance(ref.time, Point)]
    for index in again:
        cells[index] = _missing(looks, rows[index], members[index])
    again = [index for index in again if cells[index] is None]
    for index, cell in zip(again, second(rows[index] for index in again), strict=True):
        member, row = members[index], rows[index]
        cells[index] = _by_tree(tree, member, _of_row(kernel.leaves, row, context), context) if cell is None else cell
    return dict(zip(members, cells, strict=True))  # type: ignore[arg-type]


def _missing(looks: Sequence[tuple[int, Ref, int]], row: Sequence[Any], member: str) -> Undefined | None:
    """What the tree says of a row in which an input is missing; ``None`` where it has to be asked."""
    for index, ref, year in looks:
        value = row[index]
        if value is None:
            return Undefined("data-kosong", f"{ref.name}[{year}] {member}".rstrip(), ref.span, ref.name, year)
        if not is_plain(value):
            return None
    return None


def _of_row(leaves: Sequence[tuple[str, Point]], row: Sequence[Any], context: Context) -> Data:
    """A row as data: only what the formula looks at."""
    data: dict[str, dict[int, Any]] = {}
    for (name, point), value in zip(leaves, row, strict=True):
        data.setdefault(name, {})[_year_of(point, context)] = value
    return data


def _cell(tree: Node, member: str, context: Context) -> Cell:
    """One cell by the tree, on the data of its member alone."""
    data = {name: _restricted(entry, member) for name, entry in context.data.items()}
    return _by_tree(tree, member, data, context)


def _by_tree(tree: Node, member: str, data: Data, context: Context) -> Cell:
    alone = Context(data, context.year, context.awal, context.part, context.parts_per_year, context.sets)
    value, _, none, _ = result(tree, alone)
    if value is not None:
        return value
    assert none is not None
    where = f"{none.where} {member}".rstrip()
    return Undefined(none.reason, where, none.span, none.name, none.year, none.count, none.total)


def _names(tree: Node) -> tuple[str, ...]:
    return tuple(dict.fromkeys(node.name for node in walk(tree) if isinstance(node, Ref)))


def _by_member(entry: Mapping[Any, Any]) -> bool:
    return isinstance(next(iter(entry), 0), str | tuple)


def _grouped(entry: Any) -> Any:
    """Tuples as keys become mappings inside each other: ``{("Kabuh", "padi"): 3}`` is ``{"Kabuh": {"padi": 3}}``."""
    if not isinstance(entry, Mapping):
        return entry
    if not isinstance(next(iter(entry), 0), tuple):
        return {key: _grouped(item) for key, item in entry.items()} if _has_tuples(entry) else entry
    groups: dict[str, dict[Any, Any]] = {}
    for key, item in entry.items():
        if not isinstance(key, tuple) or not key:
            raise TypeError(f"members are text or tuples of text, one of them in one mapping, not {key!r}")
        member, *inner = key
        if inner:
            groups.setdefault(member, {})[inner[0] if len(inner) == 1 else tuple(inner)] = item
        else:
            groups[member] = item
    return groups


def _has_tuples(entry: Mapping[Any, Any]) -> bool:
    return any(isinstance(item, Mapping) and isinstance(next(iter(item), 0), tuple) for item in entry.values())


def _members(entries: Iterable[Any]) -> list[str]:
    """Every member of any variable, in the order of the data."""
    members: dict[str, None] = {}
    for entry in entries:
        if isinstance(entry, Mapping):
            parts = (entry,) if _by_member(entry) else entry.values()
            for part in parts:
                if isinstance(part, Mapping) and _by_member(part):
                    members.update(dict.fromkeys(part))
    return list(members) or [WHOLE]


def _restricted(entry: Any, member: str) -> Any:
    """The entry of one member, in the shapes that ``load.py`` reads."""
    if not isinstance(entry, Mapping):
        return entry
    if _by_member(entry):
        return entry.get(member)
    return {
        year: item.get(member) if isinstance(item, Mapping) and _by_member(item) else item
        for year, item in entry.items()
    }


def _columns(leaves: tuple[tuple[str, Point], ...], context: Context) -> list[Any] | None:
    """The entry of every leaf in its year, by member or the same for all; ``None``: another shape, use the tree."""
    columns: list[Any] = []
    for name, point in leaves:
        series = context.data.get(name)
        if not isinstance(series, Mapping) or _by_member(series) or (point.anchor == "awal" and context.awal is None):
            return None
        column = series.get(_year_of(point, context))
        if isinstance(column, Mapping) and not _by_member(column):
            return None
        columns.append(column)
    return columns


def _year_of(point: Point, context: Context) -> int:
    return {"n": context.year, "awal": context.awal or 0}.get(point.anchor, 0) + point.offset


def _spread(column: Any, members: Sequence[str]) -> Iterable[Any]:
    return map(column.get, members) if isinstance(column, Mapping) else [column] * len(members)
