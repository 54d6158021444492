"""Two versions of one part, field by field, whatever kind of part it is: a new field of the model is compared as well."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
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


class FieldsOf:
    """The changes between fields of two plans."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old, self.new = old, new
        self.is_partly = bool(old.broken or new.broken)

    def part(
        self, old: Bagian, new: Bagian, semula: Part, menjadi: Part, *, without: Sequence[str] = ()
    ) -> Iterator[Change]:
        """The changes of all fields but those that are left out."""
        if not self.is_partly and old.__dict__ == new.__dict__:
            return
        named = next((key for key in _NAMES if hasattr(new, key)), None)
        for key in _fields(old, new):
            if key in without:
                continue
            before, after = getattr(old, key, None), getattr(new, key, None)
            if before == after and not self.is_partly:
                continue
            if key == named and self._readable(semula, menjadi, key):
                if before != after:
                    yield Renamed(semula, menjadi)
            else:
                yield from self._value(before, after, semula, menjadi, (key,))

    def _readable(self, semula: Part, menjadi: Part, *inside: str) -> bool:
        return not (
            self.is_partly
            and (self.old.is_broken((*semula.path, *inside)) or self.new.is_broken((*menjadi.path, *inside)))
        )

    def _value(self, old: Any, new: Any, semula: Part, menjadi: Part, inside: tuple[str, ...]) -> Iterator[Change]:
        """The changes of one value; ``inside``: its key path in the part."""
        if isinstance(old, Deret) or isinstance(new, Deret):
            yield from self._series(old or {}, new or {}, semula, menjadi, inside)
        elif isinstance(old, Bagian) and isinstance(new, Bagian) and type(old) is type(new):
            for key in _fields(old, new):
                before, after = getattr(old, key, None), getattr(new, key, None)
                yield from self._value(before, after, semula, menjadi, (*inside, key))
        elif (isinstance(old, Bagian) and new is None) or (isinstance(new, Bagian) and old is None):
            if self._readable(semula, menjadi, *inside):
                yield from self._one_side(old, new, semula, menjadi, inside)
        elif isinstance(old, tuple) and isinstance(new, tuple) and _holds_parts(old + new):
            yield from self.items(old, new, semula, menjadi, inside)
        elif isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._mapping(old, new, semula, menjadi, inside)
        elif isinstance(old, (Decimal, *_TARGETS)) or isinstance(new, (Decimal, *_TARGETS)):
            yield from self._figure(old, new, semula, menjadi, inside, None)
        elif inside[-1] == "rumus" and isinstance(old, str) and isinstance(new, str):
            yield from self._formula(old, new, semula, menjadi, ".".join(inside))
        else:
            yield from self._field(old, new, semula, menjadi, inside)

    def _one_side(
        self, old: Bagian | None, new: Bagian | None, semula: Part, menjadi: Part, inside: tuple[str, ...]
    ) -> Iterator[Change]:
        if new is not None:
            yield Added(None, part_of(new, (*menjadi.path, *inside), inside[-1]))
        elif old is not None:
            yield Removed(part_of(old, (*semula.path, *inside), inside[-1]), None)

    def _series(
        self, old: Mapping[Any, Any], new: Mapping[Any, Any], semula: Part, menjadi: Part, inside: tuple[str, ...]
    ) -> Iterator[Change]:
        for key in sorted(dict.fromkeys((*old, *new)), key=lambda key: (isinstance(key, str), key)):
            before, after = old.get(key), new.get(key)
            if isinstance(before, Mapping) or isinstance(after, Mapping):  # months or quarters within a year
                for part in sorted(dict.fromkeys((*(before or {}), *(after or {})))):
                    step = (*inside, str(key))
                    yield from self._entry(before or {}, after or {}, part, semula, menjadi, step)
            else:
                yield from self._entry(old, new, key, semula, menjadi, inside)

    def _entry(
        self, old: Mapping[Any, Any], new: Mapping[Any, Any], key: int | str, semula: Part, menjadi: Part,
        inside: tuple[str, ...],
    ) -> Iterator[Change]:  # fmt: skip
        before, after = _stated(old, key), _stated(new, key)
        yield from self._figure(before, after, semula, menjadi, inside, key)

    def _figure(
        self, old: Figure, new: Figure, semula: Part, menjadi: Part, inside: tuple[str, ...], key: int | str | None
    ) -> Iterator[Change]:
        if self.is_partly:
            behind = () if key is None else (str(key),)
            old = UNREADABLE if self.old.is_broken((*semula.path, *inside, *behind)) else old
            new = UNREADABLE if self.new.is_broken((*menjadi.path, *inside, *behind)) else new
        if old != new:
            name = ".".join(inside)
            yield FigureChanged(semula, menjadi, _KINDS.get(name, "angka"), name, key, old, new)

    def _field(self, old: Any, new: Any, semula: Part, menjadi: Part, inside: tuple[str, ...]) -> Iterator[Change]:
        if self.is_partly:
            old = UNREADABLE if self.old.is_broken((*semula.path, *inside)) else old
            new = UNREADABLE if self.new.is_broken((*menjadi.path, *inside)) else new
        if old != new:
            yield FieldChanged(semula, menjadi, ".".join(inside), _plain(old), _plain(new))

    def _formula(self, old: str, new: str, semula: Part, menjadi: Part, name: str) -> Iterator[Change]:
        if (found := compare_formulas(old, new)) is not None:
            yield FormulaChanged(semula, menjadi, name, *found)

    def _mapping(
        self, old: Mapping[str, Any], new: Mapping[str, Any], semula: Part, menjadi: Part, inside: tuple[str, ...]
    ) -> Iterator[Change]:
        """Mappings of free keys: variables, cells of a table row, members of a variable."""
        values = (*old.values(), *new.values())
        if all(isinstance(value, Bagian) for value in values):
            yield from self._keyed_parts(old, new, semula, menjadi, inside)
            return
        numbers = any(isinstance(value, Decimal) for value in values)
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) == new.get(key) and (key in old) == (key in new) and not self.is_partly:
                continue
            if numbers:
                yield from self._entry(old, new, key, semula, menjadi, inside)
            else:
                yield from self._value(old.get(key), new.get(key), semula, menjadi, (*inside, key))

    def _keyed_parts(
        self, old: Mapping[str, Bagian], new: Mapping[str, Bagian], semula: Part, menjadi: Part, inside: tuple[str, ...]
    ) -> Iterator[Change]:
        """Parts by key; one whose key is gone is looked for by its name, which means that it is called otherwise now."""
        mine, theirs, jenis = list(old), list(new), inside[-1]
        before = {key: Part((*semula.path, *inside, key), jenis, name_of(old[key]), key) for key in mine}
        after = {key: Part((*menjadi.path, *inside, key), jenis, name_of(new[key]), key) for key in theirs}
        pairs = match(
            [Entry.of(id=key, nama=name_of(old[key])) for key in mine],
            [Entry.of(id=key, nama=name_of(new[key])) for key in theirs],
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

    def items(
        self, old: Sequence[Any], new: Sequence[Any], semula: Part, menjadi: Part, inside: tuple[str, ...]
    ) -> Iterator[Change]:
        """Lists of parts."""
        if not self._readable(semula, menjadi, *inside):
            return
        jenis = inside[-1]
        before = [part_of(item, (*semula.path, *inside, i), jenis) for i, item in enumerate(old)]
        after = [part_of(item, (*menjadi.path, *inside, j), jenis) for j, item in enumerate(new)]
        pairs = match(list(map(_entry, old)), list(map(_entry, new)), across=False)
        back = {j: i for i, j in pairs.items()}
        if is_reordered(list(pairs.items())):
            yield Reordered(semula, menjadi, ".".join(inside))
        for j, item in enumerate(new):
            if j in back:
                yield from self.part(old[back[j]], item, before[back[j]], after[j])
            else:
                yield Added(None, after[j])
        yield from (Removed(before[i], None) for i in range(len(old)) if i not in pairs)


def is_reordered(pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether the old order of things that both sides have is not the new one."""
    order = [j for _, j in sorted(pairs)]
    return any(first > second for first, second in zip(order, order[1:]))


def _fields(old: Bagian, new: Bagian) -> Iterator[str]:
    """The fields of both parts, in the order of the model."""
    return iter(dict.fromkeys((*type(new).model_fields, *type(old).model_fields)))


def _entry(item: Any) -> Entry:
    if not isinstance(item, Bagian):
        return Entry.of(nama=str(item))
    kode, unit = getattr(item, "kode", None), getattr(item, "unit", None)
    nama = name_of(item) or getattr(item, "asal", None) or ""
    return Entry.of(id=id_of(item), kode=kode, unit=unit if isinstance(unit, str) else None, nama=nama)


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
