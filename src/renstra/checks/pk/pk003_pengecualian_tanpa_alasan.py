"""Pengecualian tanpa alasan.

Menerima temuan adalah keputusan; yang membaca rencana perlu tahu sebabnya. Tanpa `alasan`, pengecualian tidak berlaku
dan ini galat. Alasan yang baru menahan tempat (`TODO`, `...`, `<isi alasan>` yang ditulis `renstra check --catat`)
membuatnya berlaku, supaya dokumen lama dapat langsung diperiksa setiap kali berubah, tetapi tetap ditegur sampai
diisi.

Cara memperbaiki: tulis mengapa temuan ini diterima, atau betulkan temuannya dan hapus pengecualian ini.

Salah:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: <isi alasan>
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

Benar:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: kondisi akhir sudah ditetapkan seperti ini
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

English: An exception without a reason.

Accepting a finding is a decision; who reads the plan has to know why. Without `alasan` an exception is not in force,
and this is an error. A reason that only keeps the place of one (`TODO`, `...`, the `<isi alasan>` that `renstra check
--catat` writes) puts it in force, so that an old document can be checked at every change from the first day, but is
reported until it is filled in. Write why the finding is accepted, or put it right and remove the exception.
"""

from collections.abc import Iterator

from renstra.checks.gaps import Gap, report_gaps
from renstra.checks.pengecualian import is_placeholder, label_of
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PK003", "pengecualian-tanpa-alasan", "warning", reads=("pengecualian",))

_HELP = (
    "tulis mengapa temuan ini diterima, atau betulkan temuannya dan hapus pengecualian ini",
    "write why the finding is accepted, or put it right and remove the exception",
)


def check(plan: Plan) -> Iterator[Finding]:
    """Exceptions without a reason, and those whose reason is still to be filled in."""
    missing: list[Gap] = []
    unfilled: list[Gap] = []
    for index, item in enumerate(plan.model.pengecualian):
        path = ("pengecualian", index)
        gap = Gap((*path, "alasan"), label_of(item), (*path, "alasan"))
        if item.alasan is None:
            missing.append(gap)
        elif is_placeholder(item.alasan):
            unfilled.append(gap)
    for gap in missing:
        yield from report_gaps(
            RULE,
            plan,
            [gap],
            1,
            one=(
                "pengecualian {label} tanpa alasan, jadi tidak berlaku",
                "the exception {label} has no reason, so it is not in force",
            ),
            many=("", ""),
            help=_HELP,
            severity="error",
        )
    yield from report_gaps(
        RULE,
        plan,
        unfilled,
        len(unfilled),
        one=("alasan pengecualian {label} belum diisi", "the reason of the exception {label} is not filled in"),
        many=("alasan {count} pengecualian belum diisi", "the reasons of {count} exceptions are not filled in"),
        help=_HELP,
    )
