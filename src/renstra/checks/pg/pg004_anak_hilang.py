"""Pagu induk melebihi jumlah anaknya di beberapa tahun: mungkin ada baris yang hilang.

Baris induk ini sendiri benar, tetapi pagunya lebih besar daripada jumlah anak-anaknya pada dua tahun atau lebih. Pola
seperti itu biasanya berarti satu kegiatan atau sub kegiatan tidak ikut ditulis: uangnya ada, pekerjaannya tidak.

Cara memperbaiki: cari baris yang hilang di dokumen anggaran atau nomenklatur, dan tulis dengan pagu yang disebut. Bila
memang tidak ada, kurangi pagu induknya.

Salah:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Pemeliharaan Barang Milik Daerah
            pagu: {2024: 173_010_000, 2025: 321_556_500, 2026: 362_289_970}
            sub_kegiatan:
              - nama: Pemeliharaan Kendaraan Dinas
                pagu: {2024: 149_660_000, 2025: 266_483_000, 2026: 298_955_445}

Benar:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Pemeliharaan Barang Milik Daerah
            pagu: {2024: 173_010_000, 2025: 321_556_500, 2026: 362_289_970}
            sub_kegiatan:
              - nama: Pemeliharaan Kendaraan Dinas
                pagu: {2024: 149_660_000, 2025: 266_483_000, 2026: 298_955_445}
              - nama: Pemeliharaan Sarana Gedung Kantor
                pagu: {2024: 23_350_000, 2025: 55_073_500, 2026: 63_334_525}

English: A parent exceeds its children in several years: a row may be missing.

The parent's own row is right, but its pagu is larger than the sum of its children in two or more years. That mostly
means that a kegiatan or sub kegiatan was left out: the money is there, the work is not. To fix it, look for the row in
the budget document or the nomenclature and write it with the pagu named here; if there is none, lower the parent.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule("PG004", "anak-hilang", "error", reads=("program",), basis=("Permendagri 86/2017",))


def check(plan: Plan) -> Iterator[Finding]:
    """Parents that exceed their children in two or more years."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "anak-hilang":
            owner = found.place[:-2]
            related = [
                Related(
                    Message(
                        "{tahun}: kurang {kurang:rp}",
                        "{tahun}: {kurang:rp} short",
                        {"tahun": y, "kurang": miss},
                    ),
                    (*owner, "pagu", str(y)),
                )
                for y, miss in found.by_year
            ]
            yield RULE.finding(
                found.place,
                id="pagu melebihi jumlah {anak} anaknya di {n} tahun, seluruhnya {difference:rp}:"
                " mungkin ada baris yang hilang",
                en="pagu exceeds its {anak} children in {n} years, by {difference:rp} in all: a row may be missing",
                help=(
                    "cari baris yang hilang, atau kurangi pagu induk ini",
                    "find the missing row, or lower this parent",
                ),
                stated=found.stated,
                derived=found.implied,
                difference=found.difference,
                n=len(found.by_year),
                anak=len(found.terms),
                related=related,
            )
