"""Rumusan tercetak tidak menghasilkan persen.

Indikator dalam persen hanya punya rumusan tercetak, tanpa `rumus`. Dibaca apa adanya rumusan itu mencampur satuan atau
memberi rasio: kurungnya atau x 100%-nya tidak tercetak. Rumusan demikian tidak dapat dihitung sebagaimana tertulis.

Cara memperbaiki: lengkapi rumusannya, lalu tulis yang dimaksud di `rumus`.

Salah:

    variabel:
      aset_koperasi: {nama: Aset koperasi, satuan: rupiah, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase pertumbuhan aset koperasi
            satuan: persen
            rumusan: aset koperasi tahun n - aset koperasi tahun (n-1) / aset koperasi tahun (n-1) x 100%
            target: {2024: 20%, 2025: 23%, 2026: 26%}

Benar:

    variabel:
      aset_koperasi: {nama: Aset koperasi, satuan: rupiah, catatan: belum didata}
    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - nama: Persentase pertumbuhan aset koperasi
            satuan: persen
            rumusan: (aset koperasi tahun n - aset koperasi tahun (n-1)) / aset koperasi tahun (n-1) x 100%
            target: {2024: 20%, 2025: 23%, 2026: 26%}

English: The printed formula does not give percent.

An indicator in percent has only a printed formula, no `rumus`. Read as it stands it mixes units or gives a ratio: its
parentheses or its x 100% are not printed. Such a formula cannot be computed as it is written. To fix it, complete the
printed formula, and write what is meant in `rumus`.
"""

from collections.abc import Iterator

from renstra.checks.rm.cetakan import printed
from renstra.checks.rm.perbaikan import lacking
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM009", "rumusan-bersatuan-lain", "warning", ("variabel",), ("Permendagri 86/2017", "PermenPANRB 88/2021"))

_PERCENT = frozenset(("persen", "persentase", "prosentase", "%"))


def check(plan: Plan) -> Iterator[Finding]:
    """Printed formulas of percent indicators without ``rumus`` that lack parentheses or the factor 100 %."""
    table = plan.ledger.rumus
    if not table.variabel:
        return
    for node in plan.cascade.indikator:
        indikator = node.indikator
        if indikator.rumus is not None or indikator.rumusan is None or (indikator.satuan or "").lower() not in _PERCENT:
            continue
        literal = printed(table, node)
        if literal is None or not set(literal.names) <= table.units.keys():
            continue
        lacks = lacking(literal, table.units, indikator.satuan or "")
        if not lacks.parentheses and not lacks.hundred:
            continue
        parts = [part for part, lack in (("kurung", lacks.parentheses), ("x 100%", lacks.hundred)) if lack]
        yield RULE.finding(
            (*node.path, "rumusan"),
            id="rumusan tercetak tanpa {missing}: dibaca apa adanya bukan persen",
            en="the formula is printed without {missing_en}: read as it stands it is not percent",
            help=("tulis yang dimaksud: rumus: {meant}", "write what is meant: rumus: {meant}"),
            stated=shorten(indikator.rumusan, 200),
            missing=" dan ".join(parts),
            missing_en=" and ".join(parts).replace("kurung", "parentheses"),
            meant=lacks.meant,
        )
