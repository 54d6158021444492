"""Printed formulas read as they stand. Readings are kept: they take longer than the rest of a check, and texts stay."""

from functools import lru_cache
from typing import TYPE_CHECKING

from renstra.cascade import IndikatorNode
from renstra.ledger.rumus import RumusTable

if TYPE_CHECKING:
    from renstra.formula import Formula

Known = tuple[tuple[str, str, str], ...]
"""Name, nama and satuan of variables."""


def printed(table: RumusTable, node: IndikatorNode) -> "Formula | None":
    """The printed text of an indicator over the variables of the plan.

    ``None`` where it cannot be read so, or where a word of it is no variable.
    """
    return _literal(node.indikator.rumusan or "", _known(table))


def difference(table: RumusTable, node: IndikatorNode, formula: "Formula") -> "tuple[Formula, tuple[str, ...]] | None":
    """The printed text as it stands where it does not mean ``formula``, and what it lacks.

    Lacks are ``kurung``, ``kali-100`` and ``lain``. ``None`` where it means the formula or cannot be read.
    """
    return _difference(node.indikator.rumusan or "", formula, _known(table))


def _known(table: RumusTable) -> Known:
    return tuple((name, variabel.nama, variabel.satuan or "") for name, variabel in table.variabel.items())


@lru_cache(maxsize=512)
def _literal(text: str, known: Known) -> "Formula | None":
    from renstra.formula.rumusan import literal  # noqa: PLC0415 - few plans print formulas and declare variables

    return literal(text, {name: (nama, satuan) for name, nama, satuan in known})


@lru_cache(maxsize=512)
def _difference(text: str, formula: "Formula", known: Known) -> "tuple[Formula, tuple[str, ...]] | None":
    from renstra.formula.rumusan import compare  # noqa: PLC0415

    found = compare(text, formula, {name: (nama, satuan) for name, nama, satuan in known})
    return (found.literal, found.lacks) if found is not None and found.differs else None
