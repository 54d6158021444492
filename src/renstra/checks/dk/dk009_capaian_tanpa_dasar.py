"""Realisasi atau capaian tanpa dasar: targetnya atau realisasinya tidak ada.

Realisasi dinilai terhadap target, dan persentase capaian dihitung dari keduanya. Realisasi tanpa target tidak
dapat dinilai; persentase tanpa target atau tanpa realisasi tidak diketahui asalnya. Satu baris dilaporkan sekali.

Cara memperbaiki: tulis target atau realisasi tahun itu, atau hapus persentasenya.

Salah:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Persentase koperasi sehat
          target: {2020: "3,5%"}
          realisasi: {2020: "3,5%", 2021: "3,6%"}

Benar:

    capaian:
      periode: {awal: 2019, akhir: 2023}
      indikator:
        - nama: Persentase koperasi sehat
          target: {2020: "3,5%", 2021: "3,6%"}
          realisasi: {2020: "3,5%", 2021: "3,6%"}

English: A realisation or achievement has no ground: its target or realisation is missing.

A realisation is judged against a target, and an achievement in percent is computed from both. A realisation
without target cannot be judged; where a percentage without target or realisation comes from, nobody knows. A row
is reported once. To fix it, write the target or realisation of that year, or remove the percentage.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.ledger.capaian import CapaianDisagreement
from renstra.workspace import Plan

RULE = Rule(
    "DK009",
    "capaian-tanpa-dasar",
    "warning",
    reads=("capaian",),
    basis=("PermenPANRB 53/2014", "Permendagri 86/2017"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Rows in which a realisation or a percentage lacks what it rests on."""
    rows: dict[int, list[CapaianDisagreement]] = {}
    for found in plan.ledger.capaian_disagreements:
        if found.sebab in ("tanpa-target", "tanpa-realisasi") and not plan.is_broken(found.place):
            rows.setdefault(found.baris, []).append(found)
    for index, missing in rows.items():
        yield _finding(plan, index, missing)


def _finding(plan: Plan, index: int, missing: list[CapaianDisagreement]) -> Finding:
    first = missing[0]
    row = ("capaian", "indikator", index)
    what = Message("realisasi", "realisation") if first.stated is None else Message("capaian", "achievement")
    lacks = Message("target", "target") if first.sebab == "tanpa-target" else Message("realisasi", "realisation")
    finding = RULE.finding(
        first.place,
        id='{apa} {tahun} "{nama}" tidak punya {kurang}',
        en='{apa} {tahun} of "{nama}" has no {kurang}',
        help=(
            "tulis {kurang} tahun itu, atau n/a pada {apa}nya",
            "write the {kurang} of that year, or n/a for the {apa}",
        ),
        related=[
            Related(Message("juga tahun ini", "this year too"), (*row, _field(item), str(item.tahun)))
            for item in missing[1:]
        ],
        apa=what,
        kurang=lacks,
        tahun=first.tahun,
        nama=shorten(plan.ledger.capaian.rows[index].nama, 50),
    )
    return replace(finding, location=plan.locate((*row, _field(first), str(first.tahun))))


def _field(found: CapaianDisagreement) -> str:
    """Which cell states something without ground."""
    return "realisasi" if found.stated is None else "persen"
