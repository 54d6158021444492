"""Program tidak menyebut sasaran yang dilayaninya.

Program adalah cara mencapai sasaran. Program yang tidak menyebut sasarannya tidak dapat dipertanggungjawabkan
hasilnya, dan anggaran tiap sasaran tidak dapat dihitung. Bila hampir semua program begitu, temuan ditulis sekali.

Cara memperbaiki: tulis `mendukung` pada program dengan id satu atau beberapa sasaran, misalnya `[S2]`.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
        sasaran:
          - {id: S2, uraian: Meningkatnya usaha mikro yang berkembang}
    program:
      - nama: Program Pengembangan UMKM

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
        sasaran:
          - {id: S2, uraian: Meningkatnya usaha mikro yang berkembang}
    program:
      - nama: Program Pengembangan UMKM
        mendukung: [S2]

English: A program does not say which sasaran it serves.

A program is a way to reach a sasaran. Where it does not say which, nobody can account for its results, and the
money behind a sasaran cannot be added up. Where nearly all programs are like that it is reported once. To fix it,
write `mendukung` at the program with the ids of one or more sasaran, for example `[S2]`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, name_path, report_gaps
from renstra.checks.ks.program import programs_without_sasaran, sasaran_without_program
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "KS002",
    "program-tanpa-sasaran",
    "error",
    reads=("tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 89/2021", "PermenPANRB 88/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Programs without ``mendukung``; where only some lack it, sasaran that none serves yet stand beside them."""
    if not plan.cascade.sasaran:
        return
    found = programs_without_sasaran(plan)
    if not found:
        return
    related = []
    if len(found) < len(plan.model.program):
        waiting = Message("sasaran ini belum dilayani program mana pun", "no program serves this sasaran yet")
        related = [Related(waiting, name_path(node)) for node in sasaran_without_program(plan)]
    yield from report_gaps(
        RULE,
        plan,
        [gap(node, "mendukung") for node in found],
        len(plan.model.program),
        one=("{label} tidak menyebut sasaran yang dilayaninya", "{label} does not say which sasaran it serves"),
        many=(
            "{count} dari {total} program tidak menyebut sasaran yang dilayaninya",
            "{count} of {total} programs do not say which sasaran they serve",
        ),
        help=(
            "tulis mendukung pada program dengan id sasarannya, misalnya [S2]",
            "write mendukung at the program with the ids of its sasaran, for example [S2]",
        ),
        related=related,
    )
