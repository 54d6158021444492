"""Pilihan yang bercelah atau bertumpang tindih.

`case` memilih menurut ambang. Ambang bilangan bulat seperti 75-89 dan 90-100 tidak memuat 89,5; dua ambang tertutup
yang bertemu memuat satu angka dua kali. Untuk angka itu rumus tidak punya jawaban, atau jawabannya tidak disengaja.

Cara memperbaiki: tulis ambang menurun, `x >= 90: ...; x >= 75: ...; else: ...`.

Salah:

    variabel:
      nilai_kesehatan: {nama: Nilai kesehatan koperasi, satuan: nilai, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Peringkat kesehatan koperasi
            satuan: peringkat
            rumus: "case(nilai_kesehatan >= 90: 3; 75 <= nilai_kesehatan <= 89: 2; nilai_kesehatan < 75: 1)"
            target: {2024: 1, 2025: 2, 2026: 3}

Benar:

    variabel:
      nilai_kesehatan: {nama: Nilai kesehatan koperasi, satuan: nilai, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Peringkat kesehatan koperasi
            satuan: peringkat
            rumus: "case(nilai_kesehatan >= 90: 3; nilai_kesehatan >= 75: 2; else: 1)"
            target: {2024: 1, 2025: 2, 2026: 3}

English: A choice with gaps or overlaps.

`case` chooses by thresholds. Whole thresholds such as 75-89 and 90-100 leave out 89.5; two closed ones that meet hold
the same number twice. For these numbers the formula has no answer, or one that nobody intended. To fix it, write
falling thresholds, `x >= 90: ...; x >= 75: ...; else: ...`.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rm.tempat import place_in, readable
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM007", "pilihan-bercelah", "warning", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Gaps, overlaps and unreachable branches of every choice."""
    for _, item, formula in readable(plan):
        for fault in formula.check_cases():
            finding = RULE.finding(
                item.path,
                id="{words_id}",
                en="{words_en}",
                help=("{help_id}", "{help_en}") if fault.hint("id") else None,
                words_id=fault.message("id"),
                words_en=fault.message("en"),
                help_id=fault.hint("id"),
                help_en=fault.hint("en"),
            )
            yield replace(finding, location=place_in(plan, item.path, formula.text, fault.span)[0])
