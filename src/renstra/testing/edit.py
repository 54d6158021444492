"""Copies of a plan with something put, taken out or added at a key path."""

from collections.abc import Callable
from typing import Any, TypeVar

from renstra.model import Bagian, Deret
from renstra.source import KeyPath

P = TypeVar("P", bound=Bagian)


def get(part: Any, path: KeyPath) -> Any:
    """What stands at a key path; ``None`` where nothing is stated."""
    for step in path:
        if isinstance(part, Deret):
            part = part.get(_key(step))
        elif isinstance(part, dict):
            part = part.get(step)
        elif isinstance(part, tuple):
            assert isinstance(step, int)
            part = part[step]
        elif part is not None:
            part = getattr(part, str(step))
    return part


def put(plan: P, path: KeyPath, value: Any) -> P:
    """The plan with ``value`` at a key path."""
    return change(plan, path, lambda _: value)


def drop(plan: P, path: KeyPath) -> P:
    """The plan without the list element, entry or field at a key path."""
    *above, last = path

    def without(part: Any) -> Any:
        if isinstance(part, tuple):
            return tuple(item for index, item in enumerate(part) if index != last)
        if isinstance(part, Deret):
            return Deret({key: value for key, value in part.items() if key != _key(last)})
        if isinstance(part, dict):
            return {key: value for key, value in part.items() if key != last}
        field = type(part).model_fields[str(last)]
        return part.model_copy(update={str(last): field.get_default(call_default_factory=True)})

    return change(plan, tuple(above), without)


def add(plan: P, path: KeyPath, item: Any) -> P:
    """The plan with one more element in the list at a key path."""
    return change(plan, path, lambda items: (*items, item))


def change(plan: P, path: KeyPath, make: Callable[[Any], Any]) -> P:
    """The plan with what ``make`` gives for what stands at a key path. Values are not validated again."""
    made: P = _changed(plan, path, make)
    return made


def _changed(part: Any, path: KeyPath, make: Callable[[Any], Any]) -> Any:
    if not path:
        return make(part)
    step, rest = path[0], path[1:]
    if isinstance(part, tuple):
        assert isinstance(step, int)
        return (*part[:step], _changed(part[step], rest, make), *part[step + 1 :])
    if isinstance(part, Deret):
        cells: dict[Any, Any] = {**part, _key(step): _changed(part.get(_key(step)), rest, make)}
        return Deret(cells)
    if isinstance(part, dict):
        return {**part, step: _changed(part.get(step), rest, make)}
    return part.model_copy(update={str(step): _changed(getattr(part, str(step)), rest, make)})


def _key(step: str | int) -> Any:
    return int(step) if isinstance(step, str) and step.isdecimal() else step
