"""Target berupa predikat, skalanya tidak dinyatakan.

BB adalah predikat SAKIP, WTP opini BPK; "Tinggi" bisa skala mana pun. Tanpa `skala` urutannya tidak diketahui: tidak
dapat diperiksa apakah targetnya naik, dan capaiannya tidak dapat dihitung.

Cara memperbaiki: tulis `skala: sakip`, `opini-bpk`, `predikat-86-2017` atau `pelayanan-publik`; untuk skala lain tulis
nilainya sebagai angka.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Predikat AKIP, awal: BB, target: {2024: BB, 2025: BB, 2026: A}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Predikat AKIP, skala: sakip, awal: BB, target: {2024: BB, 2025: BB, 2026: A}}

English: Targets are grades, but their scale is not declared.

BB is a grade of SAKIP, WTP an opinion of the BPK; "high" may be of any scale. Without `skala` their order is not known:
nobody can check whether targets improve, and achievement cannot be computed. To fix it, write `skala: sakip`,
`opini-bpk`, `predikat-86-2017` or `pelayanan-publik`; for other scales write the value as a number.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rule import Rule
from renstra.checks.tg.words import cells, shortened
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.model.skala import SKALA
from renstra.quantity import Predikat, TanpaNilai
from renstra.workspace import Plan

RULE = Rule("TG027", "tanpa-skala", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows of grades without scale. Rows that mix grades and numbers are reported for that."""
    for row in plan.ledger.target.graded:
        if row.indikator is None or row.indikator.skala is not None:
            continue
        grades = _grades(row)
        if not grades:
            continue
        fitting = [name for name, skala in SKALA.items() if all(skala.predikat_dari(text) for text in grades)]
        finding = RULE.finding(
            (*row.path, "skala"),
            id='target "{nama}" berupa predikat ({predikat}), tetapi skalanya tidak dinyatakan',
            en='the targets of "{nama}" are grades ({predikat}), but their scale is not declared',
            help=("tulis skala: {cocok}", "write skala: {cocok}")
            if fitting
            else (
                "tulis skalanya, atau nilainya sebagai angka",
                "declare the scale, or write the value as a number",
            ),
            nama=shortened(row.nama),
            predikat=shortened(", ".join(dict.fromkeys(grades))),
            cocok=" / ".join(fitting),
        )
        yield replace(finding, location=plan.locate((*row.path, "target")))


def _grades(row: TargetRow) -> list[str]:
    """The grades of a row, none where it holds numbers too."""
    grades = []
    for _, cell in cells(row):
        if isinstance(cell, Predikat):
            grades.append(cell.teks)
        elif not isinstance(cell, TanpaNilai):
            return []
    return grades
