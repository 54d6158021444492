"""Sasaran rencana induk tidak dilayani tujuan mana pun.

Sasaran RPD atau RPJMD yang menjadi tanggung jawab perangkat daerah harus ada yang mengerjakannya di Renstra.
Tanggung jawab itu tampak dari rencana induknya: sasaran yang dilayani program milik perangkat daerah ini, atau,
bila rencana induk hanya cuplikan yang dibuat untuk Renstra ini, semua sasaran di dalamnya. Aturan ini diam selama
ada tujuan yang belum menyebut sasaran induknya: mungkin tujuan itulah yang melayani.

Cara memperbaiki: sebut sasaran itu pada `mendukung` tujuannya, atau tambahkan tujuannya.

Salah:

    induk: rpd
    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
        mendukung: [rpd.S5]
    # berkas: rpd/rpd.yaml
    jenis: rpd
    cuplikan: ya
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Meningkatkan daya saing dan pemerataan ekonomi
        sasaran:
          - {id: S5, uraian: Meningkatnya PDRB sektor unggulan}
          - {id: S10, uraian: Menurunnya tingkat pengangguran}

Benar:

    induk: rpd
    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro dalam perekonomian daerah
        mendukung: [rpd.S5, rpd.S10]
    # berkas: rpd/rpd.yaml
    jenis: rpd
    cuplikan: ya
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Meningkatkan daya saing dan pemerataan ekonomi
        sasaran:
          - {id: S5, uraian: Meningkatnya PDRB sektor unggulan}
          - {id: S10, uraian: Menurunnya tingkat pengangguran}

English: No goal serves a sasaran of the parent plan.

A sasaran of the RPD or RPJMD that is the agency's to reach needs someone in the Renstra who works for it. Whose it
is shows in the parent plan: a sasaran served by a program of this agency or, where the parent plan is only an
excerpt made for this Renstra, every sasaran in it. The rule is silent as long as a goal does not say what it
serves, since it may be the one. To fix it, name the sasaran in the `mendukung` of its goal, or add the goal.
"""

from collections.abc import Iterator

from renstra.checks.gaps import name_path
from renstra.checks.ks.induk import tujuan_without_parent, unserved
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "KS010",
    "sasaran-induk-tak-dilayani",
    "warning",
    reads=("induk", "tujuan", "program"),
    basis=("Permendagri 86/2017", "Inmendagri 52/2022", "PermenPANRB 89/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sasaran of the parent plan that are this agency's and that nothing here serves, in one finding."""
    if plan.induk is None or not plan.model.tujuan or plan.model.jenis != "renstra":
        return
    found = unserved(plan)
    if found and not tujuan_without_parent(plan):
        message = Message("sasaran di rencana induk", "the sasaran in the parent plan")
        yield RULE.finding(
            ("induk",),
            id="sasaran rencana induk tidak dilayani tujuan mana pun: {daftar}",
            en="no tujuan serves these sasaran of the parent plan: {daftar}",
            help=(
                "sebut id-nya pada mendukung tujuan yang melayaninya, atau tambahkan tujuannya",
                "name its id in the mendukung of the tujuan that serves it, or add the tujuan",
            ),
            related=[Related(message, (), plan.induk.locate(name_path(node))) for node in found],
            daftar="; ".join(shorten(node.nama) for node in found),
        )
