""" "Prosentase" ditulis untuk "persentase".

Bentuk bakunya persentase. Dua ejaan di satu dokumen membuat nama yang sama tampak sebagai dua indikator, dan
pencarian melewatkan salah satunya. Temuan ditulis sekali untuk satu rencana.

Cara memperbaiki: tulis "persentase" di semua nama indikator.

Salah:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Prosentase koperasi yang melaksanakan RAT, satuan: persen, target: {2024: 55, 2025: 60, 2026: 65}}

Benar:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi yang melaksanakan RAT, satuan: persen, target: {2024: 55, 2025: 60, 2026: 65}}

English: "Prosentase" is written for "persentase".

The standard form is persentase. Two spellings in one document make one name look like two indicators, and a search
misses one of them. One finding stands for the plan. To fix it, write "persentase" in every name.
"""

import re
from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import SHOWN, shortened
from renstra.findings import Edit, Finding, Fix, Message, Related
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("TG023", "ejaan-persentase", "warning", basis=("Ejaan Bahasa Indonesia",))

_EJAAN = re.compile(r"\b(p)(?:ro|re)sentase", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """Names of indicators and of IKU rows with that spelling, all in one finding."""
    places: list[tuple[KeyPath, str]] = []
    for name, node in zip(plan.ledger.target.names, plan.cascade.indikator, strict=True):
        if ("prosentase" in name or "presentase" in name) and _EJAAN.search(node.indikator.nama):
            places.append(((*node.path, "nama"), node.indikator.nama))
    places += _iku(plan)
    if not places:
        return
    path, nama = places[0]
    others = [Related(Message("juga di sini", "here too"), other) for other, _ in places[1:SHOWN]]
    yield RULE.finding(
        path,
        id='ejaan bakunya "persentase", di "{nama}"' if len(places) == 1 else _MANY[0],
        en='the standard spelling is "persentase", in "{nama}"' if len(places) == 1 else _MANY[1],
        help=('tulis "persentase"', 'write "persentase"'),
        related=others,
        stated=nama,
        derived=_EJAAN.sub(_corrected, nama),
        fix=_fix(plan, [place for place, _ in places]),
        nama=shortened(nama),
        banyak=len(places),
    )


def _iku(plan: Plan) -> Iterator[tuple[KeyPath, str]]:
    """Misspelt IKU rows. One whose indicator is spelt well misquotes it, which is another mistake (DK002)."""
    by_id = plan.cascade.indikator_by_id
    for i, kelompok in enumerate(getattr(plan.model, "iku", ())):
        for j, baris in enumerate(kelompok.baris):
            if _EJAAN.search(baris.nama):
                node = by_id.get(baris.indikator) if baris.indikator is not None else None
                if node is None or _EJAAN.search(node.indikator.nama):
                    yield ("iku", i, "baris", j, "nama"), baris.nama


_MANY = (
    'ejaan bakunya "persentase", di "{nama}" dan {banyak} nama seluruhnya',
    'the standard spelling is "persentase", in "{nama}" and {banyak} names altogether',
)


def _corrected(match: re.Match[str]) -> str:
    word = match.group()
    return "PERSENTASE" if word.isupper() else f"{match[1]}ersentase"


def _fix(plan: Plan, paths: list[KeyPath]) -> Fix | None:
    """Every name corrected in the text of its file, its quotes and line breaks kept."""
    edits = []
    for path in paths:
        place = plan.locate(path)
        source = plan.source(place.file)
        if source is None:
            return None
        text = source.text[place.span.start : place.span.end]
        edits.append(Edit(place, _EJAAN.sub(_corrected, text)))
    title = Message(
        'tulis "persentase" di {banyak} nama', 'write "persentase" in {banyak} names', {"banyak": len(edits)}
    )
    return Fix(title, tuple(edits), "suggestion")
