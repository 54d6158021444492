"""Variabel tanpa satuan.

Satuan menentukan apa yang boleh dijumlahkan: unit usaha dengan unit usaha, rupiah dengan rupiah. Dari satuan
variabelnya diketahui pula apakah rumus menghasilkan satuan indikatornya. Variabel tanpa satuan tidak dapat diperiksa.

Cara memperbaiki: tulis `satuan` pada variabel itu di `data.yaml`.

Salah:

    variabel:
      aset: {nama: Aset koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase pertumbuhan aset koperasi
            satuan: persen
            rumus: (aset - aset[n-1]) / aset[n-1] * 100%
            target: {2024: 20%, 2025: 23%, 2026: 26%}

Benar:

    variabel:
      aset: {nama: Aset koperasi, satuan: rupiah, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase pertumbuhan aset koperasi
            satuan: persen
            rumus: (aset - aset[n-1]) / aset[n-1] * 100%
            target: {2024: 20%, 2025: 23%, 2026: 26%}

English: A variable without satuan.

The unit decides what may be added up: unit usaha to unit usaha, rupiah to rupiah. From the units of its variables it is
known, too, whether a formula gives the unit of its indicator. A variable without satuan cannot be checked. To fix it,
write `satuan` at the variable in `data.yaml`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import Gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM003", "variabel-tanpa-satuan", "error", ("variabel",), ("Permendagri 86/2017",), about_missing=True)


def check(plan: Plan) -> Iterator[Finding]:
    """Variables that a formula uses and that state no satuan; one finding where most leave it out."""
    table = plan.ledger.rumus
    lacking = [name for name, variabel in table.variabel.items() if variabel.satuan is None]
    if not lacking or not table.formulas:
        return
    used = {name for item in table.formulas if item.formula is not None for name in item.formula.names}
    gaps = [
        Gap(("variabel", name, "satuan"), f'"{name}"', ("variabel", name, "nama")) for name in lacking if name in used
    ]
    yield from report_gaps(
        RULE,
        plan,
        gaps,
        len(used.intersection(table.variabel)),
        one=("variabel {label} belum bersatuan", "the variable {label} has no satuan"),
        many=(
            "{count} dari {total} variabel dalam rumus belum bersatuan",
            "{count} of {total} variables in formulas have no satuan",
        ),
        help=(
            "tulis satuan di data.yaml: orang, unit usaha, rupiah, persen, ...",
            "write satuan in data.yaml: orang, unit usaha, rupiah, persen, ...",
        ),
    )
