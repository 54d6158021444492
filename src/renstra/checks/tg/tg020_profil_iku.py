"""Profil indikator kinerja utama tidak lengkap.

Indikator kinerja utama punya profil: definisi operasional, rumus, sumber data, dan penanggung jawab. Tanpa itu dua
orang menghitung indikator yang sama dengan hasil yang berbeda, dan capaiannya tidak dapat diperiksa.

Cara memperbaiki: lengkapi `definisi`, `rumus` (atau `rumusan`), `sumber_data` dan `penanggung_jawab` pada indikator
yang dirujuk tabel IKU.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - {id: aktif, nama: Persentase koperasi aktif, satuan: persen, target: {2024: 2%, 2025: 3%, 2026: 4%}}
    iku:
      - baris:
          - {indikator: aktif, nama: Persentase koperasi aktif}

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - id: aktif
            nama: Persentase koperasi aktif
            satuan: persen
            target: {2024: 2%, 2025: 3%, 2026: 4%}
            definisi: Koperasi yang mengadakan RAT dan menjalankan usaha pada tahun itu
            rumusan: koperasi aktif / semua koperasi x 100%
            sumber_data: ODS Kementerian Koperasi
            penanggung_jawab: Bidang Kelembagaan dan Pengawasan Koperasi
    iku:
      - baris:
          - {indikator: aktif, nama: Persentase koperasi aktif}

English: The profile of a key performance indicator is incomplete.

A key performance indicator (IKU) has a profile: operational definition, formula, data source and who is responsible.
Without it two people compute the same indicator with different results, and nobody can check what was achieved. To fix
it, complete `definisi`, `rumus` (or `rumusan`), `sumber_data` and `penanggung_jawab` of the indicators that the IKU
table refers to.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.cascade import IndikatorNode
from renstra.checks.rule import Rule
from renstra.checks.tg.words import SHOWN, also_here, is_habit, shortened
from renstra.findings import Finding
from renstra.model import Indikator
from renstra.workspace import Plan

RULE = Rule(
    "TG020",
    "profil-iku",
    "warning",
    reads=("iku",),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021", "Permendagri 86/2017"),
    about_missing=True,
)


_FIELDS = ("definisi", "rumusan", "sumber_data", "penanggung_jawab")


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators in the IKU table whose profile lacks something; one finding for the plan where most do."""
    by_id = plan.cascade.indikator_by_id
    lacking: dict[str, tuple[IndikatorNode, list[str]]] = {}
    named = set()
    for kelompok in getattr(plan.model, "iku", ()):
        for baris in kelompok.baris:
            node = by_id.get(baris.indikator) if baris.indikator is not None else None
            if node is not None:
                named.add(baris.indikator)
                if fields := _missing(plan, node):
                    lacking[baris.indikator] = (node, fields)
    found = list(lacking.values())
    if is_habit(len(found), len(named)):
        fields = [field for field in _FIELDS if any(field in lacks for _, lacks in found)]
        yield _finding(plan, found[0][0], fields, len(found), [node for node, _ in found[1:SHOWN]])
    else:
        for node, fields in found:
            yield _finding(plan, node, fields, 1, [])


def _missing(plan: Plan, node: IndikatorNode) -> list[str]:
    indikator: Indikator = node.indikator
    fields = [field for field in _FIELDS if getattr(indikator, field) is None]
    if indikator.rumus is not None and "rumusan" in fields:
        fields.remove("rumusan")
    return [field for field in fields if not plan.is_broken((*node.path, field))] if plan.broken else fields


def _finding(plan: Plan, node: IndikatorNode, fields: list[str], count: int, others: list[IndikatorNode]) -> Finding:
    if others:
        id = "profil {banyak} indikator kinerja utama tidak lengkap: {kurang}"
        en = "the profiles of {banyak} key performance indicators are incomplete: {kurang}"
    else:
        id = 'profil indikator kinerja utama "{nama}" tidak lengkap: {kurang}'
        en = 'the profile of the key performance indicator "{nama}" is incomplete: {kurang}'
    finding = RULE.finding(
        (*node.path, fields[0]),
        id=id,
        en=en,
        help=("lengkapi profil indikatornya", "complete the profile of the indicator"),
        related=also_here((*other.path, "nama") for other in others),
        nama=shortened(node.indikator.nama),
        kurang=", ".join(fields),
        banyak=count,
    )
    return replace(finding, location=plan.locate((*node.path, "nama")))
