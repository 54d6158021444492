"""Values to a model, whatever is wrong with them: each fault is recorded and its value left out.

Validation runs again without the faulty values until a model stands. A value that a model cannot do without is
replaced by a stand-in; its path counts as broken, so that no rule speaks of it.
"""

import copy
import re
from collections.abc import Collection
from typing import Any, get_args

from pydantic import ValidationError

from renstra.model import RencanaDaerah, Renstra, model_for
from renstra.model.identitas import JenisRencana
from renstra.source import Fault, KeyPath, Span
from renstra.workspace.hints import expected_keys, expected_options, is_list_expected

STAND_IN = "?"
_FOR_KEYS: tuple[Any, ...] = (STAND_IN, "2000", {}, [])
_FOR_ITEMS: tuple[Any, ...] = ({}, "A", "2000", [])
"""What is tried, one after the other, where the model cannot do without a value."""
_MAX_ROUNDS = 24
_REQUIRED: dict[str, Any] = {
    "periode": {"awal": "2000", "akhir": "2000"},
    "perangkat_daerah": STAND_IN,
}
_SPELLED_YEAR = re.compile(r"\s*\+?(?P<tahun>(?:19|20|21)\d\d)(?:[.,]0+)?\s*")
"""A year as spreadsheets write it (``2024.0``)."""
_SHAPES = {
    "model_type": "pemetaan", "model_attributes_type": "pemetaan", "dict_type": "pemetaan",
    "tuple_type": "daftar", "list_type": "daftar", "string_type": "teks", "bukan-skalar": "teks",
}  # fmt: skip
_RENAMED = {
    "missing": "kunci-wajib", "extra_forbidden": "kunci-tak-dikenal", "string_too_short": "teks-kosong",
    "string_pattern_mismatch": "id-tak-sah", "literal_error": "bukan-pilihan", "int_parsing": "bukan-bilangan-bulat",
    "int_type": "bukan-bilangan-bulat", "int_parsing_size": "bukan-bilangan-bulat",
    "int_from_float": "bukan-bilangan-bulat", "greater_than_equal": "isian-tak-sah",
    "less_than_equal": "isian-tak-sah",
}  # fmt: skip

Model = Renstra | RencanaDaerah


def validate(values: dict[str, Any], blanks: Collection[KeyPath] = ()) -> tuple[Model, list[Fault], set[KeyPath]]:
    """The model of merged top-level values, the faults met (their spans still unset), the broken paths.

    ``blanks`` are places whose value is known not to be one yet; they count as broken, without a fault.
    """
    model_class = _model_class(values)
    errors: list[Any] = []
    if not blanks:
        try:
            return model_class.__pydantic_validator__.validate_python(values), [], set()
        except ValidationError as error:
            errors = error.errors(include_url=False)
    faults: list[Fault] = []
    broken: set[KeyPath] = set(blanks)
    around = {path[:length] for path in blanks for length in range(1, len(path))}
    required = {key: value for key, value in _REQUIRED.items() if key in model_class.model_fields}
    required["jenis"] = "renstra" if model_class is Renstra else "rpd"
    values = copy.deepcopy(values)
    stand_ins: dict[KeyPath, list[Any]] = {}
    for path in blanks:
        if not _is_there(values, path):
            continue
        if isinstance(path[-1], int):
            stand_ins[path] = _candidates(path, required)
            _put(values, path, stand_ins[path])
        else:
            _remove(values, path)
    for _ in range(_MAX_ROUNDS):
        seen: set[KeyPath] = set()
        located = [(_path(values, item["loc"], item["type"]), item) for item in errors]
        for path, item in located:
            if any(path[:length] in seen for length in range(len(path) + 1)):
                continue  # the alternatives of a choice each report the same value
            seen.add(path)
            if path not in around and not any(path[:length] in broken for length in range(len(path) + 1)):
                faults.append(_fault(model_class, path, item))
            broken.add(path)
            if item["type"] == "missing" or path in stand_ins or not path or isinstance(path[-1], int):
                if path not in stand_ins:
                    stand_ins[path] = _candidates(path, required)
                _put(values, path, stand_ins[path])
            else:
                _remove(values, path)
        try:
            return model_class.__pydantic_validator__.validate_python(values), faults, broken
        except ValidationError as error:
            errors = error.errors(include_url=False)
    # Values so tangled that leaving out one fault after the other does not end: keep the identity alone.
    broken.update((key,) for key in values)
    return model_class.model_validate(required), faults, broken


def _model_class(values: dict[str, Any]) -> type[Model]:
    """The model of the kind of plan, also where its name is written a little wrong (``RPD``)."""
    kind = values.get("jenis")
    return model_for(kind.strip().lower() if isinstance(kind, str) else kind)


def _path(values: dict[str, Any], loc: tuple[Any, ...], kind: str) -> KeyPath:
    """pydantic's location as a key path: segments that name no place in the values (union tags) are skipped."""
    path: list[str | int] = []
    here: Any = values
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if (isinstance(here, dict) and step in here) or (
            isinstance(here, list) and isinstance(step, int) and step < len(here)
        ):
            here = here[step]
            path.append(step)
        elif last and kind == "missing":
            path.append(step)
    return tuple(path)


def _fault(model_class: type[Model], path: KeyPath, item: Any) -> Fault:
    kind, value = item["type"], item.get("input")
    params: dict[str, Any] = dict(item.get("ctx") or {})
    if kind in _SHAPES:
        params["harus"] = "daftar" if is_list_expected(model_class, path) else _SHAPES[kind]
        params["ada"] = _shape(value)
        kind = "bentuk-keliru"
    kind = _RENAMED.get(kind, kind)
    if path:
        params["kunci"] = str(path[-1])
    if item["loc"][-1:] == ("[key]",):
        params["di_kunci"] = True
    if kind == "bukan-tahun" and (meant := _SPELLED_YEAR.fullmatch(params["kunci"])):
        params["tahun"] = meant["tahun"]
    if isinstance(value, str):
        params["teks"] = value if len(value) <= 60 else f"{value[:57]}..."
    if kind == "kunci-tak-dikenal":
        params["dikenal"] = expected_keys(model_class, path[:-1])
    elif kind == "bukan-pilihan":
        params["pilihan"] = get_args(JenisRencana) if path == ("jenis",) else expected_options(item)
    return Fault(kind, Span(0, 0), path, params)


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "pemetaan"
    return "daftar" if isinstance(value, list) else "teks"


def _candidates(path: KeyPath, required: dict[str, Any]) -> list[Any]:
    if path and isinstance(path[-1], int):
        return list(_FOR_ITEMS)
    known = [required[str(path[0])]] if len(path) == 1 and path[0] in required else []
    return [*known, *_FOR_KEYS]


def _is_there(values: dict[str, Any], path: KeyPath) -> bool:
    """Whether a text stands at a path."""
    here: Any = values
    for step in path:
        if step not in (range(len(here)) if isinstance(here, list) else here):
            return False
        here = here[step]
    return isinstance(here, str)


def _remove(values: dict[str, Any], path: KeyPath) -> None:
    del _parent(values, path)[path[-1]]


def _put(values: dict[str, Any], path: KeyPath, stand_ins: list[Any]) -> None:
    """Replace a value by the next stand-in that has not been tried."""
    if path and stand_ins:
        _parent(values, path)[path[-1]] = copy.deepcopy(stand_ins.pop(0))


def _parent(values: dict[str, Any], path: KeyPath) -> Any:
    here: Any = values
    for step in path[:-1]:
        here = here[step]
    return here
