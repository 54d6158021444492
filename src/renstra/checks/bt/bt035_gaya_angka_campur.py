"""Gaya menulis rupiah bercampur.

Dalam satu rencana sebagian pagu ditulis dengan pemisah yang lain, misalnya `690.345.000` di antara `690_345_000`.
Semua terbaca, tetapi mata mudah salah melihat jumlah nolnya, dan lembar kerja membaca sebagian sebagai teks.

Cara memperbaiki: pakai satu gaya; `690_345_000` tidak memerlukan tanda kutip di mana pun. Perbaikannya otomatis.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: "450,000,000"}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: Amounts of rupiah are written in mixed styles.

Within one plan some pagu has other separators, such as `690.345.000` among `690_345_000`. All of it can be read, but
the eye miscounts zeros and a spreadsheet takes part of it for text. Use one style; `690_345_000` needs no quotation
marks anywhere. The repair is automatic.
"""

import re
from collections.abc import Iterator
from typing import Any

from renstra.checks.rule import Rule
from renstra.findings import Edit, Finding, Fix, Message, Related
from renstra.quantity import QuantityError, parse_rupiah
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("BT035", "gaya-angka-campur", "warning")

_FIVE_DIGITS = re.compile(r"\d{5}", re.ASCII)
_STYLE = re.compile(
    r"(?:rp\.?\s*)?(?:(?P<garis_bawah>\d{1,3}(?:_\d{3})+)|(?P<titik>\d{1,3}(?:\.\d{3})+)|(?P<koma>\d{1,3}(?:,\d{3})+)"
    r"|(?P<polos>\d{5,})|(?P<desimal>\d[\d.,_]*[.,]\d\d?))(?:,--?|\.-)?\s*",
    re.ASCII | re.IGNORECASE,
)
_LISTED = 8

Cell = tuple[KeyPath, str]


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for the plan, at the first amount in the rarest style."""
    texts = _texts(plan)
    if ("_" in texts) + ("." in texts) + ("," in texts) + (_FIVE_DIGITS.search(texts) is not None) < 2:
        return
    cells: dict[str, list[Cell]] = {}
    for path, text in _cells(plan):
        if (match := _STYLE.fullmatch(text)) and not plan.is_broken(path):
            cells.setdefault(match.lastgroup or "", []).append((path, text))
    if len(cells) < 2:
        return
    by_size = sorted(cells.values(), key=len, reverse=True)
    usual, rarest = by_size[0], by_size[-1]
    odd = [cell for group in reversed(by_size[1:]) for cell in group]
    yield RULE.finding(
        rarest[0][0],
        id='gaya rupiah bercampur: {jumlah} seperti "{stated}", {lain} seperti "{contoh}"',
        en='mixed styles of rupiah: {jumlah} like "{stated}", {lain} like "{contoh}"',
        help=("pakai satu gaya di seluruh rencana", "use one style in the whole plan"),
        related=[
            Related(Message("gaya lain juga di sini", "another style here too"), cell[0]) for cell in odd[1:_LISTED]
        ],
        stated=rarest[0][1],
        contoh=usual[0][1],
        jumlah=len(rarest),
        lain=len(usual),
        fix=_fix(plan, [cell for style, group in cells.items() if style != "garis_bawah" for cell in group]),
    )


def _fix(plan: Plan, cells: list[Cell]) -> Fix:
    """Underscores everywhere: the only style that reads the same in every place and needs no quotation marks."""
    edits = []
    for path, text in cells:
        try:
            amount = parse_rupiah(text)
        except QuantityError:  # reported by another rule
            continue
        if amount is not None:
            edits.append(Edit(plan.locate(path), f"{amount:_}"))
    return Fix(Message("tulis dengan garis bawah", "write them with underscores"), tuple(edits), "safe")


def _texts(plan: Plan) -> str:
    """All amounts as written, in one text; quick, since it runs at every check."""
    top = [plan.home("pagu").tree.values, *_below(plan.home("bidang_urusan").tree.values, "bidang_urusan")]
    programs = _below(plan.home("program").tree.values, "program")
    kegiatan = [item for program in programs for item in _below(program, "kegiatan")]
    sub_kegiatan = [item for part in kegiatan for item in _below(part, "sub_kegiatan")]
    found: list[Any] = []
    for part in (*top, *programs, *kegiatan, *sub_kegiatan):
        pagu = part.get("pagu") if part.__class__ is dict else None
        if pagu.__class__ is dict:
            found.extend(pagu.values())
    return "\n".join([text for text in found if text.__class__ is str])


def _below(part: Any, key: str) -> list[Any]:
    found = part.get(key) if part.__class__ is dict else None
    return found if found.__class__ is list else []


def _cells(plan: Plan) -> Iterator[Cell]:
    """Key path and text of every amount."""
    for path, part in _parts(plan):
        pagu = part.get("pagu")
        if isinstance(pagu, dict):
            yield from (((*path, "pagu", year), text) for year, text in pagu.items() if isinstance(text, str))


def _parts(plan: Plan) -> Iterator[tuple[KeyPath, dict[str, Any]]]:
    """The parts that have pagu, as read from the files."""
    yield (), plan.home("pagu").tree.values
    for key in ("program", "bidang_urusan"):
        for path, part in _children((), plan.home(key).tree.values, key):
            yield path, part
            for at_kegiatan, kegiatan in _children(path, part, "kegiatan"):
                yield at_kegiatan, kegiatan
                yield from _children(at_kegiatan, kegiatan, "sub_kegiatan")


def _children(path: KeyPath, part: dict[str, Any], key: str) -> list[tuple[KeyPath, dict[str, Any]]]:
    below = part.get(key)
    if below.__class__ is not list:
        return []
    return [((*path, key, i), item) for i, item in enumerate(below) if item.__class__ is dict]
