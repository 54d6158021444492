"""Ada target, tetapi tidak ada pagu pada tahun itu.

Target yang harus dicapai tanpa anggaran biasanya berarti pagunya terlupa, atau targetnya tersalin dari tahun lain
(`100%` di semua tahun untuk kegiatan yang tidak diadakan tiap tahun).

Cara memperbaiki: tulis pagunya, atau tulis target `n/a` bila tahun itu memang tidak dikerjakan.

Salah:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Administrasi Kepegawaian
            indikator:
              - {nama: Persentase pemenuhan administrasi, satuan: persen, target: {2024: 100%, 2025: 100%, 2026: 100%}}
            pagu: {2024: 14_400_000, 2025: "-", 2026: 14_400_000}

Benar:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Administrasi Kepegawaian
            indikator:
              - {nama: Persentase pemenuhan administrasi, satuan: persen, target: {2024: 100%, 2025: n/a, 2026: 100%}}
            pagu: {2024: 14_400_000, 2025: "-", 2026: 14_400_000}

English: There is a target in a year, but no money.

A target that has to be reached without budget mostly means that the money was forgotten, or that the target was copied
from another year (`100%` in every year for work that is not done every year). To fix it, write the pagu, or `n/a` as
the target where nothing is done in that year.
"""

from collections.abc import Iterator

from renstra.checks.pg.targets import has_target, states_targets
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG010", "target-tanpa-pagu", "warning", ("program",), ("Permendagri 86/2017",))


def check(plan: Plan) -> Iterator[Finding]:
    """Years with a target above 0 in a row that has money, but none in that year; one finding a node."""
    table = plan.ledger.pagu
    for row in table.rows:
        if 0 not in row.value or not any(row.stated) or not states_targets(row.node):
            continue
        years = [
            year
            for year, amount in zip(table.years, row.value, strict=True)
            if amount == 0 and has_target(plan, row.node, year)
        ]
        if years:
            yield RULE.finding(
                table.place(row.node.index, years[0]),
                id="target {tahun} ada, tetapi pagunya tidak ada",
                en="there is a target in {tahun}, but no pagu",
                help=(
                    "tulis pagunya, atau target n/a bila tidak dikerjakan",
                    "write the pagu, or n/a as the target where nothing is done",
                ),
                tahun=", ".join(map(str, years)),
            )
