"""Values out of the data.

Shapes of ``data[name]``, where an entry is ``int``, ``Decimal``, ``str``, ``bool``, ``None`` or ``Undefined``::

    entry                                a constant, the same in every year
    {year: entry}                        a series
    {year: {part: entry}}                monthly or quarterly, parts counted from 1
    {year: {member: entry}}              members are text, or tuples of text for several sets
    {year: {member: {part: entry}}}      or {year: {part: {member: entry}}}
    {member: {year: entry}}, {member: entry}

Years and parts are ``int`` keys, members are ``str``; a mapping has keys of one kind. Anything else is a wrong call and
raises ``TypeError``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Any

from renstra.formula.exact import NoValue, from_number
from renstra.formula.limits import MAX_BITS, MAX_CELLS, MAX_MOMENTS, MAX_OFFSET, MAX_PARTS
from renstra.formula.nodes import Branch, Point, Range, Ref
from renstra.formula.value import Data, Key, Members, Scalar, Undefined, Value
from renstra.formula.write_text import write

ANY_SET = ""
"""Name of a set that nobody named."""

YEARS, PARTS = "tahun", "bagian"
"""Names of the sets that ranges make."""


@dataclass(slots=True)
class Context:
    """Where and when a formula is evaluated. ``left_out`` counts what ``known`` left out."""

    data: Data
    year: int
    awal: int | None = None
    part: int | None = None
    parts_per_year: int = 12
    sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: int = 0
    trace: dict[int, Value] | None = None
    """Where it is given: ``id`` of every node that was looked at -> its value."""
    cells: int = field(default=0, init=False)
    """How many values were taken out of members and ranges so far."""
    texts: dict[int, str] = field(default_factory=dict, init=False)
    """``id`` of a node without value -> its text: thousands of members may have none for the same reason."""
    rows: dict[int, tuple[Branch, ...]] = field(default_factory=dict, init=False)
    """``id`` of a lookup -> its rows as conditions; kept here, so that no ``id`` is used twice."""


def load(ref: Ref, context: Context) -> Value:
    """The value of a variable or indicator at its time: one, or many where it has members or a range was asked for."""
    try:
        entry = context.data[ref.name]
    except KeyError:
        return Undefined("variabel-tidak-ada", ref.name, ref.span, ref.name)
    try:
        when = moments(ref, context)
    except NoValue as none:
        return Undefined(none.reason, write(ref, year=context.year), ref.span, ref.name)
    ranged: tuple[str, ...] = ()
    if isinstance(ref.time, Range):
        ranged += (YEARS,)
    if isinstance(ref.part, Range):
        ranged += (PARTS,)
    if not ranged:
        year, part = when[0]
        value = _at(entry, ref, year, part, context)
        return _too_many(ref, context) if isinstance(value, Members) and _spent(value, context) else value
    found: dict[Key, Scalar] = {}
    dims: tuple[str, ...] = ()
    for year, part in when:
        key: Key = tuple(k for k, name in ((year, YEARS), (part, PARTS)) if name in ranged and k is not None)
        value = _at(entry, ref, year, part, context)
        if isinstance(value, Members):
            dims = value.dims
            if _spent(value, context):
                return _too_many(ref, context)
            found.update({(*key, *member): item for member, item in value.values.items()})
        else:
            context.cells += 1
            found[key] = value
    full = ranged + dims
    if any(len(key) != len(full) for key in found):  # a year without members among years with members
        for key in [key for key in found if len(key) != len(full)]:
            found[(*key, *("" for _ in dims))[: len(full)]] = found.pop(key)
    return Members(full, found)


def _spent(value: Members, context: Context) -> bool:
    """Count the members; whether they are more than one evaluation may take."""
    context.cells += len(value.values)
    return context.cells > MAX_CELLS


def _too_many(ref: Ref, context: Context) -> Undefined:
    return Undefined("terlalu-banyak", write(ref, year=context.year), ref.span, ref.name)


def needed_years(ref: Ref, context: Context) -> tuple[int, ...]:
    """The years that a reference looks at; none where they cannot be known (no base year, empty range)."""
    try:
        return tuple(dict.fromkeys(year for year, _ in moments(ref, context)))
    except NoValue:
        return ()


def moments(ref: Ref, context: Context) -> list[tuple[int, int | None]]:
    """Years, each with its part; ``[n, b-1]`` in January is the December before."""
    years = _points(ref.time, context, MAX_OFFSET + 1)
    if ref.part is None:
        return [(year, None) for year in years]
    parts = _points(ref.part, context, MAX_PARTS)
    if len(years) * len(parts) > MAX_MOMENTS:
        raise NoValue("rentang-kosong")
    moments: list[tuple[int, int | None]] = []
    for year, part in product(years, parts):
        turns, index = divmod(part - 1, context.parts_per_year) if _moves(ref.part) else (0, part - 1)
        moments.append((year + turns, index + 1))
    return moments


def _moves(index: Point | Range) -> bool:
    ends = (index.first, index.last) if isinstance(index, Range) else (index,)
    return any(point.anchor == "b" for point in ends)


def _points(index: Point | Range, context: Context, most: int) -> range:
    if isinstance(index, Point):
        value = _resolve(index, context)
        return range(value, value + 1)
    first, last = _resolve(index.first, context), _resolve(index.last, context)
    if not 0 <= last - first < most:
        raise NoValue("rentang-kosong")
    return range(first, last + 1)


def _resolve(point: Point, context: Context) -> int:
    match point.anchor:
        case "n":
            return context.year + point.offset
        case "awal":
            if context.awal is None:
                raise NoValue("tahun-awal")
            return context.awal + point.offset
        case "b":
            if context.part is None:
                raise NoValue("bagian-tahun")
            return context.part + point.offset
        case _:
            return point.offset


def _at(entry: Any, ref: Ref, year: int, part: int | None, context: Context) -> Value:
    """One moment of an entry, whose mappings by year, part and member may be nested in any order."""
    if isinstance(entry, Mapping):
        if _by_member(entry):
            return _members(entry, ref, year, part, context, by_year=True)
        entry = entry.get(year)
    return _within(entry, ref, year, part, context)


def _within(entry: Any, ref: Ref, year: int, part: int | None, context: Context) -> Value:
    if isinstance(entry, Mapping):
        if _by_member(entry):
            return _members(entry, ref, year, part, context, by_year=False)
        if part is None:
            return Undefined("perlu-bagian", f"{ref.name}[{year}]", ref.span, ref.name, year)
        entry, part = entry.get(part), None
        if isinstance(entry, Mapping):
            return _members(entry, ref, year, None, context, by_year=False)
    elif part is not None and entry is not None and not isinstance(entry, Undefined):
        return Undefined("tanpa-bagian", f"{ref.name}[{year}]", ref.span, ref.name, year)
    return _scalar(entry, ref, year)


def _by_member(entry: Mapping[Any, Any]) -> bool:
    return isinstance(next(iter(entry), 0), str | tuple)


def _members(
    entry: Mapping[Any, Any], ref: Ref, year: int, part: int | None, context: Context, *, by_year: bool
) -> Value:
    read = _at if by_year else _within
    found: dict[Key, Scalar] = {}
    for member, item in entry.items():
        value = read(item, ref, year, part, context) if isinstance(item, Mapping) else _scalar(item, ref, year)
        if isinstance(value, Members):
            value = Undefined("himpunan-berbeda", f"{ref.name}[{year}]", ref.span, ref.name, year)
        if isinstance(value, Undefined) and value.name == ref.name and value.reason in ("data-kosong", "perlu-bagian"):
            shown = ", ".join(member) if isinstance(member, tuple) else member
            value = Undefined(value.reason, f"{ref.name}[{year}] {shown}", ref.span, ref.name, year)
        found[_key(member, ref)] = value
    width = len(next(iter(found), ("",)))
    dims = context.sets.get(ref.name) or (ANY_SET,) * width
    if len(dims) != width or any(len(key) != width for key in found):
        return Undefined("himpunan-berbeda", ref.name, ref.span, ref.name, year)
    return Members(dims, found)


def _key(member: Any, ref: Ref) -> Key:
    if isinstance(member, str):
        return (member,)
    if isinstance(member, tuple) and member:
        return member
    raise TypeError(f"{ref.name}: members are text or tuples of text, not {member!r}")


def _scalar(entry: Any, ref: Ref, year: int) -> Scalar:
    if entry.__class__ is int and entry.bit_length() <= MAX_BITS:
        return entry, 1
    match entry:
        case None:
            return Undefined("data-kosong", f"{ref.name}[{year}]", ref.span, ref.name, year)
        case bool() | str() | Undefined():
            return entry
        case int() | Decimal():
            try:
                return from_number(entry)
            except NoValue as none:
                return Undefined(none.reason, f"{ref.name}[{year}]", ref.span, ref.name, year)
        case _:
            raise TypeError(f"{ref.name}[{year}]: int, Decimal, str, bool or None expected, not {type(entry).__name__}")
