"""Variabel yang tidak dipakai rumus mana pun.

Variabel di `data.yaml` dikumpulkan untuk menghitung indikator. Yang tidak dipakai satu rumus pun biasanya salah eja,
tertinggal dari rumus lama, atau rumusnya belum ditulis.

Cara memperbaiki: tulis rumus yang memakainya, atau hapus variabelnya.

Salah:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
      koperasi_rat: {nama: Koperasi yang mengadakan RAT, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi * 100%
            target: {2024: 70%, 2025: 75%, 2026: 80%}

Benar:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi * 100%
            target: {2024: 70%, 2025: 75%, 2026: 80%}

English: A variable that no formula uses.

The variables of `data.yaml` are collected to compute indicators. One that no formula uses is usually misspelt, left
over from an older formula, or its formula is still to be written. To fix it, write the formula that uses it, or remove
the variable.
"""

import re
from collections.abc import Iterator

from renstra.checks.gaps import Gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM004", "variabel-tak-terpakai", "warning", ("variabel", "tujuan", "program"), about_missing=True)

_WORD = re.compile(r"\w+")


def check(plan: Plan) -> Iterator[Finding]:
    """Variables that occur in no formula; one finding where most do not."""
    table = plan.ledger.rumus
    if not table.variabel or any(path[-1:] == ("rumus",) or "indikator" in path[-2:] for path in plan.broken):
        return
    used: set[str] = set()
    for item in table.formulas:
        if item.formula is not None:
            used.update(item.formula.names)
        elif item.node.indikator.rumus is not None:
            used.update(_WORD.findall(item.node.indikator.rumus))
    gaps = [
        Gap(("variabel", name), f'"{name}"', ("variabel", name, "nama")) for name in table.variabel if name not in used
    ]
    yield from report_gaps(
        RULE,
        plan,
        gaps,
        len(table.variabel),
        one=("variabel {label} tidak dipakai rumus mana pun", "no formula uses the variable {label}"),
        many=(
            "{count} dari {total} variabel tidak dipakai rumus mana pun",
            "no formula uses {count} of {total} variables",
        ),
        help=("tulis rumus yang memakainya, atau hapus", "write the formula that uses it, or remove it"),
    )
