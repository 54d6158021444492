"""The model as YAML, in the canonical layout: keys in the order of the model, series on one line."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from renstra.exchange.scalar import quantity_scalar, text_scalar
from renstra.model import Bagian, Deret, Rencana
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, format_target

_TARGETS = (Angka, Batas, Predikat, Rentang, TanpaNilai)


def to_yaml(plan: Rencana, keys: tuple[str, ...] | None = None) -> str:
    """A plan, or some of its top-level keys, as YAML text that loads to an equal model.

    Left out is what is not stated: ``None``, empty lists, values that are the default of the model.

    >>> from renstra.model import Renstra
    >>> plan = Renstra(jenis="renstra", perangkat_daerah="Dinas Koperasi", periode={"awal": 2024, "akhir": 2026})
    >>> print(to_yaml(plan), end="")
    format: 1
    jenis: renstra
    tata_letak: permendagri-86-2017
    periode:
      awal: 2024
      akhir: 2026
    perangkat_daerah: Dinas Koperasi
    """
    lines = [line for key, value in _stated(plan) if keys is None or key in keys for line in _entry(key, value)]
    return "".join(f"{line}\n" for line in lines)


_ALWAYS = frozenset({"format", "tata_letak"})


def _stated(part: Bagian) -> Iterator[tuple[str, Any]]:
    """The fields of a part that say something, in the order of the model."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        is_default = not field.is_required() and value == field.get_default(call_default_factory=True)
        if name in _ALWAYS and isinstance(part, Rencana):
            yield name, int(value) if name == "format" else value
        elif not is_default and value is not None and value != ():
            yield name, value


def _entry(key: str, value: Any) -> Iterator[str]:
    """The lines of ``key: value``, without indentation of its own."""
    name = text_scalar(key) if not key.isdigit() else key
    if isinstance(value, Deret):
        yield f"{name}: {_flow(value)}"
    elif isinstance(value, Bagian):
        yield f"{name}:"
        yield from _indented(_part(value))
    elif isinstance(value, Mapping):
        yield f"{name}:"
        for inner, cell in value.items():
            yield from _indented(_entry(inner, cell))
    elif isinstance(value, tuple):
        yield f"{name}:"
        for item in value:
            yield from _indented(_item(item))
    else:
        yield f"{name}: {_scalar(value)}"


def _flow(values: Mapping[Any, Any]) -> str:
    """A series on one line; months or quarters within a year are a series in it."""
    cells = (f"{key}: {_flow(cell) if isinstance(cell, Mapping) else _scalar(cell)}" for key, cell in values.items())
    return f"{{{', '.join(cells)}}}"


def _part(part: Bagian) -> Iterator[str]:
    for key, value in _stated(part):
        yield from _entry(key, value)


def _item(item: Any) -> Iterator[str]:
    if not isinstance(item, Bagian):
        yield f"- {_scalar(item)}"
        return
    lines = list(_part(item)) or ["{}"]
    yield f"- {lines[0]}"
    yield from _indented(lines[1:])


def _indented(lines: "Iterator[str] | list[str]") -> Iterator[str]:
    for line in lines:
        yield f"  {line}"


def _scalar(value: Any) -> str:
    if value is None:
        return '"-"'
    if isinstance(value, int):
        return f"{value:_}" if abs(value) >= 10_000 else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return quantity_scalar(format_target(Angka(value), language="en"))
    if isinstance(value, _TARGETS):
        return quantity_scalar(format_target(value, language="en"))
    return text_scalar(str(value))
