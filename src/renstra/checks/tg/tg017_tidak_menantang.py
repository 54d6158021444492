"""Target sama dengan kondisi awal di semua tahun.

Target tujuan, sasaran dan program menjanjikan perbaikan. Target yang datar pada kondisi awal tidak menantang: ia
tercapai tanpa mengerjakan apa pun. Tidak dipersoalkan: nilai yang tidak dapat lebih baik (100 persen, predikat
tertinggi, nol bila arahnya turun), dan indikator yang memang dijaga tetap (`arah: tetap` atau `rentang`).

Cara memperbaiki: naikkan targetnya, atau nyatakan `arah: tetap` bila memang hanya dijaga.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - {nama: Persentase koperasi aktif, satuan: persen, awal: 60%, target: {2024: 60%, 2025: 60%, 2026: 60%}}

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - {nama: Persentase koperasi aktif, satuan: persen, awal: 60%, target: {2024: 62%, 2025: 64%, 2026: 66%}}

English: The targets equal the baseline in every year.

Targets of goals, objectives and programs promise an improvement. Targets that are flat at the baseline ask for
nothing: they are reached by doing nothing. Not meant are values that cannot be better (100 percent, the best grade,
zero where less is better) and indicators that are to be kept (`arah: tetap` or `rentang`). To fix it, raise the
targets, or declare `arah: tetap`.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.arah import comparable
from renstra.checks.tg.satuan import is_persen
from renstra.checks.tg.words import JENJANG_HASIL, shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.model.skala import SKALA
from renstra.quantity import Angka, Predikat, TanpaNilai, format_target
from renstra.workspace import Plan

RULE = Rule("TG017", "tidak-menantang", "warning", basis=("PermenPANRB 88/2021", "PermenPANRB 89/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows of outcome levels that stay at the baseline, though they could be better."""
    for row in plan.ledger.target.rows:
        assert row.pemilik is not None
        if row.awal is None or not row.lengkap or row.pemilik.jenjang not in JENJANG_HASIL:
            continue
        if _is_flat(row) and not _is_kept(row) and not plan.is_broken((*row.path, "arah")):
            yield RULE.finding(
                plan.ledger.target.place(row, plan.ledger.target.years[0]),
                id='target "{nama}" tetap {awal:target} seperti kondisi awalnya di semua tahun: tidak menantang',
                en='the targets of "{nama}" stay at the baseline {awal:target} in every year',
                help=(
                    "naikkan targetnya, atau nyatakan arah: tetap bila memang hanya dijaga",
                    "raise the targets, or declare arah: tetap where it is only to be kept",
                ),
                related=[Related(Message("kondisi awal", "baseline"), (*row.path, "awal"))],
                stated=row.awal.nilai if isinstance(row.awal, Angka) else format_target(row.awal),
                nama=shortened(row.nama),
                awal=row.awal,
            )


def _is_flat(row: TargetRow) -> bool:
    awal = row.awal
    if isinstance(awal, Angka):
        return all(value == awal.nilai for value in row.nilai)
    if awal is None or isinstance(awal, TanpaNilai):
        return False
    level = comparable(row, awal)
    if level is not None:
        return all(comparable(row, cell) == level for cell in row.tahun)
    return all(cell == awal for cell in row.tahun)


def _is_kept(row: TargetRow) -> bool:
    """Whether nothing better is possible, or nothing better is wanted."""
    indikator, awal = row.indikator, row.awal
    assert indikator is not None
    if indikator.arah in ("tetap", "rentang"):
        return True
    if isinstance(awal, Angka):
        full = awal.nilai == 100 and (indikator.satuan is None or is_persen(indikator.satuan))
        return full or (awal.nilai == 0 and indikator.arah != "naik")
    if isinstance(awal, Predikat) and indikator.skala is not None:
        best = SKALA[indikator.skala].predikat[0]
        return comparable(row, awal) == Decimal(SKALA[indikator.skala].mutu(best) or 0)
    return False
