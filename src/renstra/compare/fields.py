"""Two versions of one part, field by field, whatever kind of part it is: a new field of the model is compared too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any, cast

from renstra.compare.changes import (
    UNREADABLE,
    Added,
    Change,
    Field,
    FieldChanged,
    Figure,
    FigureChanged,
    FormulaChanged,
    Jenis,
    Part,
    Removed,
    Renamed,
    Reordered,
)
from renstra.compare.formulas import compare_formulas
from renstra.compare.match import Entry, match
from renstra.compare.side import Side
from renstra.model import Bagian, Deret
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai
from renstra.source import KeyPath

_NAMES = ("nama", "uraian", "aspek", "dokumen", "peraturan")
"""The fields that name a part: the first that it has."""
_IDS = ("id", "indikator", "pada")
"""The fields that tell a part of a list from others, where they hold text."""
_TARGETS = (Angka, Batas, Predikat, Rentang, TanpaNilai)
_KINDS: dict[str, Jenis] = {"pagu": "pagu", "target": "target", "awal": "target"}


def name_of(item: Bagian) -> str:
    """What a part is called; ``""`` where it has no name."""
    return next((value for key in _NAMES if isinstance(value := getattr(item, key, None), str)), "")


def id_of(item: Bagian) -> str | None:
    """What tells a part of a list from the others."""
    return next((value for key in _IDS if isinstance(value := getattr(item, key, None), str)), None)


def part_of(item: Bagian, path: KeyPath, jenis: str) -> Part:
    """A part as changes name it."""
    return Part(path, jenis, name_of(item), getattr(item, "kode", None) or id_of(item) or "")


@dataclass(frozen=True, slots=True)
class Place:
    """A value in both plans: the part that it belongs to, and its key path inside."""

    semula: Part
    menjadi: Part
    inside: tuple[str, ...] = ()

    def at(self, step: str) -> "Place":
        """A value inside of this one."""
        return Place(self.semula, self.menjadi, (*self.inside, step))

    @property
    def old_path(self) -> KeyPath:
        """Where it stands in the old plan."""
        return (*self.semula.path, *self.inside)

    @property
    def new_path(self) -> KeyPath:
        """Where it stands in the new plan."""
        return (*self.menjadi.path, *self.inside)

    @property
    def isian(self) -> str:
        """The key path inside the part, as changes name it."""
        return ".".join(self.inside)


class FieldsOf:
    """The changes between fields of two plans."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old, self.new = old, new
        self.is_partly = bool(old.broken or new.broken)
        self.has_absent = bool(old.absent or new.absent)

    def are_same(self, old: Bagian, new: Bagian, *, without: Sequence[str] = ()) -> bool:
        """Whether it is plain that no field changed but those that are left out."""
        if self.is_partly or self.has_absent or type(old) is not type(new):
            return False
        mine, theirs = old.__dict__, new.__dict__
        return all(mine[key] == value for key, value in theirs.items() if key not in without)

    def part(
        self, old: Bagian, new: Bagian, semula: Part, menjadi: Part, *, without: Sequence[str] = ()
    ) -> Iterator[Change]:
        """The changes of all fields but those that are left out."""
        named = next((key for key in _NAMES if hasattr(new, key)), None)
        whole = Place(semula, menjadi)
        for key in _fields(old, new):
            if key in without:
                continue
            before, after = getattr(old, key, None), getattr(new, key, None)
            if self.has_absent and not semula.path:  # what stands in for a required key is nothing that the plan says
                before = None if key in self.old.absent else before
                after = None if key in self.new.absent else after
            if before == after and not self.is_partly:
                continue
            place = whole.at(key)
            if key == named and semula.path and self._is_readable(place):
                if before != after:
                    yield Renamed(semula, menjadi)
            else:
                yield from self._value(before, after, place)

    def _is_readable(self, place: Place) -> bool:
        return not (self.is_partly and (self.old.is_broken(place.old_path) or self.new.is_broken(place.new_path)))

    def _value(self, old: Any, new: Any, place: Place) -> Iterator[Change]:
        """The changes of one value."""
        if isinstance(old, Deret) or isinstance(new, Deret):
            yield from self._series(old or {}, new or {}, place)
        elif isinstance(old, Bagian) and isinstance(new, Bagian) and type(old) is type(new):
            for key in _fields(old, new):
                yield from self._value(getattr(old, key, None), getattr(new, key, None), place.at(key))
        elif (isinstance(old, Bagian) and new is None) or (isinstance(new, Bagian) and old is None):
            if not self._is_readable(place):
                return
            if new is not None:
                yield Added(None, part_of(new, place.new_path, place.inside[-1]))
            elif old is not None:
                yield Removed(part_of(old, place.old_path, place.inside[-1]), None)
        elif isinstance(old, tuple) and isinstance(new, tuple) and _holds_parts(old + new):
            yield from self._items(old, new, place)
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._mapping(old, new, place)
        elif isinstance(old, (Decimal, *_TARGETS)) or isinstance(new, (Decimal, *_TARGETS)):
            yield from self._figure(old, new, place, None)
        elif place.inside[-1] == "rumus" and isinstance(old, str) and isinstance(new, str):
            if (found := compare_formulas(old, new)) is not None:
                yield FormulaChanged(place.semula, place.menjadi, place.isian, *found)
        else:
            yield from self._field(old, new, place)

    def _series(self, old: Mapping[Any, Any], new: Mapping[Any, Any], place: Place) -> Iterator[Change]:
        for key in sorted(dict.fromkeys((*old, *new)), key=lambda key: (isinstance(key, str), key)):
            before, after = old.get(key), new.get(key)
            if isinstance(before, Mapping) or isinstance(after, Mapping):  # months or quarters within a year
                yield from self._series(before or {}, after or {}, place.at(str(key)))
            else:
                yield from self._entry(old, new, key, place)

    def _entry(self, old: Mapping[Any, Any], new: Mapping[Any, Any], key: int | str, place: Place) -> Iterator[Change]:
        yield from self._figure(_stated(old, key), _stated(new, key), place, key)

    def _figure(self, old: Figure, new: Figure, place: Place, key: int | str | None) -> Iterator[Change]:
        if self.is_partly:
            behind = () if key is None else (str(key),)
            old = UNREADABLE if self.old.is_broken((*place.old_path, *behind)) else old
            new = UNREADABLE if self.new.is_broken((*place.new_path, *behind)) else new
        if old != new:
            kind = _KINDS.get(place.isian, "angka")
            yield FigureChanged(place.semula, place.menjadi, kind, place.isian, key, old, new)

    def _field(self, old: Any, new: Any, place: Place) -> Iterator[Change]:
        if self.is_partly:
            old = UNREADABLE if self.old.is_broken(place.old_path) else old
            new = UNREADABLE if self.new.is_broken(place.new_path) else new
        if old != new:
            yield FieldChanged(place.semula, place.menjadi, place.isian, _plain(old), _plain(new))

    def _mapping(self, old: Mapping[str, Any], new: Mapping[str, Any], place: Place) -> Iterator[Change]:
        """Mappings of free keys: variables, cells of a table row, members of a variable."""
        values = (*old.values(), *new.values())
        if all(isinstance(value, Bagian) for value in values):
            yield from self._keyed_parts(old, new, place)
            return
        numbers = any(isinstance(value, Decimal) for value in values)
        for key in dict.fromkeys((*new, *old)):
            if old.get(key) == new.get(key) and (key in old) == (key in new) and not self.is_partly:
                continue
            if numbers or _stated(old, key) == TanpaNilai() or _stated(new, key) == TanpaNilai():
                yield from self._entry(old, new, key, place)
            else:
                yield from self._value(old.get(key), new.get(key), place.at(key))

    def _keyed_parts(self, old: Mapping[str, Bagian], new: Mapping[str, Bagian], place: Place) -> Iterator[Change]:
        """Parts by key; one whose key is gone is looked for by its name: then it has another key now."""
        mine, theirs, jenis = list(old), list(new), place.inside[-1]
        before = {key: Part((*place.old_path, key), jenis, name_of(old[key]), key) for key in mine}
        after = {key: Part((*place.new_path, key), jenis, name_of(new[key]), key) for key in theirs}
        pairs = match(
            [Entry(name_of(old[key]), id=key) for key in mine],
            [Entry(name_of(new[key]), id=key) for key in theirs],
        )
        back = {j: i for i, j in pairs.items()}
        for j, key in enumerate(theirs):
            if j not in back:
                yield Added(None, after[key])
                continue
            was = mine[back[j]]
            if was != key:
                yield FieldChanged(before[was], after[key], "id", was, key)
            yield from self.part(old[was], new[key], before[was], after[key])
        yield from (Removed(before[key], None) for i, key in enumerate(mine) if i not in pairs)

    def _items(self, old: Sequence[Any], new: Sequence[Any], place: Place) -> Iterator[Change]:
        """Lists of parts."""
        if not self._is_readable(place):
            return
        jenis = place.inside[-1]
        before = [part_of(item, (*place.old_path, i), jenis) for i, item in enumerate(old)]
        after = [part_of(item, (*place.new_path, j), jenis) for j, item in enumerate(new)]
        pairs = match(list(map(_entry, old)), list(map(_entry, new)), across=False)
        back = {j: i for i, j in pairs.items()}
        if is_reordered(list(pairs.items())):
            yield Reordered(place.semula, place.menjadi, place.isian)
        for j, item in enumerate(new):
            if j in back:
                yield from self.part(old[back[j]], item, before[back[j]], after[j])
            else:
                yield Added(None, after[j])
        yield from (Removed(before[i], None) for i in range(len(old)) if i not in pairs)


def is_reordered(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether the old order of things that both sides have is not the new one."""
    order = [j for _, j in sorted(pairs)]
    return any(first > second for first, second in pairwise(order))


def _fields(old: Bagian, new: Bagian) -> Iterator[str]:
    """The fields of both parts, in the order of the model."""
    return iter(dict.fromkeys((*type(new).model_fields, *type(old).model_fields)))


def _entry(item: Any) -> Entry:
    if not isinstance(item, Bagian):
        return Entry(str(item))
    kode, unit = getattr(item, "kode", None), getattr(item, "unit", None)
    nama = name_of(item) or getattr(item, "asal", None) or ""
    return Entry(nama, id=id_of(item), kode=kode, unit=unit if isinstance(unit, str) else None)


def _holds_parts(items: tuple[Any, ...]) -> bool:
    return any(isinstance(item, Bagian) for item in items)


def _stated(values: Mapping[Any, Any], key: int | str) -> Figure:
    """A value of a mapping: one that is explicitly absent is not one that is not stated."""
    if key not in values:
        return None
    return TanpaNilai() if values[key] is None else cast("Figure", values[key])


def _plain(value: Any) -> Field:
    """A value as a field of a change: text and numbers as they are, a whole part as its text."""
    if isinstance(value, Bagian):
        return value.model_dump_json(exclude_defaults=True)
    return cast("Field", value)
