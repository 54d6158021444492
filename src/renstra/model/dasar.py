"""What every part of the model is made of: the frozen base class, the field types, and the series over years.

A field type reads text (from YAML) as well as ready values (from Python); ``float`` is refused everywhere.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, NoReturn, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from renstra.quantity import (
    NO_VALUE,
    Angka,
    Batas,
    Predikat,
    QuantityError,
    Rentang,
    TanpaNilai,
    Target,
    format_target,
    parse_angka,
    parse_rupiah,
    parse_tanggal,
    parse_target,
)

T = TypeVar("T")
Tahun = int
KunciDeret = int | Literal["akhir"]

_TAHUN_PERTAMA, _TAHUN_TERAKHIR = 1945, 2199
_TARGETS = (Angka, Rentang, Batas, Predikat, TanpaNilai)


class Bagian(BaseModel):
    """Base of all parts of a plan: frozen, unknown keys refused, YAML key = attribute name."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _reading(parse: Callable[[str], Any], *ready: type) -> Callable[[Any], Any]:
    """A validator that reads text with ``parse`` and lets values of the ``ready`` types through."""

    def read(value: Any) -> Any:
        if value.__class__ is str:
            try:
                return parse(value)
            except QuantityError as error:
                raise PydanticCustomError(error.kind, error.kind, error.params) from None
        return _ready(value, ready)

    return read


def _ready(value: Any, types: tuple[type, ...]) -> Any:
    """A value made in Python: of the right type and, where it is money, not negative."""
    if value is None:
        return TanpaNilai() if TanpaNilai in types else None
    if isinstance(value, bool) or not isinstance(value, (*types, *((int, Decimal) if TanpaNilai in types else ()))):
        kind = "bukan-skalar" if isinstance(value, dict | list | tuple) else "jenis-python"
        raise PydanticCustomError(kind, "{jenis}", {"jenis": type(value).__name__})
    if isinstance(value, Decimal) and not value.is_finite():
        raise PydanticCustomError("bukan-angka", "bukan-angka", {"teks": str(value)})
    if types == (int,) and isinstance(value, int) and value < 0:
        raise PydanticCustomError("rupiah-negatif", "rupiah-negatif", {"teks": str(value)})
    return Angka(Decimal(value)) if TanpaNilai in types and isinstance(value, int | Decimal) else value


_read_rupiah = _reading(parse_rupiah, int)
_read_target = _reading(parse_target, *_TARGETS)
_read_bilangan = _reading(lambda text: None if text.strip() in NO_VALUE else parse_angka(text), int, Decimal)


class _Plain:
    """Core schema of a field whose value is made by one Python function; the JSON Schema describes its text."""

    def __init__(self, read: Callable[[Any], Any], write: Callable[[Any], Any], schema: dict[str, Any]) -> None:
        self.read, self.write, self.schema = read, write, schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.read,
            serialization=core_schema.plain_serializer_function_ser_schema(self.write, when_used="json"),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema)


_NO_VALUE_PATTERN = r"|\s*(-|–|—|n/a|N/A|N/a|null|~)?\s*"

Teks = Annotated[str, StringConstraints(min_length=1)]
"""Text, kept to the letter."""

Kode = Annotated[str, StringConstraints(min_length=1)]
"""A code of the nomenclature, kept to the letter: ``2.17.07.2.01``."""

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
"""A short name by which other parts of the plan refer to this one."""

Rujukan = Annotated[str, StringConstraints(pattern=r"^(rpd\.|rpjmd\.|induk\.)?[A-Za-z][A-Za-z0-9_-]*$")]
"""The id of a part of this plan, or of the parent plan with ``rpd.`` or ``rpjmd.`` before it."""

Rupiah = Annotated[
    int | None,
    _Plain(
        _read_rupiah,
        lambda amount: amount,
        {
            "type": ["integer", "string", "null"],
            "minimum": 0,
            "pattern": r"^\s*([Rr][Pp]\.?\s*)?\d[\d.,_]*(,-|,--|\.-)?\s*$"
            + _NO_VALUE_PATTERN.replace("|", "|^", 1)
            + "$",
            "description": "Rupiah bulat: 690_345_000, 690.345.000, atau '-' bila tidak ada.",
        },
    ),
]
"""Whole rupiah; ``None`` is explicitly no value."""

Bilangan = Annotated[
    Decimal | None,
    _Plain(
        lambda value: Decimal(number) if isinstance(number := _read_bilangan(value), int) else number,
        lambda number: None if number is None else str(number),
        {"type": ["number", "string", "null"], "description": "Bilangan: 75,02 atau 75.02; '-' bila tidak ada."},
    ),
]
"""An exact number with its stated decimals; ``None`` is explicitly no value."""

IsiTarget = Annotated[
    Target,
    _Plain(
        _read_target,
        format_target,
        {
            "type": ["number", "string", "null"],
            "description": "Target: 5,4%, 80 unit usaha, 69,1-69,5, '>= 80', BB, atau n/a.",
        },
    ),
]
"""A target: a number with optional unit, a range, a bound, a grade, or no value."""


Tanggal = Annotated[
    date,
    _Plain(
        _reading(parse_tanggal, date),
        date.isoformat,
        {"type": "string", "format": "date", "description": "Tanggal: tahun-bulan-hari, 2025-12-31."},
    ),
]
"""A day: ``2025-12-31``."""


def _kosong(value: Any) -> Any:
    return () if value == "" else value


Daftar = Annotated[tuple[T, ...], BeforeValidator(_kosong)]
"""A list; a key with nothing behind it is an empty one."""


_KUNCI: dict[Any, KunciDeret] = {
    "akhir": "akhir",
    **{year: year for year in range(_TAHUN_PERTAMA, _TAHUN_TERAKHIR + 1)},
    **{str(year): year for year in range(_TAHUN_PERTAMA, _TAHUN_TERAKHIR + 1)},
}


def _kunci(value: Any) -> KunciDeret:
    """A key of a series: a year of four digits, to the letter, or ``akhir``."""
    key = _KUNCI.get(value)
    if key is None or isinstance(value, float | bool):
        raise PydanticCustomError("bukan-tahun", "bukan-tahun")
    return key


class Deret(dict[KunciDeret, T], Generic[T]):
    """Values per year, read-only: ``pagu[2025]``, ``pagu.akhir``; keys are the years as ``int`` and ``"akhir"``."""

    __slots__ = ()

    @property
    def akhir(self) -> T | None:
        """The value at the end of the period (*kondisi akhir*), ``None`` where it is not stated."""
        return self.get("akhir")

    @property
    def tahun(self) -> dict[int, T]:
        """The yearly values alone, in the order of the years."""
        years = sorted(key for key in self if isinstance(key, int))
        return {year: self[year] for year in years}

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return f"Deret({dict.__repr__(self)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (dict(self),))

    def _refuse_change(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("a Deret is read-only; build a new one")

    __setitem__ = __delitem__ = _refuse_change
    clear = pop = popitem = setdefault = update = _refuse_change
    __ior__ = _refuse_change

    def __iter__(self) -> Iterator[KunciDeret]:
        return dict.__iter__(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        values = handler.generate_schema(get_args(source)[0])
        keys = core_schema.no_info_plain_validator_function(_kunci)
        return core_schema.no_info_after_validator_function(
            cls,
            core_schema.dict_schema(keys, values),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda value, write: write(dict(value)),
                schema=core_schema.dict_schema(core_schema.any_schema(), values),
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        any_key = core_schema.dict_schema(core_schema.str_schema(), schema["schema"]["values_schema"])
        values = handler(any_key)["additionalProperties"]
        return {
            "type": "object",
            "patternProperties": {r"^(19|20|21)\d\d$": values},
            "properties": {"akhir": values},
            "additionalProperties": False,
        }


DeretRupiah = Deret[Rupiah]
DeretTarget = Deret[IsiTarget]
