"""Pagu berubah tanpa keterangan.

Perubahan Renstra disandingkan dengan Renstra semula angka demi angka, dan setiap angka yang lain harus punya alasan.
Pagu ini lain dari rencana yang disebut `perubahan.dari`, tetapi tidak ada `keterangan` untuknya. Pagu induk yang
berubah semata-mata karena anaknya berubah tidak perlu keterangan sendiri.

Cara memperbaiki: tulis alasannya di `perubahan.keterangan`. `pada` boleh menunjuk angkanya, barisnya, atau induknya:
keterangan berlaku untuk semua yang ada di bawah tempat itu.

Salah:

    perubahan: {dari: semula}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 480_000_000}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

Benar:

    perubahan:
      dari: semula
      keterangan:
        - pada: program.2.17.08
          alasan: tambahan peserta inkubasi usaha
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 480_000_000}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: Pagu changed without a reason.

An amended Renstra is held against the one before it, figure by figure, and each figure that differs needs a reason.
This pagu is not that of the plan which `perubahan.dari` names, and no `keterangan` covers it. Pagu of a parent that
changed only because its children did needs no reason of its own. To fix it, write the reason in
`perubahan.keterangan`; `pada` may name the figure, the row or a parent: a reason holds for all that stands below.
"""

from collections.abc import Iterator

from renstra.cascade import Node
from renstra.checks.pb.perbandingan import ALSO, HELP, Amendment, amendment_of
from renstra.checks.rule import Rule
from renstra.compare.changes import FigureChanged
from renstra.findings import Finding
from renstra.ledger import Undefined
from renstra.quantity import format_rupiah
from renstra.workspace import Plan

RULE = Rule(
    "PB001",
    "pagu-tanpa-keterangan",
    "error",
    reads=("perubahan", "program"),
    basis=("Permendagri 86/2017",),
)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding a row: the years whose pagu changed for no reason that is given, and not only by its children."""
    amendment = amendment_of(plan)
    if amendment is None:
        return
    for changes in amendment.figures("pagu"):
        found = [change for change in _own(changes, amendment) if amendment.unexplained(change)]
        if found:
            yield _finding(found, amendment)


def _finding(found: list[FigureChanged], amendment: Amendment) -> Finding:
    first, others = found[0], found[1:]
    also = ALSO if others else ("", "")
    return RULE.finding(
        amendment.place(first),
        id="pagu {tahun} berubah dari {dari} menjadi {ke} tanpa keterangan" + also[0],
        en="pagu {tahun} changed from {dari} to {ke} and no reason is given" + also[1],
        help=HELP,
        stated=first.ke if isinstance(first.ke, int) else None,
        related=amendment.before(first.semula, "pagu", str(first.kunci)),
        tahun=first.kunci,
        lain=", ".join(str(change.kunci) for change in others),
        dari=_amount(first.dari),
        ke=_amount(first.ke),
        pada=amendment.address(first),
    )


def _amount(value: object) -> str:
    return format_rupiah(value if isinstance(value, int) else None)


def _own(changes: list[FigureChanged], amendment: Amendment) -> Iterator[FigureChanged]:
    """The changes that do not follow from others: from those of the children, and of the years where it is the end."""
    own = [change for change in changes if not _follows_from_children(change, amendment)]
    years = [change.selisih for change in changes if change.kunci != "akhir"]
    for change in own:
        by_years = change.kunci == "akhir" and years and None not in years
        if not (by_years and change.selisih == sum(amount for amount in years if amount is not None)):
            yield change


def _follows_from_children(change: FigureChanged, amendment: Amendment) -> bool:
    if change.menjadi is None or change.semula is None or change.selisih is None:
        return False
    totals = []
    for plan, part in ((amendment.semula, change.semula), (amendment.plan, change.menjadi)):
        node = plan.ledger.pagu.node_at(part.path)
        total = None if node is None else _children(plan, node, change.kunci)
        if total is None:
            return False
        totals.append(total)
    return totals[1] - totals[0] == change.selisih


def _children(plan: Plan, node: Node, key: int | str | None) -> int | None:
    """The sum of the children, ``None`` where there are none or one is not known."""
    table, total = plan.ledger.pagu, 0
    if key is None or not node.anak:
        return None
    for child in node.anak:
        amount = table.amount(table.rows[child.index], key)
        if isinstance(amount, Undefined):
            return None
        total += amount
    return total
