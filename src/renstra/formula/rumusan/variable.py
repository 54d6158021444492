"""What a variable is called and counted in, from whatever a caller has at hand."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from renstra.formula.rumusan.bounds import MAX_VARIABLES


class Variable(NamedTuple):
    """``nama`` is what people call it, ``satuan`` its unit as documents write it; either may be empty."""

    nama: str = ""
    satuan: str = ""


Declared = Mapping[str, Any]
"""Name -> ``Variable``, ``(nama, satuan)``, ``{"nama":..., "satuan":...}``, an object with these attributes, the
satuan alone as text, or ``None``."""


def declared(variables: Declared) -> dict[str, Variable]:
    """Names with what is known of them."""
    return {str(name): _variable(value) for name, value in list(variables.items())[:MAX_VARIABLES]}


def _variable(value: Any) -> Variable:
    if isinstance(value, str):
        return Variable("", value)
    if isinstance(value, Mapping):
        return Variable(_text(value.get("nama")), _text(value.get("satuan")))
    if isinstance(value, tuple):
        parts: tuple[Any, ...] = value
        nama, satuan, *_ = (*parts, "", "")
        return Variable(_text(nama), _text(satuan))
    return Variable(_text(getattr(value, "nama", None)), _text(getattr(value, "satuan", None)))


def _text(value: object) -> str:
    return "" if value is None else str(value)
