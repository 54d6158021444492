"""The reference page of the plan format, made from the model: every part, every key, in the order of the model."""

import inspect
import re
import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BeforeValidator

from renstra.model import TATA_LETAK, Bagian, Deret, RencanaDaerah, Renstra
from renstra.model.dasar import Bilangan, Id, IsiTarget, Rujukan, Rupiah, Tanggal, Teks
from renstra.model.identitas import AngkaTahun
from renstra.model.schema import attribute_docstrings
from renstra.model.skala import SKALA
from renstra.report import reference_words as words

_TYPES: tuple[tuple[Any, str], ...] = (
    (Teks, words.TEXT),
    (Id, words.ID),
    (Rujukan, words.REFERENCE),
    (AngkaTahun, words.YEAR),
    (Rupiah, words.RUPIAH),
    (Bilangan, words.NUMBER),
    (IsiTarget, words.TARGET),
    (Tanggal, words.DATE),
    (int, words.WHOLE),
    (Decimal, words.NUMBER),
    (str, words.TEXT),
)
"""Field type -> its word."""

_ROOTS: tuple[type[Bagian], ...] = (Renstra, RencanaDaerah)
Part = type[Bagian]


def model_page() -> str:
    """The page ``format/acuan.md``."""
    parts = reachable_parts()
    used = _uses(parts)
    sections = [
        words.MODEL_INTRO,
        "## Jenis isian\n",
        _table(("Isian", "Cara menulisnya"), words.KINDS.items()),
        _layouts(),
        _scales(),
        *(_section(part, used.get(part, [])) for part in parts),
    ]
    return "\n".join(sections)


def reachable_parts() -> list[Part]:
    """Every class of the model that a plan can hold, in the order in which the model first names it."""
    found: list[Part] = []

    def visit(part: Part) -> None:
        if part not in found:
            found.append(part)
            for kind in _hints(part).values():
                for below in _parts_in(kind):
                    visit(below)

    for root in _ROOTS:
        visit(root)
    return found


def owner_of(part: Part, key: str) -> Part:
    """The class that declares a key: ``part`` itself or the nearest of its bases that does."""
    return next(base for base in part.__mro__ if key in inspect.get_annotations(base))


def heading_of(part: Part) -> str:
    """The heading of the section of a part."""
    return words.PARTS.get(part.__name__, (part.__name__, ""))[0]


def kind_words(kind: Any) -> str:
    """A field type in the words of planners: ``daftar [Indikator](#indikator)``, ``rupiah per tahun``."""
    for known, word in _TYPES:
        if kind == known:
            return word
    origin, inside = get_origin(kind), get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return " atau ".join(dict.fromkeys(kind_words(part) for part in inside if part is not type(None)))
    if origin is Annotated:
        return kind_words(inside[0]) + "".join(_short_form(item) for item in inside[1:])
    if origin is Literal:
        return "salah satu: " + ", ".join(f"`{option}`" for option in inside) if len(inside) > 1 else f"`{inside[0]}`"
    if origin is tuple:
        return f"daftar {kind_words(inside[0])}"
    if origin is dict:
        return f"pemetaan {kind_words(inside[0])} ke {kind_words(inside[1])}"
    if origin is Deret:
        value = kind_words(inside[0])
        return f"{value} per tahun" if " " not in value else f"per tahun: {value}"
    if isinstance(kind, type) and issubclass(kind, Bagian):
        return f"[{heading_of(kind)}](#{_anchor(heading_of(kind))})"
    raise TypeError(f"the reference page has no words for the field type {kind!r}")


def _short_form(item: Any) -> str:
    """A part of which one key is enough may be written as the bare text of that key."""
    if isinstance(item, BeforeValidator):
        read: Any = item.func
        short = read("a")
        if isinstance(short, dict):
            return f" (boleh teks saja, yaitu `{next(iter(short))}`)"
    return ""


def _hints(part: Part) -> dict[str, Any]:
    hints = typing.get_type_hints(part, include_extras=True)
    return {key: hints[key] for key in part.model_fields}


def _parts_in(kind: Any) -> Iterator[Part]:
    if isinstance(kind, type) and issubclass(kind, Bagian):
        yield kind
    elif get_origin(kind) is not Literal:
        for inside in get_args(kind):
            yield from _parts_in(inside)


def _uses(parts: list[Part]) -> dict[Part, list[tuple[str, Part]]]:
    """Part -> the keys at which it stands, each with the part that has the key."""
    used: dict[Part, list[tuple[str, Part]]] = {}
    for part in parts:
        for key, kind in _hints(part).items():
            for below in _parts_in(kind):
                used.setdefault(below, []).append((key, part))
    return used


def _section(part: Part, used: list[tuple[str, Part]]) -> str:
    text = words.PARTS.get(part.__name__, ("", _english(inspect.getdoc(part) or "")))[1]
    where = [f"`{key}` di [{heading_of(above)}](#{_anchor(heading_of(above))})" for key, above in used]
    if where:
        text = f"{text} Ditulis pada {', '.join(where)}."
    rows = [
        (f"`{key}`", kind_words(kind), "ya" if part.model_fields[key].is_required() else "", _describe(part, key))
        for key, kind in _hints(part).items()
    ]
    table = _table(("Kunci", "Isi", "Wajib", "Keterangan"), rows)
    return f"## {heading_of(part)}\n\n{text}\n\n{table}"


def _describe(part: Part, key: str) -> str:
    owner = owner_of(part, key)
    text = words.KEYS.get(f"{owner.__name__}.{key}") or words.KEYS.get(key)
    if text is None:
        text = _english(attribute_docstrings(owner).get(key, ""))
    default = part.model_fields[key].default
    if isinstance(default, str | int):
        text = f"{text} Bila tidak ditulis: `{default}`.".strip()
    return text


def _english(text: str) -> str:
    bare = " ".join(text.replace("``", "`").split())
    return f"*{bare}*" if bare else ""


def _layouts() -> str:
    rows = [
        (
            f"`{layout.nama}`",
            layout.peraturan,
            "ada" if layout.kondisi_akhir else "tidak ada",
            "mulai tahun kedua" if layout.pagu_mulai_tahun_kedua else "semua tahun",
            ", ".join(f"`{key}`" for key in layout.bagian_wajib),
        )
        for layout in TATA_LETAK.values()
    ]
    header = ("Tata letak", "Peraturan", "Kondisi akhir", "Tahun pagu", "Bagian yang diminta")
    return f"## Tata letak\n\n{_table(header, rows)}"


def _scales() -> str:
    rows = [
        (f"`{name}`", scale.nama, scale.peraturan, ", ".join(f"`{g}` {w}" for g, w in scale.sebutan.items()))
        for name, scale in SKALA.items()
    ]
    header = ("Skala", "Nama", "Peraturan", "Predikat, dari yang terbaik")
    return f"## Skala predikat\n\n{_table(header, rows)}"


def _table(header: tuple[str, ...], rows: typing.Iterable[tuple[str, ...]]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _anchor(heading: str) -> str:
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())
