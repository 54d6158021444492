"""Angka dan predikat bercampur dalam satu baris.

Satu indikator diukur dengan satu cara: dengan angka (78) atau dengan predikat (BB), tidak berganti dari tahun ke
tahun. Baris yang bercampur tidak dapat dihitung capaiannya.

Cara memperbaiki: pilih satu. Bila dokumennya menyebut keduanya, pakai angkanya, dan sebut predikatnya di `catatan`.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Nilai AKIP, satuan: nilai, skala: sakip, awal: BB, target: {2024: 78, 2025: 79, 2026: A}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Predikat AKIP, satuan: predikat, skala: sakip, awal: BB, target: {2024: BB, 2025: BB, 2026: A}}

English: Numbers and grades are mixed in one row.

One indicator is measured in one way: by a number (78) or by a grade (BB), not by turns. Achievement of a mixed row
cannot be computed. To fix it, choose one. Where the document states both, take the number and name the grade in
`catatan`.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import cells, shortened
from renstra.findings import Finding, Message, Related
from renstra.quantity import Predikat, TanpaNilai
from renstra.workspace import Plan

RULE = Rule("TG024", "jenis-bercampur", "error", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows with grades and numbers; the finding is at the first cell of the kind that is rarer."""
    table = plan.ledger.target
    for row in table.graded:
        grades, numbers = [], []
        for key, cell in cells(row):
            if isinstance(cell, Predikat):
                grades.append((table.place(row, key), cell))
            elif not isinstance(cell, TanpaNilai):
                numbers.append((table.place(row, key), cell))
        if grades and numbers:
            rarer, others = (grades, numbers) if len(grades) <= len(numbers) else (numbers, grades)
            path, cell = rarer[0]
            yield RULE.finding(
                path,
                id='"{sel:target}" di baris yang berisi {lain}: "{nama}"',
                en='"{sel:target}" in a row of {other}: "{nama}"',
                help=("pakai angka saja, atau predikat saja", "use numbers only, or grades only"),
                related=[Related(Message("berbeda jenis dari ini", "of another kind than this"), others[0][0])],
                stated=cell.teks if isinstance(cell, Predikat) else None,
                sel=cell,
                lain="angka" if rarer is grades else "predikat",
                other="numbers" if rarer is grades else "grades",
                nama=shortened(row.nama),
            )
