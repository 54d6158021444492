"""Capaian dicetak padahal tidak dapat dihitung.

Target nol tidak punya persentase: nol dari nol bukan 100 %. Angka yang dicetak di sana menaikkan rata-rata capaian
tanpa ada yang dikerjakan.

Cara memperbaiki: tulis `n/a` pada persennya, atau betulkan targetnya.

Salah:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Jumlah gedung kantor yang dipelihara
          target: {2021: 0}
          realisasi: {2021: 0}
          persen: {2021: 100%}

Benar:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Jumlah gedung kantor yang dipelihara
          target: {2021: 0}
          realisasi: {2021: 0}
          persen: {2021: n/a}

English: An achievement is printed that cannot be computed.

A target of zero has no percentage: nothing of nothing is not 100 %. A figure printed there raises the average
achievement without anything having been done. To fix it, write `n/a` for the percentage, or correct the target.
"""

from collections.abc import Iterator

from renstra.checks.dk.words import edit
from renstra.checks.rule import Rule
from renstra.findings import Finding, Fix, Message
from renstra.workspace import Plan

RULE = Rule(
    "DK008",
    "capaian-tak-terhitung",
    "warning",
    reads=("capaian",),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Percentages over a target of zero (by ``negatif_bagi``: over a realisation of zero)."""
    for found in plan.ledger.capaian_disagreements:
        if found.sebab == "tak-terhitung":
            change = edit(plan, found.place, "n/a")
            title = Message("tulis n/a", "write n/a")
            yield RULE.finding(
                found.place,
                id="capaian {tahun} {stated:angka} % tidak dapat dihitung: target {target:target},"
                " realisasi {realisasi:target}",
                en="achievement {tahun} {stated:angka} % cannot be computed: target {target:target},"
                " realised {realisasi:target}",
                help=("tulis n/a, atau betulkan targetnya", "write n/a, or correct the target"),
                stated=found.stated,
                fix=Fix(title, (change,), "suggestion") if change else None,
                tahun=found.tahun,
                target=found.target,
                realisasi=found.realisasi,
            )
