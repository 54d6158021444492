"""What the model expects at a place, for messages: the keys of a part, the options of a choice, list or not."""

import types
import typing
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from renstra.source import KeyPath


def expected_keys(model_class: type[BaseModel], path: KeyPath) -> tuple[str, ...]:
    """The keys that the part at ``path`` can have; empty where it takes any key."""
    parts = _parts_at(model_class, path)
    return tuple(dict.fromkeys(name for part in parts for name in part.model_fields))


def is_list_expected(model_class: type[BaseModel], path: KeyPath) -> bool:
    """Whether a list should stand at ``path``."""
    if not path or not isinstance(path[-1], str):
        return False
    for part in _parts_at(model_class, path[:-1]):
        field = part.model_fields.get(path[-1])
        if field is not None:
            return any(get_origin(kind) is tuple for kind in _unpack(field.annotation))
    return False


def expected_options(item: Any) -> tuple[str, ...]:
    """The options of a choice, from pydantic's list ``'a', 'b' or 'c'``."""
    listed = str((item.get("ctx") or {}).get("expected", ""))
    return tuple(part.strip().strip("'") for part in listed.replace(" or ", ", ").split(",") if part.strip())


def _parts_at(model_class: type[BaseModel], path: KeyPath) -> list[type[BaseModel]]:
    parts: list[type[BaseModel]] = [model_class]
    for step in path:
        if isinstance(step, int):
            continue
        fields = [part.model_fields[step] for part in parts if step in part.model_fields]
        parts = [
            kind
            for field in fields
            for kind in _unpack(field.annotation, into_lists=True)
            if isinstance(kind, type) and issubclass(kind, BaseModel)
        ]
    return parts


def _unpack(annotation: Any, *, into_lists: bool = False) -> list[Any]:
    """The alternatives of a type: unions, ``Annotated`` and aliases taken apart, tuples too where asked."""
    origin = get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return [kind for part in get_args(annotation) for kind in _unpack(part, into_lists=into_lists)]
    if origin is typing.Annotated:
        return _unpack(get_args(annotation)[0], into_lists=into_lists)
    if into_lists and origin is tuple:
        return _unpack(get_args(annotation)[0], into_lists=True)
    return [annotation]
