"""Namanya pertumbuhan, rumusnya tidak melihat tahun sebelumnya.

Indikator yang namanya pertumbuhan, peningkatan atau penurunan membandingkan tahun ini dengan tahun sebelumnya. Rumus
yang hanya memakai nilai tahun berjalan menghitung keadaan, bukan perubahan.

Cara memperbaiki: bandingkan dengan `x[n-1]`, atau ganti nama indikatornya.

Salah:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
      koperasi: {nama: Semua koperasi, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase peningkatan koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi * 100%
            target: {2024: 2%, 2025: 3%, 2026: 4%}

Benar:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase peningkatan koperasi aktif
            satuan: persen
            rumus: (koperasi_aktif - koperasi_aktif[n-1]) / koperasi_aktif[n-1] * 100%
            target: {2024: 2%, 2025: 3%, 2026: 4%}

English: The name is a growth, the formula does not look at the year before.

An indicator that is called growth, increase or decrease compares this year with the year before. A formula that uses
values of the year at hand alone computes a state, not a change. To fix it, compare with `x[n-1]`, or rename the
indicator.
"""

import re
from collections.abc import Iterator

from renstra.checks.rm.tempat import readable, references
from renstra.checks.rule import Rule
from renstra.checks.tg.words import TUMBUH
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule("RM014", "pertumbuhan-tanpa-tahun-lalu", "warning", basis=("PermenPANRB 88/2021",))

_ALREADY = re.compile(
    r"tumbuh|tingkat|naik|tambah|turun|kurang|perubah|berubah|laju|inflasi|selisih|lalu|sebelum|lampau|awal|dasar|baru",
    re.IGNORECASE,
)
"""Words of variables which are changes themselves, or values of another year."""


def check(plan: Plan) -> Iterator[Finding]:
    """Names of a change whose formula looks at this year alone and at nothing that is a change already."""
    table = plan.ledger.rumus
    if not table.formulas:
        return
    for _, item, formula in readable(plan):
        indikator = item.node.indikator
        if not TUMBUH.match(indikator.nama) or not formula.names:
            continue
        if any(_ALREADY.search(name) or _ALREADY.search(_title(plan, name)) for name in formula.names):
            continue
        if all(getattr(ref.time, "anchor", "") == "n" and ref.time.offset >= 0 for ref in references(formula)):  # type: ignore[union-attr]
            yield RULE.finding(
                item.path,
                id='nama "{nama}" mengukur perubahan, tetapi rumusnya hanya melihat tahun berjalan',
                en='the name "{nama}" measures a change, but its formula looks at the year at hand alone',
                help=(
                    "bandingkan dengan tahun sebelumnya (x[n-1]), atau ganti namanya",
                    "compare with the year before (x[n-1]), or rename it",
                ),
                related=[Related(Message("namanya", "its name"), (*item.node.path, "nama"))],
                stated=shorten(formula.text, 200),
                nama=shorten(indikator.nama),
            )


def _title(plan: Plan, name: str) -> str:
    """What a variable or an indicator is called."""
    if name.startswith("ind."):
        node = plan.cascade.indikator_by_id.get(name[4:])
        return node.indikator.nama if node is not None else name
    variabel = plan.ledger.rumus.variabel.get(name)
    return variabel.nama if variabel is not None else name
