"""In which order the keys of a part are written: as the model has them, but what is deep comes last."""

from functools import cache
from typing import Annotated, Any, get_args, get_origin

from renstra.exchange.chapters import FILES
from renstra.model import Bagian, Rencana


@cache
def key_order(part: type[Bagian]) -> tuple[str, ...]:
    """The keys of a part in the order in which they are written: that of the model, with two exceptions.

    ``id`` comes first, and lists of parts that have lists of parts themselves come last: where a program stands in the
    document is read before its kegiatan. At the top level the identity comes first, then the chapters as the document
    has them.
    """
    names = tuple(part.model_fields)
    if issubclass(part, Rencana):
        chapters = [key for keys in FILES.values() for key in keys if key in names]
        return (*(name for name in names if name not in chapters), *chapters)
    return tuple(sorted(names, key=lambda name: (name != "id", _depth(part.model_fields[name].annotation) > 1)))


def _depth(annotation: Any) -> int:
    """How many lists of parts lie within each other there."""
    if get_origin(annotation) is tuple:
        return max((1 + _depth_of_part(part) for part in _parts(annotation)), default=0)
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        inner = inner[:1]
    return max((_depth(kind) for kind in inner), default=0)


def _parts(annotation: Any) -> list[type[Bagian]]:
    if isinstance(annotation, type) and get_origin(annotation) is None:
        return [annotation] if issubclass(annotation, Bagian) else []
    return [part for inner in get_args(annotation) for part in _parts(inner)]


@cache
def _depth_of_part(part: type[Bagian]) -> int:
    return max((_depth(field.annotation) for field in part.model_fields.values()), default=0)
