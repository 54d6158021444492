"""Satu nama indikator pada dua jenjang.

Tiap jenjang punya ukurannya sendiri: sub kegiatan keluaran, program hasil, tujuan dampak. Nama indikator yang sama
pada dua jenjang berarti jenjang atas tidak mengukur apa yang dihasilkan oleh jenjang di bawahnya, tetapi mengulangnya.
Bila banyak indikator begitu, temuan ditulis sekali untuk tiap pasang jenjang.

Cara memperbaiki: beri jenjang atas indikator hasilnya sendiri.

Salah:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Jumlah koperasi yang diawasi, satuan: koperasi, target: {2024: 80, 2025: 160, 2026: 240}}
        kegiatan:
          - nama: Pemeriksaan Koperasi
            indikator:
              - {nama: Jumlah koperasi yang diawasi, satuan: koperasi, target: {2024: 80, 2025: 160, 2026: 240}}

Benar:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi sehat, satuan: persen, target: {2024: 55, 2025: 60, 2026: 65}}
        kegiatan:
          - nama: Pemeriksaan Koperasi
            indikator:
              - {nama: Jumlah koperasi yang diawasi, satuan: koperasi, target: {2024: 80, 2025: 160, 2026: 240}}

English: One indicator name on two levels.

Each level has a measure of its own: output for sub-activities, outcome for programs, impact for goals. The same name
on two levels means that the upper level does not measure what the lower brings about, but repeats it. Where many
indicators do so, one finding stands for each pair of levels. To fix it, give the upper level an outcome indicator of
its own.
"""

from collections.abc import Iterator
from typing import Any

from renstra.cascade import IndikatorNode
from renstra.checks.rule import Rule
from renstra.checks.tg.words import SHOWN, also_here, is_habit, shortened
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule("TG022", "nama-dua-jenjang", "warning", basis=("PermenPANRB 89/2021", "PermenPANRB 88/2021"))
_HELP = ("beri jenjang atas indikator hasilnya sendiri", "give the upper level an outcome indicator of its own")


def check(plan: Plan) -> Iterator[Finding]:
    """Names that stand on two levels; the finding is at the upper one."""
    pairs: dict[tuple[str, str], list[tuple[IndikatorNode, IndikatorNode]]] = {}
    for group in plan.ledger.target.namesakes:
        upper = group[0]
        for lower in group[1:]:
            if lower.pemilik.jenjang != upper.pemilik.jenjang:
                pairs.setdefault((upper.pemilik.jenjang, lower.pemilik.jenjang), []).append((upper, lower))
                break
    for (above, below), found in pairs.items():
        levels: dict[str, Any] = {"atas": above.replace("_", " "), "bawah": below.replace("_", " ")}
        total = sum(node.pemilik.jenjang == above for node in plan.cascade.indikator)
        if not is_habit(len(found), total):
            for upper, lower in found:
                yield RULE.finding(
                    (*upper.path, "nama"),
                    id='indikator {atas} "{nama}" dipakai lagi pada {bawah}',
                    en='the indicator "{nama}" of level {atas} is used again on level {bawah}',
                    help=_HELP,
                    related=[Related(Message("nama yang sama di sini", "the same name here"), (*lower.path, "nama"))],
                    stated=upper.indikator.nama,
                    nama=shortened(upper.indikator.nama),
                    **levels,
                )
        else:
            yield RULE.finding(
                (*found[0][0].path, "nama"),
                id="{banyak} nama indikator {atas} dipakai lagi pada {bawah}",
                en="{banyak} indicator names of level {atas} are used again on level {bawah}",
                help=_HELP,
                related=also_here([(*upper.path, "nama") for upper, _ in found[1:SHOWN]]),
                banyak=len(found),
                **levels,
            )
