"""Target atau kondisi awal berubah tanpa keterangan.

Target adalah janji. Perubahan Renstra boleh mengubahnya, asal alasannya disebut: kinerja yang sudah melampaui, data
awal yang dibetulkan, kebijakan yang baru. Target indikator ini lain dari rencana yang disebut `perubahan.dari`, tetapi
tidak ada `keterangan` untuknya. Angka yang sama dengan satuan yang ditulis lain bukan perubahan.

Cara memperbaiki: tulis alasannya di `perubahan.keterangan`, dengan `pada` yang menunjuk indikatornya atau pemiliknya.

Salah:

    perubahan: {dari: semula}
    tujuan:
      - id: T1
        uraian: Meningkatnya usaha mikro
        indikator:
          - {id: legalitas, nama: Persentase usaha mikro berizin, target: {2024: 5%, 2025: 6%, 2026: 8%}}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - id: T1
        uraian: Meningkatnya usaha mikro
        indikator:
          - {id: legalitas, nama: Persentase usaha mikro berizin, target: {2024: 5%, 2025: 6%, 2026: 7%}}

Benar:

    perubahan:
      dari: semula
      keterangan:
        - pada: indikator.legalitas
          alasan: realisasi 2024 sudah melampaui target 2025
    tujuan:
      - id: T1
        uraian: Meningkatnya usaha mikro
        indikator:
          - {id: legalitas, nama: Persentase usaha mikro berizin, target: {2024: 5%, 2025: 6%, 2026: 8%}}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - id: T1
        uraian: Meningkatnya usaha mikro
        indikator:
          - {id: legalitas, nama: Persentase usaha mikro berizin, target: {2024: 5%, 2025: 6%, 2026: 7%}}

English: A target or baseline changed without a reason.

A target is a promise. An amendment may change it where it says why: what was reached already, a baseline that was
corrected, a new policy. The target of this indicator is not that of the plan which `perubahan.dari` names, and no
`keterangan` covers it. The same number with its unit written otherwise is no change. To fix it, write the reason in
`perubahan.keterangan`, with `pada` naming the indicator or its owner.
"""

from collections.abc import Iterator

from renstra.checks.pb.perbandingan import ALSO, HELP, amendment_of
from renstra.checks.rule import Rule
from renstra.compare.changes import UNREADABLE, Figure
from renstra.findings import Finding
from renstra.quantity import TanpaNilai, Target
from renstra.workspace import Plan

RULE = Rule(
    "PB002",
    "target-tanpa-keterangan",
    "error",
    reads=("perubahan", "tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 53/2014"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding an indicator: the years whose target changed for no reason that is given."""
    amendment = amendment_of(plan)
    if amendment is None:
        return
    for changes in amendment.figures("target"):
        found = [change for change in changes if amendment.unexplained(change) and _is_readable(change.dari, change.ke)]
        if not found or found[0].part.jenis != "indikator":
            continue  # a table that restates an indicator follows it
        first, others = found[0], found[1:]
        also = ALSO if others else ("", "")
        inside = (first.isian,) if first.kunci is None else (first.isian, str(first.kunci))
        yield RULE.finding(
            amendment.place(first),
            id="{angka} berubah dari {dari:target} menjadi {ke:target} tanpa keterangan" + also[0],
            en="{angka} changed from {dari:target} to {ke:target} and no reason is given" + also[1],
            help=HELP,
            related=amendment.before(first.semula, *inside),
            angka=_named(first.isian, first.kunci),
            lain=", ".join(_named(change.isian, change.kunci) for change in others),
            dari=_target(first.dari),
            ke=_target(first.ke),
            pada=amendment.address(first),
        )


def _named(isian: str, key: int | str | None) -> str:
    return isian if key is None else f"{isian} {key}"


def _is_readable(*figures: Figure) -> bool:
    return UNREADABLE not in figures


def _target(figure: Figure) -> Target:
    """A figure as messages show it: what is not stated is no value."""
    assert not isinstance(figure, int)
    return TanpaNilai() if figure is None or figure is UNREADABLE else figure  # type: ignore[return-value]
