"""Sasaran tidak dilayani program mana pun.

Sasaran dicapai oleh program. Sasaran yang tidak disebut `mendukung` program mana pun tidak punya kegiatan dan
uang, jadi targetnya tidak akan tercapai karena rencana ini. Aturan ini diam selama ada program yang belum menyebut
sasarannya: mungkin program itulah yang melayani.

Cara memperbaiki: sebut sasaran itu pada `mendukung` programnya, atau tambahkan programnya.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - {id: S3, uraian: Meningkatnya koperasi aktif}
          - {id: S4, uraian: Meningkatnya pertumbuhan aset koperasi}
    program:
      - nama: Program Pengawasan dan Pemeriksaan Koperasi
        mendukung: [S3]

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - {id: S3, uraian: Meningkatnya koperasi aktif}
          - {id: S4, uraian: Meningkatnya pertumbuhan aset koperasi}
    program:
      - nama: Program Pengawasan dan Pemeriksaan Koperasi
        mendukung: [S3, S4]

English: No program serves a sasaran.

A sasaran is reached by programs. One that no program names in its `mendukung` has neither activities nor money, so
this plan will not bring its target about. The rule is silent as long as a program does not say what it serves,
since it may be the one. To fix it, name the sasaran in the `mendukung` of its program, or add the program.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.ks.program import names_something_unknown, programs_without_sasaran, sasaran_without_program
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "KS005",
    "sasaran-tanpa-program",
    "error",
    reads=("tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 89/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sasaran that no program serves, where every program says what it serves and its references are found."""
    if not plan.model.program:
        return
    found = sasaran_without_program(plan)
    found = [node for node in found if not plan.is_broken((*node.path, "id"))] if plan.broken else found
    if found and not programs_without_sasaran(plan) and not names_something_unknown(plan):
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "uraian") for node in found],
            len(plan.cascade.sasaran),
            one=("{label} tidak dilayani program mana pun", "no program serves {label}"),
            many=(
                "{count} dari {total} sasaran tidak dilayani program mana pun",
                "no program serves {count} of {total} sasaran",
            ),
            help=(
                "sebut id sasaran ini pada mendukung programnya, atau tambahkan programnya",
                "name the id of this sasaran in the mendukung of its program, or add the program",
            ),
        )
