"""Persentase capaian bukan hasil target dan realisasinya.

Capaian dihitung dari realisasi (R) dan target (T) menurut metode indikatornya: `positif` R/T, `negatif` (2T-R)/T,
`negatif_bagi` T/R. Bila metodenya tidak disebut, capaian yang cocok dengan salah satunya diterima. Hasil hitungan
dibulatkan ke desimal yang tertulis; selisih yang dapat dijelaskan pembulatan target dan realisasi hanya
diperingatkan.

Cara memperbaiki: hitung ulang persentasenya, atau betulkan target atau realisasinya.

Salah:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Persentase usaha mikro berkembang
          target: {2021: 1%}
          realisasi: {2021: "1,5%"}
          persen: {2021: 100%}

Benar:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Persentase usaha mikro berkembang
          target: {2021: 1%}
          realisasi: {2021: "1,5%"}
          persen: {2021: 150%}

English: The achievement in percent does not follow from target and realisation.

Achievement is computed from realisation (R) and target (T) by the method of the indicator: `positif` R/T,
`negatif` (2T-R)/T, `negatif_bagi` T/R. Where no method is named, a percentage that any of them gives is accepted.
The result is rounded to the decimals stated; a difference that the rounding of target and realisation explains is
only a warning. To fix it, compute the percentage again, or correct the target or the realisation.
"""

from collections.abc import Iterator

from renstra.checks.dk.words import number_fix
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.ledger.capaian import CapaianDisagreement
from renstra.quantity import decimals, round_half_up
from renstra.workspace import Plan

RULE = Rule(
    "DK007",
    "capaian-keliru",
    "error",
    reads=("capaian",),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021", "Permendagri 86/2017"),
)

_LARGEST = 30
"""Powers of ten up to which a percentage is rounded for display."""


def check(plan: Plan) -> Iterator[Finding]:
    """Percentages that no method gives."""
    for found in plan.ledger.capaian_disagreements:
        if found.sebab == "keliru" and found.implied is not None and found.stated is not None:
            yield _finding(plan, found)


def _finding(plan: Plan, found: CapaianDisagreement) -> Finding:
    stated, implied = found.stated, found.implied
    assert stated is not None
    assert implied is not None
    if max(implied.adjusted(), decimals(stated)) < _LARGEST:
        implied = round_half_up(implied, max(decimals(stated), 1 if found.pembulatan else 0))
    row = found.place[:3]
    text = plan.stated_text(found.place) or ""
    unit = "%" if "%" in text else ""
    return RULE.finding(
        found.place,
        id="capaian {tahun} {stated:angka} %, padahal realisasi {realisasi:target} dari target {target:target}"
        " adalah {derived:angka} %",
        en="achievement {tahun} {stated:angka} %, but {realisasi:target} realised of {target:target}"
        " is {derived:angka} %",
        help=(
            "hitung ulang; bila target dan realisasinya benar, tulis {derived:angka} %",
            "compute it again; if target and realisation are right, write {derived:angka} %",
        ),
        related=[
            Related(Message("targetnya", "the target"), (*row, "target", str(found.tahun))),
            Related(Message("realisasinya", "the realisation"), (*row, "realisasi", str(found.tahun))),
        ],
        stated=stated,
        derived=implied,
        severity="warning" if found.pembulatan else None,
        fix=None if found.pembulatan else number_fix(plan, found.place, implied, unit),
        tahun=found.tahun,
        target=found.target,
        realisasi=found.realisasi,
    )
