"""What the model expects at a place of a file: a part, a series, money, text."""

import types
import typing
from typing import Annotated, Any, Literal, get_args, get_origin

from renstra.model import Bagian, Deret
from renstra.model.dasar import Rupiah

Kind = Literal["rupiah", "teks", "lain"]

Expected = tuple[Any, ...]
"""The alternatives that may stand at a place; none where the model knows no such place."""


def expected(annotation: Any) -> Expected:
    """The alternatives of a type: unions, ``Annotated`` and aliases taken apart; ``Rupiah`` stays what it is."""
    if annotation == Rupiah:
        return (Rupiah,)
    origin = _origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return tuple(kind for part in get_args(annotation) for kind in expected(part))
    if origin is Annotated:
        return expected(get_args(annotation)[0])
    return (annotation,)


def part_at(place: Expected, keys: set[str]) -> type[Bagian] | None:
    """The part that a mapping with these keys is, of several that with most of them."""
    parts = [kind for kind in place if isinstance(kind, type) and issubclass(kind, Bagian)]
    return max(parts, key=lambda part: len(keys & set(part.model_fields)), default=None)


def is_series(place: Expected) -> bool:
    """Whether values by year stand there."""
    return any(_is_series(kind) for kind in place)


def _origin(kind: Any) -> Any:
    return get_origin(kind)


def _is_series(kind: Any) -> bool:
    origin = _origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Deret)


def below_key(place: Expected, part: type[Bagian] | None, key: str) -> Expected:
    """What is expected behind a key."""
    if part is not None and key in part.model_fields:
        field = part.model_fields[key]
        whole = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        return expected(whole)
    return tuple(
        kind
        for candidate in place
        if (origin := _origin(candidate)) is dict or _is_series(candidate)
        for kind in expected(_values(candidate, origin))
    )


def _values(kind: Any, origin: Any) -> Any:
    if origin is dict:
        return get_args(kind)[1]
    arguments = get_args(kind)
    return arguments[0] if arguments else Any


def below_item(place: Expected) -> Expected:
    """What is expected in a list."""
    return tuple(
        kind for candidate in place if _origin(candidate) is tuple for kind in expected(get_args(candidate)[0])
    )


def scalar_kind(place: Expected) -> Kind:
    """What a scalar is there. Where only a part could stand, a bare text stands for it."""
    if Rupiah in place:
        return "rupiah"
    if str in place or (place and all(isinstance(kind, type) and issubclass(kind, Bagian) for kind in place)):
        return "teks"
    return "lain"
