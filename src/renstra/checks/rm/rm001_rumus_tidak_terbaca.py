"""Rumus tidak terbaca.

`rumus` ditulis dalam bahasa rumus: nama variabel tanpa spasi, `+ - * / ^`, kurung, tahun dalam kurung siku
(`x[n-1]`), pecahan dengan titik. Yang tidak mengikuti aturan itu tidak dapat dihitung, dan capaian indikatornya pun
tidak. Semua kesalahan dalam satu rumus ditunjukkan sekaligus.

Cara memperbaiki: tulis ulang bagian yang ditandai. Kutipan dokumen, apa pun bentuknya, ditulis di `rumusan`.

Salah:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi aktif / koperasi x 100%
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

English: The formula cannot be read.

`rumus` is written in the formula language: names of variables without spaces, `+ - * / ^`, parentheses, years in
square brackets (`x[n-1]`), decimals behind a point. What does not follow these rules cannot be computed, nor can the
achievement of its indicator. All faults of a formula are shown at once. To fix it, write the marked part anew. What the
document prints, in whatever form, is quoted in `rumusan`.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rm.tempat import place_in
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM001", "rumus-tidak-terbaca", "error", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Every fault of every text that is no formula, at its place in the text."""
    for item in plan.ledger.rumus.formulas:
        if item.error is None:
            continue
        for fault in item.error.faults:
            hints = [[part for part in (fault.hint(language),) if part] for language in ("id", "en")]
            if fault.expected:
                hints[0].append(f"di sini diharapkan {fault.expectation('id')}")
                hints[1].append(f"expected here: {fault.expectation('en')}")
            finding = RULE.finding(
                item.path,
                id="rumus tidak terbaca: {fault_id}",
                en="the formula cannot be read: {fault_en}",
                help=("{help_id}", "{help_en}") if hints[0] else None,
                fault_id=fault.message("id"),
                fault_en=fault.message("en"),
                help_id="; ".join(hints[0]),
                help_en="; ".join(hints[1]),
            )
            location, _ = place_in(plan, item.path, item.error.text, fault.span)
            yield replace(finding, location=location)
