"""Target ditulis untuk tahun di luar rencana.

Periode dan tata letak rencana menentukan tahun-tahun target: setiap tahun periode, dan kondisi akhir hanya pada tata
letak yang punya kolom itu (Permendagri 86/2017; tidak pada Inmendagri 2/2025). Target di luar itu tidak muncul di
tabel mana pun. Capaian sebelum rencana ditulis pada `awal`.

Cara memperbaiki: betulkan tahunnya, atau `periode` dan `tata_letak` di renstra.yaml.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            target: {2024: 80, 2052: 85, 2026: 90}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            target: {2024: 80, 2025: 85, 2026: 90}

English: A target is stated for a year outside the plan.

Period and layout of a plan decide which years have targets: every year of the period, and an end condition only in
layouts with that column (Permendagri 86/2017; not Inmendagri 2/2025). A target outside them shows up in no table. What
was achieved before the plan is written as `awal`. To fix it, correct the year, or `periode` and `tata_letak` in
renstra.yaml.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rule import Rule
from renstra.checks.tg.words import SHOWN, is_habit
from renstra.checks.years import knows_years
from renstra.findings import Edit, Finding, Fix, Message, Related
from renstra.ledger import TargetRow
from renstra.model import KunciDeret
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "TG005",
    "tahun-target-di-luar",
    "error",
    reads=("periode",),
    basis=("Permendagri 86/2017", "Inmendagri 2/2025"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Keys of target series that the plan does not have; one finding for all rows where many share them."""
    table = plan.ledger.target
    has_end = plan.model.aturan_tata_letak.kondisi_akhir
    count = len(table.years)
    found: dict[tuple[KunciDeret, ...], list[TargetRow]] = {}
    for row in (*table.rows, *table.iku):
        ends = row.akhir is not None
        if (not row.lengkap or len(row.deret) > count + ends or (ends and not has_end)) and (
            keys := tuple(key for key in row.deret if key not in table.years and (key != "akhir" or not has_end))
        ):
            found.setdefault(keys, []).append(row)
    if found and knows_years(plan):
        for keys, rows in found.items():
            if is_habit(len(rows), len(table.rows)):
                message = Message("juga di sini", "here too")
                paths = [table.place(row, keys[0]) for row in rows[1:SHOWN]]
                related = tuple(Related(message, path, plan.locate_key(path)) for path in paths)
                yield replace(_finding(plan, rows[0], keys, len(rows)), related=related)
            else:
                for row in rows:
                    yield _finding(plan, row, keys, 1)


def _finding(plan: Plan, row: TargetRow, keys: tuple[KunciDeret, ...], count: int) -> Finding:
    table = plan.ledger.target
    path = table.place(row, keys[0])
    if keys == ("akhir",):
        id = "kondisi akhir ditulis, padahal {peraturan} tidak memuat kolom itu"
        en = "an end condition is stated, but {peraturan} has no such column"
    else:
        id = "target {tahun} di luar tahun rencana ({awal}-{akhir})"
        en = "the target of {tahun} is outside the years of the plan ({awal}-{akhir})"
    if count > 1:
        id, en = id + ", pada {banyak} baris", en + ", in {banyak} rows"
    help = ("betulkan tahunnya, atau periode dan tata_letak", "correct the year, or periode and tata_letak")
    if plan.model.tahun_dasar in keys:
        help = ("capaian tahun dasar ditulis pada awal", "the value of the base year is written as awal")
    finding = RULE.finding(
        path,
        id=id,
        en=en,
        help=help,
        fix=_right_year(plan, row, keys, path) if count == 1 else None,
        tahun=", ".join(map(str, keys)),
        awal=table.years[0],
        akhir=table.years[-1],
        peraturan=plan.model.aturan_tata_letak.peraturan,
        banyak=count,
    )
    return replace(finding, location=plan.locate_key(path))


def _right_year(plan: Plan, row: TargetRow, keys: tuple[KunciDeret, ...], path: KeyPath) -> Fix | None:
    """Where one year is missing and one too many, the one is meant by the other."""
    missing = [year for year, cell in zip(plan.ledger.target.years, row.tahun, strict=True) if cell is None]
    if len(keys) != 1 or len(missing) != 1 or keys[0] == "akhir":
        return None
    title = Message("ganti {keliru} menjadi {benar}", "change {keliru} to {benar}")
    title = replace(title, params={"keliru": keys[0], "benar": missing[0]})
    return Fix(title, (Edit(plan.locate_key(path), str(missing[0])),), "suggestion")
