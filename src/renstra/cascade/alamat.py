"""The address (*alamat*) of a place: what people call it, and what stays true when rows move.

``program.2.17.01.pagu.akhir``, ``sasaran.S2``, ``indikator.legalitas_um.target.2025``: a node by its level and its code
or id, an indicator by its id, and behind it the key path inside. A code that several sub-units use carries the unit in
parentheses: ``program.2.17.01(Bagian Umum)``. Where there is neither code nor id, or several share one, the address is
that of the node above and the key path from there, at last the plain key path (``program[0].kegiatan[1]``).
"""

from collections.abc import Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from pydantic import BaseModel

from renstra.cascade.graph import Cascade, Node
from renstra.source import KeyPath, format_keypath, parse_keypath

_ENDS = ".["


class _Names:
    """What the nodes and indicators of a plan can be called."""

    def __init__(self, cascade: Cascade) -> None:
        self.places: dict[str, list[KeyPath]] = {}
        """Name -> the key paths of all that are called so."""
        self.preferred: dict[KeyPath, str] = {}
        """Key path -> the first of its names that nothing else has."""
        candidates: dict[KeyPath, list[str]] = {}
        for node in cascade.nodes:
            candidates[node.path] = list(_names(node))
        for owner in cascade.indikator:
            identity = owner.indikator.id
            candidates[owner.path] = [f"indikator.{identity}", identity] if identity else []
        for path, names in candidates.items():
            for name in names:
                self.places.setdefault(name, []).append(path)
        for path, names in candidates.items():
            if unique := [name for name in names if len(self.places[name]) == 1]:
                self.preferred[path] = unique[0]


def _names(node: Node) -> Iterator[str]:
    for word in (getattr(node.item, "kode", None), getattr(node.item, "id", None)):
        if word:
            yield f"{node.jenjang}.{word}"
            if unit := getattr(node.item, "unit", None):
                yield f"{node.jenjang}.{word}({unit})"
            yield word


_KNOWN: WeakKeyDictionary[Cascade, _Names] = WeakKeyDictionary()


def _names_of(cascade: Cascade) -> _Names:
    """The names of a cascade, made when a place of it is first named."""
    if (names := _KNOWN.get(cascade)) is None:
        names = _KNOWN[cascade] = _Names(cascade)
    return names


def known_names(cascade: Cascade) -> tuple[str, ...]:
    """Every name by which a node or an indicator can be called, with and without its level."""
    return tuple(_names_of(cascade).places)


def address(cascade: Cascade, path: KeyPath) -> str:
    """The address of a key path; ``resolve`` of it gives that key path and no other."""
    preferred = _names_of(cascade).preferred
    for length in range(len(path), 0, -1):
        if (name := preferred.get(path[:length])) is not None:
            inside = format_keypath(path[length:])
            text = f"{name}.{inside}" if inside and not inside.startswith("[") else f"{name}{inside}"
            if resolve(cascade, text) == (path,):
                return text
    return format_keypath(path)


def resolve(cascade: Cascade, text: str) -> tuple[KeyPath, ...]:
    """The key paths that an address means: none, one, or several where a code or an id is used twice.

    Understood are addresses, key paths as ``format_keypath`` writes them or with points alone
    (``program.0.pagu.akhir``), and codes and ids without their level (``2.17.01.pagu.2025``, ``legalitas_um``).
    A place counts as existing where the model has a field for it, whether or not a value is stated there.
    """
    text = text.strip()
    places = _names_of(cascade).places
    for end in range(len(text), 0, -1):
        if (end == len(text) or text[end] in _ENDS) and (nodes := places.get(text[:end])):
            inside = parse_keypath(text[end:].removeprefix("."))
            found = () if inside is None else tuple(_below(cascade, node, inside) for node in nodes)
            if existing := tuple(path for path in found if path is not None):
                return existing
    steps = parse_keypath(text)
    path = _below(cascade, (), steps) if steps else None
    return () if path is None else (path,)


def _below(cascade: Cascade, start: KeyPath, steps: KeyPath) -> KeyPath | None:
    """A key path with list indices as numbers, ``None`` where the model has no such place."""
    here: Any = cascade.plan
    for step in start:
        here = here[step] if isinstance(step, int) else getattr(here, step)
    path = list(start)
    for step in steps:
        if isinstance(here, BaseModel):
            if not isinstance(step, str) or step not in type(here).model_fields:
                return None
            path.append(step)
            here = getattr(here, step)
        elif isinstance(here, tuple):
            index = step if isinstance(step, int) else int(step) if step.isdecimal() and step.isascii() else -1
            if not 0 <= index < len(here):
                return None
            path.append(index)
            here = here[index]
        elif isinstance(step, int):
            return None
        else:  # a series, a mapping of free keys, or something not stated
            path.append(step)
            key = int(step) if step.isdecimal() and step.isascii() else step
            here = here.get(step, here.get(key)) if isinstance(here, Mapping) else None
    return tuple(path)
