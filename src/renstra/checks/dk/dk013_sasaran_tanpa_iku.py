"""Sasaran yang tidak diukur satu pun IKU.

Indikator kinerja utama mewakili tujuan dan sasaran perangkat daerah. Sasaran yang indikatornya tidak ada di tabel
IKU tidak ikut dinilai pada akhir periode. Ini catatan: dokumen dapat memilih IKU untuk bidang urusannya saja.
Aturan ini diam bila ada baris IKU yang tidak menunjuk indikator, karena mungkin baris itulah yang mengukurnya.

Cara memperbaiki: tambahkan indikator sasaran itu ke tabel IKU.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif
            indikator: [{id: koperasi_aktif, nama: Persentase koperasi aktif}]
          - uraian: Meningkatnya aset koperasi
            indikator: [{id: aset, nama: Persentase pertumbuhan aset koperasi}]
    iku:
      - baris: [{indikator: koperasi_aktif, nama: Persentase koperasi aktif}]

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif
            indikator: [{id: koperasi_aktif, nama: Persentase koperasi aktif}]
          - uraian: Meningkatnya aset koperasi
            indikator: [{id: aset, nama: Persentase pertumbuhan aset koperasi}]
    iku:
      - baris:
          - {indikator: koperasi_aktif, nama: Persentase koperasi aktif}
          - {indikator: aset, nama: Persentase pertumbuhan aset koperasi}

English: No key performance indicator measures a sasaran.

Key performance indicators stand for the goals and sasaran of the agency. A sasaran whose indicators are not in the
IKU table is not judged at the end of the period. This is a note: a document may choose key indicators of its field
alone. The rule is silent where an IKU row points to no indicator, since that row may be the one. To fix it, add
the indicator of the sasaran to the IKU table.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.model import Renstra
from renstra.workspace import Plan

RULE = Rule(
    "DK013",
    "sasaran-tanpa-iku",
    "info",
    reads=("iku", "tujuan"),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sasaran with indicators none of which is in the IKU table, where all references of the table are found."""
    if not isinstance(plan.model, Renstra) or not plan.model.iku:
        return
    references = [row.indikator for group in plan.model.iku for row in group.baris]
    if None in references or not references:
        return
    named = set(references)
    if not named <= plan.cascade.indikator_by_id.keys():
        return  # a reference that finds nothing may mean any of them; a rule on references says so
    found = [
        node
        for node in plan.cascade.sasaran
        if node.item.indikator and all(item.id not in named for item in node.item.indikator)
    ]
    if found:
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "indikator") for node in found],
            len(plan.cascade.sasaran),
            one=("{label} tidak diukur satu pun IKU", "no IKU measures {label}"),
            many=(
                "{count} dari {total} sasaran tidak diukur satu pun IKU",
                "no IKU measures {count} of {total} sasaran",
            ),
            help=("tambahkan indikator sasaran ini ke tabel IKU", "add the indicator of this sasaran to the IKU table"),
        )
