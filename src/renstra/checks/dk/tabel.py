"""Findings on sums in tables: three rules, one wording."""

from collections.abc import Iterator
from typing import Literal

from renstra.checks.dk.words import is_touched, number_fix
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.ledger.tabel import TableDisagreement
from renstra.source import KeyPath
from renstra.workspace import Plan

_SUMS: tuple[str, str] = (
    "jumlah {kolom} {baris} tertulis {stated:angka}, padahal {rincian} berjumlah {derived:angka}",
    "the sum {kolom} {baris} is {stated:angka}, but {rincian} add up to {derived:angka}",
)


def sum_findings(rule: Rule, plan: Plan, sebab: Literal["jumlah-baris", "jumlah-kolom", "sel"]) -> Iterator[Finding]:
    """The findings of one kind; a difference that rounding explains is a note."""
    for found in plan.ledger.tabel_disagreements:
        if found.sebab == sebab and not is_touched(plan, *_ground(found)):
            yield _cell(rule, plan, found) if sebab == "sel" else _sum(rule, plan, found)


def _ground(found: TableDisagreement) -> list[KeyPath]:
    """What must be readable for the finding to hold: the whole table, for a row only that row."""
    table = found.tabel.path
    if found.sebab != "jumlah-baris":
        return [table]
    return [found.place[:-1], (*table, "kolom")]


def _sum(rule: Rule, plan: Plan, found: TableDisagreement) -> Finding:
    in_row = found.sebab == "jumlah-baris"
    return rule.finding(
        found.place,
        id=_SUMS[0],
        en=_SUMS[1],
        help=(
            "hitung ulang; bila rinciannya benar, tulis {derived:angka}",
            "add it up again; if the parts are right, write {derived:angka}",
        ),
        stated=found.stated,
        derived=found.implied,
        severity="info" if found.pembulatan else None,
        fix=number_fix(plan, found.place, found.implied) if found.settles and not found.pembulatan else None,
        kolom=f'"{found.kolom}"',
        baris=_row(found.baris),
        rincian=Message("kolom rinciannya", "its columns") if in_row else Message("baris di atasnya", "the rows above"),
    )


def _cell(rule: Rule, plan: Plan, found: TableDisagreement) -> Finding:
    misses = Message("jumlah ini ikut meleset", "this sum misses too")
    blank = found.stated is None
    stated_id, stated_en = ("kosong", "is blank") if blank else ("{stated:angka}", "is {stated:angka}")
    return rule.finding(
        found.place,
        id=f"{{kolom}} {{baris}} {stated_id}; baris dan kolomnya baru berjumlah benar dengan {{derived:angka}}",
        en=f"{{kolom}} {{baris}} {stated_en}; its row and its column add up only with {{derived:angka}}",
        help=("periksa ke sumbernya, lalu tulis {derived:angka}", "check the source, then write {derived:angka}"),
        related=[Related(misses, path) for path in found.consequences],
        stated=found.stated,
        derived=found.implied,
        fix=number_fix(plan, found.place, found.implied),
        kolom=f'"{found.kolom}"',
        baris=_row(found.baris),
    )


def _row(name: str | None) -> Message:
    if name is None:
        return Message("di baris jumlah", "in the sum row")
    params = {"nama": name if len(name) <= 50 else f"{name[:47].rstrip()}..."}
    return Message('di baris "{nama}"', 'in row "{nama}"', params)
