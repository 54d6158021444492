"""Baris IKU bukan indikator tujuan atau sasaran.

Indikator kinerja utama mengukur keberhasilan tujuan dan sasaran perangkat daerah, jadi tiap barisnya menunjuk
indikator tujuan atau sasaran. Baris yang tidak menunjuk indikator mana pun, atau menunjuk indikator program ke
bawah, tidak mengukur apa yang dijanjikan. Bila hampir semua baris begitu, temuan ditulis sekali.

Cara memperbaiki: tulis `indikator` dengan id indikator tujuan atau sasaran, atau keluarkan barisnya.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        indikator: [{id: koperasi_sehat, nama: Persentase koperasi sehat}]
    program:
      - nama: Program Pengawasan Koperasi
        indikator: [{id: koperasi_rat, nama: Persentase koperasi yang melaksanakan RAT}]
    iku:
      - baris:
          - {indikator: koperasi_sehat, nama: Persentase koperasi sehat}
          - {indikator: koperasi_rat, nama: Persentase koperasi yang melaksanakan RAT}

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        indikator: [{id: koperasi_sehat, nama: Persentase koperasi sehat}]
    program:
      - nama: Program Pengawasan Koperasi
        indikator: [{id: koperasi_rat, nama: Persentase koperasi yang melaksanakan RAT}]
    iku:
      - baris:
          - {indikator: koperasi_sehat, nama: Persentase koperasi sehat}

English: A row of the IKU table is no indicator of a goal or sasaran.

Key performance indicators measure whether the goals and sasaran of the agency are reached, so each row points to
an indicator of a goal or sasaran. A row that points to none, or to an indicator of a program or below, does not
measure what was promised. Where nearly all rows are like that it is reported once. To fix it, write `indikator`
with the id of an indicator of a goal or sasaran, or take the row out.
"""

from collections.abc import Iterator

from renstra.checks.gaps import Gap, report_gaps
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.model import Renstra
from renstra.workspace import Plan

RULE = Rule(
    "DK012",
    "iku-di-luar-sasaran",
    "warning",
    reads=("iku", "tujuan", "program"),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021", "Permendagri 86/2017"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """IKU rows without reference, and IKU rows that refer below the sasaran."""
    if not isinstance(plan.model, Renstra) or not plan.model.iku:
        return
    gaps, total = [], 0
    for g, group in enumerate(plan.model.iku):
        for i, row in enumerate(group.baris):
            total += 1
            if row.indikator is None:
                path = ("iku", g, "baris", i)
                gaps.append(Gap((*path, "indikator"), f'IKU "{shorten(row.nama)}"', (*path, "nama")))
    if gaps:
        yield from report_gaps(
            RULE,
            plan,
            gaps,
            total,
            one=("{label} tidak menunjuk indikator", "{label} does not point to an indicator"),
            many=(
                "{count} dari {total} baris IKU tidak menunjuk indikator",
                "{count} of {total} IKU rows do not point to an indicator",
            ),
            help=(
                "tulis indikator dengan id indikator tujuan atau sasaran",
                "write indikator with the id of an indicator of a goal or sasaran",
            ),
        )
    for quoted in plan.ledger.kutipan:
        owner = quoted.sumber.pemilik
        if owner.jenjang not in ("tujuan", "sasaran"):
            yield RULE.finding(
                (*quoted.path, "indikator"),
                id="IKU {indikator} adalah indikator {jenjang}, bukan indikator tujuan atau sasaran",
                en="IKU {indikator} is an indicator of a {jenjang}, not of a goal or sasaran",
                help=(
                    "tunjuk indikator tujuan atau sasaran, atau keluarkan baris ini",
                    "point to an indicator of a goal or sasaran, or take this row out",
                ),
                related=[Related(Message("indikatornya", "the indicator"), (*quoted.sumber.path, "nama"))],
                indikator=quoted.baris.indikator,
                jenjang=owner.jenjang.replace("_", " "),
            )
