"""Tujuan, sasaran atau program diukur dengan indikator keluaran.

Tujuan, sasaran dan program menjanjikan perubahan: indikatornya mengukur dampak dan hasil. "Jumlah dokumen",
"Jumlah laporan" atau "Jumlah peserta pelatihan" mengukur pekerjaan, tempatnya di kegiatan dan sub kegiatan. Indikator
yang menyatakan `tipe: hasil` atau `tipe: dampak` tidak dipersoalkan.

Cara memperbaiki: ukur apa yang berubah karena pekerjaan itu, dan pindahkan indikator keluarannya ke sub kegiatan.

Salah:

    tujuan:
      - uraian: Meningkatnya kualitas perencanaan
        indikator:
          - {nama: Jumlah dokumen perencanaan yang disusun, satuan: dokumen, target: {2024: 3, 2025: 3, 2026: 4}}

Benar:

    tujuan:
      - uraian: Meningkatnya kualitas perencanaan
        indikator:
          - {nama: Nilai komponen perencanaan AKIP, satuan: nilai, target: {2024: 24, 2025: 25, 2026: 26}}

English: A goal, objective or program is measured by an output.

Goals, objectives and programs promise a change: their indicators measure impact and outcome. A number of documents,
reports or participants measures work, and belongs to activities. Indicators that declare `tipe: hasil` or `tipe:
dampak` are left alone. To fix it, measure what changes by that work, and move the output indicator to a sub-activity.
"""

import re
from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import JENJANG_HASIL, shortened
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "TG019",
    "hasil-berindikator-keluaran",
    "warning",
    basis=("PermenPANRB 88/2021", "PermenPANRB 89/2021", "Permendagri 86/2017"),
)

_KELUARAN = re.compile(
    r"\s*(?:jumlah|banyaknya)\s+(?:penyusunan\s+|penyelenggaraan\s+|pelaksanaan\s+)?(?:dokumen|laporan|paket|kegiatan|"
    r"rapat|pelatihan|sosialisasi|bimtek|bimbingan teknis|workshop|buku|naskah|eksemplar|peserta|kunjungan kerja|"
    r"orang yang (?:mengikuti|menerima|mendapat)|sdm yang (?:mengikuti|menerima|mendapat))\b",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators of outcome levels that are declared outputs, or whose name counts documents, reports, participants."""
    for node in plan.cascade.indikator:
        level = node.pemilik.jenjang
        if level not in JENJANG_HASIL:
            continue
        indikator = node.indikator
        declared = indikator.tipe == "keluaran"
        if declared or (indikator.tipe is None and _KELUARAN.match(indikator.nama)):
            yield RULE.finding(
                (*node.path, "tipe" if declared else "nama"),
                id='{jenjang} diukur dengan indikator keluaran "{nama}"',
                en='a {jenjang} is measured by the output indicator "{nama}"',
                help=(
                    "ukur apa yang berubah; indikator keluaran tempatnya di kegiatan dan sub kegiatan",
                    "measure what changes; output indicators belong to kegiatan and sub kegiatan",
                ),
                stated="keluaran" if declared else indikator.nama,
                nama=shortened(indikator.nama),
                jenjang=level,
            )
