"""Which share of a collection of printed formulas is understood: ``python -m renstra.formula.rumusan.measure FILE``.

A text counts as understood where the formula that is meant is among the first three proposals: the same tree but for
the order of summands and factors, ``100%`` for ``100``, and a choice written as nested ``if``. ``--docs PAGE`` writes
the table into a page between its marks; ``--failed`` lists what was not understood.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from renstra.formula.rumusan.collection import Row, rows
from renstra.formula.rumusan.propose import Proposal, propose
from renstra.formula.rumusan.same import normal_form
from renstra.formula.rumusan.variable import Variable

FIRST = 3
MARKS = ("<!-- ukuran:mulai -->", "<!-- ukuran:selesai -->")


@dataclass(frozen=True, slots=True)
class Outcome:
    """``rank`` of the meant formula among the proposals, from 1; ``None``: not among them."""

    row: Row
    proposals: tuple[Proposal, ...]
    rank: int | None

    @property
    def found(self) -> bool:
        """Whether it is among the first three."""
        return self.rank is not None and self.rank <= FIRST


def outcomes(lines: Iterable[str]) -> list[Outcome]:
    """What is proposed for each row of a collection."""
    return [_outcome(row) for row in rows(lines)]


def _outcome(row: Row) -> Outcome:
    proposals = propose(row.text, row.variables, satuan=row.satuan, nama=row.nama)
    rank = None
    if row.meant is not None:
        meant = normal_form(row.meant.tree)
        forms = [normal_form(proposal.formula.tree) for proposal in proposals]
        rank = forms.index(meant) + 1 if meant in forms else None
    return Outcome(row, proposals, rank)


def is_whole(outcome: Outcome) -> bool:
    """Whether the text is complete and has a formula."""
    return outcome.row.is_formula and not outcome.row.is_cut


def share(listed: Sequence[Outcome], first: int = FIRST) -> float:
    """The share of outcomes whose meant formula is among the first proposals."""
    return sum(one.rank is not None and one.rank <= first for one in listed) / max(1, len(listed))


def table(listed: Sequence[Outcome]) -> str:
    """The table of the documentation: all, by class, by defect; texts that were cut apart."""
    whole = [one for one in listed if is_whole(one)]
    cut = [one for one in listed if one.row.is_formula and one.row.is_cut]
    lines = [
        "",
        "| Teks | banyaknya | yang pertama | tiga pertama | tiga pertama |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    lines.append(_line("**teks lengkap, semua**", whole))
    lines += _group(whole, "kelas", lambda one: (one.row.kelas,))
    lines += _group(whole, "cacat", lambda one: one.row.cacat or ("tanpa cacat",))
    lines.append(_line("**teks terpotong**", cut))
    lines += _group(cut, "kelas", lambda one: (one.row.kelas,))
    rest = len(listed) - len(whole) - len(cut)
    lines += ["", f"Di luar tabel: {rest} teks yang bukan rumus atau tidak dapat dihitung.", ""]
    return "\n".join(lines)


def _group(listed: Sequence[Outcome], word: str, keys: Callable[[Outcome], tuple[str, ...]]) -> list[str]:
    groups: dict[str, list[Outcome]] = {}
    for one in listed:
        for key in keys(one):
            groups.setdefault(key, []).append(one)
    ordered = sorted(groups, key=lambda key: (-len(groups[key]), key))
    return [_line(f"{word} {key}", groups[key]) for key in ordered]


def _line(name: str, listed: Sequence[Outcome]) -> str:
    first = sum(one.rank == 1 for one in listed)
    found = sum(one.found for one in listed)
    percent = f"{100 * found / len(listed):.0f} %".replace(".", ",") if listed else "-"
    return f"| {name} | {len(listed)} | {first} | {found} | {percent} |"


def conditions(read: Sequence[Row]) -> str:
    """How much hangs on what the reader is told beside the text: the share of complete texts under other conditions."""
    whole = [row for row in read if row.is_formula and not row.is_cut]
    lines = ["", "| Diberikan bersama teks | tiga pertama |", "| --- | ---: |"]
    for name, asked in (
        ("variabelnya dengan satuan, nama dan satuan indikator", _outcome),
        ("variabelnya tanpa satuan, tanpa nama dan satuan indikator", lambda row: _outcome(_alone(row))),
        ("juga variabel dari lima baris lain", lambda row: _outcome(_among(row, read))),
    ):
        lines.append(f"| {name} | {100 * share([asked(row) for row in whole]):.0f} % |")
    common = sum(one.found and _is_common(one) for one in map(_outcome, whole))
    lines += ["", f"{common} di antaranya ditemukan sebagai bentuk umum, bukan dari bunyi teksnya.", ""]
    return "\n".join(lines)


def _alone(row: Row) -> Row:
    return replace(row, variables={name: Variable(one.nama) for name, one in row.variables.items()}, satuan="", nama="")


def _among(row: Row, read: Sequence[Row]) -> Row:
    at = read.index(row)
    others = [read[(at + step) % len(read)] for step in range(1, 6)]
    foreign = {name: one for other in others for name, one in other.variables.items()}
    return replace(row, variables={**foreign, **row.variables})


def _is_common(outcome: Outcome) -> bool:
    assert outcome.rank is not None
    return any(one.kind in ("bentuk-umum", "syarat") for one in outcome.proposals[outcome.rank - 1].assumed)


def _failed(listed: Sequence[Outcome]) -> str:
    blocks = []
    for one in listed:
        if one.row.is_formula and not one.found:
            heard = [f"    {at}. {p.text}  ({p.score})" for at, p in enumerate(one.proposals, 1)]
            head = f"{one.row.id} {one.row.kelas} {' '.join(one.row.cacat)} [{one.row.satuan}] peringkat {one.rank}"
            blocks.append("\n".join([head, f"  {one.row.text}", f"  = {one.row.meant}", *heard[:5]]))
    return "\n".join(blocks)


def write_into(page: Path, text: str) -> None:
    """The table between the marks of a page."""
    start, end = map(re.escape, MARKS)
    old = page.read_text(encoding="utf-8")
    new = re.sub(rf"(?<={start}\n).*?(?={end})", lambda _: text, old, flags=re.DOTALL)
    page.write_text(new, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure a collection and print the table."""
    parser = argparse.ArgumentParser(prog="python -m renstra.formula.rumusan.measure", description=__doc__)
    parser.add_argument("file", type=Path, help="collection, JSON lines")
    parser.add_argument("--docs", type=Path, help="page that the table is written into")
    parser.add_argument("--failed", action="store_true", help="list what was not understood")
    parser.add_argument("--conditions", action="store_true", help="measure with less and with more than the variables")
    options = parser.parse_args(arguments)
    listed = outcomes(options.file.read_text(encoding="utf-8").splitlines())
    text = table(listed)
    if options.conditions:
        sys.stdout.write(conditions([one.row for one in listed]))
    sys.stdout.write(text + ("\n" + _failed(listed) + "\n" if options.failed else ""))
    if options.docs:
        write_into(options.docs, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
