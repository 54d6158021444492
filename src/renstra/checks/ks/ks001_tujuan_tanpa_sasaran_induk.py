"""Tujuan tidak menyebut sasaran RPD/RPJMD yang dilayaninya.

Renstra menjabarkan rencana daerah: tiap tujuan perangkat daerah ada karena sasaran RPD atau RPJMD yang hendak
dicapai. Tanpa hubungan itu tidak dapat ditunjukkan untuk apa tujuan itu dibuat, dan sasaran daerah mana yang sudah
tertangani. Temuan ini galat bila rencana induknya disebut (`induk`), peringatan bila tidak.

Cara memperbaiki: tulis `mendukung` dengan id sasaran di rencana induk, misalnya `[rpd.S5]`.

Salah:

    tujuan:
      - id: T2
        uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah

Benar:

    tujuan:
      - id: T2
        uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
        mendukung: [rpd.S5]

English: A goal does not say which sasaran of the regional plan it serves.

A Renstra details the regional plan: each goal of an agency exists for a sasaran of the RPD or RPJMD. Without that
link nobody can show what the goal is for, nor which sasaran of the region are taken care of. It is an error where
the parent plan is named (`induk`), a warning otherwise. To fix it, write `mendukung` with the id of the sasaran in
the parent plan, for example `[rpd.S5]`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, name_path, report_gaps
from renstra.checks.ks.induk import tujuan_without_parent, unserved
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "KS001",
    "tujuan-tanpa-sasaran-induk",
    "error",
    reads=("tujuan", "induk"),
    basis=("Permendagri 86/2017", "Inmendagri 52/2022", "PermenPANRB 89/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Goals without ``mendukung``; sasaran of the parent plan that nobody serves yet stand beside them."""
    if plan.model.jenis != "renstra":
        return
    found = tujuan_without_parent(plan)
    if not found:
        return
    waiting = Message("sasaran rencana induk ini belum dilayani", "this sasaran of the parent plan is not served yet")
    related = [Related(waiting, (), plan.induk.locate(name_path(node))) for node in unserved(plan) if plan.induk]
    yield from report_gaps(
        RULE,
        plan,
        [gap(node, "mendukung") for node in found],
        len(plan.model.tujuan),
        one=(
            "{label} tidak menyebut sasaran RPD/RPJMD yang dilayaninya",
            "{label} does not say which sasaran of the RPD/RPJMD it serves",
        ),
        many=(
            "{count} dari {total} tujuan tidak menyebut sasaran RPD/RPJMD yang dilayaninya",
            "{count} of {total} tujuan do not say which sasaran of the RPD/RPJMD they serve",
        ),
        help=(
            "tulis mendukung dengan id sasaran di rencana induk, misalnya [rpd.S5]",
            "write mendukung with the id of the sasaran in the parent plan, for example [rpd.S5]",
        ),
        related=related,
        severity="error" if getattr(plan.model, "induk", None) else "warning",
    )
