"""Pagu program melebihi pagunya di RPJMD atau RPD.

Renstra menjabarkan rencana daerah; pagu programnya tidak melampaui pagu indikatif program yang sama di RPJMD atau RPD.
Program dicocokkan menurut kode, atau menurut nama bila salah satunya tanpa kode.

Cara memperbaiki: turunkan pagunya, atau ubah rencana daerah lebih dulu.

Salah:

    induk: rpd
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 390_000_000, 2026: 450_000_000}

Benar:

    induk: rpd
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 390_000_000, 2026: 450_000_000}
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 390_000_000, 2026: 450_000_000}

English: The pagu of a program exceeds its pagu in the RPJMD or RPD.

A Renstra details the regional plan: its programs stay within the indicative pagu of the same program there. Programs
are matched by code, or by name where one of them has no code. To fix it, lower the pagu, or change the regional plan
first.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.model import Program
from renstra.workspace import Plan

RULE = Rule("PG014", "melebihi-induk", "error", ("program", "induk"), ("Permendagri 86/2017", "Inmendagri 52/2022"))


def check(plan: Plan) -> Iterator[Finding]:
    """Years in which a program exceeds the same program of the parent plan; one finding a program."""
    if plan.induk is None or not plan.induk.model.program:
        return
    above = {_key(program): index for index, program in enumerate(plan.induk.model.program)}
    by_name = {_name(program): index for index, program in enumerate(plan.induk.model.program)}
    for index, program in enumerate(plan.model.program):
        parent = above.get(_key(program), by_name.get(_name(program)))
        limits = plan.induk.model.program[parent].pagu if parent is not None else None
        if limits is None or program.pagu is None:
            continue
        over = [
            year
            for year in plan.model.tahun_pagu
            if (limit := limits.get(year)) is not None and (program.pagu.get(year) or 0) > limit
        ]
        if over:
            limit = limits[over[0]]
            place = plan.induk.locate(("program", parent or 0, "pagu", str(over[0])))
            yield RULE.finding(
                ("program", index, "pagu", str(over[0])),
                id="pagu {tahun} {stated:rp} melebihi pagu program ini di rencana induk {derived:rp}",
                en="pagu {tahun} {stated:rp} exceeds the pagu of this program in the parent plan {derived:rp}",
                help=(
                    "turunkan pagunya, atau ubah rencana induk lebih dulu",
                    "lower the pagu, or change the parent plan first",
                ),
                stated=program.pagu[over[0]],
                derived=limit,
                tahun=", ".join(map(str, over)),
                related=[Related(Message("pagu di rencana induk", "pagu in the parent plan"), (), place)],
            )


def _key(program: Program) -> tuple[str | None, str]:
    return (program.unit, program.kode or _name(program))


def _name(program: Program) -> str:
    return " ".join(program.nama.casefold().split())
