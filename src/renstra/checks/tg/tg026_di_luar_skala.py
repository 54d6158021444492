"""Predikat yang tidak ada pada skalanya.

Indikator menyatakan skalanya (`skala: sakip`, `opini-bpk`, `predikat-86-2017`, `pelayanan-publik`), tetapi targetnya
predikat yang tidak dikenal skala itu.

Cara memperbaiki: tulis salah satu predikat skala itu, atau ganti skalanya.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Predikat AKIP, skala: sakip, awal: BB, target: {2024: BB, 2025: BBB, 2026: A}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Predikat AKIP, skala: sakip, awal: BB, target: {2024: BB, 2025: BB, 2026: A}}

English: A grade that its scale does not have.

An indicator declares its scale (`skala: sakip`, `opini-bpk`, `predikat-86-2017`, `pelayanan-publik`), but a target is a
grade that this scale does not know. To fix it, write a grade of the scale, or change the scale.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import cells
from renstra.findings import Finding, Message, Related
from renstra.model.skala import SKALA
from renstra.quantity import Predikat
from renstra.workspace import Plan

RULE = Rule("TG026", "di-luar-skala", "error", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Grades outside the declared scale; one finding a row, at its first such cell."""
    table = plan.ledger.target
    for row in table.graded:
        if row.indikator is None or row.indikator.skala is None:
            continue
        skala = SKALA[row.indikator.skala]
        unknown = []
        for key, cell in cells(row):
            if isinstance(cell, Predikat) and skala.predikat_dari(cell.teks) is None:
                unknown.append((table.place(row, key), cell.teks))
        if unknown:
            path, text = unknown[0]
            yield RULE.finding(
                path,
                id='"{predikat}" bukan {skala}; predikatnya {daftar}',
                en='"{predikat}" is not a grade of this scale ({skala}); its grades are {daftar}',
                help=("tulis salah satunya, atau ganti skalanya", "write one of them, or change the scale"),
                related=[
                    Related(Message("juga di luar skala", "outside the scale too"), place) for place, _ in unknown[1:]
                ],
                stated=text,
                predikat=text,
                skala=skala.nama,
                daftar=", ".join(skala.predikat),
            )
