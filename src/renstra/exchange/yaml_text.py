"""The model as YAML, in the canonical layout: keys in the order of the model, series on one line."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from renstra.exchange.key_order import key_order
from renstra.exchange.scalar import quantity_scalar, rupiah_scalar, text_scalar
from renstra.model import Bagian, Deret, Rencana
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, format_target

COLUMNS = 120
"""A series that is longer is not written on one line."""

_INDENT = "  "
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
    """The fields of a part that say something, in the order of ``key_order``."""
    for name in key_order(type(part)):
        field = type(part).model_fields[name]
        value = getattr(part, name)
        is_default = not field.is_required() and value == field.get_default(call_default_factory=True)
        if name in _ALWAYS and isinstance(part, Rencana):
            yield name, int(value) if name == "format" else value
        elif not is_default and value is not None and value != ():
            yield name, value


def _entry(key: str, value: Any, column: int = 0) -> Iterator[str]:
    """The lines of ``key: value``, without indentation of its own; ``column`` is where they will stand."""
    name = text_scalar(key) if not key.isdigit() else key
    inner = column + len(_INDENT)
    if isinstance(value, Deret):
        line = f"{name}: {_flow(value)}"
        if column + len(line) <= COLUMNS:
            yield line
            return
        yield f"{name}:"
        for year, cell in value.items():
            yield from _indented(_entry(str(year), Deret(cell) if isinstance(cell, Mapping) else cell, inner))
    elif isinstance(value, Bagian):
        lines = list(_part(value, inner))
        yield f"{name}:" if lines else f"{name}: {{}}"
        yield from _indented(lines)
    elif isinstance(value, Mapping):
        yield f"{name}:"
        for key_within, cell in value.items():
            yield from _indented(_entry(key_within, cell, inner))
    elif isinstance(value, tuple):
        yield f"{name}:"
        for item in value:
            yield from _indented(_item(item, inner))
    else:
        yield f"{name}: {_scalar(value)}"


def _flow(values: Mapping[Any, Any]) -> str:
    """A series on one line; months or quarters within a year are a series in it."""
    cells = (f"{key}: {_flow(cell) if isinstance(cell, Mapping) else _scalar(cell)}" for key, cell in values.items())
    return f"{{{', '.join(cells)}}}"


def _part(part: Bagian, column: int) -> Iterator[str]:
    for key, value in _stated(part):
        yield from _entry(key, value, column)


def _item(item: Any, column: int) -> Iterator[str]:
    if not isinstance(item, Bagian):
        yield f"- {_scalar(item)}"
        return
    lines = list(_part(item, column + len(_INDENT))) or ["{}"]
    yield f"- {lines[0]}"
    yield from _indented(lines[1:])


def _indented(lines: "Iterator[str] | list[str]") -> Iterator[str]:
    for line in lines:
        yield f"{_INDENT}{line}"


def _scalar(value: Any) -> str:
    if value is None:
        return '"-"'
    if isinstance(value, int):
        return rupiah_scalar(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return quantity_scalar(format_target(Angka(value), language="en"))
    if isinstance(value, _TARGETS):
        return quantity_scalar(format_target(value, language="en"))
    return text_scalar(str(value))
