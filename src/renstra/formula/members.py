"""Sets: operations member by member, and groups of members.

Two sets of the same name are matched by member; a set of one name spreads over a value with more names
(weights per question over households per question), a single value over everything.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat

from renstra.formula.load import ANY_SET
from renstra.formula.nodes import Node
from renstra.formula.value import Key, Members, Scalar, Undefined, Value
from renstra.formula.write_text import write


def each(values: Sequence[Value], apply: Callable[[Sequence[Scalar]], Scalar], node: Node) -> Value:
    """``apply`` to single values, or member by member where any of them has members."""
    sets = [value for value in values if isinstance(value, Members)]
    if not sets:
        return apply(values)  # type: ignore[arg-type]
    widest = max(sets, key=lambda members: len(members.dims))
    if all(members.dims == widest.dims for members in sets):
        return _matched(values, widest, sets, apply)
    pickers = []
    for value in values:
        picker = _picker(value, widest)
        if picker is None:
            return Undefined("himpunan-berbeda", write(node), node.span)
        pickers.append(picker)
    keys = _keys(members for members in sets if members.dims == widest.dims)
    return Members(widest.dims, {key: apply([pick(key) for pick in pickers]) for key in keys})


def _matched(
    values: Sequence[Value], widest: Members, sets: list[Members], apply: Callable[[Sequence[Scalar]], Scalar]
) -> Members:
    """All sets have the same names: whole columns side by side."""
    keys = list(_keys(sets))
    columns = [map(v.values.get, keys) if isinstance(v, Members) else repeat(v) for v in values]
    found: dict[Key, Scalar] = {}
    for key, row in zip(keys, zip(*columns, strict=False), strict=False):
        # ``apply`` sees a member that one set lacks as missing: ``ifmissing`` has an answer for it.
        found[key] = apply([_unmatched(key) if item is None else item for item in row] if None in row else row)
    return Members(widest.dims, found)


def _keys(sets: Iterable[Members]) -> dict[Key, None]:
    keys: dict[Key, None] = {}
    for members in sets:
        keys.update(dict.fromkeys(members.values))
    return keys


def _picker(value: Value, widest: Members) -> Callable[[Key], Scalar] | None:
    """Gives the member of ``value`` that goes with a key of ``widest``; ``None`` where the sets do not fit."""
    if not isinstance(value, Members):
        return lambda _: value
    values = value.values
    if value.dims == widest.dims:

        def same(key: Key) -> Scalar:
            found = values.get(key)
            return _unmatched(key) if found is None else found

        return same
    if ANY_SET in value.dims or not set(value.dims) <= set(widest.dims):
        return None
    places = [widest.dims.index(name) for name in value.dims]

    def projected(key: Key) -> Scalar:
        found = values.get(part := tuple(key[place] for place in places))
        return _unmatched(part) if found is None else found

    return projected


def _unmatched(key: Key) -> Undefined:
    return Undefined("anggota-tidak-cocok", ", ".join(map(str, key)))


def gather(values: Sequence[Value]) -> list[Scalar]:
    """All members of all values in one list."""
    found: list[Scalar] = []
    for value in values:
        if isinstance(value, Members):
            found.extend(value.values.values())
        else:
            found.append(value)
    return found


def group(value: Members, over: str, reduce: Callable[[list[Scalar]], Scalar]) -> Value | None:
    """Reduce along the set ``over`` and keep the other sets; ``None`` where there is no such set."""
    if value.dims in ((ANY_SET,), (over,)):
        return reduce(list(value.values.values()))
    if value.dims.count(over) != 1:
        return None
    place = value.dims.index(over)
    groups: dict[Key, list[Scalar]] = {}
    for key, item in value.values.items():
        groups.setdefault(key[:place] + key[place + 1 :], []).append(item)
    dims = value.dims[:place] + value.dims[place + 1 :]
    return Members(dims, {key: reduce(items) for key, items in groups.items()})
