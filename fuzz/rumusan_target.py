"""What must hold for any text given to the reader of printed formulas."""

from typing import Literal

from fuzz.target import BrokenError
from renstra.formula import Formula, parse
from renstra.formula.rumusan import Proposal, compare, literal, propose
from renstra.formula.rumusan.bounds import MAX_PROPOSALS

Outcome = Literal["nothing", "proposals"]

VARIABLES = {
    "sehat": ("koperasi sehat", "koperasi"),
    "semua": ("seluruh koperasi", "koperasi"),
    "aset": ("aset koperasi", "juta rupiah"),
    "um": ("usaha mikro berlegalitas", "unit usaha"),
}
MEANT: Formula = parse("(um[n] - um[n-1]) / um[n-1] * 100%")
DATA = {name: {2023: 4, 2024: 5} for name in VARIABLES}


def one(text: str) -> Outcome:
    """Propose formulas for a text, with and without declared variables, and hold it against a formula."""
    found: tuple[Proposal, ...] = ()
    for variables in ({}, VARIABLES):
        found = propose(text, variables, satuan="persen", nama="Laju pertumbuhan", data=DATA, year=2024)
        if len(found) > MAX_PROPOSALS:
            raise BrokenError(text, f"{len(found)} proposals")
        for proposal in found:
            if parse(proposal.text) != proposal.formula:
                raise BrokenError(text, f"proposes {proposal.text!r}, which is another formula")
            if not all(told.message("id") and told.message("en") for told in proposal.assumed):
                raise BrokenError(text, "an assumption without words")
    compared = compare(text, MEANT, VARIABLES, DATA, 2024)
    if compared is not None and not set(compared.literal.names) <= set(VARIABLES):
        raise BrokenError(text, f"compares {compared.literal}")
    literal(text, VARIABLES)
    return "proposals" if found else "nothing"
